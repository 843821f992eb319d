import { complexGoods, NOT_COMPLEX } from '../data/complex-goods.ts';
import { priceDifference, type PriceDifferenceInput } from '../rules/priceDifference.ts';
import type { Kopecks } from '../../money/kopecks.ts';
import type { Facts } from '../../model/facts.ts';
import type { MissingFact, Outcome } from '../types.ts';
import type { Matter } from './types.ts';

/**
 * Difference in price on the refund of a faulty item from the prices the buyer named (п. 4 ст. 24 ЗоЗПП), kopecks, by the
 * wording of today: the demand is met today at the earliest. Null when there is nothing to compare, or when the buyer has
 * entered the difference himself: then his sum stands and nothing is added to it.
 */
export function faultyDifference({ facts, ctx }: Pick<Matter, 'facts' | 'ctx'>): Outcome<Kopecks> | null {
  const { goods = {}, defect = {} } = facts;
  const prices = pricesOf(facts);
  if (differenceByHand(facts) || !prices) return null;
  return priceDifference(
    {
      ...prices,
      complex: complexAnswer(goods.complexKind),
      comparedWith: goods.comparedWith ?? 'unknown',
      misled: defect.misled ?? 'unknown',
    },
    ctx.today,
  );
}

/** The price of the contract, else what was paid, beside the price now; null when one of them is not known. */
function pricesOf({ goods = {} }: Facts): { contractPrice: Kopecks; currentPrice: Kopecks } | null {
  const contractPrice = goods.price ?? goods.paid;
  if (contractPrice === undefined || goods.currentPrice === undefined) return null;
  return { contractPrice, currentPrice: goods.currentPrice };
}

/** The item costs more now, but the difference with the price the buyer found cannot be asked (п. 4 ст. 24). */
export function dearerNotCounted(matter: Pick<Matter, 'facts' | 'ctx'>): boolean {
  const prices = pricesOf(matter.facts);
  const dearer = prices !== null && prices.currentPrice > prices.contractPrice;
  return dearer && faultyDifference(matter)?.kind !== 'value';
}

/** What has to be asked before the difference can be counted; «не знаю» is an answer and is not asked again. */
export function differenceMissing(matter: Pick<Matter, 'facts' | 'ctx'>): MissingFact[] {
  const outcome = faultyDifference(matter);
  if (outcome?.kind !== 'unknown') return [];
  const { goods = {} } = matter.facts;
  return outcome.missing.filter(
    ({ path }) => (path === 'goods.complexKind' ? goods.complexKind : goods.comparedWith) === undefined,
  );
}

/** The buyer has entered the difference himself. */
export function differenceByHand(facts: Facts): boolean {
  return facts.losses?.some((loss) => loss.kind === 'price_difference' && loss.amount > 0) ?? false;
}

function complexAnswer(kind: string | undefined): PriceDifferenceInput['complex'] {
  if (complexGoods(kind)) return 'yes';
  return kind === NOT_COMPLEX ? 'no' : 'unknown';
}
