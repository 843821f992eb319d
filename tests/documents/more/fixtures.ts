import type { CaseEvent, CaseFile } from '../../../shared/model/case.ts';
import type { Facts } from '../../../shared/model/facts.ts';
import type { MoreKind } from '../../../shared/documents/moreKinds.ts';
import { caseNamed } from '../../support/cases.ts';
import { CASES, makeCase, served } from '../cases.ts';

/** Every question beside a paper answered. */
export const PAPERS: NonNullable<Facts['papers']> = {
  visit: {
    way: 'visit',
    date: '2026-10-24',
    time: '15:20',
    place: 'магазин «Пример-Мебель», г. Образцовск, ул. Примерная, д. 1',
    employee: 'администратор, представилась Ольгой',
    said: 'Попросила принять диван на проверку и вернуть деньги',
    answered: 'Ответили, что претензии принимают только у директора',
    witnesses: 'Соседова Анна Петровна, тел. +7 000 000-00-01',
  },
  objections: ['good_quality', 'paid_expertise', 'wait_month'],
  report: {
    title: 'Акт проверки качества № 5',
    date: '2026-11-10',
    conclusion: 'недостаток возник из-за нарушения правил использования',
    objections: 'Проверка прошла без меня. Планка осмотрена только снаружи, место излома не изучено',
  },
  expert: {
    name: 'ООО «Пример-Эксперт»',
    date: '2026-12-10',
    time: '11:00',
    place: 'г. Образцовск, ул. Тестовая, д. 5, кв. 7',
  },
  settlement: { amount: 7_500_000, date: '2026-12-15', other: 'Продавец сам забирает товар из квартиры покупателя.' },
  dispute: { bank: 'ПАО «Банк-Пример»', date: '2026-10-13', amount: 5_000_000, card: '0000' },
  tax: { office: 'ИФНС № 0 по г. Образцовску', date: '2026-10-13', place: 'г. Образцовск, ул. Примерная, д. 1' },
  prosecutor: { office: 'Прокурору г. Образцовска', appealNumber: '15-00/1', appealDate: '2026-10-09' },
  association: { name: 'Общество потребителей «Пример»' },
  trial: {
    number: '2-100/2027',
    hearingDate: '2026-12-20',
    judgmentDate: '2026-11-20',
    inForceDate: '2026-11-22',
    awarded: 7_797_600,
    paidDate: '2026-11-22',
  },
  motion: {
    evidence: 'Запись камеры в торговом зале за 24 октября 2026 г.',
    holder: 'ООО «Пример-Мебель»',
    proves: 'Претензию предъявили в магазине, принять её отказались',
    expertOrganisation: 'АНО «Пример-Экспертиза»',
    questions: 'Соответствует ли толщина планки размерам в описании модели?',
    securityReason: 'Магазин объявил о закрытии, на сайте идёт распродажа остатков',
    videoCourt: 'Пробный районный суд',
    mended: 'Представляю банковскую выписку об оплате и опись об отправке копии иска ответчику',
    adjournReason: 'В этот день я буду на операции, справку больницы прилагаю',
    appealReason: 'Суд не оценил фотографии и не назначил экспертизу, о которой я просила',
  },
  costs: {
    representative: 1_500_000,
    post: 62_050,
    expert: 900_000,
    travel: 120_000,
    other: 35_000,
    otherName: 'копии документов',
  },
  writ: {
    number: 'ФС № 000000001',
    date: '2026-11-23',
    bank: 'ПАО «Вымышленный банк»',
    bankAddress: 'г. Образцовск, ул. Банковская, д. 4',
    bailiffs: 'отделение судебных приставов по г. Образцовску',
    proceedings: '1000/26/00000-ИП',
    openedDate: '2026-11-23',
    inaction: 'Запросы в банки не направлены, имущество не проверено',
    known: 'Деньги за мебель магазин получает на счёт в ПАО «Вымышленный банк»',
  },
  sums: { date: '2026-12-01' },
  indices: '11.2026 100,60',
  attorney: { until: '2027-11-23', place: 'г. Образцовск' },
  consent: { operator: 'Общество потребителей «Пример», г. Образцовск, ул. Общая, д. 9' },
};

const sofa = CASES['refund-served'] as CaseFile;

function withPapers(file: CaseFile, events: CaseEvent[] = [], facts: Partial<Facts> = {}): CaseFile {
  return {
    ...file,
    facts: { ...file.facts, ...facts, papers: PAPERS },
    events: [...file.events, ...events],
  };
}

const REFUSED: CaseEvent = { id: 'r1', type: 'replied', reply: 'refused', date: '2026-11-06' };
const FILED: CaseEvent = { id: 'l1', type: 'lawsuit_filed', date: '2026-11-12', number: '2-100/2027' };

