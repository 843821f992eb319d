import { pageOf } from '../../../shared/interview/pages.ts';
import type { CaseView } from '../../../shared/ipc/contract.ts';
import type { ReplyStep } from '../../../shared/law/data/replies.ts';
import type { Triage } from '../../../shared/law/triage.ts';
import type { Facts } from '../../../shared/model/facts.ts';
import { call, sayError } from '../../api.ts';
import { navigate } from '../../app/routes.ts';
import type { RecordRequest } from './caseContext.ts';

/** Opens what an answer calls for. The letter that answers a refusal comes with the rebuttals already chosen. */
export async function runReplyStep(
  step: ReplyStep,
  found: Triage,
  view: CaseView,
  record: (request: RecordRequest) => void,
): Promise<void> {
  const { id, file } = view;
  switch (step) {
    case 'wait':
      return;
    case 'record_money':
      record({ kind: 'new', type: 'money_received' });
      return;
    case 'record_served':
      record({ kind: 'new', type: 'served', paper: 'claim' });
      return;
    case 'change_demand':
      navigate({ screen: 'interview', id, page: pageOf('demand', file.facts) });
      return;
    case 'lawsuit_packet':
      navigate({ screen: 'packet', id, kind: 'lawsuit' });
      return;
    case 'complaint_packet':
      navigate({ screen: 'packet', id, kind: 'complaint' });
      return;
    case 'reply_to_refusal':
      if (!(await chooseRebuttals(found.objections, view))) return;
      navigate({ screen: 'document', id, kind: step });
      return;
    default:
      navigate({ screen: 'document', id, kind: step });
  }
}

/** Adds the rebuttals to those already chosen; what the person chose himself stays. False when it could not be saved. */
async function chooseRebuttals(objections: readonly string[], { id, file }: CaseView): Promise<boolean> {
  const chosen = file.facts.papers?.objections ?? [];
  const added = objections.filter((objection) => !chosen.includes(objection));
  if (added.length === 0) return true;
  const facts: Facts = { ...file.facts, papers: { ...file.facts.papers, objections: [...chosen, ...added] } };
  try {
    await call('cases.setFacts', { id, facts });
    return true;
  } catch (error) {
    sayError(error);
    return false;
  }
}
