import type { Printable } from '../../shared/documents/blocks.ts';
import { likelyPages } from './likelyPages.ts';
import { toHtml, type HtmlOptions } from './html.ts';

/** Lays out HTML as A4 pages (Platform.htmlToPdf). */
export type HtmlToPdf = (html: string) => Promise<Uint8Array>;

export interface PaperPdf {
  pdf: Uint8Array;
  pages: number;
}

/**
 * The paper as PDF. Its pages are numbered «N из M», and M is known only afterwards: it is guessed from the text, and
 * where the guess was wrong the paper is laid out once more.
 */
export async function paperPdf(paper: Printable, htmlToPdf: HtmlToPdf, options: HtmlOptions = {}): Promise<PaperPdf> {
  const guess = paper.pageNumbers ? likelyPages(paper.blocks) : 1;
  const pdf = await htmlToPdf(toHtml(paper, { ...options, pages: guess }));
  const pages = countPages(pdf);
  if (!paper.pageNumbers || pages === guess) return { pdf, pages };
  return { pdf: await htmlToPdf(toHtml(paper, { ...options, pages })), pages };
}

/** The paper as HTML for the system's print dialog, with its page numbers. */
export async function paperHtml(paper: Printable, htmlToPdf: HtmlToPdf, options: HtmlOptions = {}): Promise<string> {
  if (!paper.pageNumbers) return toHtml(paper, options);
  const pages = countPages(await htmlToPdf(toHtml(paper, options)));
  return toHtml(paper, { ...options, pages });
}

/** Pages of a PDF made by Chromium, which writes the tree of pages uncompressed; throws for any other file. */
export function countPages(pdf: Uint8Array): number {
  const text = Buffer.from(pdf.buffer, pdf.byteOffset, pdf.byteLength).toString('latin1');
  const pages = text.match(/\/Type\s*\/Page\b(?!s)/g)?.length ?? 0;
  if (pages === 0) throw new RangeError('No pages were found in the PDF.');
  return pages;
}
