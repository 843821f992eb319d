/**
 * Measures of a paper, one set for DOCX, PDF and the pages on the screen. Millimetres unless the name says points.
 * Page, margins and indents follow ГОСТ Р 7.0.97-2025, which is voluntary for citizens; the left margin is 30 mm so
 * that the court can file the paper.
 */
export const PAGE = { width: 210, height: 297 } as const;
export const MARGIN = { top: 20, right: 10, bottom: 20, left: 30 } as const;
/** What is left for text between the margins. */
export const TEXT_WIDTH = PAGE.width - MARGIN.left - MARGIN.right;
export const TEXT_HEIGHT = PAGE.height - MARGIN.top - MARGIN.bottom;

export const FONT = {
  /** On the screen and in PDF; its letters are as wide as those of Times New Roman, so pages match. */
  page: 'Tinos',
  /** Named in DOCX, never embedded: every word processor has it or a font of the same widths. */
  word: 'Times New Roman',
  textPt: 14,
  tablePt: 12,
  /** Spacing as word processors count it: a multiple of the font's own line. */
  lineMultiple: 1.15,
  /** The same spacing as CSS counts it: the font's own line is 1.149 of its size. */
  lineHeight: 1.32,
} as const;

/** First line of a paragraph. */
export const FIRST_LINE = 12.5;
/** Space below a paragraph, points. */
export const PARAGRAPH_GAP_PT = 6;
/** To whom and from whom: starts at this distance from the left margin. */
export const ADDRESS_LEFT = 85;
/** Lists: where the text of an item begins, and how far left of it the number stands. */
export const LIST_TEXT = 12.5;
export const LIST_MARKER = 7.5;
/** A line to be signed on, between the date and the name. */
export const SIGNATURE_LINE = 50;
/** Page number: distance of its line from the upper edge of the sheet. */
export const PAGE_NUMBER_TOP = 10;
/** Padding of table cells. */
export const CELL_PADDING = { x: 1.9, y: 0.8 } as const;

/** Letters of a block that has its place on the sheet (envelopes, labels). */
export const PLACED_PT = 12;
/** The same where an address is too long for its place; smaller is hard to read at the post office. */
export const SMALLEST_PLACED_PT = 9;

/** «стр. 2 из 3», from the second page on. */
export function pageLabel(page: number, pages: number): string {
  return `стр. ${page} из ${pages}`;
}
