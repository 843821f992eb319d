import { randomBytes } from 'node:crypto';
import { closeSync, fsyncSync, openSync, renameSync, rmSync, writeSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';

/** What Windows answers while another program holds the file. */
const RETRY_CODES = new Set(['EBUSY', 'EPERM', 'EACCES']);
const RETRY_DELAYS_MS = [20, 60, 150, 400, 1_000];

/**
 * Writes a whole file or nothing: a temporary file in the same folder, flushed to the disk, then renamed over the old
 * one. A reader sees the old content or the new, also after the power fails.
 */
export function writeFileAtomic(path: string, content: string | Uint8Array): void {
  const temporary = join(dirname(path), `.${basename(path)}.${randomBytes(6).toString('hex')}.tmp`);
  try {
    writeFlushed(temporary, content);
    renameWithRetry(temporary, path);
  } catch (error) {
    rmSync(temporary, { force: true });
    throw error;
  }
  syncFolder(dirname(path));
}

/** Writes a new file to the disk itself, not only to the system's cache; fails when it exists. */
export function writeFlushed(path: string, content: string | Uint8Array): void {
  const bytes = typeof content === 'string' ? Buffer.from(content, 'utf8') : content;
  const file = openSync(path, 'wx', 0o600);
  try {
    for (let written = 0; written < bytes.length;) written += writeSync(file, bytes, written);
    fsyncSync(file);
  } finally {
    closeSync(file);
  }
}

/** Rename that waits for virus scanners, which on Windows hold a fresh file for a moment. */
export function renameWithRetry(from: string, to: string): void {
  for (const delay of [...RETRY_DELAYS_MS, null]) {
    try {
      renameSync(from, to);
      return;
    } catch (error) {
      const code = (error as NodeJS.ErrnoException).code ?? '';
      const worthWaiting = code === 'EBUSY' || (process.platform === 'win32' && RETRY_CODES.has(code));
      if (delay === null || !worthWaiting) throw error;
      sleep(delay);
    }
  }
}

/** Makes a rename in this folder durable. Windows has no such call and needs none. */
export function syncFolder(folder: string): void {
  if (process.platform === 'win32') return;
  const handle = openSync(folder, 'r');
  try {
    fsyncSync(handle);
  } finally {
    closeSync(handle);
  }
}

function sleep(ms: number): void {
  Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, ms);
}
