import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  counted,
  dayAndMonth,
  dayMonth,
  DAYS,
  longDate,
  monthName,
  NBSP,
  parseDate,
  plural,
  shortDate,
  weekdayName,
  weekdayShort,
} from '../../shared/text/format.ts';
import { typeset } from '../../shared/text/typeset.ts';
import { anyDate } from '../support/dates.ts';

describe('дата словами', () => {
  test('все виды', () => {
    expect(shortDate('2026-03-12')).toBe('12.03.2026');
    expect(dayMonth('2026-03-12')).toBe('12.03');
    expect(longDate('2026-03-02')).toBe(`2${NBSP}марта 2026${NBSP}г.`);
    expect(dayAndMonth('2026-12-31')).toBe(`31${NBSP}декабря`);
    expect(monthName('2026-03-12')).toBe('март');
    expect(weekdayShort('2026-11-22')).toBe('вс');
    expect(weekdayName('2026-11-18')).toBe('среда');
  });
});

describe('число и слово', () => {
  test.each([
    [0, 'дней'],
    [1, 'день'],
    [2, 'дня'],
    [4, 'дня'],
    [5, 'дней'],
    [11, 'дней'],
    [14, 'дней'],
    [21, 'день'],
    [22, 'дня'],
    [111, 'дней'],
    [-1, 'день'],
  ])('%i %s', (count, word) => {
    expect(plural(count, DAYS)).toBe(word);
  });

  test('с неразрывным пробелом', () => {
    expect(counted(21, DAYS)).toBe(`21${NBSP}день`);
  });
});

describe('дата из текста', () => {
  test.each([
    ['12.03.2026', '2026-03-12'],
    ['12.3.26', '2026-03-12'],
    [' 1/2/2026 ', '2026-02-01'],
    ['1-2-2026', '2026-02-01'],
    ['1 2 2026', '2026-02-01'],
    ['2026-03-12', '2026-03-12'],
    ['29.02.2024', '2024-02-29'],
  ])('«%s» — %s', (text, date) => {
    expect(parseDate(text)).toEqual({ date });
  });

  test.each([
    ['', 'Напишите дату'],
    ['завтра', 'Напишите дату'],
    ['12.03', 'Напишите дату'],
    ['12.13.2026', 'Месяцев двенадцать'],
    ['12.00.2026', 'Месяцев двенадцать'],
    ['31.11.2026', `В ноябре 30${NBSP}дней`],
    ['29.02.2026', `В феврале 28${NBSP}дней`],
    ['00.02.2026', 'Проверьте число'],
    ['12.03.1889', 'Проверьте год'],
    ['2101-03-12', 'Проверьте год'],
  ])('«%s»: %s', (text, words) => {
    expect(parseDate(text)).toEqual({ error: expect.stringContaining(words) });
  });

  test('напечатанная дата читается обратно', () => {
    fc.assert(
      fc.property(anyDate, (date) => {
        fc.pre(date >= '1990-01-01');
        expect(parseDate(shortDate(date))).toEqual({ date });
      }),
    );
  });
});

describe('типографика', () => {
  test.each([
    ['п. 3 ст. 23.1', `п.${NBSP}3 ст.${NBSP}23.1`],
    ['№ 2300-1', `№${NBSP}2300-1`],
    ['пп. 4 п. 2 ст. 333.36', `пп.${NBSP}4 п.${NBSP}2 ст.${NBSP}333.36`],
    ['до 1 000 000 ₽', `до 1${NBSP}000${NBSP}000${NBSP}₽`],
    ['20-30 тыс. ₽', `20–30${NBSP}тыс.${NBSP}₽`],
    ['0,5 % цены', `0,5${NBSP}% цены`],
    ['10 дней', `10${NBSP}дней`],
    ['25 лет, 5 кг, 3 дня', `25${NBSP}лет, 5${NBSP}кг, 3${NBSP}дня`],
    ['товар — мебель', `товар${NBSP}— мебель`],
    ['ст. 20, 21 и 22', `ст.${NBSP}20, 21 и 22`],
    ['пост. 5', 'пост. 5'],
    ['обычный текст', 'обычный текст'],
  ])('«%s»', (text, result) => {
    expect(typeset(text)).toBe(result);
    expect(typeset(result)).toBe(result);
  });
});
