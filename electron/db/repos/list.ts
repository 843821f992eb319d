import type { CivilDate } from '../../../shared/calendar/civilDate.ts';
import type { CaseRow } from '../../../shared/ipc/contract.ts';
import type { Stage } from '../../../shared/law/types.ts';
import type { CaseFile } from '../../../shared/model/case.ts';
import type { Kopecks } from '../../../shared/money/kopecks.ts';
import { fold } from '../../../shared/text/fold.ts';
import type { CaseDay } from '../../../shared/terms/reminders.ts';
import type { ReadableDb, WritableDb } from '../types.ts';
import { writeDays } from './days.ts';
import { deskIndex, type DeskEntry } from './deskIndex.ts';

/** A row in words as it is stored. What the database knows better is put in when it is read: id, number, group of the day. */
export type StoredRow = Omit<CaseRow, 'id' | 'number' | 'sample' | 'hit'>;

/** What «Дела» sorts, groups and searches by: derived from the case on `projectedOn`, never typed in. */
export interface Projection {
  title: string;
  client: string;
  clientKey: string;
  seller: string;
  sellerKey: string;
  problem: string;
  /** What is searched letter by letter when the index of words knows no better, not folded yet. */
  words: string[];
  stage: Stage;
  lastDay: CivilDate | null;
  overdueFrom: CivilDate | null;
  due: CivilDate | null;
  waitingFor: 'us' | 'them' | null;
  total: Kopecks | null;
  projectedOn: CivilDate;
  /** Null when our rules stumbled over the case: the list then says so. */
  row: StoredRow | null;
  /** Days of the clocks, for the calendar and for reminders. */
  days: CaseDay[];
}
export type Projector = (file: CaseFile) => Projection;

/** Refreshes the row of a case in the list; part of the transaction that changed the case. */
export function writeProjection(db: WritableDb, caseId: string, createdAt: string, row: Projection): void {
  db.prepare(
    `INSERT INTO case_list
       (case_id, title, sort_title, seller, search, stage, last_day, overdue_from, total, projected_on, created_at,
        client_key, sort_client, seller_key, sort_seller, problem, due, waiting_for)
     VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
     ON CONFLICT (case_id) DO UPDATE SET
       title = excluded.title, sort_title = excluded.sort_title, seller = excluded.seller, search = excluded.search,
       stage = excluded.stage, last_day = excluded.last_day, overdue_from = excluded.overdue_from,
       total = excluded.total, projected_on = excluded.projected_on, client_key = excluded.client_key,
       sort_client = excluded.sort_client, seller_key = excluded.seller_key, sort_seller = excluded.sort_seller,
       problem = excluded.problem, due = excluded.due, waiting_for = excluded.waiting_for`,
  ).run(
    caseId,
    row.title,
    fold(row.title),
    row.seller,
    row.words.map(fold).join('\n'),
    row.stage,
    row.lastDay,
    row.overdueFrom,
    row.total,
    row.projectedOn,
    createdAt,
    row.clientKey,
    fold(row.client),
    row.sellerKey,
    fold(row.seller),
    row.problem,
    row.due,
    row.waitingFor,
  );
  deskIndex(db).touch(caseId);
  if (row.row) {
    db.prepare(
      'INSERT INTO case_rows (case_id, body) VALUES (?, ?) ON CONFLICT (case_id) DO UPDATE SET body = excluded.body',
    ).run(caseId, JSON.stringify(row.row));
  } else {
    db.prepare('DELETE FROM case_rows WHERE case_id = ?').run(caseId);
  }
  writeDays(db, caseId, row.days);
}

/** Takes a binned case out of the list. */
export function removeProjection(db: WritableDb, caseId: string): void {
  db.prepare('DELETE FROM case_list WHERE case_id = ?').run(caseId);
  db.prepare('DELETE FROM case_rows WHERE case_id = ?').run(caseId);
  writeDays(db, caseId, []);
  deskIndex(db).touch(caseId);
}

/**
 * Cases whose row must be counted anew: those counted on another day than `today` or by another law, and those that are
 * not searchable yet. What a closed case says does not change from day to day. At most `limit` of them.
 */
export function staleProjections(db: ReadableDb, today: CivilDate, limit: number): string[] {
  const index = deskIndex(db);
  if (index.freshOn === today) return [];
  const ids: string[] = [];
  for (const entry of index.entries(db)) {
    if (ids.length >= limit) break;
    if (isStale(entry, today)) ids.push(entry.id);
  }
  if (ids.length === 0) index.freshOn = today;
  return ids;
}

/** Those of these cases whose row must be counted anew; the ones that are gone are left out. */
export function staleAmong(db: ReadableDb, today: CivilDate, ids: Iterable<string>): string[] {
  const index = deskIndex(db);
  return [...ids].filter((id) => {
    const entry = index.entry(db, id);
    return entry !== undefined && isStale(entry, today);
  });
}

function isStale({ stage, projectedOn, doc }: DeskEntry, today: CivilDate): boolean {
  return doc === null || (stage === 'closed' ? projectedOn === OTHER_LAW : projectedOn !== today);
}

/** A day that no case was counted on. */
export const OTHER_LAW = '0000-00-00';

/** The law has changed: every row was counted by another one. */
export function markAllStale(db: WritableDb): void {
  db.prepare(`UPDATE case_list SET projected_on = '${OTHER_LAW}'`).run();
  deskIndex(db).touch('all');
}

/** Ids of the cases that are not closed, without the sample, oldest first. */
export function openCaseIds(db: ReadableDb): string[] {
  return db
    .prepare<[], { id: string }>(
      `SELECT case_id AS id FROM case_list JOIN cases ON cases.id = case_id
       WHERE stage <> 'closed' AND cases.sample = 0 ORDER BY case_list.created_at, case_id`,
    )
    .all()
    .map((row) => row.id);
}
