import { addDays, type CivilDate } from '../../../shared/calendar/civilDate.ts';
import type { CaseGroup, ParsedInput } from '../../../shared/ipc/contract.ts';
import { MOST_IDS } from '../../../shared/ipc/desk.ts';
import type { Kopecks } from '../../../shared/money/kopecks.ts';
import { fold } from '../../../shared/text/fold.ts';
import type { ReadableDb } from '../types.ts';

export type ListQuery = ParsedInput<'cases.list'>;
export type IdsQuery = ParsedInput<'cases.ids'>;

/** Days of the load band. */
export const BAND_DAYS = 14;

export interface ListPage {
  rows: { id: string; group: CaseGroup; savedAt: string }[];
  total: number;
  counts: Record<CaseGroup, number>;
  sum: Kopecks;
  /** Cases by their nearest day, whatever days the query asks for. */
  load: { overdue: number; days: { date: CivilDate; count: number }[]; later: number };
}

/** Groups follow from dates, so that a list is right on a new day before anything is counted again. */
const GROUP = `CASE
  WHEN stage = 'closed' THEN 'closed'
  WHEN stage IN ('complaint', 'court') THEN 'court'
  WHEN stage IN ('prepare', 'sent') THEN 'prepare'
  WHEN overdue_from IS NOT NULL AND overdue_from <= @today THEN 'overdue'
  WHEN last_day IS NOT NULL AND last_day <= @tomorrow THEN 'soon'
  ELSE 'waiting' END`;
const URGENCY = `CASE grp WHEN 'overdue' THEN 0 WHEN 'soon' THEN 1 WHEN 'waiting' THEN 2 WHEN 'prepare' THEN 3 WHEN 'court' THEN 4 ELSE 5 END`;

/** Keys of each order: what stands last whichever way, what is turned round, and what decides between equals. */
const ORDERS: Record<ListQuery['sort'], (way: 'ASC' | 'DESC') => string> = {
  urgent: (way) => `${URGENCY} ${way}, COALESCE(last_day, '9999') ${way}, created_at DESC, case_id`,
  // The greatest sum and the newest case are wanted first: round means the other way.
  sum: (way) => `total IS NULL, total ${way === 'ASC' ? 'DESC' : 'ASC'}, created_at DESC, case_id`,
  new: (way) => `created_at ${way === 'ASC' ? 'DESC' : 'ASC'}, case_id`,
  title: (way) => `sort_title ${way}, created_at DESC, case_id`,
  due: (way) => `due IS NULL, due ${way}, created_at DESC, case_id`,
  client: (way) => `sort_client = '', sort_client ${way}, created_at DESC, case_id`,
  seller: (way) => `sort_seller = '', sort_seller ${way}, created_at DESC, case_id`,
};

type Values = Record<string, string | number>;

/** A page of the list, with counts and the sum of everything found. */
export function listCases(db: ReadableDb, query: ListQuery, today: CivilDate): ListPage {
  const { found, values, inDays } = foundBy(query, today);
  const groups = db
    .prepare<
      [Values],
      { grp: CaseGroup; day: CivilDate | 'late' | 'later' | null; shown: 0 | 1; n: number; sum: number }
    >(
      `SELECT grp, CASE WHEN due < @today THEN 'late' WHEN due > @lastDay THEN 'later' ELSE due END AS day,
         (${inDays}) AS shown, count(*) AS n, COALESCE(sum(total), 0) AS sum
       FROM (${found}) GROUP BY 1, 2, 3`,
    )
    .all({ ...values, lastDay: addDays(today, BAND_DAYS - 1) });
  const rows = db
    .prepare<[Values], ListPage['rows'][number]>(
      `SELECT case_id AS id, grp AS "group", (SELECT saved_at FROM cases WHERE id = case_id) AS savedAt FROM (${found})
       WHERE (@group = 'all' OR grp = @group) AND ${inDays} ORDER BY ${orderOf(query)} LIMIT @limit OFFSET @offset`,
    )
    .all({ ...values, group: query.group, limit: query.limit, offset: query.offset });
  const counts: ListPage['counts'] = { overdue: 0, soon: 0, waiting: 0, prepare: 0, court: 0, closed: 0 };
  const byDay = new Map<string, number>();
  let [total, sum] = [0, 0];
  for (const row of groups) {
    if (row.day) byDay.set(row.day, (byDay.get(row.day) ?? 0) + row.n);
    if (!row.shown) continue;
    counts[row.grp] += row.n;
    if (query.group !== 'all' && row.grp !== query.group) continue;
    total += row.n;
    sum += row.sum;
  }
  const days = Array.from({ length: BAND_DAYS }, (_, ahead) => addDays(today, ahead));
  const load = {
    overdue: byDay.get('late') ?? 0,
    days: days.map((date) => ({ date, count: byDay.get(date) ?? 0 })),
    later: byDay.get('later') ?? 0,
  };
  return { rows, total, counts, sum, load };
}

