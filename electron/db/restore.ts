import { existsSync, mkdirSync, readdirSync, readFileSync, rmdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { localDay, localTime } from '../../shared/calendar/wallClock.ts';
import { renameWithRetry, syncFolder, writeFileAtomic } from '../files/atomic.ts';
import { DATABASE_FILE } from './file.ts';

/** All that belongs to one database: a log left beside another file would be played into it. */
const PARTS = ['', '-wal', '-shm', '-journal'];

const journalSchema = z.object({
  /** Folder beside the database into which it goes first; absent = it is replaced, a copy of it having been made. */
  aside: z
    .string()
    .regex(/^damaged-[0-9_-]+$/)
    .optional(),
});

const STAGED = 'restore-staged.db';

/** Where a copy is made ready before it takes the place of the database. */
export function stagedPath(folder: string): string {
  return join(folder, STAGED);
}

function journalPath(folder: string): string {
  return join(folder, 'restore.json');
}

/**
 * The decision: from here on the staged database is the database, whatever happens to the program. Call it only when the
 * staged file is whole and the present database is closed with nothing left in its log, or is set `aside` whole.
 */
export function decideRestore(folder: string, aside?: string): void {
  const journal = { restore: STAGED, ...(aside === undefined ? {} : { aside }) };
  writeFileAtomic(journalPath(folder), `${JSON.stringify(journal)}\n`);
}

/**
 * Carries a decided restore to its end; before a decision it does nothing but tidy. Every step may be the last of this run:
 * the next start does it again, to the same end. True = the staged database has taken the place just now.
 */
export function finishRestore(folder: string): boolean {
  const staged = stagedPath(folder);
  let replaced = false;
  if (existsSync(journalPath(folder))) {
    const journal = readJournal(folder);
    if (journal && existsSync(staged)) {
      const { aside } = journal;
      if (aside !== undefined) moveParts(folder, DATABASE_FILE, join(folder, aside), DATABASE_FILE);
      else for (const log of ['-wal', '-shm']) rmSync(join(folder, DATABASE_FILE + log), { force: true });
      renameWithRetry(staged, join(folder, DATABASE_FILE));
      syncFolder(folder);
      replaced = true;
    }
    rmSync(journalPath(folder));
    syncFolder(folder);
  }
  discardStaged(folder);
  return replaced;
}

/** Null when it is not one of ours: then nothing was decided, and nothing is replaced. */
function readJournal(folder: string): z.infer<typeof journalSchema> | null {
  try {
    return journalSchema.parse(JSON.parse(readFileSync(journalPath(folder), 'utf8')));
  } catch (error) {
    if (error instanceof SyntaxError || error instanceof z.ZodError) return null;
    throw error;
  }
}

/** Takes away what was made ready and not decided on. */
export function discardStaged(folder: string): void {
  const staged = stagedPath(folder);
  for (const part of PARTS) rmSync(staged + part, { force: true });
}

/** Whether anything of a database lies in the folder. */
export function hasParts(folder: string): boolean {
  return PARTS.some((part) => existsSync(join(folder, DATABASE_FILE + part)));
}

/** Name of a folder, not there yet, for a database that cannot be opened. `now` is wall-clock time. */
export function freeAside(folder: string, now: Date): string {
  const name = `damaged-${localDay(now)}_${localTime(now).replace(':', '-')}`;
  let free = name;
  for (let count = 2; existsSync(join(folder, free)); count += 1) free = `${name}-${count}`;
  return free;
}

/** Makes the folder; fails when it is there: nothing is ever put over what was set aside before. */
export function makeAside(folder: string, aside: string): void {
  mkdirSync(join(folder, aside), { mode: 0o700 });
  syncFolder(folder);
}

/**
 * After a restore that failed: everything that was set aside is where it was, byte for byte. `aside` is a folder made for
 * this restore alone; absent = there was nothing to set aside.
 */
export function undoRestore(folder: string, aside: string | undefined): void {
  const kept = aside === undefined ? null : join(folder, aside);
  const moved = kept === null ? [] : PARTS.filter((part) => existsSync(join(kept, DATABASE_FILE + part)));
  // Only then is what stands in the place of the database the copy, and not what was there before.
  const copyIsIn = !existsSync(stagedPath(folder)) && (kept === null || moved.length > 0);
  if (copyIsIn) moveParts(folder, DATABASE_FILE, folder, STAGED);
  if (kept !== null) {
    // What did not get as far as the folder still has its place.
    const stayed = PARTS.filter((part) => existsSync(join(folder, DATABASE_FILE + part)));
    moveParts(kept, DATABASE_FILE, folder, DATABASE_FILE, stayed);
    if (readdirSync(kept).length === 0) rmdirSync(kept);
  }
  rmSync(journalPath(folder), { force: true });
  syncFolder(folder);
  discardStaged(folder);
}

/** Moves a database with all that belongs to it; never over another file. */
function moveParts(from: string, name: string, to: string, newName: string, except: readonly string[] = []): void {
  for (const part of PARTS.filter((one) => !except.includes(one))) {
    const [source, target] = [join(from, name + part), join(to, newName + part)];
    if (!existsSync(source)) continue;
    if (existsSync(target)) throw new Error(`There is a file already: ${newName}${part}`);
    renameWithRetry(source, target);
  }
  syncFolder(to);
  if (to !== from) syncFolder(from);
}
