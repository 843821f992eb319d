import { randomBytes } from 'node:crypto';
import { existsSync, mkdirSync, rmSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { renameWithRetry, syncFolder, writeFileAtomic, writeFlushed } from '../files/atomic.ts';
import { fileError } from './fileErrors.ts';

/** A file made when its turn comes, so that a packet of large photos never lies in memory as a whole. */
export interface FileToWrite {
  name: string;
  content(): Promise<Uint8Array> | Uint8Array;
}

/** A file that writes itself, piece by piece, for what is too large to be held as a whole. */
export interface FileInPieces {
  name: string;
  writeTo(path: string): Promise<void>;
}

export type Progress = (done: number, total: number) => void;

/**
 * Writes files into a new folder inside `parent`: all of them or none. An existing folder is never touched, the new one
 * gets a number instead: «Пакет (2)». Returns the folder; throws AppError with words for people.
 */
export async function writeFolder(
  parent: string,
  name: string,
  files: (FileToWrite | FileInPieces)[],
  progress?: Progress,
): Promise<string> {
  const temporary = join(parent, `.${randomBytes(6).toString('hex')}.tmp`);
  try {
    mkdirSync(temporary);
    for (const [index, file] of files.entries()) {
      progress?.(index, files.length);
      const path = join(temporary, file.name);
      if ('writeTo' in file) await file.writeTo(path);
      else writeFlushed(path, await file.content());
    }
    syncFolder(temporary);
    const target = freePath(parent, name);
    renameWithRetry(temporary, target);
    syncFolder(parent);
    progress?.(files.length, files.length);
    return target;
  } catch (error) {
    rmSync(temporary, { recursive: true, force: true });
    throw fileError(error, parent);
  }
}

/** Writes one file whole or not at all, over an older one: the save dialog has asked. */
export function writeFile(path: string, bytes: Uint8Array): void {
  try {
    writeFileAtomic(path, bytes);
  } catch (error) {
    throw fileError(error, path);
  }
}

/** Lets `write` fill a temporary file beside `path`, then puts it in place. */
export async function writeThrough(path: string, write: (temporary: string) => Promise<void>): Promise<void> {
  const temporary = join(dirname(path), `.${randomBytes(6).toString('hex')}.tmp`);
  try {
    await write(temporary);
    renameWithRetry(temporary, path);
    syncFolder(dirname(path));
  } catch (error) {
    rmSync(temporary, { force: true });
    throw fileError(error, path);
  }
}

/** A path in `parent` that nothing has yet: «Имя», «Имя (2)»… `extension` with its dot. */
export function freePath(parent: string, stem: string, extension = ''): string {
  for (let number = 1; ; number++) {
    const path = join(parent, `${stem}${number === 1 ? '' : ` (${number})`}${extension}`);
    if (!existsSync(path)) return path;
  }
}
