import { addDays, daysBetween, isCivilDate } from '../calendar/civilDate.ts';
import { longDate } from '../text/format.ts';
import type { MoreKind } from './moreKinds.ts';
import { enclosed, type Need } from './need.ts';
import { aboutDefect } from './templates/facts.ts';
import { tidy } from './templates/make.ts';
import type { Material } from './templates/material.ts';

export const ENVELOPES: readonly MoreKind[] = ['envelope_c5', 'envelope_dl', 'address_label'];

/** A day that has already gone; «не знаю» is not a day. */
const past = (m: Material, date: string | undefined): boolean =>
  date !== undefined && isCivilDate(date) && date < m.today;

/** Days to wait for somebody who is called by letter: good sense, not a term of the law. */
const NOTICE_DAYS = 3;

const without = (...values: (string | undefined)[]): boolean => values.every((value) => !tidy(value));

/** Postcode of an address: six digits in a box of their own or in the line. */
const hasPostcode = (side: { postcode?: string | undefined; address?: string | undefined } | undefined): boolean =>
  /(?<!\d)\d{6}(?!\d)/.test(`${side?.postcode ?? ''} ${side?.address ?? ''}`);

/** What only the letters before a court need, in the order of a case. */
export const LETTER_NEEDS: readonly Need[] = [
  {
    code: 'no_found_date',
    kinds: ['defect_description'],
    severity: 'advice',
    title: 'Не указан день, когда нашли недостаток',
    text: 'По нему считают сроки, и продавец о нём спросит. Впишите день, хотя бы примерный.',
    path: 'defect.foundDate',
    missing: (m) => aboutDefect(m) && !m.facts.defect?.foundDate,
  },
  {
    code: 'no_visit_date',
    kinds: ['visit_record'],
    severity: 'danger',
    title: 'Не записан день разговора',
    text: 'Без дня запись ничего не подтверждает. Впишите его сейчас, пока помните.',
    path: 'papers.visit.date',
    missing: (m) => !m.facts.papers?.visit?.date,
  },
  {
    code: 'visit_in_future',
    kinds: ['visit_record', 'refusal_act'],
    severity: 'forbidden',
    title: 'Разговор записан будущим днём',
    text: 'Такую запись легко назвать придуманной. Поправьте день.',
    path: 'papers.visit.date',
    missing: (m) => (m.facts.papers?.visit?.date ?? '') > m.today,
  },
  {
    code: 'no_visit_words',
    kinds: ['visit_record'],
    severity: 'advice',
    title: 'Не записано, что вам ответили',
    text: 'Слова продавца и есть главное в записи. Впишите их, как запомнили.',
    path: 'papers.visit.answered',
    missing: (m) => without(m.facts.papers?.visit?.answered),
  },
  {
    code: 'no_visit_witness',
    kinds: ['visit_record'],
    severity: 'advice',
    title: 'Не назван свидетель',
    text: 'Без свидетеля это только ваши слова. Если кто-то был рядом, впишите имя и телефон.',
    path: 'papers.visit.witnesses',
    missing: (m) => without(m.facts.papers?.visit?.witnesses),
  },
  {
    code: 'no_visit_place',
    kinds: ['refusal_act'],
    severity: 'advice',
    title: 'Место отказа впишут от руки',
    text: 'В акте важны день, время и место. Впишите место заранее, если знаете магазин.',
    path: 'papers.visit.place',
    missing: (m) => without(m.facts.papers?.visit?.place),
  },
  {
    code: 'no_seller_known',
    kinds: ['seller_request'],
    severity: 'advice',
    title: (m) => `Не указан ${m.side.nom}`,
    text: 'Запрос можно отдать в магазине и без названия. Почтой без адресата он не дойдёт.',
    path: 'seller.name',
    missing: (m) => without(m.facts.seller?.name),
  },
  {
    code: 'no_order_number',
    kinds: ['platform_message', 'platform_complaint'],
    severity: 'danger',
    title: 'Нет номера заказа',
    text: 'По номеру площадка находит заказ и продавца. Возьмите его в личном кабинете.',
    path: 'goods.orderNumber',
    missing: (m) => without(m.facts.goods?.orderNumber),
  },
  {
    code: 'no_seller_postcode',
    kinds: ENVELOPES,
    severity: 'advice',
    title: 'Нет индекса получателя',
    text: 'Без индекса письмо идёт дольше. Найдите его на сайте почты по адресу.',
    path: 'seller.postcode',
    missing: (m) => !hasPostcode(m.facts.seller),
  },
  {
    code: 'no_envelope_address',
    kinds: ENVELOPES,
    severity: 'forbidden',
    title: 'Нет адреса получателя',
    text: 'Конверт без адреса печатать незачем. Впишите адрес из реестра или из чека.',
    path: 'seller.address',
    missing: (m) => without(m.facts.seller?.address),
  },
  {
    code: 'no_inspection_place',
    kinds: ['goods_offer'],
    severity: 'danger',
    title: 'Не сказано, где и когда можно взять товар',
    text: 'Готовность без места и дней легко назвать отпиской. Назовите место и дни с запасом на почту.',
    path: 'inspection.place',
    missing: (m) => m.facts.inspection?.place === undefined || !m.facts.inspection.dateFrom,
  },
  {
    code: 'offer_days_past',
    kinds: ['goods_offer'],
    severity: 'danger',
    title: 'Дни для передачи уже прошли',
    text: 'Прийти в прошедший день нельзя. Назовите новые дни, с запасом на почту.',
    path: 'inspection.dateFrom',
    missing: (m) => past(m, m.facts.inspection?.dateTo ?? m.facts.inspection?.dateFrom),
  },
  {
    code: 'no_serial',
    kinds: ['handover_act'],
    severity: 'advice',
    title: 'Нет серийного номера',
    text: 'С номером вернуть другую вещь труднее. Возьмите его с корпуса или из талона.',
    path: 'goods.serial',
    missing: (m) => without(m.facts.goods?.serial),
  },
  {
    code: 'no_contact',
    kinds: ['check_participation', 'expert_notice', 'goods_offer'],
    severity: 'advice',
    title: 'Не указано, как с вами связаться',
    text: 'О дне проверки удобнее сообщить по телефону или почте. Впишите хотя бы одно.',
    path: 'buyer.phone',
    missing: (m) => without(m.buyer.phone, m.buyer.email),
  },
  {
    code: 'no_report',
    kinds: ['report_objections'],
    severity: 'danger',
    title: 'Не названо заключение',
    text: 'По письму не понять, на что вы возражаете. Впишите название и день, как в его шапке.',
    path: 'papers.report.title',
    missing: (m) => without(m.facts.papers?.report?.title) || !m.facts.papers?.report?.date,
  },
  {
    code: 'no_report_objections',
    kinds: ['report_objections'],
    severity: 'danger',
    title: 'Не сказано, с чем вы не согласны',
    text: 'Письмо без доводов ничего не изменит. Впишите их одним-двумя предложениями или от руки.',
    path: 'papers.report.objections',
    missing: (m) => without(m.facts.papers?.report?.objections),
  },
  {
    code: 'no_expert_day',
    kinds: ['expert_notice'],
    severity: 'danger',
    title: 'Нет дня или места осмотра',
    text: 'Приглашение без дня и места никого не зовёт. Впишите их или допишите от руки.',
    path: 'papers.expert.date',
    missing: (m) => !m.facts.papers?.expert?.date || without(m.facts.papers.expert.place),
  },
  {
    code: 'expert_day_near',
    kinds: ['expert_notice'],
    severity: 'danger',
    title: (m) => (past(m, m.facts.papers?.expert?.date) ? 'День осмотра прошёл' : 'До осмотра слишком мало дней'),
    text: (m) =>
      `Письмо не успеет дойти. Назначьте не раньше ${longDate(addDays(m.today, NOTICE_DAYS))} Или вручите его лично.`,
    path: 'papers.expert.date',
    missing: (m) => {
      const day = m.facts.papers?.expert?.date;
      return day !== undefined && daysBetween(m.today, day) < NOTICE_DAYS;
    },
  },
  {
    code: 'no_expert_name',
    kinds: ['expert_notice'],
    severity: 'advice',
    title: 'Не назван специалист',
    text: 'Другая сторона вправе знать, кто будет смотреть. Впишите имя или организацию.',
    path: 'papers.expert.name',
    missing: (m) => without(m.facts.papers?.expert?.name),
  },
  {
    code: 'loan_listed',
    kinds: ['loan_request'],
    severity: 'danger',
    title: 'Подменный товар могут не дать',
    text: 'Такой товар стоит в перечне, по которому замену на время не дают. Проверьте свой ответ.',
    path: 'defect.loanKind',
    missing: (m) => (m.facts.defect?.loanKind ?? 'none') !== 'none',
  },
  {
    code: 'same_demand',
    kinds: ['demand_change'],
    severity: 'danger',
    title: 'Прежнее требование то же самое',
    text: 'Программа не видит отправленной претензии с другим требованием. Проверьте, что выбрано сейчас.',
    path: 'demand',
    missing: (m) => m.state.otherClaim === undefined,
  },
  {
    code: 'no_money_received',
    kinds: ['partial_acceptance'],
    severity: 'danger',
    title: 'Не записано, сколько пришло',
    text: 'В письме останутся пустые места для дня и суммы. Запишите деньги в хронологии.',
    path: 'timeline',
    missing: (m) => m.state.money.length === 0,
  },
  {
    code: 'no_settlement_terms',
    kinds: ['settlement'],
    severity: 'danger',
    title: 'Нет суммы или дня платежа',
    text: 'Соглашение без суммы и дня трудно исполнить через суд. Впишите их до подписи.',
    path: 'papers.settlement.amount',
    missing: (m) => !m.facts.papers?.settlement?.amount || !m.facts.papers.settlement.date,
  },
  {
    code: 'settlement_in_past',
    kinds: ['settlement'],
    severity: 'danger',
    title: 'День платежа уже прошёл',
    text: 'Нарушить такой срок нельзя: он кончился до подписи. Назовите день впереди.',
    path: 'papers.settlement.date',
    missing: (m) => past(m, m.facts.papers?.settlement?.date),
  },
  {
    code: 'settlement_less',
    kinds: ['settlement'],
    severity: 'advice',
    title: 'Сумма меньше расчёта',
    text: 'Уступить можно, но разницу потом не взыскать. Сверьте её с расчётом.',
    path: 'papers.settlement.amount',
    missing: (m) => {
      const amount = m.facts.papers?.settlement?.amount;
      return amount !== undefined && amount > 0 && amount < (m.plan.sums?.total ?? 0);
    },
  },
  {
    code: 'card_number_whole',
    kinds: ['bank_dispute'],
    severity: 'forbidden',
    title: 'Вписан слишком длинный номер карты',
    text: 'Полный номер карты в письме опасен: им могут заплатить. Оставьте последние четыре цифры.',
    path: 'papers.dispute.card',
    missing: (m) => (m.facts.papers?.dispute?.card ?? '').replace(/\D/g, '').length > 4,
  },
  {
    code: 'no_tax_purchase',
    kinds: ['tax_notice'],
    severity: 'danger',
    title: 'Не указаны день и место оплаты',
    text: 'По ним ищут кассу. Впишите день и адрес магазина или сайта.',
    path: 'papers.tax.place',
    missing: (m) => (!m.facts.papers?.tax?.date && !m.facts.goods?.purchaseDate) || without(m.facts.papers?.tax?.place),
  },
  {
    code: 'no_tax_office',
    kinds: ['tax_notice'],
    severity: 'advice',
    title: 'Не названа инспекция',
    text: 'Обращение примет любая и перешлёт, но это дольше. Найдите инспекцию по адресу магазина.',
    path: 'papers.tax.office',
    missing: (m) => without(m.facts.papers?.tax?.office),
  },
  {
    code: 'no_prosecutor_office',
    kinds: ['prosecutor'],
    severity: 'danger',
    title: 'Не указано, какому прокурору',
    text: 'Обращение без адресата перешлют, и время уйдёт. Впишите город или район или допишите от руки.',
    path: 'papers.prosecutor.office',
    missing: (m) => without(m.facts.papers?.prosecutor?.office),
  },
  {
    code: 'no_appeal_number',
    kinds: ['prosecutor'],
    severity: 'danger',
    title: 'Не указана ваша жалоба',
    text: 'Прокурору нужны её день и номер. Возьмите их из ответа или из кабинета.',
    path: 'papers.prosecutor.appealNumber',
    missing: (m) =>
      (without(m.facts.papers?.prosecutor?.appealNumber) &&
        !m.file.events.some((one) => one.type === 'complaint_registered' && tidy(one.number) !== '')) ||
      (!m.facts.papers?.prosecutor?.appealDate && !m.state.complaintRegistered && !m.state.complaint.sent),
  },
  {
    code: 'no_association',
    kinds: ['association'],
    severity: 'advice',
    title: 'Не названо объединение',
    text: 'Останется место для ручки. Впишите название, если знаете.',
    path: 'papers.association.name',
    missing: (m) => without(m.facts.papers?.association?.name),
  },
  {
    code: 'no_answer_file',
    kinds: ['report_objections'],
    severity: 'advice',
    title: 'Заключение не приложено к делу',
    text: 'Суд захочет прочесть то, с чем вы спорите. Добавьте его снимок.',
    path: 'attachments',
    missing: (m) => !enclosed(m, 'expert', 'reply', 'repair'),
  },
];

