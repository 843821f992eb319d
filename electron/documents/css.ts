import type { AddressBlock, Block, Printable, Table } from '../../shared/documents/blocks.ts';
import { FONT, MARGIN, PAGE, PAGE_NUMBER_TOP } from '../../shared/documents/layout.ts';
import { PAPER_RULES, PAPER_TYPE } from '../../shared/documents/paperCss.ts';
import { FONT_FILES } from './fonts.ts';

/** Page numbers stand at the very top of what CSS calls the page; the rest of the upper margin is padding of <main>. */
const SLACK = 2;
const PAGE_TOP = PAGE_NUMBER_TOP - SLACK;
const NUMBER_HEIGHT = 5;
const PX_PER_MM = 96 / 25.4;
/** Chromium rounds the height of a page's content up to whole pixels. */
const PAGE_STEP_PX = Math.ceil((PAGE.height - PAGE_TOP - MARGIN.bottom) * PX_PER_MM);

/** Everything about the look of a printed paper; no element carries a style of its own, so that the CSP can forbid it. */
export function paperCss({ blocks, page }: Pick<Printable, 'blocks' | 'page'>, fonts: string, pages: number): string {
  const tables = blocks.filter((block) => block.type === 'table');
  const places = blocks.filter((block) => block.type === 'address').map(placeCss);
  return [
    fontFaces(fonts, hasItalic(blocks)),
    BASE,
    ...(page ? [sheetCss(page)] : []),
    ...tables.map(columnCss),
    ...places,
    pageNumberCss(pages),
  ].join('\n');
}

/** A sheet without margins: every block of it says where it stands. */
function sheetCss({ width, height }: NonNullable<Printable['page']>): string {
  return `@page{size:${width}mm ${height}mm;margin:0}main{padding:0;overflow-x:visible}`;
}

function placeCss({ place }: AddressBlock, index: number): string {
  if (!place) return '';
  const size = place.points ? `;font-size:${place.points}pt` : '';
  // Stronger than the rule of all placed blocks, which stands inside that of <main>.
  return `.address.placed.a${index}{left:${place.left}mm;top:${place.top}mm;width:${place.width}mm${size}}`;
}

/** Every face named here is loaded before printing: italics only where a paper has them. */
export function fontFaces(base: string, italic: boolean): string {
  return FONT_FILES.filter(({ style }) => italic || style === 'normal')
    .map(
      ({ file, range, weight, style }) =>
        `@font-face{font-family:'${FONT.page}';font-style:${style};font-weight:${weight};` +
        // Should a face ever fail, its text is drawn in another one: a line must not vanish from a letter.
        `font-display:swap;src:url('${base}${file}') format('woff2');unicode-range:${range}}`,
    )
    .join('\n');
}

function hasItalic(blocks: Block[]): boolean {
  return JSON.stringify(blocks).includes('"italic":true');
}

const BASE = `
@page{size:${PAGE.width}mm ${PAGE.height}mm;margin:${PAGE_TOP}mm ${MARGIN.right}mm ${MARGIN.bottom}mm ${MARGIN.left}mm}
html{background:#fff;color:#000}
body{margin:0;position:relative;${PAPER_TYPE};
-webkit-print-color-adjust:exact}
main{-webkit-box-decoration-break:clone;box-decoration-break:clone;padding-top:${MARGIN.top - PAGE_TOP}mm;overflow-x:clip;overflow-clip-margin:.3mm}
main{${PAPER_RULES}}
.no{display:inline-block;text-indent:0}`;

/** Half of the outer line lies outside the table: one as wide as the text would lose its right edge in print. */
function columnCss(table: Table, index: number): string {
  const total = table.columns.reduce((sum, column) => sum + column.width, 0);
  // The last column takes the rest: columns that add up to more than the table would stretch it again.
  const columns = table.columns
    .slice(0, -1)
    .map((column, at) => `.t${index} col:nth-child(${at + 1}){width:${column.width}mm}`);
  return [`.t${index}{width:min(${total}mm,100% - .5mm)}`, ...columns].join('');
}

/**
 * Page numbers are elements placed at the start of each page from the second on, in room that <main> leaves free by a
 * padding repeated on every page. Margin boxes of CSS would be shorter, but Chromium 130 has none; templates of
 * printToPDF cannot use our fonts, cannot leave out the first page and do not reach the system's print dialog. How many
 * pages there are comes from a first printing (paperPdf).
 */
function pageNumberCss(pages: number): string {
  if (pages < 2) return '';
  const shared =
    `.page{position:absolute;left:0;right:0;height:${NUMBER_HEIGHT}mm;line-height:${NUMBER_HEIGHT}mm;` +
    'text-align:center;break-inside:avoid}';
  const places = Array.from({ length: pages - 1 }, (_, index) => {
    return `.page-${index + 2}{top:calc(${(index + 1) * PAGE_STEP_PX}px + ${SLACK}mm)}`;
  });
  return [shared, ...places].join('');
}
