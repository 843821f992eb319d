import { basename, dirname } from 'node:path';
import type { Saved } from '../../../shared/ipc/contract.ts';
import type { OwnPaper } from '../../../shared/registers/paperKit.ts';
import { toDocx } from '../../documents/docx.ts';
import { paperHtml, paperPdf } from '../../documents/pdf.ts';
import { writeFile } from '../../documents/write.ts';
import { safeFileName } from '../../files/names.ts';
import { csvOf, xlsxOf, type OutSheet } from '../../registers/writeTable.ts';
import type { AppContext } from '../context.ts';

/** Asks where and writes a table; null when the dialog was closed. CSV holds the first sheet. */
export async function saveSheets(
  sheets: readonly OutSheet[],
  name: string,
  format: 'xlsx' | 'csv',
  context: AppContext,
): Promise<Saved> {
  const path = await context.platform.chooseSave(name, `${safeFileName(name)}.${format}`, format);
  const [first] = sheets;
  if (path === null || !first) return null;
  writeFile(path, format === 'csv' ? csvOf(first) : await xlsxOf(sheets));
  return { folder: dirname(path), files: [basename(path)] };
}

/** Prints a paper of a register, or asks where and writes it; null when nothing was written. */
export async function savePaper(
  paper: OwnPaper,
  as: 'print' | 'pdf' | 'docx',
  { platform }: AppContext,
): Promise<Saved> {
  const toPdf = (html: string): Promise<Uint8Array> => platform.htmlToPdf(html);
  if (as === 'print') {
    await platform.printHtml(await paperHtml(paper, toPdf), paper.title);
    return null;
  }
  const path = await platform.chooseSave(paper.title, `${safeFileName(paper.fileName)}.${as}`, as);
  if (path === null) return null;
  writeFile(path, as === 'docx' ? await toDocx(paper) : (await paperPdf(paper, toPdf)).pdf);
  return { folder: dirname(path), files: [basename(path)] };
}
