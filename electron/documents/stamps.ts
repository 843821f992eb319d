import { PDFDocument, type PDFEmbeddedPage, type PDFPage } from '@cantoo/pdf-lib';
import { FONT, PAGE } from '../../shared/documents/layout.ts';
import { escape, htmlPage } from './html.ts';
import { fontFaces } from './css.ts';
import { PRINT_FONTS } from './fonts.ts';
import { drawArtifact } from './marks.ts';
import type { HtmlToPdf } from './pdf.ts';

const POINTS_PER_MM = 72 / 25.4;

/** What is written over a page of a packet: «Приложение 3» in the upper corner, «стр. 5 из 34» at the foot. */
export interface PageStamp {
  corner?: string;
  foot?: string;
}

/*
 * The library has no Cyrillic letters of its own, so the words are laid out by the same window and in the same font as the
 * papers: one sheet holds many cells, and each page of the packet takes its cells from it.
 */
const CELL = { width: 60, height: 6 } as const;
const COLUMNS = 3;
const ROWS = 45;
const EDGE = 15;
/** Above the first line of a paper (its margin is 20 mm) and below the last one. */
const CORNER_TOP = 5;
const FOOT_BOTTOM = 6;

/** Writes `stamps` over the pages of `pdf`, one for each page. */
export async function stampPages(pdf: PDFDocument, stamps: readonly PageStamp[], htmlToPdf: HtmlToPdf): Promise<void> {
  const words = [...new Set(stamps.flatMap(({ corner, foot }) => [corner, foot].filter((word) => word !== undefined)))];
  if (words.length === 0) return;
  const sheets = await PDFDocument.load(await htmlToPdf(sheetHtml(words)));
  const cells = words.map((_word, index) => cellAt(index));
  const embedded = await pdf.embedPages(
    cells.map(({ sheet }) => sheets.getPage(sheet)),
    cells.map(({ box }) => box),
  );
  const cellOf = new Map(words.map((word, index) => [word, embedded[index]]));
  pdf.getPages().forEach((page, index) => {
    const stamp = stamps[index];
    if (!stamp) return;
    const { height } = page.getSize();
    const [corner, foot] = [cellOf.get(stamp.corner ?? ''), cellOf.get(stamp.foot ?? '')];
    const top = height - (CORNER_TOP + CELL.height) * POINTS_PER_MM;
    if (corner) drawArtifact(page, 'Header', () => place(page, corner, top));
    if (foot) drawArtifact(page, 'Footer', () => place(page, foot, FOOT_BOTTOM * POINTS_PER_MM));
  });
}

function place(page: PDFPage, cell: PDFEmbeddedPage, y: number): void {
  page.drawPage(cell, { x: page.getSize().width - (EDGE + CELL.width) * POINTS_PER_MM, y });
}

/** Sheet and place of the cell on it, in points from the lower left corner. */
function cellAt(index: number) {
  const sheet = Math.floor(index / (COLUMNS * ROWS));
  const row = Math.floor((index % (COLUMNS * ROWS)) / COLUMNS);
  const left = (EDGE + (index % COLUMNS) * CELL.width) * POINTS_PER_MM;
  const top = (PAGE.height - EDGE - row * CELL.height) * POINTS_PER_MM;
  return {
    sheet,
    box: { left, right: left + CELL.width * POINTS_PER_MM, top, bottom: top - CELL.height * POINTS_PER_MM },
  };
}

function sheetHtml(words: readonly string[]): string {
  const css = `${fontFaces(PRINT_FONTS, false)}
@page{size:${PAGE.width}mm ${PAGE.height}mm;margin:${EDGE}mm}
body{margin:0;font:10pt '${FONT.page}'}
div{display:grid;grid-template-columns:repeat(${COLUMNS},${CELL.width}mm);grid-auto-rows:${CELL.height}mm;break-after:page}
div:last-child{break-after:auto}
span{line-height:${CELL.height}mm;text-align:right;white-space:nowrap;overflow:hidden}`;
  const sheets = [];
  for (let at = 0; at < words.length; at += COLUMNS * ROWS) sheets.push(words.slice(at, at + COLUMNS * ROWS));
  const body = sheets
    .map((sheet) => `<div>${sheet.map((word) => `<span>${escape(word)}</span>`).join('')}</div>`)
    .join('');
  return htmlPage('Номера страниц', css, body, PRINT_FONTS);
}
