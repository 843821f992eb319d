import { z } from 'zod';
import {
  attachmentSchema,
  editSchema,
  eventSchema,
  provesSchema,
  type Attachment,
  type CaseFile,
} from '../model/case.ts';
import type { DeskFields } from '../model/deskRow.ts';
import { factsSchema } from '../model/facts.ts';
import type { CivilDate } from '../calendar/civilDate.ts';
import type { PaperDocument } from '../documents/blocks.ts';
import { DOCUMENT_KINDS } from '../documents/kinds.ts';
import { PACKET_KINDS, type Packet } from '../documents/packet.ts';
import type { Plan, Stage } from '../law/types.ts';
import type { RowStrip } from '../terms/rowStrip.ts';
import type { StripModel } from '../terms/strip.ts';
import type { Kopecks } from '../money/kopecks.ts';
import type { Channel, PathChannel, Push } from './channels.ts';
import type { Envelope } from './errors.ts';
import { claimPapersSchema, USUAL_PAPERS } from './batch.ts';
import { backupInputs, type BackupOutputs } from './backups.ts';
import { deskInputs, type DeskLoad, type DeskOutputs, type SearchHit } from './desk.ts';
import { deskPrefsSchema } from './deskPrefs.ts';
import { importInputs, type ImportOutputs, type LockedFile, type MergingFile, type SameFile } from './imports.ts';
import { lawInputs, type LawOutputs } from './law.ts';
import { reminderInputs, type ReminderOutputs } from './reminders.ts';
import { partyInputs, type PartyOutputs } from './parties.ts';
import { registerInputs, type RegisterOutputs } from './registers.ts';

/**
 * The one table of everything the window may ask for. `input` is checked in the main process before a handler runs;
 * no channel takes a path, SQL, HTML or a URL (a dropped file's path goes from the preload straight to main).
 */
const id = z.string().regex(/^[A-Za-z0-9-]{1,40}$/);
const nothing = z.strictObject({});
const caseId = z.strictObject({ id });
const documentKind = z.enum(DOCUMENT_KINDS);
/** Short ones are refused: a file may lie in a mailbox for years. */
const passphrase = z.string().min(8, 'Пароль короче восьми знаков.').max(200, 'Пароль длиннее 200 знаков.');
const packetKind = z.enum(PACKET_KINDS);
const format = z.enum(['docx', 'pdf']);

export const settingsSchema = z.strictObject({
  theme: z.enum(['system', 'light', 'dark']),
  textSize: z.union([z.literal(100), z.literal(125), z.literal(150), z.literal(175), z.literal(200)]),
  /** «Исх. № … от …» stands on letters. */
  outgoingNumbers: z.boolean(),
  desk: deskPrefsSchema,
});
export type Settings = z.infer<typeof settingsSchema>;

