import { MONEY } from './money.ts';
import { TERMS } from './terms.ts';
import type { Vector } from './vector.ts';

/** Every row: what the page RULES.md lists and the mutation test runs. */
export const VECTORS: readonly Vector[] = [...TERMS, ...MONEY];
