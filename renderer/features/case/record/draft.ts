import type { CaseView } from '../../../../shared/ipc/contract.ts';
import { addresseesOf } from '../../../../shared/documents/addressees.ts';
import type {
  Addressee,
  AnyPaper,
  CaseEvent,
  CaseFile,
  CourtTrack,
  EventOf,
  Proves,
  ServiceProof,
} from '../../../../shared/model/case.ts';
import { CHANNEL_TEXTS, eventTitle, paperName } from '../../../../shared/model/eventNames.ts';
import type { Facts } from '../../../../shared/model/facts.ts';
import { checkS10, checkShpi } from '../../../../shared/model/identifiers.ts';
import { otherSide, otherSideUpper } from '../../../../shared/model/otherSide.ts';
import { isServiceCase } from '../../../../shared/model/problemNames.ts';
import { askedNow, lastStepOf, likelyOutcome } from '../../../../shared/model/result.ts';
import { kindsOf, replyEffect } from '../../../../shared/law/replies.ts';
import type { RecordRequest } from '../caseContext.ts';

/** A new event with an empty date (nothing is guessed), or a copy of the one to be corrected. */
export function draftOf(request: RecordRequest, view: CaseView): CaseEvent {
  if (request.kind === 'change') return changed(request.event);
  const base = { id: crypto.randomUUID(), date: '' };
  const paper = request.paper ?? 'claim';
  switch (request.type) {
    case 'printed':
      return { ...base, type: 'printed', paper };
    case 'sent':
      return {
        ...base,
        type: 'sent',
        paper,
        to: addresseesOf(paper, view.file.facts)[0] ?? 'seller',
        channel: 'valued_letter',
      };
    case 'served': {
      const to = lastAddressee(paper, view.file);
      return { ...base, type: 'served', paper, to, proof: likelyProofs(paper, to, view.file)[0] ?? 'delivery_notice' };
    }
    case 'replied':
      return { ...base, type: 'replied', reply: 'other', kinds: [] };
    case 'money_received':
      return { ...base, type: 'money_received', amount: 0 };
    case 'letter_at_office':
      return { ...base, type: 'letter_at_office', letter: inCourt(view.file) ? 'court' : 'claim' };
    case 'dispute_opened':
      return {
        ...base,
        type: 'dispute_opened',
        where: view.file.facts.platform === 'aggregator' ? 'platform' : 'bank',
      };
    case 'lawsuit_accepted':
    case 'judgment':
      return { ...base, type: request.type, court: trackOf(view) };
    case 'suit_held':
      return { ...base, type: 'suit_held', until: '' };
    case 'writ_presented':
      return { ...base, type: 'writ_presented', to: 'bank' };
    case 'asked':
      return { ...base, type: 'asked', way: 'visit' };
    case 'goods_checked':
      return { ...base, type: 'goods_checked', found: 'unknown' };
    case 'closed': {
      const outcome = likelyOutcome(view.file, view.plan);
      const asked = askedNow(view.plan);
      return {
        ...base,
        type: 'closed',
        ...(outcome ? { outcome } : {}),
        after: lastStepOf(view.file, view.plan.today),
        ...(asked > 0 ? { asked } : {}),
      };
    }
    default:
      return { ...base, type: request.type };
  }
}

/** Answers of older records have no kinds: the nearest one is offered. */
function changed(event: CaseEvent): CaseEvent {
  return event.type === 'replied' ? { ...event, kinds: [...kindsOf(event)] } : event;
}

function inCourt(file: CaseFile): boolean {
  return file.events.some((event) => event.type === 'lawsuit_filed' || event.type === 'lawsuit_accepted');
}

/** The court that took the suit, else the one the price of the suit points to. */
function trackOf({ file, plan }: CaseView): CourtTrack {
  const accepted = file.events.findLast((event) => event.type === 'lawsuit_accepted');
  return accepted?.court ?? plan.court?.level ?? 'magistrate';
}

function lastAddressee(paper: AnyPaper, file: CaseFile): Addressee {
  const sent = sendings(paper, file);
  const open = sent.find(
    (event) => !file.events.some((other) => other.type === 'served' && other.paper === paper && other.to === event.to),
  );
  return (open ?? sent[0])?.to ?? addresseesOf(paper, file.facts)[0] ?? 'seller';
}

function sendings(paper: AnyPaper, file: CaseFile): EventOf<'sent'>[] {
  return file.events.filter((event): event is EventOf<'sent'> => event.type === 'sent' && event.paper === paper);
}

const LETTER: ServiceProof[] = [
  'delivery_notice',
  'tracking',
  'storage_expired',
  'returned_unclaimed',
  'reply_received',
];
const PROOFS: Record<EventOf<'sent'>['channel'], ServiceProof[]> = {
  in_person: ['mark_on_copy', 'refusal_act'],
  valued_letter: LETTER,
  registered_letter: LETTER,
  email: ['reply_received'],
  platform_chat: ['ticket', 'reply_received'],
  messenger: ['reply_received'],
  refusal_act: ['refusal_act'],
};
const ALL_PROOFS: ServiceProof[] = [
  'delivery_notice',
  'tracking',
  'mark_on_copy',
  'storage_expired',
  'returned_unclaimed',
  'refusal_act',
  'ticket',
  'reply_received',
];

