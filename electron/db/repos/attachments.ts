import { attachmentSchema, type Attachment } from '../../../shared/model/case.ts';
import type { ReadableDb, WritableDb } from '../types.ts';

/** Live attachments of a case in their order. The files themselves lie in the attachment store, by their hash. */
export function readAttachments(db: ReadableDb, caseId: string): Attachment[] {
  return db
    .prepare<[string], { body: string }>(
      'SELECT body FROM attachments WHERE case_id = ? AND removed_at IS NULL ORDER BY position',
    )
    .all(caseId)
    .map((row) => attachmentSchema.parse(JSON.parse(row.body)));
}

/** Makes `attachments` the live ones; the others stay as removed rows, so that their files are kept for undo. */
export function writeAttachments(
  db: WritableDb,
  caseId: string,
  attachments: readonly Attachment[],
  now: string,
): void {
  const keep = JSON.stringify(attachments.map((attachment) => attachment.id));
  db.prepare(
    `UPDATE attachments SET removed_at = ?
     WHERE case_id = ? AND removed_at IS NULL AND id NOT IN (SELECT value FROM json_each(?))`,
  ).run(now, caseId, keep);
  const upsert = db.prepare(
    `INSERT INTO attachments (case_id, id, position, hash, size, body) VALUES (?, ?, ?, ?, ?, ?)
     ON CONFLICT (case_id, id) DO UPDATE SET
       position = excluded.position, hash = excluded.hash, size = excluded.size, body = excluded.body, removed_at = NULL`,
  );
  attachments.forEach((attachment, position) => {
    // The file itself is never kept in the database.
    const row = { ...attachment, content: undefined };
    upsert.run(caseId, row.id, position, row.hash, row.size, JSON.stringify(row));
  });
}

/** Hashes that some case, live or in the bin, still names: their files are not swept. */
export function usedHashes(db: ReadableDb): Set<string> {
  const attached = db.prepare<[], { hash: string }>('SELECT DISTINCT hash FROM attachments').all();
  const frozen = db
    .prepare<[], { hash: string }>(
      "SELECT DISTINCT json_extract(body, '$.frozen') AS hash FROM events WHERE json_extract(body, '$.frozen') IS NOT NULL",
    )
    .all();
  return new Set([...attached, ...frozen].map((row) => row.hash));
}

/** Forgets rows removed before `before` (ISO time): after that their files may be swept. */
export function purgeRemoved(db: WritableDb, before: string): void {
  db.prepare('DELETE FROM attachments WHERE removed_at < ?').run(before);
}
