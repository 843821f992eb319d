import { describe, expect, it } from 'vitest';
import { plainLines } from '../../../shared/documents/blocks.ts';
import { buildDocument } from '../../../shared/documents/build.ts';
import { lawContext } from '../../../shared/law/context.ts';
import type { CaseEvent } from '../../../shared/model/case.ts';
import type { Facts } from '../../../shared/model/facts.ts';
import { caseOf, codes, demand, planOn, stepIds, words } from '../cases.ts';

/* What real buyers tell about goods beside the known stories: each line was once answered wrongly. */

const TODAY = '2026-11-22';

function claim(facts: Facts, events: CaseEvent[] = []): string {
  const file = caseOf(facts, events);
  const { blocks } = buildDocument('claim', file, planOn(file, TODAY), lawContext(TODAY));
  return plainLines(blocks).join('\n').replaceAll('\u00a0', ' ');
}

const paidBack = (date: string, amount: number): CaseEvent[] => [{ id: 'm', type: 'money_received', date, amount }];

describe('the bank takes a payment back only where the goods or the money are lacking', () => {
  const card = (facts: Facts): Facts => ({
    ...facts,
    goods: {
      item: 'вещь',
      price: 700_000,
      paid: 700_000,
      purchaseDate: '2026-11-09',
      paymentMeans: 'card',
      ...facts.goods,
    },
  });
  const asks = (facts: Facts, events: CaseEvent[] = []): boolean => {
    const plan = planOn(caseOf(card(facts), events), TODAY);
    const step = stepIds(plan).includes('bank_dispute');
    expect(codes(plan).includes('card_dispute')).toBe(step);
    expect(plan.deadlines.some(({ id }) => id === 'bank_dispute')).toBe(step);
    return step;
  };

  it.each<[string, Facts, boolean]>([
    ['не привезли', { problem: 'late_delivery', delivery: { outcome: 'not_delivered' } }, true],
    [
      'привезли поздно',
      { problem: 'late_delivery', delivery: { outcome: 'late', deliveredDate: '2026-11-15' } },
      false,
    ],
    ['не тот размер, вещь дома', { problem: 'not_suited', goods: { distance: 'no' } }, false],
    ['отказ от покупки на сайте', { problem: 'not_suited', goods: { distance: 'yes' } }, true],
    [
      'товар с недостатком у покупателя',
      { problem: 'refund_overdue', refund: { cause: 'defective', goodsReturned: 'no' } },
      false,
    ],
    [
      'товар с недостатком вернули',
      { problem: 'refund_overdue', refund: { cause: 'defective', goodsReturned: 'yes' } },
      true,
    ],
    ['ценник', { problem: 'misinformed', information: { kind: 'price_tag' } }, false],
  ])('%s', (_name, facts, yes) => {
    expect(asks(facts)).toBe(yes);
  });

  it('not after the money has come back, and never «товара нет» of an item that is there', () => {
    const late: Facts = {
      problem: 'late_delivery',
      delivery: { outcome: 'cancelled_by_seller' },
      goods: { prepaid: 700_000 },
    };
    expect(asks(late)).toBe(true);
    expect(asks(late, paidBack('2026-11-12', 700_000))).toBe(false);
    const returned: Facts = { problem: 'refund_overdue', refund: { cause: 'defective', goodsReturned: 'yes' } };
    expect(words(planOn(caseOf(card(returned)), TODAY))).not.toMatch(/товара нет/);
  });
});

describe('a cheap order cancelled, the money sent back before the promised day', () => {
  const ORDER: Facts = {
    problem: 'late_delivery',
    demand: 'refund_prepayment',
    goods: { item: 'видеокарта', price: 1_299_000, prepaid: 1_299_000, purchaseDate: '2026-11-08', distance: 'yes' },
    delivery: {
      promise: 'date',
      promisedDate: '2026-11-15',
      outcome: 'cancelled_by_seller',
      cancelDate: '2026-11-10',
      currentPrice: 6_500_000,
    },
  };

  it('speaks of no penalty: there was no delay', () => {
    const back = paidBack('2026-11-12', 1_299_000);
    expect(claim(ORDER, back)).toMatch(/\nо возмещении убытков\n/);
    expect(claim(ORDER, back)).not.toMatch(/неустойк/);
    expect(words(planOn(caseOf(ORDER, back), TODAY))).toMatch(/до обещанного дня, поэтому неустойки нет/);
  });

  it('sent back after that day: the penalty stays in the title and in the ground', () => {
    const back = paidBack('2026-11-20', 1_299_000);
    expect(claim(ORDER, back)).toMatch(/\nо выплате неустойки и возмещении убытков\n/);
    expect(claim(ORDER, back)).toMatch(/За нарушение срока передачи товара начисляется неустойка/);
  });
});

