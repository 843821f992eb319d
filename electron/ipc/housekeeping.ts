import { purgeBin } from '../db/repos/cases.ts';
import { purgeRemoved, usedHashes } from '../db/repos/attachments.ts';
import { purgeHistory } from '../db/repos/history.ts';
import { inTransaction } from '../db/types.ts';
import { sweepStore } from '../files/attachments.ts';
import type { AppContext } from './context.ts';

const KEPT_MS = 30 * 86_400_000;

/** Forgets what has lain in the bin for 30 days; only then may a file go that no case names any more. */
export function emptyBin(context: AppContext): void {
  const now = Date.parse(context.platform.now());
  const before = new Date(now - KEPT_MS).toISOString();
  inTransaction(context.db, () => {
    purgeBin(context.db, before);
    purgeHistory(context.db, before);
    purgeRemoved(context.db, before);
  });
  const removed = sweepStore(context.store, usedHashes(context.db), now);
  if (removed > 0) context.log.info('swept', { removed });
}
