import { describe, expect, test } from 'vitest';
import { addDays, type CivilDate } from '../../shared/calendar/civilDate.ts';
import { lawContext } from '../../shared/law/context.ts';
import { penalty231, type Penalty231Input } from '../../shared/law/rules/penalty231.ts';

const ctx = lawContext('2026-11-21');
const R = 100;
const count = (input: Partial<Penalty231Input>) =>
  penalty231({ prepaid: 40_000 * R, dueDate: '2026-06-10', until: '2026-11-01', paidBack: [], ...input }, ctx);

describe('неустойка п. 3 ст. 23.1', () => {
  test('пример 3: диван, 10.06 → 05.07, 25 дней, 5 000 ₽', () => {
    const got = count({ stoppedOn: '2026-07-05' });
    expect(got).toMatchObject({ rule: 'zozpp-23.1', days: 25, amount: 5000 * R, accrued: 5000 * R, perDay: 0 });
    expect(got).toMatchObject({ from: '2026-06-11', until: '2026-07-05', stoppedOn: '2026-07-05', readings: [] });
    expect(got.trace.label).toBe('Неустойка: 25\u00a0дней × 200,00\u00a0₽');
    expect(got.trace.norm).toMatchObject({ article: 'п. 3 ст. 23.1', confidence: 'H' });
  });

  test.each<[CivilDate, number]>([
    ['2026-06-09', 0],
    ['2026-06-10', 0],
    ['2026-06-11', 1],
    ['2026-07-05', 25],
  ])('передано %s: дней %i', (stoppedOn, days) => {
    expect(count({ stoppedOn }).days).toBe(days);
  });

  test('пока не передали, считают по сегодняшний день; предел — предоплата, на 200-й день', () => {
    const got = count({ until: '2026-07-01' });
    expect(got).toMatchObject({ days: 21, amount: 4200 * R, perDay: 200 * R, cap: 40_000 * R, capDay: 200 });
    expect(got.capDate).toBe('2026-12-27');
    expect(count({ until: '2027-06-01' })).toMatchObject({
      amount: 40_000 * R,
      accrued: 356 * 200 * R,
      capReached: '2026-12-27',
      perDay: 0,
    });
  });

  test('0,5 % той же редакцией до и после 01.02.2026', () => {
    const before = count({ dueDate: '2025-06-10', stoppedOn: '2025-07-05' });
    expect(before).toMatchObject({ amount: 5000 * R, cap: 40_000 * R });
  });

  test('вернули часть предоплаты: база меньше со следующего дня', () => {
    const got = count({ until: '2026-06-30', paidBack: [{ date: '2026-06-20', amount: 20_000 * R }] });
    expect(got).toMatchObject({ days: 20, amount: 10 * 200 * R + 10 * 100 * R, perDay: 100 * R });
  });
});

describe('обещанный день — выходной', () => {
  test('осторожно считаем с рабочего, другое чтение показано', () => {
    const got = count({ dueDate: '2026-06-14', until: '2026-07-05' });
    expect(got).toMatchObject({ from: '2026-06-16', days: 20, amount: 4000 * R });
    expect(got.readings.map(({ amount, used }) => [amount, used])).toEqual([
      [4000 * R, true],
      [4200 * R, false],
    ]);
    const moved = got.trace.children?.find((line) => line.norm?.norm === 'gk-193');
    expect(moved?.note).toContain('воскресенье');
  });

  test('уже перенесённый или непереносимый день берётся как есть', () => {
    expect(count({ dueDate: '2026-06-14', until: '2026-07-05', shift: false })).toMatchObject({
      from: '2026-06-15',
      days: 21,
      readings: [],
    });
  });

  test('когда чтения дают одно, второго не показываем', () => {
    const got = count({ dueDate: '2026-06-14', until: addDays('2026-06-14', 400) });
    expect(got).toMatchObject({ amount: 40_000 * R, readings: [] });
    expect(got.trace.children?.some((line) => line.norm?.norm === 'gk-193')).toBe(true);
  });
});
