import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { findNorm } from '../../shared/law/norms/lookup.ts';
import type { Plan, SumLine } from '../../shared/law/types.ts';
import type { Facts } from '../../shared/model/facts.ts';
import { basis, caseOf, claimServed, codes, example, exampleNames, planOn } from './cases.ts';

const R = 100;
const TODAY = '2026-11-23';

/** A faulty item for 50 000 ₽ that now costs 62 000 ₽, bought in October 2026. */
const ITEM: Facts = {
  problem: 'defective',
  goods: {
    item: 'товар',
    price: 50_000 * R,
    paid: 50_000 * R,
    purchaseDate: '2026-10-01',
    deliveryDate: '2026-11-20',
    complexKind: 'none',
    currentPrice: 62_000 * R,
    comparedWith: 'new',
  },
  demand: 'refund',
};
const goods = (more: Facts['goods'], facts: Facts = {}): Facts => ({
  ...ITEM,
  goods: { ...ITEM.goods, ...more },
  ...facts,
});
const difference = (result: Plan): SumLine[] =>
  result.sums?.lines.filter((line) => line.id === 'price_difference') ?? [];
const on = (facts: Facts, today = TODAY) => planOn(caseOf(facts), today);
const missing = (result: Plan) => result.missing.map((item) => item.path);

describe('разница в цене при возврате товара с недостатком (п. 4 ст. 24)', () => {
  test('обычный товар: нынешняя цена минус цена договора, с нормой в расчёте и в претензии', () => {
    const result = on(ITEM);
    expect(difference(result)).toMatchObject([{ amount: 12_000 * R, articles: 'п. 4 ст. 24', inTotal: true }]);
    expect(result.sums?.total).toBe(62_000 * R);
    expect(result.sums?.claimPrice).toBe(62_000 * R);
    expect(basis(result)).toContain('zozpp-24-4');
  });

  test.each<[string, Facts, number[]]>([
    ['технически сложный против нового: не обещаем', goods({ complexKind: 'phone' }), []],
    [
      'технически сложный против такого же износа',
      goods({ complexKind: 'phone', comparedWith: 'same_wear' }),
      [12_000],
    ],
    [
      'технически сложный против нового, продавец обманул намеренно',
      goods({ complexKind: 'phone' }, { defect: { misled: 'yes' } }),
      [12_000],
    ],
    ['цена не выросла', goods({ currentPrice: 50_000 * R }), []],
    ['не возврат, а ремонт', { ...ITEM, demand: 'repair' }, []],
    ['не возврат, а снижение цены', { ...ITEM, demand: 'price_reduction', defect: { demandAmount: 100 } }, []],
    ['цену не назвали', goods({ currentPrice: undefined }), []],
    ['цена договора не названа: её место занимает уплаченное', goods({ price: undefined }), [12_000]],
  ])('%s', (_name, facts, expected) => {
    expect(difference(on(facts)).map((line) => line.amount / R)).toEqual(expected);
  });

  test('до 01.02.2026 сложный товар сравнивали с новым: линия этого дня', () => {
    const facts = goods({ complexKind: 'phone', deliveryDate: '2026-01-20', purchaseDate: '2026-01-10' });
    expect(difference(on(facts, '2026-01-31')).length).toBe(1);
    expect(difference(on(facts, '2026-02-01')).length).toBe(0);
  });

  test('своя сумма главнее и не складывается с посчитанной', () => {
    const byHand = { kind: 'price_difference' as const, label: '', amount: 7_000 * R };
    expect(difference(on({ ...ITEM, losses: [byHand] })).map((line) => line.amount)).toEqual([7_000 * R]);
    expect(difference(on({ ...ITEM, losses: [{ ...byHand, amount: 0 }] })).map((line) => line.amount)).toEqual([
      12_000 * R,
    ]);
  });

  test('предупреждение об износе: сравнили с новым или ввели сами; со своим износом его нет', () => {
    const phone = goods({ complexKind: 'phone' });
    expect(on(phone).warnings.find((item) => item.code === 'difference_wear')).toMatchObject({
      severity: 'danger',
      path: 'goods.comparedWith',
      norm: { norm: 'zozpp-24-4', confidence: 'M' },
    });
    const byHand = {
      ...goods({ complexKind: 'phone', currentPrice: undefined }),
      losses: [{ kind: 'price_difference' as const, label: '', amount: 1 }],
    };
    expect(on(byHand).warnings.find((item) => item.code === 'difference_wear')).toMatchObject({ path: 'losses' });
    expect(codes(on(goods({ complexKind: 'phone', comparedWith: 'same_wear' })))).not.toContain('difference_wear');
    expect(codes(on(goods({ complexKind: 'phone', currentPrice: 50_000 * R })))).not.toContain('difference_wear');
    expect(codes(on(ITEM))).not.toContain('difference_wear');
  });

  test('спрашивают, чего не хватает, и не спрашивают дважды', () => {
    const asked = (more: Facts['goods']) => missing(on(goods(more))).filter((path) => path === 'goods.comparedWith');
    expect(asked({ complexKind: 'phone', comparedWith: undefined })).toEqual(['goods.comparedWith']);
    expect(asked({ complexKind: 'phone', comparedWith: 'unknown' })).toEqual([]);
    expect(asked({ comparedWith: undefined })).toEqual([]);
    expect(difference(on(goods({ complexKind: 'phone', comparedWith: 'unknown' })))).toEqual([]);
    expect(
      missing(on({ ...goods({ complexKind: 'phone', comparedWith: undefined }), demand: 'repair' })),
    ).not.toContain('goods.comparedWith');
  });
});

