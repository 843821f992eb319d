import { describe, expect, it } from 'vitest';
import { NORMS } from '../../../shared/law/norms/lookup.ts';
import { basis, example, exampleNames, planOn } from '../cases.ts';

const TODAY = '2026-11-23';

/* One line per example: situation, demand, the articles a letter cites in their order, the sum of the day in roubles. */
const GOLDEN: Record<string, { situation: string; demand: string; norms: string[]; term: string; total: number }> = {
  'late-new-term': {
    situation: 'late_work_service',
    demand: 'new_term',
    norms: ['zozpp-27', 'zozpp-28-1', 'zozpp-28-5'],
    term: 'до 21.12.2026, п. 1 ст. 28',
    total: 75_600,
  },
  'late-no-term': {
    situation: 'late_work_service',
    demand: 'new_term',
    norms: ['gk-314-2', 'zozpp-27', 'zozpp-28-5'],
    term: '7 дней, п. 2 ст. 314',
    total: 0,
  },
  'late-refund': {
    situation: 'late_work_service',
    demand: 'service_refund',
    norms: ['zozpp-28-1', 'zozpp-28-4', 'zozpp-31-1', 'zozpp-31-3', 'zozpp-28-5'],
    term: '10 дней, п. 1 ст. 31',
    total: 165_600,
  },
  'late-price-cut': {
    situation: 'late_work_service',
    demand: 'service_price_cut',
    norms: ['zozpp-28-1', 'zozpp-31-1', 'zozpp-31-3', 'zozpp-28-5'],
    term: '10 дней, п. 1 ст. 31',
    total: 95_600,
  },
  'late-third-party': {
    situation: 'late_work_service',
    demand: 'third_party',
    norms: ['zozpp-28-1', 'gk-397', 'zozpp-31-1', 'zozpp-31-3', 'zozpp-28-5'],
    term: '10 дней, п. 1 ст. 31',
    total: 120_600,
  },
  'late-done': {
    situation: 'late_work_service',
    demand: 'service_penalty',
    norms: ['zozpp-27', 'zozpp-28-5', 'zozpp-31-1', 'zozpp-13-2'],
    term: '10 дней, п. 1 ст. 31',
    total: 37_800,
  },
  'defect-fix': {
    situation: 'defective_work_service',
    demand: 'fix_work',
    norms: ['zozpp-4', 'zozpp-29-1', 'zozpp-29-4', 'zozpp-30', 'zozpp-28-5'],
    term: 'до 28.12.2026, ст. 30',
    total: 0,
  },
  'defect-after-years': {
    situation: 'defective_work_service',
    demand: 'fix_work',
    norms: ['zozpp-4', 'zozpp-29-1', 'zozpp-29-6'],
    term: '20 дней, п. 6 ст. 29',
    total: 0,
  },
  'defect-price-cut': {
    situation: 'defective_work_service',
    demand: 'service_price_cut',
    norms: ['zozpp-4', 'zozpp-29-1', 'zozpp-29-4', 'zozpp-31-1', 'zozpp-31-3', 'zozpp-28-5'],
    term: '10 дней, п. 1 ст. 31',
    total: 25_000,
  },
  'defect-redo': {
    situation: 'defective_work_service',
    demand: 'redo_work',
    norms: ['zozpp-4', 'zozpp-29-1', 'zozpp-29-4', 'zozpp-31-2', 'zozpp-31-3', 'zozpp-28-5'],
    term: '21 день, как в договоре, п. 2 ст. 31',
    total: 0,
  },
  'defect-costs': {
    situation: 'defective_work_service',
    demand: 'fix_costs',
    norms: ['zozpp-4', 'zozpp-29-1', 'zozpp-29-4', 'gk-397', 'zozpp-31-1', 'zozpp-31-3', 'zozpp-28-5'],
    term: '10 дней, п. 1 ст. 31',
    total: 18_000,
  },
  'defect-essential': {
    situation: 'defective_work_service',
    demand: 'service_refund',
    norms: ['zozpp-4', 'zozpp-29-1', 'zozpp-29-4', 'gk-723-3', 'zozpp-31-1', 'zozpp-31-3', 'zozpp-28-5'],
    term: '10 дней, п. 1 ст. 31',
    total: 120_000,
  },
  'defect-missed': {
    situation: 'defective_work_service',
    demand: 'service_refund',
    norms: ['zozpp-4', 'zozpp-29-1', 'zozpp-29-4', 'zozpp-30', 'gk-723-3', 'zozpp-31-1', 'zozpp-31-3', 'zozpp-28-5'],
    term: '10 дней, п. 1 ст. 31',
    total: 159_600,
  },
  refusal: {
    situation: 'service_refusal',
    demand: 'service_return',
    norms: ['zozpp-32', 'gk-782', 'zozpp-16', 'gk-314-2', 'gk-395'],
    term: '7 дней, п. 2 ст. 314',
    total: 18_000,
  },
  'refusal-work': {
    situation: 'service_refusal',
    demand: 'service_return',
    norms: ['zozpp-32', 'gk-717', 'zozpp-16', 'gk-314-2', 'gk-395'],
    term: '7 дней, п. 2 ст. 314',
    total: 75_000,
  },
  'stop-charges': {
    situation: 'service_refusal',
    demand: 'stop_charges',
    norms: ['zozpp-32', 'zozpp-16.1-4.2', 'zozpp-16', 'gk-1102', 'gk-1107-2', 'gk-314-2', 'gk-395'],
    term: '7 дней, п. 2 ст. 314',
    total: 801.67,
  },
  'defect-thing': {
    situation: 'defective_work_service',
    demand: 'replace_thing',
    norms: ['zozpp-35', 'zozpp-13-2'],
    term: '3 дня, ст. 35',
    total: 50_500,
  },
  imposed: {
    situation: 'imposed_extras',
    demand: 'imposed_return',
    norms: ['zozpp-16-extras', 'gk-395'],
    term: '3 дня, ст. 16',
    total: 3_500,
  },
  'imposed-old': {
    situation: 'imposed_extras',
    demand: 'imposed_return',
    norms: ['zozpp-16-extras', 'gk-314-2', 'gk-395'],
    term: '7 дней, п. 2 ст. 314',
    total: 3_500,
  },
};

