import type { Place } from './types.ts';
import { findDates, type FoundDate } from './dates.ts';
import { findSums, type FoundSum } from './sums.ts';

/** A part of a letter with its words. */
export interface Span extends Place {
  text: string;
  /** The same in small letters, «ё» as «е», of the same length. */
  low: string;
}

/** A letter cut into what rules look at. Every place counts in the text as it was given. */
export interface LetterText {
  whole: Span;
  lines: Span[];
  sentences: Span[];
  /** Sentences in which the writer asks for something, each with the list under it. */
  asks: Span[];
  dates: FoundDate[];
  sums: FoundSum[];
}

/** Reads a letter. The time grows with the length of the text and with nothing else. */
export function readLetter(raw: string): LetterText {
  const text = raw.replace(/[^\S\n]/g, ' ').replace(/[\u2028\u2029]/g, '\n');
  // A letter at a time: «İ» would become two characters and move every place behind it.
  const low = text.replace(/[A-ZА-ЯЁё]/g, (letter) => letter.toLowerCase().replace('ё', 'е'));
  const whole: Span = { from: 0, to: text.length, text, low };
  const lines = cut(whole, lineEnds(text));
  const sentences = cut(whole, sentenceEnds(text));
  return { whole, lines, sentences, asks: asksOf(whole, sentences), dates: findDates(whole), sums: findSums(whole) };
}

/** The part of a span between two places. */
export function part(span: Span, from: number, to: number): Span {
  const [a, b] = [from - span.from, to - span.from];
  return { from, to, text: span.text.slice(a, b), low: span.low.slice(a, b) };
}

/** Non-empty pieces between the ends, without white space around them. */
function cut(whole: Span, ends: number[]): Span[] {
  const pieces: Span[] = [];
  let start = 0;
  for (const end of [...ends, whole.to]) {
    const piece = whole.text.slice(start, end);
    const trimmed = piece.trim();
    if (trimmed !== '') {
      const from = start + (piece.length - piece.trimStart().length);
      pieces.push(part(whole, from, from + trimmed.length));
    }
    start = end;
  }
  return pieces;
}

function lineEnds(text: string): number[] {
  return [...text.matchAll(/\n/g)].map(({ index }) => index + 1);
}

const ABBREVIATION =
  /(?<![а-яё])(?:г|гг|ст|п|пп|подп|ч|абз|ул|д|кв|корп|стр|обл|пр|пер|им|см|р|т|тыс|млн|тел|эл|гр|руб|коп|л|экз|проф|рис|др)$/i;
const MARKER = /^\s*(?:\d{1,2}[.)]\s|[-–—•*]\s)/;

/** A full stop of «12 октября 2026 г.», of «ст.» and of initials ends nothing; a line ends a sentence unless it was only wrapped. */
function sentenceEnds(text: string): number[] {
  const ends: number[] = [];
  for (const match of text.matchAll(/(?<![.!?…])[.!?…]{1,8}(?=\s)|\n/g)) {
    const { index } = match;
    const after = index + match[0].length;
    const next = /\S/.exec(text.slice(after, after + 40))?.[0] ?? '';
    if (match[0] === '\n') {
      if (!wrapped(text, index, next)) ends.push(after);
    } else if (/[a-zа-яё]/.test(next)) {
      continue;
    } else if (match[0] !== '.' || !shortened(text.slice(Math.max(0, index - 12), index), next)) {
      ends.push(after);
    }
  }
  return ends;
}

function shortened(before: string, next: string): boolean {
  if (/\d\s?г$/.test(before)) return !/[А-ЯЁ«]/.test(next);
  if (/(?:руб|коп|л|экз)$/i.test(before)) return !/[А-ЯЁ«]/.test(next);
  return ABBREVIATION.test(before) || /(?<![А-ЯЁа-яё])[А-ЯЁ]$/.test(before) || /(?:^|\n)\s{0,8}\d{1,2}$/.test(before);
}

/** The next line goes on with a small letter, or with a number that is no mark of a list. */
function wrapped(text: string, at: number, next: string): boolean {
  const ahead = text.slice(at + 1, at + 40);
  if (/^ *\n/.test(ahead) || MARKER.test(ahead)) return false;
  if (/[a-zа-яё]/.test(next)) return !/[.!?:;]\s*$/.test(text.slice(Math.max(0, at - 4), at));
  return /\d/.test(next) && /[а-яё,]\s*$/.test(text.slice(Math.max(0, at - 4), at));
}

const ASKING = /(?<![а-я])(?:требу(?:ю|ем)|прошу|просим|настаива(?:ю|ем)|предлага(?:ю|ем)|хочу|хотим)(?![а-я])/;

function asksOf(whole: Span, sentences: Span[]): Span[] {
  const asks: Span[] = [];
  for (let index = 0; index < sentences.length; index++) {
    const sentence = sentences[index];
    if (!sentence || !ASKING.test(sentence.low)) continue;
    let { to } = sentence;
    if (sentence.text.endsWith(':')) {
      for (let next = sentences[index + 1]; next && inList(next); next = sentences[index + 1]) {
        to = next.to;
        index += 1;
      }
    }
    asks.push(part(whole, sentence.from, to));
  }
  return asks;
}

function inList({ text }: Span): boolean {
  return MARKER.test(text) || /^[а-яё]/.test(text);
}
