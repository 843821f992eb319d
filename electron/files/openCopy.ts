import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { safeFileName } from './names.ts';

/** Puts a copy beside nothing else, under its own name, for a program that may write over it. Returns its path. */
export function copyForOpening(temporary: string, name: string, bytes: Uint8Array): string {
  mkdirSync(temporary, { recursive: true, mode: 0o700 });
  const path = join(mkdtempSync(join(temporary, 'open-')), safeFileName(name));
  writeFileSync(path, bytes, { flag: 'wx', mode: 0o600 });
  return path;
}

/** Removes all copies; one that another program still holds stays. */
export function removeCopies(temporary: string): void {
  try {
    rmSync(temporary, { recursive: true, force: true });
  } catch (error) {
    if (!['EBUSY', 'EPERM', 'ENOTEMPTY'].includes((error as NodeJS.ErrnoException).code ?? '')) throw error;
  }
}