/** What can prove service by the channels that were used; all of them while no sending is recorded. */
export function likelyProofs(paper: AnyPaper, to: Addressee, file: CaseFile): ServiceProof[] {
  const used = sendings(paper, file).filter((event) => event.to === to);
  if (used.length === 0) return ALL_PROOFS;
  return ALL_PROOFS.filter((proof) => used.some((event) => PROOFS[event.channel].includes(proof)));
}

/** Kinds of attachments that prove an event; the first is given to a file added in the dialog. */
export const EVIDENCE_OF: Partial<Record<CaseEvent['type'], readonly [Proves, ...Proves[]]>> = {
  sent: ['sending', 'claim_copy', 'lawsuit_sending'],
  served: ['service', 'sending'],
  replied: ['reply', 'correspondence'],
  money_received: ['payment', 'other'],
  goods_offered: ['correspondence', 'other'],
  goods_handed_over: ['goods_returned', 'other'],
  goods_delivered: ['order', 'other'],
  complaint_registered: ['correspondence', 'other'],
  complaint_forwarded: ['correspondence', 'other'],
  complaint_answered: ['correspondence', 'other'],
  buyer_answered: ['correspondence', 'other'],
  dispute_opened: ['correspondence', 'other'],
  mediation_agreed: ['contract', 'other'],
  asked: ['correspondence', 'other'],
  goods_checked: ['expert', 'other'],
  complaint_extended: ['correspondence', 'other'],
  letter_at_office: ['sending', 'other'],
  lawsuit_filed: ['lawsuit_sending', 'other'],
  suit_held: ['other'],
  suit_returned: ['other'],
  judgment: ['other'],
  appeal_decided: ['other'],
};

/** Title of the dialog. */
export function dialogTitle(event: CaseEvent, facts: Facts, change: boolean): string {
  if (change) return `Изменить: ${eventTitle(event, facts)}`;
  switch (event.type) {
    case 'printed':
      return `${paperName(event.paper)}: распечатано`;
    case 'sent':
      return `Записать отправку: ${paperName(event.paper)}`;
    case 'served':
      return `Записать вручение: ${paperName(event.paper)}`;
    case 'replied':
      return `Что ответил ${otherSide(facts).nom}?`;
    case 'money_received':
      return 'Пришли деньги';
    case 'closed':
      return 'Закрыть дело';
    case 'letter_at_office':
      return 'Письмо ждёт на почте';
    case 'judgment':
      return 'Суд вынес решение';
    case 'appeal_decided':
      return 'Апелляция рассмотрела жалобу';
    case 'dispute_opened':
      return 'Вы открыли спор';
    case 'writ_presented':
      return 'Исполнительный лист предъявлен';
    case 'asked':
      return `Вы обратились к ${otherSide(facts).dat}`;
    case 'goods_checked':
      return `${otherSideUpper(facts).nom} проверил ${isServiceCase(facts) ? 'работу' : 'товар'}`;
    default:
      return eventTitle(event, facts);
  }
}

/** What is wrong with a postal number, in words; null when it fits or the channel has no postal number. */
export function numberProblem(event: EventOf<'sent'>): string | null {
  if (!CHANNEL_TEXTS[event.channel].postal) return null;
  const number = (event.number ?? '').trim();
  if (number === '') return 'Без номера с чека вручение трудно доказать. Номер стоит на чеке почты под словом «РПО».';
  const check = /^[A-Za-z]/.test(number) ? checkS10(number) : checkShpi(number);
  return check.valid ? null : (check.why ?? 'Номер не сходится. Сверьте его с чеком.');
}

/** Optional texts that were left empty do not stay in the case. */
export function cleaned(event: CaseEvent, demand?: string): CaseEvent {
  const { note, attachments, who, ...rest } = event;
  const kept = {
    ...rest,
    ...(blank(who) || who === undefined ? {} : { who: who.trim() }),
    ...(note !== undefined && note.trim() !== '' ? { note: note.trim() } : {}),
    ...(attachments && attachments.length > 0 ? { attachments } : {}),
  } as CaseEvent;
  if (kept.type === 'sent') return cleanedSending(kept);
  if (kept.type === 'replied') return { ...kept, reply: replyEffect(kept.kinds, demand) ?? kept.reply };
  if ((kept.type === 'complaint_registered' || kept.type === 'lawsuit_filed') && blank(kept.number)) {
    const without = { ...kept };
    delete without.number;
    return without;
  }
  return kept;
}

function cleanedSending(event: EventOf<'sent'>): EventOf<'sent'> {
  const { number, numberOverride, ...rest } = event;
  const named = CHANNEL_TEXTS[event.channel].number !== undefined && !blank(number);
  const overruled = numberProblem(event) !== null && !blank(numberOverride);
  return {
    ...rest,
    ...(named && number ? { number: number.trim() } : {}),
    ...(overruled && numberOverride ? { numberOverride: numberOverride.trim() } : {}),
  };
}

function blank(text: string | undefined): boolean {
  return text === undefined || text.trim() === '';
}
