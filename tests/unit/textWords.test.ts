import { describe, expect, it } from 'vitest';
import { textHash } from '../../shared/text/hash.ts';
import { countInWords, sumInWords } from '../../shared/text/sumInWords.ts';

describe('sumInWords', () => {
  it.each([
    [0, 'ноль рублей 00 копеек'],
    [100, 'один рубль 00 копеек'],
    [2_100, 'двадцать один рубль 00 копеек'],
    [100_100, 'одна тысяча один рубль 00 копеек'],
    [200_211, 'две тысячи два рубля 11 копеек'],
    [123_456_789, 'один миллион двести тридцать четыре тысячи пятьсот шестьдесят семь рублей 89 копеек'],
    [6_840_000, 'шестьдесят восемь тысяч четыреста рублей 00 копеек'],
  ])('%i kopecks', (sum, words) => {
    expect(sumInWords(sum)).toBe(words);
  });

  it('refuses what is not whole kopecks', () => {
    expect(() => sumInWords(1.5)).toThrow(RangeError);
    expect(() => sumInWords(-1)).toThrow(RangeError);
  });
});

describe('countInWords', () => {
  it.each([
    [1, 'один'],
    [5, 'пять'],
    [21, 'двадцать один'],
  ])('%i', (count, words) => {
    expect(countInWords(count)).toBe(words);
  });
});

describe('textHash', () => {
  it('changes with one letter and with the alphabet of a letter', () => {
    expect(textHash('20 октября')).not.toBe(textHash('21 октября'));
    expect(textHash('А')).not.toBe(textHash('A'));
    expect(textHash('')).toMatch(/^[0-9a-f]{16}$/);
  });
});
