import type { CivilDate } from '../calendar/civilDate.ts';
import type { Kopecks } from '../money/kopecks.ts';

/** The strip of days (the emblem of the program) as data: columns ready to be drawn, and the same in words. */
export type StripState =
  'before_service' | 'waiting' | 'last_day' | 'overdue' | 'cap_reached' | 'refused' | 'satisfied' | 'late_delivery';

export type StripMark =
  /** day of service, envelope, not counted */
  | 'service'
  /** counted, past */
  | 'counted'
  /** counted, today */
  | 'today'
  /** still ahead */
  | 'ahead'
  /** «+1»: the day to which the end moved, or a non-working day in between */
  | 'moved'
  /** day of delay */
  | 'penalty'
  /** today as a day of delay */
  | 'penalty_today'
  /** day of delay to come */
  | 'coming'
  /** the limit is reached: no longer grows */
  | 'capped'
  /** after money came */
  | 'paid'
  /** weeks left out of a very long delay */
  | 'gap';

export interface StripDay {
  /** Absent before service: days have no dates yet. */
  date?: CivilDate;
  mark: StripMark;
  /** Number in the tile or step: 1…10, +1, delay day. */
  label: string;
  weekend: boolean;
  holiday?: string;
  /** What is owed by this day, for steps. */
  amount?: Kopecks;
  badge?: 'refused' | 'paid';
  /** Spoken text: «пятница, 30 октября: первый день из десяти». */
  text: string;
}

/** A row of tiles with its flag. */
export interface StripModel {
  state: StripState;
  /** «10 дней на ответ, ст. 22» */
  windowLabel: string;
  served?: CivilDate;
  today: CivilDate;
  /** Service day, counted days, moved days. */
  window: StripDay[];
  /** Steps of delay; one column is `stepDays` calendar days (1, or 7 when the delay is long). */
  steps: StripDay[];
  stepDays: 1 | 7;
  flag?: { date: CivilDate; title: string; reason?: string };
  /** For late delivery: the flag of the promised day stands before the steps, the window hangs below. */
  promised?: { date: CivilDate; title: string; reason: string };
  perDay?: Kopecks;
  todayAmount?: Kopecks;
  cap?: { amount: Kopecks; day: number; date: CivilDate; reached: boolean };
  /** «Просрочка: 14 дней × 684 ₽» */
  caption?: string;
  /** «если не заплатят: +124,90 ₽ в день» and the line under it. */
  coming?: { title: string; text: string };
  /** Words beside a strip without steps: «Счёт начнётся на следующий день после вручения», «6 990,00 ₽ получены на 7-й день». */
  note?: { title: string; text: string };
  /** The whole strip in words: always in the page, selectable, read by screen readers. */
  text: string;
}
