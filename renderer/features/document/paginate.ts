import { runsText, type Block, type Run } from '../../../shared/documents/blocks.ts';

/**
 * Pages as they will print. The whole paper is laid out once, unseen, in columns of the size of a page's text: the
 * browser breaks columns by the same rules as printed pages. From the columns we read where each block, row and line
 * fell, and draw real pages with the blocks cut there.
 */

/** A part of a block on one page. `from`, `to`: characters of a paragraph, or items and rows; absent = the whole. */
export interface Slice {
  block: Block;
  from?: number;
  to?: number;
  /** The paragraph goes on on the next page: its last line is stretched like the others. */
  continues?: boolean;
}

/** Cuts the measured blocks into pages. `root` is the column container whose children carry `data-block` numbers. */
export function paginate(root: HTMLElement, blocks: Block[]): Slice[][] {
  const pages: Slice[][] = [];
  const step = columnStep(root);
  const left = root.getBoundingClientRect().left;
  const columnOf = (rect: DOMRect): number => Math.max(0, Math.floor((rect.left - left + 1) / step));
  const put = (page: number, slice: Slice): void => {
    while (pages.length <= page) pages.push([]);
    pages[page]?.push(slice);
  };
  for (const wrapper of root.querySelectorAll<HTMLElement>('[data-block]')) {
    const block = blocks[Number(wrapper.dataset.block)];
    // The wrapper makes no box of its own, so that margins and breaks are those of the printed page.
    const element = wrapper.firstElementChild as HTMLElement | null;
    if (!block || !element || block.type === 'pageBreak') continue;
    const parts = [...element.querySelectorAll<HTMLElement>('[data-part]')];
    if (parts.length > 0) {
      for (const group of groupByColumn(parts.map((part) => columnOf(part.getBoundingClientRect())))) {
        put(group.column, { block, from: group.from, to: group.to });
      }
      continue;
    }
    const columns = [...new Set([...element.getClientRects()].map(columnOf))];
    const first = columns[0] ?? 0;
    if (columns.length < 2 || block.type !== 'paragraph') {
      put(first, { block });
      continue;
    }
    cutParagraph(element, runsText(block.runs).length, columns, columnOf).forEach((cut, index, cuts) =>
      put(columns[index] ?? first, { block, from: cut.from, to: cut.to, continues: index < cuts.length - 1 }),
    );
  }
  return pages.length > 0 ? pages : [[]];
}

function columnStep(root: HTMLElement): number {
  const style = getComputedStyle(root);
  return Number.parseFloat(style.columnWidth) + Number.parseFloat(style.columnGap);
}

/** Neighbouring rows that fell on the same page. */
function groupByColumn(columns: number[]): { column: number; from: number; to: number }[] {
  const groups: { column: number; from: number; to: number }[] = [];
  columns.forEach((column, index) => {
    const last = groups.at(-1);
    if (last?.column === column) last.to = index + 1;
    else groups.push({ column, from: index, to: index + 1 });
  });
  return groups;
}

/** For each column the characters of the paragraph that fell into it, found by halving. */
function cutParagraph(
  element: HTMLElement,
  length: number,
  columns: number[],
  columnOf: (rect: DOMRect) => number,
): { from: number; to: number }[] {
  const columnAt = (offset: number): number => {
    const rect = characterRect(element, offset);
    return rect ? columnOf(rect) : (columns[0] ?? 0);
  };
  const starts = columns.slice(1).map((column) => {
    let [low, high] = [0, length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if (columnAt(middle) >= column) high = middle;
      else low = middle + 1;
    }
    return low;
  });
  return columns.map((_, index) => ({ from: index === 0 ? 0 : (starts[index - 1] ?? 0), to: starts[index] ?? length }));
}

function characterRect(element: HTMLElement, offset: number): DOMRect | null {
  const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
  let rest = offset;
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const length = node.textContent?.length ?? 0;
    if (rest < length) {
      const range = document.createRange();
      range.setStart(node, rest);
      range.setEnd(node, rest + 1);
      // A space at the end of a line has no box of its own: take the next character that has one.
      const rect = [...range.getClientRects()].find((box) => box.height > 0);
      return rect ?? characterRect(element, offset + 1);
    }
    rest -= length;
  }
  return null;
}

/** The runs between two characters of a paragraph. */
export function sliceRuns(runs: Run[], from = 0, to = Infinity): Run[] {
  let position = 0;
  return runs.flatMap((run) => {
    const start = position;
    position += run.text.length;
    const text = run.text.slice(Math.max(0, from - start), Math.max(0, to - start));
    return text === '' ? [] : [{ ...run, text }];
  });
}
