import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { addDays } from '../../shared/calendar/civilDate.ts';
import { lawContext } from '../../shared/law/context.ts';
import { penalty28, penalty28Hours, type Penalty28Input } from '../../shared/law/rules/penalty28.ts';
import { knownDate } from '../support/dates.ts';

const ctx = lawContext('2026-11-21');
const R = 100;
const count = (input: Partial<Penalty28Input>) =>
  penalty28({ price: 30_000 * R, overdueFrom: '2026-08-02', until: '2026-09-01', paidBack: [], ...input }, ctx);

describe('неустойка п. 5 ст. 28', () => {
  test('пример 4: сборка кухни за 30 000 ₽, срок 01.08.2026, не сделана 01.09.2026 — 27 900 ₽', () => {
    const got = count({});
    expect(got).toMatchObject({ rule: 'zozpp-28', days: 31, accrued: 27_900 * R, amount: 27_900 * R, perDay: 900 * R });
    expect(got).toMatchObject({ cap: 30_000 * R, capDay: 34, capDate: '2026-09-04', readings: [] });
    expect(got.capReached).toBeUndefined();
    expect(got.trace.norm).toMatchObject({ article: 'п. 5 ст. 28', confidence: 'K' });
  });

  test.each([
    ['2026-08-01', 0, 0],
    ['2026-08-02', 1, 900],
    ['2026-09-03', 33, 29_700],
    ['2026-09-04', 34, 30_000],
    ['2026-12-01', 122, 30_000],
  ])('по %s: дней %i, %i ₽', (until, days, roubles) => {
    expect(count({ until })).toMatchObject({ days, amount: roubles * R });
  });

  test('500-ФЗ не менял ст. 28: до и после 01.02.2026 одна сумма и одна редакция', () => {
    const across = count({ overdueFrom: '2026-01-20', until: '2026-02-10' });
    expect(across).toMatchObject({ days: 22, amount: 19_800 * R, readings: [] });
    expect(across.lines.map(({ from, to, rate, edition }) => ({ from, to, rate, edition }))).toEqual([
      { from: '2026-01-20', to: '2026-02-10', rate: 300, edition: {} },
    ]);
  });

  test('договор может назвать больше, но не меньше', () => {
    expect(count({ contractRate: 500, until: '2026-08-03' }).amount).toBe(3000 * R);
    const less = count({ contractRate: 10, until: '2026-08-03' });
    expect(less.amount).toBe(1800 * R);
    expect(JSON.stringify(less.trace)).not.toContain('Ставка договора');
  });

  test('день исполнения считается, после него не растёт', () => {
    expect(count({ stoppedOn: '2026-08-05' })).toMatchObject({ days: 4, amount: 3600 * R, perDay: 0 });
  });

  test('срок в часах: 3 % за каждый час, не больше цены', () => {
    expect(penalty28Hours({ price: 2000 * R, hours: 5 }, '2026-08-01')).toMatchObject({
      accrued: 300 * R,
      amount: 300 * R,
      cap: 2000 * R,
    });
    expect(penalty28Hours({ price: 2000 * R, hours: 40 }, '2026-08-01').amount).toBe(2000 * R);
    expect(penalty28Hours({ price: 2000 * R, hours: 1, contractRate: 1000 }, '2026-08-01').amount).toBe(200 * R);
    expect(penalty28Hours({ price: 2000 * R, hours: 21 }, '2026-08-01').trace.label).toBe(
      'Неустойка: 2\u00a0000,00\u00a0₽ × 3\u00a0% × 21\u00a0час',
    );
    expect(() => penalty28Hours({ price: 1, hours: 1.5 }, '2026-08-01')).toThrow(RangeError);
    expect(() => penalty28Hours({ price: 1, hours: -1 }, '2026-08-01')).toThrow(RangeError);
  });

  test('не отрицательна, растёт с днями, не больше цены, строки дают итог', () => {
    const money = fc.integer({ min: 0, max: 10_000_000_00 });
    fc.assert(
      fc.property(knownDate, fc.integer({ min: 0, max: 60 }), money, (overdueFrom, days, price) => {
        const at = (length: number) => count({ price, overdueFrom, until: addDays(overdueFrom, length) });
        const [got, next] = [at(days), at(days + 1)];
        expect(got.amount).toBeGreaterThanOrEqual(0);
        expect(got.amount).toBeLessThanOrEqual(price);
        expect(next.amount).toBeGreaterThanOrEqual(got.amount);
        expect(got.lines.reduce((sum, line) => sum + line.sum, 0)).toBe(got.accrued);
      }),
    );
  });
});
