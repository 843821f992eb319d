import { describe, expect, it } from 'vitest';
import { NORMS } from '../../shared/law/norms/lookup.ts';
import type { Facts } from '../../shared/model/facts.ts';
import { basis, caseOf, claimServed, clock, codes, demand, example, planOn, words } from './cases.ts';

const TODAY = '2026-11-23';

/* One line per demand: the articles a letter cites, in their order. A demand must not print another's norms. */
const GOLDEN: Record<string, { demand: string; norms: string[]; days?: number; term: string }> = {
  'late-not-delivered': {
    demand: 'refund_prepayment',
    norms: ['gk-487', 'zozpp-23.1-2', 'zozpp-23.1-4', 'zozpp-23.1-3'],
    days: 10,
    term: '10\u00a0дней, п. 4 ст. 23.1',
  },
  'late-deliver-new-term': {
    demand: 'deliver',
    norms: ['gk-457', 'zozpp-23.1-2', 'zozpp-23.1-3'],
    term: 'до 21.12.2026, п. 2 ст. 23.1',
  },
  'late-no-term': {
    demand: 'deliver',
    norms: ['gk-314-2', 'gk-457', 'zozpp-23.1-2', 'zozpp-23.1-3'],
    days: 7,
    term: '7\u00a0дней, п. 2 ст. 314',
  },
  'late-delivered': {
    demand: 'late_penalty',
    norms: ['zozpp-23.1-3', 'zozpp-23.1-4', 'zozpp-13-2'],
    days: 10,
    term: '10\u00a0дней, п. 4 ст. 23.1',
  },
  cancelled: {
    demand: 'refund_prepayment',
    norms: ['gk-310', 'gk-393.1', 'zozpp-23.1-2', 'zozpp-23.1-4', 'zozpp-23.1-3'],
    days: 10,
    term: '10\u00a0дней, п. 4 ст. 23.1',
  },
  'cancelled-deliver': {
    demand: 'deliver',
    norms: ['gk-310', 'gk-463', 'gk-505', 'zozpp-23.1-2', 'zozpp-23.1-3', 'vs-16-kg23-48'],
    term: 'до 21.12.2026, п. 2 ст. 23.1',
  },
  'refund-defective': {
    demand: 'refund_money',
    norms: ['zozpp-4', 'zozpp-18-1', 'zozpp-18-6', 'zozpp-22', 'zozpp-23-1'],
    days: 10,
    term: '10\u00a0дней, ст. 22',
  },
  'refund-distance-before': {
    demand: 'refund_money',
    norms: ['zozpp-26.1-4', 'gk-497', 'gk-395'],
    days: 10,
    term: '10\u00a0дней, п. 4 ст. 26.1',
  },
  'refund-distance-after': {
    demand: 'refund_money',
    norms: ['zozpp-26.1-4', 'ks-7-p', 'gk-395'],
    days: 10,
    term: '10\u00a0дней, п. 4 ст. 26.1',
  },
  'refund-exchange': {
    demand: 'refund_money',
    norms: ['zozpp-25-2', 'gk-395'],
    days: 3,
    term: '3\u00a0дня, п. 2 ст. 25',
  },
  'defective-ordinary': {
    demand: 'refund',
    norms: ['zozpp-4', 'zozpp-18-1', 'zozpp-18-6', 'zozpp-22', 'zozpp-23-1'],
    days: 10,
    term: '10\u00a0дней, ст. 22',
  },
  'defective-replace-same': {
    demand: 'replace_same',
    norms: ['zozpp-4', 'zozpp-18-1', 'zozpp-18-6', 'zozpp-21', 'zozpp-23-1'],
    days: 7,
    term: '7\u00a0дней, ст. 21',
  },
  'defective-replace-other': {
    demand: 'replace_other',
    norms: ['zozpp-4', 'zozpp-18-1', 'zozpp-18-6', 'zozpp-21', 'zozpp-24-2', 'zozpp-23-1'],
    days: 7,
    term: '7\u00a0дней, ст. 21',
  },
  'defective-price-reduction': {
    demand: 'price_reduction',
    norms: ['zozpp-4', 'zozpp-18-1', 'zozpp-18-6', 'zozpp-24-3', 'zozpp-22', 'zozpp-23-1'],
    days: 10,
    term: '10\u00a0дней, ст. 22',
  },
  'defective-repair': {
    demand: 'repair',
    norms: ['zozpp-4', 'zozpp-18-1', 'zozpp-18-6', 'zozpp-20', 'zozpp-23-1'],
    days: 30,
    term: '30\u00a0дней, ст. 20',
  },
  'defective-repair-costs': {
    demand: 'repair_costs',
    norms: ['zozpp-18-1', 'zozpp-18-6', 'zozpp-18-5', 'zozpp-22', 'zozpp-23-1'],
    days: 10,
    term: '10\u00a0дней, ст. 22',
  },
  'complex-essential': {
    demand: 'refund',
    norms: ['zozpp-4', 'zozpp-18-1', 'pp-924', 'zozpp-18-6', 'zozpp-22', 'zozpp-23-1'],
    days: 10,
    term: '10\u00a0дней, ст. 22',
  },
  'repair-overdue': {
    demand: 'refund',
    norms: ['zozpp-4', 'zozpp-18-1', 'zozpp-20', 'zozpp-23-2', 'zozpp-22', 'zozpp-23-1'],
    days: 10,
    term: '10\u00a0дней, ст. 22',
  },
};

