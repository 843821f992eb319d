/**
 * A text as it is compared and searched: lower case, ё as е, signs and spaces as one space, so that «ёлка», «ЕЛКА» and
 * «Елка» are the same, also when й or ё was written as two characters, as some systems write file names.
 */
export function fold(text: string): string {
  return text
    .normalize('NFC')
    .toLowerCase()
    .replaceAll('ё', 'е')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}
