import { addDays, isCivilDate, type CivilDate } from '../calendar/civilDate.ts';
import { parseRoubles, type Kopecks } from '../money/kopecks.ts';
import { parseDate } from '../text/format.ts';

/** A cell as the readers give it: dates are ISO text, a formula is its last result. */
export type Cell = string | number | null;

/** A value of a cell, or in words what is wrong with it. */
export type Read<T> = { value: T } | { problem: string };

/** The text of a cell in one line; '' when it is empty. Numbers come without exponents. */
export function textOf(cell: Cell | undefined): string {
  if (cell === null || cell === undefined) return '';
  if (typeof cell === 'number') return Number.isInteger(cell) ? BigInt(cell).toString() : String(cell);
  return cell.replace(/[\p{Cc}\s]+/gu, ' ').trim();
}

/** Day 0 of the serial numbers of spreadsheets; right for every day from March 1900. */
const SERIAL_ZERO: CivilDate = '1899-12-30';
const [FIRST_SERIAL, LAST_SERIAL] = [32_874, 73_415];

/** A day: text, ISO text, or the serial number a spreadsheet keeps. The time of day is left out. */
export function dateOf(cell: Cell): Read<CivilDate> {
  if (typeof cell === 'number') {
    const whole = Math.floor(cell);
    if (whole >= FIRST_SERIAL && whole <= LAST_SERIAL) return { value: addDays(SERIAL_ZERO, whole) };
    return { problem: `«${textOf(cell)}» не похоже на дату. Напишите день, месяц и год: 12.03.2026.` };
  }
  const text = textOf(cell).replace(/\s*(?:г\.?|года)$/i, '');
  const day = text.replace(/[T ]\d{1,2}:\d{2}.*$/, '');
  if (isCivilDate(day)) return { value: day };
  const read = parseDate(day);
  return 'date' in read ? { value: read.date } : { problem: `«${short(text)}»: ${read.error}` };
}

/** A sum in kopecks. */
export function sumOf(cell: Cell): Read<Kopecks> {
  const wrong = { problem: `«${short(textOf(cell))}» не похоже на сумму. Напишите рубли и копейки: 12 345,60.` };
  if (typeof cell !== 'number') {
    const kopecks = parseRoubles(textOf(cell));
    return kopecks === null ? wrong : inRange(kopecks);
  }
  const kopecks = Math.round(cell * 100);
  if (!Number.isFinite(cell) || cell < 0 || Math.abs(kopecks - cell * 100) > 0.01) return wrong;
  return inRange(kopecks);
}

const MOST = 1_000_000_000_000;

function inRange(kopecks: Kopecks): Read<Kopecks> {
  return kopecks <= MOST
    ? { value: kopecks }
    : { problem: 'Сумма больше 10 миллиардов рублей. Проверьте лишние нули.' };
}

/** A value quoted in a message. */
export function short(text: string): string {
  return text.length > 60 ? `${text.slice(0, 57).replace(/\p{Cs}$/u, '')}…` : text;
}
