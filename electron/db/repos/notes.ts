import type { CaseFile, Edit } from '../../../shared/model/case.ts';
import { editSchema } from '../../../shared/model/case.ts';
import type { ReadableDb, WritableDb } from '../types.ts';

/** The user's own words in the papers of a case. */
export function readEdits(db: ReadableDb, caseId: string): Edit[] {
  return db
    .prepare<[string], { body: string }>('SELECT body FROM edits WHERE case_id = ? ORDER BY position')
    .all(caseId)
    .map((row) => editSchema.parse(JSON.parse(row.body)));
}

export function writeEdits(db: WritableDb, caseId: string, edits: readonly Edit[]): void {
  db.prepare('DELETE FROM edits WHERE case_id = ?').run(caseId);
  const insert = db.prepare('INSERT INTO edits (case_id, document, key, position, body) VALUES (?, ?, ?, ?, ?)');
  edits.forEach((edit, position) => insert.run(caseId, edit.document, edit.key, position, JSON.stringify(edit)));
}

/** Advice that the user has read and overruled. */
export function readAcknowledgements(db: ReadableDb, caseId: string): CaseFile['acknowledgements'] {
  return db
    .prepare<[string], { code: string; reason: string; date: string }>(
      'SELECT code, reason, date FROM acknowledgements WHERE case_id = ? ORDER BY position',
    )
    .all(caseId);
}

export function writeAcknowledgements(
  db: WritableDb,
  caseId: string,
  acknowledgements: CaseFile['acknowledgements'],
): void {
  db.prepare('DELETE FROM acknowledgements WHERE case_id = ?').run(caseId);
  const insert = db.prepare(
    'INSERT INTO acknowledgements (case_id, code, position, reason, date) VALUES (?, ?, ?, ?, ?)',
  );
  acknowledgements.forEach((row, position) => insert.run(caseId, row.code, position, row.reason, row.date));
}
