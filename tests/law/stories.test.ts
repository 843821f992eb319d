import { describe, expect, it } from 'vitest';
import { basis, caseOf, claimServed, clock, codes, demand, planOn, stepIds, words } from './cases.ts';

/* Stories of real people about delivery and refunds: what they told, and what the law makes of it on their day. */

describe('story 001: a washing machine prepaid, the shop is closed', () => {
  const file = caseOf({
    problem: 'late_delivery',
    goods: {
      item: 'стиральная машина',
      prepaid: 2_000_000,
      purchaseDate: '2025-09-01',
      distance: 'no',
      paymentMeans: 'card',
    },
    delivery: { promise: 'range', promisedDate: '2025-09-15', outcome: 'not_delivered' },
    refund: { earlierDemand: 'oral' },
    seller: { inn: '0000000018' },
    story: 'Магазин закрыт «по техническим причинам», телефон не отвечает. Претензию говорили устно четыре раза.',
    demand: 'refund_prepayment',
  });
  const result = planOn(file, '2025-09-30');

  it('is late prepaid goods by ст. 23.1 with 0.5 % of the prepayment', () => {
    expect(result.situation?.id).toBe('late_delivery_prepaid');
    expect(basis(result)).toEqual(['gk-487', 'zozpp-23.1-2', 'zozpp-23.1-4', 'zozpp-23.1-3']);
    expect(result.chosen?.termDays).toBe(10);
    expect(result.sums?.accrual).toMatchObject({
      rule: 'zozpp-23.1',
      perDay: 10_000,
      cap: 2_000_000,
      capDay: 200,
      days: 15,
    });
    expect(result.sums?.courtOnly.map((item) => item.norm.norm)).toEqual(['zozpp-13-6', 'zozpp-15']);
  });

  it('starts no window from oral demands and says why', () => {
    expect(clock(result, 'seller_window')).toBeUndefined();
    expect(codes(result)).toContain('oral_demand');
    expect(words(result)).toMatch(/Устная претензия не доказывает дату/);
  });

  it('sends to the register, to the police, to the bank and further', () => {
    expect(stepIds(result)).toEqual(
      expect.arrayContaining(['send_claim', 'find_seller', 'complaint', 'lawsuit', 'bank_dispute', 'police']),
    );
    expect(words(result)).toMatch(/не ликвидирован ли/);
    expect(words(result)).toMatch(/по вашему месту жительства/);
    expect(words(result)).toMatch(/Мировой судья/);
    expect(words(result)).toMatch(/Пошлины нет/);
  });
});

describe('story 002: baby food paid in a web shop, no term, no money', () => {
  const file = caseOf({
    problem: 'late_delivery',
    goods: { item: 'детское питание', purchaseDate: '2014-01-27', distance: 'yes', paymentMeans: 'card' },
    delivery: { promise: 'unknown', outcome: 'not_delivered' },
    demand: 'refund_prepayment',
  });
  const result = planOn(file, '2014-03-27');

  it('asks for the sum and counts nothing in its place', () => {
    expect(result.situation?.id).toBe('late_delivery_prepaid');
    expect(result.missing.map((item) => item.path)).toContain('goods.prepaid');
    expect(result.sums).toBeNull();
  });

  it('demands delivery first by п. 2 ст. 314, and lets a distance buyer refuse by п. 4 ст. 26.1', () => {
    expect(words(result)).toMatch(/7\u00a0?дней|7 дней/);
    expect(codes(result)).toContain('no_delivery_term');
    expect(demand(result, 'deliver')).toMatchObject({ status: 'allowed', termDays: 7 });
    expect(demand(result, 'refund_prepayment')).toMatchObject({ status: 'allowed', termDays: 10 });
    expect(basis(result)).toEqual(['zozpp-26.1-4', 'gk-395']);
  });

  it('counts 0.5 % when the term had been agreed', () => {
    const agreed = planOn(
      caseOf({
        ...file.facts,
        goods: { ...file.facts.goods, prepaid: 500_000 },
        delivery: { promise: 'date', promisedDate: '2014-02-10', outcome: 'not_delivered' },
      }),
      '2014-03-27',
    );
    expect(agreed.sums?.accrual).toMatchObject({ rule: 'zozpp-23.1', perDay: 2_500, days: 45 });
    expect(stepIds(agreed)).toEqual(expect.arrayContaining(['bank_dispute', 'complaint', 'lawsuit']));
  });

  it('says years later that the limitation has passed', () => {
    const late = planOn(
      caseOf({
        ...file.facts,
        goods: { ...file.facts.goods, prepaid: 500_000 },
        delivery: { promise: 'date', promisedDate: '2014-02-10', outcome: 'not_delivered' },
      }),
      '2026-11-21',
    );
    expect(codes(late)).toContain('limitation_passed');
  });
});

