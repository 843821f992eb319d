import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { normById } from '../../shared/law/norms/lookup.ts';
import { RULES } from '../../shared/law/registry.ts';
import { rulesPage } from './rulesPage.ts';
import { VECTORS } from './vectors/all.ts';

const ROOT = join(import.meta.dirname, '..', '..');

test('RULES.md is what `npm run rules` makes today', () => {
  expect(readFileSync(join(ROOT, 'RULES.md'), 'utf8') === rulesPage(), 'run «npm run rules» and commit RULES.md').toBe(
    true,
  );
});

test('every rule has rows and every row a rule; files and norms exist', () => {
  const ids = RULES.map((rule) => rule.id);
  expect(new Set(ids).size).toBe(ids.length);
  expect(ids.filter((id) => !VECTORS.some((vector) => vector.rule === id))).toEqual([]);
  expect(VECTORS.filter((vector) => !ids.includes(vector.rule)).map((vector) => vector.rule)).toEqual([]);
  for (const { file, norms } of RULES) {
    expect(existsSync(join(ROOT, file)), file).toBe(true);
    for (const id of norms) expect(() => normById(id)).not.toThrow();
  }
});
