import { expect, test } from 'vitest';
import type { DemandId, Plan } from '../../../shared/law/types.ts';
import type { CaseEvent } from '../../../shared/model/case.ts';
import type { Facts } from '../../../shared/model/facts.ts';
import { basis, caseOf, clock, codes, demand, planOn } from '../cases.ts';
import { merged } from './facts.ts';

/** A row that a lawyer reads: what is changed in the case, what the law answers, where that stands. */
export interface Row {
  name: string;
  /** Facts beside those of the table; sections are merged. */
  facts?: Facts;
  events?: CaseEvent[];
  today?: string;
  expected: Expected;
  source: string;
}

export interface Expected {
  situation?: string;
  status?: Partial<Record<DemandId, 'allowed' | 'excluded' | 'unknown'>>;
  /** Reason of the row of the chosen or first named demand. */
  reason?: RegExp;
  recommended?: DemandId;
  term?: string;
  norms?: string[];
  /** Lines of the calculation: kind and roubles. */
  lines?: [string, number][];
  total?: number;
  accrual?: Record<string, unknown>;
  /** Window of the contractor: last day. */
  window?: string;
  clocks?: Record<string, string>;
  warns?: string[];
  silent?: string[];
  missing?: string[];
  known?: string[];
}

const R = 100;

/** Runs the rows of a table on its base case. */
export function rows(base: Facts, today: string, table: readonly Row[]): void {
  test.each(table.map((row) => [row.name, row] as const))('%s', (_name, row) => {
    const result = planOn(caseOf(merged(base, row.facts), row.events), row.today ?? today);
    check(result, row.expected);
    expect(row.source.length).toBeGreaterThan(3);
  });
}

function check(result: Plan, expected: Expected): void {
  const { status = {}, lines } = expected;
  if (expected.situation) expect(result.situation?.id).toBe(expected.situation);
  for (const [id, want] of Object.entries(status)) {
    expect([id, demand(result, id as DemandId).status]).toEqual([id, want]);
  }
  const [first] = Object.keys(status) as DemandId[];
  const shown = first ? demand(result, first) : result.chosen;
  if (expected.reason) expect(shown?.reason).toMatch(expected.reason);
  if (expected.recommended) expect(demand(result, expected.recommended).recommended).toBe(true);
  if (expected.term) expect(shown?.term.replaceAll('\u00a0', ' ')).toBe(expected.term);
  if (expected.norms) expect(basis(result)).toEqual(expected.norms);
  if (lines) expect(result.sums?.lines.map((line) => [line.id, line.amount / R])).toEqual(lines);
  if (expected.total !== undefined) expect(result.sums?.total).toBe(expected.total * R);
  if (expected.accrual) expect(result.sums?.accrual).toMatchObject(expected.accrual);
  if (expected.window) expect(clock(result, 'seller_window')?.last).toBe(expected.window);
  for (const [id, last] of Object.entries(expected.clocks ?? {}))
    expect([id, clock(result, id)?.last]).toEqual([id, last]);
  const paths = result.missing.map((item) => item.path);
  for (const code of expected.warns ?? []) expect(codes(result)).toContain(code);
  for (const code of expected.silent ?? []) expect(codes(result)).not.toContain(code);
  for (const path of expected.missing ?? []) expect(paths).toContain(path);
  for (const path of expected.known ?? []) expect(paths).not.toContain(path);
}