/** What the sheets for people cannot go without. */
export const PEOPLE_NEEDS: readonly Need[] = [
  {
    code: 'no_representative',
    kinds: ['power_of_attorney'],
    severity: 'danger',
    title: 'Не сказано, кому доверенность',
    text: 'Доверенность без имени может заполнить кто угодно. Впишите имя до подписи.',
    path: 'representative.name',
    missing: (m) => without(m.facts.representative?.name),
  },
  {
    code: 'no_attorney_passport',
    kinds: ['power_of_attorney', 'data_consent'],
    severity: 'advice',
    title: 'Паспорт впишут от руки',
    text: 'Без номера паспорта бумагу могут не принять. Место для него оставлено.',
    path: 'buyer.identifier',
    missing: (m) => m.buyer.identifierKind !== 'passport' || without(m.buyer.identifier),
  },
  {
    code: 'attorney_over',
    kinds: ['power_of_attorney'],
    severity: 'forbidden',
    title: 'Срок доверенности уже прошёл',
    text: 'По такой бумаге ничего не примут. Назовите день впереди.',
    path: 'papers.attorney.until',
    missing: (m) => past(m, m.facts.papers?.attorney?.until),
  },
  {
    code: 'no_operator',
    kinds: ['data_consent'],
    severity: 'danger',
    title: 'Не сказано, кому даётся согласие',
    text: 'Согласие без названия и адреса того, кто хранит данные, не действует. Впишите их или допишите от руки.',
    path: 'papers.consent.operator',
    missing: (m) => without(m.facts.papers?.consent?.operator),
  },
  {
    code: 'no_events',
    kinds: ['case_note', 'final_note', 'chronology'],
    severity: 'advice',
    title: 'В хронологии ничего нет',
    text: 'Справка выйдет без событий. Запишите отправку, вручение, ответы.',
    path: 'timeline',
    missing: (m) => m.file.events.every((event) => event.type === 'printed'),
  },
  {
    code: 'no_signing_doubt',
    kinds: ['signing_traps'],
    severity: 'advice',
    title: 'Вы уже согласились закончить дело',
    text: 'В деле записано, что требование исполнено. Перед подписью проверьте, что пришли все деньги.',
    path: 'timeline',
    missing: (m) => m.state.satisfied !== undefined && (m.plan.sums?.total ?? 0) > 0,
  },
];
