import type { CivilDate } from '../calendar/civilDate.ts';
import { objectionsInForce, type Objection } from './data/objections.ts';
import { findNorm } from './norms/lookup.ts';
import type { Confidence, NormRef } from './types.ts';

/** An objection recognised in a reply, with its answer as of a day. */
export interface MatchedObjection {
  id: string;
  objection: string;
  answer: string;
  norms: NormRef[];
  confidence: Confidence;
  /** Words of the best sign, then how many signs matched: larger is surer; only the order matters. */
  score: number;
}

const SIGN_WEIGHT = 10;

/** Lower case, ё as е, words without punctuation: how texts and signs are compared. */
export function foldWords(text: string): string[] {
  return (
    text
      .toLocaleLowerCase('ru')
      .replaceAll('ё', 'е')
      .match(/[a-zа-я0-9]+/g) ?? []
  );
}

/**
 * Known objections in the text of a seller's reply, best first; empty when nothing is recognised. Case, ё and endings of
 * words do not matter. Norms stand in the edition of `date`.
 */
export function matchObjections(text: string, date: CivilDate): MatchedObjection[] {
  const words = foldWords(text);
  return objectionsInForce()
    .map((item) => ({ item, score: signScore(item.signs, words) }))
    .filter(({ score }) => score > 0)
    .sort((a, b) => b.score - a.score)
    .map(({ item, score }) => answered(item, score, date));
}

function answered({ id, objection, answer, norms, confidence }: Objection, score: number, date: CivilDate) {
  return { id, objection, answer, norms: norms.flatMap((norm) => findNorm(norm, date) ?? []), confidence, score };
}

/** How well folded `words` match the signs: words of the best sign, then how many signs matched; 0 = none. */
export function signScore(signs: readonly string[], words: readonly string[]): number {
  const matched = signs.map((sign) => sign.split(' ')).filter((terms) => terms.every((term) => found(term, words)));
  if (matched.length === 0) return 0;
  return Math.max(...matched.map((terms) => terms.length)) * SIGN_WEIGHT + matched.length;
}

function found(term: string, words: readonly string[]): boolean {
  return term.split('|').some((one) => {
    if (!one.endsWith('*')) return words.includes(one);
    const stem = one.slice(0, -1);
    return words.some((word) => word.startsWith(stem));
  });
}
