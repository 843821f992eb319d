import { addDays, type CivilDate } from '../calendar/civilDate.ts';
import { dayStatus, type ProductionCalendar } from '../calendar/productionCalendar.ts';

/** A term in working days: nothing is moved, days off are not counted at all (ч. 3 ст. 107 ГПК, ст. 15 закона № 229-ФЗ). */
export interface WorkdayTerm {
  raw: CivilDate;
  last: CivilDate;
  moved: false;
  overdueFrom: CivilDate;
  /** One of the years has no decree on moved days off yet. */
  provisional: boolean;
}

/**
 * The day of the `days`-th working day after `start`; the day of the event itself is not counted. Throws a RangeError when
 * `days` is not a whole number above zero.
 */
export function countWorkdays(input: { start: CivilDate; days: number; calendar: ProductionCalendar }): WorkdayTerm {
  const { start, days, calendar } = input;
  if (!Number.isInteger(days) || days < 1) throw new RangeError('Срок — целое число больше нуля.');
  let last = start;
  let provisional = false;
  for (let left = days; left > 0;) {
    last = addDays(last, 1);
    const status = dayStatus(calendar, last);
    provisional ||= status.provisional;
    if (status.working) left -= 1;
  }
  return { raw: last, last, moved: false, overdueFrom: addDays(last, 1), provisional };
}
