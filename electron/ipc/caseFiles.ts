import { basename, dirname } from 'node:path';
import type { Saved } from '../../shared/ipc/contract.ts';
import type { Attachment, CaseFile } from '../../shared/model/case.ts';
import { MAX_CASE_FILE } from '../../shared/model/parseCase.ts';
import { titleOf } from '../../shared/model/summary.ts';
import { getCase } from '../db/repos/cases.ts';
import { writeFile } from '../documents/write.ts';
import { isStored, readStored } from '../files/attachments.ts';
import { lock } from '../files/locked.ts';
import { safeFileName } from '../files/names.ts';
import type { AppContext } from './context.ts';

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
