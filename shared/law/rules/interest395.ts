import { addDays, civilDate, earlier, later, parts, type CivilDate } from '../../calendar/civilDate.ts';
import { formatRoubles, type Kopecks } from '../../money/kopecks.ts';
import { counted, DAYS, shortDate } from '../../text/format.ts';
import { typeset } from '../../text/typeset.ts';
import { normAt } from '../norms/lookup.ts';
import type { AccrualLine, KeyRateTable, LawContext, Trace } from '../types.ts';
import {
  countedDays,
  grown,
  growthLines,
  paidInFullOn,
  type Growth,
  type GrowthLine,
  type PaidBack,
} from './growth.ts';
import { moratorium } from './moratorium.ts';
import { common, percent, ROUNDING, type AccrualRule } from './penalty.ts';

export interface Interest395Input {
  /** Sum withheld, kopecks. */
  base: Kopecks;
  /** First day of delay. */
  from: CivilDate;
  /** Last day to count; included. */
  until: CivilDate;
  paidBack: readonly PaidBack[];
  /** Day on which the whole sum came; included. */
  stoppedOn?: CivilDate;
  /** Day of the contract, for the moratorium of 2022. */
  arose?: CivilDate;
}

const [COMMON, LEAP] = [365, 366];
/** Hundredths of a percent × a common year × a leap year: one denominator for all days, so nothing is rounded on the way. */
const DENOMINATOR = 10_000 * COMMON * LEAP;

/**
 * Interest of ст. 395 ГК by the key rate of each period, 365 or 366 days in a year, both ends inclusive, kopecks. Days before
 * the first known rate are not counted and the trace says so; past the last known decision it warns.
 */
export const interest395: AccrualRule<Interest395Input> = (input, ctx) => {
  const pause = moratorium(input.arose, input.from, input.until);
  const table = ctx.keyRate;
  const first = firstRateDay(table);
  const early = input.from < first;
  const growth: Growth = {
    base: input.base,
    from: input.from,
    paidBack: input.paidBack,
    excluded: early ? [...pause.excluded, { from: input.from, to: addDays(first, -1) }] : pause.excluded,
    breaks: [...table.rates.map((rate) => rate.from), ...yearStarts(input.from, input.until)],
    weightAt: (date) => weight(table, date),
    denominator: DENOMINATOR,
  };
  const stops = [input.stoppedOn, paidInFullOn(growth)].filter((date) => date !== undefined && date <= input.until);
  const stoppedOn = stops.sort()[0];
  const end = stoppedOn ? earlier(stoppedOn, input.until) : input.until;
  const lines = growthLines(growth, end);
  const accrued = grown(lines);
  return {
    rule: 'gk-395',
    from: input.from,
    until: end,
    days: countedDays(lines),
    perDay: stoppedOn ? 0 : nextDay(growth, end, accrued),
    base: input.base,
    accrued,
    amount: accrued,
    ...(stoppedOn ? { stoppedOn } : {}),
    readings: [],
    lines: lines.map((line) => ratedLine(table, line)),
    trace: {
      label: label(input, lines, end, stoppedOn),
      operands: [
        { name: 'Удержанная сумма', value: formatRoubles(input.base) },
        { name: 'Дней просрочки', value: String(countedDays(lines)) },
      ],
      result: formatRoubles(accrued),
      norm: normAt('gk-395', input.from),
      from: input.from,
      to: end,
      ...(later(end, input.from) >= (table.unknownFrom ?? '9999') ? { note: unknownRate(table) } : {}),
      children: [
        ...(early ? [tooEarly(first)] : []),
        ...lines.map((line) => lineTrace(table, line)),
        ...(lines.length > 1 ? [ROUNDING] : []),
        ...pause.trace,
        { label: 'Проценты не начисляют сверх неустойки за ту же просрочку', norm: normAt('gk-395-4', input.from) },
      ],
    },
  };
};

