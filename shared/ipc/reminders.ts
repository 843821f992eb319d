import { z } from 'zod';
import type { CivilDate } from '../calendar/civilDate.ts';
import { dateSchema } from '../model/primitives.ts';
import type { CaseDay, Whose } from '../terms/reminders.ts';

/** Channels of «Календарь» and of what reminds of its days. */
const nothing = z.strictObject({});
const whose = z.enum(['all', 'seller', 'buyer', 'authority']).default('all');

export const remindersSettingsSchema = z.strictObject({
  /** System notifications; without them everything stands in the list alone. */
  notify: z.boolean(),
  /** Whether a notification names the case and the clock: a lock screen shows it to everybody. */
  details: z.boolean(),
  /** The program starts with the system, without its window. */
  autostart: z.boolean(),
  /** Closing the window leaves the program running. */
  stay: z.boolean(),
});
export type RemindersSettings = z.infer<typeof remindersSettingsSchema>;

export const reminderInputs = {
  /** `month` = any day of it. */
  'calendar.month': z.strictObject({ month: dateSchema, whose }),
  'calendar.days': z.strictObject({
    from: dateSchema,
    to: dateSchema,
    whose,
    offset: z.int().min(0).default(0),
    limit: z.int().min(1).max(200).default(100),
  }),
  'reminders.missed': nothing,
  'reminders.seen': z.strictObject({ ids: z.array(z.int().positive()).max(5_000), seen: z.boolean() }),
  'reminders.settings': nothing,
  'reminders.setSettings': remindersSettingsSchema.partial(),
};

/** A day of some case on a row of the calendar. */
export interface CalendarRow extends CaseDay {
  caseId: string;
  number: string;
  caseTitle: string;
  sample: boolean;
}

/** A square of the month. */
export interface CalendarSquare {
  date: CivilDate;
  working: boolean;
  /** «суббота», «праздник: День России (ст. 112 ТК)», «рабочая суббота (…)». */
  why: string;
  /** Short name for the square: «День России», «перенесённый выходной», «рабочая суббота»; null on an ordinary day. */
  name: string | null;
  provisional: boolean;
  /** How many clocks end on it, and the first of them. */
  total: number;
  first: CalendarRow[];
}

export interface CalendarMonth {
  today: CivilDate;
  /** First day of the month. */
  month: CivilDate;
  /** Whole weeks from Monday, the neighbours' days included. */
  days: CalendarSquare[];
  /** Clocks that end in the month itself. */
  total: number;
  /** The days of some cases are still being counted: the numbers will grow. */
  counting: boolean;
}

/** A clock that was reminded of while nobody looked. */
export interface MissedReminder {
  /** Rows to put away together. */
  ids: number[];
  caseId: string;
  number: string;
  caseTitle: string;
  date: CivilDate;
  whose: Whose;
  /** «18.11.2026 был последний день ответа» */
  text: string;
  /** «10 дней на ответ, ст. 22» */
  title: string;
  /** The program was closed; false = notifications are off. */
  missed: boolean;
}

export interface RemindersState extends RemindersSettings {
  /** Whether this system shows notifications at all. */
  supported: boolean;
  /** What «запускать вместе с системой» does here, in words; null where it cannot be done. */
  autostartHow: string | null;
}

export interface ReminderOutputs {
  'calendar.month': CalendarMonth;
  'calendar.days': { rows: CalendarRow[]; total: number };
  'reminders.missed': MissedReminder[];
  'reminders.seen': null;
  'reminders.settings': RemindersState;
  'reminders.setSettings': RemindersState;
}
