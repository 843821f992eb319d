import { z } from 'zod';
import { AppError } from '../../../shared/ipc/errors.ts';
import { CARD_SCHEMAS, scanSchema, type CardOf, type Scan } from '../../../shared/model/partyCard.ts';
import { sellerKey, type PartyKind } from '../../../shared/model/partyKeys.ts';
import { mergeCards, mergeScans } from '../../../shared/model/partyMerge.ts';
import { inTransaction, type ReadableDb, type WritableDb } from '../types.ts';

/** A card as it is kept; one that nobody has filled in is empty and stands in no row. */
export interface StoredCard<K extends PartyKind> {
  card: CardOf[K];
  scans: Scan[];
}

const scansSchema = z.array(scanSchema).max(100);

interface CardRecord {
  body: string;
  scans: string;
}

/** The card under exactly this key, or null. */
export function readCard<K extends PartyKind>(db: ReadableDb, kind: K, key: string): StoredCard<K> | null {
  const record = db
    .prepare<[string, string], CardRecord>('SELECT body, scans FROM party_cards WHERE kind = ? AND key = ?')
    .get(kind, key);
  return record ? parseCard(kind, record) : null;
}

function parseCard<K extends PartyKind>(kind: K, { body, scans }: CardRecord): StoredCard<K> {
  // The schema is chosen by the kind; TypeScript cannot follow that through the table.
  const card = CARD_SCHEMAS[kind].parse(JSON.parse(body)) as CardOf[K];
  return { card, scans: scansSchema.parse(JSON.parse(scans)) };
}

/** Keeps a card; an empty one leaves no row. */
export function writeCard<K extends PartyKind>(
  db: WritableDb,
  kind: K,
  key: string,
  { card, scans }: StoredCard<K>,
  now: string,
): void {
  const checked = CARD_SCHEMAS[kind].parse(card);
  if (Object.keys(checked).length === 0 && scans.length === 0) {
    db.prepare('DELETE FROM party_cards WHERE kind = ? AND key = ?').run(kind, key);
    return;
  }
  db.prepare(
    `INSERT INTO party_cards (kind, key, body, scans, saved_at) VALUES (?, ?, ?, ?, ?)
     ON CONFLICT (kind, key) DO UPDATE SET
       body = excluded.body, scans = excluded.scans, saved_at = excluded.saved_at, deleted_at = NULL`,
  ).run(kind, key, JSON.stringify(checked), JSON.stringify(scansSchema.parse(scans)), now);
}

/** All cards of a kind by their keys: only those somebody has filled in. */
export function allCards<K extends PartyKind>(db: ReadableDb, kind: K): Map<string, CardOf[K]> {
  const rows = db
    .prepare<[string], CardRecord & { key: string }>('SELECT key, body, scans FROM party_cards WHERE kind = ?')
    .all(kind);
  return new Map(rows.map((row) => [row.key, parseCard(kind, row).card]));
}

/** Keys of the cards that are kept, those in the bin left out. */
export function cardKeys(db: ReadableDb, kind: PartyKind): string[] {
  return db
    .prepare<[string], { key: string }>(
      'SELECT key FROM party_cards WHERE kind = ? AND deleted_at IS NULL ORDER BY key',
    )
    .all(kind)
    .map((row) => row.key);
}

/**
 * Which key leads to which: by merges, and by a day of birth (an ИНН) that stands on a card only, so that a case to which it
 * is given stays with that card. A chain is followed by `mainKey`.
 */
export function readAliases(db: ReadableDb, kind: PartyKind): Map<string, string> {
  const aliases = new Map<string, string>();
  const told = kind === 'client' ? '$.person.birthDate' : '$.requisites.inn';
  const cards = db
    .prepare<[string, string], { key: string; value: string | null }>(
      'SELECT key, json_extract(body, ?) AS value FROM party_cards WHERE kind = ?',
    )
    .all(told, kind);
  const keys = new Set(cards.map(({ key }) => key));
  for (const { key, value } of cards) {
    const exact = kind === 'client' ? key.includes('|') : key.startsWith('inn:');
    const better = kind === 'client' ? `${key}|${value ?? ''}` : sellerKey({ inn: value ?? '' });
    if (value && !exact && better !== '' && !keys.has(better)) aliases.set(better, key);
  }
  const merges = db
    .prepare<[string], { alias: string; main: string }>('SELECT alias, main FROM party_merges WHERE kind = ?')
    .all(kind);
  for (const { alias, main } of merges) aliases.set(alias, main);
  return aliases;
}

/** The key a party is known by after all merges. */
export function mainKey(aliases: ReadonlyMap<string, string>, key: string): string {
  let current = key;
  for (let step = aliases.size; step > 0; step -= 1) {
    const next = aliases.get(current);
    if (next === undefined) break;
    current = next;
  }
  return current;
}

/** All keys that lead to this one, itself included. */
export function keysOf(aliases: ReadonlyMap<string, string>, main: string): string[] {
  return [main, ...[...aliases.keys()].filter((key) => key !== main && mainKey(aliases, key) === main)];
}

/** Keys of the party that is known under this one too, merges followed: what a filter by client or seller asks for. */
export function allKeysOf(db: ReadableDb, kind: PartyKind, key: string): string[] {
  const aliases = readAliases(db, kind);
  return keysOf(aliases, mainKey(aliases, key));
}

export interface StoredMerge {
  id: number;
  kind: PartyKind;
  alias: string;
  main: string;
  /** Name of the party that was merged, for «Разъединить». */
  title: string;
  mergedAt: string;
}

/** Merges that stand, the newest first. */
export function readMerges(db: ReadableDb, kind: PartyKind): StoredMerge[] {
  return db
    .prepare<[string], StoredMerge>(
      `SELECT id, kind, alias, main, title, merged_at AS mergedAt FROM party_merges WHERE kind = ? ORDER BY id DESC`,
    )
    .all(kind);
}

