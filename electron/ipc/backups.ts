import { randomBytes } from 'node:crypto';
import { existsSync, mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { keptCopies, type CopyKind } from '../../shared/backups/rotation.ts';
import type { BackupCopy, BackupState } from '../../shared/ipc/backups.ts';
import { AppError } from '../../shared/ipc/errors.ts';
import { usedHashes } from '../db/repos/attachments.ts';
import { copiesFolder } from '../db/copies.ts';
import { changesOf, lastSaved, snapshot } from '../db/snapshot.ts';
import { readCopies, removeCopies, writeCopy, type CopyManifest } from '../files/copyFolder.ts';
import type { AppContext } from './context.ts';

/** What this run of the program knows of its copies. */
interface Making {
  running: Promise<void> | null;
  /** Changes of the database at the newest copy of this run. */
  copied: number | null;
  problem: string | null;
}
const makings = new WeakMap<AppContext, Making>();

function makingOf(context: AppContext): Making {
  const known = makings.get(context) ?? { running: null, copied: null, problem: null };
  makings.set(context, known);
  return known;
}

/** After a restore another database counts from nought. */
export function forgetChanges(context: AppContext): void {
  makingOf(context).copied = changesOf(context.db);
}

export interface FoundCopy {
  name: string;
  folder: string;
  outside: boolean;
  manifest: CopyManifest;
}

/** All copies of both folders, newest first. */
export function findCopies({ dataFolder, settings }: AppContext): FoundCopy[] {
  const { folder } = settings.get().copies;
  const own = readCopies(copiesFolder(dataFolder)).map((copy) => ({
    ...copy,
    folder: copiesFolder(dataFolder),
    outside: false,
  }));
  const outside = folder === null ? [] : readCopies(folder).map((copy) => ({ ...copy, folder, outside: true }));
  return [...own, ...outside].sort((a, b) => b.manifest.created.localeCompare(a.manifest.created));
}

export function findCopy(name: string, context: AppContext): FoundCopy {
  const found = findCopies(context).find((copy) => copy.name === name);
  if (!found) throw new AppError('not_found', 'Такой копии уже нет. Выберите другую.');
  return found;
}

/**
 * Makes a copy of everything now and thins out the old ones. One that is under way is waited for first. A copy kept aside
 * before a restore always stays in the program's own folder.
 */
export async function makeCopy(kind: CopyKind, context: AppContext): Promise<void> {
  const making = makingOf(context);
  while (making.running) await making.running.catch(() => undefined);
  making.running = write(kind, context);
  try {
    await making.running;
    making.problem = null;
  } finally {
    making.running = null;
  }
}

async function write(kind: CopyKind, context: AppContext): Promise<void> {
  const { db, dataFolder, settings, platform, store, version } = context;
  const { folder: chosen, key } = settings.get().copies;
  const outside = chosen !== null && kind !== 'before_restore';
  const folder = outside ? chosen : copiesFolder(dataFolder);
  if (outside && !existsSync(folder)) {
    throw new AppError(
      'not_found',
      'Папки для копий нет на месте. Подключите диск или выберите другую папку и повторите.',
    );
  }
  const own = copiesFolder(dataFolder);
  mkdirSync(own, { recursive: true, mode: 0o700 });
  const database = join(own, `.copy-${randomBytes(6).toString('hex')}.tmp`);
  const created = platform.now();
  const changes = changesOf(db);
  try {
    const attachments = [...usedHashes(db)];
    const { schema, cases } = await snapshot(db, database);
    const manifest = { app: version, schema, created, kind, cases };
    const name = `copy-${created.replace(/[:.]/g, '-')}`;
    const copy = { name, database, manifest, attachments, store, key: outside ? key : null };
    await writeCopy(folder, copy, pause);
  } finally {
    for (const part of ['', '-wal', '-shm', '-journal']) rmSync(database + part, { force: true });
  }
  makingOf(context).copied = changes;
  thinOut(folder);
}

/** Lets the window go on between two documents. */
function pause(): Promise<void> {
  return new Promise((resolve) => setImmediate(resolve));
}

function thinOut(folder: string): void {
  const copies = readCopies(folder).map(({ name, manifest }) => ({ name, ...manifest }));
  const kept = keptCopies(copies);
  removeCopies(folder, new Set(copies.filter(({ name }) => !kept.has(name)).map(({ name }) => name)));
}

/** Whether something was changed that no copy holds. */
export function hasUncopied(context: AppContext): boolean {
  const { copied } = makingOf(context);
  if (copied !== null) return changesOf(context.db) > copied;
  const newest = findCopies(context)[0];
  return lastSaved(context.db) > (newest?.manifest.created ?? '');
}

/** Whether today has its copy already. */
function madeToday(context: AppContext): boolean {
  const newest = findCopies(context).find(({ manifest }) => manifest.kind === 'auto');
  return newest?.manifest.created.slice(0, 10) === context.platform.now().slice(0, 10);
}

/**
 * The automatic copy: once a day when something changed, and at the end of a run (`atEnd`). What goes wrong is noted and
 * shown in «Настройки», and stops nothing.
 */
export async function copyIfDue(context: AppContext, atEnd: boolean): Promise<void> {
  try {
    if (!hasUncopied(context) || (!atEnd && madeToday(context))) return;
    await makeCopy('auto', context);
  } catch (error) {
    const known = error instanceof AppError ? error.message : 'Проверьте, есть ли место на диске и доступ к папке.';
    makingOf(context).problem = `Автоматическая копия не сделана. ${known}`;
    context.log.error('copy', error);
  }
}

/** What «Копии и восстановление» shows. */
export function backupState(context: AppContext): BackupState {
  const { folder, key } = context.settings.get().copies;
  const copies = findCopies(context).map(toShown);
  const newest = copies[0];
  const age = newest && Date.parse(context.platform.now()) - Date.parse(newest.created);
  return {
    copies,
    folder,
    locked: key !== null,
    problem: makingOf(context).problem,
    days: age === undefined ? null : Math.max(0, Math.floor(age / 86_400_000)),
  };
}

function toShown({ name, outside, manifest }: FoundCopy): BackupCopy {
  const { kind, created, cases, attachments, size, salt } = manifest;
  return { name, kind, created, cases, attachments: attachments.length, size, locked: salt !== null, outside };
}
