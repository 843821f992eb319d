import type { CivilDate } from '../../calendar/civilDate.ts';
import type { LawContext, Plan, DemandId, SituationId, SumLine, Accrual } from '../../law/types.ts';
import { caseState, ordered, type CaseState } from '../../law/state/caseState.ts';
import type { CaseFile, Paper, Proves } from '../../model/case.ts';
import type { Facts, Person } from '../../model/facts.ts';
import { otherSide, type CaseForms } from '../../model/otherSide.ts';
import type { Kopecks } from '../../money/kopecks.ts';
import { longDate } from '../../text/format.ts';
import { exhibitsOf, reference, type Exhibit } from './exhibits.ts';

/** How a paper calls the seller: «вы» in the claim, «ответчик» in court, «продавец» for the office. */
export interface Voice {
  nom: string;
  gen: string;
  dat: string;
  ins: string;
  /** «вы» takes the plural of the verb. */
  plural: boolean;
}

export const VOICES = {
  claim: { nom: 'вы', gen: 'вас', dat: 'вам', ins: 'вами', plural: true },
  /** Goods; of works and services the office reads «исполнитель» (materialOf). */
  complaint: { nom: 'продавец', gen: 'продавца', dat: 'продавцу', ins: 'продавцом', plural: false },
  lawsuit: { nom: 'ответчик', gen: 'ответчика', dat: 'ответчику', ins: 'ответчиком', plural: false },
} as const satisfies Record<string, Voice>;

/** Everything a template reads: the case, what the law says of it, and how to name things. Made once per paper. */
export interface Material {
  file: CaseFile;
  facts: Facts;
  plan: Plan;
  ctx: LawContext;
  today: CivilDate;
  /** Day to which the sums are counted: that of the paper, or another the person has chosen. */
  countedTo: CivilDate;
  buyer: Partial<Person>;
  voice: Voice;
  /** «продавец» or «исполнитель» in its cases: what the law calls the other side, whoever is spoken to. */
  side: CaseForms;
  /** All appendices of the case under their numbers. */
  exhibits: Exhibit[];
  demand: DemandId | null;
  situation: SituationId | null;
  /** The event log read as of today. */
  state: CaseState;
  /** Day of the claim as it is written on it. */
  claimDate: CivilDate;
  /** Day on which the claim left the buyer's hands; undefined while it is at home. */
  out: CivilDate | undefined;
}

export function materialOf(file: CaseFile, plan: Plan, ctx: LawContext, voice: Voice): Material {
  const state = caseState(file, ctx.today);
  return {
    file,
    facts: file.facts,
    plan,
    ctx,
    today: ctx.today,
    countedTo: ctx.today,
    buyer: file.facts.buyer ?? {},
    voice: voice === VOICES.complaint ? { ...otherSide(file.facts), plural: false } : voice,
    side: otherSide(file.facts),
    exhibits: exhibitsOf(file, claimOut(state)),
    demand: plan.chosen?.id ?? null,
    situation: plan.situation?.id ?? null,
    state,
    claimDate: claimDateOf(file, ctx.today),
    out: claimOut(state),
  };
}

/** Day on which the claim left the buyer's hands, by whichever way came first. */
export function claimOut(state: CaseState): CivilDate | undefined {
  return first(state.claim.sent, state.claim.services[0]?.date);
}

/** A claim that went out carries the day of its last printing before that; a claim at home carries today. */
export function claimDateOf(file: CaseFile, today: CivilDate): CivilDate {
  return writtenOn(file, 'claim', claimOut(caseState(file, today)), today);
}

/** The same for the suit: the copy for the seller goes out first, then the suit itself. */
export function lawsuitDateOf(file: CaseFile, today: CivilDate): CivilDate {
  const { lawsuit, lawsuitFiled } = caseState(file, today);
  return writtenOn(file, 'lawsuit', first(lawsuit.sent, lawsuit.services[0]?.date, lawsuitFiled), today);
}

