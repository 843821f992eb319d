import { randomUUID } from 'node:crypto';
import type { Output } from '../../shared/ipc/contract.ts';
import type { Attachment, Proves } from '../../shared/model/case.ts';
import { PROVES } from '../../shared/model/proves.ts';
import { changeCase, getCase } from '../db/repos/cases.ts';
import { readStored, storeBytes, storeFile, type StoredFile } from '../files/attachments.ts';
import { countPages } from '../files/pages.ts';
import { baseName } from '../files/names.ts';
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
  const stored = storeBytes(context.store, name, bytes);
  return append(caseId, [await describeStored(stored, name, proves, context)], context);
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
