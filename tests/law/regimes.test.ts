import { describe, expect, it } from 'vitest';
import { COMPLEX_GOODS, complexGoods, NOT_COMPLEX } from '../../shared/law/data/complex-goods.ts';
import { OWN_FIELD, REGIMES, regimeOf } from '../../shared/law/data/regimes.ts';
import { caseOf, example, planOn, words } from './cases.ts';

describe('special regimes', () => {
  it.each(REGIMES.map((regime) => [regime.id, regime] as const))(
    '%s stops the program and says where to go',
    (id, regime) => {
      expect(id).not.toBe(OWN_FIELD);
      for (const text of [regime.label, regime.title, regime.rule, regime.where, regime.source]) {
        expect(text.trim().length).toBeGreaterThan(3);
      }
      if (regime.kind === 'special') expect(regime.term.length).toBeGreaterThan(10);
      const result = planOn(
        caseOf({ problem: 'defective', field: id, goods: { paid: 100 }, demand: 'refund' }),
        '2026-11-21',
      );
      expect(result.route.kind).toBe(regime.kind);
      expect(result.demands).toEqual([]);
      expect(result.sums).toBeNull();
      expect(result.legalBasis).toEqual([]);
      expect(words(result)).toContain(regime.where);
    },
  );

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
        'work',
        'service',
        'private_seller',
        'labour',
      ]),
    );
    expect(new Set(ids).size).toBe(ids.length);
  });

  it('shows terms that are not sure with their confidence', () => {
    const route = planOn(example('regime-air'), '2026-11-21').route;
    expect(route).toMatchObject({ kind: 'special', confidence: 'K' });
  });

  it('a field nobody knows is stopped, not carried', () => {
    expect(planOn(caseOf({ problem: 'defective', field: 'teleport' }), '2026-11-21').route.kind).toBe('not_consumer');
    expect(regimeOf('teleport')).toBeNull();
  });

  it('a private seller and a buyer for business are outside the consumer law', () => {
    expect(planOn(example('regime-private-seller'), '2026-11-21').route).toMatchObject({
      kind: 'not_consumer',
      title: 'Покупка у частного человека',
    });
    expect(planOn(example('regime-business'), '2026-11-21').route).toMatchObject({
      kind: 'not_consumer',
      title: 'Покупатель — организация',
    });
  });

  it('asks field and buyer first, and still reads the case', () => {
    const result = planOn({ ...caseOf({}), facts: { problem: 'late_delivery' } }, '2026-11-21');
    expect(result.route.kind).toBe('unknown');
    expect(result.missing.slice(0, 2).map((item) => item.path)).toEqual(['field', 'buyerKind']);
    expect(result.situation?.id).toBe('late_delivery_prepaid');
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
