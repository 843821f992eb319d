import type { LawContext } from '../law/types.ts';
import type { Facts } from '../model/facts.ts';
import { demandsOf } from './demands.ts';
import { readLetter } from './letterText.ts';
import { acts } from './rules/acts.ts';
import { articles } from './rules/articles.ts';
import { complaint } from './rules/complaint.ts';
import { dates } from './rules/dates.ts';
import { demand } from './rules/demand.ts';
import { facts } from './rules/facts.ts';
import { lawsuit } from './rules/lawsuit.ts';
import { leftovers } from './rules/leftovers.ts';
import { manner } from './rules/manner.ts';
import { outdated } from './rules/outdated.ts';
import { parts } from './rules/parts.ts';
import { sums } from './rules/sums.ts';
import { terms } from './rules/terms.ts';
import { subjectOf } from './subject.ts';
import type { Finding, LintKind, Rule } from './types.ts';

/** In the order in which a reader would go over a letter; findings are then sorted by level and place. */
const RULES: readonly Rule[] = [
  leftovers,
  parts,
  complaint,
  lawsuit,
  demand,
  articles,
  acts,
  terms,
  outdated,
  sums,
  dates,
  manner,
  facts,
];

const ORDER: Record<Finding['level'], number> = { forbidden: 0, danger: 1, advice: 2 };
/** The same slip on every line is one lesson: so many places of one kind are shown. */
const MOST_OF_A_KIND = 8;
/** Below so few characters there is no letter to speak of. */
const SHORTEST = 20;

/**
 * Reads any letter — from a chat bot, a template, a lawyer — and says what it lacks and what in it does harm. A rule speaks
 * only where it is sure; where it is not, it gives advice in cautious words. Silence is no praise: the truth of what the
 * letter tells is not checked.
 * @param known facts of the case the letter belongs to: then names, days and sums are compared with them
 */
export function lintText(text: string, kind: LintKind, ctx: LawContext, known?: Facts): Finding[] {
  if (text.trim().length < SHORTEST) return [];
  const letter = readLetter(text);
  const input = { letter, kind, ctx, facts: known, about: subjectOf(letter, known), demands: demandsOf(letter) };
  const seen = new Map<string, number>();
  return RULES.flatMap((rule) => rule(input))
    .filter((one) => {
      const same = `${one.code}\n${one.quote ?? ''}`;
      const count = seen.get(one.code) ?? 0;
      if (seen.has(same) || count >= MOST_OF_A_KIND) return false;
      seen.set(same, 1);
      seen.set(one.code, count + 1);
      return true;
    })
    .sort((a, b) => ORDER[a.level] - ORDER[b.level] || (a.at?.from ?? 0) - (b.at?.from ?? 0));
}

/** Rules that a part of a letter can be held against: what a whole letter must contain is not asked of it. */
const FRAGMENT_RULES: readonly Rule[] = [leftovers, articles, acts, outdated];

/** Reads a part of a letter, a paragraph of the user's own: references to the law that are wrong, places left to be filled. */
export function lintFragment(text: string, kind: LintKind, ctx: LawContext, known: Facts): Finding[] {
  if (text.trim().length < SHORTEST) return [];
  const letter = readLetter(text);
  const input = { letter, kind, ctx, facts: known, about: subjectOf(letter, known), demands: demandsOf(letter) };
  const found = FRAGMENT_RULES.flatMap((rule) => rule(input));
  return [...new Map(found.map((one) => [`${one.code}\n${one.quote ?? ''}`, one])).values()].slice(0, MOST_OF_A_KIND);
}
