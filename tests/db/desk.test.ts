import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { MIGRATIONS } from '../../electron/db/migrations/index.ts';
import { closeDatabase, openDatabase } from '../../electron/db/open.ts';
import { binCase, createCase, getCase, reproject } from '../../electron/db/repos/cases.ts';
import { markAllStale, staleProjections, type Projection } from '../../electron/db/repos/list.ts';
import { listCases, listIds } from '../../electron/db/repos/listQuery.ts';
import { mergeParties, unmergeParties } from '../../electron/db/repos/parties.ts';
import { readViews, removeView, saveView } from '../../electron/db/repos/views.ts';
import type { WritableDb } from '../../electron/db/types.ts';
import { addDays, type CivilDate } from '../../shared/calendar/civilDate.ts';
import type { ParsedInput } from '../../shared/ipc/contract.ts';
import { inputs } from '../../shared/ipc/contract.ts';
import { MOST_VIEWS, type SavedView } from '../../shared/ipc/desk.ts';
import { emptyCase } from '../../shared/model/case.ts';
import { freshFolder, insertOldCase, NOW, openHere, projectPlainly, TODAY } from './helpers.ts';

type Query = ParsedInput<'cases.ids'>;
type Row = Pick<
  Projection,
  | 'stage'
  | 'lastDay'
  | 'overdueFrom'
  | 'due'
  | 'waitingFor'
  | 'total'
  | 'clientKey'
  | 'client'
  | 'sellerKey'
  | 'seller'
  | 'problem'
  | 'title'
>;
const STAGES = ['prepare', 'sent', 'waiting', 'overdue', 'answered', 'complaint', 'court', 'closed'] as const;
const PROBLEMS = ['late_delivery', 'defective', 'losses'] as const;
const NAMES = ['', 'Образцова', 'Примеров', 'Ёлкина'] as const;

const day = fc.integer({ min: -20, max: 30 }).map((ahead) => addDays(TODAY, ahead));
const maybe = <T>(value: fc.Arbitrary<T>) => fc.option(value, { nil: null });
const row: fc.Arbitrary<Row> = fc.record({
  stage: fc.constantFrom(...STAGES),
  lastDay: maybe(day),
  overdueFrom: maybe(day),
  due: maybe(day),
  waitingFor: maybe(fc.constantFrom('us' as const, 'them' as const)),
  total: maybe(fc.integer({ min: 0, max: 5 })),
  client: fc.constantFrom(...NAMES),
  clientKey: fc.constantFrom('', 'a', 'b'),
  seller: fc.constantFrom(...NAMES),
  sellerKey: fc.constantFrom('', 'inn:1', 'name:b'),
  problem: fc.constantFrom('', ...PROBLEMS),
  title: fc.constantFrom('Диван', 'Стол и диван', 'Шуба', 'Ёлка'),
});
const query: fc.Arbitrary<Query> = fc
  .record(
    {
      query: fc.constantFrom('', 'диваны', 'стол', 'нет такого'),
      group: fc.constantFrom('all', 'overdue', 'soon', 'waiting', 'prepare', 'court', 'closed'),
      client: fc.constantFrom('a', 'b'),
      seller: fc.constantFrom('inn:1', 'name:b'),
      stages: fc.uniqueArray(fc.constantFrom(...STAGES), { minLength: 1 }),
      problems: fc.uniqueArray(fc.constantFrom(...PROBLEMS), { minLength: 1 }),
      waitingFor: fc.constantFrom('us', 'them'),
      dueOn: day,
      dueFrom: day,
      dueTo: day,
      overdue: fc.boolean(),
      sort: fc.constantFrom('urgent', 'sum', 'new', 'title', 'due', 'client', 'seller'),
      descending: fc.boolean(),
    },
    { requiredKeys: [] },
  )
  .map((some) => inputs['cases.ids'].parse(some));

function groupOf({ stage, overdueFrom, lastDay }: Row): string {
  if (stage === 'closed') return 'closed';
  if (stage === 'complaint' || stage === 'court') return 'court';
  if (stage === 'prepare' || stage === 'sent') return 'prepare';
  if (overdueFrom && overdueFrom <= TODAY) return 'overdue';
  return lastDay && lastDay <= addDays(TODAY, 1) ? 'soon' : 'waiting';
}

