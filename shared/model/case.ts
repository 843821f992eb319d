import { z } from 'zod';
import { DOCUMENT_KINDS } from '../documents/kinds.ts';
import { dateSchema, factsSchema, kopecksSchema } from './facts.ts';

/** Version of the case file; a file with a greater number was written by a newer program and is refused. */
export const CASE_FORMAT = 'desyat-dney-case';
export const CASE_VERSION = 1;

const idSchema = z.string().regex(/^[A-Za-z0-9-]{1,40}$/, 'Недопустимый идентификатор.');
const hashSchema = z.string().regex(/^[0-9a-f]{64}$/, 'Не похоже на SHA-256.');
const note = z.string().max(10_000);

/** How a paper was handed over (law/procedure 3.2). */
export const channelSchema = z.enum([
  'in_person',
  'valued_letter',
  'registered_letter',
  'email',
  'platform_chat',
  'messenger',
  'refusal_act',
]);
/** What shows that a paper reached the addressee. */
export const serviceProofSchema = z.enum([
  'mark_on_copy',
  'delivery_notice',
  'tracking',
  'storage_expired',
  'returned_unclaimed',
  'refusal_act',
  'reply_received',
  'ticket',
]);
/** What the seller's answer does to the case. */
export const replySchema = z.enum(['satisfied', 'partly', 'refused', 'wait', 'empty', 'other']);
/** What the seller's answer says; shared/law/data/replies.ts tells what each kind means. */
export const replyKindSchema = z.enum([
  'satisfied',
  'part_money',
  'refusal',
  'mechanical',
  'go_to_maker',
  'not_our_goods',
  'repair',
  'paid_check',
  'voucher',
  'paper_to_sign',
  'bank_details',
  'wants_goods',
  'wait',
  'automatic',
  'other',
]);
/** How two people spoke: nothing of it is service of a claim. */
export const contactSchema = z.enum(['visit', 'call', 'letter', 'email', 'platform_chat', 'messenger']);
/** How a case ended. */
export const outcomeSchema = z.enum(['full', 'part', 'settled', 'refused_by_court', 'given_up']);
/** The last thing that was done before the money came or the case was left. */
export const lastStepSchema = z.enum([
  'talk',
  'claim',
  'answer',
  'platform',
  'bank',
  'complaint',
  'court',
  'enforcement',
]);
/** Where a suit is heard and how; the terms after the judgment depend on it. */
export const courtTrackSchema = z.enum(['magistrate', 'district', 'simplified']);
/** How a court decided on the demands of the suit. */
export const decisionSchema = z.enum(['granted', 'partly', 'refused']);
/** What the court of appeal did: left the judgment, or decided anew. */
export const appealDecisionSchema = z.enum(['upheld', ...decisionSchema.options]);
/** Papers the path of a case is made of: only they move its stage. */
export const paperSchema = z.enum(['claim', 'complaint', 'lawsuit']);
/** Any paper of the program: it too is printed, sent and handed over. */
export const anyPaperSchema = z.enum(DOCUMENT_KINDS);
/** To whom a paper goes. */
export const addresseeSchema = z.enum([
  'seller',
  'platform',
  'office',
  'court',
  'bank',
  'bailiffs',
  'tax',
  'prosecutor',
  'association',
]);
/** A paper as it went out, block by block: what is compared with the case of a later day. */
export const wordingSchema = z
  .array(z.strictObject({ key: z.string().max(80), text: z.string().max(25_000) }))
  .max(400);

const base = {
  id: idSchema,
  date: dateSchema,
  /** The exact day is not known: a clock that starts here is provisional and says so. */
  approximate: z.literal(true).optional(),
  /** With whom: an employee of the seller, a clerk of the court. */
  who: z.string().max(200).optional(),
  note: note.optional(),
  attachments: z.array(idSchema).max(50).optional(),
};

/**
 * The event log is the truth of a case: stage, clocks, sums and the next step are derived from facts and events by
 * shared/law, never typed in. `date` is the civil day on which the thing happened.
 */
