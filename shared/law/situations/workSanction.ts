import { addDays, type CivilDate } from '../../calendar/civilDate.ts';
import type { Kopecks } from '../../money/kopecks.ts';
import { shortDate } from '../../text/format.ts';
import type { MissingFact, Warning } from '../types.ts';
import { param } from '../norms/lookup.ts';
import { count, missing } from './common.ts';
import type { EarlierBreach, Matter, Sanction } from './types.ts';

/*
 * The 3 % a day of п. 5 ст. 28 ЗоЗПП: its base, and the two spans it may run for one price.
 *   First: from the day after the missed day until the work is done or a demand of п. 1 ст. 28 is made.
 *   Second: from the day after the term of that demand (ст. 30, п. 3 ст. 31, or the new term of п. 1 ст. 28).
 *   The spans never overlap; both together stay within one price (our reading, L).
 */

/**
 * Price of the work that is late or faulty: of the stage when it is priced apart, else of the whole order. With goods
 * (a bought wardrobe that somebody assembles) only the service carries 3 %, so it must be priced apart. Null = not known.
 */
export function workPrice({ facts }: Matter): Kopecks | null {
  const { stagePrice } = facts.service ?? {};
  if (stagePrice !== undefined) return stagePrice;
  return facts.field === 'goods' ? null : (facts.goods?.price ?? null);
}

/** What was paid for the work itself: with goods only the price of the service, and not more than was paid in all. */
export function paidForWork({ facts }: Matter): Kopecks | undefined {
  const paid = facts.goods?.paid;
  if (facts.field !== 'goods' || paid === undefined) return paid;
  const { stagePrice } = facts.service ?? {};
  return stagePrice === undefined ? undefined : Math.min(stagePrice, paid);
}

/** The sanction of a demand: from `from` when the work itself is late, else from the end of the contractor's window. */
export function workSanction(matter: Matter, span: { from?: CivilDate; endedOn?: CivilDate } = {}): Sanction {
  const price = workPrice(matter);
  if (price === null) return { rule: 'none', text: '3 % цены работы в день: сначала укажите цену' };
  return { rule: 'zozpp-28', price, ...rate(matter), ...span };
}

/** The penalty already due from the first breach: it ends when the new demand is served, or earlier on `endedOn`. */
export function workBreach(
  matter: Matter,
  breach: Pick<EarlierBreach, 'label' | 'overdueFrom' | 'norms' | 'endedOn' | 'pause' | 'continues'>,
): EarlierBreach | undefined {
  const price = workPrice(matter);
  return price === null ? undefined : { ...breach, rule: 'zozpp-28', base: price, paid: price, ...rate(matter) };
}

function rate({ facts }: Matter): { contractRate?: number } {
  const contractRate = facts.service?.contractRate;
  return contractRate === undefined ? {} : { contractRate };
}

/** A claim that went out with another demand and reached the contractor, when it was `demand`. */
export function servedBefore({ state }: Matter, demand: 'new_term' | 'fix_work'): CivilDate | undefined {
  const { otherClaim } = state;
  return otherClaim?.served && otherClaim.demand === demand ? otherClaim.date : undefined;
}

const TEN_DAYS: readonly string[] = ['service_refund', 'service_price_cut', 'third_party', 'fix_costs'];

/** The ten days of an earlier money demand: in them nothing is late (п. 5 ст. 28), after them it is again (п. 3 ст. 31). */
export function tenDaysBefore({ state, ctx }: Matter): { from: CivilDate; to: CivilDate } | undefined {
  const { otherClaim } = state;
  if (!otherClaim?.served || !TEN_DAYS.includes(otherClaim.demand)) return undefined;
  const days = param('zozpp-31-1', 'days', otherClaim.date);
  return { from: dayAfter(otherClaim.date), to: count(ctx.calendar, otherClaim.date, { days }).last };
}

/** The price, asked by the name that fits: of the order, or of the assembly of bought goods. */
export function priceQuestion(matter: Matter): MissingFact[] {
  if (workPrice(matter) !== null) return [];
  return matter.facts.field === 'goods'
    ? [
        missing(
          'service.stagePrice',
          'Сколько стоит сама работа: сборка, установка?',
          'С цены вещи 3 % не считают, только с цены работы (п. 5 ст. 28).',
        ),
      ]
    : [
        missing(
          'goods.price',
          'Сколько стоит работа по договору?',
          'Это база неустойки 3 % и её предел (п. 5 ст. 28).',
        ),
      ];
}

/** The buyer's own term must leave the contractor time: one that is already here serves nobody. */
export function termWarnings({ facts, state, ctx }: Matter): Warning[] {
  const { newTerm } = facts.service ?? {};
  if (!newTerm || state.claim.served || newTerm > ctx.today) return [];
  return [
    {
      code: 'new_term_in_past',
      severity: 'danger',
      title: 'Новый срок уже наступил',
      text: `К ${shortDate(newTerm)} исполнитель не успеет даже получить письмо. Назначьте день позже: письмо идёт до двух недель.`,
      path: 'service.newTerm',
    },
  ];
}

const GOODS_TEXT = {
  late: '3 % положены только за работу. Готовую вещь привезли поздно: это покупка, 0,5 % предоплаты (п. 3 ст. 23.1). Опоздала сборка с отдельной ценой: 3 % с цены сборки. Вещь делали по вашим размерам: выберите «Работа на заказ».',
  faulty:
    '3 % положены только за работу. Недостаток в самой вещи: выберите «Товар с недостатком», там 1 % (ст. 23). Плохо собрали или установили: 3 % с цены сборки. Вещь делали по вашим размерам: выберите «Работа на заказ».',
};

const WORK_TEXT = {
  late: 'Если вещь делали по вашим размерам, это работа: 3 % в день (п. 5 ст. 28). Если выбрали готовую из каталога и её только привезли, это покупка: 0,5 % предоплаты (п. 3 ст. 23.1). Проверьте договор: исполнитель будет спорить.',
  faulty:
    'Если вещь делали по вашим размерам, это работа: 3 % в день (ст. 30, 31). Если купили готовую из каталога, это товар: 1 % в день (ст. 23). Проверьте договор: исполнитель будет спорить.',
};

/** Work or purchase: 3 % is taken for 0,5 % and 1 % most often, so the line between them is always said. */
export function workOrGoods({ facts }: Matter, trouble: keyof typeof GOODS_TEXT): Warning[] {
  if (facts.field === 'goods') {
    return [
      {
        code: 'goods_not_work',
        severity: 'danger',
        title: 'Вы ответили, что купили товар',
        text: GOODS_TEXT[trouble],
        path: 'field',
        confidence: 'M',
      },
    ];
  }
  if (
    facts.field !== 'work' ||
    facts.demand === 'replace_thing' ||
    facts.goods?.individual === 'no' ||
    facts.service?.immovable === 'yes'
  )
    return [];
  return [
    {
      code: 'work_not_goods',
      severity: 'advice',
      title: 'Работа или покупка',
      text: WORK_TEXT[trouble],
      path: 'field',
      confidence: 'M',
    },
  ];
}

/** First day after `date`. */
export function dayAfter(date: CivilDate): CivilDate {
  return addDays(date, 1);
}
