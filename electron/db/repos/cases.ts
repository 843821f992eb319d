import type { CivilDate } from '../../../shared/calendar/civilDate.ts';
import { CASE_FORMAT, CASE_VERSION, emptyCase, type CaseFile } from '../../../shared/model/case.ts';
import { factsSchema, type Facts } from '../../../shared/model/facts.ts';
import { AppError } from '../../../shared/ipc/errors.ts';
import { inTransaction, type ReadableDb, type WritableDb } from '../types.ts';
import { readAttachments, writeAttachments } from './attachments.ts';
import { readEvents, writeEvents } from './events.ts';
import { historyState, recordBefore, stepBack, stepForward } from './history.ts';
import { removeProjection, writeProjection, type Projection, type Projector } from './list.ts';
import { readAcknowledgements, readEdits, writeAcknowledgements, writeEdits } from './notes.ts';
import { isIndexed, removeTexts, writeTexts } from './search.ts';

/** A stored case. `file` carries the same id, number and title. */
export interface StoredCase {
  id: string;
  number: string;
  title: string;
  createdAt: string;
  savedAt: string;
  sample: boolean;
  deleted: boolean;
  file: CaseFile;
}

interface CaseRecord {
  id: string;
  number: string;
  title: string;
  facts: string;
  sample: number;
  created_at: string;
  saved_at: string;
  deleted_at: string | null;
}

/** What a write needs besides the case: the time, and how «Дела» sees the case afterwards. */
export interface WriteContext {
  now: string;
  project: Projector;
}

/** Adds a case under a new number of the year of `today` («26-014») and returns it. */
export function createCase(
  db: WritableDb,
  file: CaseFile,
  options: WriteContext & { id: string; today: string },
): StoredCase {
  return inTransaction(db, () => {
    const number = nextNumber(db, Number(options.today.slice(0, 4)));
    db.prepare(
      'INSERT INTO cases (id, number, title, facts, sample, created_at, saved_at) VALUES (?, ?, ?, ?, ?, ?, ?)',
    ).run(options.id, number, file.title ?? '', '{}', file.sample ? 1 : 0, options.now, options.now);
    writeFile(db, options.id, null, file, options);
    return getCase(db, options.id);
  });
}

/** A case that is not in the bin; throws `not_found`. */
export function getCase(db: ReadableDb, id: string): StoredCase {
  const record = db.prepare<[string], CaseRecord>('SELECT * FROM cases WHERE id = ? AND deleted_at IS NULL').get(id);
  if (!record) throw new AppError('not_found', 'Такого дела нет. Возможно, оно в корзине.');
  return toStored(db, record);
}

/** Cases outside the bin that have this id or this number. */
export function findKindred(db: ReadableDb, id: string | undefined, number: string | undefined): StoredCase[] {
  return db
    .prepare<[string, string], { id: string }>(
      'SELECT id FROM cases WHERE (id = ? OR number = ?) AND deleted_at IS NULL ORDER BY created_at',
    )
    .all(id ?? '', number ?? '')
    .map((row) => getCase(db, row.id));
}

/** Whether no case ever had this id: neither here, nor in the bin, nor among those deleted after their term. */
export function isFreeId(db: ReadableDb, id: string): boolean {
  const taken = db.prepare('SELECT 1 FROM cases WHERE id = ? UNION ALL SELECT 1 FROM purge_log WHERE case_id = ?');
  return taken.get(id, id) === undefined;
}

/** The sample case, if it was created and not removed. */
export function findSample(db: ReadableDb): string | null {
  const row = db
    .prepare<[], { id: string }>(
      'SELECT id FROM cases WHERE sample = 1 AND deleted_at IS NULL ORDER BY created_at LIMIT 1',
    )
    .get();
  return row?.id ?? null;
}

/**
 * One command on a case: reads it, changes it, keeps the former state for «Отменить», all in one transaction.
 * Nothing is written when `change` gives an equal case.
 */
export function changeCase(
  db: WritableDb,
  id: string,
  command: string | ((before: CaseFile, after: CaseFile) => string),
  change: (file: CaseFile) => CaseFile,
  options: WriteContext,
): StoredCase {
  return inTransaction(db, () => {
    const before = getCase(db, id).file;
    const after = change(before);
    if (JSON.stringify(before) === JSON.stringify(after)) return getCase(db, id);
    const name = typeof command === 'string' ? command : command(before, after);
    recordBefore(db, id, name, before, options.now);
    writeFile(db, id, before, after, options);
    return getCase(db, id);
  });
}

/** Undoes or redoes the last command; throws `conflict` when there is none. */
export function moveInHistory(db: WritableDb, id: string, way: 'undo' | 'redo', options: WriteContext): StoredCase {
  return inTransaction(db, () => {
    const current = getCase(db, id).file;
    const target = way === 'undo' ? stepBack(db, id, current) : stepForward(db, id);
    if (!target)
      throw new AppError('conflict', way === 'undo' ? 'Отменять больше нечего.' : 'Возвращать больше нечего.');
    writeFile(db, id, current, target, options);
    return getCase(db, id);
  });
}

