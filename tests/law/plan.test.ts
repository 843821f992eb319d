import { describe, expect, it } from 'vitest';
import { addDays } from '../../shared/calendar/civilDate.ts';
import { moveToWorkingDay } from '../../shared/calendar/productionCalendar.ts';
import { lawContext, PRODUCTION_CALENDAR } from '../../shared/law/context.ts';
import { plan } from '../../shared/law/plan.ts';
import type { DemandId } from '../../shared/law/types.ts';
import type { CaseEvent } from '../../shared/model/case.ts';
import { caseFileSchema } from '../../shared/model/case.ts';
import { checkAccount, checkInn, checkOgrn, checkShpi } from '../../shared/model/identifiers.ts';
import { DEMAND_NAMES } from '../../shared/model/demandNames.ts';
import { sampleCase } from '../../shared/model/sample.ts';
import { caseOf, claimServed, clock, codes, example, exampleNames, planOn, words } from './cases.ts';

const TODAY = '2026-11-23';

describe('example case files', () => {
  it.each(exampleNames())('%s is valid and can be read', (name) => {
    const result = planOn(example(name), TODAY);
    expect(result.today).toBe(TODAY);
    expect(result.nextSteps.length).toBeGreaterThan(0);
    if (name.startsWith('regime-')) expect(result.situation).toBeNull();
    else expect(result.situation).not.toBeNull();
  });

  it('cover every situation and every demand', () => {
    const plans = exampleNames().map((name) => planOn(example(name), TODAY));
    expect(new Set(plans.map((result) => result.situation?.id).filter(Boolean))).toEqual(
      new Set([
        'late_delivery_prepaid',
        'cancelled_by_seller',
        'refund_not_paid_after_return',
        'distance_refusal_before_delivery',
        'distance_refusal',
        'defective_goods',
        'defective_complex_goods',
        'repair_overdue',
        'replacement_overdue',
        'wrong_item',
        'shop_exchange',
        'late_work_service',
        'defective_work_service',
        'service_refusal',
        'imposed_extras',
        'wrong_item',
        'shop_exchange',
        'replacement_overdue',
        'false_information',
        'price_at_till',
        'losses',
        'false_information',
        'price_at_till',
        'losses',
      ]),
    );
    const asked = new Set(plans.map((result) => result.chosen?.id).filter(Boolean));
    expect(Object.keys(DEMAND_NAMES).filter((id) => !asked.has(id as DemandId))).toEqual([]);
  });

  it('that are complete lack nothing for a claim', () => {
    for (const name of [
      'late-not-delivered',
      'cancelled',
      'refund-defective',
      'defective-ordinary',
      'complex-within-15-days',
    ]) {
      expect([name, planOn(example(name), TODAY).missing]).toEqual([name, []]);
    }
  });
});

describe('the sample case', () => {
  it('on 23.11.2026 is the sofa of the mock-up, day for day and kopeck for kopeck', () => {
    const file = sampleCase(TODAY);
    const result = planOn(file, TODAY);
    expect(file.facts.goods).toMatchObject({ purchaseDate: '2026-10-12', paid: 6_840_000 });
    expect(file.facts.defect?.foundDate).toBe('2026-10-21');
    expect(result.path).toMatchObject({ claimSent: '2026-10-24', claimServed: '2026-10-29' });
    expect(clock(result, 'seller_window')).toMatchObject({ raw: '2026-11-08', last: '2026-11-09', moved: true });
    expect(result.sums?.accrual).toMatchObject({
      days: 14,
      perDay: 68_400,
      amount: 957_600,
      cap: 6_840_000,
      capDay: 100,
      capDate: '2027-02-17',
    });
    expect(result.sums?.lines.map((line) => [line.id, line.amount, line.articles])).toEqual([
      ['principal', 6_840_000, 'п. 1 ст. 18, ст. 22'],
      ['penalty', 957_600, 'п. 1 ст. 23, не больше уплаченного'],
      ['loss', 190_000, 'убытки, п. 2 ст. 13'],
    ]);
    expect(result.sums).toMatchObject({ total: 7_987_600, claimPrice: 7_987_600 });
    expect(result.stage).toBe('overdue');
    expect(result.nextSteps[0]).toMatchObject({ title: 'Подготовить иск', action: 'lawsuit_packet' });
    expect(result.nextSteps[0]?.why).toMatch(/Мировой судья.*Пошлины нет/);
    expect(result.nextSteps[1]?.title).toBe('Продавец ответил');
    expect(codes(result)).toContain('address_old');
  });

  it('is a plausible overdue case on any day of two years', () => {
    for (let offset = 0; offset < 730; offset += 1) {
      const today = addDays('2026-01-01', offset);
      const file = caseFileSchema.parse(sampleCase(today));
      const served = file.events.find((event) => event.type === 'served')?.date ?? '';
      const result = plan(file, lawContext(today));
      const days = result.sums?.accrual?.days ?? 0;
      expect([today, result.stage]).toEqual([today, 'overdue']);
      expect(days).toBeGreaterThanOrEqual(14);
      expect(days).toBeLessThanOrEqual(32);
      expect(moveToWorkingDay(PRODUCTION_CALENDAR, served)).toBe(served);
      expect(codes(result).filter((code) => /date|before/.test(code) && code !== 'address_old')).toEqual([]);
      expect(result.missing).toEqual([]);
    }
  });

  it('has fictional numbers with right check digits', () => {
    const { seller, refundDetails } = sampleCase(TODAY).facts;
    expect(checkInn(seller?.inn ?? '').valid).toBe(true);
    expect(checkOgrn(seller?.ogrn ?? '').valid).toBe(true);
    expect(checkAccount(refundDetails?.account ?? '', refundDetails?.bik ?? '').valid).toBe(true);
    const sent = sampleCase(TODAY).events.find((event) => event.type === 'sent');
    expect(checkShpi(sent?.number ?? '').valid).toBe(true);
  });
});

