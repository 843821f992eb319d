import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays } from '../../shared/calendar/civilDate.ts';
import type { CaseEvent, CaseFile } from '../../shared/model/case.ts';
import { example, exampleNames, planOn } from './cases.ts';

const names = exampleNames().filter((name) => !name.startsWith('regime-'));
const day = fc.integer({ min: 0, max: 500 }).map((offset) => addDays('2026-02-01', offset));
const money = fc.integer({ min: 0, max: 10_000_000_00 });

const event: fc.Arbitrary<CaseEvent> = fc.oneof(
  fc.record({
    type: fc.constant('sent' as const),
    paper: fc.constant('claim' as const),
    to: fc.constant('seller' as const),
    channel: fc.constantFrom('valued_letter' as const, 'email' as const),
    date: day,
    id: fc.uuid(),
  }),
  fc.record({
    type: fc.constant('served' as const),
    paper: fc.constant('claim' as const),
    to: fc.constantFrom('seller' as const, 'platform' as const),
    proof: fc.constantFrom('tracking' as const, 'refusal_act' as const),
    date: day,
    id: fc.uuid(),
  }),
  fc.record({
    type: fc.constant('replied' as const),
    reply: fc.constantFrom('refused' as const, 'wait' as const, 'partly' as const, 'satisfied' as const),
    date: day,
    id: fc.uuid(),
  }),
  fc.record({ type: fc.constant('money_received' as const), amount: money, date: day, id: fc.uuid() }),
  fc.record({
    type: fc.constantFrom(
      'goods_delivered' as const,
      'demand_satisfied' as const,
      'goods_offered' as const,
      'lawsuit_filed' as const,
    ),
    date: day,
    id: fc.uuid(),
  }),
);

const life = fc.record({ name: fc.constantFrom(...names), events: fc.array(event, { maxLength: 8 }), today: day });
const build = ({ name, events }: { name: string; events: CaseEvent[] }): CaseFile => ({ ...example(name), events });

describe('whatever happens to a case', () => {
  it('no sum is negative and the total adds up', () => {
    fc.assert(
      fc.property(life, (input) => {
        const { sums, demands } = planOn(build(input), input.today);
        for (const option of demands) expect(option.sum).toBeGreaterThanOrEqual(0);
        if (!sums) return;
        const add = (key: 'inTotal' | 'inClaimPrice') =>
          sums.lines.filter((line) => line[key]).reduce((sum, line) => sum + line.amount, 0);
        expect(sums.total).toBe(add('inTotal'));
        expect(sums.claimPrice).toBe(add('inClaimPrice'));
        expect(sums.total).toBeGreaterThanOrEqual(0);
        for (const line of sums.lines) {
          expect(Number.isSafeInteger(line.amount)).toBe(true);
          if (line.id !== 'received') expect(line.amount).toBeGreaterThanOrEqual(0);
        }
      }),
      { numRuns: 400 },
    );
  });

  it('no window of the seller without a documented start', () => {
    fc.assert(
      fc.property(life, (input) => {
        const file = build(input);
        const { deadlines } = planOn(file, input.today);
        const window = deadlines.find((item) => item.id === 'seller_window');
        if (!window) return;
        const { earlierDemandDate, goodsReturnDate } = file.facts.refund ?? {};
        const starts = [
          earlierDemandDate,
          goodsReturnDate,
          file.facts.defect?.loanDemandDate,
          file.facts.exchange?.goodsReturnDate,
          ...file.events.filter((item) => item.type === 'goods_handed_over').map((item) => item.date),
          ...file.events.filter((item) => item.type === 'served' && item.to === 'seller').map((item) => item.date),
        ];
        expect(starts).toContain(window.start);
        expect(window.last >= window.raw).toBe(true);
        expect(window.overdueFrom > window.last).toBe(true);
      }),
      { numRuns: 300 },
    );
  });

  it('the order of typing events in does not matter', () => {
    fc.assert(
      fc.property(life, (input) => {
        const straight = planOn(build(input), input.today);
        const reversed = planOn(build({ ...input, events: [...input.events].reverse() }), input.today);
        expect(reversed).toEqual(straight);
      }),
      { numRuns: 150 },
    );
  });

  it('at most one demand is recommended, and it is allowed', () => {
    fc.assert(
      fc.property(life, (input) => {
        const { demands, chosen } = planOn(build(input), input.today);
        const recommended = demands.filter((item) => item.recommended);
        expect(recommended.length).toBeLessThanOrEqual(1);
        for (const item of recommended) expect(item.status).toBe('allowed');
        for (const item of demands) if (item.status !== 'allowed') expect(item.reason).toBeTruthy();
        if (chosen) expect(chosen.status).not.toBe('excluded');
      }),
      { numRuns: 200 },
    );
  });

  it('facts may be missing in any combination: nothing throws, nothing is invented', () => {
    const groups = [
      'goods',
      'delivery',
      'refund',
      'defect',
      'inspection',
      'buyer',
      'seller',
      'refundDetails',
      'demand',
    ] as const;
    fc.assert(
      fc.property(life, fc.subarray([...groups]), (input, dropped) => {
        const file = build(input);
        const facts = Object.fromEntries(
          Object.entries(file.facts).filter(([key]) => !dropped.some((name) => name === key)),
        );
        const result = planOn({ ...file, facts }, input.today);
        if (dropped.includes('goods') && result.sums && !file.facts.refund?.amount) {
          const principal = result.sums.lines.find((line) => line.id === 'principal');
          expect(
            principal === undefined ||
              file.facts.defect?.demandAmount !== undefined ||
              file.facts.delivery?.undeliveredPrepaid !== undefined ||
              ownSum(file) !== undefined,
          ).toBe(true);
        }
      }),
      { numRuns: 300 },
    );
  });
});

/** A sum the buyer named for the service, the extra, the missing part or the till itself: it does not come from the purchase. */
function ownSum({ facts }: CaseFile): number | undefined {
  const { cutAmount, otherCosts, chargedAfter, stagePrice, materialPrice } = facts.service ?? {};
  const own = facts.wrongItem?.missingPrepaid ?? facts.information?.tillPrice ?? facts.imposed?.price;
  return own ?? cutAmount ?? otherCosts ?? chargedAfter ?? stagePrice ?? materialPrice;
}
