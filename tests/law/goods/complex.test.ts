import { describe, expect, it } from 'vitest';
import { plainLines } from '../../../shared/documents/blocks.ts';
import { buildDocument } from '../../../shared/documents/build.ts';
import { allVisibleQuestions } from '../../../shared/interview/pages.ts';
import { lawContext } from '../../../shared/law/context.ts';
import type { Facts } from '../../../shared/model/facts.ts';
import { caseOf, codes, demand, planOn, words } from '../cases.ts';

/* Technically complex goods: whichever way the buyer came, the 15 days look at the day of the first demand (п. 1 ст. 18). */

const TODAY = '2026-11-22';

const FRIDGE: Facts = {
  problem: 'refund_overdue',
  goods: {
    item: 'холодильник',
    price: 6_000_000,
    paid: 6_000_000,
    purchaseDate: '2026-10-20',
    deliveryDate: '2026-10-22',
    complexKind: 'appliance',
  },
  defect: { kinds: ['not_working'], foundDate: '2026-10-24', warranty: 'has', warrantyUntil: '2027-10-22' },
  refund: { cause: 'defective', goodsReturned: 'no', earlierDemand: 'none' },
};

const refund = (facts: Facts, more: Facts['refund'], defect: Facts['defect'] = {}): Facts => ({
  ...facts,
  refund: { ...facts.refund, ...more },
  defect: { ...facts.defect, ...defect },
});

const money = (facts: Facts) => demand(planOn(caseOf(facts), TODAY), 'refund_money');

/** The claim as the buyer reads it, with plain spaces. */
function claim(facts: Facts): string {
  const ctx = lawContext(TODAY);
  const file = caseOf({ demand: 'refund_money', ...facts });
  const { blocks } = buildDocument('claim', file, planOn(file, TODAY), ctx);
  return plainLines(blocks).join('\n').replaceAll('\u00a0', ' ');
}

describe('money for a faulty technically complex item that is not paid back', () => {
  it('written and proven within 15 days: due, and the letter says so', () => {
    const facts = refund(FRIDGE, { earlierDemand: 'written_proven', earlierDemandDate: '2026-10-27' });
    expect(money(facts).status).toBe('allowed');
    expect(claim(facts)).toMatch(
      /Требование заявлено в течение 15 дней со дня передачи товара \(22 октября 2026 г\.\)/,
    );
  });

  it('never asked before, the 15 days have passed: closed, as in «Товар с недостатком»', () => {
    expect(money(FRIDGE)).toMatchObject({ status: 'excluded', reason: expect.stringMatching(/15 дней прошли/) });
  });

  it('asked by words within 15 days: open, but the proof is asked for', () => {
    const plan = planOn(caseOf(refund(FRIDGE, { earlierDemand: 'oral', refusalDate: '2026-10-30' })), TODAY);
    expect(demand(plan, 'refund_money').status).toBe('allowed');
    expect(codes(plan)).toContain('asked_in_15_days');
  });

  it('a ground is named: open, and the letter names it', () => {
    const facts = refund(FRIDGE, {}, { grounds: ['essential'] });
    expect(money(facts).status).toBe('allowed');
    expect(claim(facts)).toMatch(/Основание требования по истечении 15 дней .* существенного недостатка/);
  });

  it('the seller took the item back late: his consent decides', () => {
    const row = money(refund(FRIDGE, { goodsReturned: 'yes', goodsReturnDate: '2026-11-12' }));
    expect(row).toMatchObject({ status: 'unknown', reason: expect.stringMatching(/согласился/) });
  });

  it('ordinary goods are not touched, after two years they are', () => {
    expect(money({ ...FRIDGE, goods: { ...FRIDGE.goods, complexKind: 'none' } }).status).toBe('allowed');
    const old = refund(FRIDGE, {}, { warranty: 'none', foundDate: '2026-11-01' });
    const row = money({
      ...old,
      goods: { ...old.goods, complexKind: 'none', purchaseDate: '2023-01-10', deliveryDate: '2023-01-10' },
    });
    expect(row).toMatchObject({ status: 'excluded', reason: expect.stringMatching(/больше двух лет/) });
  });

  it('a refusal for false information does not look at the list', () => {
    expect(money(refund(FRIDGE, { cause: 'false_information' })).status).toBe('allowed');
  });

  it('the grounds and the warranty are asked here too', () => {
    const paths = allVisibleQuestions(caseOf(FRIDGE).facts).map(({ path }) => path);
    expect(paths).toContain('defect.grounds');
    expect(paths).toContain('defect.warranty');
  });

  it('an item that is still with the buyer is not called returned', () => {
    expect(planOn(caseOf(FRIDGE), TODAY).situation?.title).toBe('Деньги за товар не возвращают');
  });
});

