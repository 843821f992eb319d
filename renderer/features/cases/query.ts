import { addDays, type CivilDate } from '../../../shared/calendar/civilDate.ts';
import type { CaseGroup } from '../../../shared/ipc/contract.ts';
import type { SavedView } from '../../../shared/ipc/desk.ts';
import type { DeskPrefs } from '../../../shared/ipc/deskPrefs.ts';
import { PROBLEM_NAMES } from '../../../shared/model/problemNames.ts';
import { dayAndMonth, dayMonth } from '../../../shared/text/format.ts';
import type { ListQuery } from './caseRows.ts';
import { TURNS } from './columns.ts';
import { GROUPS } from './groups.ts';

/** Everything «Дела» narrows the list down by, with the names a chip shows. */
export interface DeskFilter {
  query: string;
  group: CaseGroup | 'all';
  client: { key: string; name: string } | null;
  seller: { key: string; name: string } | null;
  waitingFor: 'us' | 'them' | null;
  problem: NonNullable<ListQuery['problems']>[number] | null;
  overdue: boolean;
  /** Nearest day: from and to, both inclusive. */
  dueFrom: CivilDate | null;
  dueTo: CivilDate | null;
}

export const NO_FILTER: DeskFilter = {
  query: '',
  group: 'all',
  client: null,
  seller: null,
  waitingFor: null,
  problem: null,
  overdue: false,
  dueFrom: null,
  dueTo: null,
};

export function conditions(filter: DeskFilter): Omit<ListQuery, 'sort' | 'descending'> {
  const { dueFrom, dueTo } = filter;
  const oneDay = dueFrom !== null && dueFrom === dueTo;
  return {
    query: filter.query,
    group: filter.group,
    ...(filter.client ? { client: filter.client.key } : {}),
    ...(filter.seller ? { seller: filter.seller.key } : {}),
    ...(filter.waitingFor ? { waitingFor: filter.waitingFor } : {}),
    ...(filter.problem ? { problems: [filter.problem] } : {}),
    ...(filter.overdue ? { overdue: true } : {}),
    ...(oneDay ? { dueOn: dueFrom } : {}),
    ...(!oneDay && dueFrom ? { dueFrom } : {}),
    ...(!oneDay && dueTo ? { dueTo } : {}),
  };
}

/** What is asked for: on the board cases stand by urgency, whatever the table is sorted by. */
export function queryOf(filter: DeskFilter, prefs: DeskPrefs): ListQuery {
  if (prefs.layout === 'board') return { ...conditions(filter), sort: 'urgent' };
  return { ...conditions(filter), sort: prefs.sort, ...(prefs.descending ? { descending: true } : {}) };
}

/** A filter that hides something, as a chip: its words and what is left without it. */
export interface ActiveFilter {
  id: string;
  words: string;
  without: DeskFilter;
}

export function activeFilters(filter: DeskFilter): ActiveFilter[] {
  const active: ActiveFilter[] = [];
  const add = (id: string, words: string, change: Partial<DeskFilter>): void => {
    active.push({ id, words, without: { ...filter, ...change } });
  };
  const group = GROUPS.find(({ id }) => id === filter.group);
  if (group) add('group', `Этап: ${group.name}`, { group: 'all' });
  if (filter.overdue) add('overdue', 'Срок прошёл', { overdue: false });
  if (filter.waitingFor) add('turn', `Чей ход: ${TURNS[filter.waitingFor]}`, { waitingFor: null });
  if (filter.dueFrom || filter.dueTo) {
    add('due', `Срок: ${periodWords(filter.dueFrom, filter.dueTo)}`, { dueFrom: null, dueTo: null });
  }
  if (filter.problem) add('problem', `Что случилось: ${PROBLEM_NAMES[filter.problem].title}`, { problem: null });
  if (filter.client) add('client', `Клиент: ${filter.client.name}`, { client: null });
  if (filter.seller) add('seller', `Продавец: ${filter.seller.name}`, { seller: null });
  return active;
}

function periodWords(from: CivilDate | null, to: CivilDate | null): string {
  if (from && from === to) return dayAndMonth(from);
  return [from && `с ${dayMonth(from)}`, to && `по ${dayMonth(to)}`].filter(Boolean).join(' ');
}

export function isNarrowed(filter: DeskFilter): boolean {
  return filter.query.trim() !== '' || activeFilters(filter).length > 0;
}

/** The day after the band of fourteen days. */
export function afterBand(today: CivilDate): CivilDate {
  return addDays(today, 14);
}

/** The filter of a saved view. Names of client and seller are not kept in it: the list itself tells them. */
export function filterOf(view: SavedView['filter']): DeskFilter {
  return {
    query: view.query,
    group: view.group,
    client: view.client ? { key: view.client, name: '' } : null,
    seller: view.seller ? { key: view.seller, name: '' } : null,
    waitingFor: view.waitingFor ?? null,
    problem: view.problems?.[0] ?? null,
    overdue: view.overdue ?? false,
    dueFrom: view.dueOn ?? view.dueFrom ?? null,
    dueTo: view.dueOn ?? view.dueTo ?? null,
  };
}
