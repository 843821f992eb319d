import { purgeBin } from '../db/repos/cases.ts';
import { purgeRemoved, usedHashes } from '../db/repos/attachments.ts';
import { purgeCourts } from '../db/repos/courts.ts';
import { purgeScans, scanHashes } from '../db/repos/parties.ts';
import { notePurged } from '../db/repos/purge.ts';
import { purgeHistory } from '../db/repos/history.ts';
import { inTransaction } from '../db/types.ts';
import { sweepStore } from '../files/attachments.ts';
import type { AppContext } from './context.ts';

const KEPT_MS = 30 * 86_400_000;

/** Forgets what has lain in the bin for 30 days; only then may a file go that no case names any more. */
export function emptyBin(context: AppContext): void {
  const now = Date.parse(context.platform.now());
  const before = new Date(now - KEPT_MS).toISOString();
  const wiped = inTransaction(context.db, () => {
    purgeBin(context.db, before);
    purgeHistory(context.db, before);
    purgeRemoved(context.db, before);
    purgeCourts(context.db, before);
    purgeScans(context.db, before);
    return notePurged(context.db, new Date(now).toISOString(), before);
  });
  if (wiped > 0) {
    // Names and numbers of people would stay readable in free pages of the file: it is written anew without them.
    context.db.exec('VACUUM');
    context.db.pragma('wal_checkpoint(TRUNCATE)');
    context.log.info('purged', { cases: wiped });
  }
  const used = new Set([...usedHashes(context.db), ...scanHashes(context.db)]);
  const removed = sweepStore(context.store, used, now);
  if (removed > 0) context.log.info('swept', { removed });
}
