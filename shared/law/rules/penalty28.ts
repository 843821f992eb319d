import type { CivilDate } from '../../calendar/civilDate.ts';
import { formatRoubles, share, type Kopecks } from '../../money/kopecks.ts';
import { counted, shortDate } from '../../text/format.ts';
import { normAt, param } from '../norms/lookup.ts';
import type { NormRef, Trace } from '../types.ts';
import type { PaidBack } from './growth.ts';
import { countPenalty, percent, toAccrual, type AccrualRule, type DailyPenalty } from './penalty.ts';

const NORM = 'zozpp-28-5';
const RATE_DENOMINATOR = 10_000;
const HOURS = ['час', 'часа', 'часов'] as const;

export interface Penalty28Input {
  /** Price of the late work or service or, when it is not priced apart, of the whole order, kopecks: base and limit. */
  price: Kopecks;
  /** What an earlier penalty of the same price has left of the limit; absent = the whole price. */
  limit?: Kopecks;
  /** First day of delay. */
  overdueFrom: CivilDate;
  /** Last day to count; included. */
  until: CivilDate;
  paidBack: readonly PaidBack[];
  /** Day on which the work was done or a new demand of п. 1 ст. 28 was made; included. */
  stoppedOn?: CivilDate;
  /** Day of the contract, for the moratorium of 2022. */
  arose?: CivilDate;
  /** Rate of the contract, hundredths of a percent a day: counts when it is higher than that of the law. */
  contractRate?: number;
  /** From the day after a demand of a new term to the end of that term: those days are not late. */
  pause?: { from: CivilDate; to: CivilDate };
}

/**
 * Penalty of п. 5 ст. 28 ЗоЗПП for works and services: 3 % of the price for every day, both ends inclusive, not more than
 * the price, kopecks. The same penalty follows from ст. 30 and п. 3 ст. 31. Law № 500-ФЗ did not touch it.
 */
export const penalty28: AccrualRule<Penalty28Input, 'zozpp-28'> = (input) => {
  const daily: DailyPenalty<'zozpp-28'> = {
    rule: 'zozpp-28',
    rateNorm: NORM,
    base: input.price,
    baseName: 'Цена работы или услуги',
    from: input.overdueFrom,
    until: input.until,
    paidBack: input.paidBack,
    stoppedOn: input.stoppedOn,
    arose: input.arose,
    contractRate: input.contractRate,
    pause: input.pause,
  };
  const cap = input.limit ?? input.price;
  const children = [limit(cap, input.overdueFrom), ...contractWords(input), ...pauseWords(input)];
  return toAccrual(daily, countPenalty(daily), cap, { children });
};

/** A delay counted in hours. */
export interface HourlyPenalty {
  hours: number;
  accrued: Kopecks;
  cap: Kopecks;
  amount: Kopecks;
  norm: NormRef;
  trace: Trace;
}

/**
 * The same penalty when the term is set in hours: 3 % for every full hour of delay, not more than the price, kopecks.
 * Throws a RangeError when `hours` is not a whole number from zero.
 */
export function penalty28Hours(
  input: { price: Kopecks; hours: number; contractRate?: number },
  date: CivilDate,
): HourlyPenalty {
  if (!Number.isInteger(input.hours) || input.hours < 0) throw new RangeError('Часы просрочки — целое число от нуля.');
  const rate = Math.max(param(NORM, 'ratePercentHundredths', date), input.contractRate ?? 0);
  const accrued = share(input.price, rate * input.hours, RATE_DENOMINATOR);
  const amount = Math.min(accrued, input.price);
  const norm = normAt(NORM, date);
  return {
    hours: input.hours,
    accrued,
    cap: input.price,
    amount,
    norm,
    trace: {
      label: `Неустойка: ${formatRoubles(input.price)} × ${percent(rate)} × ${counted(input.hours, HOURS)}`,
      result: formatRoubles(amount),
      norm,
      children: [limit(input.price, date)],
    },
  };
}

function limit(price: Kopecks, date: CivilDate): Trace {
  return { label: 'Предел: цена работы или всего заказа', result: formatRoubles(price), norm: normAt(NORM, date) };
}

function contractWords({ contractRate, overdueFrom }: Penalty28Input): Trace[] {
  if (contractRate === undefined || contractRate <= param(NORM, 'ratePercentHundredths', overdueFrom)) return [];
  return [{ label: `Ставка договора: ${percent(contractRate)} в день`, norm: normAt(NORM, overdueFrom) }];
}

function pauseWords({ pause, overdueFrom }: Penalty28Input): Trace[] {
  if (!pause) return [];
  return [
    {
      label: `С ${shortDate(pause.from)} по ${shortDate(pause.to)} шёл новый срок: эти дни не считаются`,
      norm: normAt(NORM, overdueFrom),
      from: pause.from,
      to: pause.to,
    },
  ];
}
