import type { NextStep } from '../../../shared/law/types.ts';
import { pageOf } from '../../../shared/interview/pages.ts';
import type { CaseView } from '../../../shared/ipc/contract.ts';
import { navigate } from '../../app/routes.ts';
import type { RecordRequest } from './caseContext.ts';

/** Does what a next step says: opens a screen or a dialog. Null for a step that only asks to wait. */
export function stepAction(
  step: NextStep,
  view: CaseView,
  record: (request: RecordRequest) => void,
): (() => void) | null {
  const caseId = view.id;
  switch (step.action) {
    case 'interview':
      return () => navigate({ screen: 'interview', id: caseId, page: interviewPage(step, view) });
    case 'document':
      return () => navigate({ screen: 'document', id: caseId, kind: 'claim' });
    case 'record_sent':
      return () => record({ kind: 'new', type: 'sent', paper: 'claim' });
    case 'record_served':
      return () => record({ kind: 'new', type: 'served', paper: 'claim' });
    case 'record_reply':
      return () => record({ kind: 'new', type: 'replied' });
    case 'open_reply':
      return () => navigate({ screen: 'case', id: caseId, section: 'reply' });
    case 'record_money':
      return () => record({ kind: 'new', type: 'money_received' });
    case 'complaint_packet':
      return () => navigate({ screen: 'packet', id: caseId, kind: 'complaint' });
    case 'lawsuit_packet':
      return () => navigate({ screen: 'packet', id: caseId, kind: 'lawsuit' });
    case 'enforcement_packet':
      return () => navigate({ screen: 'packet', id: caseId, kind: 'enforcement' });
    case 'appeal_paper':
      return () => navigate({ screen: 'document', id: caseId, kind: 'appeal' });
    case 'update_paper':
      return () => navigate({ screen: 'document', id: caseId, kind: 'claim_update' });
    case 'mending_paper':
      return () => navigate({ screen: 'document', id: caseId, kind: 'suit_mending' });
    case 'record_court':
      return () => record(courtRecord(step, view));
    case 'add_evidence':
      return () => navigate({ screen: 'case', id: caseId, section: 'evidence' });
    case 'close':
      return () => record({ kind: 'new', type: 'closed' });
    case 'none':
      return null;
  }
}

/** The record that does not say what was decided is mended; else what is waited for from the court is written down. */
function courtRecord(step: NextStep, { file }: CaseView): RecordRequest {
  if (step.id === 'mending_wait' || step.id === 'mending_over') return { kind: 'new', type: 'lawsuit_accepted' };
  const silent = file.events.findLast(
    (event) => (event.type === 'judgment' || event.type === 'appeal_decided') && !event.decision,
  );
  return step.id === 'name_decision' && silent
    ? { kind: 'change', event: silent }
    : { kind: 'new', type: 'appeal_decided' };
}

/** Page of the interview a step means; null = where the interview was left. */
function interviewPage(step: NextStep, view: CaseView): string | null {
  const { plan, file } = view;
  if (step.id === 'return_goods') {
    const group = file.facts.problem === 'not_suited' ? 'exchange' : 'refund';
    return pageOf(`${group}.goodsReturned`, file.facts);
  }
  const path =
    step.id === 'fix'
      ? plan.warnings.find((warning) => warning.severity === 'forbidden')?.path
      : (STEP_PATHS[step.id] ?? (step.id === 'fill' ? plan.missing[0]?.path : undefined));
  return path === undefined ? null : pageOf(path, file.facts);
}

const STEP_PATHS: Record<string, string> = {
  choose_demand: 'demand',
  new_demand: 'demand',
  find_seller: 'seller.address',
};

/** Words of a button: verb and object. Waiting and sending are not done by the program, only written down. */
const BUTTONS: Record<string, string> = {
  fix: 'Исправить',
  print_claim: 'Открыть претензию',
  wait: 'Продавец ответил',
  court_wait: 'Пришли деньги',
  await_force: 'Пришли деньги',
  appeal_wait: 'Апелляция решила',
  mend_suit: 'Исправить иск',
  mending_wait: 'Суд принял иск',
  mending_over: 'Суд принял иск',
  suit_again: 'Открыть иск',
  appeal: 'Открыть апелляцию',
  get_writ: 'Бумаги для взыскания',
  present_writ: 'Бумаги для взыскания',
  enforcement_wait: 'Пришли деньги',
  send_claim: 'Записать отправку',
  second_channel: 'Записать отправку',
  record_money: 'Пришли деньги',
  find_seller: 'Указать продавца',
  return_goods: 'Записать возврат',
};

export function buttonOf(step: NextStep): string {
  return BUTTONS[step.id] ?? step.title;
}

/** The action of the card, the one likely alternative beside it, and the others: no action is offered twice. */
export function splitSteps(steps: readonly NextStep[]): {
  first: NextStep | undefined;
  second: NextStep | undefined;
  others: NextStep[];
} {
  const [first, ...rest] = steps;
  const different = rest.filter((step) => !first || buttonOf(step) !== buttonOf(first));
  const second = different.find((step) => step.action !== 'none');
  return { first, second, others: different.filter((step) => step !== second) };
}
