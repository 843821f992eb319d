import type { Attachment } from '../model/case.ts';

/** Kinds of files that become pages of a packet: the others go beside it as files. */
const PLACED: readonly string[] = ['application/pdf', 'image/jpeg', 'image/png'];

/** Whether a file can be put on sheets of a packet. */
export function isPlaceable({ mime }: Pick<Attachment, 'mime'>): boolean {
  return PLACED.includes(mime);
}

/** What the person is told of a file that has no sheets: it stays evidence all the same. */
export const NOT_ON_SHEETS =
  'Листом не печатается. В списке будет «на электронном носителе», файл приложите на диске или флешке.';
