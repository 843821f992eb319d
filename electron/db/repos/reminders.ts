import type { CivilDate } from '../../../shared/calendar/civilDate.ts';
import type { Due, Moment, Whose } from '../../../shared/terms/reminders.ts';
import type { ReadableDb, WritableDb } from '../types.ts';
import type { DayRow } from './days.ts';

const LOOKED = 'reminders_looked_on';

/** How a reminder reached the user: as a notification, as one that fell on a day off, or in the list alone. */
export type How = 'shown' | 'missed' | 'quiet';

/** The last day on which reminders were looked for; null before the first time. */
export function lookedOn(db: ReadableDb): CivilDate | null {
  return db.prepare<[string], { value: CivilDate }>('SELECT value FROM meta WHERE key = ?').get(LOOKED)?.value ?? null;
}

export function writeLookedOn(db: WritableDb, day: CivilDate): void {
  db.prepare('INSERT INTO meta (key, value) VALUES (?, ?) ON CONFLICT (key) DO UPDATE SET value = excluded.value').run(
    LOOKED,
    day,
  );
}

/** Whether this clock was told of at this moment already, whatever came of it. */
export function wasTold(db: ReadableDb): (day: DayRow, moment: Moment) => boolean {
  const known = db.prepare('SELECT 1 FROM reminders WHERE case_id = ? AND clock = ? AND date = ? AND moment = ?');
  return (day, moment) => known.get(day.caseId, day.id, day.date, moment) !== undefined;
}

/** Notes that these were told; those shown need not be looked at again. */
export function noteTold(db: WritableDb, due: readonly Due<DayRow>[], how: How, today: CivilDate): void {
  const insert = db.prepare(
    `INSERT OR IGNORE INTO reminders (case_id, clock, date, moment, whose, title, how, noted_on, seen)
     VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)`,
  );
  for (const { day, moment } of due) {
    insert.run(day.caseId, day.id, day.date, moment, day.whose, day.title, how, today, how === 'shown' ? 1 : 0);
  }
}

/** A clock whose reminders nobody has seen yet; `ids` are all of them. */
export interface UnseenClock {
  ids: number[];
  caseId: string;
  number: string;
  caseTitle: string;
  clock: string;
  date: CivilDate;
  whose: Whose;
  title: string;
  missed: boolean;
}

/** Clocks of live cases with reminders that nobody has seen, the earliest day first. */
export function unseenClocks(db: ReadableDb): UnseenClock[] {
  return db
    .prepare<[], Omit<UnseenClock, 'ids' | 'missed'> & { ids: string; missed: number }>(
      `SELECT json_group_array(r.id) AS ids, r.case_id AS caseId, c.number, l.title AS caseTitle, r.clock, r.date, r.whose,
         r.title, max(r.how = 'missed') AS missed
       FROM reminders r JOIN cases c ON c.id = r.case_id JOIN case_list l ON l.case_id = r.case_id
       WHERE r.seen = 0 AND l.stage <> 'closed'
       GROUP BY r.case_id, r.clock, r.date ORDER BY r.date, r.case_id, r.clock LIMIT 1000`,
    )
    .all()
    .map((row) => ({ ...row, ids: JSON.parse(row.ids) as number[], missed: row.missed === 1 }));
}

/** Puts reminders away, or back after «Отменить». */
export function writeSeen(db: WritableDb, ids: readonly number[], seen: boolean): void {
  db.prepare('UPDATE reminders SET seen = ? WHERE id IN (SELECT value FROM json_each(?))').run(
    seen ? 1 : 0,
    JSON.stringify(ids),
  );
}
