import { type CivilDate } from '../../calendar/civilDate.ts';
import {
  paperSchema,
  type AnyPaper,
  type CaseEvent,
  type CaseFile,
  type EventOf,
  type Paper,
  type Reply,
  type ReplyKind,
  type ServiceProof,
} from '../../model/case.ts';
import type { Kopecks } from '../../money/kopecks.ts';
import { kindsOf, replyEffect } from '../replies.ts';
import { applyCourt, type CourtState } from './courtState.ts';

/** What happened to one paper: printed, sent (perhaps by several ways), handed over. */
export interface PaperState {
  printed?: CivilDate;
  printings: CivilDate[];
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
  /** Every other paper that was printed, sent or handed over: they never move the claim, the complaint or the suit. */
  letters: Partial<Record<Exclude<AnyPaper, Paper>, PaperState>>;
  /** A claim that was sent or handed over with another demand than the one chosen now. */
  otherClaim?: { demand: string; date: CivilDate; served: boolean };
  replies: SellerReply[];
  lastReply?: SellerReply;
  /** Days on which the buyer answered a letter of the seller. */
  answered: CivilDate[];
  /** Money towards what the calculation counts, by day; fine, moral harm and costs are not in it. */
  money: { date: CivilDate; amount: Kopecks }[];
  received: Kopecks;
  /** Money that pays what stands outside the calculation. */
  outside: Outside;
  delivered?: CivilDate;
  satisfied?: CivilDate;
  /** Days on which the buyer offered the item for checking. */
  offered: CivilDate[];
  handedOver?: CivilDate;
  /** Days on which the buyer spoke to the seller without a claim; nothing runs from them. */
  asked: CivilDate[];
  /** The seller's last check of the item. */
  checked?: { date: CivilDate; found: EventOf<'goods_checked'>['found'] };
  complaintRegistered?: CivilDate;
  /** Every registration: a forwarded complaint is registered anew. */
  registrations: CivilDate[];
  complaintForwarded?: CivilDate;
  /** The office wrote that it needs more time. */
  complaintExtended?: CivilDate;
  complaintAnswered?: CivilDate;
  lawsuitFiled?: CivilDate;
  court: CourtState;
  /** Days on which a letter came to the post office and lay there. */
  atOffice: Partial<Record<EventOf<'letter_at_office'>['letter'], CivilDate>>;
  disputes: Partial<Record<EventOf<'dispute_opened'>['where'], CivilDate>>;
  /** An agreement with a mediator. */
  mediation?: CivilDate;
  closed?: CivilDate;
  /** Events dated after today: they are kept, but nothing is counted from them yet. */
  future: CaseEvent[];
  /** Days that are not exact and may start a clock: what runs from them is provisional. */
  approximate: ReadonlySet<CivilDate>;
}

export interface Outside {
  fine: Kopecks;
  moral: Kopecks;
  costs: Kopecks;
}

export interface SellerReply {
  date: CivilDate;
  reply: Reply;
  kinds: readonly ReplyKind[];
  /** What exactly was answered, in the buyer's words. */
  note?: string;
}

/** Order of events of one day: a paper is printed before it is sent, and sent before it is handed over. */
const RANK: Record<CaseEvent['type'], number> = {
  asked: 0,
  printed: 1,
  sent: 2,
  letter_at_office: 3,
  served: 4,
  goods_offered: 5,
  goods_handed_over: 6,
  goods_checked: 7,
  goods_delivered: 8,
  replied: 9,
  buyer_answered: 10,
  dispute_opened: 11,
  mediation_agreed: 12,
  money_received: 13,
  demand_satisfied: 14,
  complaint_registered: 15,
  complaint_forwarded: 16,
  complaint_extended: 17,
  complaint_answered: 18,
  lawsuit_filed: 19,
  suit_returned: 20,
  suit_held: 21,
  lawsuit_accepted: 22,
  judgment: 23,
  judgment_reasoned: 24,
  judgment_cancelled: 25,
  appeal_filed: 26,
  appeal_decided: 27,
  writ_issued: 28,
  writ_presented: 29,
  enforcement_opened: 30,
  closed: 31,
};

