import { app, powerMonitor } from 'electron';
import type { AppContext } from '../ipc/context.ts';
import { emptyBin } from '../ipc/housekeeping.ts';
import { countAnew } from '../ipc/list.ts';

const LOOK_MS = 60_000;
const TIDY_AFTER_MS = 10_000;

/** What happens without being asked: a new day changes every count, and the bin is emptied after its 30 days. */
export function startBackground(context: AppContext): void {
  let day = context.platform.today();
  const look = () => {
    if (context.platform.today() === day) return;
    day = context.platform.today();
    countAnew(context);
  };
  const timer = setInterval(look, LOOK_MS);
  const tidy = setTimeout(() => {
    tell(context, 'empty-bin', () => emptyBin(context));
    countAnew(context);
  }, TIDY_AFTER_MS);
  powerMonitor.on('resume', look);
  app.on('will-quit', () => {
    clearInterval(timer);
    clearTimeout(tidy);
  });
}

function tell(context: AppContext, what: string, work: () => void): void {
  try {
    work();
  } catch (error) {
    context.log.error(what, error);
  }
}
