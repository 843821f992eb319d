import ICAL from 'ical.js';
import { addDays, type CivilDate } from '../../shared/calendar/civilDate.ts';
import type { Reminder } from '../../shared/terms/reminders.ts';

/** A case with its days, as a calendar shows them. */
export interface CalendarCase {
  id: string;
  title: string;
  reminders: readonly Reminder[];
}

/** A line is 75 bytes at most with the space that begins its continuation, which the library does not count. */
ICAL.foldLength = 74;

/** Two days before, on the day and the day after, at nine in the morning: the day of an entry begins at midnight. */
const ALARMS = ['-P1DT15H', 'PT9H', 'P1DT9H'] as const;

/**
 * An iCalendar file (RFC 5545): every reminder is an entry of a whole day with three alarms. `now` is the moment of
 * writing as ISO text.
 */
export function calendarText(cases: readonly CalendarCase[], now: string): string {
  const calendar = new ICAL.Component('vcalendar');
  calendar.updatePropertyWithValue('version', '2.0');
  calendar.updatePropertyWithValue('prodid', '-//Десять дней//Сроки//RU');
  calendar.updatePropertyWithValue('calscale', 'GREGORIAN');
  calendar.updatePropertyWithValue('method', 'PUBLISH');
  calendar.updatePropertyWithValue('x-wr-calname', 'Десять дней: сроки');
  const stamp = ICAL.Time.fromJSDate(new Date(now), true);
  for (const one of cases) {
    for (const reminder of one.reminders) calendar.addSubcomponent(entry(one, reminder, stamp));
  }
  return `${calendar.toString()}\r\n`;
}

function entry(owner: CalendarCase, reminder: Reminder, stamp: ICAL.Time): ICAL.Component {
  const event = new ICAL.Component('vevent');
  // One line: the format knows no bare carriage return, and a title has no use for breaks.
  const title = `${reminder.title}: ${owner.title}`.replace(/\s+/g, ' ');
  event.updatePropertyWithValue('uid', `${owner.id}.${reminder.id}@desyat-dney`);
  event.updatePropertyWithValue('dtstamp', stamp);
  event.updatePropertyWithValue('dtstart', day(reminder.date));
  event.updatePropertyWithValue('dtend', day(addDays(reminder.date, 1)));
  event.updatePropertyWithValue('summary', title);
  event.updatePropertyWithValue('description', reminder.text);
  event.updatePropertyWithValue('transp', 'TRANSPARENT');
  for (const trigger of ALARMS) event.addSubcomponent(alarm(title, trigger));
  return event;
}

function day(date: CivilDate): ICAL.Time {
  return ICAL.Time.fromDateString(date);
}

function alarm(title: string, trigger: string): ICAL.Component {
  const one = new ICAL.Component('valarm');
  one.updatePropertyWithValue('action', 'DISPLAY');
  one.updatePropertyWithValue('description', title);
  one.updatePropertyWithValue('trigger', ICAL.Duration.fromString(trigger));
  return one;
}
