import type { CivilDate } from '../../../shared/calendar/civilDate.ts';
import type { Facts } from '../../../shared/model/facts.ts';
import { outgoingNumber, type OutgoingNumber } from '../../../shared/registers/outgoing.ts';
import { inTransaction, type ReadableDb, type WritableDb } from '../types.ts';

/** The letter a number is asked for. */
export interface Letter {
  caseId: string;
  caseNumber: string;
  kind: string;
  letter: string;
  addressee: string;
}

interface OutgoingRecord {
  year: number;
  last: number;
  case_id: string | null;
  case_number: string;
  kind: string;
  letter: string;
  addressee: string;
  given_on: string;
}

/** A line of the journal as it is stored. */
export interface JournalLine extends OutgoingNumber {
  caseId: string | null;
  caseNumber: string;
  kind: string;
  letter: string;
  addressee: string;
}

/** The number of a letter, or null while it has none. */
export function numberOf(
  db: ReadableDb,
  { caseId, kind, letter }: Pick<Letter, 'caseId' | 'kind' | 'letter'>,
): OutgoingNumber | null {
  const row = db
    .prepare<[string, string, string], OutgoingRecord>(
      'SELECT * FROM outgoing WHERE case_id = ? AND kind = ? AND letter = ?',
    )
    .get(caseId, kind, letter);
  return row ? numbered(row) : null;
}

/** The number of a letter; the next one of the year is given for ever when it has none. */
export function giveNumber(db: WritableDb, letter: Letter, today: CivilDate, now: string): OutgoingNumber {
  return inTransaction(db, () => {
    const there = numberOf(db, letter);
    if (there) return there;
    const year = Number(today.slice(0, 4));
    // Rows are never removed, so the greatest number is the last one given.
    const { next } = db
      .prepare<[number], { next: number }>('SELECT COALESCE(MAX(last), 0) + 1 AS next FROM outgoing WHERE year = ?')
      .get(year) as { next: number };
    db.prepare(
      `INSERT INTO outgoing (year, last, case_id, case_number, kind, letter, addressee, given_on, given_at)
       VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)`,
    ).run(
      year,
      next,
      letter.caseId,
      letter.caseNumber,
      letter.kind,
      letter.letter,
      letter.addressee.slice(0, 500),
      today,
      now,
    );
    return { number: outgoingNumber(year, next), date: today };
  });
}

/** The journal of a period, newest first. */
export function journal(db: ReadableDb, from: CivilDate | null, to: CivilDate | null): JournalLine[] {
  return db
    .prepare<[string, string], OutgoingRecord>(
      'SELECT * FROM outgoing WHERE given_on BETWEEN ? AND ? ORDER BY year DESC, last DESC',
    )
    .all(from ?? '0000-00-00', to ?? '9999-99-99')
    .map((row) => ({
      ...numbered(row),
      caseId: row.case_id,
      caseNumber: row.case_number,
      kind: row.kind,
      letter: row.letter,
      addressee: row.addressee,
    }));
}

function numbered(row: OutgoingRecord): OutgoingNumber {
  return { number: outgoingNumber(row.year, row.last), date: row.given_on };
}

/** Numbers and facts of the cases that are there: who has a case already. The sample stands aside. */
export function knownCases(db: ReadableDb): { number: string; facts: Facts }[] {
  return db
    .prepare<[], { number: string; facts: string }>(
      'SELECT number, facts FROM cases WHERE deleted_at IS NULL AND sample = 0',
    )
    .all()
    .map(({ number, facts }) => ({ number, facts: JSON.parse(facts) as Facts }));
}

/** Whether a case is there and not in the bin. */
export function isThere(db: ReadableDb, id: string): boolean {
  return db.prepare('SELECT 1 FROM cases WHERE id = ? AND deleted_at IS NULL').get(id) !== undefined;
}

/** Ids of all cases but the sample and the binned ones, oldest first. */
export function caseIds(db: ReadableDb): string[] {
  return db
    .prepare<[], { id: string }>('SELECT id FROM cases WHERE deleted_at IS NULL AND sample = 0 ORDER BY created_at, id')
    .all()
    .map(({ id }) => id);
}

/** Cases whose claim was printed, or got a number, and was not sent: letters that wait for their postal numbers. */
export function unsentClaims(db: ReadableDb): { id: string; printed: boolean }[] {
  return db
    .prepare<[], { id: string; printed: number }>(
      `SELECT id, EXISTS (SELECT 1 FROM events WHERE case_id = cases.id AND type = 'printed'
                            AND json_extract(body, '$.paper') = 'claim')
                  OR EXISTS (SELECT 1 FROM outgoing WHERE case_id = cases.id AND kind = 'claim') AS printed
       FROM cases
       WHERE deleted_at IS NULL AND sample = 0 AND NOT EXISTS (
         SELECT 1 FROM events WHERE case_id = cases.id AND type = 'sent' AND json_extract(body, '$.paper') = 'claim')
       ORDER BY number`,
    )
    .all()
    .map(({ id, printed }) => ({ id, printed: printed === 1 }));
}

/** Postal numbers that stand in events already, with the number of their case. */
export function usedPostalNumbers(db: ReadableDb): Map<string, string> {
  const rows = db
    .prepare<[], { number: string; caseNumber: string }>(
      `SELECT json_extract(body, '$.number') AS number, cases.number AS caseNumber
       FROM events JOIN cases ON cases.id = events.case_id
       WHERE type = 'sent' AND cases.deleted_at IS NULL AND json_extract(body, '$.number') IS NOT NULL`,
    )
    .all();
  return new Map(rows.map((row) => [row.number.replace(/[\s-]/g, '').toUpperCase(), row.caseNumber]));
}

/** Sendings of letters: case, paper, demand, day and number, for the state of the journal. */
export function sendings(db: ReadableDb): Map<string, { date: CivilDate; number: string | null }> {
  const rows = db
    .prepare<[], { caseId: string; paper: string; demand: string | null; date: string; number: string | null }>(
      `SELECT case_id AS caseId, json_extract(body, '$.paper') AS paper, json_extract(body, '$.demand') AS demand, date,
              json_extract(body, '$.number') AS number
       FROM events WHERE type = 'sent' ORDER BY date DESC`,
    )
    .all();
  return new Map(
    rows.map((row) => [sendingKey(row.caseId, row.paper, row.demand ?? ''), { date: row.date, number: row.number }]),
  );
}

/** A letter of a case among its sendings; `letter` tells claims with different demands apart. */
export function sendingKey(caseId: string, kind: string, letter: string): string {
  return `${caseId} ${kind} ${letter}`;
}
