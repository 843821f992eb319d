import { z } from 'zod';
import { factsSchema, type Facts } from '../model/facts.ts';

/** Value of a fact as the screens pass it; `undefined` = not answered. */
export type FactValue = unknown;

/** The schema under «may be absent»; lists stay lists. */
function inner(schema: z.core.$ZodType): z.core.$ZodType {
  return schema instanceof z.ZodOptional ? inner(schema.unwrap()) : schema;
}

/** Schema of the fact at a path, or null when Facts has no such path (`__proto__` included). */
function schemaAt(path: string): z.ZodType | null {
  let current: z.core.$ZodType = factsSchema;
  for (const key of path.split('.')) {
    if (!(current instanceof z.ZodObject) || !Object.hasOwn(current.shape, key)) return null;
    current = inner((current.shape as Record<string, z.core.$ZodType>)[key] ?? z.never());
  }
  return current instanceof z.ZodType ? current : null;
}

/** True for a path that Facts really has: `goods.price`, `seller`, `losses`. */
export function isFactPath(path: string): boolean {
  return schemaAt(path) !== null;
}

/** The fact at `path`, `undefined` when it was not answered. Reads own keys only. */
export function getFact(facts: Facts, path: string): FactValue {
  let current: unknown = facts;
  for (const key of path.split('.')) {
    if (typeof current !== 'object' || current === null || !Object.hasOwn(current, key)) return undefined;
    current = (current as Record<string, unknown>)[key];
  }
  return current;
}

/** The fact at `path` as text; '' when it is absent or not a text. */
export function textFact(facts: Facts, path: string): string {
  const value = getFact(facts, path);
  return typeof value === 'string' ? value : '';
}

/** Nothing to keep: no answer, or an answer rubbed out. */
export function isBlank(value: FactValue): boolean {
  return value === undefined || value === null || (typeof value === 'string' && value.trim() === '');
}

/**
 * A copy of the facts with `value` at `path`; a blank value removes the fact and the section it leaves empty.
 * The facts passed in are not changed. Throws a RangeError for a path that Facts does not have, so that neither a
 * misspelled question nor `__proto__` can write anything.
 */
export function setFact(facts: Facts, path: string, value: FactValue): Facts {
  if (!isFactPath(path)) throw new RangeError(`Нет такого факта: ${path}`);
  return put(facts, path.split('.'), isBlank(value) ? undefined : value) as Facts;
}

function put(target: object, keys: readonly string[], value: FactValue): object {
  const [key, ...rest] = keys;
  if (key === undefined) return target;
  const copy: Record<string, unknown> = { ...target };
  const child = Object.hasOwn(copy, key) ? copy[key] : undefined;
  const section = typeof child === 'object' && child !== null && !Array.isArray(child) ? child : {};
  const next = rest.length === 0 ? value : put(section, rest, value);
  const emptied = rest.length > 0 && Object.keys(next as object).length === 0;
  if (next === undefined || emptied) delete copy[key];
  else copy[key] = next;
  return copy;
}

/** Why this value cannot stand at this path, in Russian; null when it can. */
export function whyNot(path: string, value: FactValue): string | null {
  const schema = schemaAt(path);
  if (!schema) throw new RangeError(`Нет такого факта: ${path}`);
  if (isBlank(value)) return null;
  const result = schema.safeParse(value);
  return result.success ? null : (result.error.issues[0]?.message ?? 'Проверьте ответ.');
}

/** The facts as one text that does not depend on the order in which they were answered: equal texts, equal facts. */
export function factsText(facts: Facts): string {
  return JSON.stringify(facts, (_key, value: unknown) =>
    typeof value === 'object' && value !== null && !Array.isArray(value)
      ? Object.fromEntries(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1)))
      : value,
  );
}