export const inputs = {
  'app.state': nothing,
  'app.flushed': nothing,
  'settings.get': nothing,
  'settings.set': settingsSchema.partial(),
  'cases.create': nothing,
  'cases.createSample': nothing,
  'cases.resetSample': caseId,
  'cases.get': caseId,
  'cases.setFacts': z.strictObject({ id, facts: factsSchema }),
  'cases.rename': z.strictObject({ id, title: z.string().max(200) }),
  'cases.remove': caseId,
  'cases.restore': caseId,
  'cases.undo': caseId,
  'cases.redo': caseId,
  /** With a password the file is encrypted. */
  'cases.export': z.strictObject({ id, passphrase: passphrase.optional() }),
  /** Coming days as a calendar file; without `id` those of all open cases. */
  'cases.calendar': z.strictObject({ id: id.optional() }),
  'events.add': z.strictObject({ caseId: id, event: eventSchema }),
  'events.update': z.strictObject({ caseId: id, event: eventSchema }),
  'events.remove': z.strictObject({ caseId: id, eventId: id }),
  'edits.set': z.strictObject({
    caseId: id,
    edit: editSchema.nullable(),
    document: z.string().max(40),
    key: z.string().max(80),
  }),
  /** Takes back every edit of a paper at once. */
  'edits.reset': z.strictObject({ caseId: id, document: documentKind }),
  'acknowledge.set': z.strictObject({ caseId: id, code: z.string().max(80), reason: z.string().max(2_000).nullable() }),
  'attachments.addByDialog': z.strictObject({ caseId: id, proves: provesSchema }),
  /** `path` is put in by the preload from a dropped File; the page cannot call this channel itself. */
  'attachments.addPath': z.strictObject({ caseId: id, proves: provesSchema, path: z.string().max(4_096) }),
  'attachments.addBytes': z.strictObject({
    caseId: id,
    proves: provesSchema,
    name: z.string().max(255),
    bytes: z.instanceof(Uint8Array),
  }),
  'attachments.update': z.strictObject({
    caseId: id,
    attachmentId: id,
    change: attachmentSchema.pick({ title: true, proves: true, pages: true }).partial(),
  }),
  'attachments.remove': z.strictObject({ caseId: id, attachmentId: id }),
  'attachments.preview': z.strictObject({ caseId: id, attachmentId: id }),
  'attachments.open': z.strictObject({ caseId: id, attachmentId: id }),
  'documents.get': z.strictObject({ caseId: id, kind: documentKind }),
  'documents.print': z.strictObject({ caseId: id, kind: documentKind }),
  'documents.save': z.strictObject({ caseId: id, kind: documentKind, format }),
  /** «Всё для почты»: the packet `claim_post` as a folder. */
  'documents.savePost': caseId,
  'packets.get': z.strictObject({ caseId: id, kind: packetKind }),
  /** `print` = one PDF with every copy in the order of printing. */
  'packets.save': z.strictObject({ caseId: id, kind: packetKind, as: z.enum(['folder', 'zip', 'pdf', 'print']) }),
  /** Claims of many cases with what goes along: a folder of PDFs, or papers and addresses as PDFs opened to be printed. */
  'batch.claims': z.strictObject({
    ids: z.array(id).min(1).max(1_000),
    as: z.enum(['folder', 'print']),
    papers: claimPapersSchema.default(USUAL_PAPERS),
  }),
  /** Each case as a file of its own in a new folder; with a password every file is encrypted. */
  'cases.exportMany': z.strictObject({ ids: z.array(id).min(1).max(1_000), passphrase: passphrase.optional() }),
  'batch.cancel': nothing,
  ...importInputs,
  ...deskInputs,
  ...lawInputs,
  ...reminderInputs,
  ...partyInputs,
  ...backupInputs,
  ...registerInputs,
} satisfies Record<Channel, z.ZodType>;

export type CaseGroup = 'overdue' | 'soon' | 'waiting' | 'prepare' | 'court' | 'closed';

/** A row of «Дела»: everything the list shows, computed for the page that is visible. */
export interface CaseRow extends DeskFields {
  id: string;
  number: string;
  title: string;
  /** «ООО «Пример-Мебель», возврат денег» */
  subtitle: string;
  group: CaseGroup;
  stage: Stage;
  total: Kopecks | null;
  /** «14 дней просрочки», «Завтра последний день», «Заполнено, не отправлено» */
  deadline: string;
  /** «+684,00 ₽ в день», «10-й день, пн 23.11» */
  deadlineNote: string;
  strip: RowStrip | null;
  action: { title: string; id: string };
  sample: boolean;
  /** Where a search found the case; absent without a search. */
  hit?: SearchHit;
}

export interface CaseList {
  rows: CaseRow[];
  total: number;
  counts: Record<CaseGroup, number>;
  /** Sum of all demands of the cases found. */
  sum: Kopecks;
  load: DeskLoad;
  today: CivilDate;
}

/** A case with everything derived from it today. */
export interface CaseView {
  id: string;
  number: string;
  title: string;
  savedAt: string;
  sample: boolean;
  file: CaseFile;
  plan: Plan;
  strip: StripModel | null;
  canUndo: boolean;
  canRedo: boolean;
  /** Attachments whose file is no longer on the disk (or was not in an imported case). */
  missingFiles: string[];
}

