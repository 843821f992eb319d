import { caseFileSchema, type CaseFile } from '../../../shared/model/case.ts';
import type { ReadableDb, WritableDb } from '../types.ts';

/** Changes of one answer within this time are one step of «Отменить»: nobody undoes letter by letter. */
const SAME_STEP_MS = 30_000;
const KEPT_STEPS = 200;

interface HistoryRow {
  id: number;
  at: string;
  command: string;
  before: string;
  after: string | null;
}

/** Notes the case as it was before a command, in the transaction of that command; what was undone is gone for good. */
export function recordBefore(db: WritableDb, caseId: string, command: string, before: CaseFile, now: string): void {
  db.prepare('DELETE FROM history WHERE case_id = ? AND undone = 1').run(caseId);
  const last = newest(db, caseId);
  const goesOn =
    last?.command === command && command.startsWith('facts:') && Date.parse(now) - Date.parse(last.at) <= SAME_STEP_MS;
  if (goesOn) {
    db.prepare('UPDATE history SET at = ? WHERE id = ?').run(now, last.id);
    return;
  }
  db.prepare('INSERT INTO history (case_id, at, command, before) VALUES (?, ?, ?, ?)').run(
    caseId,
    now,
    command,
    JSON.stringify(before),
  );
  db.prepare(
    'DELETE FROM history WHERE case_id = ? AND id NOT IN (SELECT id FROM history WHERE case_id = ? ORDER BY id DESC LIMIT ?)',
  ).run(caseId, caseId, KEPT_STEPS);
}

/** The case to go back to, or null; `current` is kept for «Вернуть». */
export function stepBack(db: WritableDb, caseId: string, current: CaseFile): CaseFile | null {
  const row = newest(db, caseId);
  if (!row) return null;
  db.prepare('UPDATE history SET undone = 1, after = ? WHERE id = ?').run(JSON.stringify(current), row.id);
  return caseFileSchema.parse(JSON.parse(row.before));
}

/** The case as it was before the last «Отменить», or null. */
export function stepForward(db: WritableDb, caseId: string): CaseFile | null {
  const row = db
    .prepare<[string], HistoryRow>('SELECT * FROM history WHERE case_id = ? AND undone = 1 ORDER BY id LIMIT 1')
    .get(caseId);
  if (!row?.after) return null;
  db.prepare('UPDATE history SET undone = 0, after = NULL WHERE id = ?').run(row.id);
  return caseFileSchema.parse(JSON.parse(row.after));
}

/** Whether there is something to undo and to redo. */
export function historyState(db: ReadableDb, caseId: string): { canUndo: boolean; canRedo: boolean } {
  const row = db
    .prepare<[string], { undo: number; redo: number }>(
      'SELECT total(undone = 0) AS undo, total(undone = 1) AS redo FROM history WHERE case_id = ?',
    )
    .get(caseId);
  return { canUndo: (row?.undo ?? 0) > 0, canRedo: (row?.redo ?? 0) > 0 };
}

/** Forgets steps taken before `before` (ISO time). */
export function purgeHistory(db: WritableDb, before: string): void {
  db.prepare('DELETE FROM history WHERE at < ?').run(before);
}

function newest(db: ReadableDb, caseId: string): HistoryRow | undefined {
  return db
    .prepare<[string], HistoryRow>('SELECT * FROM history WHERE case_id = ? AND undone = 0 ORDER BY id DESC LIMIT 1')
    .get(caseId);
}