/** The key rate on a day in hundredths of a percent; undefined before the first known row. */
export function keyRateOn(table: KeyRateTable, date: CivilDate): number | undefined {
  return date < firstRateDay(table) ? undefined : rateRow(table, date);
}

/** The last row that begins by `date`; the first row stands for earlier days, which are never counted. */
function rateRow(table: KeyRateTable, date: CivilDate): number {
  return table.rates.reduce((current, next) => (next.from <= date ? next : current)).percentHundredths;
}

function firstRateDay(table: KeyRateTable): CivilDate {
  const first = table.rates[0];
  if (!first) throw new RangeError('Таблица ключевой ставки пуста');
  return first.from;
}

function weight(table: KeyRateTable, date: CivilDate): number {
  return rateRow(table, date) * (daysInYear(date) === LEAP ? COMMON : LEAP);
}

function daysInYear(date: CivilDate): number {
  const { year } = parts(date);
  return (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0 ? LEAP : COMMON;
}

function yearStarts(from: CivilDate, until: CivilDate): CivilDate[] {
  const [first, last] = [parts(from).year, parts(until).year];
  return Array.from({ length: Math.max(0, last - first) }, (_, index) => civilDate(first + index + 1, 1, 1));
}

function nextDay(growth: Growth, end: CivilDate, accrued: Kopecks): Kopecks {
  const next = later(addDays(end, 1), growth.from);
  const breaks = [...growth.breaks, ...yearStarts(end, next)];
  return grown(growthLines({ ...growth, breaks }, next)) - accrued;
}

function label(input: Interest395Input, lines: GrowthLine[], end: CivilDate, stoppedOn?: CivilDate): string {
  if (lines.length > 0) return typeset(`Проценты по ст. 395 ГК за ${counted(countedDays(lines), DAYS)}`);
  if (end >= input.from) return 'За эти дни проценты не посчитаны';
  if (stoppedOn) return 'Процентов нет: деньги пришли в срок';
  return `Процентов нет: первый день просрочки — ${shortDate(input.from)}`;
}

function lineTrace(table: KeyRateTable, line: GrowthLine): Trace {
  const rate = percent(rateRow(table, line.from));
  const year = daysInYear(line.from);
  return {
    label: `с ${shortDate(line.from)} по ${shortDate(line.to)}: ${formatRoubles(line.base)} × ${rate} × ${counted(line.days, DAYS)} / ${year}`,
    operands: [
      { name: 'База', value: formatRoubles(line.base) },
      { name: 'Ключевая ставка', value: `${rate} годовых` },
      { name: 'Дней', value: String(line.days) },
      { name: 'Дней в году', value: String(year) },
    ],
    result: formatRoubles(line.sum),
    norm: normAt('gk-395', line.from),
    from: line.from,
    to: line.to,
  };
}

function ratedLine(table: KeyRateTable, { from, to, days, base, sum }: GrowthLine): AccrualLine {
  const norm = normAt('gk-395', from);
  return { from, to, days, base, rate: rateRow(table, from), sum, norm, edition: common([norm]) };
}

function unknownRate(table: KeyRateTable): string {
  return `${table.note}. Посчитано по последней известной ставке, она подтверждена на ${shortDate(table.lastConfirmed)}. Проверьте ставку на сайте Банка России.`;
}

function tooEarly(first: CivilDate): Trace {
  return {
    label: `Дни до ${shortDate(first)} не посчитаны`,
    note: 'Ставок за эти дни в программе нет. Если они нужны, посчитайте их на сайте Банка России и добавьте сами.',
    to: addDays(first, -1),
  };
}

/** What one day of delay costs by the rate of `date`, kopecks; null before the first known rate. */
export function interestPerDay(base: Kopecks, date: CivilDate, ctx: LawContext): Kopecks | null {
  if (keyRateOn(ctx.keyRate, date) === undefined) return null;
  const growth = { base, from: date, paidBack: [], excluded: [], breaks: [], denominator: DENOMINATOR };
  return grown(growthLines({ ...growth, weightAt: (day) => weight(ctx.keyRate, day) }, date));
}
