import { daysInMonth, type CivilDate } from '../calendar/civilDate.ts';
import type { Span } from './letterText.ts';
import type { Place } from './types.ts';

/** A date as it stands in a letter; `date` is absent when its year is not named or there is no such day. */
export interface FoundDate extends Place {
  quote: string;
  date?: CivilDate;
  /** False for «31 ноября». */
  real: boolean;
}

const MONTHS = ['янв', 'фев', 'мар', 'апр', 'ма', 'июн', 'июл', 'авг', 'сен', 'окт', 'ноя', 'дек'];
const NUMBERS = /(?<![\d.,/-])(\d{1,2})[./](\d{1,2})[./](\d{4})(?![\d/]|\.\d)/g;
const WORDS =
  /(?<![\d.,])[«"]?(\d{1,2})[»"]?\s{1,3}(января|февраля|марта|апреля|мая|июня|июля|августа|сентября|октября|ноября|декабря)(?:\s{1,3}(\d{4})(?!\d))?/g;

/** Dates of a text in the order in which they stand: «12.10.2026», «12 октября 2026 г.», «12 октября». */
export function findDates({ low, text }: Span): FoundDate[] {
  const found = [
    ...[...low.matchAll(NUMBERS)].map((match) => read(text, match, Number(match[2]), match[3])),
    ...[...low.matchAll(WORDS)].map((match) => read(text, match, monthOf(match[2] ?? ''), match[3])),
  ].filter((one) => one !== null);
  return withYears(found.sort((a, b) => a.from - b.from));
}

function monthOf(word: string): number {
  return MONTHS.findIndex((stem) => (stem === 'ма' ? word === 'мая' : word.startsWith(stem))) + 1;
}

function read(text: string, match: RegExpExecArray, month: number, yearText: string | undefined): FoundDate | null {
  const year = yearText === undefined ? undefined : Number(yearText);
  if (year !== undefined && (year < 1900 || year > 2100)) return null;
  const day = Number(match[1]);
  // Without a year 29 February may be meant of any leap one.
  const real = month >= 1 && month <= 12 && day >= 1 && day <= daysInMonth(year ?? 2024, month);
  const place = {
    from: match.index,
    to: match.index + match[0].length,
    quote: text.slice(match.index, match.index + match[0].length),
  };
  return { ...place, real, ...(real && year !== undefined ? { date: iso(year, month, day) } : {}) };
}

function iso(year: number, month: number, day: number): CivilDate {
  return `${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
}

/** «С 6 ноября по 23 ноября 2026 г.»: the first takes the year of the second when they stand side by side. */
function withYears(dates: FoundDate[]): FoundDate[] {
  return dates.map((one, index) => {
    const next = dates[index + 1];
    if (one.date || !one.real || !next?.date || next.from - one.to > 5) return one;
    const month = monthOf(/[а-я]+/.exec(one.quote.toLowerCase())?.[0] ?? '');
    const day = Number(/\d+/.exec(one.quote)?.[0]);
    const year = Number(next.date.slice(0, 4));
    return day <= daysInMonth(year, month) ? { ...one, date: iso(year, month, day) } : one;
  });
}
