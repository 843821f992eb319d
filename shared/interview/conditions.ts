import { NOT_COMPLEX } from '../law/data/complex-goods.ts';
import { OWN_FIELD } from '../law/data/regimes.ts';
import { getFact } from './factPath.ts';
import type { Facts } from '../model/facts.ts';

/** Conditions under which questions appear. They look at answers only, never at the day or at sums. */
export type Condition = (facts: Facts) => boolean;

export const is =
  (path: string, ...values: readonly string[]): Condition =>
  (facts) =>
    values.includes(String(getFact(facts, path)));

export const all =
  (...conditions: readonly Condition[]): Condition =>
  (facts) =>
    conditions.every((condition) => condition(facts));

export const any =
  (...conditions: readonly Condition[]): Condition =>
  (facts) =>
    conditions.some((condition) => condition(facts));

export const not =
  (condition: Condition): Condition =>
  (facts) =>
    !condition(facts);

const isLate = is('problem', 'late_delivery');
export const isDefective = is('problem', 'defective');
export const isRefund = is('problem', 'refund_overdue');
export const cause = (...values: readonly string[]): Condition => all(isRefund, is('refund.cause', ...values));

/** The item has a defect and is in question, whether the money is asked for the first time or again. */
export const aboutDefect = any(isDefective, cause('defective'));
/** The item was paid before delivery and did not come in time. */
export const aboutDelivery = any(isLate, cause('not_delivered'));
/** The buyer refused an item of good quality bought at a distance. */
export const aboutRefusal = cause('distance_refusal');

/** The item is still with the buyer, so that the seller must be offered to check it. */
export const offersInspection = all(aboutDefect, not(is('refund.goodsReturned', 'yes')));

/** On the list of technically complex goods. */
export const isComplex: Condition = (facts) => {
  const kind = facts.goods?.complexKind;
  return kind !== undefined && kind !== NOT_COMPLEX && kind !== 'unknown';
};

/** Bought from a private person: known only when the seller is. */
export const isPrivateSale: Condition = is('seller.kind', 'individual');

/** Another law or another buyer: the program explains where to go instead of writing a claim. */
export const isForeign: Condition = (facts) =>
  facts.buyerKind === 'business' ||
  facts.buyerKind === 'organisation' ||
  (facts.field !== undefined && facts.field !== OWN_FIELD);

const MONEY_DEMANDS = [
  'refund_prepayment',
  'late_penalty',
  'refund_money',
  'refund',
  'price_reduction',
  'repair_costs',
];

/** The claim asks for money, so that the seller must know where to send it. */
export const asksMoney: Condition = (facts) =>
  facts.demand === undefined ||
  MONEY_DEMANDS.includes(facts.demand) ||
  (facts.demand === 'deliver' && facts.wantsPenalty !== false) ||
  facts.moral?.asked === true ||
  (facts.losses?.length ?? 0) > 0;
