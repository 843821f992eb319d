import type { MoreKind } from './moreKinds.ts';

/** One small question beside a paper: a path of `facts.papers` and the control it is answered with. */
export interface PaperField {
  /** Path inside Facts: `papers.visit.date`. */
  path: string;
  label: string;
  kind: 'line' | 'paragraph' | 'date' | 'money' | 'visit_way' | 'objections';
  hint?: string;
}

const field = (kind: PaperField['kind'], path: string, label: string, hint?: string): PaperField => ({
  path: `papers.${path}`,
  label,
  kind,
  ...(hint ? { hint } : {}),
});

const VISIT = [
  field('visit_way', 'visit.way', 'Звонок или визит'),
  field('date', 'visit.date', 'День'),
  field('line', 'visit.time', 'Время'),
  field('line', 'visit.place', 'Место или номер телефона'),
  field('line', 'visit.employee', 'Сотрудник: имя, должность'),
];
const CASE_NUMBER = field('line', 'trial.number', 'Номер дела в суде');
const HEARING = field('date', 'trial.hearingDate', 'День заседания');
const JUDGED = field('date', 'trial.judgmentDate', 'День решения');
const WRIT = [field('line', 'writ.number', 'Серия и номер листа'), field('date', 'writ.date', 'День выдачи листа')];
const BAILIFFS = field('line', 'writ.bailiffs', 'Отделение приставов');

