import type { CivilDate } from '../../calendar/civilDate.ts';
import type { Deadline, Plan, Stage } from '../types.ts';
import type { CaseState } from './caseState.ts';

/**
 * Where the case stands, from events and the seller's window alone. A refusal before the end of the window does not end
 * it: the case is «answered» while the window runs and «overdue» after it. «Ждите» and an empty answer change nothing.
 */
export function stageOf(state: CaseState, window: Deadline | null, done: boolean, today: CivilDate): Stage {
  if (state.closed) return 'closed';
  if (state.lawsuitFiled ?? state.lawsuit.served ?? state.lawsuit.sent) return 'court';
  if (done) return 'answered';
  if (state.complaintRegistered ?? state.complaint.served ?? state.complaint.sent) return 'complaint';
  if (!state.claim.served) return state.claim.sent ? 'sent' : 'prepare';
  if (window && today > window.last) return 'overdue';
  const reply = state.lastReply?.reply;
  return reply === undefined || reply === 'wait' || reply === 'empty' ? 'waiting' : 'answered';
}

/** Days behind the path «Претензия → Ждём ответа → Роспотребнадзор → Суд → Исполнение». */
export function pathOf(state: CaseState): Plan['path'] {
  const { claim, complaint, lawsuit } = state;
  const days: Plan['path'] = {
    claimPrinted: claim.printed,
    claimSent: claim.sent,
    claimServed: claim.served?.date,
    replied: state.lastReply?.date,
    complaint: state.complaintRegistered ?? complaint.served?.date ?? complaint.sent,
    lawsuit: state.lawsuitFiled ?? lawsuit.served?.date ?? lawsuit.sent,
    closed: state.closed,
  };
  return Object.fromEntries(Object.entries(days).filter(([, day]) => day !== undefined));
}
