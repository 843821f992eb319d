import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { MIGRATIONS } from '../../electron/db/migrations/index.ts';
import { closeDatabase, openDatabase } from '../../electron/db/open.ts';
import { binCase, changeCase, createCase, getCase } from '../../electron/db/repos/cases.ts';
import { markCourt, readCourts, writeCourt } from '../../electron/db/repos/courts.ts';
import {
  mainKey,
  mergeParties,
  readAliases,
  readCard,
  readMerges,
  scanHashes,
  unmergeParties,
  writeCard,
} from '../../electron/db/repos/parties.ts';
import { casesOf, partyGroups, settleCards } from '../../electron/db/repos/partyList.ts';
import type { WritableDb } from '../../electron/db/types.ts';
import { emptyCase, type CaseFile } from '../../shared/model/case.ts';
import type { Facts } from '../../shared/model/facts.ts';
import type { ClientCard, Scan } from '../../shared/model/partyCard.ts';
import { clientKey, sellerKey } from '../../shared/model/partyKeys.ts';
import { freshFolder, insertOldCase, NOW, openHere, projectPlainly, TODAY } from './helpers.ts';

const project = (file: CaseFile) =>
  projectPlainly(file, { clientKey: clientKey(file.facts.buyer), sellerKey: sellerKey(file.facts.seller) });
const options = { now: NOW, project, today: TODAY };

function addCase(db: WritableDb, id: string, facts: Facts): void {
  createCase(db, { ...emptyCase(), facts }, { ...options, id });
}

const MARIA = { lastName: 'Образцова', firstName: 'Мария', middleName: 'Ивановна' };
const KEY = 'образцова мария ивановна';
const scan = (id: string): Scan => ({
  id,
  hash: id.repeat(64).slice(0, 64),
  size: 1,
  name: `${id}.pdf`,
  mime: 'application/pdf',
  addedAt: NOW,
  paper: 'consent',
});
const rows = (db: WritableDb) => [
  db.prepare('SELECT * FROM party_cards ORDER BY kind, key').all(),
  db.prepare('SELECT * FROM party_merges ORDER BY id').all(),
];

it('migration 5 leaves the cases of version 4 alone', () => {
  const folder = freshFolder();
  const old = openDatabase(folder, { now: NOW, migrations: MIGRATIONS.slice(0, 1) });
  insertOldCase(old, 'one', '26-001', { ...emptyCase(), title: 'Диван' });
  closeDatabase(old);
  closeDatabase(openDatabase(folder, { now: NOW, migrations: MIGRATIONS.slice(0, 4) }));
  const db = openHere(folder, { migrations: MIGRATIONS.slice(0, 5) });
  expect(db.pragma('user_version', { simple: true })).toBe(5);
  expect(getCase(db, 'one').title).toBe('Диван');
  expect(rows(db)).toEqual([[], []]);
  expect(readCourts(db)).toEqual([]);
});

describe('cards', () => {
  it('keeps what was written and nothing for an empty card', () => {
    const db = openHere(freshFolder());
    const card: ClientCard = { consent: { date: '2026-11-01' }, notes: 'Звонить вечером' };
    writeCard(db, 'client', KEY, { card, scans: [scan('a')] }, NOW);
    expect(readCard(db, 'client', KEY)).toEqual({ card, scans: [scan('a')] });
    expect(readCard(db, 'seller', KEY)).toBeNull();
    expect(scanHashes(db)).toEqual([scan('a').hash]);
    writeCard(db, 'client', KEY, { card: {}, scans: [] }, NOW);
    expect(readCard(db, 'client', KEY)).toBeNull();
  });

  it('refuses what is not of the schema', () => {
    const db = openHere(freshFolder());
    const card = { consent: { date: '31.12.2026' } } as ClientCard;
    expect(() => writeCard(db, 'client', KEY, { card, scans: [] }, NOW)).toThrow(/Такой даты нет/);
    expect(rows(db)).toEqual([[], []]);
  });
});