/** What each paper asks for itself; a paper that is not here asks nothing. All answers may be left out. */
export const PAPER_FIELDS: Partial<Record<MoreKind, readonly PaperField[]>> = {
  visit_record: [
    ...VISIT,
    field('paragraph', 'visit.said', 'О чём вы просили'),
    field('paragraph', 'visit.answered', 'Что ответили'),
    field('line', 'visit.witnesses', 'Кто был рядом'),
  ],
  refusal_act: VISIT,
  report_objections: [
    field('line', 'report.title', 'Название документа', 'Как в шапке: «Акт проверки качества № 5».'),
    field('date', 'report.date', 'Его день'),
    field('paragraph', 'report.conclusion', 'Что в нём решили'),
    field('paragraph', 'report.objections', 'С чем вы не согласны'),
  ],
  expert_notice: [
    field('line', 'expert.name', 'Кто смотрит товар'),
    field('date', 'expert.date', 'День осмотра'),
    field('line', 'expert.time', 'Время'),
    field('line', 'expert.place', 'Место'),
  ],
  reply_to_refusal: [field('objections', 'objections', 'Что говорит продавец')],
  settlement: [
    field('money', 'settlement.amount', 'Сумма'),
    field('date', 'settlement.date', 'Последний день платежа'),
    field('paragraph', 'settlement.other', 'Ещё одно условие'),
  ],
  bank_dispute: [
    field('line', 'dispute.bank', 'Ваш банк'),
    field('date', 'dispute.date', 'День операции'),
    field('money', 'dispute.amount', 'Сумма операции'),
    field('line', 'dispute.card', 'Последние четыре цифры карты', 'Полный номер карты не нужен.'),
  ],
  tax_notice: [
    field('line', 'tax.office', 'Инспекция'),
    field('date', 'tax.date', 'День оплаты'),
    field('line', 'tax.place', 'Адрес магазина или сайта'),
  ],
  prosecutor: [
    field(
      'line',
      'prosecutor.office',
      'Кому: прокурору города, района',
      'В дательном падеже: «Прокурору г. Образцовска».',
    ),
    field('line', 'prosecutor.appealNumber', 'Номер вашей жалобы'),
    field('date', 'prosecutor.appealDate', 'День, когда её подали'),
  ],
  association: [field('line', 'association.name', 'Название объединения')],
  sending_proofs: [CASE_NUMBER],
  motion_opinion_47: [CASE_NUMBER],
  motion_evidence: [
    CASE_NUMBER,
    field('paragraph', 'motion.evidence', 'Что нужно получить'),
    field('line', 'motion.holder', 'У кого это'),
    field('paragraph', 'motion.proves', 'Что это подтвердит'),
  ],
  motion_expertise: [
    CASE_NUMBER,
    field('line', 'motion.expertOrganisation', 'Экспертная организация'),
    field('paragraph', 'motion.questions', 'Ваш вопрос эксперту'),
  ],
  motion_absence: [CASE_NUMBER, HEARING],
  suit_mending: [
    CASE_NUMBER,
    field(
      'paragraph',
      'motion.mended',
      'Что исправляете и прикладываете',
      'По каждому пункту определения: что сделано.',
    ),
  ],
  motion_adjournment: [
    CASE_NUMBER,
    HEARING,
    field('paragraph', 'motion.adjournReason', 'Почему нужно отложить', 'Болезнь, другой суд, не готово заключение.'),
  ],
  motion_security: [CASE_NUMBER, field('paragraph', 'motion.securityReason', 'Почему исполнить решение будет трудно')],
  motion_video: [CASE_NUMBER, HEARING, field('line', 'motion.videoCourt', 'Суд рядом с вами')],
  claim_update: [CASE_NUMBER, HEARING],
  court_costs: [
    CASE_NUMBER,
    JUDGED,
    field('money', 'costs.representative', 'Представитель'),
    field('money', 'costs.post', 'Почта'),
    field('money', 'costs.expert', 'Эксперт'),
    field('money', 'costs.travel', 'Проезд'),
    field('money', 'costs.other', 'Другой расход'),
    field('line', 'costs.otherName', 'Какой это расход'),
  ],
  hearing_notes: [HEARING],
  appeal: [CASE_NUMBER, JUDGED, field('paragraph', 'motion.appealReason', 'Почему решение неверно')],
  writ_request: [CASE_NUMBER, JUDGED, field('date', 'trial.inForceDate', 'Когда вступило в силу'), BAILIFFS],
  bank_enforcement: [
    CASE_NUMBER,
    JUDGED,
    ...WRIT,
    field('line', 'writ.bank', 'Банк продавца'),
    field('line', 'writ.bankAddress', 'Адрес банка'),
  ],
  bailiff_request: [
    CASE_NUMBER,
    JUDGED,
    ...WRIT,
    BAILIFFS,
    field('paragraph', 'writ.known', 'Что вы знаете об имуществе продавца'),
  ],
  indexation: [
    CASE_NUMBER,
    JUDGED,
    field('money', 'trial.awarded', 'Сколько взыскал суд'),
    field('date', 'trial.paidDate', 'Когда заплатили'),
    field(
      'paragraph',
      'indices',
      'Индексы цен по месяцам',
      'Сайт Росстата, раздел «Цены, инфляция», индексы потребительских цен к прошлому месяцу. По строке на месяц: 12.2026 100,62.',
    ),
  ],
  penalty_to_payment: [
    CASE_NUMBER,
    JUDGED,
    field('date', 'trial.paidDate', 'Когда заплатили', 'Нет оплаты — оставьте пустым, расчёт будет на сегодня.'),
  ],
  sums_on_date: [field('date', 'sums.date', 'На какой день считать', 'Пусто — на сегодня.')],
  bailiff_complaint: [
    ...WRIT,
    BAILIFFS,
    field('line', 'writ.proceedings', 'Номер производства'),
    field('date', 'writ.openedDate', 'День, когда его возбудили'),
    field('paragraph', 'writ.inaction', 'Чего пристав не сделал'),
  ],
  final_note: [CASE_NUMBER, JUDGED, field('money', 'trial.awarded', 'Сколько взыскал суд')],
  power_of_attorney: [
    field('line', 'attorney.place', 'Город'),
    field('date', 'attorney.until', 'По какой день действует'),
  ],
  data_consent: [field('line', 'consent.operator', 'Кто хранит данные: название, адрес')],
};
