import { z } from 'zod';
import type { CivilDate } from '../calendar/civilDate.ts';
import type { Stage } from '../law/types.ts';
import { line, paragraph } from '../model/primitives.ts';
import type { Facts, Organisation, Person } from '../model/facts.ts';
import { clientCardSchema, sellerCardSchema, type ClientCard, type Scan, type SellerCard } from '../model/partyCard.ts';
import type { DuplicatePair } from '../model/partyDuplicates.ts';
import type { PartyKind } from '../model/partyKeys.ts';
import type { MergeConflict } from '../model/partyMerge.ts';
import type { WorkedLine, WorkedStep } from '../model/partyOutcome.ts';
import { PARTY_FIELDS, type PartyDifference } from '../model/partyTake.ts';
import type { PartyWarning } from '../model/partyWarnings.ts';
import type { Kopecks } from '../money/kopecks.ts';

/** Channels of «Клиенты»: cards of clients and sellers, courts the user wrote down, how long data are kept. */
const nothing = z.strictObject({});
const id = z.string().regex(/^[A-Za-z0-9-]{1,40}$/);
const kind = z.enum(['client', 'seller']);
const key = z.string().min(1).max(2_000);
const party = z.strictObject({ kind, key });
const pair = z.strictObject({ kind, from: key, into: key });

export const courtSchema = z.strictObject({
  name: line.trim().min(1, 'Впишите название суда: без него запись ни к чему не подойдёт.'),
  address: line.optional(),
  site: line.optional(),
  note: paragraph.optional(),
});
export type Court = z.infer<typeof courtSchema>;

export const partyInputs = {
  'parties.list': z.strictObject({
    kind,
    query: z.string().max(200).default(''),
    offset: z.int().min(0).default(0),
    limit: z.int().min(1).max(200).default(50),
  }),
  'parties.get': party,
  'parties.saveClient': z.strictObject({ key, card: clientCardSchema }),
  'parties.saveSeller': z.strictObject({ key, card: sellerCardSchema }),
  'parties.addScan': z.strictObject({ key, paper: z.enum(['consent', 'attorney']) }),
  /** Takes a scan away or, with `removed` false, brings it back. */
  'parties.setScan': z.strictObject({ key, scan: id, removed: z.boolean() }),
  'parties.openScan': z.strictObject({ key, scan: id }),
  'parties.newCase': party,
  'parties.suggest': z.strictObject({ kind, query: z.string().max(200) }),
  'parties.forCase': z.strictObject({ caseId: id }),
  'parties.take': z.strictObject({ caseId: id, kind, fields: z.array(z.enum(PARTY_FIELDS)).min(1).max(10) }),
  'parties.duplicates': z.strictObject({ kind }),
  'parties.previewMerge': pair,
  'parties.merge': pair,
  'parties.unmerge': z.strictObject({ merge: z.int().positive() }),
  'courts.list': nothing,
  'courts.save': z.strictObject({ value: courtSchema, court: id.optional() }),
  'courts.remove': z.strictObject({ court: id }),
  'courts.restore': z.strictObject({ court: id }),
  'purge.state': nothing,
  /** null = «не удалять». */
  'purge.setMonths': z.strictObject({ months: z.int().min(1).max(600).nullable() }),
  'purge.run': z.strictObject({ ids: z.array(id).min(1).max(1_000) }),
  'purge.restore': z.strictObject({ ids: z.array(id).min(1).max(1_000) }),
  'purge.saveReport': nothing,
};

export interface PartyRow {
  key: string;
  title: string;
  /** Day of birth or ИНН; says which of two namesakes it is. */
  note: string;
  cases: number;
  open: number;
  /** Sum of the demands of open cases. */
  sum: Kopecks;
  nearest: CivilDate | null;
}

export interface PartyList {
  rows: PartyRow[];
  total: number;
  /** How many there are of each kind, whatever is searched. */
  counts: Record<PartyKind, number>;
  /** Pairs that may be one. */
  duplicates: number;
  today: CivilDate;
}