describe('every demand has its own articles and term', () => {
  it.each(Object.entries(GOLDEN))('%s', (name, golden) => {
    const result = planOn(example(name), TODAY);
    expect(result.chosen).toMatchObject({ id: golden.demand, status: 'allowed' });
    expect(basis(result)).toEqual(golden.norms);
    expect(result.chosen?.termDays).toBe(golden.days);
    expect(result.chosen?.term).toBe(golden.term);
  });

  it('no two of them share a set by accident', () => {
    // The money for a faulty item asked again is the same demand of ст. 18 as the money asked first.
    const { 'refund-defective': again, ...others } = GOLDEN;
    const sets = Object.values(others).map((golden) => [...golden.norms].sort().join());
    expect(new Set(sets).size).toBe(sets.length);
    expect(sets.filter((set) => set === [...(again?.norms ?? [])].sort().join())).toHaveLength(1);
  });

  it('the 1 % of ст. 23 and the 0.5 % of ст. 23.1 never meet in one demand', () => {
    for (const name of Object.keys(GOLDEN)) {
      for (const option of planOn(example(name), TODAY).demands) {
        const ids = option.norms.map((ref) => ref.norm);
        expect(ids.includes('zozpp-23-1') && ids.includes('zozpp-23.1-3')).toBe(false);
        expect(ids.includes('gk-395') && (ids.includes('zozpp-23-1') || ids.includes('zozpp-23.1-3'))).toBe(false);
      }
    }
  });

  it('cites only norms that exist', () => {
    const ids = new Set(NORMS.map((norm) => norm.id));
    for (const name of Object.keys(GOLDEN)) {
      for (const id of basis(planOn(example(name), TODAY))) expect(ids).toContain(id);
    }
  });
});

describe('terms follow the demand', () => {
  const phone = example('complex-within-15-days').facts;

  it.each([
    [{}, { days: 7, last: '2026-12-07', moved: true }],
    [{ additionalCheck: 'yes' }, { days: 20, last: '2026-12-18', moved: false }],
    [{ replacementAbsent: 'yes' }, { months: 1, last: '2026-12-28', moved: false }],
  ] as const)('replacement %o', (change, window) => {
    const file = caseOf({ ...phone, defect: { ...phone.defect, ...change } }, claimServed('2026-11-24', '2026-11-28'));
    expect(clock(planOn(file, '2026-11-30'), 'seller_window')).toMatchObject(window);
  });

  it.each([
    [undefined, 45],
    [30, 30],
    [90, 45],
  ])('repair agreed for %s days gives %s', (agreed, days) => {
    const sofa = example('defective-repair').facts;
    const file = caseOf({ ...sofa, defect: { ...sofa.defect, repairTermDays: agreed } });
    expect(planOn(file, TODAY).chosen?.termDays).toBe(days);
  });
});

