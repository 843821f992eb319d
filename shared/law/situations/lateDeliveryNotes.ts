import { counted, DAYS, shortDate } from '../../text/format.ts';
import { normAt, param } from '../norms/lookup.ts';
import type { MissingFact, Warning } from '../types.ts';
import { missing } from './common.ts';
import type { Matter } from './types.ts';

/** What the table of a late delivery still needs from the buyer. */
export function lateQuestions(matter: Matter): MissingFact[] {
  const { facts } = matter;
  const { delivery = {}, goods = {} } = facts;
  const list: MissingFact[] = [];
  if (!delivery.outcome) {
    list.push(
      missing('delivery.outcome', 'Товар привезли, и если да, то когда?', 'От этого зависит, чего можно требовать.'),
    );
  }
  if (!delivery.promise || (delivery.promise !== 'none' && delivery.promise !== 'unknown' && !delivery.promisedDate)) {
    list.push(
      missing('delivery.promisedDate', 'Когда обещали доставить?', 'С этого дня считается просрочка (п. 3 ст. 23.1).'),
    );
  }
  if (delivery.outcome === 'partly' && delivery.undeliveredPrepaid === undefined) {
    list.push(
      missing('delivery.undeliveredPrepaid', 'Сколько стоит то, что не привезли?', 'Неустойка идёт на эту часть.'),
    );
  } else if (delivery.outcome !== 'partly' && goods.prepaid === undefined) {
    list.push(missing('goods.prepaid', 'Сколько вы заплатили до доставки?', 'Это база неустойки 0,5 % и её предел.'));
  }
  if (delivery.outcome === 'late' && !delivery.deliveredDate && !matter.state.delivered) {
    list.push(missing('delivery.deliveredDate', 'Когда товар привезли?', 'В этот день неустойка остановилась.'));
  }
  if (
    facts.demand === 'deliver' &&
    !delivery.newTerm &&
    delivery.promise !== 'none' &&
    delivery.promise !== 'unknown'
  ) {
    list.push(missing('delivery.newTerm', 'К какому дню привезти товар?', 'Новый срок назначаете вы (п. 2 ст. 23.1).'));
  }
  return list;
}

/** What to know before demanding; `byDemand` = no day was agreed. */
export function lateWarnings(matter: Matter, byDemand: boolean): Warning[] {
  const { promise, newTerm } = matter.facts.delivery ?? {};
  const list: Warning[] = [];
  if (byDemand && promise !== undefined) {
    list.push({
      code: 'no_delivery_term',
      severity: 'danger',
      title: 'День доставки не согласован',
      text: 'Без согласованного дня просрочки пока нет. Сначала потребуйте передать товар: на это 7 дней (п. 2 ст. 314 ГК). Поищите день в заказе, чеке и переписке.',
      path: 'delivery.promise',
    });
  }
  const { served } = matter.state.claim;
  const { delivered } = matter.state;
  if (delivered && matter.facts.demand === 'refund_prepayment') {
    list.push({
      code: 'delivered_after_refusal',
      severity: 'danger',
      title: 'Товар привезли, а вы требуете деньги',
      text: `Неустойка остановилась ${shortDate(delivered)}. Товар и деньги за него вместе не оставить: верните товар и сохраните расписку или требуйте одну неустойку.`,
      path: 'delivery.outcome',
      norm: normAt('zozpp-23.1-3', matter.ctx.today),
    });
  }
  if (newTerm && newTerm <= (served?.date ?? matter.ctx.today) && !matter.state.delivered && !served) {
    list.push({
      code: 'new_term_in_past',
      severity: 'danger',
      title: 'Новый срок уже наступил',
      text: 'К этому дню продавец не успеет даже получить письмо. Назначьте день позже: письмо идёт до двух недель.',
      path: 'delivery.newTerm',
    });
  }
  if (matter.facts.goods?.individual === 'yes') {
    list.push({
      code: 'made_to_order',
      severity: 'danger',
      title: 'Вещь делали по вашему заказу?',
      text: 'Если её изготовили по вашим размерам, это ближе к работе: 3 % в день от цены опоздавшей работы (п. 5 ст. 28). Тогда ответьте «Работа на заказ» и «Работу не сделали в срок». Расчёт 0,5 % здесь осторожный: он для покупки.',
      path: 'goods.individual',
      confidence: 'M',
    });
  }
  list.push({
    code: 'three_penalties',
    severity: 'advice',
    title: 'Здесь 0,5 %, а не 1 % и не 3 %',
    text: 'За товар, который оплатили и не получили в срок, неустойка 0,5 % в день (п. 3 ст. 23.1). 1 % — за недостатки товара, 3 % — только работы и услуги.',
  });
  return [...list, ...aggregatorRefund(matter)];
}

/** A platform that took the prepayment returns it too, when both are told of the refusal (п. 2.2 ст. 12). */
function aggregatorRefund({ facts, ctx }: Matter): Warning[] {
  if (facts.platform !== 'aggregator' || facts.delivery?.outcome === 'late') return [];
  const days = counted(param('zozpp-12-2.2', 'refundDays', ctx.today), DAYS);
  return [
    {
      code: 'aggregator_prepayment',
      severity: 'advice',
      title: 'Деньги взяла площадка?',
      text: `Предоплату, которую получила она сама, площадка возвращает за ${days}, если вы отказались от договора и сообщили ей и продавцу (п. 2.2 ст. 12). Отправьте ей копию претензии.`,
      path: 'platform',
      confidence: 'M',
      norm: normAt('zozpp-12-2.2', ctx.today),
    },
  ];
}