/** Events by day, then by the natural order of one day, then by id: stable for any order of typing in. */
export function ordered(events: readonly CaseEvent[]): CaseEvent[] {
  return [...events].sort(
    (a, b) => a.date.localeCompare(b.date) || RANK[a.type] - RANK[b.type] || a.id.localeCompare(b.id),
  );
}

function emptyPaper(): PaperState {
  return { printings: [], sendings: [], services: [] };
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
    letters: {},
    replies: [],
    answered: [],
    money: [],
    received: 0,
    outside: { fine: 0, moral: 0, costs: 0 },
    offered: [],
    asked: [],
    registrations: [],
    court: { presented: {} },
    atOffice: {},
    disputes: {},
    future: [],
    approximate: approximateDays(file.events),
  };
  for (const event of ordered(file.events)) {
    if (event.date > today) state.future.push(event);
    else apply(state, event, file.facts.demand);
  }
  const reachesSeller = (service: EventOf<'served'>): boolean =>
    service.to === 'seller' || (service.to === 'platform' && file.facts.platform === 'seller');
  setOtherClaimAside(state, file.facts.demand, reachesSeller);
  const services = state.claim.services.filter(reachesSeller);
  const answers = services.find((service) => service.proof !== 'refusal_act') ?? services[0];
  if (answers) state.claim.served = { date: answers.date, proof: answers.proof };
  return state;
}

/**
 * Sendings and services of a claim with another demand leave the current claim; the last of them is remembered. The sheets
 * printed for it and the answers it got belong to it too.
 */
function setOtherClaimAside(
  state: CaseState,
  demand: string | undefined,
  reachesSeller: (service: EventOf<'served'>) => boolean,
): void {
  const { claim } = state;
  const differs = (sending: EventOf<'sent'> | undefined): boolean =>
    sending?.demand !== undefined && demand !== undefined && sending.demand !== demand;
  const sendingOf = (service: EventOf<'served'>): EventOf<'sent'> | undefined =>
    claim.sendings.findLast((sending) => sending.to === service.to && sending.date <= service.date);
  const other = claim.sendings.findLast(differs);
  if (!other?.demand) return;
  const service = claim.services.find((item) => sendingOf(item)?.demand === other.demand && reachesSeller(item));
  state.otherClaim = { demand: other.demand, date: service?.date ?? other.date, served: service !== undefined };
  claim.services = claim.services.filter((item) => !differs(sendingOf(item)));
  claim.sendings = claim.sendings.filter((sending) => !differs(sending));
  const [first] = claim.sendings;
  if (first) claim.sent = first.date;
  else delete claim.sent;
  const printed = claim.printings.find((day) => day > other.date);
  if (printed) claim.printed = printed;
  else delete claim.printed;
  const reply = state.replies.findLast(({ date }) => first !== undefined && date >= first.date);
  if (reply) state.lastReply = reply;
  else delete state.lastReply;
}

/** Events from which nothing is counted. */
const STARTS_NOTHING: readonly CaseEvent['type'][] = ['printed', 'sent', 'asked', 'goods_offered', 'closed'];

function approximateDays(events: readonly CaseEvent[]): ReadonlySet<CivilDate> {
  return new Set(
    events.filter((event) => event.approximate && !STARTS_NOTHING.includes(event.type)).map((event) => event.date),
  );
}

