import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { bestFirst } from '../../shared/law/plan/missing.ts';
import type { MissingFact } from '../../shared/law/types.ts';
import type { Facts } from '../../shared/model/facts.ts';
import { caseOf, example, exampleNames, planOn } from './cases.ts';

/* What to ask next: first what decides the law and the situation, then the demand, the days, the money, the names. */

const TODAY = '2026-11-23';
const missing = (facts: Facts) => planOn({ ...caseOf({}), facts }, TODAY).missing.map((item) => item.path);
const fact = (path: string): MissingFact => ({ path, question: path, why: path });

describe('лучший вопрос первым', () => {
  test.each<[string, Facts, string]>([
    ['ничего не сказано', {}, 'problem'],
    ['что случилось', { field: 'goods', buyerKind: 'consumer' }, 'problem'],
    ['деньги не возвращают: за что', { problem: 'refund_overdue' }, 'refund.cause'],
    ['товар с недостатком: технически сложный ли', { problem: 'defective' }, 'goods.complexKind'],
    [
      'отказ от покупки: на расстоянии ли',
      { problem: 'refund_overdue', refund: { cause: 'distance_refusal' } },
      'goods.distance',
    ],
  ])('%s', (_name, facts, path) => {
    const [first] = missing({ field: 'goods', buyerKind: 'consumer', ...facts });
    expect(first).toBe(path);
  });

  test('имена и адрес спрашивают последними', () => {
    const list = missing({ field: 'goods', buyerKind: 'consumer', problem: 'defective' });
    const party = list.filter((path) => /^(seller|buyer)\./.test(path));
    expect(list.slice(-party.length)).toEqual(party);
    expect(party.length).toBeGreaterThan(3);
    expect(list.indexOf('demand')).toBeLessThan(list.indexOf('goods.paid'));
  });

  test('про работу спрашивают как про работу', () => {
    const { missing: list } = planOn(caseOf({ problem: 'service_late', field: 'work' }), TODAY);
    const question = (path: string) => list.find((item) => item.path === path)?.question;
    expect(question('goods.item')).toBe('Какую работу или услугу вы заказали?');
    expect(question('goods.purchaseDate')).toBe('Когда вы заключили договор?');
    expect(question('seller.name')).toBe('Кто исполнитель по чеку?');
  });

  test('каждый факт один раз, порядок не зависит от того, в каком порядке его нашли', () => {
    const paths = [
      'problem',
      'refund.cause',
      'defect.foundDate',
      'goods.purchaseDate',
      'demand',
      'goods.paid',
      'seller.name',
      'buyer.gender',
    ];
    fc.assert(
      fc.property(fc.shuffledSubarray(paths, { minLength: 2 }), (list) => {
        const asked = bestFirst([...list, ...list].map(fact)).map((item) => item.path);
        expect(asked).toEqual(paths.filter((path) => list.includes(path)));
      }),
    );
  });

  test('на всех примерах: без повторов, одинаково от раза к разу, первый вопрос — тот, что в карточке', () => {
    for (const name of exampleNames()) {
      const file = example(name);
      const facts: Facts = { ...file.facts };
      delete facts.demand;
      const result = planOn({ ...file, facts: { ...facts, goods: {} }, events: [] }, TODAY);
      const list = result.missing.map((item) => item.path);
      expect(new Set(list).size, name).toBe(list.length);
      const again = planOn({ ...file, facts: { ...facts, goods: {} }, events: [] }, TODAY);
      expect(again.missing, name).toEqual(result.missing);
      const [first] = result.missing;
      if (first && result.nextSteps[0]?.id === 'fill') expect(result.nextSteps[0].why, name).toContain(first.question);
    }
  });
});
