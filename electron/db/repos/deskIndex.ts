import type { CivilDate } from '../../../shared/calendar/civilDate.ts';
import type { Stage } from '../../../shared/law/types.ts';
import type { Kopecks } from '../../../shared/money/kopecks.ts';
import type { ReadableDb } from '../types.ts';

/** What the list of cases is filtered, counted and sorted by: one case, without its words. */
export interface DeskEntry {
  id: string;
  /** Its number in the index of words; null until the background has come to it. */
  doc: number | null;
  sortTitle: string;
  clientKey: string;
  sortClient: string;
  sellerKey: string;
  sortSeller: string;
  problem: string;
  stage: Stage;
  lastDay: CivilDate | null;
  overdueFrom: CivilDate | null;
  due: CivilDate | null;
  waitingFor: 'us' | 'them' | null;
  total: Kopecks | null;
  projectedOn: CivilDate;
  createdAt: string;
}

/** What a filter by client or seller asks. */
export type KeyName = 'clientKey' | 'sellerKey';
export type Compare = (a: DeskEntry, b: DeskEntry) => number;

const COLUMNS = `case_id AS id, doc, sort_title AS sortTitle, client_key AS clientKey, sort_client AS sortClient,
  seller_key AS sellerKey, sort_seller AS sortSeller, problem, stage, last_day AS lastDay, overdue_from AS overdueFrom,
  due, waiting_for AS waitingFor, total, projected_on AS projectedOn, created_at AS createdAt`;

/**
 * `case_list` in memory: ten thousand cases are counted, filtered and put in order in a millisecond or two, where SQL needs
 * ten times that. The table stays the truth: what a write has touched is read again before the next question, so that a
 * transaction that was rolled back leaves no trace here.
 */
class DeskIndex {
  readonly #entries = new Map<string, DeskEntry>();
  readonly #orders = new Map<string, { list: DeskEntry[]; sortedFor: string | null }>();
  readonly #keyed = new Map<KeyName, Map<string, DeskEntry[]>>();
  #unindexed = 0;
  #touched: Set<string> | 'all' = 'all';

  /** The day for which nothing was left to count anew; until the next write. */
  freshOn: CivilDate | null = null;

  touch(id: string | 'all'): void {
    this.freshOn = null;
    if (id === 'all' || this.#touched === 'all') this.#touched = 'all';
    else this.#touched.add(id);
  }

  /** All entries, as the table has them now. */
  entries(db: ReadableDb): Iterable<DeskEntry> {
    this.#renew(db);
    return this.#entries.values();
  }

  entry(db: ReadableDb, id: string): DeskEntry | undefined {
    this.#renew(db);
    return this.#entries.get(id);
  }

  /** Whether the background has not come to some case yet, whose words are not in the index. */
  hasUnindexed(db: ReadableDb): boolean {
    this.#renew(db);
    return this.#unindexed > 0;
  }

  /** Entries of one client or seller under all of its keys; counted by keys when first asked after a change. */
  withKeys(db: ReadableDb, name: KeyName, keys: readonly string[]): DeskEntry[] {
    this.#renew(db);
    let keyed = this.#keyed.get(name);
    if (!keyed) {
      keyed = new Map();
      for (const entry of this.#entries.values()) {
        const same = keyed.get(entry[name]);
        if (same) same.push(entry);
        else keyed.set(entry[name], [entry]);
      }
      this.#keyed.set(name, keyed);
    }
    return keys.flatMap((key) => keyed.get(key) ?? []);
  }

  /**
   * All entries in an order; `name` and `day` must stand for one way of comparing. After small changes, and on another day,
   * the order of before is put right: most of it stands.
   */
  inOrder(db: ReadableDb, name: string, day: CivilDate | '', compare: Compare): readonly DeskEntry[] {
    this.#renew(db);
    let order = this.#orders.get(name);
    if (!order) this.#orders.set(name, (order = { list: [...this.#entries.values()], sortedFor: null }));
    if (order.sortedFor !== day) order.list.sort(compare);
    order.sortedFor = day;
    return order.list;
  }

  #renew(db: ReadableDb): void {
    const touched = this.#touched;
    if (touched !== 'all' && touched.size === 0) return;
    if (touched === 'all') {
      const all = db.prepare<[], DeskEntry>(`SELECT ${COLUMNS} FROM case_list`).all();
      this.#entries.clear();
      this.#orders.clear();
      for (const entry of all) this.#entries.set(entry.id, entry);
    } else {
      this.#renewSome(db, touched);
    }
    this.#keyed.clear();
    this.#unindexed = 0;
    for (const { doc } of this.#entries.values()) if (doc === null) this.#unindexed += 1;
    this.#touched = new Set();
  }

  #renewSome(db: ReadableDb, ids: ReadonlySet<string>): void {
    const rows = db
      .prepare<[string], DeskEntry>(
        `SELECT ${COLUMNS} FROM case_list WHERE case_id IN (SELECT value FROM json_each(?))`,
      )
      .all(JSON.stringify([...ids]));
    const found = new Map(rows.map((row) => [row.id, row]));
    const gone = new Set<DeskEntry>();
    const added: DeskEntry[] = [];
    for (const id of ids) {
      const [before, now] = [this.#entries.get(id), found.get(id)];
      if (before && now) Object.assign(before, now);
      else if (before) {
        gone.add(before);
        this.#entries.delete(id);
      } else if (now) {
        added.push(now);
        this.#entries.set(id, now);
      }
    }
    for (const order of this.#orders.values()) {
      if (gone.size > 0) order.list = order.list.filter((entry) => !gone.has(entry));
      order.list.push(...added);
      order.sortedFor = null;
    }
  }
}

const indexes = new WeakMap<ReadableDb, DeskIndex>();

/** The index of this connection; filled when it is first asked. */
export function deskIndex(db: ReadableDb): DeskIndex {
  let index = indexes.get(db);
  if (!index) indexes.set(db, (index = new DeskIndex()));
  return index;
}
