import type { CivilDate } from '../../../shared/calendar/civilDate.ts';
import { inTransaction, type ReadableDb, type WritableDb } from '../types.ts';
import { binCase } from './cases.ts';
import { mainKey, readAliases } from './parties.ts';
import { casesOf } from './partyList.ts';

/** A closed case, for the term after which its data may go. */
export interface ClosedCase {
  id: string;
  number: string;
  /** Day of the event «дело завершено». */
  closedOn: CivilDate;
  clientKey: string;
  attachments: number;
}

/** Closed cases, the sample left out, the longest closed first. */
export function closedCases(db: ReadableDb): ClosedCase[] {
  return db
    .prepare<[], ClosedCase>(
      `SELECT case_list.case_id AS id, cases.number, max(events.date) AS closedOn, case_list.client_key AS clientKey,
         (SELECT count(*) FROM attachments WHERE attachments.case_id = cases.id AND removed_at IS NULL) AS attachments
       FROM case_list JOIN cases ON cases.id = case_list.case_id
         JOIN events ON events.case_id = cases.id AND events.type = 'closed'
       WHERE case_list.stage = 'closed' AND cases.sample = 0
       GROUP BY case_list.case_id ORDER BY closedOn, case_list.case_id`,
    )
    .all();
}

export interface PurgeRecord {
  id: string;
  number: string;
  closedOn: CivilDate;
  attachments: number;
  binnedAt: string;
  wipedAt: string | null;
}

/**
 * Moves the cases to the bin and notes what went, without the data of a person: all of them or none. A client whose last
 * case goes is put into the bin with his card.
 */
export function binForPurge(db: WritableDb, cases: readonly (ClosedCase & { months: number })[], now: string): void {
  inTransaction(db, () => {
    const note = db.prepare(
      `INSERT OR REPLACE INTO purge_log (case_id, number, closed_on, months, attachments, binned_at)
       VALUES (?, ?, ?, ?, ?, ?)`,
    );
    for (const { id, number, closedOn, months, attachments } of cases) {
      binCase(db, id, now);
      note.run(id, number, closedOn, months, attachments, now);
    }
    const aliases = readAliases(db, 'client');
    for (const key of new Set(cases.map((one) => mainKey(aliases, one.clientKey)))) {
      if (casesOf(db, 'client', key, 1).length > 0) continue;
      db.prepare("UPDATE party_cards SET deleted_at = ? WHERE kind = 'client' AND key = ?").run(now, key);
    }
  });
}

/** The log of what went, the newest first. */
export function readPurgeLog(db: ReadableDb): PurgeRecord[] {
  return db
    .prepare<[], PurgeRecord>(
      `SELECT case_id AS id, number, closed_on AS closedOn, attachments, binned_at AS binnedAt, wiped_at AS wipedAt
       FROM purge_log ORDER BY id DESC LIMIT 1000`,
    )
    .all();
}

/** The case came back: it did not go. */
export function forgetPurge(db: WritableDb, id: string): void {
  db.prepare('DELETE FROM purge_log WHERE case_id = ? AND wiped_at IS NULL').run(id);
}

/** Notes that cases of the log are gone for good and wipes the cards that went with them. Returns how many are gone. */
export function notePurged(db: WritableDb, now: string, before: string): number {
  restoreCards(db);
  const { changes } = db
    .prepare('UPDATE purge_log SET wiped_at = ? WHERE wiped_at IS NULL AND case_id NOT IN (SELECT id FROM cases)')
    .run(now);
  db.prepare(
    `DELETE FROM party_cards WHERE deleted_at < ? AND kind = 'client'
     AND NOT EXISTS (SELECT 1 FROM case_list WHERE client_key = party_cards.key)`,
  ).run(before);
  // A merge keeps a name and the cards as they were.
  db.prepare(
    `DELETE FROM party_merges WHERE kind = 'client'
     AND NOT EXISTS (SELECT 1 FROM party_cards WHERE kind = 'client' AND key = party_merges.main)
     AND NOT EXISTS (SELECT 1 FROM case_list WHERE client_key IN (party_merges.main, party_merges.alias))
     AND NOT EXISTS (SELECT 1 FROM cases WHERE deleted_at IS NOT NULL)`,
  ).run();
  return changes;
}

/** Takes the cards of clients who have cases again out of the bin. */
export function restoreCards(db: WritableDb): void {
  const gone = db
    .prepare<[], { key: string }>("SELECT key FROM party_cards WHERE kind = 'client' AND deleted_at IS NOT NULL")
    .all();
  for (const { key } of gone) {
    if (casesOf(db, 'client', key, 1).length === 0) continue;
    db.prepare("UPDATE party_cards SET deleted_at = NULL WHERE kind = 'client' AND key = ?").run(key);
  }
}

/** The term of «Настройки», months; null = not purged. */
export function readMonths(db: ReadableDb): number | null {
  const row = db.prepare<[], { value: string }>("SELECT value FROM meta WHERE key = 'purge_months'").get();
  return row ? Number(row.value) : null;
}

export function writeMonths(db: WritableDb, months: number | null): void {
  if (months === null) db.prepare("DELETE FROM meta WHERE key = 'purge_months'").run();
  else db.prepare("INSERT OR REPLACE INTO meta (key, value) VALUES ('purge_months', ?)").run(String(months));
}
