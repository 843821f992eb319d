import type { Block, Run } from '../../blocks.ts';
import type { Paper } from './kit.ts';

/** The consumer law as cite() names it after its first full mention. */
const SHORT = /(?<=[\s\u00a0])Закона(?! РФ| о защите)(?=[\s\u00a0,.;:)]|$)/;

/**
 * The consumer law in full where a paper names it first, «Закона» after that; «(далее — Закон)» only when it comes again.
 * Templates cite it short and need not know which sentence comes first.
 */
export function nameLaw(paper: Paper, full: string): Paper {
  if (!full) return paper;
  const texts = paper.blocks.flatMap(runsOf).filter((run) => !run.own);
  const count = texts.reduce((sum, run) => sum + run.text.split(SHORT).length - 1, 0);
  if (count === 0) return paper;
  let named = false;
  const rename = (run: Run): Run => {
    if (run.own || named || !SHORT.test(run.text)) return run;
    named = true;
    return { ...run, text: run.text.replace(SHORT, nameIn(run.text, full, count > 1)) };
  };
  return { ...paper, blocks: paper.blocks.map((block) => mapRuns(block, rename)) };
}

/** Inside brackets a second pair would be one too many. */
function nameIn(text: string, full: string, again: boolean): string {
  if (!again) return full;
  const before = text.slice(0, text.search(SHORT));
  const open = before.split('(').length > before.split(')').length;
  return open ? `${full}, далее — Закон` : `${full} (далее — Закон)`;
}

function runsOf(block: Block): Run[] {
  switch (block.type) {
    case 'paragraph':
      return block.runs;
    case 'list':
    case 'checklist':
      return block.items.flatMap((item) => item.runs);
    case 'table':
      return block.rows.flat(2);
    case 'heading':
    case 'address':
    case 'signature':
    case 'blanks':
    case 'pageBreak':
      return [];
  }
}

function mapRuns(block: Block, change: (run: Run) => Run): Block {
  switch (block.type) {
    case 'paragraph':
      return { ...block, runs: block.runs.map(change) };
    case 'list':
    case 'checklist':
      return { ...block, items: block.items.map((item) => ({ ...item, runs: item.runs.map(change) })) };
    case 'table':
      return { ...block, rows: block.rows.map((row) => row.map((cell) => cell.map(change))) };
    case 'heading':
    case 'address':
    case 'signature':
    case 'blanks':
    case 'pageBreak':
      return block;
  }
}
