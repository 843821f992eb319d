import type { Facts } from '../../model/facts.ts';
import type { Problem } from '../../model/problemNames.ts';
import { cancelled } from './cancelled.ts';
import { defective } from './defective.ts';
import { defectiveWork } from './defectiveWork.ts';
import { imposed } from './imposed.ts';
import { lateWork } from './lateWork.ts';
import { serviceRefusal } from './serviceRefusal.ts';
import { earlierDemand } from './common.ts';
import { distanceRefusalAfter, distanceRefusalBefore } from './distanceRefusal.ts';
import { lateDelivery } from './lateDelivery.ts';
import { refundAfterReturn } from './refundAfterReturn.ts';
import { falseInformation, priceAtTill } from './information.ts';
import { losses } from './losses.ts';
import { isRepairOverdue, repairClock, repairOverdue } from './repairOverdue.ts';
import { isReplacementOverdue, replacementClock, replacementOverdue } from './replacementOverdue.ts';
import { shopExchange } from './shopExchange.ts';
import { wrongItem } from './wrongItem.ts';
import type { Matter, Reading, Situation } from './types.ts';

const GOODS_ONLY: readonly Problem[] = ['late_delivery', 'refund_overdue', 'defective', 'wrong_item', 'not_suited'];

/** A problem of goods cannot happen with a service or a work: the buyer is asked again what happened. */
export function fits({ field, problem }: Facts): boolean {
  const work = field === 'service' || field === 'work';
  return problem === undefined || !work || !GOODS_ONLY.includes(problem);
}

/** Which situation the facts describe; null while the buyer has not said what happened. */
export function chooseSituation(matter: Matter): Situation | null {
  const { facts } = matter;
  if (!fits(facts)) return null;
  switch (facts.problem) {
    case 'late_delivery':
      return facts.delivery?.outcome === 'cancelled_by_seller' ? cancelled : lateDelivery;
    case 'refund_overdue':
      return refundSituation(matter);
    case 'defective':
      return defectSituation(matter);
    case 'wrong_item':
      return wrongItem;
    case 'not_suited':
      return unsuited(matter);
    case 'misinformed':
      return facts.information?.kind === 'price_tag' ? priceAtTill : falseInformation;
    case 'losses':
      return losses;
    case 'service_late':
      return lateWork;
    case 'service_defective':
      return defectiveWork;
    case 'service_refusal':
      return serviceRefusal;
    case 'imposed':
      return imposed;
    default:
      return null;
  }
}

/** A late repair, a late exchange, or the defect itself; of two late things the one asked for last. */
function defectSituation(matter: Matter): Situation {
  const repair = isRepairOverdue(matter) ? repairClock(matter) : null;
  const replacement = isReplacementOverdue(matter) ? replacementClock(matter) : null;
  if (repair && replacement) return repair.clock.start > replacement.clock.start ? repairOverdue : replacementOverdue;
  if (repair) return repairOverdue;
  return replacement ? replacementOverdue : defective;
}

/** A good item that does not fit: bought at a distance it is refused (ст. 26.1), bought in a shop exchanged (ст. 25). */
function unsuited({ facts }: Matter): Situation {
  if (facts.goods?.distance !== 'yes') return shopExchange;
  return facts.refund?.refusedWhen === 'before_delivery' ? distanceRefusalBefore : distanceRefusalAfter;
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