/** The filters once more, in the plainest words; days and group apart, as the counts need them. */
function fits(one: Row, q: Query): boolean {
  const words: Record<string, RegExp> = { диваны: /диван/i, стол: /стол/i, 'нет такого': /нет такого/ };
  return [
    q.query === '' || (words[q.query] ?? /^$/).test(one.title),
    q.client === undefined || one.clientKey === q.client,
    q.seller === undefined || one.sellerKey === q.seller,
    q.stages === undefined || q.stages.includes(one.stage),
    q.problems === undefined || (one.problem !== '' && q.problems.includes(one.problem as (typeof PROBLEMS)[number])),
    q.waitingFor === undefined || one.waitingFor === q.waitingFor,
  ].every(Boolean);
}

function fitsDays({ due }: Row, q: Query): boolean {
  return [
    q.dueOn === undefined || due === q.dueOn,
    q.dueFrom === undefined || (due !== null && due >= q.dueFrom),
    q.dueTo === undefined || (due !== null && due <= q.dueTo),
    q.overdue === undefined || (due !== null && due < TODAY) === q.overdue,
  ].every(Boolean);
}

function storeOf(rows: readonly Row[]): WritableDb {
  const db = openHere(freshFolder());
  rows.forEach((one, index) => {
    const project: typeof projectPlainly = (file) => projectPlainly(file, one);
    const now = new Date(Date.parse(NOW) + index * 1_000).toISOString();
    createCase(db, { ...emptyCase(), title: one.title }, { id: `c${index}`, now, project, today: TODAY });
  });
  return db;
}

const everything = (db: WritableDb, q: Query, today: CivilDate = TODAY) =>
  listCases(db, { ...q, offset: 0, limit: 200 }, today);

describe('filters', () => {
  it('find what a plain reading of them finds, with its counts, sum and days', () => {
    fc.assert(
      fc.property(
        fc.array(row, { minLength: 5, maxLength: 30 }),
        fc.array(query, { minLength: 10, maxLength: 10 }),
        (rows, queries) => {
          const db = storeOf(rows);
          for (const q of queries) {
            const found = rows.map((one, index) => ({ ...one, id: `c${index}` })).filter((one) => fits(one, q));
            const inDays = found.filter((one) => fitsDays(one, q));
            const shown = inDays.filter((one) => q.group === 'all' || groupOf(one) === q.group);
            const page = everything(db, q);
            expect(page.rows.map((one) => one.id).sort()).toEqual(shown.map((one) => one.id).sort());
            expect({ total: page.total, sum: page.sum }).toEqual({
              total: shown.length,
              sum: shown.reduce((sum, one) => sum + (one.total ?? 0), 0),
            });
            for (const [group, n] of Object.entries(page.counts)) {
              expect(n).toBe(inDays.filter((one) => groupOf(one) === group).length);
            }
            expect(page.load.overdue).toBe(found.filter(({ due }) => due !== null && due < TODAY).length);
            const band = page.load.days.reduce((sum, { count }) => sum + count, 0);
            expect(page.load.overdue + band + page.load.later).toBe(found.filter(({ due }) => due !== null).length);
            for (const { date, count } of page.load.days) {
              expect(count).toBe(found.filter(({ due }) => due === date).length);
            }
            expect(listIds(db, q, TODAY)).toEqual({ ids: page.rows.map((one) => one.id), total: page.total });
          }
          db.close();
        },
      ),
      { numRuns: 12 },
    );
  }, 120_000);
});