export const eventSchema = z.discriminatedUnion('type', [
  z.strictObject({ ...base, type: z.literal('printed'), paper: anyPaperSchema }),
  z.strictObject({
    ...base,
    type: z.literal('sent'),
    paper: anyPaperSchema,
    to: addresseeSchema,
    channel: channelSchema,
    /** Postal number, incoming number or ticket number. */
    number: z.string().max(60).optional(),
    numberOverride: note.optional(),
    /** Demand of the claim that went out: a later change of the demand does not inherit its service. */
    demand: z.string().max(40).optional(),
    /** Hash of the exact paper that went out; the file lies in the attachment store. */
    frozen: hashSchema.optional(),
    /** The words of the frozen paper. */
    wording: wordingSchema.optional(),
    /** Attachments the case had at that moment: files added later are no appendices of the frozen paper. */
    held: z.array(idSchema).max(1_000).optional(),
  }),
  z.strictObject({
    ...base,
    type: z.literal('served'),
    paper: anyPaperSchema,
    to: addresseeSchema,
    proof: serviceProofSchema,
  }),
  z.strictObject({
    ...base,
    type: z.literal('replied'),
    reply: replySchema,
    /** What exactly he wrote; with it `reply` follows from the kinds. */
    kinds: z.array(replyKindSchema).max(8).optional(),
    way: contactSchema.optional(),
  }),
  z.strictObject({
    ...base,
    type: z.literal('money_received'),
    amount: kopecksSchema,
    /** Parts of `amount` that pay what stands outside the calculation: awarded by the court or offered beside it. */
    fine: kopecksSchema.optional(),
    moral: kopecksSchema.optional(),
    costs: kopecksSchema.optional(),
  }),
  /** The buyer turned to the seller without a claim: a talk, a call, a message. It starts no clock. */
  z.strictObject({ ...base, type: z.literal('asked'), way: contactSchema }),
  /** The seller checked the item or the work. */
  z.strictObject({ ...base, type: z.literal('goods_checked'), found: z.enum(['defect', 'no_defect', 'unknown']) }),
  /** The office wrote that it needs more time. */
  z.strictObject({ ...base, type: z.literal('complaint_extended') }),
  z.strictObject({ ...base, type: z.literal('goods_delivered') }),
  z.strictObject({ ...base, type: z.literal('demand_satisfied') }),
  z.strictObject({ ...base, type: z.literal('goods_offered') }),
  z.strictObject({ ...base, type: z.literal('goods_handed_over') }),
  z.strictObject({ ...base, type: z.literal('complaint_registered'), number: z.string().max(60).optional() }),
  z.strictObject({ ...base, type: z.literal('lawsuit_filed'), number: z.string().max(60).optional() }),
  /** A letter lies at the post office: the claim waits for the seller, or a court letter waits for the buyer. */
  z.strictObject({ ...base, type: z.literal('letter_at_office'), letter: z.enum(['claim', 'court']) }),
  /** The buyer's own answer to a letter of the seller. */
  z.strictObject({ ...base, type: z.literal('buyer_answered') }),
  /** An agreement made with a mediator (п. 7 ст. 13). */
  z.strictObject({ ...base, type: z.literal('mediation_agreed') }),
  z.strictObject({ ...base, type: z.literal('dispute_opened'), where: z.enum(['platform', 'bank']) }),
  z.strictObject({ ...base, type: z.literal('complaint_forwarded') }),
  z.strictObject({ ...base, type: z.literal('complaint_answered') }),
  z.strictObject({ ...base, type: z.literal('lawsuit_accepted'), court: courtTrackSchema }),
  /** The suit lies still until its faults are mended by the day the court has named. */
  z.strictObject({ ...base, type: z.literal('suit_held'), until: dateSchema }),
  z.strictObject({ ...base, type: z.literal('suit_returned') }),
  z.strictObject({
    ...base,
    type: z.literal('judgment'),
    court: courtTrackSchema,
    /** Absent in records made before it was asked for. */
    decision: decisionSchema.optional(),
    /** Without the defendant (заочное): he may ask the same court to cancel it. */
    inAbsence: z.literal(true).optional(),
  }),
  /** The court cancelled the judgment given without the defendant: the case goes on. */
  z.strictObject({ ...base, type: z.literal('judgment_cancelled') }),
  /** The judgment with its reasons is ready: the month of the appeal runs from it. */
  z.strictObject({ ...base, type: z.literal('judgment_reasoned') }),
  z.strictObject({ ...base, type: z.literal('appeal_filed') }),
  z.strictObject({ ...base, type: z.literal('appeal_decided'), decision: appealDecisionSchema.optional() }),
  z.strictObject({ ...base, type: z.literal('writ_issued') }),
  z.strictObject({ ...base, type: z.literal('writ_presented'), to: z.enum(['bank', 'bailiffs']) }),
  z.strictObject({ ...base, type: z.literal('enforcement_opened') }),
  z.strictObject({
    ...base,
    type: z.literal('closed'),
    outcome: outcomeSchema.optional(),
    after: lastStepSchema.optional(),
    /** What was asked on the day of closing, as the plan counted it: a report reads it without counting anew. */
    asked: kopecksSchema.optional(),
  }),
]);

