import type { SearchHit } from '../../../shared/ipc/desk.ts';
import type { CaseFile } from '../../../shared/model/case.ts';
import { fold } from '../../../shared/text/fold.ts';
import { bestHit, type IndexedTexts } from '../search/hit.ts';
import type { Place } from '../search/place.ts';
import { placesOf } from '../search/places.ts';
import { stemOf, wantedWords, type Wanted } from '../search/words.ts';
import type { ReadableDb, WritableDb } from '../types.ts';
import { deskIndex, type DeskEntry } from './deskIndex.ts';

/**
 * Puts what can be found in a case into the index; part of the transaction that changed the case. Nothing is written when
 * the texts are the same: most changes of a case are not changes of its words.
 */
export function writeTexts(db: WritableDb, caseId: string, file: CaseFile): void {
  const places = placesOf(file);
  const texts = places.map(({ where, text }) => `${where}\t${text}`).join('\n');
  const lines = places.map(wordsOfPlace);
  const words = lines.map((line) => ` ${line.join(' ')} `).join('\n');
  const before = db
    .prepare<[string], IndexedTexts>('SELECT texts, words FROM case_texts WHERE case_id = ?')
    .get(caseId);
  if (before?.texts !== texts || before.words !== words) {
    const { doc } = db
      .prepare<[string, string, string], { doc: number }>(
        `INSERT INTO case_texts (case_id, texts, words) VALUES (?, ?, ?)
         ON CONFLICT (case_id) DO UPDATE SET texts = excluded.texts, words = excluded.words RETURNING doc`,
      )
      .get(caseId, texts, words) as { doc: number };
    const all = new Set(lines.flat());
    db.prepare('INSERT OR REPLACE INTO case_search (rowid, words) VALUES (?, ?)').run(doc, [...all].join(' '));
  }
  db.prepare(
    'UPDATE case_list SET doc = (SELECT doc FROM case_texts WHERE case_texts.case_id = case_list.case_id) WHERE case_id = ?',
  ).run(caseId);
  deskIndex(db).touch(caseId);
}

/** Every word with its stem, once. */
function wordsOfPlace({ text, also = '' }: Place): string[] {
  const words = fold(`${text} ${also}`).split(' ').filter(Boolean);
  return [...new Set(words.flatMap((word) => [word, stemOf(word)]))];
}

/** Whether the case is in the index already; those of an older program come into it in the background. */
export function isIndexed(db: ReadableDb, caseId: string): boolean {
  return db.prepare('SELECT 1 FROM case_list WHERE case_id = ? AND doc IS NOT NULL').get(caseId) !== undefined;
}

/** Takes a binned case out of the index. */
export function removeTexts(db: WritableDb, caseId: string): void {
  db.prepare('DELETE FROM case_texts WHERE case_id = ?').run(caseId);
}

/**
 * The wanted words in the language of the index: every word as a form of a word, or as the beginning of one. Words hold
 * letters and digits only, so that nothing the user types is an operator. Digits typed with spaces are one number too.
 */
export function matchOf(wanted: readonly Wanted[]): string {
  const each = wanted.map(({ word, stem }) => (word === stem ? `"${word}"*` : `("${word}"* OR "${stem}")`));
  const all = each.join(' AND ');
  const digits = wanted.every(({ word }) => /^\d+$/.test(word)) && wanted.length > 1;
  return digits ? `(${all}) OR "${wanted.map(({ word }) => word).join('')}"*` : all;
}

/**
 * Tells of a case whether the query finds it; null when it asks for nothing. Finds by words and their beginnings; only where
 * no case has them, inside of words too («скусств», the end of an ИНН), in what a case is called by.
 */
export function findCases(db: ReadableDb, query: string): ((entry: Pick<DeskEntry, 'id' | 'doc'>) => boolean) | null {
  const wanted = wantedWords(query);
  if (wanted.length === 0) return null;
  // All numbers as one text: ten thousand rows one by one take longer than finding them.
  const found = db
    .prepare<[string], string>('SELECT json_group_array(rowid) FROM case_search WHERE case_search MATCH ?')
    .pluck()
    .get(matchOf(wanted)) as string;
  const docs = JSON.parse(found) as number[];
  // One byte for each number: a set of ten thousand takes a millisecond to fill.
  const marked = new Uint8Array(docs.reduce((most, doc) => Math.max(most, doc), 0) + 1);
  for (const doc of docs) marked[doc] = 1;
  const index = deskIndex(db);
  if (docs.length > 0 && !index.hasUnindexed(db)) return ({ doc }) => doc !== null && marked[doc] === 1;
  // Cases that the background has not indexed yet are looked through letter by letter.
  const byLetters = new Set(
    db
      .prepare<[number, string], string>(
        `SELECT case_id FROM case_list
         WHERE (? OR doc IS NULL) AND NOT EXISTS (SELECT 1 FROM json_each(?) WHERE instr(search, value) = 0)`,
      )
      .pluck()
      .all(docs.length === 0 ? 1 : 0, JSON.stringify(wanted.map(({ word }) => word))) as string[],
  );
  return ({ id, doc }) => (doc !== null && marked[doc] === 1) || byLetters.has(id);
}

/** Where in each of these cases the words stand, by case; a case that the index does not know yet is left out. */
export function hitsOf(db: ReadableDb, ids: readonly string[], query: string): Map<string, SearchHit> {
  const wanted = wantedWords(query);
  const joined = wanted.length > 1 ? wanted.map(({ word }) => word).join('') : '';
  const together = /^\d+$/.test(joined) ? [{ word: joined, stem: joined }] : wanted;
  const rows = db
    .prepare<[string], IndexedTexts & { id: string }>(
      'SELECT case_id AS id, texts, words FROM case_texts WHERE case_id IN (SELECT value FROM json_each(?))',
    )
    .all(JSON.stringify(ids));
  const hits = new Map<string, SearchHit>();
  for (const row of rows) {
    const hit = bestHit(row, wanted) ?? bestHit(row, together, 'contains');
    if (hit) hits.set(row.id, hit);
  }
  return hits;
}
