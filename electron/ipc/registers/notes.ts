import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import type { Output, ParsedInput } from '../../../shared/ipc/contract.ts';
import { buildDocument } from '../../../shared/documents/build.ts';
import { titleOf } from '../../../shared/model/summary.ts';
import { getCase } from '../../db/repos/cases.ts';
import { isThere } from '../../db/repos/registers.ts';
import { paperPdf } from '../../documents/pdf.ts';
import type { AppContext } from '../context.ts';
import { derive } from '../derive.ts';
import { inPortions, stopped } from './work.ts';

const NAME = 'Справки по делам';

/** «Справка по делу» of each chosen case in one PDF with bookmarks: opened to be printed, or saved. */
export async function caseNotes(
  { ids, as }: ParsedInput<'registers.notes'>,
  context: AppContext,
): Promise<Output<'registers.notes'>> {
  const there = [...new Set(ids)].filter((id) => isThere(context.db, id));
  const path = as === 'folder' ? await context.platform.chooseSave(NAME, `${NAME}.pdf`, 'pdf') : temporary(context);
  if (path === null) return null;
  try {
    await writeNotes(path, there, context);
  } catch (error) {
    if (as === 'print') rmSync(dirname(path), { recursive: true, force: true });
    throw error;
  }
  if (as === 'print') await context.platform.openFile(path);
  return { folder: dirname(path), files: [basename(path)] };
}

function temporary({ temporary: folder }: AppContext): string {
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  return join(mkdtempSync(join(folder, 'notes-')), `${NAME}.pdf`);
}

async function writeNotes(path: string, ids: readonly string[], context: AppContext): Promise<void> {
  const { joinPdf } = await import('../../documents/joinPdf.ts');
  const target = joinPdf(path, NAME);
  try {
    await inPortions('Готовим справки', ids.length, context, async ({ signal, step }) => {
      for (const [index, id] of ids.entries()) {
        if (signal.aborted) throw stopped();
        const stored = getCase(context.db, id);
        const { file, plan, law } = derive(stored.file, context);
        const { pdf } = await paperPdf(buildDocument('case_note', file, plan, law), (html) =>
          context.platform.htmlToPdf(html),
        );
        await target.add(pdf, 1, `${stored.number} ${stored.title || titleOf(file)}`);
        await step(index + 1);
      }
    });
  } catch (error) {
    target.abandon();
    throw error;
  }
  target.finish();
}