describe('sums', () => {
  const sofa = example('sofa-waiting');

  it('moral damage and the 50 % fine are words beside the total, never inside it', () => {
    const file = {
      ...sofa,
      facts: { ...sofa.facts, moral: { asked: true, amount: 1_000_000, reason: 'Спать не на чем.' } },
    };
    const result = planOn(file, TODAY);
    expect(result.sums?.lines.find((line) => line.id === 'moral')).toMatchObject({
      inTotal: false,
      inClaimPrice: false,
    });
    expect(result.sums?.total).toBe(7_987_600);
    expect(result.sums?.claimPrice).toBe(7_987_600);
  });

  it('the program never invents moral damage', () => {
    const result = planOn({ ...sofa, facts: { ...sofa.facts, moral: { asked: true } } }, TODAY);
    expect(result.sums?.lines.some((line) => line.id === 'moral')).toBe(false);
  });

  it('a buyer who does not want the penalty gets none in the total', () => {
    const result = planOn({ ...sofa, facts: { ...sofa.facts, wantsPenalty: false } }, TODAY);
    expect(result.sums?.total).toBe(7_030_000);
  });

  it('the fine has a figure only when the item was offered for checking', () => {
    expect(planOn(sofa, TODAY).sums?.courtOnly[0]?.text).toMatch(/39\u00a0938,00/);
    const silent = { ...sofa, facts: { ...sofa.facts, inspection: undefined } };
    expect(planOn(silent, TODAY).sums?.courtOnly[0]?.text).toMatch(/может отпасть/);
    expect(codes(planOn(silent, TODAY))).toContain('no_offer_of_goods');
    const offer: CaseEvent = { id: 'o', type: 'goods_offered', date: '2026-10-25' };
    expect(codes(planOn({ ...silent, events: [...silent.events, offer] }, TODAY))).not.toContain('no_offer_of_goods');
  });

  it('worked example: 60 000 ₽, received 01.03.2026, unpaid 20.04.2026, 40 days, 24 000 ₽', () => {
    const facts = {
      ...sofa.facts,
      losses: [],
      goods: {
        ...sofa.facts.goods,
        price: 6_000_000,
        paid: 6_000_000,
        purchaseDate: '2026-01-10',
        deliveryDate: '2026-01-10',
      },
      defect: { ...sofa.facts.defect, foundDate: '2026-02-10' },
    };
    const result = planOn(caseOf(facts, claimServed('2026-02-25', '2026-03-01')), '2026-04-20');
    expect(clock(result, 'seller_window')?.last).toBe('2026-03-11');
    expect(result.sums?.accrual).toMatchObject({ from: '2026-03-12', days: 40, amount: 2_400_000 });
  });

  it('the cap of 01.02.2026: before, after and across', () => {
    const facts = (bought: string) => ({
      ...sofa.facts,
      losses: [],
      goods: { ...sofa.facts.goods, price: 10_000_000, paid: 10_000_000, purchaseDate: bought, deliveryDate: bought },
      defect: { ...sofa.facts.defect, foundDate: bought },
    });
    const before = planOn(caseOf(facts('2025-01-09'), claimServed('2025-01-20', '2025-01-27')), '2025-07-01');
    expect(before.sums?.accrual?.amount).toBeGreaterThan(10_000_000);
    expect(before.sums?.accrual?.cap).toBeUndefined();
    const after = planOn(caseOf(facts('2026-02-02'), claimServed('2026-02-20', '2026-02-27')), '2026-08-20');
    expect(after.sums?.accrual).toMatchObject({ amount: 10_000_000, cap: 10_000_000 });
    expect(codes(after)).toContain('cap_reached');
    const across = planOn(caseOf(facts('2025-09-01'), claimServed('2025-09-25', '2025-09-30')), '2026-03-31');
    expect(across.sums?.accrual).toMatchObject({ days: 172, amount: 11_300_000 });
    expect(across.sums?.accrual?.readings.map((reading) => reading.amount)).toEqual([11_300_000, 10_000_000]);
    expect(codes(across)).toContain('two_readings');
  });

  it('interest past the last known decision on the key rate is shown with a warning', () => {
    expect(codes(planOn(example('refund-exchange'), TODAY))).toContain('key_rate_unknown');
    expect(codes(planOn(example('refund-exchange'), '2026-10-30'))).not.toContain('key_rate_unknown');
  });
});

