import type { DemandId } from '../law/types.ts';
import type { DocumentKind } from './blocks.ts';
import { enclosed, type Need } from './need.ts';
import { tidy } from './templates/make.ts';
import { linesOf, type Material } from './templates/material.ts';

const LETTERS: readonly DocumentKind[] = ['claim', 'complaint', 'lawsuit'];
const DEMANDS: readonly DocumentKind[] = ['claim', 'lawsuit'];

const asks = (m: Material, ...demands: DemandId[]): boolean => m.demand !== null && demands.includes(m.demand);

/** The day the buyer sets is the demand itself. */
function noTerm(m: Material): boolean {
  const { service, wrongItem } = m.facts;
  // Without an agreed day the general days run from the demand: the plan knows them.
  if (m.demand === 'new_term') return service?.newTerm === undefined && m.plan.chosen?.termDays === undefined;
  return asks(m, 'deliver_missing', 'complete') && wrongItem?.newTerm === undefined;
}

/** What the demands of services, exchange, imposed extras, information and losses cannot go without. */
export const DEMAND_NEEDS: readonly Need[] = [
  {
    code: 'no_new_term',
    kinds: ['claim'],
    severity: 'forbidden',
    title: 'Не назначен новый срок',
    text: 'В этом требовании главное — день. Назовите его с запасом на почту.',
    path: 'service.newTerm',
    missing: (m) => m.demand === 'new_term' && noTerm(m),
  },
  {
    code: 'no_completion_term',
    kinds: ['claim'],
    severity: 'danger',
    title: 'Не назван день, к которому привезти',
    text: 'Без дня продавец будет тянуть, а срок не посчитать. Назовите его с запасом на почту.',
    path: 'wrongItem.newTerm',
    missing: (m) => m.demand !== 'new_term' && noTerm(m),
  },
  {
    code: 'no_fix_term',
    kinds: ['claim'],
    severity: 'danger',
    title: 'Не назван срок исправления',
    text: 'Его назначаете вы (ст. 30). Без дня в письме останется «разумный срок», о нём придётся спорить.',
    path: 'service.newTerm',
    missing: (m) =>
      m.demand === 'fix_work' && m.facts.service?.newTerm === undefined && m.plan.chosen?.termDays === undefined,
  },
  {
    code: 'no_work_due',
    kinds: LETTERS,
    severity: 'danger',
    title: 'Не указан согласованный срок',
    text: 'Без него не видно, что срок нарушен. Возьмите день из договора, сметы или переписки.',
    path: 'service.promisedDate',
    missing: (m) =>
      m.situation === 'late_work_service' &&
      m.facts.service?.promise !== 'none' &&
      m.facts.service?.promise !== 'unknown' &&
      m.facts.service?.promisedDate === undefined,
  },
  {
    code: 'no_cut_amount',
    kinds: DEMANDS,
    severity: 'danger',
    title: 'Не названо, на сколько снизить цену',
    text: 'Без суммы исполнителю нечего возвращать, а суду нечего взыскать. Назовите её и объясните сметой.',
    path: 'service.cutAmount',
    missing: (m) => m.demand === 'service_price_cut' && !m.facts.service?.cutAmount,
  },
  {
    code: 'no_other_costs',
    kinds: DEMANDS,
    severity: 'danger',
    title: 'Не названа сумма расходов',
    text: 'Возмещают то, что потрачено и подтверждено. Укажите сумму и приложите договор и чек.',
    path: 'service.otherCosts',
    missing: (m) => asks(m, 'third_party', 'fix_costs') && !m.facts.service?.otherCosts,
  },
  {
    code: 'other_costs_unproven',
    kinds: DEMANDS,
    severity: 'danger',
    title: 'Расходы на другого мастера не подтверждены',
    text: 'Без договора и чека расходы не возместят. Добавьте их снимок.',
    path: 'attachments',
    missing: (m) => asks(m, 'third_party', 'fix_costs') && !enclosed(m, 'losses', 'repair'),
  },
  {
    code: 'no_provided_price',
    kinds: DEMANDS,
    severity: 'danger',
    title: 'Не сказано, сколько уже оказано',
    text: 'Эту часть вычитают из возврата. Посчитайте занятия, посещения, дни; ничего не было — укажите 0.',
    path: 'service.providedPrice',
    missing: (m) =>
      m.situation === 'service_refusal' &&
      m.demand === 'service_return' &&
      m.facts.service?.providedPrice === undefined,
  },
  {
    code: 'no_wrong_description',
    kinds: LETTERS,
    severity: 'forbidden',
    title: 'Не описано, что привезли',
    text: 'По письму не понять, чем заказ отличается. Напишите, что заказали и что пришло.',
    path: 'wrongItem.description',
    missing: (m) =>
      m.situation === 'wrong_item' && !tidy(m.facts.wrongItem?.description) && !m.facts.wrongItem?.kinds?.length,
  },
  {
    code: 'no_missing_price',
    kinds: DEMANDS,
    severity: 'danger',
    title: 'Не названа цена недостающего',
    text: 'Её возвращают, и от неё считают неустойку. Возьмите цену из заказа.',
    path: 'wrongItem.missingPrepaid',
    missing: (m) => m.situation === 'wrong_item' && asks(m, 'refund_prepayment') && !m.facts.wrongItem?.missingPrepaid,
  },
  {
    code: 'no_exchange_reason',
    kinds: LETTERS,
    severity: 'danger',
    title: 'Не сказано, чем вещь не подошла',
    text: 'Меняют то, что не подошло по размеру, форме, фасону, цвету или комплектации. Выберите причину.',
    path: 'exchange.reason',
    missing: (m) => m.situation === 'shop_exchange' && !m.facts.exchange?.reason,
  },
  {
    code: 'no_exchange_state',
    kinds: LETTERS,
    severity: 'danger',
    title: 'Не сказано, что вещь не носили',
    text: 'Обменивают вещь без следов носки, с ярлыками. Ответьте, и в письме будет эта фраза.',
    path: 'exchange.kept',
    missing: (m) => m.situation === 'shop_exchange' && m.facts.exchange?.kept !== 'yes',
  },
  {
    code: 'no_imposed_name',
    kinds: LETTERS,
    severity: 'forbidden',
    title: 'Не названо, что навязали',
    text: 'По письму не понять, за что вернуть деньги. Напишите название, как в чеке.',
    path: 'imposed.name',
    missing: (m) => m.situation === 'imposed_extras' && !tidy(m.facts.imposed?.name),
  },
  {
    code: 'no_imposed_price',
    kinds: DEMANDS,
    severity: 'danger',
    title: 'Не названа сумма за навязанное',
    text: 'Без суммы возвращать нечего. Возьмите её из чека.',
    path: 'imposed.price',
    missing: (m) => m.situation === 'imposed_extras' && !m.facts.imposed?.price,
  },
  {
    code: 'no_information_words',
    kinds: LETTERS,
    severity: 'danger',
    title: 'Не описано, что обещали и что вышло',
    text: 'Письмо держится на этом сравнении. Впишите слова из карточки товара и то, что оказалось на деле.',
    path: 'information.promised',
    missing: (m) =>
      m.situation === 'false_information' &&
      (!tidy(m.facts.information?.promised) || !tidy(m.facts.information?.actual)),
  },
  {
    code: 'no_two_prices',
    kinds: LETTERS,
    severity: 'forbidden',
    title: 'Не названы обе цены',
    text: 'Разницу считают между ценником и чеком. Укажите обе цены.',
    path: 'information.tagPrice',
    missing: (m) =>
      m.situation === 'price_at_till' && (!m.facts.information?.tagPrice || !m.facts.information.tillPrice),
  },
  {
    code: 'no_information_proof',
    kinds: DEMANDS,
    severity: 'danger',
    title: 'Сведения нечем подтвердить',
    text: 'Приложите снимок ценника, карточки товара или упаковки: завтра их могут исправить.',
    path: 'attachments',
    missing: (m) =>
      (m.situation === 'false_information' || m.situation === 'price_at_till') &&
      !enclosed(m, 'order', 'defect', 'correspondence', 'contract', 'other'),
  },
  {
    code: 'no_losses',
    kinds: DEMANDS,
    severity: 'forbidden',
    title: 'Не названы убытки',
    text: 'Требуют точную сумму. Впишите каждый расход отдельной строкой.',
    path: 'losses',
    missing: (m) => m.demand === 'losses' && linesOf(m, 'loss').every((one) => one.amount === 0),
  },
];
