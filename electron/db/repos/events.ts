import { eventSchema, type CaseEvent } from '../../../shared/model/case.ts';
import type { ReadableDb, WritableDb } from '../types.ts';

/** Events of a case in the order in which they were entered. */
export function readEvents(db: ReadableDb, caseId: string): CaseEvent[] {
  return db
    .prepare<[string], { body: string }>('SELECT body FROM events WHERE case_id = ? ORDER BY position')
    .all(caseId)
    .map((row) => eventSchema.parse(JSON.parse(row.body)));
}

/** Puts the whole list of events of a case in place of the stored one. */
export function writeEvents(db: WritableDb, caseId: string, events: readonly CaseEvent[]): void {
  db.prepare('DELETE FROM events WHERE case_id = ?').run(caseId);
  const insert = db.prepare('INSERT INTO events (case_id, id, position, date, type, body) VALUES (?, ?, ?, ?, ?, ?)');
  events.forEach((event, position) => {
    insert.run(caseId, event.id, position, event.date, event.type, JSON.stringify(event));
  });
}
