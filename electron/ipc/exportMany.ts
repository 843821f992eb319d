import type { BatchResult } from '../../shared/ipc/contract.ts';
import { AppError } from '../../shared/ipc/errors.ts';
import { titleOf } from '../../shared/model/summary.ts';
import { getCase } from '../db/repos/cases.ts';
import { writeFolder } from '../documents/write.ts';
import { safeFileName } from '../files/names.ts';
import { caseFileBytes } from './caseFiles.ts';
import type { AppContext } from './context.ts';
import { longWork, throwIfStopped } from './longWork.ts';

/**
 * Writes each case as a file of its own into a new folder: all of them or none. With a password every file is encrypted.
 * A case that is gone is left out by name. Null = the dialog was closed.
 */
export function exportMany(
  ids: readonly string[],
  passphrase: string | undefined,
  context: AppContext,
): Promise<BatchResult | null> {
  return longWork(context, async (signal) => {
    const parent = await context.platform.chooseFolder('Куда сложить файлы дел');
    if (parent === null) return null;
    const { there, skipped } = sortOut(ids, context);
    if (there.length === 0) return { folder: null, files: [], done: 0, skipped };
    const notes = new Map<string, string>();
    // The number stands first and is the case's own, so that no two names are the same.
    const files = there.map(({ id, name }) => ({
      name: `${safeFileName(name.slice(0, 110))}.delo`,
      content: async () => {
        throwIfStopped(signal);
        const { bytes, note } = await caseFileBytes(id, context, passphrase);
        if (note) notes.set(id, note);
        // The database is read without a pause: between two cases the window has its turn.
        await new Promise((resume) => setImmediate(resume));
        return bytes;
      },
    }));
    const say = (done: number, total: number): void =>
      context.platform.push('progress', { label: 'Выгружаем дела', done, total, stop: 'batch.cancel' });
    try {
      const folder = await writeFolder(parent, `Дела ${context.platform.today()}`, files, say);
      const noted = there.flatMap(({ id, name }) => {
        const reason = notes.get(id);
        return reason ? [{ id, title: name, reason }] : [];
      });
      return {
        folder,
        files: files.map((file) => file.name),
        done: files.length,
        skipped,
        ...(noted.length > 0 ? { noted } : {}),
      };
    } finally {
      say(files.length, files.length);
    }
  });
}

interface Named {
  id: string;
  /** «26-001 Диван «Вега»» */
  name: string;
}

function sortOut(ids: readonly string[], context: AppContext): { there: Named[]; skipped: BatchResult['skipped'] } {
  const there: Named[] = [];
  const skipped: BatchResult['skipped'] = [];
  for (const id of new Set(ids)) {
    try {
      const { file, number, title } = getCase(context.db, id);
      there.push({ id, name: `${number} ${title || titleOf(file)}`.trim() });
    } catch (error) {
      if (!(error instanceof AppError) || error.code !== 'not_found') throw error;
      skipped.push({ id, title: 'Удалённое дело', reason: 'Его уже нет среди дел.' });
    }
  }
  return { there, skipped };
}
