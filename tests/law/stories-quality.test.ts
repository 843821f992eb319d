import { describe, expect, it } from 'vitest';
import type { Facts } from '../../shared/model/facts.ts';
import { basis, caseOf, claimServed, clock, codes, demand, planOn, stepIds, words } from './cases.ts';

/* Stories of real people about goods with a defect and about good ones. */

describe('story 005: a toy for 350 ₽ as a gift, faulty and not liked', () => {
  const result = planOn(
    caseOf({
      problem: 'defective',
      goods: {
        item: 'музыкальная игрушка',
        price: 35_000,
        paid: 35_000,
        purchaseDate: '2025-05-05',
        deliveryDate: '2025-05-05',
        proof: 'sales_slip',
        complexKind: 'none',
        gift: 'yes',
      },
      defect: {
        description: 'Не работает кнопка, и мелодия не нравится.',
        foundDate: '2025-05-06',
        warranty: 'unknown',
        sellerChecked: 'defect_denied',
      },
    }),
    '2025-05-06',
  );

  it('leaves the choice to the buyer', () => {
    expect(result.situation?.id).toBe('defective_goods');
    expect(result.demands.map((item) => item.status)).toEqual(Array(6).fill('allowed'));
    expect(demand(result, 'refund').norms.map((ref) => ref.norm)).toEqual(
      expect.arrayContaining(['zozpp-18-1', 'zozpp-22', 'zozpp-23-1']),
    );
    expect(demand(result, 'refund').termDays).toBe(10);
  });

  it('says that «не нравится» is no defect, that a gift and a missing receipt do not matter, that the sum is small', () => {
    expect(codes(result)).toEqual(expect.arrayContaining(['not_liked', 'gift', 'small_sum', 'defect_denied']));
    expect(words(result)).toMatch(/Претензию подаёт тот, у кого доказательства покупки/);
    expect(words(result)).toMatch(/решить на месте/);
    expect(words(result)).toMatch(/экспертизу проводит и оплачивает продавец/);
  });
});

describe('story 006: a modem that works but does not fit', () => {
  const facts: Facts = {
    problem: 'not_suited',
    goods: { item: 'USB-модем', paid: 250_000, purchaseDate: '2026-11-10', distance: 'no', complexKind: 'none' },
    exchange: { reason: 'configuration', kept: 'yes', listKind: 'none', similar: 'absent', askedDate: '2026-11-14' },
  };

  it('is exchanged, and money comes in three days when there is nothing to exchange it for', () => {
    const result = planOn(caseOf(facts), '2026-11-21');
    expect(result.situation?.id).toBe('shop_exchange');
    expect(demand(result, 'exchange').status).toBe('allowed');
    expect(demand(result, 'exchange_money')).toMatchObject({ status: 'allowed', sum: 250_000 });
    expect(demand(result, 'exchange_money').term).toMatch(/3\u00a0дня со дня возврата вещи/);
    expect(demand(result, 'exchange_money').penalty).toMatch(/395/);
    expect(clock(result, 'exchange_14')?.last).toBe('2026-11-24');
    expect(words(result)).toMatch(/умолчал о важном свойстве/);
    expect(words(result)).toMatch(/ст\. 10, 12/);
    expect(words(result)).toMatch(/№ 657/);
  });

  it('a technically complex one with a warranty is not exchanged; silence about a property is another way', () => {
    const complex = caseOf({
      ...facts,
      goods: { ...facts.goods, complexKind: 'phone' },
      defect: { warranty: 'has' },
    });
    const result = planOn(complex, '2026-11-21');
    expect(demand(result, 'exchange')).toMatchObject({ status: 'excluded' });
    expect(words(result)).toMatch(/технически сложный товар с гарантией обмену не подлежит/);
    const silent = planOn(
      caseOf({ ...complex.facts, problem: 'misinformed', information: { kind: 'missing' }, demand: 'info_refund' }),
      '2026-11-21',
    );
    expect(silent.chosen).toMatchObject({ id: 'info_refund', status: 'allowed', termDays: 10 });
    expect(basis(silent)).toEqual(['zozpp-8', 'zozpp-10', 'zozpp-12-1', 'zozpp-22', 'zozpp-23-1']);
  });

  it('bought at a distance it is simply refused in seven days', () => {
    const result = planOn(
      caseOf({ ...facts, goods: { ...facts.goods, distance: 'yes', deliveryDate: '2026-11-16' } }),
      '2026-11-21',
    );
    expect(result.situation?.id).toBe('distance_refusal');
    expect(clock(result, 'distance_refusal_7')?.last).toBe('2026-11-23');
  });
});