describe('a smashed screen: what came damaged is on the list', () => {
  const TV: Facts = {
    problem: 'wrong_item',
    goods: { ...FRIDGE.goods, item: 'телевизор', complexKind: 'tv', deliveryDate: '2026-11-05' },
    wrongItem: { kinds: ['damaged'], description: 'Экран разбит под упаковкой.', foundDate: '2026-11-06', noted: 'no' },
  };

  it('after 15 days the ground is asked, opens the money and stands in the letter', () => {
    expect(demand(planOn(caseOf(TV), TODAY), 'refund').status).toBe('excluded');
    expect(codes(planOn(caseOf(TV), TODAY))).toContain('complex_after_15_days');
    expect(allVisibleQuestions(caseOf(TV).facts).map(({ path }) => path)).toContain('defect.grounds');
    const told: Facts = { ...TV, demand: 'refund', defect: { grounds: ['essential'] } };
    expect(demand(planOn(caseOf(told), TODAY), 'refund').status).toBe('allowed');
    expect(claim(told)).toMatch(/Недостаток товара является существенным\./);
    expect(claim(told)).toMatch(/Основание требования по истечении 15 дней/);
  });
});

describe('an exchange that was not due opens nothing', () => {
  const PHONE: Facts = {
    problem: 'defective',
    goods: { ...FRIDGE.goods, complexKind: 'phone', purchaseDate: '2026-07-20', deliveryDate: '2026-07-20' },
    defect: { ...FRIDGE.defect, foundDate: '2026-10-22', replacementDemandDate: '2026-10-25', replacementAbsent: 'no' },
  };

  it('three months after hand-over and without a ground: no late exchange, no penalty, and it is said', () => {
    const plan = planOn(caseOf(PHONE), TODAY);
    expect(plan.situation?.id).toBe('defective_complex_goods');
    expect(demand(plan, 'refund').status).toBe('excluded');
    expect(demand(plan, 'repair').status).toBe('allowed');
    expect(codes(plan)).toContain('exchange_not_due');
  });

  it('within the 15 days it was due: another demand after its term', () => {
    const inTime: Facts = {
      ...PHONE,
      goods: { ...PHONE.goods, purchaseDate: '2026-10-20', deliveryDate: '2026-10-20' },
    };
    const plan = planOn(caseOf(inTime), TODAY);
    expect(plan.situation?.id).toBe('replacement_overdue');
    expect(demand(plan, 'refund').status).toBe('allowed');
    expect(words(plan)).not.toMatch(/права на неё не было/);
  });
});

describe('an item in repair', () => {
  const AWAY: Facts = {
    problem: 'defective',
    demand: 'refund',
    goods: { ...FRIDGE.goods, complexKind: 'tv', purchaseDate: '2026-02-01', deliveryDate: '2026-02-05' },
    defect: { ...FRIDGE.defect, foundDate: '2026-09-01', repairStart: '2026-09-10' },
  };

  it('lies with the seller: nothing is offered for checking and nothing is reproached', () => {
    const plan = planOn(caseOf(AWAY), TODAY);
    expect(codes(plan)).not.toContain('no_offer_of_goods');
    expect(claim(AWAY)).toMatch(/Товар находится у вас\./);
    expect(claim(AWAY)).not.toMatch(/проверить качество товара|предъявить товар/);
    expect(allVisibleQuestions(caseOf(AWAY).facts).map(({ path }) => path)).not.toContain('inspection.place');
  });

  it('came back late: the penalty stops on that day, the item is offered again', () => {
    const back: Facts = { ...AWAY, defect: { ...AWAY.defect, repairEnd: '2026-11-05' } };
    const plan = planOn(caseOf(back), TODAY);
    expect(plan.situation?.id).toBe('repair_overdue');
    // 45 days from 10.09 end on 25.10, a Sunday: 26.10. Ten days, 27.10-05.11, 600 ₽ each.
    expect(plan.sums?.lines.find(({ id }) => id === 'penalty')?.amount).toBe(600_000);
    expect(codes(plan)).toEqual(expect.arrayContaining(['repaired_late', 'no_offer_of_goods']));
    expect(claim(back)).toMatch(/товар возвращён мне из ремонта 5 ноября 2026 г\./);
    expect(claim(back)).toMatch(/Предлагаю проверить качество товара/);
  });

  it('came back in time: the repair is no breach and no longer bars another demand', () => {
    const back: Facts = { ...AWAY, defect: { ...AWAY.defect, repairEnd: '2026-10-10', grounds: ['essential'] } };
    const plan = planOn(caseOf(back), TODAY);
    expect(plan.situation?.id).toBe('defective_complex_goods');
    expect(demand(plan, 'refund').status).toBe('allowed');
    expect(claim(back)).toMatch(/Из ремонта товар возвращён мне 10 октября 2026 г\./);
  });
});
