import { createHash } from 'node:crypto';
import {
  chmodSync,
  closeSync,
  existsSync,
  ftruncateSync,
  mkdirSync,
  openSync,
  readdirSync,
  readFileSync,
  statSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import {
  isStored,
  readStored,
  storeBytes,
  storedPath,
  storeFile,
  sweepStore,
} from '../../electron/files/attachments.ts';
import { countPages } from '../../electron/files/pages.ts';
import { AppError } from '../../shared/ipc/errors.ts';
import { freshFolder } from '../db/helpers.ts';

const PNG = Uint8Array.from([0x89, 0x50, 0x4e, 0x47, 13, 10, 26, 10, 1, 2, 3]);
const sha = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex');

function errorOf(work: () => unknown): AppError {
  try {
    work();
  } catch (error) {
    if (error instanceof AppError) return error;
    throw error;
  }
  throw new Error('Expected an AppError');
}

describe('the store', () => {
  it('keeps a file under its hash, read-only, and leaves no temporary file', () => {
    const folder = freshFolder();
    const source = join(freshFolder(), 'снимок.png');
    writeFileSync(source, PNG);
    expect(storeFile(folder, source)).toEqual({ hash: sha(PNG), size: PNG.length, mime: 'image/png' });
    const path = storedPath(folder, sha(PNG));
    expect(readFileSync(path)).toEqual(Buffer.from(PNG));
    expect(statSync(path).mode & 0o777).toBe(0o400);
    expect(readdirSync(folder)).toEqual([sha(PNG).slice(0, 2)]);
  });

  it('stores equal files once, whatever their names', () => {
    const folder = freshFolder();
    const first = storeBytes(folder, 'a.png', PNG);
    const before = statSync(storedPath(folder, first.hash)).mtimeMs;
    expect(storeBytes(folder, 'b.png', PNG).hash).toBe(first.hash);
    expect(statSync(storedPath(folder, first.hash)).mtimeMs).toBe(before);
    expect(readdirSync(join(folder, first.hash.slice(0, 2)))).toEqual([first.hash]);
  });

  it('takes a file of exactly 50 MB', () => {
    const folder = freshFolder();
    const source = join(freshFolder(), 'big.bin');
    const handle = openSync(source, 'w');
    ftruncateSync(handle, 52_428_800);
    closeSync(handle);
    expect(storeFile(folder, source).size).toBe(52_428_800);
  });

  it('refuses 300 MB at once, without reading it', () => {
    const folder = freshFolder();
    const source = join(freshFolder(), 'видео.mp4');
    const handle = openSync(source, 'w');
    ftruncateSync(handle, 300 * 1024 * 1024);
    closeSync(handle);
    const started = performance.now();
    const error = errorOf(() => storeFile(folder, source));
    expect(performance.now() - started).toBeLessThan(100);
    expect(error.code).toBe('too_large');
    expect(error.message).toBe(
      'Файл «видео.mp4» занимает 300 МБ, а можно до 50 МБ. Уменьшите его или добавьте снимки главного.',
    );
    expect(readdirSync(folder)).toEqual([]);
  });

  it.each([
    ['an empty file', (path: string) => writeFileSync(path, ''), 'invalid_input'],
    ['a folder', (path: string) => mkdirSync(path), 'invalid_input'],
    ['a missing file', () => undefined, 'not_found'],
  ])('says in words that it cannot take %s', (_what, make, code) => {
    const path = join(freshFolder(), 'чек.pdf');
    make(path);
    const error = errorOf(() => storeFile(freshFolder(), path));
    expect(error.code).toBe(code);
    expect(error.message).toContain('чек.pdf');
  });

  it('tells a changed file from a missing one', () => {
    const folder = freshFolder();
    const { hash } = storeBytes(folder, 'a.png', PNG);
    const path = storedPath(folder, hash);
    chmodSync(path, 0o600);
    writeFileSync(path, 'подмена');
    expect(errorOf(() => readStored(folder, hash, 'a.png')).code).toBe('damaged');
    expect(errorOf(() => readStored(folder, 'f'.repeat(64), 'b.png')).code).toBe('not_found');
    expect(isStored(folder, 'f'.repeat(64))).toBe(false);
  });

  it('is mended by adding the file again; the bad copy is kept', () => {
    const folder = freshFolder();
    const { hash } = storeBytes(folder, 'a.png', PNG);
    chmodSync(storedPath(folder, hash), 0o600);
    writeFileSync(storedPath(folder, hash), 'подмена');
    storeBytes(folder, 'a.png', PNG);
    expect(readStored(folder, hash, 'a.png')).toEqual(Buffer.from(PNG));
    expect(readdirSync(join(folder, hash.slice(0, 2)))).toHaveLength(2);
  });

  it.each(['../../etc/passwd', 'A'.repeat(64), 'a'.repeat(63)])('takes no path for a hash: %s', (hash) => {
    expect(errorOf(() => storedPath('/tmp', hash)).code).toBe('invalid_input');
  });
});

describe('the sweep', () => {
  it('removes only old files that nothing names, and old leftovers', () => {
    const folder = freshFolder();
    const hashes = ['used', 'young', 'old'].map(
      (text) => storeBytes(folder, text, new TextEncoder().encode(text)).hash,
    );
    const [used = '', young = '', old = ''] = hashes;
    const leftover = join(folder, '.tmp-0123456789abcdef');
    writeFileSync(leftover, 'half');
    const now = Date.parse('2026-11-23T09:00:00.000Z');
    const age = (path: string, days: number) =>
      utimesSync(path, now / 1000 - days * 86_400, now / 1000 - days * 86_400);
    age(storedPath(folder, used), 90);
    age(storedPath(folder, young), 29);
    age(storedPath(folder, old), 31);
    age(leftover, 31);
    expect(sweepStore(folder, new Set([used]), now)).toBe(1);
    expect([used, young, old].map((hash) => isStored(folder, hash))).toEqual([true, true, false]);
    expect(existsSync(leftover)).toBe(false);
  });
});

describe('pages', () => {
  it('are known of pictures and PDFs only', async () => {
    const pdf = new TextEncoder().encode(
      '%PDF-1.4\n1 0 obj\n<</Type/Catalog/Pages 2 0 R>>\nendobj\n2 0 obj\n<</Type/Pages/Kids[3 0 R 4 0 R]/Count 2>>\nendobj\n' +
        '3 0 obj\n<</Type/Page/Parent 2 0 R/MediaBox[0 0 9 9]>>\nendobj\n4 0 obj\n<</Type/Page/Parent 2 0 R/MediaBox[0 0 9 9]>>\nendobj\ntrailer\n<</Root 1 0 R>>\n',
    );
    expect(await countPages('application/pdf', pdf)).toBe(2);
    expect(await countPages('application/pdf', new TextEncoder().encode('%PDF-1.4 мусор'))).toBeUndefined();
    expect(await countPages('image/png', PNG)).toBe(1);
    expect(await countPages('text/plain', PNG)).toBeUndefined();
  });
});
