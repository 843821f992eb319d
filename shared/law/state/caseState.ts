import { type CivilDate } from '../../calendar/civilDate.ts';
import type { CaseEvent, CaseFile, EventOf, Paper, Reply, ServiceProof } from '../../model/case.ts';
import type { Kopecks } from '../../money/kopecks.ts';

/** What happened to one paper: printed, sent (perhaps by several ways), handed over. */
export interface PaperState {
  printed?: CivilDate;
  /** First sending. */
  sent?: CivilDate;
  sendings: EventOf<'sent'>[];
  /** First day on which handing over to the one who must answer is documented. */
  served?: { date: CivilDate; proof: ServiceProof };
  services: EventOf<'served'>[];
}

/** The event log read in the order of the calendar; the order in which the events were typed in does not matter. */
export interface CaseState {
  claim: PaperState;
  complaint: PaperState;
  lawsuit: PaperState;
  /** A claim that was sent or handed over with another demand than the one chosen now. */
  otherClaim?: { demand: string; date: CivilDate; served: boolean };
  replies: { date: CivilDate; reply: Reply }[];
  lastReply?: { date: CivilDate; reply: Reply };
  money: { date: CivilDate; amount: Kopecks }[];
  received: Kopecks;
  delivered?: CivilDate;
  satisfied?: CivilDate;
  /** Days on which the buyer offered the item for checking. */
  offered: CivilDate[];
  handedOver?: CivilDate;
  complaintRegistered?: CivilDate;
  lawsuitFiled?: CivilDate;
  closed?: CivilDate;
  /** Events dated after today: they are kept, but nothing is counted from them yet. */
  future: CaseEvent[];
}

/** Order of events of one day: a paper is printed before it is sent, and sent before it is handed over. */
const RANK: Record<CaseEvent['type'], number> = {
  printed: 0,
  sent: 1,
  served: 2,
  goods_offered: 3,
  goods_handed_over: 4,
  goods_delivered: 5,
  replied: 6,
  money_received: 7,
  demand_satisfied: 8,
  complaint_registered: 9,
  lawsuit_filed: 10,
  closed: 11,
};

/** Events by day, then by the natural order of one day, then by id: stable for any order of typing in. */
export function ordered(events: readonly CaseEvent[]): CaseEvent[] {
  return [...events].sort(
    (a, b) => a.date.localeCompare(b.date) || RANK[a.type] - RANK[b.type] || a.id.localeCompare(b.id),
  );
}

function emptyPaper(): PaperState {
  return { sendings: [], services: [] };
}

/**
 * Reads the log as of `today`; pure, no events are dropped: those of later days are returned in `future`. A claim handed
 * to the platform counts as service only where the platform itself is the seller. An act of refusal to accept counts only
 * until a surer proof is there: a court may take the day of the letter that followed it. A claim that went out with another
 * demand starts nothing for the demand chosen now.
 */
export function caseState(file: Pick<CaseFile, 'facts' | 'events'>, today: CivilDate): CaseState {
  const state: CaseState = {
    claim: emptyPaper(),
    complaint: emptyPaper(),
    lawsuit: emptyPaper(),
    replies: [],
    money: [],
    received: 0,
    offered: [],
    future: [],
  };
  for (const event of ordered(file.events)) {
    if (event.date > today) state.future.push(event);
    else apply(state, event);
  }
  setOtherClaimAside(state, file.facts.demand);
  const services = state.claim.services.filter(
    (service) => service.to === 'seller' || (service.to === 'platform' && file.facts.platform === 'seller'),
  );
  const answers = services.find((service) => service.proof !== 'refusal_act') ?? services[0];
  if (answers) state.claim.served = { date: answers.date, proof: answers.proof };
  return state;
}

/** Sendings and services of a claim with another demand leave the current claim; the last of them is remembered. */
function setOtherClaimAside(state: CaseState, demand: string | undefined): void {
  const { claim } = state;
  const differs = (sending: EventOf<'sent'> | undefined): boolean =>
    sending?.demand !== undefined && demand !== undefined && sending.demand !== demand;
  const sendingOf = (service: EventOf<'served'>): EventOf<'sent'> | undefined =>
    claim.sendings.findLast((sending) => sending.to === service.to && sending.date <= service.date);
  const other = claim.sendings.findLast(differs);
  if (!other?.demand) return;
  const service = claim.services.find((item) => differs(sendingOf(item)));
  state.otherClaim = { demand: other.demand, date: service?.date ?? other.date, served: service !== undefined };
  claim.services = claim.services.filter((item) => !differs(sendingOf(item)));
  claim.sendings = claim.sendings.filter((sending) => !differs(sending));
  const [first] = claim.sendings;
  if (first) claim.sent = first.date;
  else delete claim.sent;
}

function apply(state: CaseState, event: CaseEvent): void {
  switch (event.type) {
    case 'printed':
      paper(state, event.paper).printed ??= event.date;
      return;
    case 'sent':
      paper(state, event.paper).sent ??= event.date;
      paper(state, event.paper).sendings.push(event);
      return;
    case 'served':
      serve(paper(state, event.paper), event);
      return;
    case 'replied':
      state.replies.push({ date: event.date, reply: event.reply });
      state.lastReply = { date: event.date, reply: event.reply };
      return;
    case 'money_received':
      state.money.push({ date: event.date, amount: event.amount });
      state.received += event.amount;
      return;
    case 'goods_delivered':
      state.delivered ??= event.date;
      return;
    case 'demand_satisfied':
      state.satisfied ??= event.date;
      return;
    case 'goods_offered':
      state.offered.push(event.date);
      return;
    case 'goods_handed_over':
      state.handedOver ??= event.date;
      return;
    case 'complaint_registered':
      state.complaintRegistered ??= event.date;
      return;
    case 'lawsuit_filed':
      state.lawsuitFiled ??= event.date;
      return;
    case 'closed':
      state.closed ??= event.date;
  }
}

function paper(state: CaseState, kind: Paper): PaperState {
  return state[kind];
}

function serve(paperState: PaperState, event: EventOf<'served'>): void {
  paperState.services.push(event);
  if (event.paper !== 'claim') paperState.served ??= { date: event.date, proof: event.proof };
}
