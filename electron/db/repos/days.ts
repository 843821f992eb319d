import type { CivilDate } from '../../../shared/calendar/civilDate.ts';
import type { CaseDay, Whose } from '../../../shared/terms/reminders.ts';
import type { ReadableDb, WritableDb } from '../types.ts';

/** A day of some case: what a calendar of all cases shows. */
export interface DayRow extends CaseDay {
  caseId: string;
  number: string;
  caseTitle: string;
  sample: boolean;
}

interface DayRecord extends Omit<DayRow, 'sample' | 'provisional'> {
  sample: number;
  provisional: number;
}

const COLUMNS = `d.case_id AS caseId, c.number, l.title AS caseTitle, c.sample, d.clock AS id, d.date, d.whose, d.title,
  d.text, d.moved, d.provisional`;
// Only a live case has its row in the list: days of a binned one are neither shown nor told.
const FROM = `case_days d INDEXED BY case_days_by_date
  CROSS JOIN case_list l ON l.case_id = d.case_id CROSS JOIN cases c ON c.id = d.case_id`;

/** Puts the days of a case in the place of those known; part of the transaction that changed the case. */
export function writeDays(db: WritableDb, caseId: string, days: readonly CaseDay[]): void {
  db.prepare('DELETE FROM case_days WHERE case_id = ?').run(caseId);
  const insert = db.prepare(
    'INSERT OR IGNORE INTO case_days (case_id, clock, date, whose, title, text, moved, provisional) VALUES (?, ?, ?, ?, ?, ?, ?, ?)',
  );
  for (const { id, date, whose, title, text, moved, provisional } of days) {
    insert.run(caseId, id, date, whose, title, text, moved, provisional ? 1 : 0);
  }
}

export type WhoseFilter = Whose | 'all';

/** How many clocks end on each day from `from` to `to`. */
export function countDays(db: ReadableDb, from: CivilDate, to: CivilDate, whose: WhoseFilter): Map<CivilDate, number> {
  const rows = db
    .prepare<[string, string, string, string], { date: CivilDate; n: number }>(
      `SELECT date, count(*) AS n FROM case_days INDEXED BY case_days_by_date
       WHERE date BETWEEN ? AND ? AND (? = 'all' OR whose = ?) GROUP BY date`,
    )
    .all(from, to, whose, whose);
  return new Map(rows.map(({ date, n }) => [date, n]));
}

/** Days of all cases from `from` to `to` in order, a page of them. */
export function readDays(
  db: ReadableDb,
  query: { from: CivilDate; to: CivilDate; whose: WhoseFilter; limit: number; offset: number },
): DayRow[] {
  return db
    .prepare<[typeof query], DayRecord>(
      `SELECT ${COLUMNS} FROM ${FROM} WHERE d.date BETWEEN @from AND @to AND (@whose = 'all' OR d.whose = @whose)
       ORDER BY d.date, d.whose, d.case_id, d.clock LIMIT @limit OFFSET @offset`,
    )
    .all(query)
    .map((row) => ({ ...row, sample: row.sample === 1, provisional: row.provisional === 1 }));
}
