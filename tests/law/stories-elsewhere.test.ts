import { describe, expect, it } from 'vitest';
import { caseOf, planOn, words } from './cases.ts';

/* Stories of real people that another law governs: the program says so and counts nothing. */

describe('stories that are not ours are stopped or sent elsewhere', () => {
  const cases = [
    {
      id: '007',
      facts: { field: 'telecom' },
      route: { kind: 'special', id: 'telecom' },
      says: [/обязательна претензия оператору/, /Не платить самовольно рискованно/, /Роскомнадзор/],
    },
    { id: '008', facts: { field: 'telecom' }, route: { kind: 'special', id: 'telecom' }, says: [/срок свой/] },
    {
      id: '009',
      facts: { buyerKind: 'organisation' },
      route: { kind: 'not_consumer' },
      says: [/арбитражный суд/, /штраф 50 % и льгота по пошлине здесь не применяются/],
    },
    {
      id: '010',
      facts: { field: 'freight' },
      route: { kind: 'special', id: 'freight' },
      says: [/личный это груз или для дела/, /3 % программа здесь не считает/, /1 год/],
    },
    {
      id: '011',
      facts: { field: 'air' },
      route: { kind: 'special', id: 'air' },
      says: [/7 дней при повреждении багажа и 21 день/, /Монреальская/],
    },
    {
      id: '012',
      facts: { field: 'bus_taxi' },
      route: { kind: 'special', id: 'bus_taxi' },
      says: [/Поломка терминала/, /отметкой о времени/],
    },
    { id: '013', facts: { field: 'labour' }, route: { kind: 'not_consumer' }, says: [/инспекция труда/] },
    {
      id: '014',
      facts: { field: 'finance', buyerKind: 'business' },
      route: { kind: 'not_consumer' },
      says: [/страхованию вкладов/],
    },
    {
      id: '057',
      facts: { field: 'tour' },
      route: { kind: 'special', id: 'tour' },
      says: [/За тур отвечает туроператор/, /ст\. 28 это или ст\. 32/],
    },
  ] as const;

  it.each(cases)('story $id', ({ facts, route, says }) => {
    const result = planOn(
      caseOf({ problem: 'refund_overdue', goods: { item: 'покупка', paid: 100_000 }, ...facts }),
      '2026-11-21',
    );
    expect(result.route).toMatchObject(route);
    expect(result.situation).toBeNull();
    expect(result.demands).toEqual([]);
    expect(result.sums).toBeNull();
    expect(result.deadlines).toEqual([]);
    expect(result.court).toBeNull();
    for (const text of says) expect(words(result)).toMatch(text);
  });
});