const plans = Object.entries(GOLDEN).map(
  ([name, golden]) => [name, golden, planOn(example(`service-${name}`), TODAY)] as const,
);

describe('every demand of services has its own articles, term and sum', () => {
  it.each(plans)('%s', (_name, golden, result) => {
    expect(result.situation?.id).toBe(golden.situation);
    expect(result.chosen).toMatchObject({ id: golden.demand, status: 'allowed' });
    expect(basis(result)).toEqual(golden.norms);
    expect(result.chosen?.term.replaceAll('\u00a0', ' ')).toBe(golden.term);
    expect(result.sums?.total).toBe(golden.total * 100);
  });

  it('no two of them share a set by accident', () => {
    const sets = Object.values(GOLDEN).map((golden) => [...golden.norms].sort().join());
    expect(new Set(sets).size).toBe(sets.length);
  });

  it('nor do the demands of one table, unless it is the same demand', () => {
    for (const [name, , result] of plans) {
      const open = result.demands.filter((option) => option.status !== 'excluded');
      const sets = open.map((option) =>
        option.norms
          .map((ref) => ref.norm)
          .sort()
          .join(),
      );
      expect([name, new Set(sets).size]).toEqual([name, sets.length]);
    }
  });

  it('3 % never meets 1 %, 0,5 % or the interest in one demand', () => {
    for (const [, , result] of plans) {
      for (const option of result.demands) {
        const ids = option.norms.map((ref) => ref.norm);
        const sanctions = ['zozpp-28-5', 'zozpp-23-1', 'zozpp-23.1-3', 'gk-395'].filter((id) => ids.includes(id));
        expect(sanctions.length).toBeLessThanOrEqual(1);
      }
    }
  });

  it('cites only norms that exist', () => {
    const ids = new Set(NORMS.map((norm) => norm.id));
    for (const [, , result] of plans) for (const id of basis(result)) expect(ids).toContain(id);
  });
});

describe('the examples', () => {
  const names = exampleNames().filter((name) => name.startsWith('service-'));

  it.each(names)('%s lacks nothing for a claim', (name) => {
    const result = planOn(example(name), TODAY);
    expect(result.missing).toEqual([]);
    expect(result.chosen?.status).toBe('allowed');
    expect(result.warnings.filter((warning) => warning.severity === 'forbidden')).toEqual([]);
  });
});
