import { isServiceCase } from '../model/problemNames.ts';
import { addDays, daysBetween } from '../calendar/civilDate.ts';
import { monthName, monthsBetween, readIndices } from '../law/rules/indexation.ts';
import { SELLER_WINDOW } from '../law/plan/clocks.ts';
import { longDate, upperFirst } from '../text/format.ts';
import type { DocumentKind } from './blocks.ts';
import { enclosed, type Need } from './need.ts';
import { DEMAND_NEEDS } from './needsDemand.ts';
import { aboutDefect, undelivered } from './templates/facts.ts';
import { tidy } from './templates/make.ts';
import type { Material } from './templates/material.ts';
import { officeName } from './templates/office.ts';

/** After so many days an extract from the register is worth taking anew. */
const FRESH_DAYS = 30;
const LETTERS: readonly DocumentKind[] = ['claim', 'complaint', 'lawsuit'];

/** The extract about the seller is older than a month. */
export function oldExtract(m: Material): boolean {
  const newest = m.file.attachments
    .filter((one) => one.proves === 'seller_data')
    .map((one) => one.addedAt.slice(0, 10))
    .sort()
    .pop();
  const day = m.facts.seller?.addressDate ?? newest;
  return newest !== undefined && day !== undefined && daysBetween(day, m.today) > FRESH_DAYS;
}

const windowOf = (m: Material) => m.plan.deadlines.find((one) => one.id === SELLER_WINDOW);
const claimed = (m: Material): boolean => Boolean(m.state.claim.sent ?? m.state.claim.services[0]);

/** The claim names days on which the item or the work may be seen. */
function printsOffer(m: Material): boolean {
  return aboutDefect(m) || m.situation === 'wrong_item' || m.situation === 'defective_work_service';
}

/** Months of the indexation without an index and lines that could not be read, in words. */
function indexGaps(m: Material): string {
  const { judgmentDate, paidDate } = m.facts.papers?.trial ?? {};
  const { indices, unread } = readIndices(m.facts.papers?.indices ?? '');
  const lacking =
    judgmentDate && paidDate
      ? monthsBetween(addDays(judgmentDate, 1), paidDate).filter(({ month }) => !indices.has(month))
      : [];
  return [
    lacking.length > 0 && `Нет индекса за ${lacking.map(({ month }) => monthName(month)).join(', ')}.`,
    unread.length > 0 && `Не прочитано: «${unread.join('», «')}». Пишите месяц и индекс: 12.2026 100,62.`,
  ]
    .filter(Boolean)
    .join(' ');
}

