import { addDays, type CivilDate } from '../calendar/civilDate.ts';
import { quote } from '../law/norms/lookup.ts';
import type { Deadline, Plan } from '../law/types.ts';
import { shortDate, upperFirst } from '../text/format.ts';
import { owedWindow } from './sellerWindow.ts';

/** A day of the case that must not be missed: what a calendar or a notification shows. */
export interface Reminder {
  /** Stable while the clock is the same, so that a calendar renews the entry and does not double it. */
  id: string;
  /** The buyer's own clocks stand on their safe day, those of others on the last day by law. */
  date: CivilDate;
  title: string;
  /** Where the day comes from and what to do. */
  text: string;
}

export type Whose = Deadline['whose'];

/** A day of a clock, past or coming, as the calendar of all cases keeps it. */
export interface CaseDay extends Reminder {
  whose: Whose;
  /** Why the last day stands elsewhere than the count alone would put it; null when it was not moved. */
  moved: string | null;
  /** The calendar of that year is not decreed yet. */
  provisional: boolean;
}

const DO: Record<Whose, string> = {
  seller: 'Если ответа нет, на следующий день откройте дело: следующий шаг уже подготовлен.',
  buyer: 'Сделайте это не позже названного дня и сохраните доказательство.',
  authority: 'Если ответа нет, откройте дело: там сказано, куда обратиться дальше.',
};

/**
 * Every day the clocks of an open case name, past ones included, the earliest first. The seller's windows of a debt that
 * was paid are left out: nothing is waited for. Pure: the same plan gives the same list.
 */
export function daysOf(plan: Plan): CaseDay[] {
  if (plan.stage === 'closed') return [];
  const settled = owedWindow(plan) === null;
  return plan.deadlines
    .filter((deadline) => !(settled && deadline.whose === 'seller'))
    .map((deadline) => ({
      id: deadline.id,
      date: deadline.whose === 'buyer' ? deadline.safe : deadline.last,
      title: deadline.label,
      text: textOf(deadline),
      whose: deadline.whose,
      moved: (deadline.moved && deadline.movedWhy) || null,
      provisional: deadline.provisional,
    }))
    .sort((a, b) => a.date.localeCompare(b.date) || a.id.localeCompare(b.id));
}

/** Days of the clocks of an open case from `plan.today` on, the nearest first. */
export function remindersOf(plan: Plan): Reminder[] {
  return daysOf(plan)
    .filter(({ date }) => date >= plan.today)
    .map(({ id, date, title, text }) => ({ id, date, title, text }));
}

function textOf(deadline: Deadline): string {
  const { norm } = deadline.trace;
  return [
    `${deadline.startLabel}: ${shortDate(deadline.start)}.`,
    norm ? `Основание: ${quote(norm)}.` : '',
    deadline.movedWhy ? `${deadline.movedWhy}.` : '',
    deadline.provisional ? 'Дата предварительная: календарь этого года ещё не утверждён.' : '',
    DO[deadline.whose],
  ]
    .filter(Boolean)
    .join(' ');
}

/** When a day is told: two days before it, on it, and the day after. */
export const MOMENTS = ['before', 'day', 'after'] as const;
export type Moment = (typeof MOMENTS)[number];

const OFFSET: Record<Moment, number> = { before: -2, day: 0, after: 1 };

/** The day on which a clock that ends on `date` is told of. */
export function toldOn(date: CivilDate, moment: Moment): CivilDate {
  return addDays(date, OFFSET[moment]);
}

export interface Due<T> {
  day: T;
  moment: Moment;
}

/**
 * Which reminders fall on `today` (`now`), and which fell on the days after `since` and before today (`missed`): the days on
 * which nobody looked. `since` is the last day that was looked at, null on the very first start, when nothing can be missed.
 * `told` says what was told already, so that a
 * computer whose clock was set back tells nothing twice.
 */
export function dueReminders<T extends { date: CivilDate }>(
  days: readonly T[],
  told: (day: T, moment: Moment) => boolean,
  since: CivilDate | null,
  today: CivilDate,
): { now: Due<T>[]; missed: Due<T>[] } {
  const now: Due<T>[] = [];
  const missed: Due<T>[] = [];
  for (const day of days) {
    for (const moment of MOMENTS) {
      const on = toldOn(day.date, moment);
      if (on > today || told(day, moment)) continue;
      if (on === today) now.push({ day, moment });
      else if (since !== null && on > since) missed.push({ day, moment });
    }
  }
  return { now, missed };
}

const ENDS: Record<Whose, string> = {
  seller: 'последний день ответа',
  buyer: 'последний день вашего срока',
  authority: 'последний день ответа ведомства',
};
const TELLS: Record<Moment, (whose: Whose) => string> = {
  before: (whose) => `послезавтра ${ENDS[whose]}`,
  day: (whose) => `сегодня ${ENDS[whose]}`,
  after: (whose) => `вчера был ${ENDS[whose]}`,
};

/** What a notification is made of. `caseTitle` and `title` may name people and goods. */
export interface Told {
  number: string;
  caseTitle: string;
  title: string;
  whose: Whose;
  moment: Moment;
}

/** Title and text of a notification. Without `details` no word of it tells a stranger what the case is about. */
export function noticeOf(told: Told, details: boolean): { title: string; body: string } {
  const when = TELLS[told.moment](told.whose);
  if (!details) return { title: 'Десять дней', body: `Дело ${told.number}: ${when}` };
  return { title: `${told.number} ${told.caseTitle}`, body: `${upperFirst(when)}. ${told.title}` };
}

/** More than this on one day are told by one notification. */
export const MOST_NOTICES = 5;

/** One notification for a day on which many clocks are told of. `cases` is how many different cases they belong to. */
export function summaryOf(reminders: number, cases: number): { title: string; body: string } {
  return { title: 'Десять дней', body: `Сегодня напоминаний: ${reminders}, дел: ${cases}. Откройте календарь.` };
}

/** What was missed, worded when it is read: the day is named, for «сегодня» of then is not today. */
export function missedText(whose: Whose, date: CivilDate, today: CivilDate): string {
  if (date > today) return `${shortDate(date)} — ${ENDS[whose]}`;
  if (date === today) return upperFirst(TELLS.day(whose));
  return `${shortDate(date)} был ${ENDS[whose]}`;
}