/** Cases for the golden texts and for the properties, each with something the others have not. */
export const MORE_CASES: Record<string, CaseFile> = {
  sofa: withPapers(sofa, [
    { id: 'o1', type: 'goods_offered', date: '2026-11-02' },
    { id: 'o2', type: 'goods_offered', date: '2026-11-09' },
  ]),
  refused: withPapers(sofa, [REFUSED], { defect: { ...sofa.facts.defect, sellerChecked: 'defect_denied' } }),
  partly: withPapers(sofa, [
    { id: 'p1', type: 'replied', reply: 'partly', date: '2026-11-08' },
    { id: 'p2', type: 'money_received', amount: 2_000_000, date: '2026-11-12' },
  ]),
  court: withPapers(sofa, [
    REFUSED,
    {
      id: 's1',
      type: 'sent',
      paper: 'lawsuit',
      to: 'seller',
      channel: 'valued_letter',
      date: '2026-11-11',
      number: '80080100123454',
    },
    { id: 'k1', type: 'complaint_registered', date: '2026-10-10', number: '50-1/2026' },
    FILED,
  ]),
  held: withPapers(sofa, [FILED, { id: 'h1', type: 'suit_held', date: '2026-11-16', until: '2026-12-07' }]),
  /** A part of the money came before the suit and a part after it; all of it came after. */
  paid_part: withPapers(sofa, [
    { id: 'm0', type: 'money_received', amount: 1_000_000, date: '2026-11-11' },
    FILED,
    { id: 'm1', type: 'money_received', amount: 2_000_000, date: '2026-11-20' },
  ]),
  paid_all: withPapers(sofa, [
    FILED,
    { id: 'm1', type: 'money_received', amount: 6_840_000, date: '2026-11-20' },
    { id: 'm2', type: 'demand_satisfied', date: '2026-11-20' },
  ]),
  closed: withPapers(sofa, [
    FILED,
    { id: 'c1', type: 'money_received', amount: 7_797_600, date: '2026-11-22' },
    { id: 'c2', type: 'closed', date: '2026-11-23' },
  ]),
  platform: withPapers(CASES['cancelled-by-seller'] as CaseFile, served()),
  repair: withPapers(CASES['repair'] as CaseFile),
  changed: withPapers(
    makeCase(
      { ...(CASES['refund'] as CaseFile).facts },
      {
        events: [
          {
            id: 'e2',
            type: 'sent',
            paper: 'claim',
            to: 'seller',
            channel: 'valued_letter',
            date: '2026-10-27',
            demand: 'repair',
          },
          { id: 'e3', type: 'served', paper: 'claim', to: 'seller', date: '2026-10-29', proof: 'delivery_notice' },
        ],
      },
    ),
  ),
  service: withPapers(caseNamed('service-late-refund')),
  /** Nothing but the sofa case: every question beside a paper is left for the hand. */
  blank: sofa,
  /** Nothing at all. */
  empty: makeCase({}),
};

/** The case in which each paper is read by people: one that fits. */
export const GOLDEN: Record<MoreKind, string[]> = {
  defect_description: ['sofa', 'service'],
  visit_record: ['sofa', 'blank'],
  seller_request: ['sofa', 'platform', 'service'],
  platform_message: ['platform'],
  envelope_c5: ['sofa', 'empty'],
  envelope_dl: ['sofa'],
  address_label: ['sofa', 'platform'],
  platform_inventory: ['platform'],
  goods_offer: ['sofa'],
  handover_act: ['sofa', 'repair'],
  check_participation: ['sofa'],
  report_objections: ['refused', 'blank'],
  expert_notice: ['sofa', 'blank'],
  loan_request: ['repair'],
  refusal_act: ['sofa', 'blank'],
  reply_to_refusal: ['refused', 'service'],
  bank_details: ['refused'],
  reply_inventory: ['refused'],
  demand_change: ['changed'],
  partial_acceptance: ['partly'],
  settlement: ['sofa', 'blank'],
  sums_on_date: ['sofa', 'platform', 'service'],
  platform_complaint: ['platform'],
  bank_dispute: ['sofa', 'platform'],
  tax_notice: ['platform'],
  prosecutor: ['court'],
  association: ['sofa', 'service'],
  sending_proofs: ['court'],
  suit_mending: ['held', 'blank'],
  motion_opinion_47: ['court'],
  motion_evidence: ['court', 'blank'],
  motion_expertise: ['court'],
  motion_absence: ['court'],
  motion_adjournment: ['court', 'blank'],
  motion_security: ['court'],
  motion_video: ['court'],
  claim_update: ['court', 'paid_part', 'paid_all'],
  court_order: ['partly'],
  court_costs: ['court', 'blank'],
  hearing_notes: ['court', 'service'],
  appeal: ['court', 'blank'],
  writ_request: ['court', 'blank'],
  bank_enforcement: ['court', 'blank'],
  bailiff_request: ['court'],
  indexation: ['court', 'blank'],
  penalty_to_payment: ['court'],
  bailiff_complaint: ['court'],
  final_note: ['closed'],
  case_note: ['court', 'service'],
  chronology: ['court', 'platform', 'service'],
  service_proofs: ['court', 'platform'],
  shop_memo: ['sofa', 'platform'],
  signing_traps: ['sofa'],
  power_of_attorney: ['sofa', 'blank'],
  data_consent: ['sofa'],
};
