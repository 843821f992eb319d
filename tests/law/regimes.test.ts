import { describe, expect, it } from 'vitest';
import { COMPLEX_GOODS, complexGoods, NOT_COMPLEX } from '../../shared/law/data/complex-goods.ts';
import { isOwnField, OWN_FIELDS, REGIMES, regimeOf } from '../../shared/law/data/regimes.ts';
import type { Facts } from '../../shared/model/facts.ts';
import { PROBLEM_NAMES, type Problem } from '../../shared/model/problemNames.ts';
import { basis, caseOf, codes, demand, example, planOn, words } from './cases.ts';

const TODAY = '2026-11-21';
const PROBLEMS = Object.keys(PROBLEM_NAMES) as Problem[];

const bought = (field: string, problem: Problem, more: Facts = {}) =>
  planOn(caseOf({ ...more, problem, field, goods: { item: 'покупка', paid: 100, ...more.goods } }), TODAY);

/** Problems in which section 8 leaves the buyer the demand of the consumer law itself. */
const CARRIED: [string, Problem[]][] = [
  ['medical', ['service_late', 'service_defective', 'service_refusal', 'imposed']],
  ['education', ['service_late', 'service_defective', 'service_refusal', 'imposed']],
  ['hotel', ['service_refusal', 'imposed']],
  ['freight', ['service_refusal', 'imposed']],
  ['medicine', ['defective', 'wrong_item', 'misinformed', 'losses']],
  ['food', ['defective', 'wrong_item', 'misinformed', 'losses']],
  ['foreign_seller', ['late_delivery', 'refund_overdue', 'defective', 'wrong_item', 'misinformed']],
];

describe('special regimes', () => {
  it.each(REGIMES.map((regime) => [regime.id, regime] as const))('%s: what, who, term, source', (id, regime) => {
    expect(isOwnField(id)).toBe(false);
    for (const text of [regime.label, regime.title, regime.rule, regime.where, regime.term, regime.source]) {
      expect(text.trim().length).toBeGreaterThan(3);
    }
    expect(regime.carries === undefined).toBe(regime.caveat === undefined);
    if (regime.kind === 'not_consumer') expect(regime.carries).toBeUndefined();
  });

  it.each(REGIMES.flatMap((regime) => PROBLEMS.map((problem) => [regime.id, problem, regime] as const)))(
    '%s, %s',
    (id, problem, regime) => {
      const result = bought(id, problem);
      const carried = CARRIED.find(([field]) => field === id)?.[1].includes(problem) ?? false;
      if (carried) {
        expect(result.route).toEqual({ kind: 'consumer' });
        const warning = result.warnings.find((item) => item.code === 'special_rules');
        expect(warning).toMatchObject({ title: 'Здесь есть особые правила', confidence: regime.confidence });
        expect(warning?.text).toContain(regime.caveat);
        expect(warning?.text).toContain(regime.source);
        return;
      }
      expect(result.route.kind).toBe(regime.kind);
      expect(result.demands).toEqual([]);
      expect(result.sums).toBeNull();
      expect(result.legalBasis).toEqual([]);
      expect(words(result)).toContain(regime.where);
    },
  );

  it('carries exactly the problems of the dossier', () => {
    const data = REGIMES.filter((regime) => regime.carries).map((regime) => [regime.id, [...regime.carries!].sort()]);
    expect(Object.fromEntries(data)).toEqual(
      Object.fromEntries(CARRIED.map(([id, problems]) => [id, [...problems].sort()])),
    );
  });

  it('covers the regimes of the dossier', () => {
    const ids = REGIMES.map((regime) => regime.id);
    expect(ids).toEqual(
      expect.arrayContaining([
        'air',
        'rail',
        'bus_taxi',
        'telecom',
        'post',
        'finance',
        'tour',
        'hotel',
        'housing',
        'ddu',
        'medical',
        'education',
        'culture',
        'freight',
        'state',
        'medicine',
        'food',
        'digital',
        'foreign_seller',
        'private_seller',
        'labour',
      ]),
    );
    expect(new Set(ids).size).toBe(ids.length);
  });

  it('before the problem is told the regime itself is told', () => {
    expect(planOn(caseOf({ field: 'medical' }), TODAY).route).toMatchObject({ kind: 'special', id: 'medical' });
  });

  it('shows terms that are not sure with their confidence', () => {
    expect(planOn(example('regime-air'), TODAY).route).toMatchObject({ kind: 'special', confidence: 'K' });
  });

  it('a field nobody knows is stopped, not carried', () => {
    expect(bought('teleport', 'defective').route.kind).toBe('not_consumer');
    expect(regimeOf('teleport')).toBeNull();
  });

  it('a private seller and a buyer for business are outside the consumer law, also where a regime is carried', () => {
    expect(planOn(example('regime-private-seller'), TODAY).route).toMatchObject({
      kind: 'not_consumer',
      title: 'Покупка у частного человека',
    });
    expect(planOn(example('regime-business'), TODAY).route).toMatchObject({
      kind: 'not_consumer',
      title: 'Покупатель — организация',
    });
    expect(bought('medical', 'service_refusal', { buyerKind: 'business' }).route).toMatchObject({
      kind: 'not_consumer',
      title: 'Покупка для дела',
    });
    expect(bought('food', 'defective', { seller: { kind: 'individual' } }).route.kind).toBe('not_consumer');
  });

  it('asks field and buyer first, and still reads the case', () => {
    const result = planOn({ ...caseOf({}), facts: { problem: 'late_delivery' } }, TODAY);
    expect(result.route.kind).toBe('unknown');
    expect(result.missing.slice(0, 2).map((item) => item.path)).toEqual(['field', 'buyerKind']);
    expect(result.situation?.id).toBe('late_delivery_prepaid');
  });
});

