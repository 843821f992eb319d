import type { CivilDate } from '../calendar/civilDate.ts';
import { caseState, ordered } from '../law/state/caseState.ts';
import { decisionOf } from '../law/state/courtState.ts';
import { suedOn } from '../law/state/suit.ts';
import type { Plan, SumLine } from '../law/types.ts';
import type { Kopecks } from '../money/kopecks.ts';
import type { CaseFile, CaseOutcome, EventOf, LastStep } from './case.ts';

/** One part of what was asked with what of it came, in kopecks; `asked` null = only a court names it. */
export interface ResultPart {
  id: SumLine['id'] | 'fine' | 'costs';
  label: string;
  asked: Kopecks | null;
  received: Kopecks;
}

/** What a case has brought: the closed case, the card of the seller and reports read the same figures. */
export interface CaseResult {
  /** What the calculation asked: of a closed case on the day of closing, else today. */
  asked: Kopecks;
  /** All money that came, with fine, moral harm and costs. */
  received: Kopecks;
  parts: ResultPart[];
  closedOn: CivilDate | null;
  outcome: CaseOutcome | null;
  after: LastStep | null;
}

/**
 * What was asked and what came, part by part, in kopecks. Money pays the principal before interest and penalty (ст. 319 ГК
 * as ППВС № 54, п. 49 reads it); fine, moral harm and costs are as they were recorded.
 */
export function resultOf(file: CaseFile, plan: Plan): CaseResult {
  const state = caseState(file, plan.today);
  const closed = ordered(file.events).find(
    (event): event is EventOf<'closed'> => event.type === 'closed' && event.date <= plan.today,
  );
  const { fine, moral, costs } = state.outside;
  const counted = countedParts(plan, state.received);
  const extra = state.received - counted.reduce((sum, part) => sum + part.received, 0);
  const parts: ResultPart[] = [
    ...counted.map((part, index) => (index === 0 && extra > 0 ? { ...part, received: part.received + extra } : part)),
    ...beside('moral', 'Моральный вред', moral, moralAsked(plan)),
    ...beside('fine', 'Штраф', fine, null),
    ...beside('costs', 'Судебные расходы', costs, null),
  ];
  return {
    asked: closed?.asked ?? askedNow(plan),
    received: state.received + fine + moral + costs,
    parts,
    closedOn: closed?.date ?? null,
    outcome: closed?.outcome ?? null,
    after: closed?.after ?? null,
  };
}

/** What the calculation asks before the money that came is taken off, in kopecks. */
export function askedNow({ sums }: Plan): Kopecks {
  return owedLines({ sums }).reduce((sum, line) => sum + line.amount, 0);
}

function owedLines({ sums }: Pick<Plan, 'sums'>): SumLine[] {
  return (sums?.lines ?? []).filter((line) => line.inTotal && line.amount > 0);
}

/** The principal stands first in the calculation, so money goes down the lines. */
function countedParts(plan: Plan, received: Kopecks): ResultPart[] {
  let left = received;
  return owedLines(plan).map(({ id, label, amount }) => {
    const came = Math.min(left, amount);
    left -= came;
    return { id, label, asked: amount, received: came };
  });
}

function beside(id: ResultPart['id'], label: string, received: Kopecks, asked: Kopecks | null): ResultPart[] {
  return received === 0 && asked === null ? [] : [{ id, label, asked, received }];
}

function moralAsked({ sums }: Plan): Kopecks | null {
  return sums?.lines.find((line) => line.id === 'moral')?.amount ?? null;
}

/** The end that the record points to, offered when a case is closed; null where only the person knows. */
export function likelyOutcome(file: CaseFile, plan: Plan): CaseOutcome | null {
  const state = caseState(file, plan.today);
  const paid = state.received > 0 && (plan.sums?.total ?? 0) === 0;
  if (paid || (state.satisfied && (plan.sums?.total ?? 0) === 0)) return 'full';
  if (state.received > 0 || state.satisfied) return state.mediation ? 'settled' : 'part';
  if (state.court.judgment) return decisionOf(state.court) === 'refused' ? 'refused_by_court' : null;
  return 'given_up';
}

/** The furthest step on record. */
export function lastStepOf(file: CaseFile, today: CivilDate): LastStep {
  const state = caseState(file, today);
  const steps: [LastStep, boolean][] = [
    ['enforcement', state.court.writ !== undefined || state.court.enforcement !== undefined],
    ['court', suedOn(state) !== undefined],
    ['complaint', (state.complaintRegistered ?? state.complaint.sent ?? state.complaint.served) !== undefined],
    ['bank', state.disputes.bank !== undefined],
    ['platform', state.disputes.platform !== undefined],
    ['answer', state.answered.length > 0],
    ['claim', (state.claim.sent ?? state.claim.served) !== undefined],
  ];
  return steps.find(([, done]) => done)?.[0] ?? 'talk';
}
