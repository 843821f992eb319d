import { addDays, type CivilDate } from '../../../shared/calendar/civilDate.ts';
import type { CaseGroup, ParsedInput } from '../../../shared/ipc/contract.ts';
import type { Stage } from '../../../shared/law/types.ts';
import type { CaseFile } from '../../../shared/model/case.ts';
import type { Kopecks } from '../../../shared/money/kopecks.ts';
import type { ReadableDb, WritableDb } from '../types.ts';

/** What «Дела» sorts, groups and searches by: derived from the case on `projectedOn`, never typed in. */
export interface Projection {
  title: string;
  seller: string;
  /** Everything that search looks at, not folded yet. */
  words: string[];
  stage: Stage;
  lastDay: CivilDate | null;
  overdueFrom: CivilDate | null;
  total: Kopecks | null;
  projectedOn: CivilDate;
}
export type Projector = (file: CaseFile) => Projection;

export type ListQuery = ParsedInput<'cases.list'>;

export interface ListPage {
  rows: { id: string; group: CaseGroup; savedAt: string }[];
  total: number;
  counts: Record<CaseGroup, number>;
  sum: Kopecks;
}

/**
 * Lower case, ё as е, signs and spaces as one space: so that «ёлка», «ЕЛКА» and «Елка» are found by each other.
 * SQLite itself knows no Russian letters.
 */
export function fold(text: string): string {
  return text
    .toLowerCase()
    .replaceAll('ё', 'е')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}

/** Refreshes the row of a case in the list; part of the transaction that changed the case. */
export function writeProjection(db: WritableDb, caseId: string, createdAt: string, row: Projection): void {
  db.prepare(
    `INSERT OR REPLACE INTO case_list
       (case_id, title, sort_title, seller, search, stage, last_day, overdue_from, total, projected_on, created_at)
     VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
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
  );
}

/** Takes a binned case out of the list. */
export function removeProjection(db: WritableDb, caseId: string): void {
  db.prepare('DELETE FROM case_list WHERE case_id = ?').run(caseId);
}

/** Cases whose sums were counted on another day than `today`: at most `limit` of them. */
export function staleProjections(db: ReadableDb, today: CivilDate, limit: number): string[] {
  return db
    .prepare<[string, number], { id: string }>(
      "SELECT case_id AS id FROM case_list WHERE projected_on <> ? AND stage <> 'closed' LIMIT ?",
    )
    .all(today, limit)
    .map((row) => row.id);
}

/** The law has changed: every row was counted by another one. No day is «0000-00-00», so each is stale. */
export function markAllStale(db: WritableDb): void {
  db.prepare("UPDATE case_list SET projected_on = '0000-00-00'").run();
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

/** Groups follow from dates, so that a list is right on a new day before anything is counted again. */
const GROUP = `CASE
  WHEN stage = 'closed' THEN 'closed'
  WHEN stage IN ('complaint', 'court') THEN 'court'
  WHEN stage IN ('prepare', 'sent') THEN 'prepare'
  WHEN overdue_from IS NOT NULL AND overdue_from <= @today THEN 'overdue'
  WHEN last_day IS NOT NULL AND last_day <= @tomorrow THEN 'soon'
  ELSE 'waiting' END`;
const URGENCY = `CASE grp WHEN 'overdue' THEN 0 WHEN 'soon' THEN 1 WHEN 'waiting' THEN 2 WHEN 'prepare' THEN 3 WHEN 'court' THEN 4 ELSE 5 END`;
const ORDERS = {
  urgent: `${URGENCY}, COALESCE(last_day, '9999'), created_at DESC, case_id`,
  sum: `COALESCE(total, -1) DESC, created_at DESC, case_id`,
  new: `created_at DESC, case_id`,
  title: `sort_title, created_at DESC, case_id`,
} satisfies Record<ListQuery['sort'], string>;

/** More words than this narrow nothing down. */
const MOST_WORDS = 8;

/** A page of the list, with counts and the sum of everything found. */
export function listCases(db: ReadableDb, query: ListQuery, today: CivilDate): ListPage {
  const words = fold(query.query).split(' ').filter(Boolean).slice(0, MOST_WORDS);
  const wanted = words.map((_word, index) => `instr(search, @word${index}) > 0`);
  const found = `SELECT case_id, ${GROUP} AS grp, total, last_day, created_at, sort_title FROM case_list
    ${wanted.length > 0 ? `WHERE ${wanted.join(' AND ')}` : ''}`;
  const values: Record<string, string> = { today, tomorrow: addDays(today, 1) };
  words.forEach((word, index) => (values[`word${index}`] = word));

  const groups = db
    .prepare<[Record<string, string>], { grp: CaseGroup; n: number; sum: number }>(
      `SELECT grp, count(*) AS n, COALESCE(sum(total), 0) AS sum FROM (${found}) GROUP BY grp`,
    )
    .all(values);
  const shown = groups.filter((row) => query.group === 'all' || row.grp === query.group);
  const rows = db
    .prepare<[Record<string, string | number>], ListPage['rows'][number]>(
      `SELECT case_id AS id, grp AS "group", (SELECT saved_at FROM cases WHERE id = case_id) AS savedAt FROM (${found})
       WHERE @group = 'all' OR grp = @group ORDER BY ${ORDERS[query.sort]} LIMIT @limit OFFSET @offset`,
    )
    .all({ ...values, group: query.group, limit: query.limit, offset: query.offset });
  const counts: Record<CaseGroup, number> = { overdue: 0, soon: 0, waiting: 0, prepare: 0, court: 0, closed: 0 };
  for (const row of groups) counts[row.grp] = row.n;
  return { rows, total: shown.reduce((n, row) => n + row.n, 0), counts, sum: shown.reduce((n, row) => n + row.sum, 0) };
}
