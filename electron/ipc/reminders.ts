import type { CivilDate } from '../../shared/calendar/civilDate.ts';
import { addDays } from '../../shared/calendar/civilDate.ts';
import type { MissedReminder, RemindersState } from '../../shared/ipc/reminders.ts';
import { dueReminders, missedText, MOST_NOTICES, noticeOf, summaryOf, type Due } from '../../shared/terms/reminders.ts';
import { readDays, type DayRow } from '../db/repos/days.ts';
import { lookedOn, noteTold, unseenClocks, wasTold, writeLookedOn } from '../db/repos/reminders.ts';
import { inTransaction } from '../db/types.ts';
import type { AppContext } from './context.ts';

/** A day that is told of today or was missed lies so near to today, or to the day last looked at. */
const BACK = 1;
const AHEAD = 2;
const ALL = 1_000_000;

/**
 * Tells the reminders of today and collects those of the days on which nobody looked. Called at the start, when the day
 * changes, after sleep and when the window is looked at: what was told once is never told again. What was noted as told is
 * stored before it is shown, for a program that ends in between must not tell it twice; the list keeps it in that case.
 */
export function checkReminders(context: AppContext): void {
  const { notify } = context.settings.get().reminders;
  const loud = notify && context.platform.notifies();
  const { now, missed } = inTransaction(context.db, () => {
    const today = context.platform.today();
    const since = lookedOn(context.db);
    const from = addDays(since !== null && since < today ? since : today, -BACK);
    const days = readDays(context.db, { from, to: addDays(today, AHEAD), whose: 'all', limit: ALL, offset: 0 });
    const own = days.filter(({ sample }) => !sample);
    const due = dueReminders(own, wasTold(context.db), since, today);
    noteTold(context.db, due.missed, 'missed', today);
    noteTold(context.db, due.now, loud ? 'shown' : 'quiet', today);
    if (since === null || since < today) writeLookedOn(context.db, today);
    return due;
  });
  if (loud) tell(now, context);
  if (missed.length > 0 || (!loud && now.length > 0)) context.platform.push('data.changed', { caseId: null });
}

function tell(due: readonly Due<DayRow>[], context: AppContext): void {
  const { platform, settings } = context;
  if (due.length > MOST_NOTICES) {
    const cases = new Set(due.map(({ day }) => day.caseId)).size;
    platform.notify(summaryOf(due.length, cases), () => platform.push('calendar.opened', {}));
    return;
  }
  for (const { day, moment } of due) {
    const { number, caseTitle, title, whose, caseId } = day;
    const notice = noticeOf({ number, caseTitle, title, whose, moment }, settings.get().reminders.details);
    platform.notify(notice, () => platform.push('file.opened', { caseId }));
  }
}

/** «Пропущено, пока программа была закрыта»: one row for a clock, worded for the day it is read on. */
export function missedReminders(context: AppContext): MissedReminder[] {
  const today: CivilDate = context.platform.today();
  return unseenClocks(context.db).map(({ ids, caseId, number, caseTitle, date, whose, title, missed }) => ({
    ids,
    caseId,
    number,
    caseTitle,
    date,
    whose,
    title,
    missed,
    text: missedText(whose, date, today),
  }));
}

/** What is chosen in «Настройки», and what this system can do of it. */
export function remindersState({ settings, platform }: AppContext): RemindersState {
  return { ...settings.get().reminders, supported: platform.notifies(), autostartHow: platform.autostartHow() };
}
