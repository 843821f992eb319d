import { existsSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { renameWithRetry, syncFolder, writeFileAtomic } from '../files/atomic.ts';
import { DATABASE_FILE } from './file.ts';

/** Where a copy is made ready before it takes the place of the database. */
export function stagedPath(folder: string): string {
  return join(folder, 'restore-staged.db');
}

function journalPath(folder: string): string {
  return join(folder, 'restore.json');
}

/**
 * The decision: from here on the staged database is the database, whatever happens to the program. Call it only when the
 * staged file is whole and the present database is closed with nothing left in its log.
 */
export function decideRestore(folder: string): void {
  writeFileAtomic(journalPath(folder), '{"restore":"restore-staged.db"}\n');
}

/**
 * Carries a decided restore to its end; before a decision it does nothing but tidy. Every step may be the last of this run:
 * the next start does it again, to the same end.
 */
export function finishRestore(folder: string): void {
  const staged = stagedPath(folder);
  if (existsSync(journalPath(folder))) {
    if (existsSync(staged)) {
      for (const log of ['-wal', '-shm']) rmSync(join(folder, DATABASE_FILE + log), { force: true });
      renameWithRetry(staged, join(folder, DATABASE_FILE));
      syncFolder(folder);
    }
    rmSync(journalPath(folder));
    syncFolder(folder);
  }
  discardStaged(folder);
}

/** Takes away what was made ready and not decided on. */
export function discardStaged(folder: string): void {
  const staged = stagedPath(folder);
  for (const part of ['', '-wal', '-shm', '-journal']) rmSync(staged + part, { force: true });
}
