import { describe, expect, it } from 'vitest';
import { basis, caseOf, claimServed, clock, codes, demand, planOn, stepIds, words } from './cases.ts';

/* Stories of real people about works and services: what they told, and what the law makes of it on their day. */

describe('story 021: of two pieces of furniture made to order one came late', () => {
  const facts = caseOf({
    problem: 'service_late',
    field: 'work',
    goods: { item: 'изготовление двух шкафов', price: 20_000_000, paid: 20_000_000, purchaseDate: '2025-03-03' },
    service: {
      promise: 'date',
      promisedDate: '2025-05-12',
      progress: 'done_late',
      doneDate: '2025-06-01',
      acceptedDate: '2025-06-01',
    },
    demand: 'service_penalty',
  }).facts;
  const priced = { ...facts, service: { ...facts.service, stagePrice: 8_000_000 } };

  it('is late work: 3 % of the late piece when it is priced apart', () => {
    const result = planOn(caseOf(priced), '2025-06-10');
    expect(result.situation?.id).toBe('late_work_service');
    expect(result.route.kind).toBe('consumer');
    expect(basis(result)).toContain('zozpp-28-5');
    expect(basis(result)).not.toContain('zozpp-23.1-3');
    expect(result.sums?.accrual).toMatchObject({
      rule: 'zozpp-28',
      base: 8_000_000,
      days: 20,
      amount: 4_800_000,
      cap: 8_000_000,
    });
  });

  it('else of the whole order, with the advice to look for the price in the estimate', () => {
    const result = planOn(caseOf(facts), '2025-06-10');
    expect(result.sums?.accrual).toMatchObject({ base: 20_000_000, amount: 12_000_000 });
    expect(codes(result)).toContain('stage_price');
    expect(words(result)).toMatch(/Проверьте смету/);
  });

  it('says that a ready item only brought late is a purchase with 0.5 %', () => {
    expect(words(planOn(caseOf(priced), '2025-06-10'))).toMatch(/это покупка: 0,5 % предоплаты/);
  });
});

describe('story 027: a kitchen to order, the buyer changed his mind in four days', () => {
  const facts = caseOf({
    problem: 'service_refusal',
    field: 'work',
    goods: { item: 'кухня по проекту', price: 30_000_000, paid: 10_000_000, purchaseDate: '2026-03-02' },
    service: { refusalDate: '2026-03-06', subscription: 'no', providedPrice: 0, expenses: 0 },
    demand: 'service_return',
  }).facts;
  const result = planOn(caseOf(facts), '2026-03-10');

  it('is a refusal by ст. 32 and 717: 30 % without papers are not kept', () => {
    expect(result.situation?.id).toBe('service_refusal');
    expect(basis(result)).toEqual(['zozpp-32', 'gk-717', 'zozpp-16', 'gk-314-2', 'gk-395']);
    expect(result.sums?.total).toBe(10_000_000);
    expect(words(result)).toMatch(/«Удержим 30 %» без бумаг — не основание/);
    expect(words(result)).toMatch(/Расходы доказывает исполнитель/);
  });

  it('promises no whole sum and has nothing to do with ст. 25', () => {
    expect(words(result)).toMatch(/Возврата всей суммы обещать нельзя/);
    expect(words(result)).toMatch(/ст\. 25 здесь ни при чём/);
  });

  it('has 7 days and interest, not 10 days and 3 %', () => {
    expect(result.chosen?.termDays).toBe(7);
    expect(result.chosen?.penalty).toMatch(/395/);
    expect(words(result)).toMatch(/3 % положены за опоздание и недостатки/);
    const overdue = planOn(caseOf(facts, claimServed('2026-03-10', '2026-03-16')), '2026-04-02');
    expect(clock(overdue, 'seller_window')?.last).toBe('2026-03-23');
    expect(overdue.sums?.accrual).toMatchObject({ rule: 'gk-395', from: '2026-03-24', days: 10 });
  });

  it('goes on to the complaint and to the court of the place of living without a fee', () => {
    const overdue = planOn(caseOf(facts, claimServed('2026-03-10', '2026-03-16')), '2026-04-02');
    expect(stepIds(overdue)).toEqual(expect.arrayContaining(['lawsuit', 'complaint']));
    expect(overdue.court).toMatchObject({ feeExempt: true });
    expect(overdue.court?.places.map((place) => place.id)).toContain('buyer');
  });
});

