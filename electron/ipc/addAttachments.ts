import { randomUUID } from 'node:crypto';
import type { Output } from '../../shared/ipc/contract.ts';
import type { Attachment, Proves } from '../../shared/model/case.ts';
import { PROVES } from '../../shared/model/proves.ts';
import { changeCase, getCase } from '../db/repos/cases.ts';
import { AppError } from '../../shared/ipc/errors.ts';
import { HEAD, headOf, readStored, storeBytes, storeFile, type StoredFile } from '../files/attachments.ts';
import { countPages } from '../files/pages.ts';
import { baseName, mimeOf } from '../files/names.ts';
import type { AppContext } from './context.ts';
import { viewOf, writing } from './derive.ts';

type Added = Output<'attachments.addPath'>;

/** Adds files to a case: all of them or, when one cannot be taken, none. */
export async function addFiles(
  caseId: string,
  proves: Proves,
  paths: readonly string[],
  context: AppContext,
): Promise<Added> {
  getCase(context.db, caseId);
  const added: Attachment[] = [];
  for (const path of paths) refuseHeic(baseName(path), headOf(path));
  for (const [index, path] of paths.entries()) {
    context.platform.push('progress', { label: 'Добавляем файлы', done: index, total: paths.length });
    added.push(await describeStored(storeFile(context.store, path), baseName(path), proves, context));
  }
  context.platform.push('progress', { label: 'Добавляем файлы', done: paths.length, total: paths.length });
  return append(caseId, added, context);
}

/** Adds a pasted picture. */
export async function addBytes(
  caseId: string,
  proves: Proves,
  name: string,
  bytes: Uint8Array,
  context: AppContext,
): Promise<Added> {
  getCase(context.db, caseId);
  refuseHeic(name, bytes.subarray(0, HEAD));
  const stored = storeBytes(context.store, name, bytes);
  return append(caseId, [await describeStored(stored, name, proves, context)], context);
}

/**
 * Photos of phones that neither a packet nor an office opens: refused with the way out, before anything is stored. A
 * case from elsewhere that already holds one keeps it.
 */
function refuseHeic(name: string, head: Uint8Array): void {
  if (mimeOf(name, head) !== 'image/heic') return;
  throw new AppError(
    'invalid_input',
    `«${name}» — снимок в виде HEIC, суд и почта его не откроют. Сделайте из него JPEG и добавьте снова. ` +
      'На iPhone: «Настройки», «Камера», «Форматы», «Наиболее совместимые», или пошлите снимок себе письмом. ' +
      'В Windows: откройте в «Фотографиях», «Сохранить как», тип JPG. Исходный снимок не удаляйте.',
  );
}

/** The row of a file that already lies in the store. */
export async function describeStored(
  stored: StoredFile,
  name: string,
  proves: Proves,
  context: AppContext,
  title: string = PROVES[proves].title,
): Promise<Attachment> {
  const countable = stored.mime === 'application/pdf' || stored.mime.startsWith('image/');
  const pages = countable ? await countPages(stored.mime, readStored(context.store, stored.hash, name)) : undefined;
  return {
    id: randomUUID(),
    ...stored,
    name: name.slice(0, 255) || 'файл',
    addedAt: context.platform.now(),
    proves,
    title,
    ...(pages ? { pages } : {}),
  };
}

function append(caseId: string, added: Attachment[], context: AppContext): Added {
  const stored = changeCase(
    context.db,
    caseId,
    'attachment:add',
    (file) => ({ ...file, attachments: [...file.attachments, ...added] }),
    writing(context),
  );
  return { view: viewOf(stored, context), added };
}