/** A case on a card. */
export interface PartyCase {
  id: string;
  number: string;
  title: string;
  /** The other side: the seller on a client's card, the client on a seller's. */
  other: string;
  stage: Stage;
  open: boolean;
  total: Kopecks | null;
  deadline: string;
  deadlineNote: string;
  received: Kopecks;
  after: WorkedStep | null;
  days: number | null;
}

/** An address as it stands in cases or on the card. */
export interface PartyAddress {
  text: string;
  source: Organisation['addressSource'] | null;
  date: CivilDate | null;
  /** Cases in which it stands; the first of them, for the link. */
  cases: number;
  caseId: string | null;
  /** The one the card keeps. */
  chosen: boolean;
  /** Facts of this address, for «Сделать основным». */
  value: Pick<Organisation, 'postcode' | 'address' | 'addressSource' | 'addressDate'>;
}

interface PartyBase {
  key: string;
  title: string;
  cases: PartyCase[];
  /** There are more cases than are shown. */
  more: number;
  addresses: PartyAddress[];
  merged: { merge: number; title: string; mergedAt: string }[];
  duplicates: (DuplicatePair & { title: string })[];
  today: CivilDate;
}

export interface ClientView extends PartyBase {
  kind: 'client';
  card: ClientCard;
  scans: Scan[];
  /** Data as the newest case and the card know them. */
  person: Person;
  warnings: PartyWarning[];
  courtDay: CivilDate | null;
}

export interface SellerView extends PartyBase {
  kind: 'seller';
  card: SellerCard;
  requisites: Organisation;
  /** Names in the cases that differ from the title. */
  otherNames: string[];
  checks: { inn: string | null; ogrn: string | null };
  worked: WorkedLine[];
}

export type PartyView = ClientView | SellerView;

/** A known party while its name is being typed. */
export interface PartySuggestion {
  key: string;
  title: string;
  note: string;
  /** Facts that choosing it fills in. */
  facts: Facts;
}

export interface CaseParties {
  client: { key: string; title: string; differences: PartyDifference[] } | null;
  seller: { key: string; title: string; differences: PartyDifference[] } | null;
  warnings: PartyWarning[];
}

export interface MergePreview {
  into: { key: string; title: string; cases: number };
  from: { key: string; title: string; cases: number };
  conflicts: MergeConflict[];
  scans: number;
}

export interface KnownCourt extends Court {
  court: string;
}

export interface PurgeCase {
  id: string;
  number: string;
  title: string;
  client: string;
  closedOn: CivilDate;
  /** Day from which it may go. */
  dueOn: CivilDate;
  months: number;
  attachments: number;
}

export interface PurgeState {
  months: number | null;
  due: PurgeCase[];
  /** What went: without names. */
  log: {
    id: string;
    number: string;
    closedOn: CivilDate;
    attachments: number;
    binnedOn: CivilDate;
    wipedOn: CivilDate | null;
  }[];
  today: CivilDate;
}

export interface PartyOutputs<View> {
  'parties.list': PartyList;
  'parties.get': PartyView;
  'parties.saveClient': PartyView;
  'parties.saveSeller': PartyView;
  'parties.addScan': PartyView | null;
  'parties.setScan': PartyView;
  'parties.openScan': null;
  'parties.newCase': View;
  'parties.suggest': PartySuggestion[];
  'parties.forCase': CaseParties;
  'parties.take': View;
  'parties.duplicates': (DuplicatePair & { intoTitle: string; fromTitle: string })[];
  'parties.previewMerge': MergePreview;
  'parties.merge': { merge: number; key: string };
  'parties.unmerge': { key: string; main: string };
  'courts.list': KnownCourt[];
  'courts.save': KnownCourt[];
  'courts.remove': KnownCourt[];
  'courts.restore': KnownCourt[];
  'purge.state': PurgeState;
  'purge.setMonths': PurgeState;
  'purge.run': PurgeState;
  'purge.restore': PurgeState;
  'purge.saveReport': { folder: string; files: string[] } | null;
}
