import { z } from 'zod';
import type { CivilDate } from '../calendar/civilDate.ts';
import { channelSchema, type Channel as Way } from '../model/case.ts';
import { dateSchema } from '../model/primitives.ts';
import type { Issue } from '../registers/intakeRow.ts';
import { INTAKE_FIELDS, type IntakeField } from '../registers/fields.ts';
import type { Match } from '../registers/matching.ts';
import type { MonthlyReport } from '../registers/report.ts';

/** Channels of «Реестры»: tables in, numbers of the post, journal, report, tables out. */
const id = z.string().regex(/^[A-Za-z0-9-]{1,40}$/);
const nothing = z.strictObject({});
const token = z.strictObject({ token: z.string().regex(/^[0-9a-f-]{36}$/) });
const ids = z.array(id).max(10_000);
const field = z.enum(INTAKE_FIELDS);
const month = z.string().regex(/^\d{4}-(0[1-9]|1[0-2])$/, 'Месяц пишется как ГГГГ-ММ.');
const tableFormat = z.enum(['xlsx', 'csv']);
const page = { offset: z.int().min(0).default(0), limit: z.int().min(1).max(500).default(100) };
const period = { from: dateSchema.nullable().default(null), to: dateSchema.nullable().default(null) };

export const registerInputs = {
  'registers.open': nothing,
  /** Reads the chosen file again in another way. */
  'registers.reread': token.extend({
    sheet: z.int().min(0).max(1_000).optional(),
    encoding: z.enum(['utf-8', 'windows-1251']).optional(),
    separator: z.enum([';', ',', '\t']).optional(),
    /** Index of the row with the headings, −1 = none. */
    heading: z.int().min(-1).max(50).optional(),
  }),
  'registers.check': token.extend({
    columns: z.array(field.nullable()).max(300),
    common: z.partialRecord(field, z.string().max(500)),
    skipDuplicates: z.boolean(),
  }),
  'registers.issues': token.extend({
    severity: z.enum(['error', 'warning']),
    check: z.int().min(0).default(0),
    ...page,
  }),
  'registers.create': token,
  'registers.saveBad': token,
  'registers.undoCreate': token,
  'registers.template': z.strictObject({ format: tableFormat }),
  /** `ids` = these cases in their order; without them all. */
  'registers.export': z.strictObject({ format: tableFormat, ids: ids.optional() }),
  'registers.outgoing': z.strictObject({ ...period, query: z.string().max(200).default(''), ...page }),
  'registers.saveOutgoing': z.strictObject({ ...period, query: z.string().max(200).default(''), format: tableFormat }),
  /** Claims that are printed and not sent; `ids` = the chosen ones also when their printing is not recorded. */
  'registers.letters': z.strictObject({ ids: ids.optional() }),
  'registers.savePost': z.strictObject({
    letters: z
      .array(
        z.strictObject({
          id,
          category: z.enum(['valued', 'registered']),
          value: z.int().min(0).max(10_000_000).nullable(),
        }),
      )
      .min(1)
      .max(1_000),
    as: z.enum(['print', 'pdf', 'docx', 'xlsx']),
  }),
  'registers.match': z.strictObject({ text: z.string().max(2_000_000), ids: ids.optional() }),
  /** The same from a file of the user's choice. */
  'registers.matchFile': z.strictObject({ ids: ids.optional() }),
  'registers.recordSent': z.strictObject({
    rows: z
      .array(z.strictObject({ id, number: z.string().max(60), date: dateSchema }))
      .min(1)
      .max(2_000),
    channel: channelSchema.extract(['valued_letter', 'registered_letter']),
  }),
  'registers.undoSent': z.strictObject({
    rows: z
      .array(z.strictObject({ id, eventId: id }))
      .min(1)
      .max(2_000),
  }),
  'registers.report': z.strictObject({ from: month, to: month }),
  'registers.saveReport': z.strictObject({ from: month, to: month, as: z.enum(['print', 'pdf', 'docx', 'xlsx']) }),
  /** «Справка по делу» of many cases, one after another. */
  'registers.notes': z.strictObject({ ids: ids.min(1), as: z.enum(['print', 'folder']) }),
};

/** A table that was opened: what the columns are taken for, nothing read into cases yet. */
export interface OpenedTable {
  token: string;
  name: string;
  sheets: string[];
  sheet: number;
  csv: { encoding: 'utf-8' | 'windows-1251'; separator: ';' | ',' | '\t' } | null;
  /** Index of the row with the headings, −1 = none. */
  heading: number;
  /** Rows below the heading. */
  rows: number;
  columns: { heading: string; field: IntakeField | null; samples: string[] }[];
}

/** What would become of the rows; nothing is written yet. */
export interface IntakeCheck {
  /** Number of this check: what is asked about another one is asked anew. */
  check: number;
  /** Rows that are not empty. */
  rows: number;
  /** Rows that become cases. */
  good: number;
  /** Rows with at least one error. */
  bad: number;
  errors: number;
  warnings: number;
  /** What is wrong with the values given for all rows. */
  common: Issue[];
  /** The first rows as they will be. */
  preview: { row: number; client: string; item: string; seller: string; good: boolean }[];
}

export interface CreatedCases {
  token: string;
  created: number;
  /** Rows left out. */
  bad: number;
}

/** A line of the journal of outgoing letters. */
export interface OutgoingRow {
  /** «26-0143» */
  number: string;
  date: CivilDate;
  /** «Претензия» */
  letter: string;
  addressee: string;
  caseNumber: string;
  /** Null when the case is gone. */
  caseId: string | null;
  /** «отправлено 12.03.2026, 80084…», «не отправлено», «дело удалено»: why a number has no letter in the post. */
  state: string;
}

export interface OutgoingList {
  rows: OutgoingRow[];
  total: number;
}

/** A letter for the post. */
export interface PostLetter {
  id: string;
  caseNumber: string;
  title: string;
  /** «26-0143», null while none was given. */
  outgoing: string | null;
  addressee: string;
  postcode: string;
  address: string;
  /** False when nothing says that the claim was printed. */
  printed: boolean;
}

/** Lines of a pasted register with the letters they seem to belong to. */
export interface MatchedRegister {
  matches: Match[];
  /** Letters that no line was found for. */
  left: PostLetter[];
}

export interface RecordedSent {
  done: { id: string; eventId: string; title: string; number: string }[];
  failed: { id: string; title: string; reason: string }[];
  /** Stopped before its end. */
  stopped: boolean;
}

export type SentWay = Extract<Way, 'valued_letter' | 'registered_letter'>;

/** Where a file went; null = the dialog was closed or it was printed. */
type SavedFile = { folder: string; files: string[]; note?: string } | null;

export interface RegisterOutputs {
  'registers.open': OpenedTable | null;
  'registers.reread': OpenedTable;
  'registers.check': IntakeCheck;
  'registers.issues': { issues: Issue[]; total: number };
  'registers.create': CreatedCases;
  'registers.saveBad': SavedFile;
  'registers.undoCreate': { removed: number };
  'registers.template': SavedFile;
  'registers.export': SavedFile;
  'registers.outgoing': OutgoingList;
  'registers.saveOutgoing': SavedFile;
  'registers.letters': PostLetter[];
  'registers.savePost': SavedFile;
  'registers.match': MatchedRegister;
  'registers.matchFile': MatchedRegister | null;
  'registers.recordSent': RecordedSent;
  'registers.undoSent': { undone: number };
  'registers.report': MonthlyReport;
  'registers.saveReport': SavedFile;
  'registers.notes': SavedFile;
}
