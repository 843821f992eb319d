import { describe, expect, test } from 'vitest';
import { VECTORS } from './vectors/all.ts';

describe('строки, которые читает юрист', () => {
  test.each(VECTORS.map((vector) => [vector.rule, vector.name, vector] as const))('%s: %s', (_rule, _name, vector) => {
    const got = vector.got();
    if (typeof vector.expected === 'object' && !Array.isArray(vector.expected)) {
      expect(got).toMatchObject(vector.expected as object);
    } else expect(got).toEqual(vector.expected);
  });

  test('названия не повторяются, у каждой строки есть источник', () => {
    const names = VECTORS.map(({ rule, name }) => `${rule}: ${name}`);
    expect(new Set(names).size).toBe(names.length);
    for (const { source } of VECTORS) expect(source.length).toBeGreaterThan(5);
  });
});
