import { readFileSync } from 'node:fs';
import { createHash } from 'node:crypto';
import { resolve } from 'node:path';
import { expect, it } from 'vitest';
import { schemaText } from '../../electron/db/migrate.ts';
import { MIGRATIONS } from '../../electron/db/migrations/index.ts';
import { freshFolder, openHere } from './helpers.ts';

/** Every migration by its hash. A line is added with a new one and never changed: users' files were made by it. */
const SHIPPED: Record<number, string> = {
  1: '4f7b3b87c36e876debd80edf28f533e981da2b90f4753b2224cce5c12548c07e',
  2: '7e0f693344504ca88bd08a16542b74f563271347ecf30d3d942b522c26b7e5b3',
  3: 'e24fbfe7f0141b51663235af821c2aab3b15ea6b7754934b8afda818b3e8eb59',
  4: '103969d31c966f1c1566f5b1b8d17f460395cbd5986f6ebe95bfc5138d9e6c1c',
  5: 'c9bbdf1cbc6d04d90d7800e9f91afd568ee0f02866c9d5df66728afaf0e9a246',
  6: '7e1c98c4d98212b091a4cbabd22906f203d937deb7e15b00dafcfa9c233034c1',
  7: '8ae4ff7d1effaa2dfd15714b1c85deaa98f6b97472de4c5af2d3b49630a068db',
};

it('is what schema.snapshot.sql says', () => {
  const snapshot = readFileSync(resolve(import.meta.dirname, '../../electron/db/schema.snapshot.sql'), 'utf8');
  expect(schemaText(openHere(freshFolder()))).toBe(snapshot);
});

it('keeps shipped migrations as they were', () => {
  const hashes = MIGRATIONS.map(({ version, sql }) => [version, createHash('sha256').update(sql).digest('hex')]);
  expect(Object.fromEntries(hashes)).toEqual(SHIPPED);
});
