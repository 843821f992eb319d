import type { CivilDate } from '../../calendar/civilDate.ts';
import type { Deadline, Plan, Stage } from '../types.ts';
import type { CaseState } from './caseState.ts';
import { suedOn } from './suit.ts';

/** A stage that depends on the claim and the seller alone. */
export type ClaimStage = Extract<Stage, 'prepare' | 'sent' | 'waiting' | 'overdue' | 'answered'>;

/**
 * Where the case stands, from events and the seller's window alone. A refusal before the end of the window does not end
 * it: the case is «answered» while the window runs and «overdue» after it. «Ждите» and an empty answer change nothing.
 */
export function stageOf(state: CaseState, window: Deadline | null, done: boolean, today: CivilDate): Stage {
  if (state.closed) return 'closed';
  if (inCourt(state)) return 'court';
  if (done) return 'answered';
  if (complained(state)) return 'complaint';
  return claimStage(state, window, today);
}

/** How far the claim itself has come: a complaint to an office changes nothing in it. */
export function claimStage(state: CaseState, window: Deadline | null, today: CivilDate): ClaimStage {
  if (!state.claim.served) return state.claim.sent ? 'sent' : 'prepare';
  if (window && today > window.last) return 'overdue';
  const reply = state.lastReply?.reply;
  return reply === undefined || reply === 'wait' || reply === 'empty' ? 'waiting' : 'answered';
}

/** The suit, or anything that cannot happen without one, is on record. */
function inCourt(state: CaseState): boolean {
  return (suedOn(state) ?? state.court.writ) !== undefined;
}

function complained({ complaintRegistered, complaint, complaintForwarded, complaintAnswered }: CaseState): boolean {
  const day = complaintRegistered ?? complaint.served ?? complaint.sent;
  return (day ?? complaintForwarded ?? complaintAnswered) !== undefined;
}

/** Days behind the path «Претензия → Ждём ответа → Роспотребнадзор → Суд → Исполнение». */
export function pathOf(state: CaseState): Plan['path'] {
  const { claim, complaint } = state;
  const days: Plan['path'] = {
    claimPrinted: claim.printed,
    claimSent: claim.sent,
    claimServed: claim.served?.date,
    replied: state.lastReply?.date,
    complaint: state.complaintRegistered ?? complaint.served?.date ?? complaint.sent,
    lawsuit: suedOn(state),
    judgment: state.court.judgment?.date,
    enforcement: state.court.writ,
    closed: state.closed,
  };
  return Object.fromEntries(Object.entries(days).filter(([, day]) => day !== undefined));
}
