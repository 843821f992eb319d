import type { SearchHit } from '../../../shared/ipc/desk.ts';
import { answers, wordsOf, type Wanted, type Word } from './words.ts';

/** So much of a long text is shown around the first match. */
const BEFORE = 40;
const MOST = 160;

/** The places of a case as they are stored: two texts of as many lines, so that only the best place is read word by word. */
export interface IndexedTexts {
  /** «Продавец» + tab + the text. */
  texts: string;
  /** Words and stems of the same line between spaces, with a space at both ends. */
  words: string;
}

/** How a word of a text may answer to a wanted one. */
type Way = 'begins' | 'contains';

/**
 * The place that holds most of what is wanted, the most telling of equals; null when no place holds any of it. `contains`
 * takes a wanted word in the middle of another one too.
 */
export function bestHit(
  { texts, words }: IndexedTexts,
  wanted: readonly Wanted[],
  way: Way = 'begins',
): SearchHit | null {
  let best: { line: number; found: number } | null = null;
  let line = 0;
  for (let start = 0; start <= words.length; line += 1) {
    const end = endOfLine(words, start);
    const place = words.slice(start, end);
    const found = wanted.reduce((n, word) => n + (holds(place, word, way) ? 1 : 0), 0);
    if (found > (best?.found ?? 0)) best = { line, found };
    if (found === wanted.length) break;
    start = end + 1;
  }
  if (!best) return null;
  const [where = '', text = ''] = lineOf(texts, best.line).split('\t');
  return { where, ...piece(text, marksOf(text, wanted, way)) };
}

function endOfLine(text: string, start: number): number {
  const end = text.indexOf('\n', start);
  return end < 0 ? text.length : end;
}

function lineOf(text: string, line: number): string {
  let start = 0;
  for (let before = 0; before < line; before += 1) start = endOfLine(text, start) + 1;
  return text.slice(start, endOfLine(text, start));
}

function holds(words: string, { word, stem }: Wanted, way: Way): boolean {
  if (way === 'contains') return words.includes(word);
  return words.includes(` ${word}`) || words.includes(` ${stem} `);
}

type Mark = [number, number];

function marksOf(text: string, wanted: readonly Wanted[], way: Way): Mark[] {
  const words = wordsOf(text);
  const exact = words.filter((word) =>
    wanted.some((one) => (way === 'contains' ? word.word.includes(one.word) : answers(word, one))),
  );
  // A number that is written with spaces is found by its digits together: all of it is meant.
  const marked = exact.length > 0 ? exact : words.filter(({ word }) => /\d/.test(word));
  return marked.reduce<Mark[]>((marks, { start, end }: Word) => {
    const last = marks.at(-1);
    if (last && last[1] >= start) last[1] = Math.max(last[1], end);
    else marks.push([start, end]);
    return marks;
  }, []);
}

/** The text itself, or the part of a long one around its first match, cut at spaces. */
function piece(text: string, marks: Mark[]): Pick<SearchHit, 'text' | 'marks'> {
  if (text.length <= MOST) return { text, marks };
  const first = marks[0]?.[0] ?? 0;
  const from = first <= BEFORE ? 0 : text.lastIndexOf(' ', first - BEFORE) + 1 || first - BEFORE;
  const cut = from + MOST >= text.length ? text.length : text.lastIndexOf(' ', from + MOST);
  const to = cut > first ? cut : Math.min(text.length, from + MOST);
  const lead = from > 0 ? '…' : '';
  const shift = lead.length - from;
  return {
    text: `${lead}${text.slice(from, to)}${to < text.length ? '…' : ''}`,
    marks: marks
      .filter(([start]) => start < to)
      .map(([start, end]): Mark => [start + shift, Math.min(end, to) + shift]),
  };
}
