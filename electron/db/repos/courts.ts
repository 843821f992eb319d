import { courtSchema, type Court, type KnownCourt } from '../../../shared/ipc/parties.ts';
import { foldName } from '../../../shared/model/partyKeys.ts';
import type { ReadableDb, WritableDb } from '../types.ts';

/** Courts the user wrote down, by name. */
export function readCourts(db: ReadableDb): KnownCourt[] {
  return db
    .prepare<[], { id: string; body: string }>('SELECT id, body FROM courts WHERE removed_at IS NULL')
    .all()
    .map(({ id, body }) => ({ ...courtSchema.parse(JSON.parse(body)), court: id }))
    .sort((a, b) => (foldName(a.name) < foldName(b.name) ? -1 : 1));
}

/** Keeps a court under its number; the same number again changes it. */
export function writeCourt(db: WritableDb, id: string, court: Court, now: string): void {
  db.prepare(
    `INSERT INTO courts (id, body, saved_at) VALUES (?, ?, ?)
     ON CONFLICT (id) DO UPDATE SET body = excluded.body, saved_at = excluded.saved_at`,
  ).run(id, JSON.stringify(court), now);
}

/** Takes a court out of the list (`now`) or brings it back (null); false when there was none. */
export function markCourt(db: WritableDb, id: string, now: string | null): boolean {
  return db.prepare('UPDATE courts SET removed_at = ? WHERE id = ?').run(now, id).changes > 0;
}

/** Forgets courts removed before `before` (ISO time). */
export function purgeCourts(db: WritableDb, before: string): void {
  db.prepare('DELETE FROM courts WHERE removed_at < ?').run(before);
}