describe('court', () => {
  it('follows the price of the claim', () => {
    const small = planOn(sampleCase(TODAY), TODAY).court;
    expect(small).toMatchObject({ level: 'magistrate', fee: 0, feeExempt: true });
    const file = sampleCase(TODAY);
    const big = planOn(
      { ...file, facts: { ...file.facts, goods: { ...file.facts.goods, price: 150_000_000, paid: 150_000_000 } } },
      TODAY,
    );
    expect(big.court).toMatchObject({ level: 'district', feeExempt: false });
  });
});

describe('what the buyer is told before printing', () => {
  const sofa = example('defective-ordinary');
  const withFacts = (change: object) => planOn({ ...sofa, facts: { ...sofa.facts, ...change } }, TODAY);

  it('a complete case has nothing forbidden or dangerous', () => {
    expect(planOn(sofa, TODAY).warnings.filter((warning) => warning.severity !== 'advice')).toEqual([]);
  });

  it.each([
    ['seller_inn', { seller: { ...sofa.facts.seller, inn: '0000000019' } }],
    ['seller_ogrn', { seller: { ...sofa.facts.seller, ogrn: '1000000000011' } }],
    ['bad_account', { refundDetails: { ...sofa.facts.refundDetails, account: '40817810100000000002' } }],
    ['bad_bik', { refundDetails: { ...sofa.facts.refundDetails, bik: '149999999' } }],
  ])('%s is forbidden and can be overruled with a reason', (code, change) => {
    const result = withFacts(change);
    const warning = result.warnings.find((item) => item.code === code);
    expect(warning?.severity).toBe('forbidden');
    expect(result.warnings[0]?.severity).toBe('forbidden');
    const overruled = Object.fromEntries(
      Object.entries(change).map(([key, value]) => [key, { ...value, checkOverride: 'Так написано в чеке.' }]),
    );
    expect(codes(withFacts(overruled))).not.toContain(code);
  });

  it.each([
    ['no_bank_details', { refundDetails: undefined }],
    ['no_offer_of_goods', { inspection: undefined }],
    ['address_not_egrul', { seller: { ...sofa.facts.seller, addressSource: 'receipt' } }],
    ['no_seller_address', { seller: { ...sofa.facts.seller, address: undefined } }],
    ['platform_unknown', { platform: 'unknown' }],
    ['buyer_fault', { defect: { ...sofa.facts.defect, causeKnown: 'buyer' } }],
    ['defect_before_delivery', { defect: { ...sofa.facts.defect, foundDate: '2026-10-01' } }],
  ])('%s is dangerous', (code, change) => {
    expect(withFacts(change).warnings.find((item) => item.code === code)?.severity).toBe('danger');
  });

  it('an address older than 30 days is an advice', () => {
    const seller = { ...sofa.facts.seller, addressDate: '2026-10-23' };
    expect(codes(withFacts({ seller }))).toContain('address_old');
    expect(codes(withFacts({ seller: { ...seller, addressDate: '2026-10-24' } }))).not.toContain('address_old');
  });

  it('cash needs no account', () => {
    expect(codes(withFacts({ refundDetails: { way: 'cash' } }))).not.toContain('no_bank_details');
  });

  it('every warning says what to do in short plain sentences without exclamation marks', () => {
    for (const name of exampleNames()) {
      const result = planOn(example(name), TODAY);
      expect(words(result)).not.toMatch(/!|undefined|null|NaN|\[object/);
      for (const warning of result.warnings) {
        expect(warning.title.length).toBeLessThan(60);
        expect(warning.text).toMatch(/[.»]$/);
      }
    }
  });
});

describe('speed', () => {
  it('a warm plan takes at most 2 ms; the median, so that a busy machine does not fail the test', () => {
    const file = sampleCase(TODAY);
    const context = lawContext(TODAY);
    for (let index = 0; index < 200; index += 1) plan(file, context);
    const times = Array.from({ length: 400 }, () => {
      const start = performance.now();
      plan(file, context);
      return performance.now() - start;
    }).sort((a, b) => a - b);
    expect(times[200]).toBeLessThan(2);
  });
});
