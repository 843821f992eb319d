import { app, powerMonitor, type BrowserWindow } from 'electron';
import type { AppContext } from '../ipc/context.ts';
import { emptyBin } from '../ipc/housekeeping.ts';
import { copyIfDue } from '../ipc/backups.ts';
import { countAnew } from '../ipc/counting.ts';
import { checkReminders } from '../ipc/reminders.ts';

const LOOK_MS = 60_000;
/** How often it is looked whether the copy of the day is due. */
const COPY_MS = 10 * 60_000;
const TIDY_AFTER_MS = 10_000;

/** Time for the window to come up: what was missed is collected then, before today's days are counted anew. */
const REMIND_AFTER_MS = 1_500;

/**
 * What happens without being asked: a new day changes every count and may remind of something, and the bin is emptied after
 * its 30 days. A computer that slept has no midnight, so a new day is looked for after sleep and with every look at the window.
 */
export function startBackground(window: BrowserWindow, context: AppContext): void {
  let day = context.platform.today();
  const look = () => {
    if (context.platform.today() === day) return;
    day = context.platform.today();
    remind();
    countAnew(context);
  };
  const remind = () => tell(context, 'reminders', () => checkReminders(context));
  let begun = false;
  const first = setTimeout(() => {
    begun = true;
    remind();
  }, REMIND_AFTER_MS);
  // The window takes the focus when it first comes up: its page is waiting for its first answers then.
  const lookAndRemind = () => {
    if (!begun) return;
    look();
    remind();
  };
  const copying = setInterval(() => void copyIfDue(context, false), COPY_MS);
  const timer = setInterval(look, LOOK_MS);
  const tidy = setTimeout(() => {
    tell(context, 'empty-bin', () => emptyBin(context));
    countAnew(context);
  }, TIDY_AFTER_MS);
  powerMonitor.on('resume', lookAndRemind);
  window.on('focus', lookAndRemind);
  app.on('will-quit', () => {
    clearInterval(timer);
    clearInterval(copying);
    clearTimeout(tidy);
    clearTimeout(first);
  });
}

function tell(context: AppContext, what: string, work: () => void): void {
  try {
    work();
  } catch (error) {
    context.log.error(what, error);
  }
}
