import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { diffWords, type DiffPart } from '../../shared/text/diff.ts';

const before = (parts: DiffPart[]) =>
  parts
    .filter(({ kind }) => kind !== 'added')
    .map(({ text }) => text)
    .join('');
const after = (parts: DiffPart[]) =>
  parts
    .filter(({ kind }) => kind !== 'removed')
    .map(({ text }) => text)
    .join('');
const marked = (parts: DiffPart[]) =>
  parts.map(({ kind, text }) => (kind === 'same' ? text : kind === 'removed' ? `[-${text}]` : `[+${text}]`)).join('');

describe('what has changed between two texts', () => {
  it.each([
    ['одно и то же', 'одно и то же', 'одно и то же'],
    ['', 'появилось', '[+появилось]'],
    ['исчезло', '', '[-исчезло]'],
    ['Верните 100 рублей.', 'Верните 250 рублей.', 'Верните[- 100][+ 250] рублей.'],
    ['Диван сломан.', 'Диван «Вега» сломан.', 'Диван[+ «Вега»] сломан.'],
    ['а б в г', 'а в г д', 'а[- б] в г[+ д]'],
    ['первая\nвторая', 'первая\nтретья', 'первая[-\nвторая][+\nтретья]'],
  ])('«%s» → «%s»', (old, fresh, shown) => {
    expect(marked(diffWords(old, fresh))).toBe(shown);
  });

  it('keeps both texts letter for letter and never leaves two neighbours of one kind', () => {
    const word = fc.constantFrom('а', 'б', 'в', ' ', '\n', '  ', 'слово', '250\u00a0₽');
    const text = fc.array(word, { maxLength: 60 }).map((words) => words.join(''));
    fc.assert(
      fc.property(text, text, (old, fresh) => {
        const parts = diffWords(old, fresh);
        expect(before(parts)).toBe(old);
        expect(after(parts)).toBe(fresh);
        expect(parts.every((part, index) => part.kind !== parts[index + 1]?.kind)).toBe(true);
        expect(parts.every((part) => part.text !== '')).toBe(true);
      }),
    );
  });

  it('finds the longest common run of words', () => {
    fc.assert(
      fc.property(
        fc.array(fc.constantFrom(' а', ' б', ' в'), { maxLength: 9 }),
        fc.array(fc.constantFrom(' а', ' б', ' в'), { maxLength: 9 }),
        (a, b) => {
          const same = diffWords(a.join(''), b.join(''))
            .filter(({ kind }) => kind === 'same')
            .map(({ text }) => text)
            .join('');
          expect(same.length / 2).toBe(longest(a, b));
        },
      ),
    );
  });

  it('answers at once for texts of the greatest length', () => {
    const long = (word: string) => Array.from({ length: 12_000 }, (_, index) => `${word}${index}`).join(' ');
    const parts = diffWords(long('а'), long('б'));
    expect(parts.map(({ kind }) => kind)).toEqual(['removed', 'added']);
  });
});

/** By trying everything. */
function longest(a: string[], b: string[]): number {
  const [x, ...restA] = a;
  const [y, ...restB] = b;
  if (x === undefined || y === undefined) return 0;
  return x === y ? 1 + longest(restA, restB) : Math.max(longest(restA, b), longest(a, restB));
}
