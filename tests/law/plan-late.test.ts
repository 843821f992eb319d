import { describe, expect, it } from 'vitest';
import type { CaseEvent } from '../../shared/model/case.ts';
import { caseOf, claimServed, codes, example, planOn } from './cases.ts';

describe('goods that come after the refusal of the contract', () => {
  const { facts } = example('late-not-delivered');
  const delivered: CaseEvent = { id: 'g', type: 'goods_delivered', date: '2026-11-10' };

  it('stop the penalty on the day they came, though money is demanded', () => {
    const file = caseOf(facts, [...claimServed('2026-10-30', '2026-11-03'), delivered]);
    const accrual = planOn(file, '2026-11-23').sums?.accrual;
    // Due 26.10, came 10.11: 15 days of 0,5 % of 40 000.
    expect(accrual).toMatchObject({ days: 15, amount: 300_000, stoppedOn: '2026-11-10' });
  });

  it('ask the buyer to choose between the goods and the money', () => {
    const file = caseOf(facts, [...claimServed('2026-10-30', '2026-11-03'), delivered]);
    expect(codes(planOn(file, '2026-11-23'))).toContain('delivered_after_refusal');
    expect(codes(planOn(caseOf(facts), '2026-11-23'))).not.toContain('delivered_after_refusal');
  });
});

describe('goods that came late on a day that is not named', () => {
  const { facts } = example('late-delivered');
  const delivery = { ...facts.delivery };
  delete delivery.deliveredDate;
  const result = planOn(caseOf({ ...facts, delivery }), '2026-11-23');

  it('give no penalty up to today', () => {
    expect(result.sums?.accrual).toBeUndefined();
    expect(result.sums?.total).toBe(0);
  });

  it('ask for the day', () => {
    expect(result.chosen?.status).toBe('unknown');
    expect(result.missing.map((one) => one.path)).toContain('delivery.deliveredDate');
    expect(planOn(caseOf(facts), '2026-11-23').sums?.accrual).toMatchObject({ days: 25, amount: 500_000 });
  });
});

describe('words of the plan', () => {
  it('an act cited as a whole is not named twice', () => {
    const warning = planOn(example('complex-essential'), '2026-11-23').warnings.find(
      (one) => one.code === 'our_reading',
    );
    expect(warning?.text).toContain('Перечень № 924');
    expect(warning?.text).not.toContain('перечень Перечень');
  });

  it('half of nothing is not named as the fine', () => {
    const fine = planOn(example('late-no-term'), '2026-11-23').sums?.courtOnly[0]?.text;
    expect(fine).toContain('п. 7 ст. 13');
    expect(fine).not.toContain('около');
    expect(planOn(example('late-partly'), '2026-11-23').sums?.courtOnly[0]?.text).toContain('около 6\u00a0840,00');
  });

  it('an item with a defect that is still at home must be offered for checking, whatever the problem is called', () => {
    const { facts } = example('refund-defective');
    const kept = { ...facts, inspection: {}, refund: { ...facts.refund, goodsReturned: 'no' as const } };
    expect(planOn(caseOf(kept), '2026-11-23').sums?.courtOnly[0]?.text).toContain(
      'проверить товар вы пока не предложили',
    );
    expect(planOn(caseOf(facts), '2026-11-23').sums?.courtOnly[0]?.text).toContain('около');
  });

  it('an entrepreneur is not looked for in ЕГРЮЛ', () => {
    const { facts } = example('defective-ordinary');
    const seller = { ...facts.seller, kind: 'entrepreneur' as const, addressSource: 'site' as const };
    const title = planOn(caseOf({ ...facts, seller }), '2026-11-23').warnings.find(
      (one) => one.code === 'address_not_egrul',
    )?.title;
    expect(title).toBe('Адрес предпринимателя не проверен');
  });

  it('every example sends its claim after the purchase', () => {
    const file = example('sofa-letter-returned');
    const sent = file.events.find((event) => event.type === 'sent');
    expect(sent && sent.date > (file.facts.goods?.deliveryDate ?? '')).toBe(true);
  });
});
