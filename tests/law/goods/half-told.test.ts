import { describe, expect, it } from 'vitest';
import { lawContext } from '../../../shared/law/context.ts';
import { figures } from '../../../shared/law/plan.ts';
import type { Facts } from '../../../shared/model/facts.ts';
import { caseOf } from '../cases.ts';
import { check, claim, planOf, TODAY, type Row } from './row.ts';

/* Goods told by half, and rare turns of the rules: a price not named, a sum not named, a law not yet in force. */

const R = 100;

const sofa = (defect: Facts['defect'], more: Facts = {}): Facts => ({
  problem: 'defective',
  ...more,
  goods: {
    item: 'диван',
    paid: 68_400 * R,
    purchaseDate: '2026-04-17',
    deliveryDate: '2026-04-17',
    complexKind: 'none',
    ...more.goods,
  },
  defect: {
    description: 'Треснула планка каркаса.',
    foundDate: '2026-09-21',
    warranty: 'has',
    warrantyUntil: '2028-04-17',
    ...defect,
  },
});

const order = (delivery: Facts['delivery'], more: Facts = {}): Facts => ({
  problem: 'late_delivery',
  ...more,
  goods: { item: 'пылесос', price: 36_000 * R, prepaid: 36_000 * R, purchaseDate: '2026-10-19', ...more.goods },
  delivery,
});

const ROWS: Row[] = [
  {
    name: 'Снизить цену, на сколько — не сказано: сумму спрашивают, итога нет',
    facts: sofa({}, { demand: 'price_reduction' }),
    expected: { asks: ['defect.demandAmount'], penalty: null },
    source: 'п. 1 ст. 18',
  },
  {
    name: 'Замену затянули, цена не названа: 1 % считают от уплаченного',
    facts: sofa({ replacementDemandDate: '2026-10-12', replacementAbsent: 'no' }, { demand: 'refund' }),
    expected: {
      situation: 'replacement_overdue',
      lines: [
        ['principal', 68_400],
        ['penalty', 23_940],
      ],
      penalty: { rule: 'zozpp-23', from: '2026-10-20', days: 35, cap: 68_400 },
    },
    source: 'ст. 21; п. 1 ст. 23: 68 400 × 1 % × 35',
  },
  {
    name: 'Прежние десять дней пропущены, цена не названа: неустойка от уплаченного',
    facts: sofa({ demandAmount: 9_000 * R }, { demand: 'price_reduction' }),
    events: claim('a', 'refund', '2026-10-01', '2026-10-05'),
    expected: {
      lines: [
        ['principal', 9_000],
        ['penalty', 26_676],
      ],
      penalty: { rule: 'zozpp-23', from: '2026-10-16', days: 39 },
    },
    source: 'п. 2 ст. 23; ППВС № 17, п. 32: 68 400 × 1 % × 39',
  },
  {
    name: 'Не привезли и подорожало на 4 000 ₽: деньги, 13 дней по 180 ₽ и разница',
    facts: order(
      { outcome: 'not_delivered', promise: 'date', promisedDate: '2026-11-10', currentPrice: 40_000 * R },
      { demand: 'refund_prepayment' },
    ),
    expected: {
      norms: ['gk-487', 'zozpp-23.1-2', 'zozpp-23.1-4', 'zozpp-23.1-3', 'gk-393.1'],
      lines: [
        ['principal', 36_000],
        ['penalty', 2_340],
        ['price_difference', 4_000],
      ],
    },
    source: 'п. 3 ст. 23.1; ст. 393.1 ГК',
  },
  {
    name: 'Срок не согласован, деньги уже просили: передать товар не требовали, 0,5 % не идёт',
    facts: order({ promise: 'none' }, { problem: 'refund_overdue', refund: { cause: 'not_delivered' } }),
    expected: {
      situation: 'late_delivery_prepaid',
      rows: [['deliver', 'excluded', /уже отказались/]],
      clocks: [['delivery_on_demand', undefined]],
      penalty: null,
    },
    source: 'п. 2 ст. 314 ГК',
  },
  {
    name: 'Отказ от покупки, сумма названа покупателем: она, а не всё уплаченное',
    facts: {
      problem: 'refund_overdue',
      goods: { item: 'платье', paid: 5_000 * R, purchaseDate: '2026-11-02', distance: 'yes' },
      refund: { cause: 'distance_refusal', refusedWhen: 'after_delivery', amount: 4_200 * R },
      demand: 'refund_money',
    },
    expected: { lines: [['principal', 4_200]], total: 4_200 },
    source: 'п. 4 ст. 26.1',
  },
];

describe('goods told by half', () => {
  it.each(ROWS.map((row) => [row.name, row] as const))('%s', (_name, row) => check(row));

  it('asks for the reason when the item cannot be shown and none is given', () => {
    const facts = sofa({}, { demand: 'refund', inspection: { impossible: '' } });
    const found = planOf({ facts }).warnings.find((one) => one.code === 'no_offer_of_goods');
    expect(found?.text).toMatch(/Напишите, почему показать товар нельзя\.$/);
  });

  it('has no figures before anything is told, and none under another regime', () => {
    const law = lawContext(TODAY);
    expect(figures(caseOf({}), law)).toBeNull();
    expect(figures(caseOf({ field: 'air', problem: 'refund_overdue' } as Facts), law)).toBeNull();
  });
});
