import { addDays, civilDate, daysBetween, daysInMonth, parts, type CivilDate } from '../../calendar/civilDate.ts';
import { formatRoubles, type Kopecks } from '../../money/kopecks.ts';
import { normAt } from '../norms/lookup.ts';
import type { MissingFact, Outcome, Trace } from '../types.ts';

/** Consumer price index of a month to the month before, hundredths of a percent (100,62 % = 10 062), by `2026-12`. */
export type MonthlyIndices = ReadonlyMap<string, number>;

export interface IndexedMonth {
  /** `2026-12` */
  month: string;
  from: CivilDate;
  to: CivilDate;
  days: number;
  /** The whole month is counted. */
  whole: boolean;
  index: number;
  /** Sum with the growth of prices up to the end of this row, kopecks. */
  grown: Kopecks;
}

export interface Indexation {
  months: IndexedMonth[];
  /** What the rise of prices adds to the awarded sum, kopecks; below zero when prices fell. */
  sum: Kopecks;
}

/** Every month that `from`…`to` touches, with the days counted in it. */
export function monthsBetween(from: CivilDate, to: CivilDate): { month: string; from: CivilDate; to: CivilDate }[] {
  const result = [];
  for (let start = from; start <= to;) {
    const { year, month } = parts(start);
    const last = civilDate(year, month, daysInMonth(year, month));
    const end = last < to ? last : to;
    result.push({ month: start.slice(0, 7), from: start, to: end });
    start = addDays(last, 1);
  }
  return result;
}

/**
 * Indexation of an awarded sum (ст. 208 ГПК), kopecks: from the day after the judgment to the day of payment by the monthly
 * indices of Rosstat multiplied with one another; of a month that is counted in part, its rise is taken by the days. The
 * code names the source of the indices, not the arithmetic of a part of a month: that is our reading.
 */
export function indexation(
  awarded: Kopecks,
  judged: CivilDate,
  paid: CivilDate,
  indices: MonthlyIndices,
): Outcome<Indexation> {
  const norm = normAt('gpk-208', paid);
  const spans = monthsBetween(addDays(judged, 1), paid);
  if (spans.length === 0) return { kind: 'not_applicable', reason: 'Деньги пришли в день решения или раньше.' };
  const missing = spans.flatMap(({ month }): MissingFact[] =>
    indices.has(month)
      ? []
      : [
          {
            path: 'papers.indices',
            question: `Индекс потребительских цен за ${monthName(month)}?`,
            why: 'По нему суд индексирует взысканную сумму.',
          },
        ],
  );
  if (missing.length > 0) return { kind: 'unknown', missing };
  // Whole numbers to the end: one rounding, of the result.
  let [over, under] = [BigInt(awarded), 1n];
  const months = spans.map(({ month, from, to }): IndexedMonth => {
    const { year, month: number } = parts(from);
    const all = daysInMonth(year, number);
    const days = daysBetween(from, to) + 1;
    const index = indices.get(month) ?? 10_000;
    over *= BigInt(10_000 * all + (index - 10_000) * days);
    under *= BigInt(10_000 * all);
    return { month, from, to, days, whole: days === all, index, grown: rounded(over, under) };
  });
  const sum = rounded(over, under) - awarded;
  return { kind: 'value', value: { months, sum }, trace: traceOf(awarded, judged, paid, months, sum, norm) };
}

function traceOf(
  awarded: Kopecks,
  judged: CivilDate,
  paid: CivilDate,
  months: IndexedMonth[],
  sum: Kopecks,
  norm: Trace['norm'],
): Trace {
  return {
    label: 'Индексация взысканной суммы',
    ...(norm ? { norm } : {}),
    operands: [{ name: 'Взыскано', value: formatRoubles(awarded) }],
    from: addDays(judged, 1),
    to: paid,
    result: formatRoubles(sum),
    children: months.map((one) => ({
      label: `${monthName(one.month)}: ${indexWords(one.index)} %${one.whole ? '' : `, дней ${one.days}`}`,
      from: one.from,
      to: one.to,
      result: formatRoubles(one.grown),
    })),
  };
}

/** Half a kopeck goes up. */
const rounded = (over: bigint, under: bigint): Kopecks => Number((2n * over + under) / (2n * under));

/** «12.2026». */
export const monthName = (month: string): string => `${month.slice(5)}.${month.slice(0, 4)}`;

/** «100,62» from hundredths of a percent. */
export const indexWords = (index: number): string => (index / 100).toFixed(2).replace('.', ',');

const LINE = /^(\d{1,2})[./-](\d{4})\D+?(\d{2,3}(?:[.,]\d{1,2})?)\s*%?$/;
/** Prices of one month never moved so far in Russia since 1993: what lies outside is a slip of the pen. */
const [LEAST, MOST] = [9_000, 13_000];

export interface ReadIndices {
  indices: MonthlyIndices;
  /** Lines that are no month with an index. */
  unread: string[];
}

/** Reads «12.2026 100,62», a line for a month, as it is copied from a table. */
export function readIndices(text: string): ReadIndices {
  const indices = new Map<string, number>();
  const unread: string[] = [];
  for (const line of text.split(/[\n;]/).map((one) => one.trim())) {
    if (line === '') continue;
    const [, month = '', year = '', value = ''] = LINE.exec(line) ?? [];
    const index = Math.round(Number(value.replace(',', '.')) * 100);
    if (month && Number(month) >= 1 && Number(month) <= 12 && index >= LEAST && index <= MOST)
      indices.set(`${year}-${month.padStart(2, '0')}`, index);
    else unread.push(line);
  }
  return { indices, unread };
}
