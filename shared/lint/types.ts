import type { LawContext, Severity } from '../law/types.ts';
import type { Facts } from '../model/facts.ts';
import type { FoundDemand } from './demands.ts';
import type { LetterText } from './letterText.ts';

/** What the pasted text is meant to be: each has requirements of its own. */
export const LINT_KINDS = ['claim', 'complaint', 'lawsuit'] as const;
export type LintKind = (typeof LINT_KINDS)[number];

/** A part of a text: from the first character to the one after the last. */
export interface Place {
  from: number;
  to: number;
}

/** Something a letter lacks or that harms it: why it matters and what to do. */
export interface Finding {
  level: Severity;
  /** Stable name of the rule. */
  code: string;
  title: string;
  text: string;
  /** The words of the letter it is about. */
  quote?: string;
  /** Where the quote stands in the text as it was given. */
  at?: Place;
  /** «п. 1 ст. 23 ЗоЗПП». */
  norm?: string;
}

/** What a rule looks at. */
export interface LintInput {
  letter: LetterText;
  kind: LintKind;
  ctx: LawContext;
  /** Facts of the case the letter belongs to; without them only the text speaks. */
  facts: Facts | undefined;
  /** What the letter is about, as far as it is seen. */
  about: Subject;
  /** What the writer asks for. */
  demands: FoundDemand[];
}

/** Signs of a situation; several may be there, and none is certain. */
export interface Subject {
  defect: boolean;
  late: boolean;
  service: boolean;
  /** An item without defects that is exchanged or sent back. */
  goodItem: boolean;
}

export type Rule = (input: LintInput) => Finding[];
