import { describe, expect, test } from 'vitest';
import { contains, VECTORS } from './vectors/all.ts';

describe('строки, которые читает юрист', () => {
  test.each(VECTORS.map((vector) => [vector.rule, vector.name, vector] as const))('%s: %s', (_rule, _name, vector) => {
    const got = vector.got();
    expect(contains(got, vector.expected), `${JSON.stringify(got)} вместо ${JSON.stringify(vector.expected)}`).toBe(
      true,
    );
  });

  test('названия не повторяются, у каждой строки есть источник', () => {
    const names = VECTORS.map(({ rule, name }) => `${rule}: ${name}`);
    expect(new Set(names).size).toBe(names.length);
    for (const { source } of VECTORS) expect(source.length).toBeGreaterThan(3);
  });
});
