import {
  existsSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  truncateSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { describe, expect, it } from 'vitest';
import { checkFile } from '../../electron/db/check.ts';
import { copiesFolder, listCopies } from '../../electron/db/copies.ts';
import type { Migration } from '../../electron/db/migrate.ts';
import { MIGRATIONS } from '../../electron/db/migrations/index.ts';
import { DATABASE_FILE } from '../../electron/db/file.ts';
import { closeDatabase, databaseId, openDatabase } from '../../electron/db/open.ts';
import { DataProblem } from '../../electron/db/problems.ts';
import { createCase, getCase } from '../../electron/db/repos/cases.ts';
import { emptyCase } from '../../shared/model/case.ts';
import { freshFolder, NOW, openHere, projectPlainly, TODAY } from './helpers.ts';

const options = { now: NOW, project: projectPlainly, today: TODAY };

function problemOf(work: () => unknown): DataProblem {
  try {
    work();
  } catch (error) {
    if (error instanceof DataProblem) return error;
    throw error;
  }
  throw new Error('Expected a DataProblem');
}

function filled(): string {
  const folder = freshFolder();
  const db = openDatabase(folder, { now: NOW });
  createCase(db, { ...emptyCase(), title: 'Диван' }, { ...options, id: 'one' });
  closeDatabase(db);
  return folder;
}

/** The next version of the schema: adds a table and fills it from what is there. */
const NEXT: Migration = {
  version: MIGRATIONS.length + 1,
  name: 'next',
  sql: `CREATE TABLE more (id TEXT PRIMARY KEY, title TEXT NOT NULL) STRICT;
        INSERT INTO more SELECT id, title FROM cases;
        UPDATE cases SET title = title || ' (2)';`,
};

describe('opening', () => {
  it('creates a database that is safe against a power cut, and a marker', () => {
    const folder = freshFolder();
    const db = openHere(folder);
    const pragma = (name: string) => db.pragma(name, { simple: true });
    expect({
      journal: pragma('journal_mode'),
      synchronous: pragma('synchronous'),
      keys: pragma('foreign_keys'),
      trusted: pragma('trusted_schema'),
      cells: pragma('cell_size_check'),
      version: pragma('user_version'),
    }).toEqual({ journal: 'wal', synchronous: 2, keys: 1, trusted: 0, cells: 1, version: MIGRATIONS.length });
    expect(JSON.parse(readFileSync(join(folder, 'profile.json'), 'utf8'))).toEqual({
      databaseId: databaseId(db),
      schema: MIGRATIONS.length,
    });
  });

  it('carries an SQLite without the WAL-reset race', () => {
    const db = openHere(freshFolder());
    const { v } = db.prepare<[], { v: string }>('SELECT sqlite_version() AS v').get() ?? { v: '0' };
    const [major = 0, minor = 0] = v.split('.').map(Number);
    expect(major * 1000 + minor).toBeGreaterThanOrEqual(3053);
  });

  it('keeps the same identity over starts', () => {
    const folder = filled();
    const first = databaseId(openHere(folder));
    expect(databaseId(openHere(folder))).toBe(first);
    expect(first).toMatch(/^[0-9a-f-]{36}$/);
  });

  it('checks types and references strictly', () => {
    const db = openHere(freshFolder());
    expect(() => db.prepare("INSERT INTO counters (year, last) VALUES (2026, 'x')").run()).toThrow(/INTEGER/);
    expect(() =>
      db
        .prepare(
          "INSERT INTO events (case_id, id, position, date, type, body) VALUES ('none', 'e', 0, '2026-01-01', 'closed', '{}')",
        )
        .run(),
    ).toThrow(/FOREIGN KEY/);
  });
});

describe('what cannot be opened', () => {
  it('refuses a newer version, names it, and changes nothing', () => {
    const folder = filled();
    const raw = new Database(join(folder, DATABASE_FILE));
    raw.pragma('user_version = 99');
    raw.close();
    const before = readFileSync(join(folder, DATABASE_FILE));
    const problem = problemOf(() => openHere(folder));
    expect(problem.kind).toBe('newer');
    expect(problem.message).toContain('99');
    expect(problem.message).toContain(folder);
    expect(readFileSync(join(folder, DATABASE_FILE)).equals(before)).toBe(true);
  });

  it.each([
    ['garbage', (path: string) => writeFileSync(path, 'это не база данных'.repeat(400))],
    ['a half', (path: string) => truncateSync(path, 6_000)],
  ])('leaves %s in its place and names the folder', (_what, spoil) => {
    const folder = filled();
    const path = join(folder, DATABASE_FILE);
    spoil(path);
    const before = readFileSync(path);
    const problem = problemOf(() => openHere(folder));
    expect(problem.kind).toBe('damaged');
    expect(problem.message).toContain(folder);
    expect(readFileSync(path).equals(before)).toBe(true);
  });

  it('finds damage inside a page', () => {
    const folder = filled();
    const path = join(folder, DATABASE_FILE);
    const bytes = readFileSync(path);
    bytes.fill(0xaa, 4096 * 2, 4096 * 4);
    writeFileSync(path, bytes);
    expect(problemOf(() => openHere(folder)).kind).toBe('damaged');
  });

  it.each([
    ['missing', (path: string) => rmSync(path)],
    ['empty', (path: string) => truncateSync(path, 0)],
  ])('does not take a %s database for a first start', (_what, spoil) => {
    const folder = filled();
    const path = join(folder, DATABASE_FILE);
    spoil(path);
    const problem = problemOf(() => openHere(folder));
    expect(problem.kind).toBe('missing');
    expect(existsSync(path) ? readFileSync(path).length : 0).toBe(0);
  });

  it('does not take a missing database for a first start when the marker is damaged too', () => {
    const folder = filled();
    rmSync(join(folder, DATABASE_FILE));
    writeFileSync(join(folder, 'profile.json'), '');
    expect(problemOf(() => openHere(folder)).kind).toBe('missing');
  });

  it("refuses another program's database", () => {
    const folder = freshFolder();
    const raw = new Database(join(folder, DATABASE_FILE));
    raw.exec('CREATE TABLE mine (a)');
    raw.close();
    expect(problemOf(() => openHere(folder)).kind).toBe('foreign');
  });

  it('opens without its write-ahead log', () => {
    const folder = freshFolder();
    const db = openHere(folder);
    createCase(db, { ...emptyCase(), title: 'Диван' }, { ...options, id: 'one' });
    db.pragma('wal_checkpoint(TRUNCATE)');
    createCase(db, { ...emptyCase(), title: 'Стол' }, { ...options, id: 'two' });
    // As after a copy of the folder that forgot the -wal file: what was in the main file must be whole.
    const copy = freshFolder();
    for (const name of [DATABASE_FILE, 'profile.json'])
      writeFileSync(join(copy, name), readFileSync(join(folder, name)));
    const reopened = openHere(copy);
    expect(getCase(reopened, 'one').title).toBe('Диван');
    expect(reopened.pragma('integrity_check', { simple: true })).toBe('ok');
  });
});

describe('a large file', () => {
  /** Beyond the size that is read whole at each start. */
  function large(): string {
    const folder = filled();
    const db = openHere(folder);
    db.prepare("INSERT INTO meta (key, value) VALUES ('ballast', ?)").run('x'.repeat(9 * 1024 * 1024));
    closeDatabase(db);
    return folder;
  }

  /** Whether the whole file was left to be read later. */
  function leftForLater(folder: string): boolean {
    let later = false;
    const db = openDatabase(folder, { now: NOW, checkLater: () => (later = true) });
    closeDatabase(db);
    return later;
  }

  function spoil(path: string): void {
    const bytes = readFileSync(path);
    bytes.fill(0xaa, 4096 * 2, 4096 * 4);
    writeFileSync(path, bytes);
  }

  it('that the last run closed is read later, and only by a caller who does that', () => {
    const folder = large();
    expect([leftForLater(folder), leftForLater(folder)]).toEqual([true, true]);
    expect(leftForLater(filled())).toBe(false);
    expect(checkFile(join(folder, DATABASE_FILE))).toBe('whole');
  });

  it('is read first after a run that did not end by itself', () => {
    const folder = large();
    const copy = freshFolder();
    const db = openHere(folder);
    for (const name of readdirSync(folder).filter((file) => /^(data|profile)/.test(file))) {
      writeFileSync(join(copy, name), readFileSync(join(folder, name)));
    }
    closeDatabase(db);
    expect(JSON.parse(readFileSync(join(copy, 'profile.json'), 'utf8'))).not.toHaveProperty('closed');
    expect([leftForLater(copy), leftForLater(copy)]).toEqual([false, true]);
  });

  it('that somebody else has changed is read first, and refused when it is damaged', () => {
    const folder = large();
    spoil(join(folder, DATABASE_FILE));
    expect(problemOf(() => leftForLater(folder)).kind).toBe('damaged');
  });

  it('damaged without a trace is found by reading it beside the program', () => {
    const folder = large();
    const path = join(folder, DATABASE_FILE);
    const { atime, mtime, mtimeMs } = statSync(path);
    spoil(path);
    utimesSync(path, atime, mtime);
    const profile = JSON.parse(readFileSync(join(folder, 'profile.json'), 'utf8')) as { closed: { mtimeMs: number } };
    // Setting the time cuts off what is below a millisecond.
    profile.closed.mtimeMs = statSync(path).mtimeMs;
    expect(Math.abs(profile.closed.mtimeMs - mtimeMs)).toBeLessThan(1);
    writeFileSync(join(folder, 'profile.json'), JSON.stringify(profile));
    expect(checkFile(path)).toBe('damaged');
  });
});

describe('migration', () => {
  it('makes a verified copy first, and keeps the last three', () => {
    const folder = filled();
    let migrations = [...MIGRATIONS];
    for (let extra = 1; extra <= 5; extra += 1) {
      const version = migrations.length + 1;
      migrations = [...migrations, { version, name: `t${version}`, sql: `CREATE TABLE t${version} (a TEXT) STRICT;` }];
      closeDatabase(openDatabase(folder, { now: `2026-11-2${extra}T09:00:00.000Z`, migrations }));
    }
    const copies = listCopies(folder);
    expect(readdirSync(copiesFolder(folder))).toHaveLength(3);
    expect(copies[0]).toBe(`before-v${migrations.length}-2026-11-25T09-00-00-000Z.db`);
    const copy = new Database(join(copiesFolder(folder), copies[0] ?? ''), { readonly: true });
    expect(copy.pragma('user_version', { simple: true })).toBe(migrations.length - 1);
    expect(copy.prepare('SELECT title FROM cases').pluck().get()).toBe('Диван');
    copy.close();
  });

  it('moves rows to the next version', () => {
    const folder = filled();
    const db = openHere(folder, { migrations: [...MIGRATIONS, NEXT] });
    expect(db.prepare('SELECT title FROM more').pluck().all()).toEqual(['Диван']);
    expect(db.pragma('foreign_keys', { simple: true })).toBe(1);
  });

  it('leaves rows and version as they were when it stops at any statement', () => {
    const statements = NEXT.sql.split(';').filter((part) => part.trim() !== '');
    for (let stop = 0; stop <= statements.length; stop += 1) {
      const folder = filled();
      const sql = [...statements.slice(0, stop), 'SELECT no_such_function()', ...statements.slice(stop)].join(';');
      expect(() => openDatabase(folder, { now: NOW, migrations: [...MIGRATIONS, { ...NEXT, sql }] })).toThrow();
      const db = openHere(folder);
      expect(db.pragma('user_version', { simple: true })).toBe(MIGRATIONS.length);
      expect(getCase(db, 'one').title).toBe('Диван');
      expect(db.prepare("SELECT count(*) FROM sqlite_schema WHERE name = 'more'").pluck().get()).toBe(0);
    }
  });

  it('refuses to leave broken references', () => {
    const folder = filled();
    const sql =
      "INSERT INTO case_list (case_id, title, sort_title, seller, search, stage, projected_on, created_at) SELECT 'nobody', title, sort_title, seller, search, stage, projected_on, created_at FROM case_list";
    expect(() => openDatabase(folder, { now: NOW, migrations: [...MIGRATIONS, { ...NEXT, sql }] })).toThrow(
      /references/,
    );
    expect(getCase(openHere(folder), 'one').title).toBe('Диван');
  });

  it('interrupted at the very first start, it begins again', () => {
    const folder = freshFolder();
    const broken: Migration = {
      version: 1,
      name: 'init',
      sql: `${MIGRATIONS[0]?.sql ?? ''} SELECT no_such_function();`,
    };
    expect(() => openDatabase(folder, { now: NOW, migrations: [broken] })).toThrow();
    expect(openHere(folder).pragma('user_version', { simple: true })).toBe(MIGRATIONS.length);
  });
});