export interface AppState {
  version: string;
  today: CivilDate;
  /** Folder that holds the data, for «где лежит дело». */
  dataFolder: string;
  /** Messages of the start: a damaged settings file kept aside, data in a synced folder… */
  notices: { severity: 'danger' | 'advice'; title: string; text: string }[];
  lawChecked: CivilDate;
  /** «Данные о праве проверены …»: said beside results. */
  lawAge: string;
}

/** Where files went; null = the user closed the dialog. `note` says plainly what was left out. */
export type Saved = { folder: string; files: string[]; note?: string } | null;

/** What a batch wrote and whom it left out; `folder` is null when no case was ready. */
export interface BatchResult {
  folder: string | null;
  files: string[];
  /** Cases whose papers were written. */
  done: number;
  skipped: { id: string; title: string; reason: string }[];
  /** Written, but not whole: attachments too large or gone from the disk, a paper beside the claim that was not made. */
  noted?: { id: string; title: string; reason: string }[];
}

export interface Outputs
  extends
    LawOutputs,
    DeskOutputs,
    ReminderOutputs,
    ImportOutputs<CaseView>,
    PartyOutputs<CaseView>,
    BackupOutputs,
    RegisterOutputs {
  'app.state': AppState;
  'app.flushed': null;
  'settings.get': Settings;
  'settings.set': Settings;
  'cases.list': CaseList;
  'cases.create': CaseView;
  'cases.createSample': CaseView;
  'cases.resetSample': CaseView;
  'cases.get': CaseView;
  'cases.setFacts': CaseView;
  'cases.rename': CaseView;
  'cases.remove': null;
  'cases.restore': CaseView;
  'cases.undo': CaseView;
  'cases.redo': CaseView;
  'cases.export': Saved;
  'cases.calendar': Saved;
  'events.add': CaseView;
  'events.update': CaseView;
  'events.remove': CaseView;
  'edits.set': CaseView;
  'edits.reset': CaseView;
  'acknowledge.set': CaseView;
  'attachments.addByDialog': { view: CaseView; added: Attachment[] } | null;
  'attachments.addPath': { view: CaseView; added: Attachment[] };
  'attachments.addBytes': { view: CaseView; added: Attachment[] };
  'attachments.update': CaseView;
  'attachments.remove': CaseView;
  'attachments.preview': { mime: string; bytes: Uint8Array } | null;
  'attachments.open': null;
  'documents.get': PaperDocument;
  'documents.print': null;
  'documents.save': Saved;
  'documents.savePost': Saved;
  'packets.get': Packet;
  'packets.save': Saved;
  'batch.claims': BatchResult | null;
  'cases.exportMany': BatchResult | null;
  'batch.cancel': null;
}

export type Input<C extends Channel> = z.input<(typeof inputs)[C]>;
export type ParsedInput<C extends Channel> = z.output<(typeof inputs)[C]>;
export type Output<C extends Channel> = Outputs[C];

export interface PushPayloads {
  'data.changed': { caseId: string | null };
  'menu.command': { command: string };
  'app.willQuit': Record<string, never>;
  'file.opened': { caseId: string };
  'file.locked': LockedFile;
  'file.merging': MergingFile;
  'file.same': SameFile;
  /** A notification of a day with many clocks was clicked. */
  'calendar.opened': Record<string, never>;
  /** `stop` = the channel that ends this work before its time. */
  progress: { label: string; done: number; total: number; stop?: 'batch.cancel' };
}

/** What the preload puts on `window.api`. */
export interface Api {
  call<C extends Exclude<Channel, PathChannel>>(channel: C, input: Input<C>): Promise<Envelope<Output<C>>>;
  /** Sends the path of a dropped file straight to the main process; paths never enter the page. */
  addDropped(
    caseId: string,
    proves: z.infer<typeof provesSchema>,
    file: unknown,
  ): Promise<Envelope<Output<'attachments.addPath'>>>;
  /** The same for a dropped case file. */
  openDropped(file: unknown): Promise<Envelope<Output<'cases.importPath'>>>;
  on<P extends Push>(push: P, listener: (payload: PushPayloads[P]) => void): () => void;
}
