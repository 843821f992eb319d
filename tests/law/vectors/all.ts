import { CLOCKS } from './clocks.ts';
import { GOODS } from './goods.ts';
import { MONEY } from './money.ts';
import { NUMBERS } from './numbers.ts';
import { SERVICES } from './services.ts';
import { TERMS } from './terms.ts';
import type { Vector } from './vector.ts';
import { WORDS } from './words.ts';

/** Every row: what the page RULES.md lists and the mutation test runs. */
export const VECTORS: readonly Vector[] = [...GOODS, ...TERMS, ...CLOCKS, ...MONEY, ...NUMBERS, ...SERVICES, ...WORDS];

/** Whether the row holds: the rule answers what the source says. */
export function holds({ got, expected }: Vector): boolean {
  try {
    return contains(got(), expected);
  } catch {
    return false;
  }
}

/** `expected` is found in `value`: lists whole, objects by the fields named. */
export function contains(value: unknown, expected: unknown): boolean {
  if (Array.isArray(expected)) {
    return (
      Array.isArray(value) &&
      value.length === expected.length &&
      expected.every((item, at) => contains(value[at], item))
    );
  }
  if (typeof expected !== 'object' || expected === null) return Object.is(value, expected);
  if (typeof value !== 'object' || value === null) return false;
  return Object.entries(expected).every(([key, inner]) => contains((value as Record<string, unknown>)[key], inner));
}
