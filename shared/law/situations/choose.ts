import { cancelled } from './cancelled.ts';
import { defective } from './defective.ts';
import { earlierDemand } from './common.ts';
import { distanceRefusalAfter, distanceRefusalBefore } from './distanceRefusal.ts';
import { lateDelivery } from './lateDelivery.ts';
import { refundAfterReturn } from './refundAfterReturn.ts';
import { isRepairOverdue, repairOverdue } from './repairOverdue.ts';
import type { Matter, Reading, Situation } from './types.ts';

/** Which situation the facts describe; null while the buyer has not said what happened. */
export function chooseSituation(matter: Matter): Situation | null {
  const { facts } = matter;
  switch (facts.problem) {
    case 'late_delivery':
      return facts.delivery?.outcome === 'cancelled_by_seller' ? cancelled : lateDelivery;
    case 'refund_overdue':
      return refundSituation(matter);
    case 'defective':
      return isRepairOverdue(matter) ? repairOverdue : defective;
    default:
      return null;
  }
}

function refundSituation({ facts }: Matter): Situation {
  const { cause, refusedWhen } = facts.refund ?? {};
  if (cause === 'not_delivered') return refundNotDelivered;
  if (cause === 'distance_refusal')
    return refusedWhen === 'before_delivery' ? distanceRefusalBefore : distanceRefusalAfter;
  return refundAfterReturn;
}

/** The buyer has already given up an undelivered order: the table of ст. 23.1 with the delivery closed. */
function refundNotDelivered(matter: Matter): Reading {
  const start = earlierDemand(matter.facts);
  const asked = matter.facts.delivery?.outcome === 'cancelled_by_seller' ? cancelled(matter) : lateDelivery(matter);
  return {
    ...asked,
    title: 'Деньги за непривезённый товар не возвращают',
    demands: asked.demands.map((row) => {
      if (row.id === 'deliver')
        return { ...row, status: 'excluded', reason: 'вы уже отказались от товара и ждёте деньги.' };
      return row.id === 'refund_prepayment' && start ? { ...row, term: { ...row.term, start } } : row;
    }),
    recommend: ['refund_prepayment'],
  };
}
