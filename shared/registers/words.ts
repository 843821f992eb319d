import { fold } from '../text/fold.ts';

/** Letters and digits alone: «ООО «Пример-Мебель»» and «ооо Пример Мебель» are one. */
export function lettersOf(text: string): string {
  return fold(text).replaceAll(' ', '');
}

/** The six digits of a Russian postcode at the start of an address, or null. */
export function postcodeIn(text: string): string | null {
  return /(?<!\d)([1-6]\d{5})(?!\d)/.exec(text)?.[1] ?? null;
}
