import type { Plan } from '../law/types.ts';
import type { CaseFile } from '../model/case.ts';
import { papersSent } from './templates/more/letters.ts';
import { copiesSent } from './templates/more/sendingProofs.ts';
import { viaPlatform } from './packets/whoGets.ts';
import { MORE_KINDS, type MoreKind } from './moreKinds.ts';
import {
  always,
  appealOver,
  handedOver,
  never,
  noClaim,
  noDefect,
  noDemand,
  noLoan,
  noMoney,
  noOrder,
  noReply,
  noSellerAddress,
  notHeld,
  noSuit,
  noThing,
  notChecked,
  notOver,
  notYet,
  nothingWrong,
  offerCase,
  officeInTime,
  refusedByCourt,
  unless,
  type Offer,
  type OfferRule,
} from './offer.ts';

/** Groups of the further papers in the order of a case. */
export const GROUPS = [
  'Первый день',
  'Претензия',
  'Товар и проверка',
  'Ответы',
  'Другие двери',
  'Суд',
  'После суда',
  'Для людей',
] as const;
export type PaperGroup = (typeof GROUPS)[number];

interface Entry {
  group: PaperGroup;
  /** «Когда нужна», in one or two plain sentences. */
  when: string;
  rule: OfferRule;
}

/** Every further paper: its group, when it is needed and when it is offered. */
export const CATALOGUE: Record<MoreKind, Entry> = {
  defect_description: {
    group: 'Первый день',
    when: 'Товар сломан или не тот. Опишите и снимите его сразу, пока ничего не изменилось.',
    rule: unless(nothingWrong),
  },
  visit_record: {
    group: 'Первый день',
    when: 'Вы говорили с продавцом. Запишите разговор в тот же день.',
    rule: always,
  },
  seller_request: {
    group: 'Первый день',
    when: 'Нет чека, договора или неизвестно, кто продавец.',
    rule: always,
  },
  platform_message: {
    group: 'Первый день',
    when: 'Заказ сделан на сайте или площадке. Короткий текст вставляют в чат, претензию он не заменяет.',
    rule: unless(
      ({ m }) =>
        m.facts.platform !== 'aggregator' &&
        m.facts.platform !== 'seller' &&
        m.facts.goods?.distance !== 'yes' &&
        never('Покупка сделана не на площадке и не на расстоянии.'),
    ),
  },
  envelope_c5: {
    group: 'Претензия',
    when: 'Претензия с приложениями уходит письмом. Лист A4 складывают пополам.',
    rule: unless(noSellerAddress),
  },
  envelope_dl: {
    group: 'Претензия',
    when: 'В письме не больше пяти листов. Лист A4 складывают втрое.',
    rule: unless(noSellerAddress),
  },
  address_label: {
    group: 'Претензия',
    when: 'Принтер не берёт конверты или бумаг целый пакет. Ярлык вырезают и наклеивают.',
    rule: unless(noSellerAddress),
  },
  platform_inventory: {
    group: 'Претензия',
    when: 'Копия претензии уходит площадке ценным письмом. Нужны два одинаковых листа.',
    rule: unless(
      ({ m }) => m.facts.platform !== 'aggregator' && never('Заказ оформлен не на площадке с чужими товарами.'),
      noDemand,
      ({ m }) => !viaPlatform(m) && notYet('Впишите название площадки: письмо адресуют ей.'),
    ),
  },
  goods_offer: {
    group: 'Товар и проверка',
    when: 'Продавец не забирает товар на проверку. Подавайте столько раз, сколько нужно: каждое заявление защищает штраф.',
    rule: unless(noThing, noDefect, handedOver),
  },
  handover_act: {
    group: 'Товар и проверка',
    when: 'Вы отдаёте товар продавцу. Без акта трудно доказать, каким вы его отдали.',
    rule: unless(noThing, handedOver),
  },
  check_participation: {
    group: 'Товар и проверка',
    when: 'Продавец собирается проверять товар. Попросите позвать вас.',
    rule: unless(noThing, noDefect),
  },
  report_objections: {
    group: 'Товар и проверка',
    when: 'Проверка или экспертиза продавца сказала, что недостатка нет или виноваты вы.',
    rule: unless(noThing, noDefect, notChecked),
  },
  expert_notice: {
    group: 'Товар и проверка',
    when: 'Вы нашли своего эксперта. Позовите продавца, иначе результат легко оспорят.',
    rule: unless(noThing, noDefect),
  },
  loan_request: {
    group: 'Товар и проверка',
    when: 'Товар длительного пользования в ремонте или на замене. На это время просят такой же.',
    rule: unless(noThing, noDefect, noDemand, noLoan),
  },
  refusal_act: {
    group: 'Товар и проверка',
    when: 'В магазине не берут претензию. Возьмите бланк с собой, нужны два свидетеля.',
    rule: unless(noDemand),
  },
  reply_to_refusal: {
    group: 'Ответы',
    when: 'Продавец отказал или ответил отпиской. Выберите его доводы, на каждый есть ответ.',
    rule: unless(
      noDemand,
      noClaim,
      noReply,
      ({ m }) => m.state.lastReply?.reply === 'satisfied' && never('Продавец согласился.'),
    ),
  },
  bank_details: {
    group: 'Ответы',
    when: 'Продавец спрашивает, куда вернуть деньги. Тогда он не скажет, что платить было некуда.',
    rule: unless(noDemand, noMoney),
  },
  reply_inventory: {
    group: 'Ответы',
    when: 'Ответ на отказ уходит ценным письмом. Опись показывает, что лежало в конверте.',
    rule: (one) => CATALOGUE.reply_to_refusal.rule(one),
  },
  demand_change: {
    group: 'Ответы',
    when: 'Претензия уже ушла с одним требованием, а теперь нужно другое.',
    rule: unless(
      noDemand,
      ({ m }) =>
        !m.state.otherClaim &&
        notYet('Претензия с другим требованием не отправлялась. Смените требование в ответах после отправки.'),
    ),
  },
  partial_acceptance: {
    group: 'Ответы',
    when: 'Пришла только часть денег. Бумага показывает, что от остального вы не отказались.',
    rule: unless(
      noDemand,
      ({ m }) => m.state.received === 0 && notYet('Деньги ещё не приходили. Запишите день и сумму, когда придут.'),
      noMoney,
    ),
  },
  settlement: {
    group: 'Ответы',
    when: 'Продавец готов договориться. На отдельном листе — на что смотреть перед подписью.',
    rule: unless(noDemand),
  },
  sums_on_date: {
    group: 'Ответы',
    when: 'Продавец спрашивает, сколько должен, или сумма изменилась.',
    rule: unless(noDemand, noMoney),
  },
  platform_complaint: {
    group: 'Другие двери',
    when: 'Продавец с площадки молчит. Площадка знает, кто он, и отвечает за свои сведения.',
    rule: unless(
      ({ m }) => m.facts.platform !== 'aggregator' && never('Заказ оформлен не на площадке с чужими товарами.'),
    ),
  },
  bank_dispute: {
    group: 'Другие двери',
    when: 'Платили картой, а продавец не вернул деньги. Срок задают правила платёжной системы, идите сразу.',
    rule: unless(
      ({ m }) => m.facts.goods?.paymentMeans === 'cash' && never('Платили наличными: оспаривать в банке нечего.'),
    ),
  },
  tax_notice: {
    group: 'Другие двери',
    when: 'Чек не выдали ни на бумаге, ни на почту. Если чек был, но потерян, эта бумага не подходит.',
    rule: unless(({ m }) => m.facts.goods?.proof === 'receipt' && never('Чек у вас есть.')),
  },
  prosecutor: {
    group: 'Другие двери',
    when: 'Роспотребнадзор не ответил в срок.',
    rule: unless(officeInTime),
  },
  association: {
    group: 'Другие двери',
    when: 'Нужна помощь. Объединение может подать иск за вас, тогда половина штрафа достаётся ему.',
    rule: unless(noDemand),
  },
  sending_proofs: {
    group: 'Суд',
    when: 'Копии иска отправлены. Лист показывает суду, кому, когда и каким письмом.',
    rule: unless(
      ({ m }) => copiesSent(m).length === 0 && notYet('Сначала отправьте копию иска ответчику и запишите день.'),
    ),
  },
  suit_mending: {
    group: 'Суд',
    when: 'Суд оставил иск без движения. С этим письмом отдают то, чего не хватало.',
    rule: unless(notHeld),
  },
  motion_opinion_47: {
    group: 'Суд',
    when: 'Хотите, чтобы в деле участвовал надзорный орган.',
    rule: unless(noSuit),
  },
  motion_evidence: {
    group: 'Суд',
    when: 'Нужная бумага или запись у продавца или у других, а вам её не дают.',
    rule: unless(noSuit),
  },
  motion_expertise: {
    group: 'Суд',
    when: 'Стороны спорят, есть ли недостаток и чья вина. Вопросы эксперту уже написаны.',
    rule: unless(nothingWrong, noSuit),
  },
  motion_absence: {
    group: 'Суд',
    when: 'Вы не можете или не хотите идти в суд.',
    rule: unless(noSuit),
  },
  motion_adjournment: {
    group: 'Суд',
    when: 'В этот день вы не можете быть в суде, а участвовать хотите. Или не готово важное доказательство.',
    rule: unless(noSuit),
  },
  motion_security: {
    group: 'Суд',
    when: 'Есть признаки, что продавец спрячет деньги или закроется.',
    rule: unless(
      noDemand,
      ({ m }) => (m.plan.court?.claimPrice ?? 0) <= 0 && never('В иске нет денег, арестовывать нечего.'),
    ),
  },
  motion_video: {
    group: 'Суд',
    when: 'Суд далеко, а участвовать вы хотите.',
    rule: unless(noSuit),
  },
  claim_update: {
    group: 'Суд',
    when: 'К заседанию сумма изменилась: выросла неустойка или пришли деньги.',
    rule: unless(noSuit, noDemand),
  },
  court_order: {
    group: 'Суд',
    when: 'Продавец письменно признал долг, но не платит. Морального вреда и штрафа в приказе не будет.',
    rule: unless(noDemand, noMoney, noOrder),
  },
  court_costs: {
    group: 'Суд',
    when: 'Решение принято, а расходы на почту, эксперта и представителя не возмещены.',
    rule: unless(noSuit),
  },
  hearing_notes: {
    group: 'Суд',
    when: 'Одна страница, чтобы говорить две минуты и ничего не забыть.',
    rule: unless(noDemand),
  },
  appeal: {
    group: 'Суд',
    when: 'Решение не в вашу пользу. Это основа: доводы по вашему решению допишите сами или с юристом.',
    rule: unless(noSuit, appealOver),
  },
  writ_request: {
    group: 'После суда',
    when: 'Решение вступило в силу, а продавец не платит.',
    rule: unless(noSuit, refusedByCourt),
  },
  bank_enforcement: {
    group: 'После суда',
    when: 'Лист у вас и известен банк продавца. Так быстрее, чем через приставов.',
    rule: unless(noSuit, refusedByCourt),
  },
  bailiff_request: {
    group: 'После суда',
    when: 'Лист у вас, а банк продавца неизвестен или денег там нет.',
    rule: unless(noSuit, refusedByCourt),
  },
  indexation: {
    group: 'После суда',
    when: 'Деньги пришли намного позже решения.',
    rule: unless(noSuit, refusedByCourt),
  },
  penalty_to_payment: {
    group: 'После суда',
    when: 'Суд взыскал неустойку или проценты по день исполнения. Банку и приставу нужен расчёт за дни после решения.',
    rule: unless(
      noSuit,
      refusedByCourt,
      ({ m }) => !m.plan.sums?.accrual && never('Неустойка и проценты по делу не растут.'),
    ),
  },
  bailiff_complaint: {
    group: 'После суда',
    when: 'Производство идёт, а пристав ничего не делает.',
    rule: unless(noSuit),
  },
  final_note: {
    group: 'После суда',
    when: 'Дело закончено. Справка для себя или для отчёта объединения.',
    rule: unless(notOver),
  },
  case_note: {
    group: 'Для людей',
    when: 'Показать дело юристу, руководителю или передать его другому.',
    rule: always,
  },
  chronology: {
    group: 'Для людей',
    when: 'Показать по порядку, что и когда было. Удобна суду, юристу и вам на заседании.',
    rule: always,
  },
  service_proofs: {
    group: 'Для людей',
    when: 'Проверить по каждому письму, чем доказаны отправка и вручение.',
    rule: unless(
      ({ m }) => papersSent(m).length === 0 && notYet('Писем ещё нет. Запишите отправку, и она появится здесь.'),
    ),
  },
  shop_memo: {
    group: 'Для людей',
    when: 'Вы сами несёте претензию в магазин.',
    rule: unless(({ service }) => service && never('Памятка написана для магазина.')),
  },
  signing_traps: {
    group: 'Для людей',
    when: 'Вам дали чужую бумагу. Посмотрите, чем она опасна и что дописать.',
    rule: always,
  },
  power_of_attorney: {
    group: 'Для людей',
    when: 'За вас пойдёт другой человек.',
    rule: always,
  },
  data_consent: {
    group: 'Для людей',
    when: 'Делом занимается объединение или волонтёр, который хранит чужие данные.',
    rule: always,
  },
};

/** Papers that fit a case of any law, also one outside consumer law. */
const ANYWHERE: readonly MoreKind[] = [
  'defect_description',
  'visit_record',
  'final_note',
  'case_note',
  'chronology',
  'power_of_attorney',
  'data_consent',
];

/** For every further paper: offered, not yet because…, not for this case because…; pure. */
export function offered(file: CaseFile, plan: Plan): Record<MoreKind, Offer> {
  const one = offerCase(file, plan);
  const elsewhere = plan.route.kind === 'special' || plan.route.kind === 'not_consumer';
  const offerOf = (kind: MoreKind): Offer =>
    elsewhere && !ANYWHERE.includes(kind)
      ? never('Для этого спора закон устанавливает другой порядок.')
      : CATALOGUE[kind].rule(one);
  return Object.fromEntries(MORE_KINDS.map((kind) => [kind, offerOf(kind)])) as Record<MoreKind, Offer>;
}

/** A kind of the catalogue. */
export function isMoreKind(kind: string): kind is MoreKind {
  return Object.hasOwn(CATALOGUE, kind);
}
