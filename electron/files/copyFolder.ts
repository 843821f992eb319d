import { createHash, randomBytes } from 'node:crypto';
import { copyFileSync, existsSync, linkSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { z } from 'zod';
import { AppError } from '../../shared/ipc/errors.ts';
import { renameWithRetry, syncFolder, writeFileAtomic, writeFlushed } from './atomic.ts';
import { MAX_ATTACHMENT, readStored, storedPath } from './attachments.ts';
import { lockWith, unlockWith, type LockKey } from './locked.ts';
import { readPlainFile } from './plainFile.ts';

/*
 * A folder of copies: for each copy its database and, written last, a small file that says what belongs to it; documents of
 * all copies stand once in `attachments` under their hashes, as in the store. Without its small file a copy is not there.
 */
const FORMAT = 'desyat-dney-copy';
const VERSION = 1;
const hash = z.string().regex(/^[0-9a-f]{64}$/);
const NAME = /^copy-[0-9TZ-]{20,30}$/;
/** Far beyond any desk: ten thousand cases have a fifth of it. */
export const MAX_COPY = 1 << 30;
const MAX_CARD = 32 << 20;
/** What a password adds to a document. */
const MAX_DOCUMENT = MAX_ATTACHMENT + 1_024;

const manifestSchema = z.object({
  format: z.literal(FORMAT),
  version: z.int().min(1),
  app: z.string().max(40),
  schema: z.int().positive(),
  created: z.string().max(40),
  kind: z.enum(['auto', 'manual', 'before_restore']),
  cases: z.int().nonnegative(),
  /** Hash and size of the database as it lies in the folder. */
  sha256: hash,
  size: z.int().nonnegative(),
  /** Salt of the password; null = without one. */
  salt: z
    .string()
    .regex(/^[0-9a-f]{32}$/)
    .nullable(),
  attachments: z.array(hash),
});
export type CopyManifest = z.infer<typeof manifestSchema>;

/** Copies of a folder that have their small file, newest first; one that cannot be read is left out and left alone. */
export function readCopies(folder: string): { name: string; manifest: CopyManifest }[] {
  if (!existsSync(folder)) return [];
  return readdirSync(folder)
    .filter((file) => file.endsWith('.json') && NAME.test(basename(file, '.json')))
    .sort()
    .reverse()
    .flatMap((file) => {
      const name = basename(file, '.json');
      const manifest = readManifest(folder, name);
      return manifest ? [{ name, manifest }] : [];
    });
}

/** What the small file of a copy says; null when there is none, or it cannot be read. */
export function readManifest(folder: string, name: string): CopyManifest | null {
  try {
    const text = Buffer.from(readPlainFile(join(folder, `${name}.json`), MAX_CARD)).toString('utf8');
    return manifestSchema.parse(JSON.parse(text));
  } catch {
    return null;
  }
}

export interface NewCopy {
  name: string;
  /** The checked snapshot. */
  database: string;
  manifest: Omit<CopyManifest, 'format' | 'version' | 'sha256' | 'size' | 'salt' | 'attachments'>;
  /** Hashes of the documents; those that are not in the store are left out. */
  attachments: readonly string[];
  store: string;
  /** Null = nothing is encrypted. */
  key: LockKey | null;
}

/**
 * Writes a copy into a folder and reads it back: the database and every document that is new there. The small file comes
 * last, so that a copy is either whole or not there. `step` runs between documents, so that the window goes on.
 */
export async function writeCopy(folder: string, copy: NewCopy, step: () => Promise<void>): Promise<void> {
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  const held: string[] = [];
  for (const one of copy.attachments) {
    if (placeDocument(folder, one, copy)) held.push(one);
    await step();
  }
  const plain = readFileSync(copy.database);
  const bytes = copy.key ? lockWith(plain, copy.key) : plain;
  const path = databasePath(folder, copy.name, copy.key !== null);
  writeNew(path, bytes);
  const sha256 = digest(readFileSync(path));
  if (sha256 !== digest(bytes))
    throw new AppError('damaged', 'Копия записалась с ошибкой. Проверьте диск и повторите.');
  const manifest: CopyManifest = {
    ...copy.manifest,
    format: FORMAT,
    version: VERSION,
    sha256,
    size: bytes.length,
    salt: copy.key?.salt ?? null,
    attachments: held,
  };
  writeFileAtomic(join(folder, `${copy.name}.json`), `${JSON.stringify(manifest, null, 1)}\n`);
}

/** The database of a copy as plain bytes, checked against its small file. `key` is asked for when it is under a password. */
export function readCopy(folder: string, name: string, manifest: CopyManifest, key: LockKey | null): Uint8Array {
  if (manifest.version > VERSION) {
    throw new AppError('newer_version', 'Копия сделана более новой программой. Обновите программу и повторите.');
  }
  const path = databasePath(folder, name, manifest.salt !== null);
  if (!existsSync(path)) throw new AppError('not_found', 'Файла этой копии нет на месте. Выберите другую копию.');
  const bytes = readPlainFile(path, MAX_COPY);
  if (digest(bytes) !== manifest.sha256) {
    throw new AppError('damaged', 'Копия повреждена: её файл изменился. Выберите другую копию.');
  }
  return key ? unlockWith(bytes, key) : bytes;
}

/** A document of a copy as plain bytes; null when it is not there or went bad. */
export function readDocument(folder: string, one: string, key: LockKey | null): Uint8Array | null {
  const path = documentPath(folder, one, key);
  if (!existsSync(path)) return null;
  const bytes = readPlainFile(path, MAX_DOCUMENT);
  const plain = key ? unlockWith(bytes, key) : bytes;
  return digest(plain) === one ? plain : null;
}

/** Removes copies, documents no copy names any more, and what interrupted copies left behind. */
export function removeCopies(folder: string, names: ReadonlySet<string>): void {
  for (const name of names) {
    // The small file first: a copy without it is not there.
    for (const end of ['.json', '.db', '.db.locked']) rmSync(join(folder, name + end), { force: true });
  }
  const left = readCopies(folder);
  const known = new Set(left.map(({ name }) => name));
  for (const file of readdirSync(folder)) {
    const name = /^(copy-[0-9TZ-]{20,30})\.db(\.locked)?$/.exec(file)?.[1];
    if ((name && !known.has(name)) || /^\.copy-.*\.tmp$/.test(file)) rmSync(join(folder, file), { force: true });
  }
  const used = new Set(left.flatMap(({ manifest }) => manifest.attachments));
  const store = join(folder, 'attachments');
  if (!existsSync(store)) return;
  for (const shelf of readdirSync(store)) {
    for (const file of readdirSync(join(store, shelf))) {
      if (!used.has(file.slice(0, 64))) rmSync(join(store, shelf, file), { force: true });
    }
  }
}

function placeDocument(folder: string, one: string, { store, key }: NewCopy): boolean {
  const source = storedPath(store, one);
  if (!existsSync(source)) return false;
  const target = documentPath(folder, one, key);
  if (existsSync(target) && (key !== null || statSync(target).size === statSync(source).size)) return true;
  mkdirSync(dirname(target), { recursive: true, mode: 0o700 });
  if (key) {
    writeNew(target, lockWith(readStored(store, one, one), key));
    return true;
  }
  rmSync(target, { force: true });
  // On the same disk a second name costs no room, and files of the store are never written over.
  if (!tryLink(source, target)) {
    const temporary = join(dirname(target), `.copy-${randomBytes(6).toString('hex')}.tmp`);
    copyFileSync(source, temporary);
    if (digest(readFileSync(temporary)) !== one) {
      rmSync(temporary);
      return false;
    }
    renameWithRetry(temporary, target);
    syncFolder(dirname(target));
  }
  return true;
}

function tryLink(source: string, target: string): boolean {
  try {
    linkSync(source, target);
    return true;
  } catch {
    return false;
  }
}

function writeNew(path: string, bytes: Uint8Array): void {
  const temporary = join(dirname(path), `.copy-${randomBytes(6).toString('hex')}.tmp`);
  writeFlushed(temporary, bytes);
  renameWithRetry(temporary, path);
  syncFolder(dirname(path));
}

/** Where the database of a copy lies. */
export function databasePath(folder: string, name: string, locked: boolean): string {
  return join(folder, `${name}.db${locked ? '.locked' : ''}`);
}

/** Files of different passwords do not meet: the salt is a part of the name. */
function documentPath(folder: string, one: string, key: LockKey | null): string {
  return join(folder, 'attachments', one.slice(0, 2), key ? `${one}.${key.salt.slice(0, 8)}` : one);
}

function digest(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex');
}
