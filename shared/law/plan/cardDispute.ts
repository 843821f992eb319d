import type { Facts } from '../../model/facts.ts';
import type { CaseState } from '../state/caseState.ts';

/** The goods or the money for them have never reached the buyer: words that may say so. */
export function notReceived({ problem, delivery, refund }: Facts): boolean {
  if (problem === 'late_delivery') return delivery?.outcome !== 'late';
  return (
    problem === 'refund_overdue' && (refund?.cause === 'not_delivered' || refund?.refusedWhen === 'before_delivery')
  );
}

/**
 * Whether a bank may take the payment back by the rules of the card system: not when the item or the work is there and only
 * bad, late or unsuitable, and not when the seller has paid the money back already.
 */
export function cardDisputable({ facts, state }: { facts: Facts; state: Pick<CaseState, 'received'> }): boolean {
  const { goods, problem, service, delivery, refund, exchange, information } = facts;
  if (goods?.paymentMeans !== 'card') return false;
  const paid = goods.prepaid ?? goods.paid ?? 0;
  if (paid > 0 && state.received >= paid) return false;
  switch (problem) {
    case 'defective':
    case 'service_defective':
      return false;
    case 'service_late':
      return service?.progress !== 'done_late';
    case 'late_delivery':
      return delivery?.outcome !== 'late';
    case 'refund_overdue':
      return refund?.cause !== 'defective' || refund.goodsReturned === 'yes';
    case 'not_suited':
      return goods.distance === 'yes' || exchange?.goodsReturned === 'yes';
    case 'misinformed':
      return information?.kind !== 'price_tag';
    default:
      return true;
  }
}
