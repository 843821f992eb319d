import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { addDays, daysBetween } from '../../shared/calendar/civilDate.ts';
import { lawContext } from '../../shared/law/context.ts';
import { penalty23, type Penalty23Input } from '../../shared/law/rules/penalty23.ts';
import { countTerm } from '../../shared/terms/term.ts';
import { knownDate } from '../support/dates.ts';

const ctx = lawContext('2026-11-21');
const R = 100;
const count = (input: Partial<Penalty23Input>) =>
  penalty23(
    { base: 1000 * R, paid: 1000 * R, overdueFrom: '2026-03-12', until: '2026-03-12', paidBack: [], ...input },
    ctx,
  );

describe('примеры из описания закона', () => {
  test('1: телефон 60 000 ₽, 40 дней — 24 000 ₽', () => {
    const term = countTerm({ start: '2026-03-01', days: 10, calendar: ctx.calendar });
    expect(term.overdueFrom).toBe('2026-03-12');
    const got = count({ base: 60_000 * R, paid: 60_000 * R, overdueFrom: term.overdueFrom, until: '2026-04-20' });
    expect(got).toMatchObject({ days: 40, accrued: 24_000 * R, amount: 24_000 * R, perDay: 600 * R, cap: 60_000 * R });
    expect(got).toMatchObject({ capDay: 100, capDate: '2026-06-19', readings: [] });
    expect(got.capReached).toBeUndefined();
    expect(got.trace.label).toBe('Неустойка: 40\u00a0дней × 600,00\u00a0₽');
    expect(got.trace.norm).toMatchObject({ norm: 'zozpp-23-1', article: 'п. 1 ст. 23', actShort: 'ЗоЗПП' });
  });

  test('2: просрочка через 01.02.2026 — 113 000 ₽ и 100 000 ₽ по строгому чтению', () => {
    const input = { base: 100_000 * R, paid: 100_000 * R, overdueFrom: '2025-10-11', until: '2026-03-31' };
    const got = count(input);
    expect(got).toMatchObject({ days: 172, accrued: 172_000 * R, amount: 113_000 * R, perDay: 0 });
    expect(got).toMatchObject({ cap: 113_000 * R, capDay: 113, capReached: '2026-01-31', capDate: '2026-01-31' });
    expect(got.readings.map(({ amount, used }) => ({ amount, used }))).toEqual([
      { amount: 113_000 * R, used: true },
      { amount: 100_000 * R, used: false },
    ]);
    expect(got.readings[0]?.note).toContain('По нашему чтению');
    expect(got.trace.result).toBe('113\u00a0000,00\u00a0₽');
    expect(got.trace.label).toContain('не больше 113\u00a0000,00\u00a0₽');
    expect(got.trace.children?.some((line) => line.norm?.norm === 'gk-4' && line.norm.confidence === 'L')).toBe(true);
  });

  test('строки режутся там, где меняется редакция предела, и дают ту же сумму', () => {
    const got = count({ base: 100_000 * R, paid: 100_000 * R, overdueFrom: '2025-10-11', until: '2026-03-31' });
    expect(got.lines.map(({ from, to, days, rate, sum, edition }) => [from, to, days, rate, sum, edition])).toEqual([
      ['2025-10-11', '2026-01-31', 113, 100, 113_000 * R, { to: '2026-01-31' }],
      ['2026-02-01', '2026-03-31', 59, 100, 59_000 * R, { from: '2026-02-01' }],
    ]);
  });

  test('140 дней по 1 % целиком до и целиком после 01.02.2026 дают разное и называют редакцию', () => {
    const whole = { base: 100_000 * R, paid: 100_000 * R };
    const before = count({ ...whole, overdueFrom: '2025-06-01', until: addDays('2025-06-01', 139) });
    const after = count({ ...whole, overdueFrom: '2026-03-01', until: addDays('2026-03-01', 139) });
    expect([before.days, after.days]).toEqual([140, 140]);
    expect([before.amount, after.amount]).toEqual([140_000 * R, 100_000 * R]);
    expect(before.cap).toBeUndefined();
    expect(before.capDay).toBeUndefined();
    expect(after).toMatchObject({ cap: 100_000 * R, capDay: 100, capReached: '2026-06-08' });
    const edition = (got: typeof before) =>
      got.trace.children?.find((line) => line.norm?.norm === 'zozpp-23-cap')?.norm;
    expect(edition(before)).toMatchObject({ to: '2026-01-31' });
    expect(edition(after)).toMatchObject({ from: '2026-02-01' });
  });
});

