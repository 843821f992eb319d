import { addDays, daysBetween, type CivilDate } from '../../calendar/civilDate.ts';
import type { Kopecks } from '../../money/kopecks.ts';

/** Money the seller has given back: it lowers the base from the next day. */
export interface PaidBack {
  date: CivilDate;
  amount: Kopecks;
}

/** Days in which nothing accrues, both inclusive. */
export interface Excluded {
  from: CivilDate;
  to: CivilDate;
}

/** A sum that grows every day by `base × weight / denominator`, where base and weight change on known days. */
export interface Growth {
  base: Kopecks;
  /** First counted day. */
  from: CivilDate;
  paidBack: readonly PaidBack[];
  excluded: readonly Excluded[];
  /** Days from which the weight is another one. */
  breaks: readonly CivilDate[];
  weightAt: (date: CivilDate) => number;
  denominator: number;
}

/** A run of days with one base and one weight. */
export interface GrowthLine {
  from: CivilDate;
  to: CivilDate;
  days: number;
  base: Kopecks;
  weight: number;
  /** Share of this run in the total: the lines add up to the total to a kopeck. */
  sum: Kopecks;
}

/** What is still owed on a day: the base less everything paid back before that day. */
export function baseOn(growth: Growth, date: CivilDate): Kopecks {
  const paid = growth.paidBack.reduce((sum, item) => (item.date < date ? sum + item.amount : sum), 0);
  return Math.max(0, growth.base - paid);
}

/** The day on which the last kopeck of the base was paid back; undefined while something is owed. */
export function paidInFullOn(growth: Growth): CivilDate | undefined {
  return growth.paidBack
    .map((item) => item.date)
    .sort()
    .find((date) => baseOn(growth, addDays(date, 1)) === 0);
}

/** Runs from the first counted day to `to` inclusive; rounding half up is made on the running total, never per day. */
export function growthLines(growth: Growth, to: CivilDate): GrowthLine[] {
  const starts = [
    growth.from,
    ...growth.breaks,
    ...growth.paidBack.map((item) => addDays(item.date, 1)),
    ...growth.excluded.flatMap((item) => [item.from, addDays(item.to, 1)]),
  ].filter((date) => date >= growth.from && date <= to);
  const sorted = [...new Set(starts)].sort();
  const lines: GrowthLine[] = [];
  let running = 0n;
  let before = 0;
  sorted.forEach((from, index) => {
    const next = sorted[index + 1];
    const last = next ? addDays(next, -1) : to;
    const base = baseOn(growth, from);
    if (base === 0 || growth.excluded.some((item) => item.from <= from && from <= item.to)) return;
    const days = daysBetween(from, last) + 1;
    const weight = growth.weightAt(from);
    running += BigInt(base) * BigInt(days) * BigInt(weight);
    const rounded = roundHalfUp(running, growth.denominator);
    lines.push({ from, to: last, days, base, weight, sum: rounded - before });
    before = rounded;
  });
  return lines;
}

/** Sum of all lines. */
export function grown(lines: readonly GrowthLine[]): Kopecks {
  return lines.reduce((sum, line) => sum + line.sum, 0);
}

/** Number of counted days. */
export function countedDays(lines: readonly GrowthLine[]): number {
  return lines.reduce((sum, line) => sum + line.days, 0);
}

/** The first day on which the rounded total is at least `target`, if that happens by `horizon`; `day` is its number. */
export function dayReaching(
  growth: Growth,
  target: Kopecks,
  horizon: CivilDate,
): { day: number; date: CivilDate } | undefined {
  const needed = (2n * BigInt(target) - 1n) * BigInt(growth.denominator);
  let running = 0n;
  let day = 0;
  for (const line of growthLines(growth, horizon)) {
    const perDay = BigInt(line.base) * BigInt(line.weight) * 2n;
    if (perDay > 0n && running + perDay * BigInt(line.days) >= needed) {
      const missing = needed - running;
      const count = missing <= 0n ? 1 : Number((missing + perDay - 1n) / perDay);
      return { day: day + count, date: addDays(line.from, count - 1) };
    }
    running += perDay * BigInt(line.days);
    day += line.days;
  }
  return undefined;
}

function roundHalfUp(numerator: bigint, denominator: number): Kopecks {
  const divisor = BigInt(denominator);
  return Number((2n * numerator + divisor) / (2n * divisor));
}
