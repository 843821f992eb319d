import { complexGoods, NOT_COMPLEX } from '../data/complex-goods.ts';
import { priceDifference, type PriceDifferenceInput } from '../rules/priceDifference.ts';
import type { Kopecks } from '../../money/kopecks.ts';
import type { Facts } from '../../model/facts.ts';
import type { Outcome } from '../types.ts';
import type { Matter } from './types.ts';

/**
 * Difference in price on the refund of a faulty item from the prices the buyer named (п. 4 ст. 24 ЗоЗПП), kopecks, by the
 * wording of today: the demand is met today at the earliest. Null when there is nothing to compare, or when the buyer has
 * entered the difference himself: then his sum stands and nothing is added to it.
 */
export function faultyDifference({ facts, ctx }: Pick<Matter, 'facts' | 'ctx'>): Outcome<Kopecks> | null {
  const { goods = {}, defect = {} } = facts;
  const contractPrice = goods.price ?? goods.paid;
  if (differenceByHand(facts) || goods.currentPrice === undefined || contractPrice === undefined) return null;
  return priceDifference(
    {
      contractPrice,
      currentPrice: goods.currentPrice,
      complex: complexAnswer(goods.complexKind),
      comparedWith: goods.comparedWith ?? 'unknown',
      misled: defect.misled ?? 'unknown',
    },
    ctx.today,
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
