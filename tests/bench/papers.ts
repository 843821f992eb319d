import { join } from 'node:path';
import { Document, Packer, Paragraph, Table, TableCell, TableRow, TextRun } from 'docx';
import { printPapers } from '../../electron/cli/printPapers.ts';
import { toDocx } from '../../electron/documents/docx.ts';
import { toHtml } from '../../electron/documents/html.ts';
import { plainLines, type DocumentKind, type PaperDocument, type Run } from '../../shared/documents/blocks.ts';
import { buildDocument } from '../../shared/documents/build.ts';
import { lawContext } from '../../shared/law/context.ts';
import { plan } from '../../shared/law/plan.ts';
import { CASE_DAY, CASE_NAMES, caseNamed } from '../support/cases.ts';
import { median, quantile, ratio, type Compared } from './numbers.ts';
import type { PrintServer } from './printServer.ts';

const PRINT = join(import.meta.dirname, '..', '..', 'out', 'main', 'print.js');

export function paperOf(kind: DocumentKind): PaperDocument {
  const file = caseNamed('sofa-waiting');
  const law = lawContext(CASE_DAY);
  return buildDocument(kind, file, plan(file, law), law);
}

const claim = (): PaperDocument => paperOf('claim');

/** A claim as a DOCX file, against the same blocks put into a file by the bare library, without styles and properties. */
export async function benchDocx(rounds: number): Promise<Compared> {
  const paper = claim();
  const ours: number[] = [];
  const floor: number[] = [];
  for (let index = 0; index < rounds + 5; index++) {
    const times = [await timed(() => bareDocx(paper)), await timed(() => toDocx(paper))] as const;
    if (index < 5) continue;
    floor.push(times[0]);
    ours.push(times[1]);
  }
  return ratio(median(ours), median(floor));
}

function bareDocx({ blocks }: PaperDocument): Promise<Uint8Array> {
  const text = (runs: Run[]): Paragraph =>
    new Paragraph({ children: runs.map(({ text: words, bold }) => new TextRun({ text: words, bold: bold ?? false })) });
  const children = blocks.flatMap((block): (Paragraph | Table)[] => {
    switch (block.type) {
      case 'paragraph':
        return [text(block.runs)];
      case 'address':
        return block.lines.map(text);
      case 'list':
      case 'checklist':
        return block.items.map((item) => text(item.runs));
      case 'table': {
        const rows = [...(block.head ? [block.head] : []), ...block.rows];
        const cells = (row: Run[][]): TableCell[] => row.map((runs) => new TableCell({ children: [text(runs)] }));
        return [new Table({ rows: rows.map((row) => new TableRow({ children: cells(row) })) })];
      }
      default:
        return plainLines([block]).map((line) => text([{ text: line }]));
    }
  });
  return Packer.pack(new Document({ sections: [{ children }] }), 'uint8array');
}

/**
 * One claim to PDF in a window that is already open, against bare printToPDF of the same page. Ours is the difference
 * between a run of many claims and a run of one, so that the start of Electron does not count.
 */
export async function benchPdf(electron: string, server: PrintServer, rounds: number): Promise<Compared> {
  process.env.ELECTRON_PATH = electron;
  const paper = claim();
  const print = (count: number): Promise<number> =>
    timed(() => printPapers(Array<PaperDocument>(count).fill(paper), PRINT));
  await print(1);
  const one = median([await print(1), await print(1), await print(1)]);
  const ours = ((await print(rounds + 1)) - one) / rounds;
  const html = toHtml(paper, { pages: 2 });
  const bare: number[] = [];
  for (let index = 0; index < rounds + 1; index++) bare.push(await server.time(html));
  return ratio(ours, median(bare.slice(1)));
}

/** `plan()` over all example cases, in milliseconds. */
export function benchPlan(rounds: number): { median: number; p95: number } {
  const law = lawContext(CASE_DAY);
  const files = CASE_NAMES.map(caseNamed);
  const times: number[] = [];
  for (let index = 0; index < rounds + 2; index++) {
    for (const file of files) {
      const started = performance.now();
      plan(file, law);
      if (index >= 2) times.push(performance.now() - started);
    }
  }
  return { median: hundredths(median(times)), p95: hundredths(quantile(times, 0.95)) };
}

const hundredths = (value: number): number => Math.round(value * 100) / 100;

async function timed(work: () => Promise<unknown>): Promise<number> {
  const started = performance.now();
  await work();
  return performance.now() - started;
}