/** In the order in which they are best mended. */
export const NEEDS: readonly Need[] = [
  {
    code: 'indices_incomplete',
    kinds: ['indexation'],
    severity: 'danger',
    title: 'Индексы цен не все',
    text: (m) => `${indexGaps(m)} Без них сумма не считается, место останется пустым.`,
    missing: (m) => indexGaps(m) !== '',
  },
  {
    code: 'no_demand',
    kinds: ['claim', 'lawsuit'],
    severity: 'forbidden',
    title: 'Не выбрано требование',
    text: (m) => `Без требования ${m.side.dat} нечего исполнять, и срок не пойдёт. Выберите одно.`,
    path: 'demand',
    missing: (m) => m.demand === null,
  },
  {
    code: 'no_sender_name',
    kinds: LETTERS,
    severity: 'forbidden',
    title: 'Не указаны фамилия и имя',
    text: 'Неподписанное обращение рассматривать не обязаны. Укажите, кто пишет.',
    path: 'buyer.lastName',
    missing: (m) => !tidy(m.buyer.lastName) || !tidy(m.buyer.firstName),
  },
  {
    code: 'no_sender_address',
    kinds: LETTERS,
    severity: 'forbidden',
    title: 'Нет вашего почтового адреса',
    text: 'Ответ некуда послать: Роспотребнадзор вправе не отвечать, суд оставит иск без движения. Укажите адрес для ответа.',
    path: 'buyer.address',
    missing: (m) => !tidy(m.buyer.address),
  },
  {
    code: 'no_seller_name',
    kinds: LETTERS,
    severity: 'forbidden',
    title: (m) => `Не указан ${m.side.nom}`,
    text: (m) =>
      `Требование адресуют тому, кто назван в ${isServiceCase(m.facts) ? 'договоре или чеке' : 'чеке'}. Впишите наименование или фамилию предпринимателя.`,
    path: 'seller.name',
    missing: (m) => !tidy(m.facts.seller?.name),
  },
  {
    code: 'gender_unknown',
    kinds: LETTERS,
    severity: 'advice',
    title: 'Писать «купила» или «купил»?',
    text: 'Пока не выбрано, текст безличный, имя в шапке не склоняется. Выберите, и письмо зазвучит обычно.',
    path: 'buyer.gender',
    missing: (m) => m.buyer.gender === undefined,
  },
  {
    code: 'no_item',
    kinds: LETTERS,
    severity: 'forbidden',
    title: (m) => (isServiceCase(m.facts) ? 'Не названа работа или услуга' : 'Не назван товар'),
    text: (m) =>
      isServiceCase(m.facts)
        ? 'По письму не понять, о чём договор. Напишите название, как в договоре.'
        : 'По письму не понять, о какой вещи речь. Напишите её название, как в чеке.',
    path: 'goods.item',
    missing: (m) => !tidy(m.facts.goods?.item),
  },
  {
    code: 'no_defect_description',
    kinds: LETTERS,
    severity: 'forbidden',
    title: 'Недостаток не описан',
    text: (m) =>
      `${upperFirst(m.side.dat)} нечего проверять, а суду не о чем судить. Опишите, что не так, одним-двумя предложениями.`,
    path: 'defect.description',
    missing: (m) =>
      (aboutDefect(m) || m.facts.problem === 'service_defective') &&
      !tidy(m.facts.defect?.description) &&
      !m.facts.defect?.kinds?.length,
  },
  ...DEMAND_NEEDS,
  {
    code: 'no_purchase_proof',
    kinds: LETTERS,
    severity: 'danger',
    title: (m) => (isServiceCase(m.facts) ? 'Договор нечем подтвердить' : 'Покупку нечем подтвердить'),
    text: (m) =>
      isServiceCase(m.facts)
        ? 'К письму не приложены ни договор, ни чек, ни выписка банка. Добавьте хотя бы одно.'
        : 'К письму не приложены ни чек, ни заказ, ни выписка банка. Добавьте хотя бы одно.',
    path: 'attachments',
    missing: (m) => !enclosed(m, 'purchase', 'payment', 'order', 'contract'),
  },
  {
    code: 'no_defect_photo',
    kinds: ['claim', 'lawsuit'],
    severity: 'advice',
    title: 'Нет снимков недостатка',
    text: (m) =>
      `Снимок с датой показывает, ${isServiceCase(m.facts) ? 'какой была работа' : 'каким был товар'} в этот день. Сделайте общий вид и недостаток крупно.`,
    path: 'attachments',
    missing: (m) =>
      (aboutDefect(m) || m.facts.problem === 'service_defective' || m.facts.problem === 'wrong_item') &&
      !undelivered(m) &&
      !enclosed(m, 'defect', 'expert'),
  },
  {
    code: 'losses_unproven',
    kinds: ['claim', 'lawsuit'],
    severity: 'danger',
    title: 'Расходы не подтверждены',
    text: 'Убытки возмещают по документам. Приложите чек или квитанцию на каждую сумму.',
    path: 'attachments',
    missing: (m) =>
      (m.facts.losses ?? []).some((one) => one.amount > 0) &&
      !enclosed(m, 'losses', 'expert', 'current_price', 'repair'),
  },
  {
    code: 'moral_no_amount',
    kinds: ['claim', 'lawsuit'],
    severity: 'danger',
    title: 'Моральный вред без суммы',
    text: 'Вы просите компенсацию, но не назвали сумму, и в письмо она не попала. Назовите её или снимите отметку.',
    path: 'moral.amount',
    missing: (m) => m.facts.moral?.asked === true && !m.facts.moral.amount,
  },
  {
    code: 'moral_no_reason',
    kinds: ['lawsuit'],
    severity: 'advice',
    title: 'Моральный вред не обоснован',
    text: 'Суд решает по тому, что вы пережили. Опишите это одним-двумя предложениями.',
    path: 'moral.reason',
    missing: (m) => m.facts.moral?.asked === true && Boolean(m.facts.moral.amount) && !tidy(m.facts.moral.reason),
  },
  {
    code: 'offer_in_past',
    kinds: ['claim'],
    severity: 'danger',
    title: 'Дни для проверки уже прошли',
    text: (m) => `${upperFirst(m.side.nom)} не сможет прийти в прошедший день. Назовите дни позже, с запасом на почту.`,
    path: 'inspection.dateFrom',
    missing: (m) => {
      const last = m.facts.inspection?.dateTo ?? m.facts.inspection?.dateFrom;
      return !claimed(m) && printsOffer(m) && last !== undefined && last <= m.today;
    },
  },
  {
    code: 'no_claim_before',
    kinds: ['complaint', 'lawsuit'],
    severity: 'danger',
    title: 'Претензия ещё не отправлена',
    text: (m) =>
      `Срок ${m.side.gen}, неустойка и штраф начинаются с письменного требования. Сначала отправьте претензию.`,
    missing: (m) => !claimed(m),
  },
  {
    code: 'window_open',
    kinds: ['complaint', 'lawsuit'],
    severity: 'danger',
    title: (m) => `Срок ${m.side.gen} ещё идёт`,
    text: (m) => `Последний день — ${longDate(windowOf(m)?.last ?? m.today)}. До него нарушения срока нет.`,
    missing: (m) => {
      const window = windowOf(m);
      return window !== undefined && m.today <= window.last && m.state.lastReply?.reply !== 'refused';
    },
  },
  {
    code: 'no_claim_copy',
    kinds: ['complaint', 'lawsuit'],
    severity: 'danger',
    title: 'Нет копии претензии',
    text: 'Без неё не видно, чего вы требовали. Добавьте снимок подписанной претензии.',
    path: 'attachments',
    missing: (m) => claimed(m) && !enclosed(m, 'claim_copy'),
  },
  {
    code: 'no_service_proof',
    kinds: ['complaint', 'lawsuit'],
    severity: 'danger',
    title: 'Вручение нечем подтвердить',
    text: 'Без уведомления, отметки или отчёта почты срок не доказать. Добавьте снимок.',
    path: 'attachments',
    missing: (m) => claimed(m) && !enclosed(m, 'service'),
  },
  {
    code: 'no_office',
    kinds: ['complaint'],
    severity: 'danger',
    title: 'Не выбрано управление',
    text: 'Жалоба без адресата уйдёт по кругу. Выберите регион.',
    path: 'complaint.region',
    missing: (m) => officeName(m) === null,
  },
  {
    code: 'no_consent',
    kinds: ['complaint'],
    severity: 'advice',
    title: (m) => `Передавать ли ваши данные ${m.side.dat}?`,
    text: 'Без ответа управление может переспросить. Выберите «да» или «нет».',
    path: 'complaint.consentToShare',
    missing: (m) => !m.facts.complaint?.consentToShare || m.facts.complaint.consentToShare === 'unknown',
  },
  {
    code: 'no_court',
    kinds: ['lawsuit'],
    severity: 'forbidden',
    title: 'Не назван суд',
    text: 'Иск подают в определённый суд. Найдите его по адресу на сайте суда и впишите название.',
    path: 'court.name',
    missing: (m) => !tidy(m.facts.court?.name),
  },
  {
    code: 'no_birth',
    kinds: ['lawsuit'],
    severity: 'forbidden',
    title: 'Нет даты или места рождения',
    text: 'Их требует закон для истца (ст. 131 ГПК), иначе иск оставят без движения. Укажите, как в паспорте.',
    path: 'buyer.birthDate',
    missing: (m) => !m.buyer.birthDate || !tidy(m.buyer.birthPlace),
  },
  {
    code: 'no_identifier',
    kinds: ['lawsuit'],
    severity: 'forbidden',
    title: 'Нет номера для суда',
    text: 'Нужен один: СНИЛС, ИНН, паспорт или водительское удостоверение (ст. 131 ГПК). Проще всего СНИЛС.',
    path: 'buyer.identifier',
    missing: (m) => !m.buyer.identifierKind || !tidy(m.buyer.identifier),
  },
  {
    code: 'no_defendant_numbers',
    kinds: ['lawsuit'],
    severity: 'advice',
    title: 'Нет ИНН или ОГРН ответчика',
    text: 'Их пишут, если они известны. Возьмите из чека или выписки ЕГРЮЛ.',
    path: 'seller.inn',
    missing: (m) => !tidy(m.facts.seller?.inn) || !tidy(m.facts.seller?.ogrn),
  },
  {
    code: 'no_authority',
    kinds: LETTERS,
    severity: 'danger',
    title: 'Нет доверенности',
    text: 'За вас подписывает представитель. Без доверенности его подпись не примут.',
    path: 'attachments',
    missing: (m) => Boolean(tidy(m.facts.representative?.name)) && !enclosed(m, 'authority'),
  },
  {
    code: 'old_extract',
    kinds: ['complaint', 'lawsuit'],
    severity: 'advice',
    title: 'Обновите выписку',
    text: 'Выписка о продавце старше 30 дней. Скачайте новую на сайте налоговой и добавьте файл.',
    path: 'attachments',
    missing: oldExtract,
  },
  {
    code: 'fee_due',
    kinds: ['lawsuit'],
    severity: 'danger',
    title: 'Нужна пошлина',
    text: 'Цена иска больше миллиона рублей. Оплатите пошлину и приложите квитанцию; размер проверьте на сайте суда.',
    missing: (m) => (m.plan.court?.fee ?? 0) > 0,
  },
  {
    code: 'lawsuit_not_sent',
    kinds: ['lawsuit'],
    severity: 'danger',
    title: (m) => `Отправьте иск ${m.side.dat}`,
    text: 'Ценное письмо с описью. Чек и опись сфотографируйте и добавьте: без них суд оставит иск без движения.',
    path: 'attachments',
    missing: (m) => !enclosed(m, 'lawsuit_sending'),
  },
];

/** Text of a need for this case. */
export function needText(need: Need, m: Material): string {
  return typeof need.text === 'string' ? need.text : need.text(m);
}

/** Title of a need for this case. */
export function needTitle(need: Need, m: Material): string {
  return typeof need.title === 'string' ? need.title : need.title(m);
}
