import { runsText, type Block, type Run } from '../../shared/documents/blocks.ts';
import {
  ADDRESS_LEFT,
  CELL_PADDING,
  FIRST_LINE,
  FONT,
  LIST_MARKER,
  LIST_TEXT,
  PARAGRAPH_GAP_PT,
  TEXT_HEIGHT,
  TEXT_WIDTH,
} from '../../shared/documents/layout.ts';

const MM_PER_PT = 25.4 / 72;
const LINE = FONT.textPt * FONT.lineHeight * MM_PER_PT;
const CELL_LINE = FONT.tablePt * 1.15 * MM_PER_PT;
const GAP = PARAGRAPH_GAP_PT * MM_PER_PT;
/** Space above and below blocks vanishes where a page ends: at most so much. */
const LOST_AT_EDGE = 18 * MM_PER_PT;

/** Letters of the paper's typeface by width, in hundredths of its size, rounded down; regular or bold, the narrower. */
const WIDTHS: readonly (readonly [number, string])[] = [
  [25, ' \u00a0.,:;/'],
  [30, '-()'],
  [35, 'з₽'],
  [40, 'агестэё'],
  [45, 'вклья'],
  [50, 'бдийнопрухцчъЗ0123456789«»'],
  [55, 'БГРЬ'],
  [60, 'мфЕТЧЁ'],
  [65, 'жыВДКЛСЭЯ'],
  [70, 'юАИЙНОПУХЦЪ'],
  [75, 'шщФ'],
  [85, 'ЖМЫ'],
  [95, '№'],
  [100, 'ШЩЮ—'],
];
const WIDTH = new Map(
  WIDTHS.flatMap(([width, letters]) => [...letters].map((letter) => [letter, width / 100] as const)),
);
/** Anything else may be as narrow as it likes. */
const NARROWEST = 0;
/** Pairs of letters are set closer than their widths say. */
const KERNING = 0.98;

/**
 * How many pages the text fills at least, and mostly exactly. A first layout with this number shows whether it was
 * right; one that is too high would make pages of its own and go unseen, so nothing here is counted that may not be there.
 */
export function likelyPages(blocks: readonly Block[]): number {
  let pages = 0;
  let used = 0;
  const close = (): void => {
    pages += Math.max(1, Math.ceil(used / (TEXT_HEIGHT + LOST_AT_EDGE)));
    used = 0;
  };
  for (const block of blocks) {
    if (block.type === 'pageBreak') close();
    else used += heightOf(block);
  }
  // After a break at the very end there may be no page.
  if (used > 0 || pages === 0) close();
  return pages;
}

function heightOf(block: Exclude<Block, { type: 'pageBreak' }>): number {
  switch (block.type) {
    case 'heading':
      return lines(block.text, TEXT_WIDTH) * LINE;
    case 'address':
      if (block.place) return 0;
      return block.lines.reduce((sum, line) => sum + lines(runsText(line), TEXT_WIDTH - ADDRESS_LEFT) * LINE, 0);
    case 'paragraph':
      return lines(runsText(block.runs), TEXT_WIDTH, block.indent === false ? 0 : FIRST_LINE) * LINE + GAP;
    case 'list':
    case 'checklist':
      return block.items.reduce(
        (sum, item) => sum + lines(runsText(item.runs), TEXT_WIDTH - LIST_TEXT, -LIST_MARKER) * LINE,
        GAP,
      );
    case 'table':
      return block.rows.reduce(
        (sum, row) => sum + rowHeight(row, block),
        block.head ? rowHeight(block.head, block) : 0,
      );
    case 'signature':
      return LINE;
    case 'blanks':
      return block.lines.length * LINE;
  }
}

function rowHeight(row: Run[][], { columns }: Extract<Block, { type: 'table' }>): number {
  const most = row.map((runs, column) => {
    const width = (columns[column]?.width ?? TEXT_WIDTH) - 2 * CELL_PADDING.x;
    return linesOf(runsText(runs), width, FONT.tablePt);
  });
  return Math.max(1, ...most) * CELL_LINE + 2 * CELL_PADDING.y;
}

/** Lines of a text, each of which may begin with `indent`. */
function lines(text: string, width: number, indent = 0): number {
  return linesOf(text, width, FONT.textPt, indent);
}

function linesOf(text: string, width: number, points: number, indent = 0): number {
  const em = points * MM_PER_PT;
  // The space at the end of a line hangs over its edge.
  const room = width + 0.25 * em;
  return text.split('\n').reduce((sum, part, index) => {
    const long = widthOf(part) * em + (index === 0 ? indent : 0);
    return sum + Math.max(1, Math.ceil(long / room));
  }, 0);
}

function widthOf(text: string): number {
  let sum = 0;
  for (const letter of text) sum += WIDTH.get(letter) ?? NARROWEST;
  return sum * KERNING;
}