describe('what is ours', () => {
  it.each([
    ['goods', 'defective', 'defective_goods'],
    ['goods', 'wrong_item', 'wrong_item'],
    ['goods', 'not_suited', 'shop_exchange'],
    ['exchange', 'not_suited', 'shop_exchange'],
    ['goods', 'misinformed', 'false_information'],
    ['goods', 'losses', 'losses'],
    ['work', 'losses', 'losses'],
    ['service', 'misinformed', 'false_information'],
  ] as const)('%s, %s → %s', (field, problem, situation) => {
    const result = bought(field, problem, { goods: { complexKind: 'none' } });
    expect(result.route).toEqual({ kind: 'consumer' });
    expect(result.situation?.id).toBe(situation);
    expect(codes(result)).not.toContain('special_rules');
  });

  it('goods, services and works are ours', () => {
    expect([...OWN_FIELDS]).toEqual(['goods', 'service', 'work']);
    for (const field of [...OWN_FIELDS, 'exchange']) expect(isOwnField(field)).toBe(true);
  });

  it.each(['late_delivery', 'refund_overdue', 'defective', 'wrong_item', 'not_suited'] as const)(
    '%s does not happen with a service: asked again, nothing counted',
    (problem) => {
      const result = bought('service', problem);
      expect(result.situation).toBeNull();
      expect(result.sums).toBeNull();
      expect(result.missing.map((item) => [item.path, item.question])).toContainEqual([
        'problem',
        'Что случилось с работой или услугой?',
      ]);
    },
  );

  it('faulty food goes by ст. 18 with its caveat', () => {
    const result = bought('food', 'defective', {
      demand: 'refund',
      goods: { paid: 90_000, complexKind: 'none', deliveryDate: '2026-11-16' },
      defect: { description: 'Скисло.', foundDate: '2026-11-17', warranty: 'none' },
    });
    expect(demand(result, 'refund').status).toBe('allowed');
    expect(basis(result)).toContain('zozpp-18-1');
    expect(words(result)).toMatch(/срок годности/);
  });
});

describe('where two sets of rules meet', () => {
  const sofa = (goods: Facts['goods'], more: Facts = {}) =>
    planOn(
      caseOf({
        problem: 'defective',
        ...more,
        goods: { item: 'шкаф', paid: 5_000_000, complexKind: 'none', deliveryDate: '2026-11-02', ...goods },
      }),
      TODAY,
    );

  it.each([
    ['вещь на заказ: товар или работа', { individual: 'yes' }, {}, 'made_to_order'],
    ['товар с установкой', { item: 'кондиционер с установкой' }, {}, 'goods_with_installation'],
    ['сборка в описании недостатка', {}, { defect: { description: 'Сборка кривая.' } }, 'goods_with_installation'],
    ['подарок', { gift: 'yes' }, {}, 'gift'],
    ['нет чека', { proof: 'none' }, {}, 'no_receipt'],
    ['бывший в употреблении', { used: 'yes' }, {}, 'used_goods'],
    ['бывший в употреблении, не то', { used: 'yes' }, { problem: 'wrong_item' }, 'used_goods'],
    ['автомобиль', { complexKind: 'car' }, {}, 'car_sale'],
  ] as const)('%s', (_name, goods, more, code) => {
    expect(codes(sofa(goods, more))).toContain(code);
    expect(codes(sofa({}))).not.toContain(code);
  });

  it('a closed case and a work say none of it', () => {
    const closed = caseOf({ problem: 'defective', goods: { item: 'шкаф с установкой', individual: 'yes' } }, [
      { id: 'c', type: 'closed', date: '2026-11-20' },
    ]);
    expect(codes(planOn(closed, TODAY))).not.toContain('made_to_order');
    const work = bought('work', 'misinformed', { goods: { item: 'шкаф с установкой', individual: 'yes' } });
    expect(codes(work)).not.toContain('made_to_order');
    expect(codes(work)).not.toContain('goods_with_installation');
  });
});

describe('list № 924', () => {
  it('has its fourteen items in order, each with a Russian name', () => {
    expect(COMPLEX_GOODS.map((entry) => entry.item)).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14]);
    expect(new Set(COMPLEX_GOODS.map((entry) => entry.id)).size).toBe(14);
    for (const entry of COMPLEX_GOODS) expect(entry.label).toMatch(/^[А-ЯЁ]/);
  });

  it('marks items quoted from memory', () => {
    expect(COMPLEX_GOODS.filter((entry) => entry.confidence === 'K').map((entry) => entry.item)).toEqual([13, 14]);
  });

  it('«нет в списке», no answer and an unknown value are not complex goods', () => {
    expect(complexGoods(NOT_COMPLEX)).toBeNull();
    expect(complexGoods(undefined)).toBeNull();
    expect(complexGoods('vacuum')).toBeNull();
    expect(complexGoods('phone')?.item).toBe(6);
  });
});