describe('late delivery', () => {
  it('worked example: 40 000 ₽ due 10.06.2026, came 05.07.2026, 25 days, 5 000 ₽', () => {
    const result = planOn(example('late-delivered'), TODAY);
    expect(result.sums?.accrual).toMatchObject({ days: 25, amount: 500_000, stoppedOn: '2026-07-05', perDay: 0 });
    expect(result.sums?.total).toBe(500_000);
    expect(demand(result, 'refund_prepayment').status).toBe('excluded');
    expect(demand(result, 'deliver').status).toBe('excluded');
  });

  it('the plate of demands: 28 days, 45 600 and 5 600 ₽', () => {
    const result = planOn(example('late-not-delivered'), TODAY);
    expect(demand(result, 'refund_prepayment')).toMatchObject({ sum: 4_560_000, recommended: true });
    expect(demand(result, 'refund_prepayment').penalty).toMatch(/^200,00\u00a0₽ в день до возврата/);
    expect(demand(result, 'deliver')).toMatchObject({ sum: 560_000, recommended: false });
    expect(demand(result, 'replace_same')).toMatchObject({ status: 'excluded', sum: 0 });
    expect(demand(result, 'price_reduction').reason).toMatch(/полученного товара/);
  });

  it('only the undelivered part carries the penalty', () => {
    const result = planOn(example('late-partly'), TODAY);
    expect(result.sums?.accrual).toMatchObject({ base: 1_200_000, perDay: 6_000, cap: 1_200_000 });
  });

  it('before the promised day nothing may be demanded', () => {
    const result = planOn(example('late-not-delivered'), '2026-10-26');
    expect(result.demands.every((item) => item.status === 'excluded')).toBe(true);
    expect(result.chosen).toBeNull();
    expect(codes(result)).toContain('demand_excluded');
    expect(planOn(example('late-not-delivered'), '2026-10-27').chosen?.status).toBe('allowed');
  });

  it('no term agreed: no penalty until 7 days of a demand to deliver are over', () => {
    const file = example('late-no-term');
    expect(planOn(file, TODAY).sums?.accrual).toBeUndefined();
    expect(demand(planOn(file, TODAY), 'refund_prepayment').status).toBe('excluded');
    const served = planOn({ ...file, events: claimServed('2026-11-02', '2026-11-05') }, TODAY);
    expect(clock(served, 'seller_window')).toMatchObject({ days: 7, last: '2026-11-12' });
    expect(served.sums?.accrual).toMatchObject({ from: '2026-11-13', days: 11 });
  });

  it('a cancelled order: the difference in price, and a return without consent stops only the penalty', () => {
    const result = planOn(example('cancelled'), TODAY);
    expect(result.sums?.lines.map((line) => [line.id, line.amount])).toEqual([
      ['principal', 3_599_000],
      ['penalty', 251_930],
      ['price_difference', 800_000],
    ]);
    const back = planOn(example('cancelled-money-back'), TODAY);
    expect(back.sums?.accrual).toMatchObject({ days: 7, stoppedOn: '2026-11-16' });
    expect(back.sums?.total).toBe(125_965 + 800_000);
    expect(codes(back)).toContain('money_back_without_consent');
  });
});

