import type { Edit } from '../model/case.ts';
import { textHash } from '../text/hash.ts';
import { runsText, type Block, type Paragraph } from './blocks.ts';

/**
 * Puts the user's own words into a generated paper. A replaced paragraph keeps the text it replaced and tells whether the
 * facts under it have changed since; an added paragraph stands after its neighbour; words whose place is gone are shown at
 * the end of the text, before the appendices, so that nothing the user wrote disappears without a word.
 */
export function applyEdits(blocks: Block[], edits: readonly Edit[]): Block[] {
  const replaced = new Map(edits.filter((edit) => edit.after === undefined).map((edit) => [edit.key, edit]));
  const used = new Set<string>();
  let result = blocks.flatMap((block): Block[] => {
    const edit = replaced.get(block.key);
    if (!edit || !isEditable(block)) return [block];
    used.add(edit.key);
    return edit.text.trim() === '' ? [] : [replaceText(block, edit)];
  });
  const orphans: Edit[] = [...replaced.values()].filter((edit) => !used.has(edit.key));
  // An added paragraph may follow another added one: go on while something finds its place.
  let waiting = edits.filter((edit) => edit.after !== undefined);
  for (let placed = true; placed && waiting.length > 0;) {
    placed = false;
    const still: Edit[] = [];
    for (const edit of waiting) {
      const index = lastAfter(result, edit.after ?? '');
      if (index === -1) still.push(edit);
      else {
        result = [...result.slice(0, index + 1), addedParagraph(edit, false), ...result.slice(index + 1)];
        placed = true;
      }
    }
    waiting = still;
  }
  orphans.push(...waiting);
  const lost = orphans.filter((edit) => edit.text.trim() !== '').map((edit) => addedParagraph(edit, true));
  return lost.length === 0 ? result : insertBeforeEnd(result, lost);
}

/** Whether the user may write in this block: running text, not tables, addresses, lists or signatures. */
export function isEditable(block: Block): block is Paragraph {
  return block.type === 'paragraph' && block.editable !== false;
}

/** Fingerprint of the generated text of a block. */
export function basedOn(block: Block): string {
  return textHash(generatedText(block));
}

/** Longest generated text that is kept with an edit. */
const MAX_ORIGINAL = 25_000;

/** What an edit of a block is made on: the generated text and its fingerprint; no text under an added paragraph. */
export function basisOf(block: Block): Pick<Edit, 'basedOn' | 'original'> {
  const generated = generatedText(block);
  const keep = generated !== '' && generated.length <= MAX_ORIGINAL;
  return { basedOn: textHash(generated), ...(keep && { original: generated }) };
}

function generatedText(block: Block): string {
  if (block.type !== 'paragraph') return '';
  return block.edited?.original ?? (block.added ? '' : runsText(block.runs));
}

function replaceText(block: Paragraph, edit: Edit): Paragraph {
  const original = runsText(block.runs);
  return {
    ...block,
    runs: [{ text: edit.text.trim(), own: true }],
    edited: {
      stale: edit.basedOn !== textHash(original),
      original,
      ...(edit.original !== undefined && { before: edit.original }),
    },
  };
}

function addedParagraph(edit: Edit, orphan: boolean): Paragraph {
  return {
    type: 'paragraph',
    key: edit.key,
    runs: [{ text: edit.text.trim(), own: true }],
    added: true,
    ...(orphan && { edited: { stale: true, original: '' } }),
  };
}

/** Place after the neighbour and after what was already added to it. */
function lastAfter(blocks: Block[], key: string): number {
  let index = blocks.findIndex((block) => block.key === key);
  if (index === -1) return -1;
  while (blocks[index + 1]?.added) index++;
  return index;
}

function insertBeforeEnd(blocks: Block[], lost: Block[]): Block[] {
  const end = blocks.findIndex((block) => block.key === 'attachments' || block.type === 'signature');
  const at = end === -1 ? blocks.length : end;
  return [...blocks.slice(0, at), ...lost, ...blocks.slice(at)];
}
