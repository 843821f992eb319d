import type { Kopecks } from '../money/kopecks.ts';
import type { Span } from './letterText.ts';
import type { Place } from './types.ts';

/** A sum of money as it stands in a letter. */
export interface FoundSum extends Place {
  quote: string;
  sum: Kopecks;
  /** «шестьдесят восемь тысяч» in brackets after the figures, in small letters. */
  words?: string;
}

const SUM =
  /(?<![\d.,])(\d{1,3}(?: \d{3}){1,3}|\d{1,12})(?:[.,](\d{1,2}))?(?![\d.,]\d)\s{0,2}(?:\(([^()\n]{1,160})\)\s{0,2})?(тыс\.?\s{0,2}|тысяч[а-я]?\s{0,2})?(?:₽|руб(?:л[а-я]{1,3}|\.)?(?![а-я])|р\.(?! ?\/?с))(?:\s{0,2}(\d{1,2})\s{0,2}коп)?/g;

/** Sums of a text in the order in which they stand: «68 400,00 ₽», «5000 руб. 50 коп.», «40 тыс. рублей». */
export function findSums({ low, text }: Span): FoundSum[] {
  return [...low.matchAll(SUM)].map((match) => {
    const [, whole = '', fraction = '', words, thousands, kopecks = '00'] = match;
    const roubles = Number(whole.replaceAll(' ', ''));
    const cents = fraction === '' ? Number(kopecks) : Number(fraction.padEnd(2, '0'));
    const sum = thousands ? Math.round(Number(`${roubles}.${fraction || '0'}`) * 100_000) : roubles * 100 + cents;
    const place = { from: match.index, to: match.index + match[0].length };
    return { ...place, quote: text.slice(place.from, place.to), sum, ...(words ? { words } : {}) };
  });
}
