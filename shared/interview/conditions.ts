import { NOT_COMPLEX } from '../law/data/complex-goods.ts';
import { isOwnField, regimeOf } from '../law/data/regimes.ts';
import { inRepair } from '../law/situations/changedDemand.ts';
import { carriedRegime, isInsurance } from '../law/plan/route.ts';
import { DEMAND_NAMES, isDemandId } from '../model/demandNames.ts';
import type { Facts } from '../model/facts.ts';
import { isServiceCase, type Problem } from '../model/problemNames.ts';
import { getFact } from './factPath.ts';

/** Conditions under which questions appear. They look at answers only, never at the day or at sums. */
export type Condition = (facts: Facts) => boolean;

export const is =
  (path: string, ...values: readonly string[]): Condition =>
  (facts) =>
    values.includes(String(getFact(facts, path)));

/** The list at `path` holds one of the values. */
export const has =
  (path: string, ...values: readonly string[]): Condition =>
  (facts) => {
    const list = getFact(facts, path);
    return Array.isArray(list) && values.some((value) => list.includes(value));
  };

export const answered =
  (path: string): Condition =>
  (facts) =>
    getFact(facts, path) !== undefined;

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

const problem = (...values: readonly Problem[]): Condition => is('problem', ...values);

const isLate = problem('late_delivery');
export const isDefective = problem('defective');
export const isRefund = problem('refund_overdue');
export const isWrongItem = problem('wrong_item');
export const isNotSuited = problem('not_suited');
export const isImposed = problem('imposed');
export const isMisinformed = problem('misinformed');
export const isLosses = problem('losses');
export const isServiceLate = problem('service_late');
export const isServiceDefective = problem('service_defective');
export const isServiceRefusal = problem('service_refusal');

/** Work or a service: the other side is a contractor. */
export const isService: Condition = isServiceCase;

export const cause = (...values: readonly string[]): Condition => all(isRefund, is('refund.cause', ...values));

/** The item has a defect and is in question, whether the money is asked for the first time or again. */
export const aboutDefect = any(isDefective, cause('defective'));
/** What is wrong, since when and with what warranty: of an item or of work. */
export const asksDefect = any(aboutDefect, isServiceDefective);
/** What came is itself not what was sold, so that the rules of faulty goods apply to it. */
export const wrongThing = all(isWrongItem, has('wrongItem.kinds', 'wrong', 'incomplete', 'damaged'));
/** The item was paid before delivery and did not come in time. */
export const aboutDelivery = any(isLate, cause('not_delivered'));
/** The item is good, does not fit and was bought at a distance: there the law lets the buyer refuse it. */
const unsuitedFromAfar = all(isNotSuited, is('goods.distance', 'yes'));
/** The same, bought in a shop: there the law gives an exchange. */
export const aboutExchange = all(isNotSuited, is('goods.distance', 'no'));
/** The buyer refused an item of good quality bought at a distance. */
export const aboutRefusal = any(cause('distance_refusal'), unsuitedFromAfar);

/** The item is still with the buyer, so that the seller must be offered to check it; work is checked where it stands. */
export const offersInspection = any(
  all(aboutDefect, not(is('refund.goodsReturned', 'yes')), not(inRepair)),
  wrongThing,
  all(aboutExchange, not(is('exchange.goodsReturned', 'yes'))),
  all(isMisinformed, not(isService), not(is('information.kind', 'price_tag'))),
  isServiceDefective,
);

/** On the list of technically complex goods. */
export const isComplex: Condition = (facts) => {
  const kind = facts.goods?.complexKind;
  return kind !== undefined && kind !== NOT_COMPLEX && kind !== 'unknown';
};

/** Bought from a private person: known only when the seller is. */
export const isPrivateSale: Condition = is('seller.kind', 'individual');

/** An imposed insurance: known only when the extra is named, so that the page where it is named stays. */
export const isImposedInsurance: Condition = isInsurance;

/** Another law or another buyer: the program explains where to go instead of writing a claim. */
export const isForeign: Condition = (facts) =>
  facts.buyerKind === 'business' ||
  facts.buyerKind === 'organisation' ||
  (facts.field !== undefined && !isOwnField(facts.field) && !carriedRegime(facts));

/** What was bought lets the program ask what happened: its own fields, and those it carries for some problems. */
export const mayCarry: Condition = ({ field }) =>
  field !== undefined && (isOwnField(field) || (regimeOf(field)?.carries?.length ?? 0) > 0);

const GOODS_PROBLEMS: readonly Problem[] = [
  'late_delivery',
  'refund_overdue',
  'defective',
  'wrong_item',
  'not_suited',
  'misinformed',
  'imposed',
  'losses',
];
const SERVICE_PROBLEMS: readonly Problem[] = [
  'service_late',
  'service_defective',
  'service_refusal',
  'misinformed',
  'imposed',
];

/**
 * The problem can happen with what was bought. Without an answer to that the problem of an older case speaks for
 * itself; in a field with rules of its own only those fit that the program carries there.
 */
export function fits(value: Problem, facts: Facts): boolean {
  const { field } = facts;
  if (field !== undefined && !isOwnField(field)) return regimeOf(field)?.carries?.includes(value) ?? true;
  const service = field === undefined ? isService(facts) : isService({ field });
  return (service ? SERVICE_PROBLEMS : GOODS_PROBLEMS).includes(value);
}

/** Demands whose penalty runs already while the other side has its new day. */
const GROWING = ['deliver', 'deliver_missing', 'new_term'];

/** The claim asks for money, so that the other side must know where to send it. */
export const asksMoney: Condition = (facts) => {
  const { demand } = facts;
  if (demand === undefined || !isDemandId(demand)) return true;
  const { kind } = DEMAND_NAMES[demand];
  return (
    kind === 'money' ||
    kind === 'reduction' ||
    demand === 'repair_costs' ||
    (GROWING.includes(demand) && facts.wantsPenalty !== false) ||
    facts.moral?.asked === true ||
    (facts.losses?.length ?? 0) > 0
  );
};
