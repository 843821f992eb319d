import { z } from 'zod';
import type { CivilDate } from '../calendar/civilDate.ts';
import { shortDate } from '../text/format.ts';
import { attachmentSchema } from './case.ts';
import { organisationSchema, personSchema, type Facts } from './facts.ts';
import { dateSchema, line, paragraph } from './primitives.ts';

/**
 * What a card knows and no case says: requisites the user has confirmed, consent, power of attorney, how long the data are
 * kept. The facts of a case stay the truth of that case; a card is offered to it, never written over it.
 */
export const attorneySchema = z
  .strictObject({
    number: line,
    date: dateSchema,
    until: dateSchema,
    /** Who certified it: a notary, the employer, the housing organisation. */
    notary: line,
    place: line,
  })
  .partial();

export const consentSchema = z
  .strictObject({
    date: dateSchema,
    until: dateSchema,
    /** Who keeps the data: name and address. */
    operator: line,
  })
  .partial();

export const clientCardSchema = z
  .strictObject({
    person: personSchema,
    /** Day on which the user looked the data over. */
    confirmedOn: dateSchema,
    consent: consentSchema,
    attorney: attorneySchema,
    representative: z.strictObject({ name: line, address: line, phone: line }).partial(),
    /** Who signs the papers of this client. */
    signature: z.enum(['own', 'representative']),
    /** Months after closing, or never; absent = as in «Настройки». */
    retention: z.union([z.literal('never'), z.int().min(1).max(600)]),
    notes: paragraph,
  })
  .partial();

export const sellerCardSchema = z
  .strictObject({ requisites: organisationSchema, confirmedOn: dateSchema, notes: paragraph })
  .partial();

/** A scan of the consent or of the power of attorney; the file lies in the attachment store. */
export const scanSchema = attachmentSchema
  .pick({ id: true, hash: true, size: true, name: true, mime: true, addedAt: true })
  .extend({
    paper: z.enum(['consent', 'attorney']),
    /** Wall-clock time, ISO; kept for a while so that «Отменить» finds it. */
    removedAt: z.string().max(40).optional(),
  });

export type Attorney = z.infer<typeof attorneySchema>;
export type ClientCard = z.infer<typeof clientCardSchema>;
export type SellerCard = z.infer<typeof sellerCardSchema>;
export type Scan = z.infer<typeof scanSchema>;

/**
 * The authority of a representative in the words of the papers: «доверенность № 5 от 01.02.2026, удостоверена: …, по
 * 01.02.2027»; «» while nothing of it is known.
 */
export function authorityWords(attorney: Attorney | undefined): string {
  const { number, date, until, notary } = attorney ?? {};
  const what = [number?.trim() && `№ ${number.trim().replace(/^№\s*/, '')}`, date && `от ${shortDate(date)}`];
  const named = what.filter(Boolean).join(' ');
  if (named === '') return '';
  const rest = [notary?.trim() && `удостоверена: ${notary.trim()}`, until && `действует по ${shortDate(until)}`];
  return [`доверенность ${named}`, ...rest.filter(Boolean)].join(', ');
}

/** The representative as facts of a case, when this client's papers are signed by one; null when he signs himself. */
export function representativeOf(card: ClientCard): NonNullable<Facts['representative']> | null {
  const name = card.representative?.name?.trim();
  if (card.signature !== 'representative' || !name) return null;
  const authority = authorityWords(card.attorney);
  return { ...card.representative, name, ...(authority ? { authority } : {}) };
}

/** Whether a paper with this last day no longer counts on `today`; without a last day it has no end the program knows. */
export function isOver(until: CivilDate | undefined, today: CivilDate): boolean {
  return until !== undefined && until < today;
}

export interface CardOf {
  client: ClientCard;
  seller: SellerCard;
}

export const CARD_SCHEMAS = { client: clientCardSchema, seller: sellerCardSchema } as const;
