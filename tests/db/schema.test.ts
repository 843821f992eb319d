import { readFileSync } from 'node:fs';
import { createHash } from 'node:crypto';
import { resolve } from 'node:path';
import { expect, it } from 'vitest';
import { schemaText } from '../../electron/db/migrate.ts';
import { MIGRATIONS } from '../../electron/db/migrations/index.ts';
import { freshFolder, openHere } from './helpers.ts';

/** Schemas that were shipped. A line is added with a release and never changed: users' files were made by it. */
const SHIPPED: Record<number, string> = {};

it('is what schema.snapshot.sql says', () => {
  const snapshot = readFileSync(resolve(import.meta.dirname, '../../electron/db/schema.snapshot.sql'), 'utf8');
  expect(schemaText(openHere(freshFolder()))).toBe(snapshot);
});

it('keeps shipped migrations as they were', () => {
  const hashes = MIGRATIONS.map(
    ({ version, sql }) => [version, createHash('sha256').update(sql).digest('hex')] as const,
  );
  for (const [version, hash] of hashes) expect(SHIPPED[version] ?? hash, `migration ${version}`).toBe(hash);
  expect(hashes.map(([version]) => version)).toEqual(MIGRATIONS.map((_migration, index) => index + 1));
});
