import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach } from 'vitest';
import { openDatabase } from '../../electron/db/open.ts';
import type { Projection } from '../../electron/db/repos/list.ts';
import type { WritableDb } from '../../electron/db/types.ts';
import type { CaseFile } from '../../shared/model/case.ts';

export const NOW = '2026-11-23T09:00:00.000Z';
export const TODAY = '2026-11-23';

const folders: string[] = [];
const open = new Set<WritableDb>();

afterEach(() => {
  for (const db of open) if ((db as unknown as { open: boolean }).open) db.close();
  open.clear();
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true, force: true });
});

/** A folder that is removed after the test. */
export function freshFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'desyat-dney-db-'));
  folders.push(folder);
  return folder;
}

/** Opens a database and closes it after the test. */
export function openHere(folder: string, options: Partial<Parameters<typeof openDatabase>[1]> = {}): WritableDb {
  const db = openDatabase(folder, { now: NOW, ...options });
  open.add(db);
  return db;
}

/** A list row without the law: the tests of the database say themselves what it shows. */
export function projectPlainly(file: CaseFile, change: Partial<Projection> = {}): Projection {
  const title = file.title || file.facts.goods?.item || 'Новое дело';
  const seller = file.facts.seller?.name ?? '';
  return {
    title,
    seller,
    client: '',
    clientKey: '',
    sellerKey: '',
    problem: file.facts.problem ?? '',
    words: [title, seller, file.number ?? ''],
    stage: 'prepare',
    lastDay: null,
    overdueFrom: null,
    due: null,
    waitingFor: null,
    total: file.facts.goods?.price ?? null,
    projectedOn: TODAY,
    row: null,
    days: [],
    ...change,
  };
}

/** Puts a case into a database of version 1 or 2, as the programs of that time did. */
export function insertOldCase(db: WritableDb, id: string, number: string, file: CaseFile): void {
  const title = file.title ?? '';
  db.prepare('INSERT INTO cases (id, number, title, facts, created_at, saved_at) VALUES (?, ?, ?, ?, ?, ?)').run(
    id,
    number,
    title,
    JSON.stringify(file.facts),
    NOW,
    NOW,
  );
  db.prepare(
    `INSERT INTO case_list (case_id, title, sort_title, seller, search, stage, projected_on, created_at)
     VALUES (?, ?, ?, '', ?, 'prepare', ?, ?)`,
  ).run(id, title, title.toLowerCase(), title.toLowerCase(), TODAY, NOW);
  const insert = db.prepare('INSERT INTO events (case_id, id, position, date, type, body) VALUES (?, ?, ?, ?, ?, ?)');
  file.events.forEach((event, position) =>
    insert.run(id, event.id, position, event.date, event.type, JSON.stringify(event)),
  );
}
