import type { CivilDate } from '../../calendar/civilDate.ts';
import type { Term as CountedTerm } from '../../terms/term.ts';
import type { Facts } from '../../model/facts.ts';
import { complexGoods } from '../data/complex-goods.ts';
import { param } from '../norms/lookup.ts';
import { count } from './common.ts';
import { complexVerdict } from './complexGrounds.ts';
import type { EarlierBreach, Matter } from './types.ts';

/*
 * Change of demand after a missed term (п. 2 ст. 23 ЗоЗПП; ППВС № 17, п. 32). An earlier claim with another demand of ст. 18
 * reached the seller and its term passed: its penalty runs to the day of the new demand, then the new demand has a term
 * and a penalty of its own. No day carries two penalties; since 01.02.2026 both together keep within the sum paid (L).
 */

/** Money demands of ст. 22: ten days each. */
const MONEY_DEMANDS: readonly string[] = ['refund', 'price_reduction', 'repair_costs', 'losses', 'info_refund'];
const REPLACEMENTS: readonly string[] = ['replace_same', 'replace_other'];

/** Day on which an earlier claim with one of the demands reached the seller; null when there is none. */
function servedOn({ state }: Matter, demands: readonly string[]): CivilDate | null {
  const { otherClaim } = state;
  return otherClaim?.served && demands.includes(otherClaim.demand) ? otherClaim.date : null;
}

/** An earlier demand whose term is still running or has passed. */
export interface EarlierDemand {
  start: CivilDate;
  startLabel: string;
}

/** Repair asked before: the day the item was given away, else the day our own letter came or the item followed it. */
export function earlierRepair(matter: Matter): EarlierDemand | null {
  const { repairStart } = matter.facts.defect ?? {};
  if (repairStart) return { start: repairStart, startLabel: 'Товар сдан в ремонт' };
  const served = servedOn(matter, ['repair']);
  if (!served) return null;
  const { handedOver } = matter.state;
  if (handedOver && handedOver > served) return { start: handedOver, startLabel: 'Товар сдан в ремонт' };
  return { start: served, startLabel: 'Требование о ремонте вручено' };
}

/** The item lies with the seller for a repair, as the buyer told: there is nothing to show him, and another item may be asked for. */
export function inRepair({ problem, defect }: Pick<Facts, 'problem' | 'defect'>): boolean {
  return problem === 'defective' && defect?.repairStart !== undefined && defect.repairEnd === undefined;
}

/** Day the item came back from the repair; null while it is away or was never given. */
export function backFromRepair({ defect }: Pick<Facts, 'defect'>): CivilDate | null {
  return (defect?.repairStart !== undefined && defect.repairEnd) || null;
}

/**
 * Whether the exchange the buyer asked for by his own words was due at all: of a technically complex item only in its first 15
 * days or with a ground (п. 1 ст. 18). Not due, it starts no term, and nothing of п. 2 ст. 23 follows from it.
 */
export function exchangeWasDue(matter: Matter): boolean {
  const { replacementDemandDate: day } = matter.facts.defect ?? {};
  if (!day || !complexGoods(matter.facts.goods?.complexKind)) return true;
  return complexVerdict({ ...matter, demandDay: day }).excluded === undefined;
}

/** Exchange asked before, named by the buyer or seen from the events. */
export function earlierReplacement(matter: Matter): EarlierDemand | null {
  const told = exchangeWasDue(matter) ? matter.facts.defect?.replacementDemandDate : undefined;
  const start = told ?? servedOn(matter, REPLACEMENTS);
  return start ? { start, startLabel: 'Требование о замене получено' } : null;
}

/** Money asked before by another demand whose ten days have passed by the day of the new one. */
function missedMoneyTerm(matter: Matter): CountedTerm | null {
  const served = servedOn(matter, MONEY_DEMANDS);
  if (!served) return null;
  const term = count(matter.ctx.calendar, served, { days: param('zozpp-22', 'days', served) });
  return matter.demandDay >= term.overdueFrom ? term : null;
}

/** The penalty already due from the earlier demand of money; null when its term was kept or there was none. */
export function moneyBreach(matter: Matter): EarlierBreach | null {
  const term = missedMoneyTerm(matter);
  const { price, paid } = matter.facts.goods ?? {};
  if (!term || paid === undefined) return null;
  return {
    label: 'Неустойка по прежнему требованию',
    base: price ?? paid,
    paid,
    overdueFrom: term.overdueFrom,
    norms: ['zozpp-22', 'zozpp-23-1'],
  };
}
