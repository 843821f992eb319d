import { toDecimal } from '../../shared/money/kopecks.ts';

/** What a command prints: one JSON document, and how the process ends. */
export interface Output {
  /** 0 done, 1 the input is wrong (`errors`), 2 the command was not understood. */
  code: 0 | 1 | 2;
  body: unknown;
}

export interface Problem {
  path: string;
  message: string;
}

export function done(body: unknown): Output {
  return { code: 0, body };
}

/** Wrong input: what is wrong where, in Russian. */
export function refused(...errors: Problem[]): Output {
  return { code: 1, body: { errors } };
}

/** Fields of a plan that hold money; «base» and «sum» hold nothing else when they are numbers. */
const MONEY = new Set(['amount', 'total', 'claimPrice', 'fee', 'perDay', 'base', 'accrued', 'cap', 'sum']);

/**
 * A value for machines: beside each sum in kopecks its text in roubles, `"total": 6840000, "totalRoubles": "68400.00"`,
 * so that nobody divides by a hundred in floating point.
 */
export function withRoubles(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(withRoubles);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).flatMap(([key, inner]): [string, unknown][] =>
      typeof inner === 'number' && MONEY.has(key)
        ? [
            [key, inner],
            [`${key}Roubles`, toDecimal(inner)],
          ]
        : [[key, withRoubles(inner)]],
    ),
  );
}