/** What an attachment proves; the order of this list is the order of papers in a packet. */
export const provesSchema = z.enum([
  'purchase',
  'payment',
  'order',
  'contract',
  'warranty',
  'defect',
  'correspondence',
  'cancellation',
  'earlier_demand',
  'goods_returned',
  'repair',
  'expert',
  'losses',
  'current_price',
  'claim_copy',
  'sending',
  'service',
  'reply',
  'seller_data',
  'lawsuit_sending',
  'authority',
  'other',
]);

export const attachmentSchema = z.strictObject({
  id: idSchema,
  hash: hashSchema,
  size: z.int().nonnegative().max(52_428_800),
  /** Original file name: data for people, never a path. */
  name: z.string().min(1).max(255),
  mime: z.string().max(100),
  addedAt: z.string().max(40),
  proves: provesSchema,
  /** As it is named in lists of attachments. */
  title: z.string().max(300),
  pages: z.int().positive().max(10_000).optional(),
  /** The file itself, base64, in an exported case file only. */
  content: z.string().optional(),
});

/** The user's own text in a document: a replaced paragraph, or an added one (`after` names its neighbour). */
export const editSchema = z.strictObject({
  document: z.string().max(40),
  key: z.string().max(80),
  text: z.string().max(20_000),
  /** Hash of the generated text the edit was made on: differs → «факты под этим абзацем изменились». */
  basedOn: z.string().max(80),
  /** That generated text itself, to show what has changed in it since. */
  original: z.string().max(25_000).optional(),
  after: z.string().max(80).optional(),
});

/** «Понимаю, отправлю так»: an advice the user has read and overruled, with the reason. */
export const acknowledgementSchema = z.strictObject({
  code: z.string().max(80),
  reason: z.string().max(2_000),
  date: dateSchema,
});

export const caseFileSchema = z.strictObject({
  format: z.literal(CASE_FORMAT),
  version: z.literal(CASE_VERSION),
  id: idSchema.optional(),
  number: z.string().max(20).optional(),
  title: z.string().max(200).optional(),
  createdAt: z.string().max(40).optional(),
  /** A practice case: its papers say so, also on another computer. */
  sample: z.literal(true).optional(),
  facts: factsSchema,
  events: z.array(eventSchema).max(2_000).default([]),
  attachments: z.array(attachmentSchema).max(1_000).default([]),
  edits: z.array(editSchema).max(500).default([]),
  acknowledgements: z.array(acknowledgementSchema).max(200).default([]),
});

export type CaseFile = z.infer<typeof caseFileSchema>;
export type CaseEvent = z.infer<typeof eventSchema>;
export type EventOf<T extends CaseEvent['type']> = Extract<CaseEvent, { type: T }>;
export type Attachment = z.infer<typeof attachmentSchema>;
export type Edit = z.infer<typeof editSchema>;
export type Channel = z.infer<typeof channelSchema>;
export type ServiceProof = z.infer<typeof serviceProofSchema>;
export type Reply = z.infer<typeof replySchema>;
export type ReplyKind = z.infer<typeof replyKindSchema>;
export type Contact = z.infer<typeof contactSchema>;
export type CaseOutcome = z.infer<typeof outcomeSchema>;
export type LastStep = z.infer<typeof lastStepSchema>;
export type Proves = z.infer<typeof provesSchema>;
export type Paper = z.infer<typeof paperSchema>;
export type AnyPaper = z.infer<typeof anyPaperSchema>;
export type Addressee = z.infer<typeof addresseeSchema>;
export type Wording = z.infer<typeof wordingSchema>;
export type CourtTrack = z.infer<typeof courtTrackSchema>;
export type Decision = z.infer<typeof decisionSchema>;

/** An empty case for tests and for «Новое дело». */
export function emptyCase(): CaseFile {
  return {
    format: CASE_FORMAT,
    version: CASE_VERSION,
    facts: {},
    events: [],
    attachments: [],
    edits: [],
    acknowledgements: [],
  };
}
