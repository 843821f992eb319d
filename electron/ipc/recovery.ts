import { readdirSync, statSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { AppError } from '../../shared/ipc/errors.ts';
import { copiesFolder, listCopies } from '../db/copies.ts';
import { closeDatabase, createEmpty, openDatabase } from '../db/open.ts';
import {
  decideRestore,
  discardStaged,
  finishRestore,
  hasParts,
  makeAside,
  stagedPath,
  undoRestore,
} from '../db/restore.ts';
import { makeReady } from '../db/snapshot.ts';
import { syncFolder, writeFlushed } from '../files/atomic.ts';
import { isStored, storeBytes } from '../files/attachments.ts';
import {
  databasePath,
  MAX_COPY,
  readCopies,
  readCopy,
  readDocument,
  readManifest,
  type CopyManifest,
} from '../files/copyFolder.ts';
import { isLocked, type LockKey } from '../files/locked.ts';
import { readPlainFile } from '../files/plainFile.ts';
import type { SettingsStore } from '../files/settings.ts';
import type { Log } from './context.ts';
import { describe } from './dispatch.ts';

/** What there is when the database could not be opened. */
export interface Unopened {
  dataFolder: string;
  /** Folder of the attachment store. */
  store: string;
  settings: Pick<SettingsStore, 'get'>;
  log: Log;
  now(): Date;
}

/** A file that may be a good copy; nothing of it has been believed yet. */
export interface CopySource {
  path: string;
  /** When it was made (ISO time), as its small file or its name say; null = they do not. */
  made: string | null;
  /** What its small file says; null = it is a database alone. */
  listed: { folder: string; name: string; manifest: CopyManifest; key: LockKey | 'unknown' | null } | null;
}

/** A copy that was checked whole. */
export interface CopyOffer {
  source: CopySource;
  /** ISO time: nothing changed after it is in the copy. */
  made: string;
  cases: number;
}

export interface Found {
  /** The newest whole copy. */
  offer: CopyOffer | null;
  /** Copies under a password that is not known here, newer than the offer; newest first. */
  locked: CopySource[];
  /** Why copies could not be checked at all, in words. */
  obstacle: string | null;
}

/** Folders where the program's own copies lie. */
export function foldersOfCopies({ dataFolder, settings }: Unopened): string[] {
  const { folder } = settings.get().copies;
  return [copiesFolder(dataFolder), ...(folder === null ? [] : [folder])];
}

export function isUnderPassword({ listed }: CopySource): boolean {
  return listed?.key === 'unknown';
}

/** Reads the copies of the program, newest first, until one is whole. Leaves everything as it was. */
export function findGoodCopy(data: Unopened): Found {
  const locked: CopySource[] = [];
  for (const source of sourcesOf(data)) {
    if (isUnderPassword(source)) {
      locked.push(source);
      continue;
    }
    try {
      return { offer: checkCopy(source, data), locked, obstacle: null };
    } catch (error) {
      const { code, message } = describe(error, 'recovery-look', data);
      // No room for looking at one is no room for looking at any.
      if (error instanceof NotStaged) return { offer: null, locked, obstacle: message };
      data.log.info('recovery-copy-refused', { code });
    }
  }
  return { offer: null, locked, obstacle: null };
}

/** Checks a copy whole — file, owner, version, tables, contents — and says what it holds; else throws with words for people. */
export function checkCopy(source: CopySource, data: Unopened): CopyOffer {
  try {
    const { cases, saved } = stage(source, data);
    return { source, cases, made: source.made ?? (saved || statSync(source.path).mtime.toISOString()) };
  } finally {
    discardStaged(data.dataFolder);
  }
}

/** A file that a person pointed at. */
export function sourceOfFile(path: string, data: Unopened): CopySource {
  const folder = dirname(path);
  const name = basename(path).replace(/\.(db|db\.locked|json)$/, '');
  const manifest = readManifest(folder, name);
  if (manifest) return listed(folder, name, manifest, data);
  const source = { path, made: madeOf(basename(path)), listed: null };
  if (isLocked(readPlainFile(path, MAX_COPY).subarray(0, 64))) {
    throw new AppError(
      'not_found',
      `Копия под паролем, а рядом нет её описания «${name}.json». Положите оба файла в одну папку и выберите копию снова.`,
    );
  }
  return source;
}

/** Steps of a restore, in their order. */
export type RecoveryStep = 'check' | 'decide' | 'move' | 'open' | 'documents';

/**
 * Puts a copy, or a database without cases, in the place of the one that cannot be opened, which goes whole into the folder
 * `aside` beside it. Up to the decision nothing has happened; what fails after it is undone; a run that is cut short is
 * carried to its end by the next start. `step` is told before each step.
 */
export function recover(
  source: CopySource | 'empty',
  aside: string,
  data: Unopened,
  step: (step: RecoveryStep) => void = () => undefined,
): void {
  const { dataFolder } = data;
  const kept = hasParts(dataFolder) ? aside : undefined;
  step('check');
  try {
    stage(source, data);
    if (kept !== undefined) makeAside(dataFolder, kept);
  } catch (error) {
    discardStaged(dataFolder);
    throw error;
  }
  try {
    step('decide');
    decideRestore(dataFolder, kept);
    step('move');
    if (!finishRestore(dataFolder)) {
      throw new AppError('not_found', 'Другая программа убрала проверенный файл. Закройте её и повторите.');
    }
    step('open');
    closeDatabase(openDatabase(dataFolder, { now: data.now().toISOString() }));
  } catch (error) {
    undoRestore(dataFolder, kept);
    throw error;
  }
  step('documents');
  if (source !== 'empty') bringDocuments(source, data);
}

class NotStaged extends AppError {}

/** Lays a copy ready beside the database, checked and of this program's version; the copy itself is only read. */
function stage(source: CopySource | 'empty', data: Unopened): { cases: number; saved: string } {
  const { dataFolder } = data;
  const staged = stagedPath(dataFolder);
  discardStaged(dataFolder);
  if (source === 'empty') {
    createEmpty(staged);
    return { cases: 0, saved: '' };
  }
  const bytes = read(source);
  try {
    writeFlushed(staged, bytes);
  } catch (error) {
    const { code, message } = describe(error, 'recovery-stage', data);
    throw new NotStaged(code, message);
  }
  const found = makeReady(staged);
  syncFolder(dataFolder);
  return found;
}

function read({ path, listed: about }: CopySource): Uint8Array {
  if (!about) return readPlainFile(path, MAX_COPY);
  if (about.key === 'unknown') throw new AppError('forbidden', 'Копия под паролем.');
  return readCopy(about.folder, about.name, about.manifest, about.key);
}

/** Documents that the store lacks come from the copy; one that cannot be brought is named by its case as missing. */
function bringDocuments({ listed: about }: CopySource, { store, log }: Unopened): void {
  if (!about || about.key === 'unknown') return;
  for (const hash of about.manifest.attachments) {
    try {
      if (isStored(store, hash)) continue;
      const bytes = readDocument(about.folder, hash, about.key);
      if (bytes) storeBytes(store, hash, bytes);
    } catch (error) {
      log.error('recovery-document', error);
    }
  }
}

/** Everything the program itself has put away, newest first: its copies, and those before a change of the schema. */
function sourcesOf(data: Unopened): CopySource[] {
  const listedOnes = foldersOfCopies(data).flatMap((folder) =>
    readable(folder) ? readCopies(folder).map(({ name, manifest }) => listed(folder, name, manifest, data)) : [],
  );
  const own = copiesFolder(data.dataFolder);
  const before = (readable(own) ? listCopies(data.dataFolder) : []).map((name) => ({
    path: join(own, name),
    made: madeOf(name),
    listed: null,
  }));
  return [...listedOnes, ...before].sort((a, b) => (b.made ?? '').localeCompare(a.made ?? ''));
}

/** A disk that was taken out, or a folder of somebody else's, holds no copies for us. */
function readable(folder: string): boolean {
  try {
    readdirSync(folder);
    return true;
  } catch {
    return false;
  }
}

function listed(folder: string, name: string, manifest: CopyManifest, { settings }: Unopened): CopySource {
  const { created, salt } = manifest;
  const known = settings.get().copies.key;
  const key = salt === null ? null : known?.salt === salt ? known : 'unknown';
  const made = Number.isNaN(Date.parse(created)) ? null : new Date(created).toISOString();
  return { path: databasePath(folder, name, salt !== null), made, listed: { folder, name, manifest, key } };
}

/** The time in the name of a copy made before a change of the schema. */
function madeOf(name: string): string | null {
  const match = /^before-v\d+-(\d{4}-\d\d-\d\d)T(\d\d)-(\d\d)-(\d\d)-(\d{3})Z\.db$/.exec(name);
  return match ? `${match[1]}T${match[2]}:${match[3]}:${match[4]}.${match[5]}Z` : null;
}