describe('groups', () => {
  it('counts cases, open ones, their sums and the nearest day', () => {
    const db = openHere(freshFolder());
    addCase(db, 'a', { buyer: MARIA, goods: { price: 100 }, seller: { name: 'ООО «Ёлка»' } });
    addCase(db, 'b', {
      buyer: { ...MARIA, lastName: 'ОБРАЗЦОВА' },
      goods: { price: 30 },
      seller: { name: 'ооо елка' },
    });
    const closed = (file: CaseFile) => ({ ...project(file), stage: 'closed' as const });
    createCase(
      db,
      { ...emptyCase(), facts: { buyer: MARIA, goods: { price: 7 } } },
      { ...options, project: closed, id: 'c' },
    );
    writeCard(db, 'client', 'другой клиент', { card: { notes: 'Ждём бумаг' }, scans: [] }, NOW);
    expect(partyGroups(db, 'client')).toMatchObject([
      { key: KEY, cases: 3, open: 2, sum: 130 },
      { key: 'другой клиент', cases: 0, open: 0, sum: 0, newest: null },
    ]);
    expect(partyGroups(db, 'seller')).toMatchObject([{ key: 'name:ооо елка', cases: 2 }]);
    expect(casesOf(db, 'client', KEY, 10).map(({ id }) => id)).toEqual(['a', 'b', 'c']);
    binCase(db, 'a', NOW);
    expect(partyGroups(db, 'client')[0]).toMatchObject({ cases: 2, sum: 30 });
  });

  it('brings a card to the day of birth that its case gains, and only when there is no doubt', () => {
    const db = openHere(freshFolder());
    const card = { consent: { date: '2026-11-01' } };
    addCase(db, 'a', { buyer: MARIA });
    writeCard(db, 'client', KEY, { card, scans: [] }, NOW);
    const born = (birthDate: string) => (file: CaseFile) => ({ ...file, facts: { buyer: { ...MARIA, birthDate } } });
    changeCase(db, 'a', 'facts', born('1980-02-03'), options);
    settleCards(db, 'client');
    expect(readCard(db, 'client', `${KEY}|1980-02-03`)?.card).toEqual(card);
    expect(readCard(db, 'client', KEY)).toBeNull();

    writeCard(db, 'client', KEY, { card: { notes: 'Другая?' }, scans: [] }, NOW);
    addCase(db, 'b', { buyer: { ...MARIA, birthDate: '1991-01-01' } });
    settleCards(db, 'client');
    expect(readCard(db, 'client', KEY)?.card).toEqual({ notes: 'Другая?' });
  });

  it('brings the card of a seller to his ИНН', () => {
    const db = openHere(freshFolder());
    addCase(db, 'a', { seller: { name: 'ООО «Пример»', inn: '7707083893' } });
    writeCard(db, 'seller', 'name:ооо пример', { card: { notes: 'Отвечает только письмом' }, scans: [] }, NOW);
    settleCards(db, 'seller');
    expect(readCard(db, 'seller', 'inn:7707083893')?.card.notes).toBe('Отвечает только письмом');
  });
});

const text = fc.option(fc.constantFrom('Раз', 'Два', 'Ёлка', ''), { nil: undefined });
const day = fc.option(fc.constantFrom('2026-01-01', '2027-02-03'), { nil: undefined });
const card: fc.Arbitrary<ClientCard> = fc
  .record({ phone: text, email: text, notes: text, from: day, until: day, number: text })
  .map(({ phone, email, notes, from, until, number }) =>
    clean({
      person: clean({ phone, email }),
      notes,
      consent: clean({ date: from, until }),
      attorney: clean({ number, until }),
    }),
  );

function clean<T extends object>(value: T): T {
  return Object.fromEntries(Object.entries(value).filter(([, inner]) => inner !== undefined)) as T;
}

