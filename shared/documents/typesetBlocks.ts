import { typeset } from '../text/typeset.ts';
import type { Block, Run } from './blocks.ts';

/**
 * Typography of the program's own words in a paper: no line ends with «№», «ст.» or a number parted from its unit. Words
 * of the user stay as he typed them; tables are left alone, for their cells are copied into forms and compared.
 */
export function typesetBlocks(blocks: Block[]): Block[] {
  return blocks.map((block): Block => {
    switch (block.type) {
      case 'heading':
        return { ...block, text: typeset(block.text) };
      case 'paragraph':
        return { ...block, runs: block.runs.map(words) };
      case 'address':
        return { ...block, lines: block.lines.map((line) => line.map(words)) };
      case 'list':
      case 'checklist':
        return { ...block, items: block.items.map((item) => ({ ...item, runs: item.runs.map(words) })) };
      case 'table':
      case 'signature':
      case 'blanks':
      case 'pageBreak':
        return block;
    }
  });
}

function words(run: Run): Run {
  return run.own ? run : { ...run, text: typeset(run.text) };
}
