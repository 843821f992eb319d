import { NBSP } from './format.ts';

/**
 * Russian typography for a ready text: no-break spaces inside numbers, between a number and its unit, after «п.», «ст.»,
 * «№» and short words before a dash, and an en dash between numbers. Idempotent; changes nothing else.
 */
export function typeset(text: string): string {
  return text
    .replace(/(\d)-(?=\d+(?:\s(?:тыс|дн|₽)))/g, '$1–')
    .replace(/(\d) (?=\d{3}(?!\d))/g, `$1${NBSP}`)
    .replace(/(^|[\s(«])(пп\.|п\.|ст\.|ч\.|гл\.|№) (?=\d)/g, `$1$2${NBSP}`)
    .replace(/(\d) (?=(?:₽|%|г\.|кг|тыс\.|млн|руб\.|коп\.|л\.|шт\.|экз\.|дн|день|месяц|год|лет|час))/g, `$1${NBSP}`)
    .replace(/(тыс\.|млн) (?=₽|руб)/g, `$1${NBSP}`)
    .replace(/ (?=—)/g, NBSP);
}
