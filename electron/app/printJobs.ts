import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { app } from 'electron';
import type { PaperDocument } from '../../shared/documents/blocks.ts';
import { paperPdf } from '../documents/pdf.ts';
import { createPdfPrinter } from './pdf.ts';
import { registerScheme } from './protocol.ts';

/** What the command line asks for, in `jobs.json` of a folder made for the purpose. */
export interface PrintJobs {
  papers: PaperDocument[];
}

/** What it finds in `result.json` afterwards, beside `0.pdf`, `1.pdf`…: pages of each paper, or what went wrong. */
export type PrintResult = { ok: true; pages: number[] } | { ok: false; message: string };

/** Prints the papers of a folder to PDF and ends the program; no window is ever shown. */
export function runPrintJobs(folder: string): void {
  app.disableHardwareAcceleration();
  registerScheme();
  void app.whenReady().then(async () => {
    const result = await printAll(folder).catch((error: unknown): PrintResult => ({
      ok: false,
      message: error instanceof Error ? error.message : String(error),
    }));
    writeFileSync(join(folder, 'result.json'), JSON.stringify(result));
    app.exit(0);
  });
}

async function printAll(folder: string): Promise<PrintResult> {
  const { papers } = JSON.parse(readFileSync(join(folder, 'jobs.json'), 'utf8')) as PrintJobs;
  const printer = createPdfPrinter();
  const pages: number[] = [];
  for (const [index, paper] of papers.entries()) {
    const result = await paperPdf(paper, (html) => printer.htmlToPdf(html));
    writeFileSync(join(folder, `${index}.pdf`), result.pdf);
    pages.push(result.pages);
  }
  printer.dispose();
  return { ok: true, pages };
}