describe('story 003: refusal of an order before delivery', () => {
  const facts = caseOf({
    problem: 'refund_overdue',
    goods: { item: 'комплектующие', paid: 750_000, prepaid: 750_000, purchaseDate: '2014-08-08', distance: 'yes' },
    refund: { cause: 'distance_refusal', refusedWhen: 'before_delivery' },
    demand: 'refund_money',
  }).facts;

  it('is a refusal by п. 4 ст. 26.1 with interest, not a penalty', () => {
    const result = planOn(caseOf(facts), '2014-08-09');
    expect(result.situation?.id).toBe('distance_refusal_before_delivery');
    expect(basis(result)).toContain('zozpp-26.1-4');
    expect(basis(result)).not.toContain('zozpp-23.1-3');
    expect(result.chosen).toMatchObject({ status: 'allowed', termDays: 10 });
    expect(result.chosen?.penalty).toMatch(/395/);
    expect(words(result)).toMatch(/неустойки 0,5 % нет/);
    expect(words(result)).toMatch(/расходы на обратную доставку, а до передачи их нет/);
    expect(words(result)).toMatch(/сделанной только под вас/);
    expect(result.warnings.find((warning) => warning.code === 'one_percent_disputed')?.confidence).toBe('L');
  });

  it('a demand received on 09.08.2014 ends on 19.08.2014', () => {
    const result = planOn(caseOf(facts, claimServed('2014-08-09', '2014-08-09')), '2014-08-10');
    expect(clock(result, 'seller_window')?.last).toBe('2014-08-19');
  });

  it('an item made only for this buyer closes the refusal', () => {
    const result = planOn(caseOf({ ...facts, goods: { ...facts.goods, individual: 'yes' } }), '2014-08-09');
    expect(demand(result, 'refund_money').status).toBe('excluded');
    expect(result.chosen).toBeNull();
  });
});

describe('story 004: the item returned, no cash in the till', () => {
  const facts = caseOf({
    problem: 'refund_overdue',
    goods: { item: 'товар', price: 300_000, paid: 300_000, purchaseDate: '2025-03-01', distance: 'no' },
    refund: {
      cause: 'unknown',
      goodsReturned: 'yes',
      goodsReturnDate: '2025-03-10',
      earlierDemand: 'written_proven',
      earlierDemandDate: '2025-03-10',
    },
    demand: 'refund_money',
  }).facts;

  it('asks why the item was returned and counts no 1 % meanwhile', () => {
    const result = planOn(caseOf(facts), '2025-04-10');
    expect(result.situation?.id).toBe('refund_not_paid_after_return');
    expect(result.chosen?.status).toBe('unknown');
    expect(result.missing[0]).toMatchObject({ path: 'refund.cause', question: 'Почему вы вернули товар?' });
    expect(result.sums?.accrual).toBeUndefined();
    expect(result.sums?.total).toBe(300_000);
    expect(words(result)).toMatch(/Нельзя считать 1 % в день, пока не установлен недостаток/);
  });

  it('good quality: 3 days from the return of the goods, interest of ст. 395', () => {
    const result = planOn(
      caseOf({ ...facts, refund: { ...facts.refund, cause: 'exchange_impossible' } }),
      '2025-04-10',
    );
    expect(basis(result)).toEqual(['zozpp-25-2', 'gk-395']);
    expect(result.chosen?.termDays).toBe(3);
    expect(clock(result, 'seller_window')).toMatchObject({
      start: '2025-03-10',
      last: '2025-03-13',
      overdueFrom: '2025-03-14',
    });
    expect(result.sums?.accrual?.rule).toBe('gk-395');
    expect(words(result)).toMatch(/а не со дня заявления/);
  });

  it('a defect: 10 days, 1 % of the price', () => {
    const result = planOn(caseOf({ ...facts, refund: { ...facts.refund, cause: 'defective' } }), '2025-04-10');
    expect(basis(result)).toEqual(['zozpp-4', 'zozpp-18-1', 'zozpp-19-1', 'zozpp-22', 'zozpp-23-1']);
    expect(result.chosen?.termDays).toBe(10);
    expect(result.sums?.accrual).toMatchObject({ rule: 'zozpp-23', perDay: 3_000, from: '2025-03-21' });
    expect(result.sums?.accrual?.cap).toBeUndefined();
  });
});

