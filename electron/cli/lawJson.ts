import { formatPercent } from '../../shared/law/rules/penalty.ts';
import type { AccrualLine, NormRef, Trace } from '../../shared/law/types.ts';
import { toDecimal } from '../../shared/money/kopecks.ts';

/** A wording of the law for machines: the days on which it applies (null = open) and how sure the program is of it. */
export function editionJson(ref: Pick<NormRef, 'confidence'>, days: AccrualLine['edition'] = {}) {
  return { from: days.from ?? null, to: days.to ?? null, confidence: ref.confidence };
}

/** A line of a calculation: sums in roubles as text, the rate in percent (a day, for ст. 395 ГК a year). */
export function lineJson({ from, to, days, base, rate, sum, norm, edition }: AccrualLine) {
  return {
    from,
    to,
    days,
    base: toDecimal(base),
    rate: formatPercent(rate),
    sum: toDecimal(sum),
    norm: `${norm.article} ${norm.actShort}`,
    edition: editionJson(norm, edition),
  };
}

/** Everything cautious that a trace says, each once, in its order. */
export function notesOf(trace: Trace): string[] {
  const own = trace.note ? [trace.note] : [];
  return [...new Set([...own, ...(trace.children ?? []).flatMap(notesOf)])];
}

/** Which norms of a calculation are not sure, in cautious words; certain ones give nothing. */
export function unsure(norms: readonly NormRef[]): string[] {
  const doubtful = norms.filter((ref) => ref.confidence !== 'H').map((ref) => `${ref.article} ${ref.actShort}`);
  return [...new Set(doubtful)].map((name) => `По нашему чтению: ${name} — сверьте с действующим текстом.`);
}
