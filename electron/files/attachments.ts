import { createHash, randomBytes } from 'node:crypto';
import {
  chmodSync,
  closeSync,
  existsSync,
  fsyncSync,
  mkdirSync,
  openSync,
  readdirSync,
  readFileSync,
  readSync,
  rmSync,
  statSync,
  writeSync,
} from 'node:fs';
import { basename, join } from 'node:path';
import { AppError } from '../../shared/ipc/errors.ts';
import { renameWithRetry, syncFolder } from './atomic.ts';
import { mimeOf } from './names.ts';

/** The same limit as in the schema of attachments: 50 MB. */
export const MAX_ATTACHMENT = 52_428_800;
const CHUNK = 1 << 20;
const GRACE_MS = 30 * 86_400_000;

/** So many first bytes tell what a file is. */
export const HEAD = 16;

export interface StoredFile {
  hash: string;
  size: number;
  mime: string;
}

/** Puts a copy of a file into the store; throws AppError with words for people. The file itself is not changed. */
export function storeFile(folder: string, path: string): StoredFile {
  const name = basename(path);
  let source: number;
  try {
    const about = statSync(path);
    if (about.isDirectory()) throw new AppError('invalid_input', `«${name}» — папка. Добавьте файлы из неё.`);
    if (!about.isFile()) throw new AppError('invalid_input', `«${name}» — не файл. Добавьте обычный файл.`);
    refuseTooLarge(name, about.size);
    if (about.size === 0) throw empty(name);
    source = openSync(path, 'r');
  } catch (error) {
    if (error instanceof AppError) throw error;
    throw new AppError('not_found', `Файл «${name}» не открывается. Проверьте, что он на месте и не занят.`);
  }
  try {
    return store(folder, name, (chunk) => readSync(source, chunk, 0, chunk.length, null));
  } finally {
    closeSync(source);
  }
}

/** First bytes of a file; none when it cannot be read: whoever stores it says why. */
export function headOf(path: string): Uint8Array {
  try {
    const source = openSync(path, 'r');
    try {
      const head = new Uint8Array(HEAD);
      return head.subarray(0, readSync(source, head, 0, HEAD, null));
    } finally {
      closeSync(source);
    }
  } catch {
    return new Uint8Array();
  }
}

/** Puts bytes (a pasted picture, a paper of ours) into the store. */
export function storeBytes(folder: string, name: string, bytes: Uint8Array): StoredFile {
  refuseTooLarge(name, bytes.length);
  if (bytes.length === 0) throw empty(name);
  let offset = 0;
  return store(folder, name, (chunk) => {
    const part = bytes.subarray(offset, offset + chunk.length);
    chunk.set(part);
    offset += part.length;
    return part.length;
  });
}

/** Where the file of a hash lies. */
export function storedPath(folder: string, hash: string): string {
  if (!/^[0-9a-f]{64}$/.test(hash)) throw new AppError('invalid_input', 'Не похоже на отпечаток файла.');
  return join(folder, hash.slice(0, 2), hash);
}

/** True when the file is in its place; a missing one is shown as such, the case stays usable. */
export function isStored(folder: string, hash: string): boolean {
  return existsSync(storedPath(folder, hash));
}

/** The file, checked against its hash; throws `not_found` when it is gone and `damaged` when it changed. */
export function readStored(folder: string, hash: string, name: string): Uint8Array {
  const path = storedPath(folder, hash);
  if (!existsSync(path)) {
    throw new AppError('not_found', `Файла «${name}» нет на диске. Найдите его и добавьте снова: дело его узнает.`);
  }
  const bytes = readFileSync(path);
  if (digestOf(bytes) !== hash) {
    throw new AppError(
      'damaged',
      `Файл «${name}» изменился с тех пор, как вы его добавили. Как доказательство он ненадёжен. Добавьте исходный файл снова.`,
    );
  }
  return bytes;
}

/**
 * Removes files that nothing names and that are older than 30 days, and what was left of interrupted additions.
 * `used` are the hashes of all cases, those in the bin included. Returns how many were removed.
 */
export function sweepStore(folder: string, used: ReadonlySet<string>, nowMs: number): number {
  let removed = 0;
  for (const entry of readdirSync(folder, { withFileTypes: true })) {
    const path = join(folder, entry.name);
    if (entry.isFile() && entry.name.startsWith('.tmp-') && isOlder(path, nowMs)) {
      rmSync(path, { force: true });
    }
    if (!entry.isDirectory() || !/^[0-9a-f]{2}$/.test(entry.name)) continue;
    for (const hash of readdirSync(path)) {
      const file = join(path, hash);
      if (used.has(hash) || !/^[0-9a-f]{64}$/.test(hash) || !isOlder(file, nowMs)) continue;
      // Windows does not remove a read-only file.
      chmodSync(file, 0o600);
      rmSync(file, { force: true });
      removed += 1;
    }
  }
  return removed;
}

/** Hash while copying to a temporary file, flush, rename: a file under a hash is always whole. */
function store(folder: string, name: string, read: (chunk: Buffer) => number): StoredFile {
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  const temporary = join(folder, `.tmp-${randomBytes(8).toString('hex')}`);
  const hash = createHash('sha256');
  const chunk = Buffer.alloc(CHUNK);
  let head = Buffer.alloc(0);
  let size = 0;
  const target = openSync(temporary, 'wx', 0o600);
  try {
    try {
      for (let count = read(chunk); count > 0; count = read(chunk)) {
        const part = chunk.subarray(0, count);
        if (size === 0) head = Buffer.from(part.subarray(0, HEAD));
        size += count;
        refuseTooLarge(name, size);
        hash.update(part);
        writeAll(target, part);
      }
      fsyncSync(target);
    } finally {
      closeSync(target);
    }
    const digest = hash.digest('hex');
    place(folder, temporary, digest);
    return { hash: digest, size, mime: mimeOf(name, head) };
  } catch (error) {
    rmSync(temporary, { force: true });
    throw error;
  }
}

function place(folder: string, temporary: string, hash: string): void {
  const path = storedPath(folder, hash);
  if (existsSync(path)) {
    if (hashOf(path) === hash) {
      rmSync(temporary);
      return;
    }
    // The stored copy went bad on the disk: the good one takes its place, the bad one is kept beside it.
    renameWithRetry(path, `${path}.damaged-${randomBytes(4).toString('hex')}`);
  }
  const shelf = join(folder, hash.slice(0, 2));
  mkdirSync(shelf, { recursive: true, mode: 0o700 });
  chmodSync(temporary, 0o400);
  renameWithRetry(temporary, path);
  syncFolder(shelf);
  syncFolder(folder);
}

function writeAll(file: number, part: Uint8Array): void {
  for (let written = 0; written < part.length;) written += writeSync(file, part, written);
}

function refuseTooLarge(name: string, size: number): void {
  if (size <= MAX_ATTACHMENT) return;
  const megabytes = Math.ceil(size / (1 << 20));
  throw new AppError(
    'too_large',
    `Файл «${name}» занимает ${megabytes} МБ, а можно до 50 МБ. Уменьшите его или добавьте снимки главного.`,
  );
}

function empty(name: string): AppError {
  return new AppError('invalid_input', `Файл «${name}» пустой. Проверьте, что он сохранился целиком.`);
}

function digestOf(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex');
}

function hashOf(path: string): string {
  return digestOf(readFileSync(path));
}

function isOlder(path: string, nowMs: number): boolean {
  return nowMs - statSync(path).mtimeMs > GRACE_MS;
}
