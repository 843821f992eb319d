/** A run of words of a comparison: in both texts, only in the old one, only in the new one. */
export interface DiffPart {
  kind: 'same' | 'removed' | 'added';
  text: string;
}

/** Above this many cells of the table the middle is shown as replaced whole: a paragraph of some 1 500 words each. */
const MAX_CELLS = 2_500_000;

/**
 * What has changed between two texts, word by word: the longest common run of words stays, the rest is removed or added.
 * Parts in reading order; those that are not `added` make the old text, those that are not `removed` the new one.
 */
export function diffWords(before: string, after: string): DiffPart[] {
  const a = tokens(before);
  const b = tokens(after);
  let start = 0;
  while (start < a.length && start < b.length && a[start] === b[start]) start += 1;
  let end = 0;
  while (end < a.length - start && end < b.length - start && a[a.length - 1 - end] === b[b.length - 1 - end]) end += 1;
  const [left, right] = [a.slice(start, a.length - end), b.slice(start, b.length - end)];
  return joined([...a.slice(0, start).map(same), ...middle(left, right), ...a.slice(a.length - end).map(same)]);
}

/** Words with the spaces before them, so that nothing is lost. */
function tokens(text: string): string[] {
  return text.match(/\s*\S+|\s+$/g) ?? [];
}

const same = (text: string): DiffPart => ({ kind: 'same', text });
const removed = (text: string): DiffPart => ({ kind: 'removed', text });
const added = (text: string): DiffPart => ({ kind: 'added', text });

function middle(a: readonly string[], b: readonly string[]): DiffPart[] {
  if (a.length === 0 || b.length === 0 || (a.length + 1) * (b.length + 1) > MAX_CELLS) {
    return [...a.map(removed), ...b.map(added)];
  }
  const width = b.length + 1;
  const longest = lengths(a, b);
  const at = (row: number, column: number): number => longest[row * width + column] ?? 0;
  const parts: DiffPart[] = [];
  let [row, column] = [0, 0];
  while (row < a.length || column < b.length) {
    const [old, fresh] = [a[row], b[column]];
    if (old !== undefined && old === fresh) {
      parts.push(same(old));
      row += 1;
      column += 1;
    } else if (old !== undefined && (fresh === undefined || at(row + 1, column) >= at(row, column + 1))) {
      parts.push(removed(old));
      row += 1;
    } else if (fresh !== undefined) {
      parts.push(added(fresh));
      column += 1;
    }
  }
  return parts;
}

/** Length of the longest common subsequence of what remains from each pair of places. */
function lengths(a: readonly string[], b: readonly string[]): Uint16Array {
  const width = b.length + 1;
  const table = new Uint16Array((a.length + 1) * width);
  for (let row = a.length - 1; row >= 0; row -= 1) {
    for (let column = b.length - 1; column >= 0; column -= 1) {
      const below = table[(row + 1) * width + column] ?? 0;
      const beside = table[row * width + column + 1] ?? 0;
      table[row * width + column] =
        a[row] === b[column] ? (table[(row + 1) * width + column + 1] ?? 0) + 1 : Math.max(below, beside);
    }
  }
  return table;
}

/** Neighbours of one kind together; of what replaces one another the removed words come first. */
function joined(parts: readonly DiffPart[]): DiffPart[] {
  const result: DiffPart[] = [];
  let [gone, fresh] = ['', ''];
  const flush = (): void => {
    if (gone !== '') result.push(removed(gone));
    if (fresh !== '') result.push(added(fresh));
    [gone, fresh] = ['', ''];
  };
  for (const part of parts) {
    if (part.kind === 'removed') gone += part.text;
    else if (part.kind === 'added') fresh += part.text;
    else {
      flush();
      const last = result.at(-1);
      if (last?.kind === 'same') last.text += part.text;
      else result.push({ ...part });
    }
  }
  flush();
  return result;
}
