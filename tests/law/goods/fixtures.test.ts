import { describe, expect, it } from 'vitest';
import type { DemandId, SituationId } from '../../../shared/law/types.ts';
import { basis, example, planOn } from '../cases.ts';
import { TODAY } from './row.ts';

interface Golden {
  situation: SituationId;
  demand: DemandId;
  norms: string[];
  /** Roubles on 23.11.2026. */
  total: number;
}

const golden = (situation: SituationId, demand: DemandId, norms: string, total: number): Golden => ({
  situation,
  demand,
  norms: norms.split(' '),
  total,
});

/* One line per example case: the articles a letter cites, in their order, and what it asks for today. */
const CASES: Record<string, Golden> = {
  'wrong-item-missing': golden('wrong_item', 'deliver_missing', 'gk-466 zozpp-23.1-2 zozpp-23.1-3', 3_180),
  'wrong-item-missing-refund': golden(
    'wrong_item',
    'refund_prepayment',
    'gk-466 zozpp-23.1-2 zozpp-23.1-4 zozpp-23.1-3',
    15_180,
  ),
  'wrong-item-refund': golden(
    'wrong_item',
    'refund',
    'zozpp-4 zozpp-18-1 gk-468 zozpp-26.1-5 zozpp-22 zozpp-23-1',
    33_300,
  ),
  'wrong-item-replace': golden('wrong_item', 'replace_same', 'zozpp-4 zozpp-18-1 gk-468 zozpp-21 zozpp-23-1', 0),
  'wrong-item-complete': golden('wrong_item', 'complete', 'zozpp-4 gk-480', 0),
  'wrong-item-incomplete-refund': golden(
    'wrong_item',
    'refund',
    'zozpp-4 zozpp-18-1 gk-480 zozpp-22 zozpp-23-1',
    30_000,
  ),
  'wrong-item-damaged-price-cut': golden(
    'wrong_item',
    'price_reduction',
    'zozpp-4 zozpp-18-1 gk-459 zozpp-24-3 zozpp-22 zozpp-23-1',
    4_000,
  ),
  'shop-exchange': golden('shop_exchange', 'exchange', 'zozpp-25-1 gk-502 gk-314-2', 0),
  'shop-exchange-money': golden('shop_exchange', 'exchange_money', 'zozpp-25-2 gk-502 gk-395', 6_032.22),
  'misinformed-description': golden(
    'false_information',
    'info_refund',
    'zozpp-8 zozpp-10 zozpp-12-1 zozpp-22 zozpp-23-1',
    5_550,
  ),
  'misinformed-language': golden(
    'false_information',
    'info_refund',
    'zozpp-8 zozpp-10.1 zozpp-12-1 zozpp-22 zozpp-23-1',
    5_000,
  ),
  'misinformed-price-tag': golden('price_at_till', 'tag_price', 'gk-494 gk-500 zozpp-10 gk-1102 gk-314-2 gk-395', 500),
  'misinformed-price-refund': golden(
    'price_at_till',
    'info_refund',
    'gk-494 zozpp-10 zozpp-12-1 zozpp-22 zozpp-23-1',
    2_499,
  ),
  'losses-expert': golden('losses', 'losses', 'zozpp-13-2 zozpp-18-5 gk-15 gk-393 zozpp-22 zozpp-23-1', 12_300),
  'losses-harm': golden('losses', 'losses', 'zozpp-13-2 zozpp-14 gk-15 gk-393 zozpp-22 zozpp-23-1', 4_500),
  'replacement-overdue-refund': golden(
    'replacement_overdue',
    'refund',
    'zozpp-4 zozpp-18-1 zozpp-21 zozpp-23-2 zozpp-22 zozpp-23-1',
    83_700,
  ),
  'replacement-overdue-again': golden(
    'replacement_overdue',
    'replace_same',
    'zozpp-4 zozpp-18-1 zozpp-23-2 zozpp-21 zozpp-23-1',
    21_700,
  ),
  'replacement-overdue-loan-item': golden('replacement_overdue', 'loan_item', 'zozpp-20-2 zozpp-21 zozpp-23-1', 15_500),
  'repair-loan-item': golden('defective_complex_goods', 'loan_item', 'zozpp-20-2 zozpp-23-1', 6_200),
  'defective-changed-demand': golden(
    'defective_goods',
    'price_reduction',
    'zozpp-4 zozpp-18-1 zozpp-18-6 zozpp-23-2 zozpp-24-3 zozpp-22 zozpp-23-1',
    35_676,
  ),
  'defective-credit': golden(
    'defective_goods',
    'refund',
    'zozpp-4 zozpp-18-1 zozpp-18-6 zozpp-24-6 zozpp-22 zozpp-23-1',
    70_400,
  ),
};

describe('примеры дел о товарах', () => {
  it.each(Object.entries(CASES))('%s', (name, want) => {
    const result = planOn(example(name), TODAY);
    expect(result.situation?.id).toBe(want.situation);
    expect(result.chosen).toMatchObject({ id: want.demand, status: 'allowed' });
    expect(basis(result)).toEqual(want.norms);
    expect(result.sums?.total).toBe(Math.round(want.total * 100));
    expect(result.missing).toEqual([]);
  });

  it('ни у каких двух требований статьи не совпали случайно', () => {
    const sets = Object.values(CASES).map((item) => [...item.norms].sort().join());
    expect(new Set(sets).size).toBe(sets.length);
  });

  it('0,5 %, 1 % и проценты не встречаются в одном требовании', () => {
    const sanctions = ['zozpp-23-1', 'zozpp-23.1-3', 'gk-395'];
    for (const name of Object.keys(CASES)) {
      for (const option of planOn(example(name), TODAY).demands) {
        const found = option.norms.filter((ref) => sanctions.includes(ref.norm));
        expect([name, option.id, found.length]).toEqual([name, option.id, Math.min(found.length, 1)]);
      }
    }
  });

  it('еда ведётся с оговоркой, тур — нет', () => {
    expect(planOn(example('special-food'), TODAY)).toMatchObject({
      route: { kind: 'consumer' },
      situation: { id: 'defective_goods' },
    });
    expect(planOn(example('regime-tour'), TODAY).route).toMatchObject({ kind: 'special', id: 'tour' });
  });
});
