import { existsSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import Database from 'better-sqlite3';
import { DATABASE_FILE } from './file.ts';
import { DataProblem } from './problems.ts';
import type { CleanEnd, Profile } from './profile.ts';
import type { ReadableDb, WritableDb } from './types.ts';

const OPEN_FAILURES = new Set([
  'SQLITE_NOTADB',
  'SQLITE_CORRUPT',
  'SQLITE_CORRUPT_VTAB',
  'SQLITE_CANTOPEN',
  'SQLITE_IOERR_READ',
]);

/** Up to so many bytes the whole file is read at each start before it is used: a few hundredths of a second. */
const SMALL = 8 * 1024 * 1024;

/**
 * Whether the whole file must be read for damage before it is used: it is small, or it is not the very file that the last
 * run closed. A large file that ended cleanly is read once the window is there.
 */
export function checkComesFirst(folder: string, profile: Profile | 'unreadable' | null): boolean {
  const path = join(folder, DATABASE_FILE);
  if (profile === null || profile === 'unreadable' || !profile.closed || existsSync(`${path}-wal`)) return true;
  const { size, mtimeMs } = statSync(path);
  return size <= SMALL || size !== profile.closed.size || mtimeMs !== profile.closed.mtimeMs;
}

/** How the file looks once it is closed with nothing left in its log; null while somebody else has it open, or took it away. */
export function cleanEnd(path: string): CleanEnd | null {
  const found = existsSync(`${path}-wal`) ? undefined : statSync(path, { throwIfNoEntry: false });
  return found ? { size: found.size, mtimeMs: found.mtimeMs } : null;
}

/** Reads the whole file for damage; throws a DataProblem that names the folder. */
export function checkWhole(db: Pick<WritableDb, 'pragma'> & ReadableDb, folder: string): void {
  const result = db.pragma('quick_check(1)', { simple: true });
  if (result !== 'ok') throw damaged(folder, new Error(String(result)));
}

/** The same by a connection of its own that cannot write, for a process beside the program. */
export function checkFile(path: string): 'whole' | 'damaged' {
  let db: WritableDb | undefined;
  try {
    db = new Database(path, { readonly: true, fileMustExist: true, timeout: 5_000 }) as unknown as WritableDb;
    db.pragma('cell_size_check = ON');
    checkWhole(db, dirname(path));
    return 'whole';
  } catch (error) {
    if (error instanceof DataProblem || isOpenFailure(error)) return 'damaged';
    throw error;
  } finally {
    db?.close();
  }
}

/** What is said of a damaged file. */
export function damaged(folder: string, cause?: unknown): DataProblem {
  return new DataProblem(
    'damaged',
    folder,
    `Файл ${DATABASE_FILE} в папке «${folder}» повреждён и не читается. Он не тронут.`,
    { cause },
  );
}

export function isOpenFailure(error: unknown): boolean {
  return error instanceof Database.SqliteError && OPEN_FAILURES.has(error.code);
}