it('filters by a client or a seller follow merges, from either name, until they are taken back', () => {
  const db = storeOf(['a', 'b', 'c'].map((key) => ({ ...ROW, clientKey: key, sellerKey: `inn:${key}`, title: key })));
  const found = (asked: Partial<Query>) =>
    everything(db, inputs['cases.ids'].parse({ sort: 'new', ...asked }))
      .rows.map((one) => one.id)
      .sort();
  const id = mergeParties(db, 'client', { from: 'a', into: 'b', title: 'А' }, NOW);
  mergeParties(db, 'seller', { from: 'inn:b', into: 'inn:c', title: 'Б' }, NOW);
  expect([found({ client: 'a' }), found({ client: 'b' }), found({ client: 'c' })]).toEqual([
    ['c0', 'c1'],
    ['c0', 'c1'],
    ['c2'],
  ]);
  expect([found({ seller: 'inn:b' }), found({ client: 'a', seller: 'inn:c' })]).toEqual([['c1', 'c2'], ['c1']]);
  unmergeParties(db, id);
  expect([found({ client: 'a' }), found({ client: 'b' })]).toEqual([['c0'], ['c1']]);
});

describe('orders', () => {
  const rows: Row[] = ['2026-11-20', null, '2026-11-25', '2026-11-23'].map((due, index) => ({
    stage: 'waiting',
    lastDay: null,
    overdueFrom: null,
    due,
    waitingFor: 'us',
    total: index,
    client: NAMES[index] ?? '',
    clientKey: '',
    seller: NAMES[3 - index] ?? '',
    sellerKey: '',
    problem: '',
    title: 'Дело',
  }));

  it.each([
    [{ sort: 'due' }, ['c0', 'c3', 'c2', 'c1']],
    [{ sort: 'due', descending: true }, ['c2', 'c3', 'c0', 'c1']],
    [{ sort: 'client' }, ['c3', 'c1', 'c2', 'c0']],
    [{ sort: 'client', descending: true }, ['c2', 'c1', 'c3', 'c0']],
    [{ sort: 'seller' }, ['c0', 'c2', 'c1', 'c3']],
    [{ sort: 'sum', descending: true }, ['c0', 'c1', 'c2', 'c3']],
    [{ sort: 'new', descending: true }, ['c0', 'c1', 'c2', 'c3']],
  ] as const)('%o keeps what is not known last', (asked, ids) => {
    expect(everything(storeOf(rows), inputs['cases.ids'].parse(asked)).rows.map((one) => one.id)).toEqual(ids);
  });

  it('stay right after changes, a new case, the bin and another day', () => {
    const db = storeOf(rows);
    const q = inputs['cases.ids'].parse({ sort: 'due' });
    expect(everything(db, q).rows).toHaveLength(4);
    reproject(db, ['c2'], (file) => projectPlainly(file, { due: '2026-11-01', stage: 'waiting' }));
    const project: typeof projectPlainly = (file) => projectPlainly(file, { due: '2026-11-22' });
    createCase(db, emptyCase(), { id: 'new', now: NOW, project, today: TODAY });
    binCase(db, 'c3', NOW);
    expect(everything(db, q).rows.map((one) => one.id)).toEqual(['c2', 'c0', 'new', 'c1']);
    expect(everything(db, q, '2026-11-20').load).toMatchObject({ overdue: 1 });
    expect(everything(db, q, '2026-11-20').load.days[0]).toEqual({ date: '2026-11-20', count: 1 });
  });
});

describe('saved views', () => {
  const view = (change: Partial<SavedView> = {}): SavedView => ({
    id: 'v1',
    name: 'Ждут нас',
    filter: { query: 'диван', group: 'all', stages: ['waiting'], dueFrom: '2026-11-01', overdue: true },
    sort: 'due',
    descending: true,
    layout: 'board',
    columns: ['client', 'due'],
    ...change,
  });

  it('come back as they were saved, in the order of their names', () => {
    const db = openHere(freshFolder());
    saveView(db, view(), NOW);
    saveView(db, view({ id: 'v2', name: 'Вид 10' }), NOW);
    saveView(db, view({ id: 'v3', name: 'Вид 2' }), NOW);
    expect(readViews(db).map(({ name }) => name)).toEqual(['Вид 2', 'Вид 10', 'Ждут нас']);
    expect(readViews(db)[2]).toEqual(view());
    saveView(db, view({ layout: 'list' }), NOW);
    expect(readViews(db)).toHaveLength(3);
    expect(readViews(db)[2]?.layout).toBe('list');
  });

  it('come back when a removed one is saved again', () => {
    const db = openHere(freshFolder());
    saveView(db, view(), NOW);
    const before = readViews(db);
    removeView(db, 'v1');
    expect(readViews(db)).toEqual([]);
    expect(() => removeView(db, 'v1')).toThrow('Такого вида уже нет.');
    saveView(db, before[0] as SavedView, NOW);
    expect(readViews(db)).toEqual(before);
  });

  it('have names of their own, and there is an end to their number', () => {
    const db = openHere(freshFolder());
    saveView(db, view(), NOW);
    expect(() => saveView(db, view({ id: 'v2', name: 'ждут НАС' }), NOW)).toThrow('Вид «ждут НАС» уже есть.');
    for (let n = 2; n <= MOST_VIEWS; n += 1) saveView(db, view({ id: `v${n}`, name: `Вид ${n}` }), NOW);
    expect(() => saveView(db, view({ id: 'more', name: 'Ещё' }), NOW)).toThrow('больше не поместится');
    saveView(db, view({ columns: [] }), NOW);
    expect(readViews(db)).toHaveLength(MOST_VIEWS);
  });
});

