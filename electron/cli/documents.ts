import { createHash } from 'node:crypto';
import { mkdirSync } from 'node:fs';
import { join, resolve } from 'node:path';
import type { DocumentKind, PaperDocument } from '../../shared/documents/blocks.ts';
import { buildDocument, documentsFor } from '../../shared/documents/build.ts';
import { AppError } from '../../shared/ipc/errors.ts';
import { lawContext } from '../../shared/law/context.ts';
import { plan } from '../../shared/law/plan.ts';
import type { CivilDate } from '../../shared/calendar/civilDate.ts';
import type { CaseFile } from '../../shared/model/case.ts';
import { toDocx } from '../documents/docx.ts';
import { fileError } from '../documents/fileErrors.ts';
import { writeFile } from '../documents/write.ts';
import { safeFileName } from '../files/names.ts';
import { done, refused, type Output } from './output.ts';
import { printPapers } from './printPapers.ts';

export type Format = 'docx' | 'pdf';

export interface WrittenPaper {
  kind: DocumentKind;
  title: string;
  file: string;
  format: Format;
  /** Null for DOCX: only the word processor that opens it knows. */
  pages: number | null;
  sha256: string;
  bytes: number;
}

/** Where to, in which formats, and with which script PDF is printed. */
export interface Order {
  out: string;
  formats: Format[];
  printScript: string;
}

/**
 * Writes every paper that the case has today into `order.out` as «01 Претензия.docx»… and lists what was written. Files of
 * the same names are replaced: the same case on the same day gives the same DOCX, byte for byte.
 */
export async function writeDocuments(file: CaseFile, today: CivilDate, order: Order): Promise<Output> {
  const law = lawContext(today);
  const planned = plan(file, law);
  const papers = documentsFor(file, planned).map((kind) => buildDocument(kind, file, planned, law));
  const folder = resolve(order.out);
  try {
    mkdirSync(folder, { recursive: true });
    const written = await writeAll(papers, folder, order);
    return done({ today, out: folder, files: written });
  } catch (error) {
    const known = fileError(error, folder);
    if (known instanceof AppError) return refused({ path: known.field ?? '--out', message: known.message });
    throw error;
  }
}

async function writeAll(
  papers: PaperDocument[],
  folder: string,
  { formats, printScript }: Order,
): Promise<WrittenPaper[]> {
  const printed = formats.includes('pdf') ? await printPapers(papers, printScript) : [];
  const written: WrittenPaper[] = [];
  for (const [index, paper] of papers.entries()) {
    for (const format of formats) {
      const bytes = format === 'docx' ? await toDocx(paper) : printed[index]?.pdf;
      if (!bytes) continue;
      const file = `${safeFileName(`${String(index + 1).padStart(2, '0')} ${paper.fileName}`)}.${format}`;
      writeFile(join(folder, file), bytes);
      written.push({
        kind: paper.kind,
        title: paper.title,
        file,
        format,
        pages: format === 'pdf' ? (printed[index]?.pages ?? null) : null,
        sha256: createHash('sha256').update(bytes).digest('hex'),
        bytes: bytes.length,
      });
    }
  }
  return written;
}
