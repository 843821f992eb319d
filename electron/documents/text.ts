import { plainLines, type Printable } from '../../shared/documents/blocks.ts';
import { cleanText } from '../../shared/documents/clean.ts';

/** The paper as plain text: an empty line between blocks, for web forms and e-mail. */
export function toText(paper: Printable): string {
  const blocks = paper.blocks.map((block) => plainLines([block]).map(cleanText).join('\n'));
  return `${blocks.filter((text) => text !== '').join('\n\n')}\n`;
}