describe('предел и остановка', () => {
  test('предел — сумма уплаченного, а не цена', () => {
    const got = count({ base: 1000 * R, paid: 250 * R, until: '2026-05-01' });
    expect(got).toMatchObject({ amount: 250 * R, cap: 250 * R, capDay: 25, capReached: '2026-04-05', perDay: 0 });
    expect(got.trace.children?.[1]).toMatchObject({ label: 'Предел: сумма, уплаченная по договору' });
  });

  test('последний день до предела добавляет только остаток', () => {
    const got = count({ base: 1000 * R, paid: 255 * R, until: addDays('2026-03-12', 24) });
    expect(got).toMatchObject({ days: 25, amount: 250 * R, perDay: 5 * R, capDay: 26 });
  });

  test('день уплаты считается, после него не растёт', () => {
    const got = count({ until: '2026-06-01', stoppedOn: '2026-03-20' });
    expect(got).toMatchObject({ days: 9, until: '2026-03-20', stoppedOn: '2026-03-20', perDay: 0, amount: 90 * R });
    expect(got.capDay).toBeUndefined();
  });

  test('остановка в будущем ничего не меняет', () => {
    expect(count({ until: '2026-03-15', stoppedOn: '2026-03-20' })).toMatchObject({ days: 4, perDay: 10 * R });
  });

  test('ещё не просрочено, но видно, сколько добавит первый день', () => {
    const got = count({ until: '2026-03-01' });
    expect(got).toMatchObject({ days: 0, accrued: 0, amount: 0, perDay: 10 * R, capDay: 100 });
    expect(got.trace.label).toBe('Просрочки нет: её первый день — 12.03.2026');
  });

  test('выполнено в срок', () => {
    const got = count({ until: '2026-04-01', stoppedOn: '2026-03-10' });
    expect(got).toMatchObject({ days: 0, amount: 0, perDay: 0 });
    expect(got.trace.label).toBe('Просрочки нет: выполнено в срок');
  });

  test('дробная копейка в дне: формула без округления дня, итог округлён вверх от половины', () => {
    const got = count({ base: 12_345_67, paid: 12_345_67, until: addDays('2026-03-12', 13) });
    expect(got).toMatchObject({ days: 14, perDay: 123_46, accrued: 1728_39 });
    expect(got.trace.label).toBe('Неустойка: 12\u00a0345,67\u00a0₽ × 1\u00a0% × 14\u00a0дней');
    expect(count({ base: 50, paid: 50 }).accrued).toBe(1);
    expect(count({ base: 49, paid: 49 }).accrued).toBe(0);
  });
});

describe('часть денег вернули', () => {
  const part = { paidBack: [{ date: '2026-03-16', amount: 400 * R }] };

  test('база меньше со следующего дня', () => {
    const got = count({ ...part, until: '2026-03-21' });
    expect(got.amount).toBe(5 * 10 * R + 5 * 6 * R);
    expect(got).toMatchObject({ days: 10, base: 1000 * R, perDay: 6 * R, cap: 1000 * R });
    const lines = got.trace.children?.filter((line) => line.from) ?? [];
    expect(lines.map(({ from, to, result }) => [from, to, result])).toEqual([
      ['2026-03-12', '2026-03-16', '50,00\u00a0₽'],
      ['2026-03-17', '2026-03-21', '30,00\u00a0₽'],
    ]);
    expect(got.trace.label).toBe('Неустойка за 10\u00a0дней');
    expect(JSON.stringify(got.trace)).toContain('По нашему чтению');
    expect(JSON.stringify(got.trace)).toContain('строка может отличаться на копейку');
  });

  test('вернули до просрочки: база меньше сразу', () => {
    expect(count({ paidBack: [{ date: '2026-03-01', amount: 400 * R }] })).toMatchObject({ amount: 6 * R });
  });

  test('вернули всё: день возврата последний', () => {
    const paidBack = [
      { date: '2026-03-20', amount: 600 * R },
      { date: '2026-03-16', amount: 400 * R },
    ];
    const got = count({ paidBack, until: '2026-06-01' });
    expect(got).toMatchObject({ stoppedOn: '2026-03-20', until: '2026-03-20', days: 9, perDay: 0 });
    expect(got.amount).toBe(5 * 10 * R + 4 * 6 * R);
  });

  test('предел отодвигается, когда база меньше', () => {
    const got = count({ ...part, paid: 100 * R, until: '2026-03-18' });
    expect(got).toMatchObject({ capDay: 14, capDate: '2026-03-25' });
  });

  test('база в копейки: день предела считают по округлённому итогу', () => {
    expect(count({ base: 10, paid: 10, until: '2026-03-15' })).toMatchObject({ capDay: 95, perDay: 0 });
  });

  test('ничего не уплачено — предел ноль', () => {
    expect(count({ paid: 0 })).toMatchObject({ amount: 0, cap: 0, capDay: 1, capReached: '2026-03-12', perDay: 0 });
  });

  test('предел, до которого не дойдёт и до 2100 года, дня не имеет', () => {
    expect(count({ base: 10, paid: 1000 * R }).capDay).toBeUndefined();
  });
});