const snapshotSchema = z.strictObject({
  into: z.strictObject({ body: z.string(), scans: z.string(), savedAt: z.string() }).nullable(),
  from: z.strictObject({ body: z.string(), scans: z.string(), savedAt: z.string() }).nullable(),
});
type Snapshot = z.infer<typeof snapshotSchema>['into'];

/**
 * Makes `from` another name of `into`: its cases stand on the card of `into`, both cards become one. The cards as they
 * were are kept with the merge. Returns the number of the merge.
 */
export function mergeParties(
  db: WritableDb,
  kind: PartyKind,
  { from, into, title }: { from: string; into: string; title: string },
  now: string,
): number {
  return inTransaction(db, () => {
    const aliases = readAliases(db, kind);
    if (from === into || mainKey(aliases, into) !== into || aliases.has(from)) {
      throw new AppError('conflict', 'Эти карточки уже объединены. Откройте список заново.');
    }
    const before = { into: snapshot(db, kind, into), from: snapshot(db, kind, from) };
    const one = readCard(db, kind, into) ?? { card: {}, scans: [] };
    const other = readCard(db, kind, from) ?? { card: {}, scans: [] };
    const card = { card: mergeCards(one.card, other.card).card, scans: mergeScans(one.scans, other.scans) };
    db.prepare('DELETE FROM party_cards WHERE kind = ? AND key = ?').run(kind, from);
    writeCard(db, kind, into, card, now);
    const { lastInsertRowid } = db
      .prepare(
        `INSERT INTO party_merges (kind, alias, main, title, before, after, merged_at) VALUES (?, ?, ?, ?, ?, ?, ?)`,
      )
      .run(kind, from, into, title, JSON.stringify(before), JSON.stringify(snapshot(db, kind, into)), now);
    return Number(lastInsertRowid);
  });
}

/**
 * Takes a merge back: both cards stand again as they were. When the common card was changed since, it keeps what was
 * written in it, and only the other one comes back. Returns the key of the party that came back.
 */
export function unmergeParties(db: WritableDb, id: number): { kind: PartyKind; key: string; main: string } {
  return inTransaction(db, () => {
    const row = db
      .prepare<[number], StoredMerge & { before: string; after: string }>(
        `SELECT id, kind, alias, main, title, before, after, merged_at AS mergedAt FROM party_merges WHERE id = ?`,
      )
      .get(id);
    if (!row) throw new AppError('not_found', 'Это объединение уже отменено.');
    const { kind, alias, main } = row;
    const before = snapshotSchema.parse(JSON.parse(row.before));
    const untouched = JSON.stringify(snapshot(db, kind, main)) === row.after;
    db.prepare('DELETE FROM party_merges WHERE id = ?').run(id);
    if (untouched) restore(db, kind, main, before.into);
    restore(db, kind, alias, before.from);
    return { kind, key: alias, main };
  });
}

function snapshot(db: ReadableDb, kind: PartyKind, key: string): Snapshot {
  const row = db
    .prepare<[string, string], { body: string; scans: string; savedAt: string }>(
      'SELECT body, scans, saved_at AS savedAt FROM party_cards WHERE kind = ? AND key = ?',
    )
    .get(kind, key);
  return row ?? null;
}

function restore(db: WritableDb, kind: PartyKind, key: string, state: Snapshot): void {
  db.prepare('DELETE FROM party_cards WHERE kind = ? AND key = ?').run(kind, key);
  if (!state) return;
  db.prepare('INSERT INTO party_cards (kind, key, body, scans, saved_at) VALUES (?, ?, ?, ?, ?)').run(
    kind,
    key,
    state.body,
    state.scans,
    state.savedAt,
  );
}

/** Moves a card to another key of the same party: an older, less exact one gives way to the one its cases have now. */
export function moveCard(db: WritableDb, kind: PartyKind, from: string, to: string): void {
  inTransaction(db, () => {
    db.prepare('UPDATE party_cards SET key = ? WHERE kind = ? AND key = ?').run(to, kind, from);
    db.prepare('UPDATE party_merges SET main = ? WHERE kind = ? AND main = ? AND alias <> ?').run(to, kind, from, to);
  });
}

/** Scans that some card, or a card kept for undoing a merge, still names: their files are not swept. */
export function scanHashes(db: ReadableDb): string[] {
  const cards = db.prepare<[], { scans: string }>("SELECT scans FROM party_cards WHERE scans <> '[]'").all();
  const merges = db.prepare<[], { before: string }>('SELECT before FROM party_merges').all();
  const kept = merges.flatMap((row) => {
    const { into, from } = snapshotSchema.parse(JSON.parse(row.before));
    return [into, from].flatMap((state) => (state ? [state.scans] : []));
  });
  return [...cards.map((row) => row.scans), ...kept].flatMap((scans) =>
    scansSchema.parse(JSON.parse(scans)).map(({ hash }) => hash),
  );
}

/** Forgets scans taken away before `before` (ISO time): after that their files may be swept. */
export function purgeScans(db: WritableDb, before: string): void {
  const rows = db
    .prepare<[], { kind: PartyKind; key: string; scans: string }>(
      `SELECT kind, key, scans FROM party_cards WHERE scans LIKE '%"removedAt"%'`,
    )
    .all();
  for (const { kind, key, scans } of rows) {
    const kept = scansSchema.parse(JSON.parse(scans)).filter(({ removedAt }) => !removedAt || removedAt >= before);
    db.prepare('UPDATE party_cards SET scans = ? WHERE kind = ? AND key = ?').run(JSON.stringify(kept), kind, key);
  }
}
