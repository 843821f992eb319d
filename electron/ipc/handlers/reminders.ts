import { countDays, readDays } from '../../db/repos/days.ts';
import { writeSeen } from '../../db/repos/reminders.ts';
import type { Handlers } from '../handler.ts';
import { monthOf } from '../month.ts';
import { missedReminders, remindersState } from '../reminders.ts';

export const reminderHandlers = {
  'calendar.month': (query, context) => monthOf(query, context),

  'calendar.days': (query, { db }) => {
    const counts = countDays(db, query.from, query.to, query.whose);
    return { rows: readDays(db, query), total: [...counts.values()].reduce((sum, n) => sum + n, 0) };
  },

  'reminders.missed': (_input, context) => missedReminders(context),

  'reminders.seen': ({ ids, seen }, { db }) => {
    writeSeen(db, ids, seen);
    return null;
  },

  'reminders.settings': (_input, context) => remindersState(context),

  'reminders.setSettings': (change, context) => {
    const { settings, platform } = context;
    const before = settings.get().reminders;
    // First what may fail: a setting that says what did not happen would be a lie.
    if (change.autostart !== undefined && change.autostart !== before.autostart) platform.autostart(change.autostart);
    settings.set({ reminders: { ...before, ...change } });
    platform.staying(settings.get().reminders.stay);
    return remindersState(context);
  },
} satisfies Partial<Handlers>;