describe('technically complex goods: 15 days (п. 1 ст. 18)', () => {
  const bought: Facts = {
    problem: 'defective',
    goods: {
      item: 'телефон',
      price: 100,
      paid: 100,
      purchaseDate: '2018-12-13',
      deliveryDate: '2018-12-13',
      complexKind: 'phone',
    },
    defect: { description: 'Не работает', foundDate: '2018-12-20', warranty: 'has', warrantyUntil: '2019-12-13' },
    demand: 'refund',
  };

  it('bought 13.12.2018: posted 28.12 is in time, 29.12 is late', () => {
    const inTime = planOn(caseOf(bought, claimServed('2018-12-28', '2019-01-24')), '2019-02-10');
    expect(demand(inTime, 'refund').status).toBe('allowed');
    const late = planOn(caseOf(bought, claimServed('2018-12-29', '2019-01-24')), '2019-02-10');
    expect(demand(late, 'refund').status).toBe('excluded');
    expect(demand(late, 'repair').status).toBe('allowed');
    expect(late.chosen).toBeNull();
  });

  it('a 15th day on Sunday moves to Monday, and the safe day does not', () => {
    const sunday = { ...bought, goods: { ...bought.goods, purchaseDate: '2026-10-31', deliveryDate: '2026-10-31' } };
    const result = planOn(caseOf(sunday), '2026-11-16');
    expect(clock(result, 'complex_15')).toMatchObject({
      raw: '2026-11-15',
      safe: '2026-11-15',
      last: '2026-11-16',
      moved: true,
    });
    expect(demand(result, 'refund').status).toBe('allowed');
    expect(codes(result)).toContain('complex_moved_day');
    expect(demand(planOn(caseOf(sunday), '2026-11-17'), 'refund').status).toBe('excluded');
  });

  it.each(['complex-essential', 'complex-repair-overdue-ground', 'complex-thirty-days'])(
    '%s opens money and replacement',
    (name) => {
      const result = planOn(example(name), TODAY);
      expect(demand(result, 'refund').status).toBe('allowed');
      expect(demand(result, 'replace_same').status).toBe('allowed');
    },
  );

  it('without a ground money and replacement are closed with the reason, the rest is open', () => {
    const result = planOn(example('complex-no-ground'), TODAY);
    expect(demand(result, 'refund').reason).toMatch(/существенный недостаток/);
    expect(result.demands.filter((item) => item.status === 'allowed').map((item) => item.id)).toEqual([
      'price_reduction',
      'repair',
      'repair_costs',
    ]);
    expect(codes(planOn(example('complex-no-ground-refund'), TODAY))).toContain('demand_excluded');
  });

  it('whether the item is on the list is asked, and matters only after 15 days', () => {
    const unknown = { ...bought, goods: { ...bought.goods, complexKind: undefined } };
    expect(demand(planOn(caseOf(unknown), '2018-12-20'), 'refund').status).toBe('allowed');
    const later = planOn(caseOf(unknown), '2019-03-20');
    expect(demand(later, 'refund').status).toBe('unknown');
    expect(demand(later, 'repair').status).toBe('allowed');
    expect(later.missing.map((item) => item.path)).toContain('goods.complexKind');
  });

  it('the difference in price since 01.02.2026 is with the same wear and year', () => {
    const facts = example('complex-essential').facts;
    const file = caseOf({ ...facts, losses: [{ kind: 'price_difference', label: 'Разница', amount: 500_000 }] });
    const result = planOn(file, TODAY);
    expect(words(result)).toMatch(/износу и году выпуска/);
    expect(basis(result)).toContain('zozpp-24-4');
    expect(result.sums?.lines.find((line) => line.id === 'price_difference')).toMatchObject({
      amount: 500_000,
      articles: 'п. 4 ст. 24',
    });
    const ordinary = planOn(caseOf({ ...file.facts, goods: { ...facts.goods, complexKind: 'none' } }), TODAY);
    expect(codes(ordinary)).not.toContain('difference_wear');
  });
});

