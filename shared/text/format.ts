import { daysInMonth, parts, weekday, type CivilDate } from '../calendar/civilDate.ts';

/** No-break space: between a number and its unit, initials and a surname. */
export const NBSP = '\u00a0';

const MONTHS_GENITIVE = [
  'января',
  'февраля',
  'марта',
  'апреля',
  'мая',
  'июня',
  'июля',
  'августа',
  'сентября',
  'октября',
  'ноября',
  'декабря',
];
const MONTHS = [
  'январь',
  'февраль',
  'март',
  'апрель',
  'май',
  'июнь',
  'июль',
  'август',
  'сентябрь',
  'октябрь',
  'ноябрь',
  'декабрь',
];
const WEEKDAYS_SHORT = ['пн', 'вт', 'ср', 'чт', 'пт', 'сб', 'вс'];
const WEEKDAYS = ['понедельник', 'вторник', 'среда', 'четверг', 'пятница', 'суббота', 'воскресенье'];

/** `12.03.2026`, for tables. */
export function shortDate(date: CivilDate): string {
  return `${date.slice(8, 10)}.${date.slice(5, 7)}.${date.slice(0, 4)}`;
}

/** `12.03`, where the year is clear. */
export function dayMonth(date: CivilDate): string {
  return `${date.slice(8, 10)}.${date.slice(5, 7)}`;
}

/** `12 марта 2026 г.`, for sentences and letters. */
export function longDate(date: CivilDate): string {
  return `${dayAndMonth(date)} ${parts(date).year}${NBSP}г.`;
}

/** `12 марта`. */
export function dayAndMonth(date: CivilDate): string {
  const { month, day } = parts(date);
  return `${day}${NBSP}${MONTHS_GENITIVE[month - 1]}`;
}

/** «с 5 ноября», «со 2 ноября»: «со второго» is how it is read aloud. Takes a worded date. */
export function since(date: string): string {
  return `${/^2(?!\d)/.test(date) ? 'со' : 'с'} ${date}`;
}

/** `март` for the month of a date. */
export function monthName(date: CivilDate): string {
  return MONTHS[parts(date).month - 1] ?? '';
}

/** `пн`. */
export function weekdayShort(date: CivilDate): string {
  return WEEKDAYS_SHORT[weekday(date) - 1] ?? '';
}

/** `понедельник`. */
export function weekdayName(date: CivilDate): string {
  return WEEKDAYS[weekday(date) - 1] ?? '';
}

/** The right Russian form: plural(21, ['день', 'дня', 'дней']) = 'день'. */
export function plural(count: number, forms: readonly [string, string, string]): string {
  const n = Math.abs(count) % 100;
  const last = n % 10;
  if (n > 10 && n < 20) return forms[2];
  if (last === 1) return forms[0];
  return last >= 2 && last <= 4 ? forms[1] : forms[2];
}

/** `21 день`, with a no-break space. */
export function counted(count: number, forms: readonly [string, string, string]): string {
  return `${count}${NBSP}${plural(count, forms)}`;
}

export const YEARS = ['год', 'года', 'лет'] as const;
export const DAYS = ['день', 'дня', 'дней'] as const;
export const DAYS_OF_DELAY = ['день просрочки', 'дня просрочки', 'дней просрочки'] as const;

/** Reads `12.03.2026`, `12.3.26` or ISO; says what is wrong in words instead of «ошибка валидации». */
export function parseDate(text: string): { date: CivilDate } | { error: string } {
  const match = /^\s*(\d{1,2})[.,/\- ](\d{1,2})[.,/\- ](\d{2}|\d{4})\s*$/.exec(text) ?? iso(text);
  if (!match) return { error: 'Напишите дату числами: день, месяц, год. Например, 12.03.2026.' };
  const [day, month] = [Number(match[1]), Number(match[2])];
  const year = Number(match[3]) < 100 ? 2000 + Number(match[3]) : Number(match[3]);
  if (month < 1 || month > 12) return { error: 'Месяцев двенадцать. Проверьте второе число.' };
  if (year < 1990 || year > 2100) return { error: 'Проверьте год.' };
  const last = daysInMonth(year, month);
  if (day < 1 || day > last) {
    return { error: `В ${MONTHS_PREPOSITIONAL[month - 1]} ${counted(last, DAYS)}. Проверьте число.` };
  }
  return { date: `${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}` };
}

function iso(text: string): RegExpExecArray | null {
  const match = /^\s*(\d{4})-(\d{2})-(\d{2})\s*$/.exec(text);
  return match ? ([match[0], match[3], match[2], match[1]] as unknown as RegExpExecArray) : null;
}

const MONTHS_PREPOSITIONAL = [
  'январе',
  'феврале',
  'марте',
  'апреле',
  'мае',
  'июне',
  'июле',
  'августе',
  'сентябре',
  'октябре',
  'ноябре',
  'декабре',
];

/** The text with a small first letter, for the middle of a sentence; abbreviations and Latin names stay. */
export function lowerFirst(text: string): string {
  return /^(\p{Lu}{2}|[A-Z])/u.test(text) ? text : text.charAt(0).toLocaleLowerCase('ru') + text.slice(1);
}

/** The text with a capital first letter. */
export function upperFirst(text: string): string {
  return text.charAt(0).toLocaleUpperCase('ru') + text.slice(1);
}