describe('story 039: given for repair on 18.07.2009', () => {
  const facts = caseOf({
    problem: 'defective',
    goods: {
      item: 'товар',
      price: 1_000_000,
      paid: 1_000_000,
      purchaseDate: '2009-05-01',
      deliveryDate: '2009-05-01',
      complexKind: 'phone',
    },
    defect: {
      description: 'Не работает',
      foundDate: '2009-07-17',
      warranty: 'has',
      warrantyUntil: '2010-05-01',
      repairStart: '2009-07-18',
    },
    demand: 'refund',
  }).facts;

  it('the 45th day is 01.09.2009, not 03.09', () => {
    const result = planOn(caseOf(facts), '2009-09-06');
    expect(result.situation?.id).toBe('repair_overdue');
    expect(clock(result, 'repair')).toMatchObject({
      days: 45,
      raw: '2009-09-01',
      last: '2009-09-01',
      overdueFrom: '2009-09-02',
    });
    expect(basis(result)).toEqual(['zozpp-4', 'zozpp-18-1', 'zozpp-20', 'zozpp-23-2', 'zozpp-22', 'zozpp-23-1']);
    expect(demand(result, 'refund').status).toBe('allowed');
  });

  it('is not overdue on the 45th day itself', () => {
    const result = planOn(caseOf(facts), '2009-09-01');
    expect(result.situation?.id).toBe('defective_complex_goods');
    expect(demand(result, 'refund').status).toBe('excluded');
  });

  it('a written demand for money starts new ten days and stops the first penalty', () => {
    const result = planOn(caseOf(facts, claimServed('2009-09-07', '2009-09-07')), '2009-10-01');
    expect(clock(result, 'seller_window')?.last).toBe('2009-09-17');
    const penalties = result.sums?.lines.filter((line) => line.id === 'penalty').map((line) => line.amount);
    expect(penalties).toEqual([6 * 10_000, 14 * 10_000]);
    expect(codes(result)).toEqual(expect.arrayContaining(['two_penalties', 'check_is_not_repair']));
    expect(words(result)).toMatch(/ещё не ремонт/);
  });

  it('a demand for money served on 18.07 would end on 28.07.2009', () => {
    const result = planOn(
      caseOf(
        {
          ...facts,
          defect: { ...facts.defect, repairStart: undefined },
          goods: { ...facts.goods, complexKind: 'none' },
        },
        claimServed('2009-07-18', '2009-07-18'),
      ),
      '2009-07-20',
    );
    expect(clock(result, 'seller_window')?.last).toBe('2009-07-28');
  });
});

describe('story 045: an iPhone for 62 000 ₽, repair of two months', () => {
  const facts = caseOf({
    problem: 'defective',
    goods: {
      item: 'iPhone',
      price: 6_200_000,
      paid: 6_200_000,
      purchaseDate: '2018-03-01',
      deliveryDate: '2018-03-01',
      complexKind: 'phone',
    },
    defect: {
      description: 'Не включается',
      foundDate: '2018-09-01',
      warranty: 'has',
      warrantyUntil: '2019-03-01',
      repairStart: '2018-10-01',
    },
    demand: 'refund',
  }).facts;

  it('a late repair opens the refund of a technically complex item', () => {
    const result = planOn(caseOf(facts), '2018-12-20');
    expect(result.situation?.id).toBe('repair_overdue');
    expect(demand(result, 'refund')).toMatchObject({ status: 'allowed', termDays: 10 });
    expect(basis(result)).toEqual(expect.arrayContaining(['zozpp-18-1', 'zozpp-20', 'zozpp-23-1']));
    expect(stepIds(result)).toEqual(expect.arrayContaining(['send_claim', 'lawsuit']));
  });

  it('since 01.02.2026 both penalties together stop at the sum paid: price, penalty and fine make three prices', () => {
    const later = {
      ...facts,
      goods: { ...facts.goods, purchaseDate: '2026-02-02', deliveryDate: '2026-02-02' },
      defect: { ...facts.defect, foundDate: '2026-03-01', warrantyUntil: '2027-02-02', repairStart: '2026-03-02' },
    };
    const result = planOn(caseOf(later, claimServed('2026-06-01', '2026-06-03')), '2026-11-21');
    const penalty = result.sums?.lines
      .filter((line) => line.id === 'penalty')
      .reduce((sum, line) => sum + line.amount, 0);
    expect(penalty).toBe(6_200_000);
    const total = result.sums?.total ?? 0;
    expect(total).toBe(12_400_000);
    expect(total + total / 2).toBe(18_600_000);
    expect(result.sums?.lines.some((line) => /штраф/i.test(line.label))).toBe(false);
  });
});

describe('story 063: a smartphone that never caught the network', () => {
  const result = planOn(
    caseOf({
      problem: 'defective',
      goods: {
        item: 'смартфон',
        price: 2_000_000,
        paid: 2_000_000,
        purchaseDate: '2025-11-10',
        deliveryDate: '2025-11-10',
        complexKind: 'phone',
      },
      defect: { description: 'Не ловит сеть', foundDate: '2025-11-10', warranty: 'has', warrantyUntil: '2026-11-10' },
      demand: 'replace_same',
    }),
    '2025-11-12',
  );

  it('a replacement in 7 days for any defect, or the money', () => {
    expect(result.situation?.id).toBe('defective_complex_goods');
    expect(result.chosen).toMatchObject({ id: 'replace_same', status: 'allowed', termDays: 7 });
    expect(demand(result, 'refund').status).toBe('allowed');
    expect(basis(result)).toEqual(expect.arrayContaining(['zozpp-18-1', 'zozpp-21', 'zozpp-23-1']));
    expect(words(result)).toMatch(/7 или 20 дней/);
    expect(stepIds(result)).toEqual(expect.arrayContaining(['send_claim', 'municipal', 'complaint']));
  });
});