describe('что сделает с деньгами суд', () => {
  const overdue = (today: string, facts: Facts = {}) =>
    planOn(caseOf(goods({ currentPrice: undefined }, facts), claimServed('2026-03-01', '2026-03-02')), today);

  test('большую неустойку суд может уменьшить: с 01.02.2026 по самой ст. 23', () => {
    expect(codes(overdue('2026-03-20'))).not.toContain('court_may_reduce');
    const large = overdue('2026-06-01').warnings.find((item) => item.code === 'court_may_reduce');
    expect(large).toMatchObject({ severity: 'advice', norm: { norm: 'zozpp-23-cap' } });
    expect(large?.text).toContain('01.02.2026');
  });

  test('неустойка за опоздание — по ст. 333 ГК, проценты не уменьшают', () => {
    const late = planOn(example('late-not-delivered'), '2027-06-01');
    expect(late.warnings.find((item) => item.code === 'court_may_reduce')).toMatchObject({ norm: { norm: 'gk-333' } });
    expect(codes(planOn(example('refund-distance-after'), '2027-06-01'))).not.toContain('court_may_reduce');
  });

  test('мораторий 2022 года назван, когда просрочка через него проходит', () => {
    const facts: Facts = {
      problem: 'late_delivery',
      goods: { item: 'шкаф', prepaid: 10_000 * R, purchaseDate: '2022-02-01' },
      delivery: { promise: 'date', promisedDate: '2022-03-01', outcome: 'not_delivered' },
      demand: 'refund_prepayment',
    };
    expect(codes(on(facts, '2022-12-01'))).toContain('moratorium_2022');
    const later = { ...facts, delivery: { ...facts.delivery, promisedDate: '2022-11-01' } };
    expect(codes(on(later, '2022-12-01'))).not.toContain('moratorium_2022');
  });

  test('моральный вред: просят назвать сумму и объяснить, сумму не придумывают', () => {
    const moral = (value: Facts['moral']) =>
      on({ ...ITEM, moral: value }).warnings.find((item) => item.code === 'moral_explain');
    expect(moral({ asked: true })).toMatchObject({ path: 'moral.amount' });
    expect(moral({ asked: true, amount: 5_000 * R })).toMatchObject({ path: 'moral.reason' });
    expect(moral({ asked: true, amount: 5_000 * R, reason: 'Ребёнок спал на полу.' })).toBeUndefined();
    expect(moral({ asked: false })).toBeUndefined();
    expect(on({ ...ITEM, moral: { asked: true } }).sums?.lines.some((line) => line.id === 'moral')).toBe(false);
  });

  test('перелом 01.02.2026: показаны обе читки, названа взятая', () => {
    const facts = goods({ currentPrice: undefined, purchaseDate: '2025-09-01', deliveryDate: '2025-09-02' });
    const result = planOn(caseOf(facts, claimServed('2025-09-29', '2025-09-30')), '2026-03-31');
    const readings = result.sums?.accrual?.readings ?? [];
    expect(readings.length).toBeGreaterThan(1);
    expect(readings.filter((item) => item.used).length).toBe(1);
    expect(readings.find((item) => item.used)?.amount).toBe(result.sums?.accrual?.amount);
    expect(codes(result)).toContain('two_readings');
  });
});

