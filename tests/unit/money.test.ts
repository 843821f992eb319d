import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { formatAmount, formatRoubles, parseRoubles, share, toDecimal } from '../../shared/money/kopecks.ts';

describe('сумма из текста', () => {
  test.each<[string, number | null]>([
    ['12 345,60', 1234560],
    ['12345.6', 1234560],
    ['12\u00a0345,60\u00a0₽', 1234560],
    ['100 руб.', 10000],
    ['100 руб', 10000],
    ['0', 0],
    ['0,01', 1],
    ['1,234', null],
    ['12,345,60', null],
    ['-5', null],
    ['', null],
    ['пять', null],
    ['1e5', null],
    ['1234567890123', null],
    ['999999999999,99', 99999999999999],
  ])('«%s»: %s', (text, kopecks) => {
    expect(parseRoubles(text)).toBe(kopecks);
  });

  test('что напечатано, то и читается', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 1e12 }), (sum) => {
        expect(parseRoubles(formatRoubles(sum))).toBe(sum);
        expect(parseRoubles(toDecimal(sum))).toBe(sum);
      }),
    );
  });
});

describe('доля', () => {
  test.each([
    [100, 1, 100, 1],
    [150, 1, 100, 2],
    [149, 1, 100, 1],
    [50, 1, 100, 1],
    [0, 1, 100, 0],
    [1_000_000_000_000, 9_999, 10_000, 999_900_000_000],
  ])('%i × %i / %i = %i', (sum, numerator, denominator, result) => {
    expect(share(sum, numerator, denominator)).toBe(result);
  });
});

describe('сумма в текст', () => {
  test('разряды и знак разделены неразрывно', () => {
    expect(formatRoubles(1234560)).toBe('12\u00a0345,60\u00a0₽');
    expect(formatRoubles(100_000_000_00)).toBe('100\u00a0000\u00a0000,00\u00a0₽');
    expect(formatAmount(5)).toBe('0,05');
    expect(formatAmount(-123456)).toBe('−1\u00a0234,56');
    expect(toDecimal(-123405)).toBe('-1234.05');
    expect(toDecimal(5)).toBe('0.05');
  });
});
