import { describe, expect, test } from 'vitest';
import { caseOf, clock, planOn } from '../cases.ts';
import { claimOf } from './facts.ts';
import { COAT, KITCHEN, ask } from './bases.ts';

/* What is not known is asked, never filled in: a case of which only the trouble is known, and half-told ones. */

const TODAY = '2026-09-20';

describe('известно только, что случилось', () => {
  test.each(['service_late', 'service_defective', 'service_refusal', 'imposed'] as const)('%s', (problem) => {
    const result = planOn(caseOf({ problem, field: 'service' }), TODAY);
    expect(result.missing.length).toBeGreaterThan(3);
    expect(result.demands.length).toBeGreaterThan(1);
    for (const option of result.demands) expect([option.id, option.sum]).toEqual([option.id, 0]);
    for (const option of result.demands) if (option.status === 'unknown') expect(option.reason).toMatch(/\?/);
  });

  test.each([
    ['service_late', 'service_refund'],
    ['service_defective', 'service_refund'],
    ['service_refusal', 'service_return'],
    ['service_refusal', 'stop_charges'],
    ['imposed', 'imposed_return'],
  ] as const)('%s с требованием %s: денег из ничего нет', (problem, demand) => {
    const result = planOn(caseOf({ problem, field: 'service', demand }), TODAY);
    expect(result.sums?.lines ?? []).toEqual([]);
  });
});

describe('рассказано наполовину', () => {
  test('цена неизвестна: сорванный срок исправления открывает деньги, но неустойки нет', () => {
    const { facts } = caseOf({
      ...ask('service_refund', COAT),
      goods: { ...COAT.goods, price: undefined },
      service: { ...COAT.service, fixDemandDate: '2026-09-01', fixTerm: '2026-09-10' },
    });
    const result = planOn(caseOf(facts), TODAY);
    expect(result.chosen?.status).toBe('allowed');
    expect(result.sums?.lines.map((line) => line.id)).toEqual(['principal']);
    expect(result.missing.map((item) => item.path)).toContain('goods.price');
  });

  test('цена неизвестна: просрочка прежнего денежного требования не посчитана', () => {
    const file = caseOf(
      { ...ask('service_refund', COAT), goods: { ...COAT.goods, price: undefined }, service: { essential: 'yes' } },
      [
        ...claimOf('service_price_cut', '2026-08-01', '2026-08-03'),
        ...claimOf('service_refund', '2026-09-01', '2026-09-03'),
      ],
    );
    expect(planOn(file, TODAY).sums?.lines.map((line) => line.id)).toEqual(['principal']);
  });

  test('день прежнего требования не назван: срок исправления есть, часы идут от него', () => {
    const service = { ...COAT.service, fixTerm: '2026-09-10' };
    const result = planOn(caseOf({ ...ask('service_refund', COAT), service }), TODAY);
    expect(clock(result, 'fix_term')).toMatchObject({ start: '2026-09-10', last: '2026-09-10' });
  });

  test('деньги за работу при товаре: цена работы больше уплаченного — не больше уплаченного', () => {
    const result = planOn(
      caseOf({
        ...ask('service_refund', KITCHEN),
        field: 'goods',
        goods: { ...KITCHEN.goods, paid: 200_000 },
        service: { ...KITCHEN.service, stagePrice: 500_000 },
      }),
      TODAY,
    );
    expect(result.sums?.lines.find((line) => line.id === 'principal')?.amount).toBe(200_000);
  });
});
