import { foldName } from './partyKeys.ts';

/** Whether two texts say the same but for case, ё, quotes, dots and spaces. */
export function typedEqual(a: string, b: string): boolean {
  return foldName(a) === foldName(b);
}