describe('merging', () => {
  it('joins the cases and what both cards know, and keeps every scan', () => {
    const db = openHere(freshFolder());
    const dated = `${KEY}|1980-02-03`;
    addCase(db, 'a', { buyer: MARIA });
    addCase(db, 'b', { buyer: { ...MARIA, birthDate: '1980-02-03' } });
    writeCard(db, 'client', KEY, { card: { notes: 'Первая', person: { phone: '1' } }, scans: [scan('a')] }, NOW);
    writeCard(db, 'client', dated, { card: { person: { phone: '2' } }, scans: [scan('b')] }, NOW);
    mergeParties(db, 'client', { from: KEY, into: dated, title: 'Образцова' }, NOW);
    expect(readCard(db, 'client', dated)).toEqual({
      card: { person: { phone: '2' }, notes: 'Первая' },
      scans: [scan('b'), scan('a')],
    });
    expect(partyGroups(db, 'client')).toMatchObject([{ key: dated, cases: 2 }]);
    expect(casesOf(db, 'client', dated, 10)).toHaveLength(2);
    expect(scanHashes(db)).toContain(scan('a').hash);
  });

  it('taken back restores exactly, in any order, whatever the cards were', () => {
    fc.assert(
      fc.property(fc.array(fc.option(card, { nil: null }), { minLength: 3, maxLength: 3 }), (cards) => {
        const db = openHere(freshFolder());
        cards.forEach((one, index) => {
          if (one) writeCard(db, 'client', `k${index}`, { card: one, scans: [scan(String(index))] }, NOW);
        });
        const before = rows(db);
        const first = mergeParties(db, 'client', { from: 'k0', into: 'k1', title: 'k0' }, NOW);
        const second = mergeParties(db, 'client', { from: 'k1', into: 'k2', title: 'k1' }, NOW);
        expect(mainKey(readAliases(db, 'client'), 'k0')).toBe('k2');
        unmergeParties(db, second);
        unmergeParties(db, first);
        expect(rows(db)).toEqual(before);
        db.close();
      }),
      { numRuns: 40 },
    );
  });

  it('taken back keeps what was written on the common card since', () => {
    const db = openHere(freshFolder());
    writeCard(db, 'client', 'from', { card: { notes: 'Старая' }, scans: [] }, NOW);
    const merge = mergeParties(db, 'client', { from: 'from', into: 'into', title: 'From' }, NOW);
    writeCard(db, 'client', 'into', { card: { notes: 'Новая' }, scans: [] }, '2026-11-24T00:00:00.000Z');
    expect(unmergeParties(db, merge)).toEqual({ kind: 'client', key: 'from', main: 'into' });
    expect(readCard(db, 'client', 'into')?.card.notes).toBe('Новая');
    expect(readCard(db, 'client', 'from')?.card.notes).toBe('Старая');
    expect(() => unmergeParties(db, merge)).toThrow(/уже отменено/);
  });

  it('refuses a second merge of the same and a merge into itself', () => {
    const db = openHere(freshFolder());
    mergeParties(db, 'seller', { from: 'a', into: 'b', title: 'A' }, NOW);
    expect(() => mergeParties(db, 'seller', { from: 'a', into: 'c', title: 'A' }, NOW)).toThrow(/уже объединены/);
    expect(() => mergeParties(db, 'seller', { from: 'b', into: 'a', title: 'B' }, NOW)).toThrow(/уже объединены/);
    expect(() => mergeParties(db, 'seller', { from: 'b', into: 'b', title: 'B' }, NOW)).toThrow(/уже объединены/);
    expect(readMerges(db, 'seller')).toHaveLength(1);
    expect(readMerges(db, 'client')).toEqual([]);
  });
});

it('courts are kept by name, taken away and brought back', () => {
  const db = openHere(freshFolder());
  writeCourt(db, 'b', { name: 'Судебный участок № 2' }, NOW);
  writeCourt(db, 'a', { name: 'Образцовский районный суд', address: 'г. Образцовск' }, NOW);
  expect(readCourts(db).map(({ court }) => court)).toEqual(['a', 'b']);
  expect(markCourt(db, 'a', NOW)).toBe(true);
  expect(readCourts(db).map(({ court }) => court)).toEqual(['b']);
  expect(markCourt(db, 'a', null)).toBe(true);
  expect(markCourt(db, 'zz', null)).toBe(false);
  expect(readCourts(db)).toHaveLength(2);
});
