import { describe, expect, it } from 'vitest';
import { listCopies } from '../../electron/db/copies.ts';
import { MIGRATIONS } from '../../electron/db/migrations/index.ts';
import { closeDatabase, openDatabase } from '../../electron/db/open.ts';
import { createCase, getCase } from '../../electron/db/repos/cases.ts';
import {
  addOwnDayOff,
  addOwnRate,
  addPack,
  dropNewestPack,
  readOwnDaysOff,
  readOwnRates,
  readPacks,
  removeOwnDayOff,
  removeOwnRate,
} from '../../electron/db/repos/law.ts';
import { markAllStale, staleProjections } from '../../electron/db/repos/list.ts';
import { emptyCase } from '../../shared/model/case.ts';
import { freshFolder, insertOldCase, NOW, openHere, projectPlainly, TODAY } from './helpers.ts';

const options = { now: NOW, project: projectPlainly, today: TODAY };
const pack = (serial: number) => ({ serial, sha256: String(serial).padStart(64, '0'), text: '{}', installedAt: NOW });

describe('migration 2', () => {
  it('adds the tables of the law to a database of version 1 and leaves its cases alone', () => {
    const folder = freshFolder();
    const old = openDatabase(folder, { now: NOW, migrations: MIGRATIONS.slice(0, 1) });
    insertOldCase(old, 'one', '26-001', { ...emptyCase(), title: 'Диван' });
    expect(old.pragma('user_version', { simple: true })).toBe(1);
    closeDatabase(old);

    const db = openHere(folder, { migrations: MIGRATIONS.slice(0, 2) });
    expect(db.pragma('user_version', { simple: true })).toBe(2);
    expect(getCase(db, 'one').title).toBe('Диван');
    expect([readPacks(db), readOwnRates(db), readOwnDaysOff(db)]).toEqual([[], [], []]);
    expect(listCopies(folder)).toEqual([expect.stringMatching(/^before-v2-/)]);
  });
});

describe('packs', () => {
  it('gives the newest first and keeps the one before it', () => {
    const db = openHere(freshFolder());
    for (const serial of [2, 3, 4]) addPack(db, pack(serial));
    expect(readPacks(db)).toEqual([pack(4), pack(3)]);
    dropNewestPack(db);
    expect(readPacks(db)).toEqual([pack(3)]);
    dropNewestPack(db);
    dropNewestPack(db);
    expect(readPacks(db)).toEqual([]);
  });

  it.each([
    { ...pack(2), sha256: 'A'.repeat(64) },
    { ...pack(2), sha256: 'ab' },
    pack(0),
    { ...pack(2), text: ' '.repeat(5 * 1024 * 1024 + 1) },
  ])('refuses a row that cannot be a pack', (row) => {
    const db = openHere(freshFolder());
    expect(() => addPack(db, row)).toThrow(/CHECK/);
    expect(readPacks(db)).toEqual([]);
  });
});

describe('own rows', () => {
  it('are kept in the order of time, once per day', () => {
    const db = openHere(freshFolder());
    addOwnRate(db, { from: '2026-12-21', percentHundredths: 1300 }, NOW);
    addOwnRate(db, { from: '2026-10-26', percentHundredths: 1350 }, NOW);
    expect(readOwnRates(db)).toEqual([
      { from: '2026-10-26', percentHundredths: 1350 },
      { from: '2026-12-21', percentHundredths: 1300 },
    ]);
    expect(() => addOwnRate(db, { from: '2026-10-26', percentHundredths: 1 }, NOW)).toThrow(/UNIQUE/);
    expect([removeOwnRate(db, '2026-10-26'), removeOwnRate(db, '2026-10-26')]).toEqual([true, false]);
    addOwnDayOff(db, { date: '2027-05-11', note: 'Радуница' }, NOW);
    addOwnDayOff(db, { date: '2026-12-31', note: '' }, NOW);
    expect(readOwnDaysOff(db).map(({ date }) => date)).toEqual(['2026-12-31', '2027-05-11']);
    expect([removeOwnDayOff(db, '2027-05-11'), removeOwnDayOff(db, '2027-05-11')]).toEqual([true, false]);
    expect(readOwnDaysOff(db)).toEqual([{ date: '2026-12-31', note: '' }]);
  });

  it('cannot be what no law has', () => {
    const db = openHere(freshFolder());
    expect(() => addOwnRate(db, { from: '26.10.2026', percentHundredths: 1 }, NOW)).toThrow(/CHECK/);
    expect(() => addOwnRate(db, { from: '2026-10-26', percentHundredths: 0 }, NOW)).toThrow(/CHECK/);
    expect(() => addOwnDayOff(db, { date: 'завтра', note: '' }, NOW)).toThrow(/CHECK/);
    expect(() => addOwnDayOff(db, { date: '2026-12-31', note: 'я'.repeat(101) }, NOW)).toThrow(/CHECK/);
  });
});

it('after a change of the law every row of the list is counted anew', () => {
  const db = openHere(freshFolder());
  createCase(db, emptyCase(), { ...options, id: 'one' });
  createCase(db, emptyCase(), { ...options, id: 'two' });
  expect(staleProjections(db, TODAY, 10)).toEqual([]);
  markAllStale(db);
  expect(staleProjections(db, TODAY, 10)).toEqual(['one', 'two']);
});
