import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { PaperDocument } from '../../shared/documents/blocks.ts';
import { printPapers } from '../../electron/cli/printPapers.ts';

/** Folder of the built program; the tests look at what is built, as users do. */
export const BUILT = process.env.BUILT_MAIN ?? join(import.meta.dirname, '..', '..', 'out', 'main');

/** Papers as PDF, laid out by the built print program in a real Electron. */
export async function printed(papers: PaperDocument[]): Promise<Uint8Array[]> {
  return (await printPapers(papers, join(BUILT, 'print.js'))).map((result) => result.pdf);
}

function poppler(tool: string, args: string[], pdf: Uint8Array): string {
  const folder = mkdtempSync(join(tmpdir(), 'desyat-dney-pdf-'));
  try {
    const path = join(folder, 'paper.pdf');
    writeFileSync(path, pdf);
    const result = spawnSync(
      tool,
      args.map((arg) => (arg === 'PDF' ? path : arg)),
      { encoding: 'utf8', maxBuffer: 1 << 28 },
    );
    if (result.status !== 0) throw new Error(`${tool} failed: ${result.error?.message ?? result.stderr}`);
    return result.stdout;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Lines of each page in the order in which they were drawn. */
export function pdfPages(pdf: Uint8Array): string[][] {
  const text = poppler('pdftotext', ['-raw', '-enc', 'UTF-8', 'PDF', '-'], pdf);
  const pages = text.split('\f');
  if (pages.at(-1) === '') pages.pop();
  return pages.map((page) => page.split('\n').filter((line) => line.trim() !== ''));
}

export function pdfLines(pdf: Uint8Array): string[] {
  return pdfPages(pdf).flat();
}

export interface PdfFont {
  name: string;
  embedded: boolean;
  unicode: boolean;
}

export function pdfFonts(pdf: Uint8Array): PdfFont[] {
  const [, , ...rows] = poppler('pdffonts', ['PDF'], pdf).trimEnd().split('\n');
  return rows.map((row) => {
    const [, name = '', embedded, unicode] =
      /^(\S+)\s.*?\s(yes|no)\s+(?:yes|no)\s+(yes|no)\s+\d+\s+\d+\s*$/.exec(row) ?? [];
    return { name: name.replace(/^[A-Z]{6}\+/, ''), embedded: embedded === 'yes', unicode: unicode === 'yes' };
  });
}

/** `Pages`, `Tagged`, `Page size`… as pdfinfo tells them. */
export function pdfInfo(pdf: Uint8Array): Record<string, string> {
  const rows = poppler('pdfinfo', ['PDF'], pdf).trimEnd().split('\n');
  return Object.fromEntries(
    rows.map((row) => [row.slice(0, row.indexOf(':')), row.slice(row.indexOf(':') + 1).trim()]),
  );
}

/** What a screen reader says: the words of the tags in their order, each between its own quotation marks. */
export function pdfSpoken(pdf: Uint8Array): string {
  const rows = poppler('pdfinfo', ['-struct-text', 'PDF'], pdf).split('\n');
  return rows.flatMap((row) => /^\s*"(.*)"$/.exec(row)?.[1] ?? []).join('');
}

export interface Word {
  page: number;
  text: string;
  x: number;
  y: number;
  right: number;
  bottom: number;
}

/** Words with their boxes, from upper left to lower right, in points from the upper left corner of the page. */
export function pdfWords(pdf: Uint8Array): Word[] {
  let page = 0;
  return poppler('pdftotext', ['-bbox', 'PDF', '-'], pdf)
    .split('\n')
    .flatMap((line) => {
      if (line.includes('<page ')) page += 1;
      const [, x, y, right, bottom, text] =
        /<word xMin="([\d.]+)" yMin="([\d.]+)" xMax="([\d.]+)" yMax="([\d.]+)">(.*)<\/word>/.exec(line) ?? [];
      if (text === undefined) return [];
      return [{ page, text, x: Number(x), y: Number(y), right: Number(right), bottom: Number(bottom) }];
    });
}

/** More files in one call make LibreOffice lose some. */
const PER_CALL = 50;

/** DOCX files as LibreOffice lays them out. */
export function libreOfficePdfs(docx: Uint8Array[]): Uint8Array[] {
  const folder = mkdtempSync(join(tmpdir(), 'desyat-dney-docx-'));
  try {
    const paths = docx.map((bytes, index) => {
      const path = join(folder, `${index}.docx`);
      writeFileSync(path, bytes);
      return path;
    });
    for (let from = 0; from < paths.length; from += PER_CALL) convert(folder, paths.slice(from, from + PER_CALL));
    return docx.map((_bytes, index) => new Uint8Array(readFileSync(join(folder, 'pdf', `${index}.pdf`))));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function convert(folder: string, paths: string[]): void {
  const profile = `-env:UserInstallation=file://${folder}/profile`;
  const args = [profile, '--headless', '--convert-to', 'pdf', '--outdir', join(folder, 'pdf'), ...paths];
  const result = spawnSync(process.env.SOFFICE_PATH ?? 'soffice', args, { encoding: 'utf8', timeout: 180_000 });
  if (result.status !== 0) throw new Error(`LibreOffice failed: ${result.error?.message ?? result.stderr}`);
}
