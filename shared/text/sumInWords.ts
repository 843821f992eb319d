// The default export is the same object in the bundle and in plain Node; the named one exists only in the bundle.
import numberToWords from 'number-to-words-ru';
import { toDecimal, type Kopecks } from '../money/kopecks.ts';

/**
 * A sum as papers spell it: «пятьдесят одна тысяча рублей 00 копеек», in the nominative, without a capital.
 * @param sum whole kopecks, not negative
 */
export function sumInWords(sum: Kopecks): string {
  if (!Number.isSafeInteger(sum) || sum < 0)
    throw new RangeError('Сумма прописью: нужно целое неотрицательное число копеек.');
  const words = numberToWords.convert(toDecimal(sum), {
    currency: 'rub',
    convertNumberToWords: { integer: true, fractional: false },
  });
  return words.charAt(0).toLowerCase() + words.slice(1);
}

/** A count in words for inventories: «пять». */
export function countInWords(count: number): string {
  if (!Number.isSafeInteger(count) || count < 0)
    throw new RangeError('Число прописью: нужно целое неотрицательное число.');
  const words = numberToWords.convert(String(count), {
    // A count of things takes the masculine: «двадцать один».
    currency: { currencyNameCases: ['', '', ''], currencyNounGender: { integer: 0 } },
    showNumberParts: { integer: true, fractional: false },
    showCurrency: { integer: false, fractional: false },
  });
  return words.charAt(0).toLowerCase() + words.slice(1).trim();
}
