import { weekday, type CivilDate } from '../../shared/calendar/civilDate.ts';
import { dayStatus } from '../../shared/calendar/productionCalendar.ts';
import type { CaseList, CaseRow, Output } from '../../shared/ipc/contract.ts';
import type { DeskLoad, SearchHit } from '../../shared/ipc/desk.ts';
import { lawContext } from '../../shared/law/context.ts';
import { OTHER_LAW, type StoredRow } from '../db/repos/list.ts';
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
import { countFirst, renewStale } from './counting.ts';

/** A page of «Дела», read and not thought through: its rows stand in words, those of another day are counted afterwards. */
export function pageOfCases(query: ListQuery, context: AppContext): CaseList {
  renewStale(context);
  const today = context.platform.today();
  const { rows, load, ...found } = listCases(context.db, query, today);
  const ids = rows.map((row) => row.id);
  const waiting = rows.filter((row) => !isOfToday(row, today));
  if (waiting.length > 0)
    countFirst(
      waiting.map((row) => row.id),
      context,
    );
  const hits = query.query.trim() === '' ? null : hitsOf(context.db, ids, query.query);
  return {
    ...found,
    rows: rows.map((row) => ({ ...rowFor(row, today), ...hitOf(hits?.get(row.id)) })),
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

/** The words that are put in the place of those of another day; the background counts them in a moment. */
const NOT_YET = { deadline: 'Считаем на сегодня', deadlineNote: '', strip: null, total: null };
/** Our rules stumbled over the case: it stays in the list and can be opened. */
const NOT_COUNTED = { ...NOT_YET, deadline: 'Срок не посчитан', deadlineNote: 'откройте дело' };
const OPEN: CaseRow['action'] = { title: 'Открыть дело', id: 'open' };

/** A row in the words of today. What was counted on another day is not shown as if it were of today. */
function rowFor(found: FoundRow, today: CivilDate): Omit<CaseRow, 'hit'> {
  const { id, number, group, body } = found;
  const known = { id, number, group, sample: found.sample === 1 };
  const fresh = isOfToday(found, today);
  if (body === null) return { ...plainRow(found), ...(fresh ? NOT_COUNTED : {}), ...known };
  const stored = JSON.parse(body) as StoredRow;
  return fresh ? { ...stored, ...known } : { ...stored, ...NOT_YET, action: OPEN, ...known };
}

/** What the list itself knows of a case that has no words yet. */
function plainRow({ title, seller, clientKey, sellerKey, due, waitingFor, group, stage }: FoundRow): StoredRow {
  const desk = { client: '', clientKey, seller, sellerKey, due, dueLabel: '', waitingFor };
  return { ...NOT_YET, ...desk, title, subtitle: seller, group, stage, action: OPEN };
}

/** A closed case is shown as it was counted last: nothing of its course changes any more. */
function isOfToday({ stage, projectedOn, body }: FoundRow, today: CivilDate): boolean {
  if (projectedOn === today) return true;
  return body !== null && stage === 'closed' && projectedOn !== OTHER_LAW;
}