describe('story 015: the price came back after the suit', () => {
  const file = caseOf(
    {
      problem: 'late_delivery',
      goods: { item: 'товар', prepaid: 1_000_000, purchaseDate: '2017-06-01', distance: 'yes' },
      delivery: { promise: 'date', promisedDate: '2017-06-30', outcome: 'not_delivered' },
      demand: 'refund_prepayment',
      moral: { asked: true },
    },
    [
      ...claimServed('2017-07-10', '2017-07-14'),
      { id: 'no', type: 'replied', date: '2017-07-20', reply: 'refused' },
      { id: 'suit', type: 'lawsuit_filed', date: '2017-09-01' },
      { id: 'back', type: 'money_received', date: '2017-10-02', amount: 1_000_000 },
    ],
  );
  const result = planOn(file, '2017-10-18');

  it('keeps the penalty of 0.5 % up to the day of the refund', () => {
    expect(result.sums?.accrual).toMatchObject({ rule: 'zozpp-23.1', stoppedOn: '2017-10-02', days: 94, perDay: 0 });
    expect(result.sums?.total).toBe(94 * 5_000);
    expect(basis(result)).toContain('zozpp-23.1-3');
    expect(basis(result)).not.toContain('zozpp-23-1');
  });

  it('says what to do with the suit and which per cent are wrong', () => {
    expect(result.stage).toBe('court');
    expect(result.nextSteps[0]?.id).toBe('clarify_suit');
    expect(result.nextSteps[0]?.why).toMatch(/неустойка и штраф остаются/);
    expect(codes(result)).toContain('paid_after_lawsuit');
    expect(words(result)).toMatch(/46–47 ППВС № 17/);
    expect(words(result)).toMatch(/3 % — только работы и услуги/);
  });
});

describe('story 033: a soundbar on a marketplace, the buyer wants the thing', () => {
  const result = planOn(
    caseOf({
      problem: 'late_delivery',
      goods: { item: 'саундбар', prepaid: 1_500_000, purchaseDate: '2025-10-01', distance: 'yes' },
      delivery: { promise: 'date', promisedDate: '2025-10-10', outcome: 'not_delivered', newTerm: '2025-12-15' },
      platform: 'aggregator',
      story: 'Заказывал с кешбэком, его обещали сохранить.',
      demand: 'deliver',
    }),
    '2025-11-10',
  );

  it('delivery and refund are two demands; the penalty runs to the hand-over', () => {
    expect(result.situation?.id).toBe('late_delivery_prepaid');
    expect(result.chosen?.id).toBe('deliver');
    expect(demand(result, 'refund_prepayment')).toMatchObject({ status: 'allowed', termDays: 10 });
    expect(result.chosen?.penalty).toMatch(/75,00\u00a0₽ в день до передачи/);
    expect(result.sums?.accrual).toMatchObject({ rule: 'zozpp-23.1', days: 31 });
    expect(basis(result)).toEqual(['gk-457', 'zozpp-23.1-2', 'zozpp-23.1-3']);
  });

  it('names the seller of the receipt, the role of the platform and the bonus', () => {
    expect(codes(result)).toEqual(expect.arrayContaining(['platform_aggregator', 'aggregator_prepayment', 'cashback']));
    expect(words(result)).toMatch(/кто назван в чеке; площадке копия/);
    expect(words(result)).toMatch(/п\. 2\.1, 2\.2 ст\. 12/);
    expect(words(result)).toMatch(/только правила акции/);
    expect(words(result)).toMatch(/зависит от даты и роли/);
  });
});
