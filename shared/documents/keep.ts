import { runsText, type Block } from './blocks.ts';

/**
 * Which blocks must not be parted from the next one: headings, marked paragraphs, and the two blocks before a
 * signature, so that a signature never stands alone on a page. One rule for every writer.
 */
export function keptWithNext(blocks: Block[]): boolean[] {
  return blocks.map((block, index) => {
    if (block.type === 'pageBreak') return false;
    if (block.type === 'heading' || (block.type === 'paragraph' && block.keepWithNext === true)) return true;
    const [next, afterNext] = [blocks[index + 1], blocks[index + 2]];
    if (next?.type === 'signature') return true;
    return afterNext?.type === 'signature' && isShort(next);
  });
}

/** Up to three lines: they cannot be divided two and two, and Chromium would then leave one of them alone. */
const THREE_LINES = 240;

/** A short paragraph before a signature goes over as a whole: else its last line alone may stand above the signature. */
export function isWhole(block: Block, next: Block | undefined): boolean {
  return block.type === 'paragraph' && next?.type === 'signature' && runsText(block.runs).length <= THREE_LINES;
}

/** A long list or table before the signature keeps its own end only: pulling more along would empty the page before. */
function isShort(block: Block | undefined): boolean {
  return block?.type === 'paragraph' || block?.type === 'heading';
}

/** The name under the paper, for the properties of the file. */
export function signerOf(blocks: Block[]): string | undefined {
  return blocks.find((block) => block.type === 'signature')?.name;
}
