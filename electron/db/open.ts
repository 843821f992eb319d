import { randomUUID } from 'node:crypto';
import { existsSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import Database from 'better-sqlite3';
import { checkComesFirst, checkWhole, cleanEnd, damaged, isOpenFailure } from './check.ts';
import { copyBeforeMigration } from './copies.ts';
import { APPLICATION_ID, DATABASE_FILE } from './file.ts';
import { latestVersion, migrate, schemaVersion, type Migration } from './migrate.ts';
import { MIGRATIONS } from './migrations/index.ts';
import { DataProblem } from './problems.ts';
import { finishRestore } from './restore.ts';
import { readProfile, writeProfile } from './profile.ts';
import type { WritableDb } from './types.ts';

export interface OpenOptions {
  /** Wall-clock time, ISO: for the names of copies. */
  now: string;
  /** The schema to reach; tests bring their own. */
  migrations?: readonly Migration[];
  /**
   * Called when the whole file was not read for damage, because it is large and the last run ended cleanly: the caller has it
   * read once the window is there. Without this it is always read first.
   */
  checkLater?: () => void;
}

/**
 * Opens the data of the program, or creates it on the very first start. Every failure throws a DataProblem that names
 * the folder; a file that cannot be opened is left exactly where it is.
 */
export function openDatabase(folder: string, { now, migrations = MIGRATIONS, checkLater }: OpenOptions): WritableDb {
  finishRestore(folder);
  const path = join(folder, DATABASE_FILE);
  const profile = readProfile(folder);
  if (profile && (!existsSync(path) || statSync(path).size === 0)) throw missing(folder);
  const later = checkLater && !checkComesFirst(folder, profile) ? checkLater : null;

  const db = connect(path, folder);
  try {
    identify(db, folder);
    setPragmas(db);
    if (!later) checkWhole(db, folder);
    refuseNewer(db, folder, migrations);
    if (schemaVersion(db) > 0 && schemaVersion(db) < latestVersion(migrations)) {
      copyBeforeMigration(db, folder, latestVersion(migrations), now);
    }
    migrate(db, migrations, () => nameAnew(db));
    assertPragmas(db);
    writeProfile(folder, { databaseId: databaseId(db), schema: schemaVersion(db) });
    later?.();
    return db;
  } catch (error) {
    db.close();
    throw isOpenFailure(error) ? damaged(folder, error) : error;
  }
}

/** Makes a database without cases, as one file; fails when there is a file already. */
export function createEmpty(path: string): void {
  if (existsSync(path)) throw new Error('There is a file already');
  const db = new Database(path) as unknown as WritableDb;
  try {
    migrate(db, MIGRATIONS, () => nameAnew(db));
  } finally {
    db.close();
  }
}

function nameAnew(db: WritableDb): void {
  db.pragma(`application_id = ${APPLICATION_ID}`);
  db.prepare("INSERT INTO meta (key, value) VALUES ('database_id', ?)").run(randomUUID());
}

/** Ends the work with the data: statistics, everything into the one file, closed, and how that file looks noted. */
export function closeDatabase(db: WritableDb): void {
  db.pragma('optimize');
  const profile = { databaseId: databaseId(db), schema: schemaVersion(db) };
  db.pragma('wal_checkpoint(TRUNCATE)');
  db.close();
  const closed = cleanEnd(db.name);
  if (closed) writeProfile(dirname(db.name), { ...profile, closed });
}

/** Identity of this database, the same for its whole life. */
export function databaseId(db: WritableDb): string {
  return db.prepare<[], { value: string }>("SELECT value FROM meta WHERE key = 'database_id'").get()?.value ?? '';
}

function connect(path: string, folder: string): WritableDb {
  try {
    return new Database(path, { timeout: 5_000 }) as unknown as WritableDb;
  } catch (error) {
    throw isOpenFailure(error) ? damaged(folder, error) : error;
  }
}

/** A stranger's database, or one that lost its tables, must not be taken for a first start. */
function identify(db: WritableDb, folder: string): void {
  const id = Number(db.pragma('application_id', { simple: true }));
  if (id === APPLICATION_ID) return;
  const tables = db.prepare<[], { n: number }>('SELECT count(*) AS n FROM sqlite_schema').get()?.n ?? 0;
  if (id === 0 && tables === 0 && schemaVersion(db) === 0) return;
  throw new DataProblem(
    'foreign',
    folder,
    `Файл ${DATABASE_FILE} в папке «${folder}» создан другой программой. Он не тронут. Уберите его из папки или укажите другую папку.`,
  );
}

function setPragmas(db: WritableDb): void {
  db.pragma('journal_mode = WAL');
  db.pragma('synchronous = FULL');
  db.pragma('foreign_keys = ON');
  db.pragma('trusted_schema = OFF');
  db.pragma('cell_size_check = ON');
}

/** better-sqlite3 and SQLite have their own defaults: what the safety of the data rests on is read back. */
function assertPragmas(db: WritableDb): void {
  const expected = { journal_mode: 'wal', synchronous: 2, foreign_keys: 1, trusted_schema: 0, cell_size_check: 1 };
  for (const [name, value] of Object.entries(expected)) {
    const actual = db.pragma(name, { simple: true });
    if (actual !== value) throw new Error(`PRAGMA ${name} is ${String(actual)}, not ${value}`);
  }
}

function refuseNewer(db: WritableDb, folder: string, migrations: readonly Migration[]): void {
  const version = schemaVersion(db);
  const known = latestVersion(migrations);
  if (version <= known) return;
  throw new DataProblem(
    'newer',
    folder,
    `Дела записаны более новой программой: версия данных ${version}, а эта программа знает версии до ${known}. ` +
      `Данные не тронуты. Установите новую программу, чтобы открыть папку «${folder}».`,
  );
}

function missing(folder: string): DataProblem {
  return new DataProblem(
    'missing',
    folder,
    `В папке «${folder}» нет файла ${DATABASE_FILE} с вашими делами, хотя он здесь был. Новый пустой файл не создан. ` +
      'Если вы сами его переложили, верните его на место.',
  );
}
