import { weekday } from '../../shared/calendar/civilDate.ts';
import { dayStatus } from '../../shared/calendar/productionCalendar.ts';
import type { CaseList, CaseRow, Output } from '../../shared/ipc/contract.ts';
import type { DeskLoad, SearchHit } from '../../shared/ipc/desk.ts';
import { lawContext } from '../../shared/law/context.ts';
import { rowOf } from '../../shared/model/summary.ts';
import { getCase, reproject } from '../db/repos/cases.ts';
import { OTHER_LAW, staleProjections, type StoredRow } from '../db/repos/list.ts';
import {
  listCases,
  listIds,
  type FoundRow,
  type IdsQuery,
  type ListPage,
  type ListQuery,
} from '../db/repos/listQuery.ts';
import { hitsOf } from '../db/repos/search.ts';
import type { AppContext } from './context.ts';
import { derive, writing } from './derive.ts';

/** So many cases are looked at in one portion, and so long at most: the window must not wait for what it does not show. */
const PORTION = 100;
const PORTION_MS = 8;
const BEFORE_LIST_MS = 3;
/** The window has its turn between two portions. */
const PAUSE_MS = 4;

/** A page of «Дела»: found and grouped by SQL, its rows in the words of today. */
export function pageOfCases(query: ListQuery, context: AppContext): CaseList {
  renewStale(context);
  const today = context.platform.today();
  const { rows, load, ...found } = listCases(context.db, query, today);
  const ids = rows.map((row) => row.id);
  const hits = query.query.trim() === '' ? null : hitsOf(context.db, ids, query.query);
  return {
    ...found,
    rows: rows.map((row) => ({ ...rowFor(row, context), ...hitOf(hits?.get(row.id)) })),
    load: bandOf(load, context),
    today,
  };
}

function hitOf(hit: SearchHit | undefined): Pick<CaseRow, 'hit'> {
  return hit ? { hit } : {};
}

/** Ids of everything a filter finds, for «Выбрать все». */
export function idsOfCases(query: IdsQuery, context: AppContext): Output<'cases.ids'> {
  renewStale(context);
  return listIds(context.db, query, context.platform.today());
}

function bandOf({ days, ...load }: ListPage['load'], context: AppContext): DeskLoad {
  const { calendar } = lawContext(context.platform.today());
  return {
    ...load,
    days: days.map(({ date, count }) => ({
      date,
      weekday: weekday(date),
      dayOff: !dayStatus(calendar, date).working,
      count,
    })),
  };
}

/** A few stale cases at once: in a small office that is all of them; the others follow in the background. */
export function renewStale(context: AppContext): void {
  if (refreshSums(context, BEFORE_LIST_MS)) countAnew(context);
}

/**
 * Sums and words change from day to day: counts those of another day anew for at least one case and some `ms`. Returns
 * true while more are left.
 */
function refreshSums(context: AppContext, ms: number): boolean {
  const stale = staleProjections(context.db, context.platform.today(), PORTION);
  if (stale.length === 0) return false;
  const end = performance.now() + ms;
  let counted = 0;
  reproject(context.db, stale, writing(context).project, () => {
    counted += 1;
    return performance.now() >= end;
  });
  return counted < stale.length || stale.length === PORTION;
}

/** Programs whose cases are being counted in the background now. */
const counting = new WeakSet<AppContext>();

/** All of them in small portions, so that the window never waits; then every list is read again. */
export function countAnew(context: AppContext): void {
  if (counting.has(context)) return;
  counting.add(context);
  const portion = (): void => {
    try {
      if (refreshSums(context, PORTION_MS)) {
        setTimeout(portion, PAUSE_MS);
        return;
      }
      context.platform.push('data.changed', { caseId: null });
    } catch (error) {
      context.log.error('refresh-sums', error);
    }
    counting.delete(context);
  };
  portion();
}

/** Rows that were thought through because their stored words are of another day, kept while nothing changes. */
const worded = new WeakMap<AppContext, Map<string, { stamp: string; row: StoredRow }>>();
const KEPT_ROWS = 1_000;

function rowFor(found: FoundRow, context: AppContext): Omit<CaseRow, 'hit'> {
  const { id, number, group } = found;
  const row = isOfToday(found, context) ? (JSON.parse(found.body) as StoredRow) : wordedNow(found, context);
  return { ...row, id, number, group, sample: found.sample === 1 };
}

/** A closed case is shown as it was counted last: nothing of its course changes any more. */
function isOfToday(row: FoundRow, context: AppContext): row is FoundRow & { body: string } {
  if (row.body === null) return false;
  return row.projectedOn === context.platform.today() || (row.stage === 'closed' && row.projectedOn !== OTHER_LAW);
}

function wordedNow({ id, savedAt }: FoundRow, context: AppContext): StoredRow {
  const known = worded.get(context) ?? new Map<string, { stamp: string; row: StoredRow }>();
  worded.set(context, known);
  const stamp = `${savedAt} ${context.platform.today()} ${context.law.version}`;
  const before = known.get(id);
  if (before?.stamp === stamp) return before.row;
  const { file, plan, law } = derive(getCase(context.db, id).file, context);
  const row = rowOf(file, plan, law);
  if (known.size >= KEPT_ROWS) known.clear();
  known.set(id, { stamp, row });
  return row;
}