describe('periods of ст. 19', () => {
  it('no warranty within two years: allowed, the buyer proves', () => {
    const result = planOn(example('defective-no-warranty'), TODAY);
    expect(result.chosen?.status).toBe('allowed');
    expect(codes(result)).toContain('burden_on_buyer');
    expect(basis(result)).toContain('zozpp-19-1');
  });

  it('a short warranty is over, two years are not: п. 5 ст. 19', () => {
    const { facts } = example('defective-no-warranty');
    const file = caseOf({ ...facts, defect: { ...facts.defect, warranty: 'has', warrantyUntil: '2026-05-17' } });
    expect(basis(planOn(file, TODAY))).toContain('zozpp-19-5');
    expect(words(planOn(file, TODAY))).toMatch(/Гарантия кончилась 17\.05\.2026/);
  });

  it('after two years nothing is demanded from the seller', () => {
    const result = planOn(example('defective-after-two-years'), TODAY);
    expect(result.demands.every((item) => item.status === 'excluded')).toBe(true);
    expect(demand(result, 'refund').reason).toMatch(/изготовитель/);
    expect(codes(result)).toContain('only_manufacturer');
  });
});

describe('distance refusal (п. 4 ст. 26.1)', () => {
  const { facts } = example('refund-distance-after');
  const on = (refund: Facts['refund'], today: string) =>
    planOn(caseOf({ ...facts, refund: { ...facts.refund, ...refund } }), today);

  it('7 days with information, 3 months without it, a question when it is not known', () => {
    expect(demand(on({ returnInfoGiven: 'yes' }, '2026-11-16'), 'refund_money').status).toBe('allowed');
    expect(demand(on({ returnInfoGiven: 'yes' }, '2026-11-17'), 'refund_money').status).toBe('excluded');
    expect(demand(on({ returnInfoGiven: 'no' }, '2027-02-09'), 'refund_money').status).toBe('allowed');
    expect(demand(on({ returnInfoGiven: 'no' }, '2027-02-10'), 'refund_money').status).toBe('excluded');
    expect(demand(on({ returnInfoGiven: 'unknown' }, '2026-11-17'), 'refund_money').status).toBe('unknown');
  });

  it('an oral refusal does not keep the term, a written one does', () => {
    const oral = on({ returnInfoGiven: 'yes', earlierDemand: 'oral', refusalDate: '2026-11-10' }, '2026-11-23');
    expect(demand(oral, 'refund_money').status).toBe('excluded');
    const written = on(
      { returnInfoGiven: 'yes', earlierDemand: 'written_unproven', refusalDate: '2026-11-10' },
      '2026-11-23',
    );
    expect(demand(written, 'refund_money').status).toBe('allowed');
  });

  it('only the documented way back is kept; any way of return since 17.02.2026', () => {
    const result = planOn(example('refund-distance-after'), TODAY);
    expect(result.sums?.total).toBe(1_290_000 - 35_000);
    expect(basis(result)).toContain('ks-7-p');
    const before = planOn(caseOf({ ...facts, goods: { ...facts.goods, deliveryDate: '2026-01-12' } }), '2026-01-15');
    expect(basis(before)).not.toContain('ks-7-p');
  });

  it('is for distance purchases only', () => {
    const shop = planOn(caseOf({ ...facts, goods: { ...facts.goods, distance: 'no' } }), TODAY);
    expect(demand(shop, 'refund_money').status).toBe('excluded');
  });
});

describe('editions of the law by the day of the demand', () => {
  it('the cap of 01.02.2026 stands in the words of a demand made after it', () => {
    const facts = example('defective-ordinary').facts;
    expect(demand(planOn(caseOf(facts), TODAY), 'refund').penalty).toMatch(/не больше 68\u00a0400,00/);
    const older = {
      ...facts,
      goods: { ...facts.goods, purchaseDate: '2025-10-12', deliveryDate: '2025-10-17' },
      defect: { ...facts.defect, foundDate: '2025-10-21' },
    };
    expect(demand(planOn(caseOf(older), '2025-11-23'), 'refund').penalty).not.toMatch(/не больше/);
  });
});
