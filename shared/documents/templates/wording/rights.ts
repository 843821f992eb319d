import { lowerFirst } from '../../../text/format.ts';
import type { NormRef } from '../../../law/types.ts';
import { norms } from '../cite.ts';
import type { Material } from '../material.ts';

/** Norms of the chosen demand, as the plan gives them. */
export function demandNorms(m: Material): Set<string> {
  return new Set((m.plan.chosen?.norms ?? []).map((ref) => ref.norm));
}

const sure = (ref: NormRef): boolean => ref.confidence === 'H' || ref.confidence === 'K';

/** What rests on a norm that is not certain is said as the buyer's reading of it. */
export function cautious(m: Material, id: string, words: string): string {
  return norms(m, [id]).every(sure) ? words : `Считаю, что ${lowerFirst(words)}`;
}
