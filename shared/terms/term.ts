import { addDays, addMonths, type CivilDate } from '../calendar/civilDate.ts';
import {
  dayStatus,
  moveToWorkingDay,
  type DayStatus,
  type ProductionCalendar,
} from '../calendar/productionCalendar.ts';
import { dayAndMonth, weekdayName } from '../text/format.ts';

/** What a term is counted from: exactly one of `days` and `months`. */
export interface TermInput {
  /** The event: its own day is not counted (ст. 191 ГК). */
  start: CivilDate;
  days?: number;
  months?: number;
  calendar: ProductionCalendar;
  /** False for a term that ст. 193 ГК does not move. */
  shift?: boolean;
}

/** A counted term: ст. 190-194 ГК. */
export interface Term {
  /** Last day before the shift. */
  raw: CivilDate;
  /** Last day by law: the nearest working day when `raw` is a day off (ст. 193 ГК). */
  last: CivilDate;
  moved: boolean;
  /** «10-й день — воскресенье, срок перенесён на вторник, 12 мая (ст. 193 ГК)». */
  movedWhy?: string;
  /** First day of delay. */
  overdueFrom: CivilDate;
  /** The year of the last day has no decree on moved days off yet. */
  provisional: boolean;
}

const WEEKDAY_ACCUSATIVE: Record<string, string> = { среда: 'среду', пятница: 'пятницу', суббота: 'субботу' };

/**
 * Counts a term by ст. 190-194 ГК: day 1 is the day after `start`, a month ends on the same number or on its last day,
 * days off inside the term are counted, only the end moves. Throws a RangeError when neither or both of `days` and
 * `months` are given, or when they are not whole and positive.
 */
export function countTerm(input: TermInput): Term {
  const raw = rawEnd(input);
  if (input.shift === false) {
    return { raw, last: raw, moved: false, overdueFrom: addDays(raw, 1), provisional: false };
  }
  const last = moveToWorkingDay(input.calendar, raw);
  const moved = last !== raw;
  return {
    raw,
    last,
    moved,
    ...(moved ? { movedWhy: movedWhy(input, raw, last) } : {}),
    overdueFrom: addDays(last, 1),
    provisional: dayStatus(input.calendar, raw).provisional || dayStatus(input.calendar, last).provisional,
  };
}

function rawEnd({ start, days, months }: TermInput): CivilDate {
  if (days !== undefined && months === undefined) return addDays(start, positive(days));
  if (months !== undefined && days === undefined) return addMonths(start, positive(months));
  throw new RangeError('Срок задаётся днями или месяцами.');
}

function positive(length: number): number {
  if (!Number.isInteger(length) || length < 1) throw new RangeError('Срок — целое число больше нуля.');
  return length;
}

function movedWhy(input: TermInput, raw: CivilDate, last: CivilDate): string {
  const subject = input.days === undefined ? 'последний день срока' : `${input.days}-й день`;
  const to = weekdayName(last);
  return `${subject} — ${whyOff(dayStatus(input.calendar, raw), raw)}, срок перенесён на ${WEEKDAY_ACCUSATIVE[to] ?? to}, ${dayAndMonth(last)} (ст. 193 ГК)`;
}

function whyOff(status: DayStatus, date: CivilDate): string {
  if (status.holiday) return `праздник «${status.holiday}»`;
  return status.weekend ? weekdayName(date) : status.why;
}
