import { addDays, type CivilDate } from '../../calendar/civilDate.ts';
import { formatRoubles, type Kopecks } from '../../money/kopecks.ts';
import { longDate, shortDate, weekdayName } from '../../text/format.ts';
import { moveToWorkingDay } from '../../calendar/productionCalendar.ts';
import { normAt } from '../norms/lookup.ts';
import type { Trace } from '../types.ts';
import type { PaidBack } from './growth.ts';
import { countPenalty, toAccrual, type AccrualRule, type DailyPenalty } from './penalty.ts';

export interface Penalty231Input {
  /** Prepayment for what was not handed over in time, kopecks: the base and the limit. */
  prepaid: Kopecks;
  /** Day on which the goods were to be handed over; the last day of an agreed range. */
  dueDate: CivilDate;
  /** Last day to count; included. */
  until: CivilDate;
  paidBack: readonly PaidBack[];
  /** Day of hand-over or of the refund. */
  stoppedOn?: CivilDate;
  /** Day of the contract, for the moratorium of 2022. */
  arose?: CivilDate;
  /** False when `dueDate` has been moved already or must not be moved by ст. 193 ГК. */
  shift?: boolean;
}

/**
 * Penalty of п. 3 ст. 23.1 ЗоЗПП: 0.5 % of the prepayment a day, not more than the prepayment, kopecks. The number of days is
 * the date of hand-over (refund, or `until`) less the due date: counting from the due date to the day before, or from the
 * next day to that day, gives the same. A due date on a day off is moved with care (ст. 193 ГК); the other reading stands
 * in `readings`.
 */
export const penalty231: AccrualRule<Penalty231Input> = (input, ctx) => {
  const due = input.shift === false ? input.dueDate : moveToWorkingDay(ctx.calendar, input.dueDate);
  const used = count(input, due);
  const children: Trace[] = [
    {
      label: 'Предел: сумма предоплаты',
      result: formatRoubles(input.prepaid),
      norm: normAt('zozpp-23.1-3', input.dueDate),
    },
    {
      label: `Дней столько, сколько прошло от ${shortDate(due)} до дня передачи, возврата денег или расчёта`,
      norm: normAt('zozpp-23.1-3', input.dueDate),
    },
  ];
  if (due === input.dueDate) return toAccrual(used.daily, used.counted, input.prepaid, { children });
  const plain = count(input, input.dueDate);
  const moved = `День передачи ${longDate(input.dueDate)} — нерабочий (${weekdayName(input.dueDate)}). Считаем с ближайшего рабочего дня, ${longDate(due)} (ст. 193 ГК): так сумма точно не завышена.`;
  children.push({ label: 'Перенос с нерабочего дня', norm: normAt('gk-193', input.dueDate), note: moved });
  if (used.amount(input.prepaid) === plain.amount(input.prepaid)) {
    return toAccrual(used.daily, used.counted, input.prepaid, { children });
  }
  const readings = [
    { label: 'День передачи перенесён на рабочий', amount: used.amount(input.prepaid), used: true, note: moved },
    {
      label: 'День передачи не переносится',
      amount: plain.amount(input.prepaid),
      used: false,
      note: 'Если продавец обещал именно этот день, суд может считать с него.',
    },
  ];
  return toAccrual(used.daily, used.counted, input.prepaid, { children, readings });
};

function count(input: Penalty231Input, due: CivilDate) {
  const daily: DailyPenalty<'zozpp-23.1'> = {
    rule: 'zozpp-23.1',
    rateNorm: 'zozpp-23.1-3',
    base: input.prepaid,
    baseName: 'Предоплата',
    from: addDays(due, 1),
    until: input.until,
    paidBack: input.paidBack,
    stoppedOn: input.stoppedOn,
    arose: input.arose,
  };
  const counted = countPenalty(daily);
  return { daily, counted, amount: (cap: Kopecks) => Math.min(counted.accrued, cap) };
}
