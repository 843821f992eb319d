import { describe, expect, it } from 'vitest';
import { MIGRATIONS } from '../../electron/db/migrations/index.ts';
import { closeDatabase, openDatabase } from '../../electron/db/open.ts';
import { getCase } from '../../electron/db/repos/cases.ts';
import { countDays, readDays, writeDays } from '../../electron/db/repos/days.ts';
import { staleProjections, writeProjection } from '../../electron/db/repos/list.ts';
import { unseenClocks } from '../../electron/db/repos/reminders.ts';
import { inTransaction } from '../../electron/db/types.ts';
import { addDays } from '../../shared/calendar/civilDate.ts';
import { emptyCase } from '../../shared/model/case.ts';
import type { CaseDay } from '../../shared/terms/reminders.ts';
import { freshFolder, insertOldCase, NOW, openHere, projectPlainly, TODAY } from './helpers.ts';

const NUMBER = MIGRATIONS.findIndex(({ name }) => name === 'reminders');
const day = (id: string, date: string, whose: CaseDay['whose']): CaseDay => ({
  id,
  date,
  whose,
  title: 'Срок',
  text: 'Текст',
  moved: null,
  provisional: false,
});

describe('the migration of reminders', () => {
  it('adds its tables, leaves cases alone and has their days counted anew', () => {
    const folder = freshFolder();
    const old = openDatabase(folder, { now: NOW, migrations: MIGRATIONS.slice(0, NUMBER) });
    insertOldCase(old, 'one', '26-001', { ...emptyCase(), title: 'Диван' });
    old.exec(`INSERT OR REPLACE INTO case_list
      (case_id, title, sort_title, seller, search, stage, projected_on, created_at)
      VALUES ('one', 'Диван', 'диван', '', 'диван', 'waiting', '${TODAY}', '${NOW}')`);
    closeDatabase(old);
    const db = openHere(folder, { migrations: MIGRATIONS.slice(0, NUMBER + 1) });
    expect(getCase(db, 'one').title).toBe('Диван');
    expect(unseenClocks(db)).toEqual([]);
    expect(staleProjections(db, TODAY, 10)).toEqual(['one']);
  });
});

describe('days of ten thousand cases', () => {
  it('are read by month and by day in a few milliseconds', () => {
    const db = openHere(freshFolder());
    const insert = db.prepare("INSERT INTO cases (id, number, facts, created_at, saved_at) VALUES (?, ?, '{}', ?, ?)");
    inTransaction(db, () => {
      for (let n = 0; n < 10_000; n += 1) {
        insert.run(`c${n}`, `26-${n}`, NOW, NOW);
        writeProjection(db, `c${n}`, NOW, projectPlainly({ ...emptyCase(), title: `Дело ${n}` }));
        const days = (['seller', 'buyer', 'authority'] as const).map((whose, at) =>
          day(`k${at}`, addDays(TODAY, ((n * 7 + at * 31) % 400) - 60), whose),
        );
        writeDays(db, `c${n}`, days);
      }
    });
    const month = () => {
      const counts = countDays(db, '2026-11-30', '2027-01-10', 'all');
      for (const date of counts.keys()) readDays(db, { from: date, to: date, whose: 'all', limit: 3, offset: 0 });
      return counts;
    };
    const counts = month();
    expect([...counts.values()].reduce((sum, n) => sum + n, 0)).toBeGreaterThan(2_000);
    const times = Array.from({ length: 9 }, () => {
      const before = process.cpuUsage();
      month();
      const { user, system } = process.cpuUsage(before);
      return (user + system) / 1_000;
    }).sort((a, b) => a - b);
    expect(times[4]).toBeLessThan(16);
    const [first, ...rest] = readDays(db, { from: TODAY, to: '9999-12-31', whose: 'seller', limit: 200, offset: 0 });
    expect(first?.whose).toBe('seller');
    expect(rest.every((row, at) => row.date >= (rest[at - 1]?.date ?? first?.date ?? ''))).toBe(true);
  });
});