/** Ids of everything a filter finds, in its order, up to MOST_IDS. */
export function listIds(db: ReadableDb, query: IdsQuery, today: CivilDate): { ids: string[]; total: number } {
  const { found, values, inDays } = foundBy(query, today);
  const shown = `FROM (${found}) WHERE (@group = 'all' OR grp = @group) AND ${inDays}`;
  const named = { ...values, group: query.group };
  const ids = db
    .prepare<[Values], { id: string }>(`SELECT case_id AS id ${shown} ORDER BY ${orderOf(query)} LIMIT ${MOST_IDS}`)
    .all(named)
    .map((row) => row.id);
  const total =
    ids.length < MOST_IDS
      ? ids.length
      : (db.prepare<[Values], { n: number }>(`SELECT count(*) AS n ${shown}`).get(named)?.n ?? 0);
  return { ids, total };
}

function orderOf({ sort, descending }: Pick<ListQuery, 'sort' | 'descending'>): string {
  return ORDERS[sort](descending ? 'DESC' : 'ASC');
}

/** More words than this narrow nothing down. */
const MOST_WORDS = 8;

interface Found {
  /** A SELECT of the cases found, whatever their day. */
  found: string;
  values: Values;
  /** A condition over it: the days that were asked for. */
  inDays: string;
}

function foundBy(query: IdsQuery, today: CivilDate): Found {
  const words = fold(query.query).split(' ').filter(Boolean).slice(0, MOST_WORDS);
  const values: Values = { today, tomorrow: addDays(today, 1) };
  const wanted = words.map((word, index) => {
    values[`word${index}`] = word;
    return `instr(search, @word${index}) > 0`;
  });
  const equal = (column: string, name: string, value: string | undefined) => {
    if (value === undefined) return;
    values[name] = value;
    wanted.push(`${column} = @${name}`);
  };
  equal('client_key', 'client', query.client);
  equal('seller_key', 'seller', query.seller);
  equal('waiting_for', 'waitingFor', query.waitingFor);
  const oneOf = (column: string, name: string, list: readonly string[] | undefined) => {
    if (list === undefined) return;
    list.forEach((value, index) => (values[`${name}${index}`] = value));
    wanted.push(`${column} IN (${list.map((_value, index) => `@${name}${index}`).join(', ')})`);
  };
  oneOf('stage', 'stage', query.stages);
  oneOf('problem', 'problem', query.problems);
  const where = wanted.length > 0 ? `WHERE ${wanted.join(' AND ')}` : '';
  return {
    found: `SELECT case_id, ${GROUP} AS grp, total, last_day, due, created_at, sort_title, sort_client, sort_seller
      FROM case_list ${where}`,
    values,
    inDays: daysOf(query, values),
  };
}

function daysOf(query: IdsQuery, values: Values): string {
  const conditions = ['TRUE'];
  const compared = (sign: string, name: string, day: CivilDate | undefined) => {
    if (day === undefined) return;
    values[name] = day;
    conditions.push(`due IS NOT NULL AND due ${sign} @${name}`);
  };
  compared('=', 'dueOn', query.dueOn);
  compared('>=', 'dueFrom', query.dueFrom);
  compared('<=', 'dueTo', query.dueTo);
  if (query.overdue !== undefined) conditions.push(`COALESCE(due < @today, 0) = ${query.overdue ? 1 : 0}`);
  return conditions.join(' AND ');
}