test('за один день — одна санкция: проценты и неустойка не встречаются в одном расчёте', () => {
  const names = exampleNames().filter((name) => !name.startsWith('regime-'));
  fc.assert(
    fc.property(fc.constantFrom(...names), fc.integer({ min: 0, max: 300 }), (name, offset) => {
      const today = new Date(Date.UTC(2026, 9, 1 + offset)).toISOString().slice(0, 10);
      const { sums } = planOn(example(name), today);
      const lines = sums?.lines ?? [];
      const kinds = new Set(
        lines.filter((line) => line.id === 'penalty' || line.id === 'interest').map((line) => line.id),
      );
      expect(kinds.size).toBeLessThanOrEqual(1);
      const spans = lines.filter((line) => line.id === 'penalty').map((line) => [line.trace.from, line.trace.to]);
      for (const [index, [from = '', to = '']] of spans.entries()) {
        for (const [otherFrom = '', otherTo = ''] of spans.slice(index + 1)) {
          expect(otherFrom > to || otherTo < from, `${name}: ${from}–${to} и ${otherFrom}–${otherTo}`).toBe(true);
        }
      }
    }),
    { numRuns: 300 },
  );
});

test('штраф и моральный вред стоят вне суммы и цены иска', () => {
  const result = planOn(example('sofa-waiting'), '2026-12-23');
  expect(result.sums?.courtOnly.map((item) => item.norm.norm)).toEqual(['zozpp-13-6', 'zozpp-15']);
  expect(findNorm('zozpp-13-7', '2026-12-23')).not.toBeNull();
});

describe('убытки поверх неустойки', () => {
  test('без названия — «Убытки» по п. 2 ст. 13; своя разница при непривезённом товаре — по ст. 393.1 ГК', () => {
    const loss = (kind: 'delivery' | 'price_difference') => ({ kind, label: '', amount: 1_000 * R });
    expect(on({ ...ITEM, losses: [loss('delivery')] }).sums?.lines.find((line) => line.id === 'loss')).toMatchObject({
      label: 'Убытки',
      articles: 'убытки, п. 2 ст. 13',
    });
    const late = example('late-not-delivered');
    const facts = { ...late.facts, demand: 'refund_prepayment', losses: [loss('price_difference')] };
    expect(difference(planOn({ ...late, facts }, TODAY))).toMatchObject([{ articles: 'ст. 393.1', amount: 1_000 * R }]);
  });

  test('не знаем, сложный ли товар: разницу не обещаем', () => {
    expect(difference(on(goods({ complexKind: 'unknown', comparedWith: 'new' })))).toEqual([]);
    expect(difference(on(goods({ complexKind: undefined, comparedWith: 'same_wear' }))).length).toBe(1);
  });
});