describe('food has a shelf life, not a warranty', () => {
  const CAKE: Facts = {
    field: 'food',
    problem: 'defective',
    demand: 'refund',
    goods: {
      item: 'торт',
      price: 180_000,
      paid: 180_000,
      purchaseDate: '2026-11-15',
      deliveryDate: '2026-11-15',
      complexKind: 'none',
    },
    defect: { kinds: ['unsafe'], foundDate: '2026-11-15', warranty: 'has', warrantyUntil: '2026-11-17' },
  };

  it('within it the seller proves, and the letter calls it by its name', () => {
    const plan = planOn(caseOf(CAKE), TODAY);
    expect(codes(plan)).not.toContain('burden_on_buyer');
    expect(claim(CAKE)).toMatch(/Срок годности товара — до 17 ноября 2026 г\./);
    expect(claim(CAKE)).toMatch(/обнаружен в пределах срока годности/);
    expect(claim(CAKE)).not.toMatch(/[Гг]арантийн/);
  });

  it('is not mended', () => {
    const plan = planOn(caseOf(CAKE), TODAY);
    expect(demand(plan, 'repair').status).toBe('excluded');
    expect(demand(plan, 'repair_costs').status).toBe('excluded');
    expect(demand(plan, 'replace_same').status).toBe('allowed');
  });

  it('found after it: the seller answers no more; a warranty of a thing still gives two years', () => {
    const late: Facts = { ...CAKE, defect: { ...CAKE.defect, foundDate: '2026-11-19' } };
    expect(demand(planOn(caseOf(late), TODAY), 'refund')).toMatchObject({
      status: 'excluded',
      reason: expect.stringMatching(/срок годности уже вышел/),
    });
    expect(demand(planOn(caseOf({ ...late, field: 'goods' }), TODAY), 'refund').status).toBe('allowed');
  });

  it('a shelf life that nobody named is asked', () => {
    const silent: Facts = { ...CAKE, defect: { kinds: ['unsafe'], foundDate: '2026-11-15' } };
    expect(words(planOn(caseOf(silent), TODAY))).toMatch(/Указан ли срок годности\?/);
    expect(words(planOn(caseOf(silent), TODAY))).not.toMatch(/Гарантии нет/);
  });
});

describe('a self-employed seller', () => {
  const DOLL: Facts = {
    problem: 'late_delivery',
    demand: 'refund_prepayment',
    goods: { item: 'кукла', price: 800_000, prepaid: 800_000, purchaseDate: '2026-09-01', distance: 'yes' },
    delivery: { promise: 'date', promisedDate: '2026-10-01', outcome: 'not_delivered' },
  };

  it('is not called an entrepreneur unless his name or number says so', () => {
    const kind = 'entrepreneur';
    expect(claim({ ...DOLL, seller: { kind, name: 'Примеров Пётр Петрович' } })).toMatch(/^Примерову Петру Петровичу/);
    expect(claim({ ...DOLL, seller: { kind, name: 'ИП Примеров Пётр Петрович' } })).toMatch(
      /^Индивидуальному предпринимателю/,
    );
    expect(claim({ ...DOLL, seller: { kind, name: 'Примеров Пётр Петрович', ogrn: '304770000000116' } })).toMatch(
      /^Индивидуальному предпринимателю/,
    );
  });
});

describe('where only a penalty is asked', () => {
  it('the money is paid out, not back', () => {
    const late: Facts = {
      problem: 'late_delivery',
      demand: 'late_penalty',
      goods: { item: 'диван', price: 4_000_000, prepaid: 4_000_000, purchaseDate: '2026-09-01' },
      delivery: { promise: 'date', promisedDate: '2026-10-01', outcome: 'late', deliveredDate: '2026-10-20' },
      refundDetails: { way: 'same_means' },
    };
    expect(claim(late)).toMatch(/Деньги прошу выплатить тем же способом/);
    expect(
      claim({ ...late, demand: 'refund_prepayment', delivery: { ...late.delivery, outcome: 'not_delivered' } }),
    ).toMatch(/Деньги прошу вернуть тем же способом/);
  });
});
