import type { CivilDate } from '../../../shared/calendar/civilDate.ts';
import { foldName, type PartyKind } from '../../../shared/model/partyKeys.ts';
import type { Kopecks } from '../../../shared/money/kopecks.ts';
import type { ReadableDb, WritableDb } from '../types.ts';
import { cardKeys, keysOf, mainKey, moveCard, readAliases } from './parties.ts';

/** A party as the cases show it, merges followed. A party with a card and no cases has none. */
export interface PartyGroup {
  key: string;
  /** Names of the cases, folded. */
  names: string[];
  cases: number;
  open: number;
  sum: Kopecks;
  nearest: CivilDate | null;
  /** The newest case, for the name in full; null without cases. */
  newest: string | null;
}

interface GroupRecord {
  key: string;
  name: string;
  cases: number;
  open: number;
  sum: number;
  nearest: string | null;
  newest: string;
}

const KEY = { client: 'client_key', seller: 'seller_key' } as const;
const NAME = { client: 'sort_client', seller: 'seller' } as const;

/** All clients or all sellers: those of cases and those that only have a card. One pass over the narrow list. */
export function partyGroups(db: ReadableDb, kind: PartyKind): PartyGroup[] {
  const rows = db
    .prepare<[], GroupRecord>(
      `SELECT ${KEY[kind]} AS key, ${NAME[kind]} AS name, count(*) AS cases, sum(stage <> 'closed') AS open,
         sum(CASE WHEN stage <> 'closed' THEN COALESCE(total, 0) ELSE 0 END) AS sum,
         min(CASE WHEN stage <> 'closed' THEN due END) AS nearest, max(created_at || ' ' || case_id) AS newest
       FROM case_list WHERE ${KEY[kind]} <> '' GROUP BY ${KEY[kind]}, ${NAME[kind]}`,
    )
    .all();
  const aliases = readAliases(db, kind);
  const groups = new Map<string, PartyGroup & { stamp: string }>();
  for (const row of rows) {
    const key = mainKey(aliases, row.key);
    const known = groups.get(key);
    const name = foldName(row.name);
    if (!known) {
      const names = name === '' ? [] : [name];
      groups.set(key, { ...row, key, names, newest: caseOf(row.newest), stamp: row.newest });
      continue;
    }
    known.cases += row.cases;
    known.open += row.open;
    known.sum += row.sum;
    if (row.nearest && (!known.nearest || row.nearest < known.nearest)) known.nearest = row.nearest;
    if (name !== '' && !known.names.includes(name)) known.names.push(name);
    if (row.newest > known.stamp) Object.assign(known, { newest: caseOf(row.newest), stamp: row.newest });
  }
  for (const key of cardKeys(db, kind)) {
    if (groups.has(key)) continue;
    groups.set(key, { key, names: [], cases: 0, open: 0, sum: 0, nearest: null, newest: null, stamp: '' });
  }
  return [...groups.values()].map(({ key, names, cases, open, sum, nearest, newest }) => ({
    key,
    names,
    cases,
    open,
    sum,
    nearest,
    newest,
  }));
}

const caseOf = (newest: string): string => newest.slice(newest.indexOf(' ') + 1);

/** Cases of a party, the newest first. */
export function casesOf(db: ReadableDb, kind: PartyKind, key: string, limit: number): { id: string; stage: string }[] {
  const keys = JSON.stringify(keysOf(readAliases(db, kind), key));
  return db
    .prepare<[string, number], { id: string; stage: string }>(
      `SELECT case_id AS id, stage FROM case_list WHERE ${KEY[kind]} IN (SELECT value FROM json_each(?))
       ORDER BY created_at DESC, case_id LIMIT ?`,
    )
    .all(keys, limit);
}

/**
 * A card written before the day of birth (the ИНН) was known stands under a less exact key. When its cases have all moved to
 * one more exact key, and to no other, it is the card of that one. Returns that key, or null.
 */
function adopter(db: ReadableDb, kind: PartyKind, key: string): string | null {
  if (casesOf(db, kind, key, 1).length > 0) return null;
  const found = kind === 'client' ? datedKeys(db, key) : numberedKeys(db, key);
  const [only] = found;
  return found.length === 1 && only !== undefined && !hasCard(db, kind, only) ? only : null;
}

function hasCard(db: ReadableDb, kind: PartyKind, key: string): boolean {
  return db.prepare('SELECT 1 FROM party_cards WHERE kind = ? AND key = ?').get(kind, key) !== undefined;
}

/** Cards whose key no case has. */
function orphanKeys(db: ReadableDb, kind: PartyKind): string[] {
  return db
    .prepare<[string], { key: string }>(
      `SELECT key FROM party_cards WHERE kind = ? AND deleted_at IS NULL
       AND NOT EXISTS (SELECT 1 FROM case_list WHERE ${KEY[kind]} = party_cards.key)`,
    )
    .all(kind)
    .map((row) => row.key);
}

function datedKeys(db: ReadableDb, key: string): string[] {
  if (key.includes('|')) return [];
  const aliases = readAliases(db, 'client');
  // «}» follows «|» in the order of characters: everything that begins with the name and the line.
  const rows = db
    .prepare<[string, string], { key: string }>(
      'SELECT DISTINCT client_key AS key FROM case_list WHERE client_key >= ? AND client_key < ?',
    )
    .all(`${key}|`, `${key}}`);
  return [...new Set(rows.map((row) => mainKey(aliases, row.key)))];
}

function numberedKeys(db: ReadableDb, key: string): string[] {
  if (key.startsWith('inn:') || key.startsWith('ogrn:')) return [];
  const name = foldName(key.replace(/^name:/, ''));
  const aliases = readAliases(db, 'seller');
  const rows = db
    .prepare<[], { key: string; seller: string }>(
      "SELECT DISTINCT seller_key AS key, seller FROM case_list WHERE seller_key GLOB 'inn:*' OR seller_key GLOB 'ogrn:*'",
    )
    .all();
  return [...new Set(rows.filter((row) => foldName(row.seller) === name).map((row) => mainKey(aliases, row.key)))];
}

/** Brings cards to the more exact key their cases have now. Called before cards are read. */
export function settleCards(db: WritableDb, kind: PartyKind): void {
  for (const key of orphanKeys(db, kind)) {
    const to = adopter(db, kind, key);
    if (to !== null) moveCard(db, kind, key, to);
  }
}
