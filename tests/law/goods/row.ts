import { expect } from 'vitest';
import type { DemandId, Plan, SituationId } from '../../../shared/law/types.ts';
import type { CaseEvent } from '../../../shared/model/case.ts';
import type { Facts } from '../../../shared/model/facts.ts';
import { basis, caseOf, clock, codes, demand, planOn } from '../cases.ts';

/** A row that a lawyer reads: what was told, on which day, what the law answers and where that stands. Sums in roubles. */
export interface Row {
  name: string;
  facts: Facts;
  events?: CaseEvent[];
  /** Monday, 23.11.2026, unless it is said. */
  today?: string;
  expected: Expected;
  source: string;
}

interface Expected {
  situation?: SituationId;
  /** Status and, for a closed row, words of its reason. */
  rows?: [DemandId, 'allowed' | 'excluded' | 'unknown', RegExp?][];
  /** Articles of the chosen demand in the order of the letter. */
  norms?: string[];
  /** Words of the term, with plain spaces. */
  term?: string;
  /** Last day of a clock. */
  clocks?: [string, string | undefined][];
  /** Lines of the calculation. */
  lines?: [string, number][];
  total?: number;
  penalty?: { rule: string; from?: string; days?: number; amount?: number; cap?: number; stoppedOn?: string } | null;
  /** Words of the penalty of the chosen demand. */
  sanction?: RegExp;
  recommended?: DemandId;
  warns?: string[];
  silent?: string[];
  asks?: string[];
}

const R = 100;

/** Day of the rows that name none. */
export const TODAY = '2026-11-23';

/** Plan of a row. */
export function planOf(row: Pick<Row, 'facts' | 'events' | 'today'>): Plan {
  return planOn(caseOf(row.facts, row.events), row.today ?? TODAY);
}

/** Checks what the row names, and nothing else. */
export function check(row: Row): void {
  const result = planOf(row);
  const { expected: want } = row;
  if (want.situation) expect(result.situation?.id).toBe(want.situation);
  for (const [id, status, reason] of want.rows ?? []) {
    const option = demand(result, id);
    expect([id, option.status]).toEqual([id, status]);
    if (reason) expect(plain(option.reason ?? '')).toMatch(reason);
  }
  if (want.norms) expect(basis(result)).toEqual(want.norms);
  if (want.term !== undefined) expect(plain(result.chosen?.term ?? '')).toBe(want.term);
  for (const [id, last] of want.clocks ?? []) expect([id, clock(result, id)?.last]).toEqual([id, last]);
  if (want.lines) {
    expect(result.sums?.lines.map((line) => [line.id, line.amount])).toEqual(
      want.lines.map(([id, sum]) => [id, Math.round(sum * R)]),
    );
  }
  if (want.total !== undefined) expect(result.sums?.total).toBe(Math.round(want.total * R));
  if (want.penalty === null) expect(result.sums?.accrual).toBeUndefined();
  if (want.penalty) {
    const { amount, cap, ...rest } = want.penalty;
    expect(result.sums?.accrual).toMatchObject({
      ...rest,
      ...(amount === undefined ? {} : { amount: Math.round(amount * R) }),
      ...(cap === undefined ? {} : { cap: Math.round(cap * R) }),
    });
  }
  if (want.sanction) expect(plain(result.chosen?.penalty ?? '')).toMatch(want.sanction);
  if (want.recommended) expect(result.demands.find((item) => item.recommended)?.id).toBe(want.recommended);
  if (want.warns) expect(codes(result)).toEqual(expect.arrayContaining(want.warns));
  for (const code of want.silent ?? []) expect(codes(result)).not.toContain(code);
  if (want.asks) expect(result.missing.map((item) => item.path)).toEqual(expect.arrayContaining(want.asks));
}

/** Articles of every row that is not closed, to see that no two demands share them by accident. */
export function basesOf(row: Pick<Row, 'facts' | 'events' | 'today'>): [DemandId, string][] {
  return planOf(row)
    .demands.filter((option) => option.status !== 'excluded')
    .map((option) => [
      option.id,
      option.norms
        .map((ref) => ref.norm)
        .sort()
        .join(),
    ]);
}

const plain = (text: string): string => text.replaceAll('\u00a0', ' ');

/** The claim with a demand, posted and handed over. */
export function claim(
  id: string,
  demandId: DemandId,
  sent: string,
  served: string,
  to: 'seller' | 'platform' = 'seller',
): CaseEvent[] {
  return [
    { id: `${id}s`, type: 'sent', date: sent, paper: 'claim', to, channel: 'valued_letter', demand: demandId },
    { id: `${id}v`, type: 'served', date: served, paper: 'claim', to, proof: 'tracking' },
  ];
}
