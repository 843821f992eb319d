import { weekday } from '../../shared/calendar/civilDate.ts';
import { dayStatus } from '../../shared/calendar/productionCalendar.ts';
import type { CaseList, CaseRow, Output } from '../../shared/ipc/contract.ts';
import type { DeskLoad } from '../../shared/ipc/desk.ts';
import { lawContext } from '../../shared/law/context.ts';
import { rowOf } from '../../shared/model/summary.ts';
import { getCase, reproject } from '../db/repos/cases.ts';
import { staleProjections } from '../db/repos/list.ts';
import { listCases, listIds, type IdsQuery, type ListPage, type ListQuery } from '../db/repos/listQuery.ts';
import type { AppContext } from './context.ts';
import { derive, writing } from './derive.ts';

/** So many sums are counted anew before a list is shown; the rest follows in the background. */
const AT_ONCE = 100;

/** A page of «Дела»: found and grouped by SQL, its rows worded by the law of today. */
export function pageOfCases(query: ListQuery, context: AppContext): CaseList {
  refreshSums(context);
  const today = context.platform.today();
  const { rows, load, ...found } = listCases(context.db, query, today);
  return { ...found, rows: rows.map((row) => rowFor(row, context)), load: bandOf(load, context), today };
}

/** Ids of everything a filter finds, for «Выбрать все». */
export function idsOfCases(query: IdsQuery, context: AppContext): Output<'cases.ids'> {
  refreshSums(context);
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

/**
 * Sums grow from day to day: counts those of another day anew, up to AT_ONCE cases. Returns true while more are left.
 */
export function refreshSums(context: AppContext): boolean {
  const stale = staleProjections(context.db, context.platform.today(), AT_ONCE);
  if (stale.length > 0) reproject(context.db, stale, writing(context).project);
  return stale.length === AT_ONCE;
}

/** All of them in small portions, so that the window never waits; then every list is read again. */
export function countAnew(context: AppContext): void {
  try {
    if (refreshSums(context)) setImmediate(countAnew, context);
    else context.platform.push('data.changed', { caseId: null });
  } catch (error) {
    context.log.error('refresh-sums', error);
  }
}

/** Rows as they were worded last, so that a list of cases that did not change is not thought through again. */
const worded = new WeakMap<AppContext, Map<string, { stamp: string; row: CaseRow }>>();
const KEPT_ROWS = 1_000;

function rowFor({ id, group, savedAt }: ListPage['rows'][number], context: AppContext): CaseRow {
  const known = worded.get(context) ?? new Map<string, { stamp: string; row: CaseRow }>();
  worded.set(context, known);
  const stamp = `${savedAt} ${context.platform.today()} ${context.law.version}`;
  const before = known.get(id);
  if (before?.stamp === stamp) return { ...before.row, group };
  const stored = getCase(context.db, id);
  const { file, plan, law } = derive(stored.file, context);
  const row = { ...rowOf(file, plan, law), id, number: stored.number, group, sample: stored.sample };
  if (known.size >= KEPT_ROWS) known.clear();
  known.set(id, { stamp, row });
  return row;
}
