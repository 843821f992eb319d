import { runsText, type Block, type DocumentKind, type PaperDocument } from '../blocks.ts';

/** Sheets of a paper when they are known from its real pages. */
export type KnownPages = Partial<Record<DocumentKind, number>>;

/** A4 with a 30 mm left margin, 14 pt: so many letters a line and lines a page. */
const LINE = 72;
const PAGE = 44;

/** Sheets of a paper by the length of its text, until it has been laid out. */
export function estimateSheets(paper: PaperDocument): number {
  const breaks = paper.blocks.filter((block) => block.type === 'pageBreak').length;
  const lines = paper.blocks.reduce((sum, block) => sum + linesOf(block), 0);
  return Math.max(breaks + 1, Math.ceil(lines / PAGE));
}

function linesOf(block: Block): number {
  const of = (text: string, width = LINE): number => Math.max(1, Math.ceil((text.length + 5) / width));
  switch (block.type) {
    case 'heading':
      return 2;
    case 'address':
      return block.lines.reduce((sum, line) => sum + of(runsText(line), LINE / 2), 1);
    case 'paragraph':
      return of(runsText(block.runs)) + 0.5;
    case 'list':
    case 'checklist':
      return block.items.reduce((sum, item) => sum + of(runsText(item.runs)), 0);
    case 'table':
      return (block.rows.length + 1) * 2;
    case 'signature':
      return 4;
    case 'blanks':
      return block.lines.length * 2;
    case 'pageBreak':
      return 0;
  }
}
