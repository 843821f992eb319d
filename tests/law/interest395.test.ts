import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { addDays, daysBetween, type CivilDate } from '../../shared/calendar/civilDate.ts';
import { KEY_RATE, lawContext } from '../../shared/law/context.ts';
import { interest395, interestPerDay, keyRateOn, type Interest395Input } from '../../shared/law/rules/interest395.ts';
import { knownDate } from '../support/dates.ts';

const ctx = lawContext('2026-11-21');
const R = 100;
const count = (input: Partial<Interest395Input>) =>
  interest395({ base: 100_000 * R, from: '2026-08-01', until: '2026-08-10', paidBack: [], ...input }, ctx);
const lines = (got: ReturnType<typeof count>) =>
  (got.trace.children ?? []).filter((line) => line.operands).map((line) => [line.from, line.to, line.result]);

describe('проценты ст. 395 ГК', () => {
  test('одна ставка: 100 000 × 14 % × 10 / 365', () => {
    const got = count({});
    expect(got).toMatchObject({ rule: 'gk-395', days: 10, amount: 383_56, perDay: 38_36, readings: [] });
    expect(got.cap).toBeUndefined();
    expect(got.trace.note).toBeUndefined();
  });

  test('периоды ставок и граница високосного года', () => {
    const got = count({ from: '2024-12-20', until: '2025-01-10' });
    expect(lines(got)).toEqual([
      ['2024-12-20', '2024-12-31', '688,52\u00a0₽'],
      ['2025-01-01', '2025-01-10', '575,35\u00a0₽'],
    ]);
    expect(got.amount).toBe(1263_87);
    expect(JSON.stringify(got.trace)).toContain('/ 366');
    const rates = count({ from: '2026-07-25', until: '2026-07-28' });
    expect(lines(rates).map(([from, to]) => [from, to])).toEqual([
      ['2026-07-25', '2026-07-26'],
      ['2026-07-27', '2026-07-28'],
    ]);
    expect(rates.amount).toBe(Math.round((10_000_000 * 2 * (14.25 + 14)) / 36_500));
  });

  test('часть вернули: база меньше со следующего дня; вернули всё — остановка', () => {
    const part = count({ paidBack: [{ date: '2026-08-05', amount: 50_000 * R }] });
    expect(part.amount).toBe(Math.round((5 * 14 * 10_000_000 + 5 * 14 * 5_000_000) / 36_500));
    expect(part.perDay).toBe(19_18);
    expect(count({ paidBack: [{ date: '2026-08-05', amount: 100_000 * R }] })).toMatchObject({
      stoppedOn: '2026-08-05',
      days: 5,
      perDay: 0,
    });
    expect(count({ stoppedOn: '2026-08-03' })).toMatchObject({ days: 3, until: '2026-08-03', perDay: 0 });
  });

  test('просрочки ещё нет', () => {
    const got = count({ until: '2026-07-20' });
    expect(got).toMatchObject({ days: 0, amount: 0, perDay: 38_36 });
    expect(got.trace.label).toBe('Процентов нет: первый день просрочки — 01.08.2026');
    expect(count({ stoppedOn: '2026-07-20' }).trace.label).toBe('Процентов нет: деньги пришли в срок');
  });

  test('за 26.10.2026 ставка неизвестна: сказано в расчёте', () => {
    expect(count({ until: '2026-10-25' }).trace.note).toBeUndefined();
    const got = count({ until: '2026-10-26' });
    expect(got.trace.note).toContain('ставка могла измениться с 26.10.2026');
    expect(got.trace.note).toContain('Проверьте ставку на сайте Банка России');
    const dated = { ...ctx, keyRate: { ...KEY_RATE, unknownFrom: undefined } };
    const input = { base: 1, from: '2026-08-01', until: '2026-11-01', paidBack: [] };
    expect(interest395(input, dated).trace.note).toBeUndefined();
  });

  test('дни до первой известной ставки не посчитаны, и это сказано', () => {
    const got = count({ from: '2021-12-18', until: '2021-12-21' });
    expect(got).toMatchObject({ days: 2, amount: Math.round((10_000_000 * 2 * 8.5) / 36_500) });
    expect(got.trace.children?.[0]?.label).toBe('Дни до 20.12.2021 не посчитаны');
    const old = count({ from: '2014-01-01', until: '2014-05-01' });
    expect(old).toMatchObject({ days: 0, amount: 0, perDay: 0 });
    expect(old.trace.label).toBe('За эти дни проценты не посчитаны');
  });

  test('мораторий 2022 года исключён', () => {
    expect(count({ from: '2022-03-30', until: '2022-10-03' }).days).toBe(4);
  });

  test('пустая таблица ставок — ошибка, а не ноль', () => {
    const empty = { ...ctx, keyRate: { ...KEY_RATE, rates: [] } };
    const input = { base: 1, from: '2026-08-01', until: '2026-11-01', paidBack: [] };
    expect(() => interest395(input, empty)).toThrow(RangeError);
  });
});

describe('ключевая ставка', () => {
  test.each<[CivilDate, number | undefined]>([
    ['2021-12-19', undefined],
    ['2022-02-28', 2000],
    ['2026-07-26', 1425],
    ['2026-07-27', 1400],
    ['2026-11-21', 1400],
  ])('%s: %s', (date, rate) => {
    expect(keyRateOn(KEY_RATE, date)).toBe(rate);
  });

  test('прибавка одного дня', () => {
    expect(interestPerDay(100_000 * R, '2026-08-01', ctx)).toBe(38_36);
    expect(interestPerDay(100_000 * R, '2024-08-01', ctx)).toBe(49_18);
    expect(interestPerDay(100_000 * R, '2021-12-19', ctx)).toBeNull();
  });

  test('дни идут подряд и без повторов', () => {
    const days = KEY_RATE.rates.map((rate) => rate.from);
    expect([...new Set(days)].sort()).toEqual(days);
  });
});

describe('свойства', () => {
  test('как простой счёт по дням, с округлением итога', () => {
    fc.assert(
      fc.property(knownDate, fc.integer({ min: 0, max: 300 }), fc.integer({ min: 1, max: 1e9 }), (from, n, base) => {
        const until = addDays(from, n);
        let exact = 0;
        for (let day = from; day <= until; day = addDays(day, 1)) {
          const paused = from < '2022-04-01' && day >= '2022-04-01' && day <= '2022-10-01';
          const year = Number(day.slice(0, 4)) % 4 === 0 ? 366 : 365;
          if (!paused) exact += (base * (keyRateOn(KEY_RATE, day) ?? 0)) / 10_000 / year;
        }
        expect(Math.abs(count({ base, from, until }).amount - exact)).toBeLessThanOrEqual(0.501);
      }),
      { numRuns: 60 },
    );
  });

  test('строки дают итог', () => {
    fc.assert(
      fc.property(knownDate, fc.integer({ min: 0, max: 900 }), fc.integer({ min: 1, max: 1e9 }), (from, n, base) => {
        const got = count({ base, from, until: addDays(from, n), arose: '2022-05-01' });
        const sum = lines(got).reduce((total, line) => total + Number(String(line[2]).replace(/\D/g, '')), 0);
        expect(sum).toBe(got.amount);
        expect(got.days).toBe(daysBetween(from, got.until) + 1);
      }),
      { numRuns: 60 },
    );
  });
});
