import { describe, expect, it } from 'vitest';
import { binCase, createCase } from '../../electron/db/repos/cases.ts';
import { staleProjections, type Projection } from '../../electron/db/repos/list.ts';
import { listCases, type ListQuery } from '../../electron/db/repos/listQuery.ts';
import type { WritableDb } from '../../electron/db/types.ts';
import { emptyCase } from '../../shared/model/case.ts';
import { fold } from '../../shared/text/fold.ts';
import { fillCases, workTime } from '../bench/list.ts';
import { freshFolder, NOW, openHere, projectPlainly, TODAY } from './helpers.ts';

const ALL: ListQuery = { query: '', group: 'all', sort: 'urgent', offset: 0, limit: 50 };

function add(db: WritableDb, id: string, change: Partial<Projection> = {}, now = NOW): void {
  const project = (file: Parameters<typeof projectPlainly>[0]) => {
    const row = projectPlainly(file, change);
    return { ...row, words: change.words ?? [row.title, row.seller, file.number ?? ''] };
  };
  createCase(db, emptyCase(), { id, now, project, today: TODAY });
}

const ids = (db: WritableDb, query: Partial<ListQuery> = {}, today = TODAY) =>
  listCases(db, { ...ALL, ...query }, today).rows.map((row) => row.id);

describe('groups', () => {
  function sixCases(): WritableDb {
    const db = openHere(freshFolder());
    add(db, 'late', { stage: 'waiting', lastDay: '2026-11-09', overdueFrom: '2026-11-10', total: 100 });
    add(db, 'today', { stage: 'waiting', lastDay: TODAY, overdueFrom: '2026-11-24', total: 20 });
    add(db, 'tomorrow', { stage: 'waiting', lastDay: '2026-11-24', overdueFrom: '2026-11-25', total: null });
    add(db, 'later', { stage: 'waiting', lastDay: '2026-11-30', overdueFrom: '2026-12-01', total: 3 });
    add(db, 'draft', { stage: 'prepare' });
    add(db, 'court', { stage: 'court', lastDay: '2026-01-01', overdueFrom: '2026-01-02' });
    add(db, 'done', { stage: 'closed' });
    return db;
  }

  it('follow from the dates and today, most urgent first', () => {
    const page = listCases(sixCases(), ALL, TODAY);
    expect(page.rows.map(({ id, group }) => ({ id, group }))).toEqual([
      { id: 'late', group: 'overdue' },
      { id: 'today', group: 'soon' },
      { id: 'tomorrow', group: 'soon' },
      { id: 'later', group: 'waiting' },
      { id: 'draft', group: 'prepare' },
      { id: 'court', group: 'court' },
      { id: 'done', group: 'closed' },
    ]);
    expect(page.counts).toEqual({ overdue: 1, soon: 2, waiting: 1, prepare: 1, court: 1, closed: 1 });
    expect({ total: page.total, sum: page.sum }).toEqual({ total: 7, sum: 123 });
  });

  it('move on with the day, without anything being counted anew', () => {
    expect(listCases(sixCases(), ALL, '2026-12-01').counts).toMatchObject({ overdue: 4, soon: 0, waiting: 0 });
  });

  it('are shown one at a time, with the counts of all', () => {
    const page = listCases(sixCases(), { ...ALL, group: 'soon' }, TODAY);
    expect(page.rows.map((row) => row.id)).toEqual(['today', 'tomorrow']);
    expect({ total: page.total, sum: page.sum, overdue: page.counts.overdue }).toEqual({
      total: 2,
      sum: 20,
      overdue: 1,
    });
  });
});

describe('search', () => {
  it.each([
    ['ёлка', 'Ёлка искусственная'],
    ['ЕЛКА', 'Ёлка искусственная'],
    ['скусств', 'Ёлка искусственная'],
    ['вега диван', 'Диван «Вега»'],
    ['26-001', 'Ёлка искусственная'],
    ['пример мебель', 'Диван «Вега»'],
  ])('finds «%s»', (query, title) => {
    const db = openHere(freshFolder());
    add(db, 'a', { title: 'Ёлка искусственная' });
    add(db, 'b', { title: 'Диван «Вега»', seller: 'ООО «Пример-Мебель»' });
    expect(ids(db, { query })).toEqual([title.startsWith('Ё') ? 'a' : 'b']);
  });

  it.each(['" OR 1=1 --', '%', '_', '*', "'; DROP TABLE cases; --", 'нет такого'])(
    'takes %s as plain text',
    (query) => {
      const db = openHere(freshFolder());
      add(db, 'a', { title: 'Стол' });
      expect(ids(db, { query })).toEqual(fold(query) === '' ? ['a'] : []);
    },
  );
});

describe('order and pages', () => {
  it('sorts by sum, age and Russian title', () => {
    const db = openHere(freshFolder());
    add(db, 'a', { title: 'Яхта', total: 1 }, '2026-01-01T00:00:00.000Z');
    add(db, 'b', { title: 'ёлка', total: null }, '2026-01-02T00:00:00.000Z');
    add(db, 'c', { title: 'Ель', total: 3 }, '2026-01-03T00:00:00.000Z');
    add(db, 'd', { title: 'арбуз', total: 2 }, '2026-01-04T00:00:00.000Z');
    expect(ids(db, { sort: 'sum' })).toEqual(['c', 'd', 'a', 'b']);
    expect(ids(db, { sort: 'new' })).toEqual(['d', 'c', 'b', 'a']);
    expect(ids(db, { sort: 'title' })).toEqual(['d', 'b', 'c', 'a']);
    expect(ids(db, { sort: 'title', offset: 1, limit: 2 })).toEqual(['b', 'c']);
  });

  it('leaves out the bin', () => {
    const db = openHere(freshFolder());
    add(db, 'a');
    binCase(db, 'a', NOW);
    expect(listCases(db, ALL, TODAY)).toMatchObject({ rows: [], total: 0 });
  });
});

it('knows whose sums belong to another day', () => {
  const db = openHere(freshFolder());
  add(db, 'old', { projectedOn: '2026-11-22', stage: 'waiting' });
  add(db, 'closed', { projectedOn: '2026-11-22', stage: 'closed' });
  add(db, 'new');
  expect(staleProjections(db, TODAY, 10)).toEqual(['old']);
});

it('gives a page of ten thousand cases in less than 50 ms', () => {
  const db = openHere(freshFolder());
  fillCases(db, 10_000);
  const times = ['', 'север 99', 'пример холодильник', 'нет такого'].map((query) => {
    const best = [1, 2, 3].map(() => workTime(() => listCases(db, { ...ALL, query, offset: 200 }, TODAY)));
    return Math.min(...best);
  });
  expect(Math.max(...times)).toBeLessThan(50);
});
