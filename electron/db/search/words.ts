import { stemmer } from '@orama/stemmers/russian';
import { fold } from '../../../shared/text/fold.ts';

/** A word of a text as it stands and as it is compared. */
export interface Word {
  /** Folded: lower case, ё as е. */
  word: string;
  /** What its grammatical forms have in common. */
  stem: string;
  /** Where it stands in the text. */
  start: number;
  end: number;
}

const RUSSIAN = /^[а-я]+$/;
const CONSONANT = '[бвгджзйклмнпрстфхцчшщ]';
/** The vowel that comes and goes: «продавец — продавца», «окно — окон», «Павел — Павла». */
const FLEETING = new RegExp(`(${CONSONANT})[ео](${CONSONANT})$`);
const ENDING = /[аеиоуыэюяйь]+$/;
/** Shorter ones say nothing of the word: «ел» of «Елена». */
const SHORTEST = 3;
const MOST_STEPS = 4;

/** Nouns that the stemmer takes for verbs, and genitives whose vowel is not at the end of the stem. */
const OWN: Record<string, string> = { кровать: 'кроват', печать: 'печат', тетрадь: 'тетрад', писем: 'писм' };

const KNOWN = new Map<string, string>();
const MOST_KNOWN = 50_000;

/** The stem of a folded word. Numbers and Latin words are their own stems. */
export function stemOf(word: string): string {
  const known = KNOWN.get(word);
  if (known !== undefined) return known;
  const stem = RUSSIAN.test(word) ? russianStem(word) : word;
  if (KNOWN.size >= MOST_KNOWN) KNOWN.clear();
  KNOWN.set(word, stem);
  return stem;
}

/**
 * The stemmer is asked until it changes nothing: it takes «диван» for a form of «дива» and «дивана» for one of «диван»,
 * and only the end of both ways is the same. Signs that soften and fleeting vowels go.
 */
function russianStem(word: string): string {
  const own = OWN[word];
  if (own !== undefined) return own;
  let stem = word;
  for (let step = 0; step < MOST_STEPS; step += 1) {
    const next = stemmer(stem);
    if (next === stem) break;
    if (next.length < SHORTEST) {
      stem = stem.replace(ENDING, '') || stem;
      break;
    }
    stem = next;
  }
  return stem.replace(/[ьъ]/g, '').replace(FLEETING, '$1$2') || word;
}

const WORD = /[\p{L}\p{N}\p{M}]+/gu;

/** Words of a text in their order. */
export function wordsOf(text: string): Word[] {
  return [...text.matchAll(WORD)].flatMap((match) =>
    // A word with signs that fold away counts as the words it falls into.
    fold(match[0])
      .split(' ')
      .filter(Boolean)
      .map((word) => ({ word, stem: stemOf(word), start: match.index, end: match.index + match[0].length })),
  );
}

/** A word that is searched for. */
export type Wanted = Pick<Word, 'word' | 'stem'>;

/** More words than this narrow nothing down. */
export const MOST_WORDS = 12;

export function wantedWords(query: string): Wanted[] {
  const words = fold(query).split(' ').filter(Boolean).slice(0, MOST_WORDS);
  return words.map((word) => ({ word, stem: stemOf(word) }));
}

/** Whether a word of a text answers to a wanted one: as a form of it, or as one that begins so. */
export function answers(word: Pick<Word, 'word' | 'stem'>, wanted: Wanted): boolean {
  return word.stem === wanted.stem || word.word.startsWith(wanted.word) || word.stem.startsWith(wanted.word);
}