describe('мораторий 01.04.2022-01.10.2022', () => {
  test('дни моратория не считают, если обязательство возникло раньше', () => {
    const got = count({ overdueFrom: '2022-03-30', until: '2022-10-03' });
    expect(got).toMatchObject({ days: 4, amount: 40 * R });
    expect(got.trace.children?.some((line) => line.norm?.norm === 'pp-497')).toBe(true);
  });

  test('обязательство возникло раньше, просрочка началась внутри', () => {
    expect(count({ overdueFrom: '2022-05-01', until: '2022-10-03', arose: '2022-02-01' }).days).toBe(2);
  });

  test('договор заключён в мораторий: считают все дни', () => {
    const got = count({ overdueFrom: '2022-05-01', until: '2022-05-10', arose: '2022-04-10' });
    expect(got.days).toBe(10);
    expect(JSON.stringify(got.trace)).not.toContain('ораторий');
  });

  test('день договора неизвестен: посчитано всё и сказано, что может измениться', () => {
    const got = count({ overdueFrom: '2022-05-01', until: '2022-05-10' });
    expect(got.days).toBe(10);
    expect(JSON.stringify(got.trace)).toContain('Если договор заключён до');
  });

  test('весь период под мораторием', () => {
    const got = count({ overdueFrom: '2022-05-01', until: '2022-06-01', arose: '2022-02-01' });
    expect(got).toMatchObject({ days: 0, amount: 0 });
    expect(got.trace.label).toBe('За эти дни неустойка не начисляется');
  });

  test('предел считают через мораторий', () => {
    const paid = { overdueFrom: '2022-03-30', until: '2026-06-01', stoppedOn: '2026-05-01' };
    expect(count(paid).days).toBe(daysBetween('2022-03-30', '2026-05-01') + 1 - 184);
  });
});

describe('свойства', () => {
  test('период, разрезанный надвое, даёт ту же сумму с точностью до копейки', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 90 }), fc.integer({ min: 1, max: 90 }), (first, second) => {
        const input = { base: 77_777_77, paid: 1e12 };
        const middle = addDays('2026-03-12', first);
        const until = addDays(middle, second);
        const whole = count({ ...input, until }).amount;
        const parts = [
          count({ ...input, until: addDays(middle, -1) }).amount,
          count({ ...input, overdueFrom: middle, until }).amount,
        ];
        expect(Math.abs(whole - parts[0]! - parts[1]!)).toBeLessThanOrEqual(1);
      }),
    );
  });

  const kopecks = fc.integer({ min: 100, max: 50_000_000_00 });

  test('не отрицательна, не больше предела, растёт с днями, строки дают итог', () => {
    fc.assert(
      fc.property(knownDate, fc.integer({ min: 0, max: 400 }), kopecks, kopecks, (from, days, base, paid) => {
        const at = (until: string) => count({ base, paid, overdueFrom: from, until });
        const got = at(addDays(from, days));
        const next = at(addDays(from, days + 1));
        expect(got.amount).toBeGreaterThanOrEqual(0);
        expect(got.amount).toBeLessThanOrEqual(got.cap ?? Number.MAX_SAFE_INTEGER);
        expect(next.amount).toBeGreaterThanOrEqual(got.amount);
        expect(got.accrued >= (got.cap ?? Infinity)).toBe(got.capReached !== undefined);
        expect(got.readings.filter((reading) => reading.used).length).toBe(got.readings.length > 0 ? 1 : 0);
      }),
    );
  });

  test('perDay — это ровно прибавка следующего дня, с точностью до копейки округления', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 150 }), kopecks, kopecks, (days, base, paid) => {
        const at = (n: number) => count({ base, paid, overdueFrom: '2026-03-12', until: addDays('2026-03-12', n) });
        expect(Math.abs(at(days + 1).amount - at(days).amount - at(days).perDay)).toBeLessThanOrEqual(1);
      }),
    );
  });

  test('день предела — первый, на котором накоплено не меньше него', () => {
    fc.assert(
      fc.property(kopecks, kopecks, fc.integer({ min: 0, max: 60 }), (base, paid, back) => {
        fc.pre(paid <= base * 2);
        const paidBack = [{ date: addDays('2026-03-12', back), amount: Math.floor(base / 3) }];
        const input = { base, paid, overdueFrom: '2026-03-12', until: '2026-03-20', paidBack };
        const { capDate, capDay } = count(input);
        expect(capDate).toBeDefined();
        if (!capDate) return;
        expect(capDay).toBe(daysBetween('2026-03-12', capDate) + 1);
        expect(count({ ...input, until: capDate }).accrued).toBeGreaterThanOrEqual(paid);
        expect(count({ ...input, until: addDays(capDate, -1) }).accrued).toBeLessThan(paid);
      }),
    );
  });
});
