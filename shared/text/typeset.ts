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

/** Words of an address that stand before what they name: «г. Образцовск», «д. 5», «кв. 7», «р-н Пробный». */
const BEFORE =
  /(^|[\s,(])((?:г|гор|д|дер|с|п|пос|пгт|ул|пер|пр|просп|пл|наб|ш|бул|мкр|кв|к|корп|стр|вл|лит|оф|пом|ком|эт|а\/я)\.|пр-т|пр-кт|пр-д|б-р|ш|мкр|литера|офис|корпус|строение|дом|квартира|а\/я|р-н) (?=[\dА-ЯЁ«"№])/giu;
/** Words that stand after it: «Образцовская обл.». */
const AFTER = /(?<=\p{L}) (?=(?:обл|край|респ|р-н)(?:[.,\s]|$))/giu;

/** An address in one line of a paper: no line ends with «д.» or begins with «обл.». Idempotent; changes only spaces. */
export function typesetAddress(address: string): string {
  let result = address;
  // Neighbours overlap by their common space («обл. г. Образцовск»), so the second pass finishes the work.
  for (let pass = 0; pass < 2; pass++) result = result.replace(BEFORE, `$1$2${NBSP}`);
  return typeset(result.replace(AFTER, NBSP));
}
