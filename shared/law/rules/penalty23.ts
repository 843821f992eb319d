import { addDays, type CivilDate } from '../../calendar/civilDate.ts';
import { formatRoubles, type Kopecks } from '../../money/kopecks.ts';
import { longDate, shortDate } from '../../text/format.ts';
import { normAt } from '../norms/lookup.ts';
import { LIMIT_OF_23_FROM } from '../norms/zozppTerms.ts';
import type { Accrual, Trace } from '../types.ts';
import { grown, growthLines, type PaidBack } from './growth.ts';
import { countPenalty, toAccrual, type AccrualRule, type Counted, type DailyPenalty } from './penalty.ts';

export interface Penalty23Input {
  /** Price of the goods, kopecks. */
  base: Kopecks;
  /** What the buyer has paid under the contract: the limit since 01.02.2026. */
  paid: Kopecks;
  /** First day of delay. */
  overdueFrom: CivilDate;
  /** Last day to count, usually today or the day of filing; included. */
  until: CivilDate;
  paidBack: readonly PaidBack[];
  /** Day on which the demand was met; included. */
  stoppedOn?: CivilDate;
  /** Day of the contract, for the moratorium of 2022. */
  arose?: CivilDate;
}

/**
 * Penalty of п. 1 ст. 23 ЗоЗПП: 1 % of the price for every day, both ends inclusive, kopecks. Since 01.02.2026 it is limited
 * by the sum paid. A delay that began earlier and goes on is read with care: not less than had grown by 31.01.2026; the
 * stricter reading stands in `readings`.
 */
export const penalty23: AccrualRule<Penalty23Input> = (input) => {
  const daily: DailyPenalty<'zozpp-23'> = {
    rule: 'zozpp-23',
    rateNorm: 'zozpp-23-1',
    capNorm: 'zozpp-23-cap',
    base: input.base,
    baseName: 'Цена товара',
    from: input.overdueFrom,
    until: input.until,
    paidBack: input.paidBack,
    stoppedOn: input.stoppedOn,
    arose: input.arose,
  };
  const count = countPenalty(daily);
  if (count.end < LIMIT_OF_23_FROM && input.overdueFrom < LIMIT_OF_23_FROM) {
    return toAccrual(daily, count, undefined, { children: [noLimit(input.overdueFrom)] });
  }
  if (input.overdueFrom >= LIMIT_OF_23_FROM) {
    return toAccrual(daily, count, input.paid, { children: [limit(input.paid, input.overdueFrom)] });
  }
  return transition(daily, count, input.paid);
};

function noLimit(date: CivilDate): Trace {
  return { label: 'Предела у неустойки за эти дни нет', norm: normAt('zozpp-23-cap', date) };
}

function limit(paid: Kopecks, date: CivilDate): Trace {
  return {
    label: 'Предел: сумма, уплаченная по договору',
    result: formatRoubles(paid),
    norm: normAt('zozpp-23-cap', date),
  };
}

function transition(daily: DailyPenalty<'zozpp-23'>, count: Counted, paid: Kopecks): Accrual {
  const lastOld = addDays(LIMIT_OF_23_FROM, -1);
  const old = grown(growthLines(count.growth, lastOld));
  const cap = Math.max(old, paid);
  const careful = Math.min(count.accrued, cap);
  const strict = Math.min(count.accrued, paid);
  const note = `Просрочка началась до ${longDate(LIMIT_OF_23_FROM)}, когда предела ещё не было. Переходного правила в законе мы не нашли. По нашему чтению накопленное к ${longDate(lastOld)} сохраняется; суд может решить иначе.`;
  const readings =
    careful === strict
      ? []
      : [
          { label: `Накопленное к ${shortDate(lastOld)} сохраняется`, amount: careful, used: true, note },
          {
            label: 'Предел действует на всю просрочку',
            amount: strict,
            used: false,
            note: 'Так суд может посчитать по новым правилам: не больше уплаченного по договору.',
          },
        ];
  return toAccrual(daily, count, cap, {
    readings,
    children: [
      limit(paid, LIMIT_OF_23_FROM),
      {
        label: `Накопилось к ${shortDate(lastOld)}`,
        result: formatRoubles(old),
        norm: normAt('gk-4', LIMIT_OF_23_FROM),
        to: lastOld,
        note,
      },
    ],
  });
}
