import { reproject } from '../db/repos/cases.ts';
import { staleAmong, staleProjections } from '../db/repos/list.ts';
import type { AppContext } from './context.ts';
import { writing } from './derive.ts';

/** So many cases are looked at in one portion, and so long at most: the window must not wait for what it does not show. */
const PORTION = 100;
const PORTION_MS = 8;
/** The window has its turn between two portions. */
const PAUSE_MS = 4;
/** The cases of one buyer are counted before they are shown; those of an office in the background. */
const FEW = 3;

/** Brings a few stale cases up to today at once; of many it counts none, the background does. */
export function renewStale(context: AppContext): void {
  const stale = staleProjections(context.db, context.platform.today(), FEW + 1);
  if (stale.length === 0) return;
  if (stale.length <= FEW) reproject(context.db, stale, writing(context).project);
  else setTimeout(() => countAnew(context), 0);
}

/** Programs whose cases are being counted in the background now; `ended` count no more. */
const counting = new WeakSet<AppContext>();
const ended = new WeakSet<AppContext>();

/** The data is being closed: the portion that waits is not counted any more. */
export function endCounting(context: AppContext): void {
  ended.add(context);
}

/** All stale cases in small portions, so that the window never waits; then every list is read again. */
export function countAnew(context: AppContext): void {
  if (counting.has(context)) return;
  counting.add(context);
  const portion = (): void => {
    if (ended.has(context)) return;
    try {
      if (countSome(context)) {
        setTimeout(portion, PAUSE_MS);
        return;
      }
      context.platform.push('data.changed', { caseId: null });
    } catch (error) {
      context.log.error('refresh-sums', error);
    }
    counting.delete(context);
  };
  portion();
}

/** Cases that stand on the screen without the words of today: they are counted before all others. */
const awaited = new WeakMap<AppContext, Set<string>>();

/** The window shows these cases and waits for their words. */
export function countFirst(ids: readonly string[], context: AppContext): void {
  const known = awaited.get(context) ?? new Set();
  for (const id of ids) known.add(id);
  awaited.set(context, known);
}

/** Counts a portion, at least one case; true while more are left. Lists are read again once those in sight are done. */
function countSome(context: AppContext): boolean {
  const today = context.platform.today();
  const inSight = awaited.get(context);
  const first = inSight ? staleAmong(context.db, today, inSight) : [];
  const stale = first.length > 0 ? first : staleProjections(context.db, today, PORTION);
  if (stale.length === 0) return false;
  const end = performance.now() + PORTION_MS;
  let counted = 0;
  reproject(context.db, stale, writing(context).project, () => {
    counted += 1;
    return performance.now() >= end;
  });
  if (inSight && counted >= first.length) {
    awaited.delete(context);
    if (first.length > 0) context.platform.push('data.changed', { caseId: null });
  }
  return counted < stale.length || first.length > 0 || stale.length === PORTION;
}