function apply(state: CaseState, event: CaseEvent, demand: string | undefined): void {
  switch (event.type) {
    case 'printed':
      paper(state, event.paper).printed ??= event.date;
      paper(state, event.paper).printings.push(event.date);
      return;
    case 'sent':
      paper(state, event.paper).sent ??= event.date;
      paper(state, event.paper).sendings.push(event);
      sentLetter(state, event);
      return;
    case 'served':
      serve(paper(state, event.paper), event);
      servedLetter(state, event);
      return;
    case 'replied':
      state.lastReply = {
        date: event.date,
        reply: replyEffect(event.kinds, demand) ?? event.reply,
        kinds: kindsOf(event),
        ...(event.note ? { note: event.note } : {}),
      };
      state.replies.push(state.lastReply);
      return;
    case 'asked':
      state.asked.push(event.date);
      return;
    case 'goods_checked':
      state.checked = { date: event.date, found: event.found };
      return;
    case 'buyer_answered':
      state.answered.push(event.date);
      return;
    case 'mediation_agreed':
      state.mediation ??= event.date;
      return;
    case 'dispute_opened':
      state.disputes[event.where] ??= event.date;
      return;
    case 'letter_at_office':
      // The letter that lies there now: the last one that came.
      state.atOffice[event.letter] = event.date;
      return;
    case 'money_received':
      receive(state, event);
      return;
    case 'goods_delivered':
      state.delivered ??= event.date;
      return;
    case 'demand_satisfied':
      state.satisfied ??= event.date;
      return;
    case 'goods_offered':
      offer(state, event.date);
      return;
    case 'goods_handed_over':
      state.handedOver ??= event.date;
      return;
    case 'complaint_registered':
      state.complaintRegistered ??= event.date;
      state.registrations.push(event.date);
      return;
    case 'complaint_forwarded':
      state.complaintForwarded ??= event.date;
      return;
    case 'complaint_extended':
      state.complaintExtended = event.date;
      return;
    case 'complaint_answered':
      state.complaintAnswered ??= event.date;
      return;
    case 'lawsuit_filed':
      state.lawsuitFiled ??= event.date;
      delete state.court.returned;
      return;
    case 'suit_returned':
      // As if it had never been filed: the same suit may be filed again, and the limitation runs on.
      delete state.lawsuitFiled;
      state.lawsuit = emptyPaper();
      state.court = { presented: {}, returned: event.date };
      return;
    case 'closed':
      state.closed ??= event.date;
      return;
    default:
      applyCourt(state.court, event);
  }
}

/** Fine, moral harm and costs stand outside the calculation: their money leaves it as it is. */
function receive(state: CaseState, event: EventOf<'money_received'>): void {
  const { fine = 0, moral = 0, costs = 0 } = event;
  state.outside.fine += fine;
  state.outside.moral += moral;
  state.outside.costs += costs;
  const amount = Math.max(0, event.amount - fine - moral - costs);
  if (amount === 0) return;
  state.money.push({ date: event.date, amount });
  state.received += amount;
}

function paper(state: CaseState, kind: AnyPaper): PaperState {
  return isPathPaper(kind) ? state[kind] : (state.letters[kind] ??= emptyPaper());
}

/** The claim, the complaint or the suit. */
export function isPathPaper(kind: string): kind is Paper {
  return paperSchema.options.some((one) => one === kind);
}

/** What a further letter does to the case by going out to the one it is for. */
function sentLetter(state: CaseState, { paper: kind, to, date }: EventOf<'sent'>): void {
  if (kind === 'goods_offer' && to === 'seller') offer(state, date);
  if (to === 'seller' && ANSWERS.includes(kind)) state.answered.push(date);
  if (kind === 'bank_dispute' && to === 'bank') state.disputes.bank ??= date;
  if (kind === 'appeal' && to === 'court') state.court.appealed = date;
  if (kind === 'lawsuit' && to === 'court') delete state.court.returned;
}

/** Letters that answer what the seller wrote. */
const ANSWERS: readonly AnyPaper[] = [
  'reply_to_refusal',
  'bank_details',
  'partial_acceptance',
  'demand_change',
  'report_objections',
  'check_participation',
];

/** The terms of those who carry out a judgment run from the day they got the writ, not from the post office. */
function servedLetter(state: CaseState, { paper: kind, to, date }: EventOf<'served'>): void {
  if (kind === 'bank_enforcement' && to === 'bank') state.court.presented.bank ??= date;
  if (kind === 'bailiff_request' && to === 'bailiffs') state.court.presented.bailiffs ??= date;
}

/** The letter and the record of it are one offer. */
function offer(state: CaseState, date: CivilDate): void {
  if (!state.offered.includes(date)) state.offered.push(date);
}

function serve(paperState: PaperState, event: EventOf<'served'>): void {
  paperState.services.push(event);
  if (event.paper !== 'claim') paperState.served ??= { date: event.date, proof: event.proof };
}
