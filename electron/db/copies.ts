import { mkdirSync, readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { syncFolder } from '../files/atomic.ts';
import type { WritableDb } from './types.ts';

const KEPT = 3;

export function copiesFolder(folder: string): string {
  return join(folder, 'copies');
}

/** Copies made before earlier changes of the schema, newest first. */
export function listCopies(folder: string): string[] {
  try {
    return readdirSync(copiesFolder(folder))
      .filter((name) => /^before-v\d+-.*\.db$/.test(name))
      .sort((a, b) => stampOf(b).localeCompare(stampOf(a)));
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return [];
    throw error;
  }
}

/** Makes a whole copy of the database before version `version` is put in, opens it again and checks it. */
export function copyBeforeMigration(db: WritableDb, folder: string, version: number, now: string): string {
  mkdirSync(copiesFolder(folder), { recursive: true });
  const path = join(copiesFolder(folder), `before-v${version}-${now.replace(/[:.]/g, '-')}.db`);
  db.prepare('VACUUM INTO ?').run(path);
  verifyCopy(path);
  syncFolder(copiesFolder(folder));
  for (const old of listCopies(folder).slice(KEPT)) rmSync(join(copiesFolder(folder), old));
  return path;
}

function verifyCopy(path: string): void {
  const copy = new Database(path, { readonly: true, fileMustExist: true });
  try {
    const result = copy.pragma('integrity_check', { simple: true });
    if (result !== 'ok') throw new Error(`The copy before migration is not sound: ${String(result)}`);
  } finally {
    copy.close();
  }
}

function stampOf(name: string): string {
  return name.replace(/^before-v\d+-/, '');
}