describe('story 051: a gym, the entry fee «is not given back»', () => {
  const facts = caseOf({
    problem: 'service_refusal',
    field: 'service',
    goods: { item: 'абонемент в фитнес-клуб', price: 420_000, paid: 420_000, purchaseDate: '2025-10-02' },
    service: { refusalDate: '2025-10-02', subscription: 'no' },
    demand: 'service_return',
  }).facts;

  it('the entry fee is part of what was paid: at most 4 200 ₽, and the program says it is the most', () => {
    const result = planOn(caseOf(facts), '2025-10-03');
    expect(result.situation?.id).toBe('service_refusal');
    expect(result.sums?.total).toBe(420_000);
    expect(codes(result)).toContain('provided_unknown');
    expect(result.missing.map((item) => item.path)).toContain('service.providedPrice');
    expect(words(result)).toMatch(/«Взнос не возвращается» — ничтожно/);
    expect(basis(result)).toContain('zozpp-16');
  });

  it('one visit is paid for', () => {
    const visit = { ...facts, service: { ...facts.service, providedPrice: 30_000, expenses: 0 } };
    expect(planOn(caseOf(visit), '2025-10-03').sums?.total).toBe(390_000);
  });

  it('3 % is closed with the reason; interest runs after 7 days', () => {
    const result = planOn(caseOf(facts, claimServed('2025-10-03', '2025-10-06')), '2025-10-24');
    expect(demand(result, 'service_refund')).toMatchObject({ status: 'excluded' });
    expect(demand(result, 'service_refund').reason).toMatch(/опоздать или сделать плохо/);
    expect(result.sums?.accrual).toMatchObject({ rule: 'gk-395', from: '2025-10-14', base: 420_000 });
  });
});

describe('stories 007, 008, 057: services that a law of their own governs', () => {
  it.each([
    ['007: телефон не работал', 'service_defective', 'telecom'],
    ['008: неустойка за отключение интернета', 'service_refusal', 'telecom'],
    ['057: тур не состоялся', 'service_late', 'tour'],
  ] as const)('%s: told where to go, nothing is counted', (_name, problem, field) => {
    const result = planOn(
      caseOf({ problem, field, goods: { item: 'услуга', price: 100_000, paid: 100_000 } }),
      '2026-11-21',
    );
    expect(result.route).toMatchObject({ kind: 'special', id: field });
    expect(result.demands).toEqual([]);
    expect(result.sums).toBeNull();
  });

  it('008 as an ordinary service: the fee for leaving is void, what was provided is paid for', () => {
    const result = planOn(
      caseOf({
        problem: 'service_refusal',
        field: 'service',
        goods: { item: 'обслуживание домофона', price: 240_000, paid: 240_000, purchaseDate: '2025-01-10' },
        service: { refusalDate: '2025-07-10', subscription: 'no', providedPrice: 200_000, expenses: 0 },
        demand: 'service_return',
      }),
      '2025-07-11',
    );
    expect(result.sums?.total).toBe(40_000);
    expect(words(result)).toMatch(/штрафе за отказ ничтожны/);
  });

  it('057 as an ordinary service not provided: the money back and 3 % of its price, not more than it', () => {
    const file = caseOf(
      {
        problem: 'service_late',
        field: 'service',
        goods: { item: 'проведение праздника', price: 8_150_000, paid: 8_150_000, purchaseDate: '2018-10-06' },
        service: { promise: 'date', promisedDate: '2018-10-31', progress: 'not_started' },
        demand: 'service_refund',
      },
      claimServed('2018-11-08', '2018-11-12'),
    );
    const result = planOn(file, '2019-03-01');
    expect(basis(result)).toEqual(['zozpp-28-1', 'zozpp-28-4', 'zozpp-31-1', 'zozpp-31-3', 'zozpp-28-5']);
    expect(result.chosen?.termDays).toBe(10);
    const penalty = result.sums?.lines
      .filter((line) => line.id === 'penalty')
      .reduce((sum, line) => sum + line.amount, 0);
    expect(penalty).toBe(8_150_000);
    expect(result.sums?.courtOnly.map((item) => item.norm.norm)).toContain('zozpp-13-6');
  });
});
