/** A cell that is to be written: text, a sum in kopecks, a day, a whole number. */
export type OutCell = { text: string } | { kopecks: number } | { date: string } | { count: number } | null;

/** Signs with which spreadsheets begin a formula, also behind spaces and in their full-width forms. */
const FORMULA = /^\s*[=+\-@\t\r\n＝＋－＠]/u;

/**
 * A text that no spreadsheet takes for a formula: an apostrophe before a dangerous first sign (OWASP, CSV injection).
 * It stays visible, so a phone is written «'+7…»: a number to be read, never to be counted.
 */
export function inertText(text: string): string {
  return FORMULA.test(text) ? `'${text}` : text;
}
