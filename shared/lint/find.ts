import { findNorm } from '../law/norms/lookup.ts';
import type { Severity } from '../law/types.ts';
import { typeset } from '../text/typeset.ts';
import type { Span } from './letterText.ts';
import type { Finding, LintInput, Place } from './types.ts';

interface Words {
  title: string;
  text: string;
  /** Id of the norm the finding rests on. */
  norm?: string | undefined;
}

/** A finding in words; the norm is named as it applies today, or left out when it does not. */
export function finding(
  input: LintInput,
  level: Severity,
  code: string,
  { title, text, norm }: Words,
  at?: Place,
): Finding {
  const ref = norm === undefined ? null : findNorm(norm, input.ctx.today);
  return {
    level,
    code,
    title: typeset(title),
    text: typeset(text),
    ...(at ? quoted(input.letter.whole, at) : {}),
    ...(ref ? { norm: typeset(`${ref.article} ${ref.actShort}`) } : {}),
  };
}

const LONGEST_QUOTE = 160;

/** Rules know words by their beginnings; a quote does not break off in the middle of one. */
function quoted({ text }: Span, at: Place): Pick<Finding, 'quote' | 'at'> {
  const wanted = Math.min(at.to, at.from + LONGEST_QUOTE);
  const inWord = /[а-яё]/i.test(text[wanted - 1] ?? '');
  const rest = inWord ? (/^[а-яё]{1,30}/i.exec(text.slice(wanted, wanted + 30))?.[0].length ?? 0) : 0;
  const to = wanted + rest;
  return { quote: text.slice(at.from, to).replace(/\s+/g, ' ').trim(), at: { from: at.from, to } };
}

/** Where a pattern stands in a span, counted in the whole letter. */
export function placeOf(span: Span, pattern: RegExp): Place | null {
  const match = pattern.exec(span.low);
  return match ? { from: span.from + match.index, to: span.from + match.index + match[0].length } : null;
}