/** Moves a case to the bin, where it stays for 30 days. */
export function binCase(db: WritableDb, id: string, now: string): void {
  inTransaction(db, () => {
    const { changes } = db.prepare('UPDATE cases SET deleted_at = ? WHERE id = ? AND deleted_at IS NULL').run(now, id);
    if (changes === 0) throw new AppError('not_found', 'Такого дела нет. Возможно, оно уже в корзине.');
    removeProjection(db, id);
    removeTexts(db, id);
  });
}

/** Takes a case out of the bin. */
export function restoreCase(db: WritableDb, id: string, options: WriteContext): StoredCase {
  return inTransaction(db, () => {
    db.prepare('UPDATE cases SET deleted_at = NULL WHERE id = ?').run(id);
    const stored = getCase(db, id);
    writeProjection(db, id, stored.createdAt, options.project(stored.file));
    writeTexts(db, id, stored.file);
    return stored;
  });
}

/** Forgets cases binned before `before` (ISO time), with all that belongs to them. */
export function purgeBin(db: WritableDb, before: string): void {
  db.prepare('DELETE FROM cases WHERE deleted_at < ?').run(before);
}

export { historyState };

function toStored(db: ReadableDb, record: CaseRecord): StoredCase {
  const { id, number, title } = record;
  return {
    id,
    number,
    title,
    createdAt: record.created_at,
    savedAt: record.saved_at,
    sample: record.sample === 1,
    deleted: record.deleted_at !== null,
    file: {
      format: CASE_FORMAT,
      version: CASE_VERSION,
      id,
      number,
      title,
      createdAt: record.created_at,
      ...(record.sample === 1 ? { sample: true as const } : {}),
      facts: factsSchema.parse(JSON.parse(record.facts)),
      events: readEvents(db, id),
      attachments: readAttachments(db, id),
      edits: readEdits(db, id),
      acknowledgements: readAcknowledgements(db, id),
    },
  };
}

/** Writes what differs from `before` (everything when null). Facts change at every pause in typing, events rarely. */
function writeFile(
  db: WritableDb,
  id: string,
  before: CaseFile | null,
  after: CaseFile,
  { now, project }: WriteContext,
): void {
  const changed = (part: keyof CaseFile) => !before || JSON.stringify(before[part]) !== JSON.stringify(after[part]);
  db.prepare('UPDATE cases SET facts = ?, title = ?, saved_at = ? WHERE id = ?').run(
    JSON.stringify(after.facts),
    after.title ?? '',
    now,
    id,
  );
  if (changed('events')) writeEvents(db, id, after.events);
  if (changed('attachments')) writeAttachments(db, id, after.attachments, now);
  if (changed('edits')) writeEdits(db, id, after.edits);
  if (changed('acknowledgements')) writeAcknowledgements(db, id, after.acknowledgements);
  const { number, created_at } = db
    .prepare<[string], { number: string; created_at: string }>('SELECT number, created_at FROM cases WHERE id = ?')
    .get(id) as { number: string; created_at: string };
  const stored = { ...after, id, number };
  writeProjection(db, id, created_at, project(stored));
  writeTexts(db, id, stored);
}

function nextNumber(db: WritableDb, year: number): string {
  const row = db
    .prepare<[number], { last: number }>(
      'INSERT INTO counters (year, last) VALUES (?, 1) ON CONFLICT (year) DO UPDATE SET last = last + 1 RETURNING last',
    )
    .get(year);
  return caseNumber(year, row?.last ?? 1);
}

/** «26-014» */
function caseNumber(year: number, last: number): string {
  return `${String(year % 100).padStart(2, '0')}-${String(last).padStart(3, '0')}`;
}

/** A case that begins with facts alone, and how the list shows it. */
export interface NewCase {
  id: string;
  facts: Facts;
  row: Projection;
}

/**
 * Adds many cases in one transaction, all or none: numbers are taken at once and statements made once, for thousands of
 * single additions would hold the window for seconds.
 */
export function addCases(db: WritableDb, cases: readonly NewCase[], today: CivilDate, now: string): void {
  inTransaction(db, () => {
    const year = Number(today.slice(0, 4));
    const { last } = db
      .prepare<[number, number], { last: number }>(
        `INSERT INTO counters (year, last) VALUES (?, ?)
         ON CONFLICT (year) DO UPDATE SET last = last + excluded.last RETURNING last`,
      )
      .get(year, cases.length) as { last: number };
    const insert = db.prepare(
      "INSERT INTO cases (id, number, title, facts, sample, created_at, saved_at) VALUES (?, ?, '', ?, 0, ?, ?)",
    );
    cases.forEach(({ id, facts, row }, index) => {
      const number = caseNumber(year, last - cases.length + index + 1);
      insert.run(id, number, JSON.stringify(facts), now, now);
      writeProjection(db, id, now, { ...row, words: [...row.words, number] });
      writeTexts(db, id, { ...emptyCase(), facts, id, number });
    });
  });
}

/**
 * Counts the list rows of these cases anew, in one transaction, and indexes what was not searchable yet. Stops after the
 * case during which `enough` begins to say so.
 */
export function reproject(
  db: WritableDb,
  ids: readonly string[],
  project: Projector,
  enough: () => boolean = () => false,
): void {
  inTransaction(db, () => {
    for (const id of ids) {
      const stored = getCase(db, id);
      writeProjection(db, id, stored.createdAt, project(stored.file));
      if (!isIndexed(db, id)) writeTexts(db, id, stored.file);
      if (enough()) return;
    }
  });
}