describe('migration 3', () => {
  it('keeps the cases of version 2; they are listed at once and searched by forms when they were counted', () => {
    const folder = freshFolder();
    const old = openDatabase(folder, { now: NOW, migrations: MIGRATIONS.slice(0, 2) });
    insertOldCase(old, 'one', '26-001', {
      ...emptyCase(),
      title: 'диван',
      facts: { seller: { name: 'ООО «Пример»' } },
      events: [{ id: 'e', type: 'buyer_answered', date: '2026-11-12', note: 'Звонили мастеру' }],
    });
    insertOldCase(old, 'two', '26-002', { ...emptyCase(), title: 'стол' });
    closeDatabase(old);

    const db = openHere(folder);
    const find = (text: string) => everything(db, inputs['cases.ids'].parse({ query: text })).rows.map((one) => one.id);
    expect(getCase(db, 'one').file.events).toHaveLength(1);
    expect(find('').sort()).toEqual(['one', 'two']);
    expect([find('диван'), find('мастер')]).toEqual([['one'], []]);

    expect(staleProjections(db, TODAY, 10).sort()).toEqual(['one', 'two']);
    reproject(db, ['one', 'two'], projectPlainly);
    expect(staleProjections(db, TODAY, 10)).toEqual([]);
    expect([find('дивана'), find('мастера'), find('примеру')]).toEqual([['one'], ['one'], ['one']]);
  });
});

it('migration 7 has every row counted anew and touches no case', () => {
  const folder = freshFolder();
  const old = openDatabase(folder, { now: NOW, migrations: MIGRATIONS.slice(0, 6) });
  createCase(old, { ...emptyCase(), title: 'диван' }, { id: 'one', today: TODAY, now: NOW, project: projectPlainly });
  expect(staleProjections(old, TODAY, 10)).toEqual([]);
  const before = getCase(old, 'one');
  closeDatabase(old);

  const db = openHere(folder, { migrations: MIGRATIONS.slice(0, 7) });
  expect(db.prepare('SELECT count(*) FROM case_rows').pluck().get()).toBe(0);
  expect(staleProjections(db, TODAY, 10)).toEqual(['one']);
  expect(getCase(db, 'one')).toEqual(before);
});

it('counts a few cases at a time, and all of them after a change of the law', () => {
  const db = storeOf(['waiting', 'closed', 'prepare'].map((stage) => ({ ...ROW, stage: stage as Row['stage'] })));
  expect(staleProjections(db, TODAY, 10)).toEqual([]);
  expect(staleProjections(db, '2026-11-24', 10).sort()).toEqual(['c0', 'c2']);
  markAllStale(db);
  expect(staleProjections(db, TODAY, 10)).toHaveLength(3);
  let counted = 0;
  reproject(db, ['c0', 'c1', 'c2'], projectPlainly, () => (counted += 1) === 2);
  expect(staleProjections(db, TODAY, 10)).toEqual(['c2']);
});

const ROW: Row = {
  stage: 'waiting',
  lastDay: null,
  overdueFrom: null,
  due: null,
  waitingFor: null,
  total: null,
  client: '',
  clientKey: '',
  seller: '',
  sellerKey: '',
  problem: '',
  title: 'Дело',
};