/** The same for the complaint. */
export function complaintDateOf(file: CaseFile, today: CivilDate): CivilDate {
  const { complaint, complaintRegistered } = caseState(file, today);
  return writtenOn(file, 'complaint', first(complaint.sent, complaint.services[0]?.date, complaintRegistered), today);
}

function first(...days: (CivilDate | undefined)[]): CivilDate | undefined {
  return days.filter((day) => day !== undefined).sort()[0];
}

function writtenOn(file: CaseFile, paper: Paper, out: CivilDate | undefined, today: CivilDate): CivilDate {
  if (!out) return today;
  const printed = ordered(file.events).filter(
    (event) => event.type === 'printed' && event.paper === paper && event.date <= out,
  );
  return printed[printed.length - 1]?.date ?? out;
}

export function line(m: Material, id: SumLine['id']): SumLine | null {
  return m.plan.sums?.lines.find((one) => one.id === id) ?? null;
}

export function linesOf(m: Material, id: SumLine['id']): SumLine[] {
  return m.plan.sums?.lines.filter((one) => one.id === id) ?? [];
}

/** Amount of a line above zero, else null: a sum of nothing is not written. */
export function amount(m: Material, id: SumLine['id']): Kopecks | null {
  const total = linesOf(m, id).reduce((sum, one) => sum + Math.abs(one.amount), 0);
  return total > 0 ? total : null;
}

/** Money already returned counts first for the principal, then for losses, then for penalty and interest. */
const PAID_FIRST: readonly SumLine['id'][] = ['principal', 'price_difference', 'loss', 'penalty', 'interest'];

/** What is still owed on a line of the calculation: the dues add up to the total of the plan. */
export function due(m: Material, of: SumLine): Kopecks {
  let paid = m.state.received;
  for (const id of PAID_FIRST) {
    for (const one of linesOf(m, id)) {
      const covered = Math.min(paid, one.amount);
      if (one === of) return one.amount - covered;
      paid -= covered;
    }
  }
  return of.amount;
}

/** Growing money that already has something in it. */
export function accrual(m: Material): Accrual | null {
  const value = m.plan.sums?.accrual;
  return value && value.amount > 0 ? value : null;
}

/** Words by the buyer's gender; without it the impersonal wording. */
export function byGender(m: Material, female: string, male: string, impersonal: string): string {
  if (m.buyer.gender === 'female') return female;
  return m.buyer.gender === 'male' ? male : impersonal;
}

/** Verb of the seller in the past: `past('вернул', 'вернули')`. */
export function past(m: Material, singular: string, plural: string): string {
  return m.voice.plural ? plural : singular;
}

/** Only a part of the order came: the demand, the penalty and its limit are about the rest. */
export function partly(m: Material): boolean {
  const { problem, delivery } = m.facts;
  return problem === 'wrong_item'
    ? m.demand === 'refund_prepayment' || m.demand === 'deliver_missing'
    : problem === 'late_delivery' && delivery?.outcome === 'partly';
}

/** Why the money is owed: by the answer, else by the situation. */
export function refundCause(m: Material): NonNullable<NonNullable<Facts['refund']>['cause']> {
  const cause = m.facts.refund?.cause;
  if (m.facts.problem === 'refund_overdue') return cause ?? 'unknown';
  return m.situation?.startsWith('distance_refusal') ? 'distance_refusal' : (cause ?? 'unknown');
}

/** A distance purchase refused before the item was handed over. */
export function beforeDelivery(m: Material): boolean {
  return (
    refundCause(m) === 'distance_refusal' &&
    (m.facts.refund?.refusedWhen === 'before_delivery' || m.situation === 'distance_refusal_before_delivery')
  );
}

/** A date that is known, else null: «не знаю» is never printed. */
export function known(date: string | undefined): CivilDate | null {
  return date && date !== 'unknown' ? date : null;
}

/** «12 марта 2026 г.» of a known date. */
export function long(date: string | undefined): string | null {
  const day = known(date);
  return day ? longDate(day) : null;
}

/** « (приложения 1, 2)» or nothing. */
export function ref(m: Material, ...proves: Proves[]): string {
  return reference(m.exhibits, ...proves);
}
