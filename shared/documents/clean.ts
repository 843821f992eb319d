/**
 * Text as it may stand in a paper. Control characters have no look in print and break XML; halves of surrogate pairs
 * are not characters; marks that reorder text could make a sum or a name read differently from what is stored.
 */
const REORDERING = /[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/g;
// eslint-disable-next-line no-control-regex -- control characters are exactly what is removed here
const CONTROL = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\ufdd0-\ufdef\ufffe\uffff]/g;

/** Removes what cannot be printed; line ends become `\n`, lone surrogates become «\ufffd». */
export function cleanText(text: string): string {
  return text
    .toWellFormed()
    .replace(/\r\n?|[\u0085\u2028\u2029]/g, '\n')
    .replace(/\t/g, ' ')
    .replace(CONTROL, '')
    .replace(REORDERING, '');
}
