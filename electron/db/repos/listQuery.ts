import { addDays, type CivilDate } from '../../../shared/calendar/civilDate.ts';
import type { CaseGroup, ParsedInput } from '../../../shared/ipc/contract.ts';
import { MOST_IDS } from '../../../shared/ipc/desk.ts';
import type { Stage } from '../../../shared/law/types.ts';
import type { Kopecks } from '../../../shared/money/kopecks.ts';
import type { ReadableDb } from '../types.ts';
import { deskIndex, type Compare, type DeskEntry } from './deskIndex.ts';
import { allKeysOf } from './parties.ts';
import { findCases } from './search.ts';

export type ListQuery = ParsedInput<'cases.list'>;
export type IdsQuery = ParsedInput<'cases.ids'>;

/** Days of the load band. */
export const BAND_DAYS = 14;

export interface FoundRow {
  id: string;
  number: string;
  group: CaseGroup;
  stage: Stage;
  sample: 0 | 1;
  title: string;
  seller: string;
  clientKey: string;
  sellerKey: string;
  due: CivilDate | null;
  waitingFor: 'us' | 'them' | null;
  projectedOn: CivilDate;
  /** The row in words as of `projectedOn`, JSON. */
  body: string | null;
}

export interface ListPage {
  rows: FoundRow[];
  total: number;
  counts: Record<CaseGroup, number>;
  sum: Kopecks;
  /** Cases by their nearest day, whatever days the query asks for. */
  load: { overdue: number; days: { date: CivilDate; count: number }[]; later: number };
}

/** Groups follow from dates, so that a list is right on a new day before anything is counted again. */
function groupOf({ stage, overdueFrom, lastDay }: DeskEntry, today: CivilDate, tomorrow: CivilDate): CaseGroup {
  switch (stage) {
    case 'closed':
      return 'closed';
    case 'complaint':
    case 'court':
      return 'court';
    case 'prepare':
    case 'sent':
      return 'prepare';
    case 'waiting':
    case 'overdue':
    case 'answered':
      if (overdueFrom !== null && overdueFrom <= today) return 'overdue';
      return lastDay !== null && lastDay <= tomorrow ? 'soon' : 'waiting';
  }
}

const URGENCY: Record<CaseGroup, number> = { overdue: 0, soon: 1, waiting: 2, prepare: 3, court: 4, closed: 5 };

const text = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
/** What is not known stands last, whichever way the rest goes. */
const known = <T>(a: T | null | '', b: T | null | '', way: number, compare: (a: T, b: T) => number): number => {
  const [noA, noB] = [a === null || a === '', b === null || b === ''];
  if (noA || noB) return Number(noA) - Number(noB);
  return way * compare(a as T, b as T);
};
const newest: Compare = (a, b) => text(b.createdAt, a.createdAt) || text(a.id, b.id);

/** The greatest sum and the newest case stand first unless the order is turned round. */
function compareBy(sort: ListQuery['sort'], way: 1 | -1, urgency: (entry: DeskEntry) => number): Compare {
  switch (sort) {
    case 'urgent':
      return (a, b) =>
        way * (urgency(a) - urgency(b)) || way * text(a.lastDay ?? '9999', b.lastDay ?? '9999') || newest(a, b);
    case 'sum':
      return (a, b) => known(a.total, b.total, -way, (x, y) => x - y) || newest(a, b);
    case 'new':
      return (a, b) => way * text(b.createdAt, a.createdAt) || text(a.id, b.id);
    case 'title':
      return (a, b) => way * text(a.sortTitle, b.sortTitle) || newest(a, b);
    case 'due':
      return (a, b) => known(a.due, b.due, way, text) || newest(a, b);
    case 'client':
      return (a, b) => known(a.sortClient, b.sortClient, way, text) || newest(a, b);
    case 'seller':
      return (a, b) => known(a.sortSeller, b.sortSeller, way, text) || newest(a, b);
  }
}

/** A page of the list, with counts, the sum and the load of everything found. */
export function listCases(db: ReadableDb, query: ListQuery, today: CivilDate): ListPage {
  const tomorrow = addDays(today, 1);
  const counts: ListPage['counts'] = { overdue: 0, soon: 0, waiting: 0, prepare: 0, court: 0, closed: 0 };
  const days = Array.from({ length: BAND_DAYS }, (_, ahead) => ({ date: addDays(today, ahead), count: 0 }));
  const onDay = new Map(days.map((day) => [day.date, day]));
  const load = { overdue: 0, days, later: 0 };
  const page: { id: string; group: CaseGroup }[] = [];
  let [total, sum] = [0, 0];
  const parties = partiesOf(db, query);
  const [found, inDays] = [whoFits(db, query, parties), fitsDays(query, today)];
  for (const entry of ordered(db, query, parties, today)) {
    if (!found(entry)) continue;
    if (entry.due !== null) {
      const day = onDay.get(entry.due);
      if (day) day.count += 1;
      else if (entry.due < today) load.overdue += 1;
      else load.later += 1;
    }
    if (!inDays(entry)) continue;
    const group = groupOf(entry, today, tomorrow);
    counts[group] += 1;
    if (query.group !== 'all' && group !== query.group) continue;
    if (total >= query.offset && page.length < query.limit) page.push({ id: entry.id, group });
    total += 1;
    sum += entry.total ?? 0;
  }
  return { rows: withWords(db, page), total, counts, sum, load };
}

