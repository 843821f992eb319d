import { createHash, randomUUID } from 'node:crypto';
import { readFileSync, statSync } from 'node:fs';
import { basename, dirname } from 'node:path';
import type { LockedFile, Saved } from '../../shared/ipc/contract.ts';
import { AppError } from '../../shared/ipc/errors.ts';
import type { Attachment, CaseFile } from '../../shared/model/case.ts';
import { MAX_CASE_FILE, parseCaseFile } from '../../shared/model/parseCase.ts';
import { titleOf } from '../../shared/model/summary.ts';
import { createCase, getCase, type StoredCase } from '../db/repos/cases.ts';
import { writeFile } from '../documents/write.ts';
import { isStored, readStored, storeBytes } from '../files/attachments.ts';
import { isLocked, lock, unlock } from '../files/locked.ts';
import { safeFileName } from '../files/names.ts';
import type { AppContext } from './context.ts';
import { writing } from './derive.ts';

/** Files under a password that wait for it, by the number the window knows them by: a path never reaches the window. */
const waiting = new WeakMap<AppContext, Map<string, string>>();

/** Imports the file, or, when it is under a password, keeps its path and gives the number to ask with. */
export async function takeCaseFile(path: string, context: AppContext): Promise<StoredCase | LockedFile> {
  if (!isLocked(readBytes(path))) return importCase(path, context);
  const token = randomUUID();
  waiting.set(context, new Map([[token, path]]));
  return { locked: token, name: basename(path) };
}

/** Imports a file that waits for its password; after a wrong one it goes on waiting. */
export async function unlockCase(token: string, passphrase: string, context: AppContext): Promise<StoredCase> {
  const path = waiting.get(context)?.get(token);
  if (path === undefined) throw new AppError('not_found', 'Этот файл уже не ждёт пароля. Откройте его ещё раз.');
  const stored = await importCase(path, context, passphrase);
  waiting.delete(context);
  return stored;
}

/** Room in the file for everything but the attachments. */
const RESERVE = 4 * 1024 * 1024;

/**
 * Writes a case as one file with its attachments inside. When they are too large for one file, only their names and
 * hashes go in, and the answer says so. With a password the whole file is encrypted.
 */
export async function exportCase(id: string, context: AppContext, passphrase?: string): Promise<Saved> {
  const { file } = getCase(context.db, id);
  const name = `${file.number ?? ''} ${titleOf(file)}`.trim();
  const path = await context.platform.chooseSave('Экспорт дела', `${safeFileName(name)}.delo`, 'delo');
  if (path === null) return null;
  const { bytes, note } = await caseFileBytes(id, context, passphrase);
  writeFile(path, bytes);
  return { folder: dirname(path), files: [basename(path)], ...(note ? { note } : {}) };
}

/** What stands in the file of a case; `note` says plainly what did not go in. */
export async function caseFileBytes(
  id: string,
  context: AppContext,
  passphrase?: string,
): Promise<{ bytes: Uint8Array; note?: string }> {
  const { file } = getCase(context.db, id);
  const { attachments, note } = withContents(file.attachments, context);
  const content = new TextEncoder().encode(`${JSON.stringify({ ...file, attachments }, null, 2)}\n`);
  return { bytes: passphrase ? await lock(content, passphrase) : content, ...(note ? { note } : {}) };
}

/**
 * Reads a case file and adds it as a new case under a new number: no case that is there is ever written over. Throws
 * AppError with words for people when the file is damaged, newer or not a case.
 */
async function importCase(path: string, context: AppContext, passphrase?: string): Promise<StoredCase> {
  const bytes = readBytes(path);
  const open = passphrase !== undefined && isLocked(bytes) ? await unlock(bytes, passphrase) : bytes;
  const parsed = parseCaseFile(new TextDecoder().decode(open));
  if (!parsed.ok) {
    const [problem] = parsed.errors;
    throw new AppError(parsed.code, problem?.message ?? 'Файл дела не прочитан.', problem?.path || undefined);
  }
  const attachments = parsed.file.attachments.map((attachment) => takeIn(attachment, context));
  const file = { ...parsed.file, attachments };
  return createCase(context.db, file, { ...writing(context), id: randomUUID(), today: context.platform.today() });
}

function withContents(
  attachments: Attachment[],
  context: AppContext,
): { attachments: CaseFile['attachments']; note?: string } {
  const there = attachments.filter(({ hash }) => isStored(context.store, hash));
  const encoded = there.reduce((sum, { size }) => sum + Math.ceil(size / 3) * 4, 0);
  if (encoded > MAX_CASE_FILE - RESERVE) {
    const megabytes = Math.round(there.reduce((sum, { size }) => sum + size, 0) / (1 << 20));
    return {
      attachments,
      note: `Документы занимают ${megabytes} МБ и не поместились в файл. В нём только их названия. Скопируйте документы отдельно.`,
    };
  }
  const full = attachments.map((attachment) =>
    there.includes(attachment) ? { ...attachment, content: contentOf(attachment, context) } : attachment,
  );
  const lost = attachments.length - there.length;
  return {
    attachments: full,
    ...(lost > 0 ? { note: `Файлов, которых нет на диске: ${lost}. В экспорт вошли только их названия.` } : {}),
  };
}

function contentOf({ hash, name }: Attachment, context: AppContext): string {
  return Buffer.from(readStored(context.store, hash, name)).toString('base64');
}

/** Puts the content into the store, after checking that it is what its hash says. */
function takeIn({ content, ...attachment }: Attachment, context: AppContext): Attachment {
  if (content === undefined) return attachment;
  const bytes = Buffer.from(content, 'base64');
  const hash = createHash('sha256').update(bytes).digest('hex');
  if (hash !== attachment.hash || bytes.length !== attachment.size) {
    throw new AppError('damaged', `Документ «${attachment.name}» в файле дела повреждён. Возьмите другую копию файла.`);
  }
  // The type is told from the content again: a file from elsewhere may call a program a picture.
  const { mime } = storeBytes(context.store, attachment.name, bytes);
  return { ...attachment, mime };
}

function readBytes(path: string): Uint8Array {
  const name = basename(path);
  try {
    const about = statSync(path);
    if (!about.isFile()) throw new AppError('invalid_input', `«${name}» — не файл. Выберите файл дела.`);
    if (about.size > MAX_CASE_FILE) {
      throw new AppError(
        'too_large',
        `Файл «${name}» больше 200 МБ. Это не похоже на файл дела. Проверьте, тот ли файл.`,
      );
    }
    return readFileSync(path);
  } catch (error) {
    if (error instanceof AppError) throw error;
    throw new AppError('not_found', `Файл «${name}» не открывается. Проверьте, что он на месте и доступен.`);
  }
}
