import { z } from 'zod';
import { dateSchema, kopecksSchema, line, paragraph } from './primitives.ts';

/**
 * What only one paper needs and nothing is counted from: asked beside that paper, left blank for the hand when absent.
 */
export const papersSchema = z
  .strictObject({
    /** Visit or call: when, where, with whom, what was said. */
    visit: z
      .strictObject({
        way: z.enum(['visit', 'call']),
        date: dateSchema,
        time: line,
        place: line,
        employee: line,
        said: paragraph,
        answered: paragraph,
        witnesses: line,
      })
      .partial(),
    /** Objections of the seller by their ids in shared/law/data/objections.ts. */
    objections: z.array(z.string().max(40)).max(30),
    /** The conclusion of the seller's check or expert and what is wrong with it. */
    report: z.strictObject({ title: line, date: dateSchema, conclusion: paragraph, objections: paragraph }).partial(),
    /** Own expert: who looks at the item, when and where. */
    expert: z.strictObject({ name: line, date: dateSchema, time: line, place: line }).partial(),
    settlement: z.strictObject({ amount: kopecksSchema, date: dateSchema, other: paragraph }).partial(),
    dispute: z.strictObject({ bank: line, date: dateSchema, amount: kopecksSchema, card: line }).partial(),
    tax: z.strictObject({ office: line, date: dateSchema, place: line }).partial(),
    prosecutor: z.strictObject({ office: line, appealNumber: line, appealDate: dateSchema }).partial(),
    association: z.strictObject({ name: line }).partial(),
    /** The case in court: number, hearing, judgment. */
    trial: z
      .strictObject({
        number: line,
        hearingDate: dateSchema,
        judgmentDate: dateSchema,
        inForceDate: dateSchema,
        awarded: kopecksSchema,
        paidDate: dateSchema,
      })
      .partial(),
    motion: z
      .strictObject({
        evidence: paragraph,
        holder: line,
        proves: paragraph,
        expertOrganisation: line,
        questions: paragraph,
        securityReason: paragraph,
        videoCourt: line,
        appealReason: paragraph,
        mended: paragraph,
        adjournReason: paragraph,
      })
      .partial(),
    /** Costs of the case by kind. */
    costs: z
      .strictObject({
        representative: kopecksSchema,
        post: kopecksSchema,
        expert: kopecksSchema,
        travel: kopecksSchema,
        other: kopecksSchema,
        otherName: line,
      })
      .partial(),
    /** The writ and where it goes. */
    writ: z
      .strictObject({
        number: line,
        date: dateSchema,
        bank: line,
        bankAddress: line,
        bailiffs: line,
        proceedings: line,
        openedDate: dateSchema,
        inaction: paragraph,
        known: paragraph,
      })
      .partial(),
    /** Day to which «Расчёт требований на дату» counts. */
    sums: z.strictObject({ date: dateSchema }).partial(),
    /** Monthly indices of prices as they are copied from Rosstat: «12.2026 100,62», a line for a month. */
    indices: paragraph,
    attorney: z.strictObject({ until: dateSchema, place: line }).partial(),
    consent: z.strictObject({ operator: line }).partial(),
  })
  .partial();