/** Ids of everything a filter finds, in its order, up to MOST_IDS. */
export function listIds(db: ReadableDb, query: IdsQuery, today: CivilDate): { ids: string[]; total: number } {
  const tomorrow = addDays(today, 1);
  const parties = partiesOf(db, query);
  const [found, inDays] = [whoFits(db, query, parties), fitsDays(query, today)];
  const all = ordered(db, query, parties, today).filter(
    (entry) =>
      found(entry) && inDays(entry) && (query.group === 'all' || groupOf(entry, today, tomorrow) === query.group),
  );
  return { ids: all.slice(0, MOST_IDS).map((entry) => entry.id), total: all.length };
}

/** Everything in the order asked for; of one client or seller only their cases, when those are the fewer ones. */
function ordered(db: ReadableDb, query: IdsQuery, parties: Parties, today: CivilDate): readonly DeskEntry[] {
  const { sort, descending } = query;
  const index = deskIndex(db);
  const tomorrow = addDays(today, 1);
  const compare = compareBy(sort, descending ? -1 : 1, (entry) => URGENCY[groupOf(entry, today, tomorrow)]);
  const own = ownCases(db, parties);
  if (own !== null && own.length <= MOST_SORTED) return own.sort(compare);
  // Urgency follows from the day.
  return index.inOrder(db, `${sort} ${descending ? 'down' : 'up'}`, sort === 'urgent' ? today : '', compare);
}

/** So many cases are put in order anew; more are picked out of all that stand in order already. */
const MOST_SORTED = 500;

function ownCases(db: ReadableDb, { client, seller }: Parties): DeskEntry[] | null {
  const index = deskIndex(db);
  if (client) return index.withKeys(db, 'clientKey', client);
  return seller && index.withKeys(db, 'sellerKey', seller);
}

/** The keys a client or a seller of the question is known under, merges followed; null where none is asked for. */
interface Parties {
  client: string[] | null;
  seller: string[] | null;
}

function partiesOf(db: ReadableDb, { client, seller }: IdsQuery): Parties {
  return {
    client: client === undefined ? null : allKeysOf(db, 'client', client),
    seller: seller === undefined ? null : allKeysOf(db, 'seller', seller),
  };
}

type Fits = (entry: DeskEntry) => boolean;

/** Everything but the days and the group: what the counts of groups and the band are made over. */
function whoFits(db: ReadableDb, query: IdsQuery, { client, seller }: Parties): Fits {
  const { stages, problems, waitingFor } = query;
  const words = findCases(db, query.query);
  const clientKeys = client && new Set(client);
  const sellerKeys = seller && new Set(seller);
  return (entry) =>
    (clientKeys === null || clientKeys.has(entry.clientKey)) &&
    (sellerKeys === null || sellerKeys.has(entry.sellerKey)) &&
    (waitingFor === undefined || entry.waitingFor === waitingFor) &&
    (stages === undefined || stages.includes(entry.stage)) &&
    (problems === undefined || (problems as readonly string[]).includes(entry.problem)) &&
    (words === null || words(entry));
}

function fitsDays({ dueOn, dueFrom, dueTo, overdue }: IdsQuery, today: CivilDate): Fits {
  return ({ due }) => {
    if (overdue !== undefined && (due !== null && due < today) !== overdue) return false;
    if (dueOn === undefined && dueFrom === undefined && dueTo === undefined) return true;
    if (due === null) return false;
    return (
      (dueOn === undefined || due === dueOn) &&
      (dueFrom === undefined || due >= dueFrom) &&
      (dueTo === undefined || due <= dueTo)
    );
  };
}

/** What is wide is read for the rows of the page alone. */
function withWords(db: ReadableDb, page: readonly Pick<FoundRow, 'id' | 'group'>[]): FoundRow[] {
  const words = db
    .prepare<[string], Omit<FoundRow, 'group'>>(
      `SELECT id, number, stage, sample, case_list.title, seller, client_key AS clientKey, seller_key AS sellerKey, due,
         waiting_for AS waitingFor, projected_on AS projectedOn, body
       FROM cases JOIN case_list ON case_list.case_id = id LEFT JOIN case_rows ON case_rows.case_id = id
       WHERE id IN (SELECT value FROM json_each(?))`,
    )
    .all(JSON.stringify(page.map((row) => row.id)));
  const byId = new Map(words.map((row) => [row.id, row]));
  return page.flatMap(({ id, group }) => {
    const row = byId.get(id);
    return row ? [{ ...row, group }] : [];
  });
}
