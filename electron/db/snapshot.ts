import Database from 'better-sqlite3';
import { AppError } from '../../shared/ipc/errors.ts';
import { APPLICATION_ID } from './file.ts';
import { latestVersion, migrate, schemaVersion } from './migrate.ts';
import { MIGRATIONS } from './migrations/index.ts';
import type { ReadableDb, WritableDb } from './types.ts';

/** What a checked database file holds. */
export interface Checked {
  schema: number;
  cases: number;
}

/**
 * Writes a whole copy of the live database to `path`, step by step, so that the window goes on, and checks it by opening it.
 * A copy of the file itself would lack what is still in the log.
 */
export async function snapshot(db: WritableDb, path: string): Promise<Checked> {
  await db.backup(path);
  return opened(path, (copy) => {
    // One file, that opens also where nothing can be written beside it.
    copy.pragma('journal_mode = DELETE');
    return check(copy);
  });
}

/**
 * Opens a copy that is to take the place of the database: checks it and brings its schema up to this program's. A file from
 * elsewhere may say of itself what it likes: it must hold the very tables and triggers of the program. Also tells when a case
 * in it was last saved.
 */
export function makeReady(path: string): Checked & { saved: string } {
  return opened(path, (copy) => {
    copy.pragma('trusted_schema = OFF');
    copy.pragma('cell_size_check = ON');
    copy.pragma('journal_mode = DELETE');
    try {
      check(copy);
      migrate(copy, MIGRATIONS, () => undefined);
    } catch (error) {
      // A table that is missing, or not what it is called.
      throw error instanceof Database.SqliteError && error.code === 'SQLITE_ERROR' ? otherTables() : error;
    }
    if (partsOf(copy) !== ownParts()) throw otherTables();
    return { ...check(copy), saved: lastSaved(copy) };
  });
}

function otherTables(): AppError {
  return new AppError('damaged', 'Это не копия дел: в файле другие таблицы. Выберите другую копию.');
}

/** Names of tables, views, indexes and triggers; of triggers also what they do. */
function partsOf(db: ReadableDb): string {
  const rows = db
    .prepare<[], { type: string; name: string; does: string }>(
      `SELECT type, name, CASE type WHEN 'trigger' THEN sql ELSE '' END AS does FROM sqlite_schema
       WHERE name NOT LIKE 'sqlite\\_%' ESCAPE '\\' ORDER BY type, name`,
    )
    .all();
  return JSON.stringify(rows);
}

function ownParts(): string {
  const fresh = new Database(':memory:') as unknown as WritableDb;
  try {
    migrate(fresh, MIGRATIONS, () => undefined);
    return partsOf(fresh);
  } finally {
    fresh.close();
  }
}

export interface CaseStamp {
  id: string;
  number: string;
  title: string;
  saved: string;
}

/** Live cases of a copy by id, with what tells whether they differ. */
export function casesOfCopy(path: string): Map<string, CaseStamp> {
  return opened(path, (copy) => casesOf(copy));
}

/** Live cases of the database by id. */
export function casesOf(db: ReadableDb): Map<string, CaseStamp> {
  const rows = db
    .prepare<[], CaseStamp>(
      `SELECT cases.id, number, COALESCE(case_list.title, cases.title) AS title, saved_at AS saved
       FROM cases LEFT JOIN case_list ON case_list.case_id = cases.id WHERE deleted_at IS NULL ORDER BY number`,
    )
    .all();
  return new Map(rows.map((row) => [row.id, row]));
}

/** Rows changed since the connection was opened: grows with every write. */
export function changesOf(db: ReadableDb): number {
  return db.prepare<[], { n: number }>('SELECT total_changes() AS n').get()?.n ?? 0;
}

/** When a case was last saved or removed (ISO time), '' when there is none. */
export function lastSaved(db: ReadableDb): string {
  return (
    db
      .prepare<[], { at: string | null }>("SELECT max(max(saved_at), COALESCE(max(deleted_at), '')) AS at FROM cases")
      .get()?.at ?? ''
  );
}

function opened<T>(path: string, work: (db: WritableDb) => T): T {
  let copy: WritableDb | undefined;
  try {
    copy = new Database(path, { fileMustExist: true }) as unknown as WritableDb;
    return work(copy);
  } catch (error) {
    if (error instanceof Database.SqliteError && /NOTADB|CORRUPT/.test(error.code)) throw damaged();
    throw error;
  } finally {
    copy?.close();
  }
}

function check(copy: WritableDb): Checked {
  if (Number(copy.pragma('application_id', { simple: true })) !== APPLICATION_ID) {
    throw new AppError('invalid_input', 'Это не копия дел: файл создан другой программой.');
  }
  const schema = schemaVersion(copy);
  if (schema > latestVersion(MIGRATIONS)) {
    throw new AppError('newer_version', 'Копия сделана более новой программой. Обновите программу и повторите.');
  }
  const whole = copy.pragma('integrity_check', { simple: true }) === 'ok';
  if (!whole || (copy.pragma('foreign_key_check') as unknown[]).length > 0) throw damaged();
  const cases =
    copy.prepare<[], { n: number }>('SELECT count(*) AS n FROM cases WHERE deleted_at IS NULL').get()?.n ?? 0;
  return { schema, cases };
}

function damaged(): AppError {
  return new AppError('damaged', 'Копия повреждена и не читается. Выберите другую копию.');
}
