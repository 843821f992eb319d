import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { CivilDate } from '../../shared/calendar/civilDate.ts';
import type { CaseFile } from '../../shared/model/case.ts';
import { parseCaseFile } from '../../shared/model/parseCase.ts';

export const CASES = join(import.meta.dirname, '..', 'fixtures', 'cases');

/** Names of the example cases without `.json`. */
export const CASE_NAMES = readdirSync(CASES)
  .filter((name) => name.endsWith('.json'))
  .map((name) => name.slice(0, -'.json'.length));

export function casePath(name: string): string {
  return join(CASES, `${name}.json`);
}

export function caseNamed(name: string): CaseFile {
  const parsed = parseCaseFile(readFileSync(casePath(name), 'utf8'));
  if (!parsed.ok) throw new Error(`${name}: ${JSON.stringify(parsed.errors)}`);
  return parsed.file;
}

/** The day on which the examples are looked at. */
export const CASE_DAY: CivilDate = '2026-11-22';
