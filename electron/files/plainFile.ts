import { closeSync, constants, fstatSync, lstatSync, openSync, readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { AppError } from '../../shared/ipc/errors.ts';

/**
 * Reads a file that anybody may have put there: whole, when it is a plain file within `limit` bytes. A link could lead
 * anywhere and a pipe would be waited for without end: both are refused in words, as is a file that is too large.
 */
export function readPlainFile(path: string, limit: number): Uint8Array {
  // Windows opens through a link whatever the flags say.
  const link = lstatSync(path).isSymbolicLink();
  if (link) throw new AppError('invalid_input', `«${basename(path)}» — ссылка, а не сам файл. Выберите сам файл.`);
  const file = openSync(path, constants.O_RDONLY | (constants.O_NOFOLLOW ?? 0) | (constants.O_NONBLOCK ?? 0));
  try {
    const about = fstatSync(file);
    if (!about.isFile()) throw new AppError('invalid_input', `«${basename(path)}» — не файл. Выберите обычный файл.`);
    if (about.size > limit) {
      const megabytes = Math.ceil(about.size / (1 << 20));
      throw new AppError('too_large', `Файл «${basename(path)}» слишком большой для копии: ${megabytes} МБ.`);
    }
    return readFileSync(file);
  } finally {
    closeSync(file);
  }
}
