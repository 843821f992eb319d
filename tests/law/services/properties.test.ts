import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { addDays } from '../../../shared/calendar/civilDate.ts';
import type { CaseEvent, CaseFile } from '../../../shared/model/case.ts';
import { caseOf, example, exampleNames, planOn } from '../cases.ts';
import { claimOf } from './facts.ts';

const names = exampleNames().filter((name) => name.startsWith('service-'));
const START = '2026-08-01';
const day = fc.integer({ min: 0, max: 400 }).map((offset) => addDays(START, offset));
const kopecks = fc.integer({ min: 0, max: 100_000_000 });

/** Any of the examples with a claim on any day and with any prices. */
const life = fc.record({
  name: fc.constantFrom(...names),
  served: fc.option(day),
  price: kopecks,
  paid: kopecks,
  stagePrice: fc.option(kopecks, { nil: undefined }),
  contractRate: fc.option(fc.integer({ min: 1, max: 10_000 }), { nil: undefined }),
});
type Life = typeof life extends fc.Arbitrary<infer T> ? T : never;

function fileOf({ name, served, price, paid, stagePrice, contractRate }: Life): CaseFile {
  const { facts } = example(name);
  const events: CaseEvent[] = served ? claimOf('service_refund', served, served).map(withoutDemand) : [];
  const service = { ...facts.service, stagePrice, contractRate };
  return caseOf({ ...facts, goods: { ...facts.goods, price, paid }, service }, events);
}

/** A claim whose demand is that of the case, whatever it is. */
function withoutDemand(event: CaseEvent): CaseEvent {
  return event.type === 'sent' ? { ...event, demand: undefined } : event;
}

const penalties = (file: CaseFile, today: string): number =>
  (planOn(file, today).sums?.lines ?? [])
    .filter((line) => line.id === 'penalty' || line.id === 'interest')
    .reduce((sum, line) => sum + line.amount, 0);

describe('whatever the service', () => {
  test('the penalty is never negative and never falls from one day to the next', () => {
    fc.assert(
      fc.property(life, day, fc.integer({ min: 0, max: 60 }), (input, today, more) => {
        // A change of the events is no passing of time: the claim has been served by both days or by none.
        fc.pre(!input.served || input.served <= today);
        const file = fileOf(input);
        const before = penalties(file, today);
        expect(before).toBeGreaterThanOrEqual(0);
        expect(penalties(file, addDays(today, more))).toBeGreaterThanOrEqual(before);
      }),
      { numRuns: 400 },
    );
  });

  test('both penalties of ст. 28 together are not more than one price', () => {
    fc.assert(
      fc.property(life, day, (input, today) => {
        const file = fileOf(input);
        const { sums } = planOn(file, today);
        const price = input.stagePrice ?? (file.facts.field === 'goods' ? 0 : input.price);
        const three = (sums?.lines ?? []).filter((line) => line.id === 'penalty');
        expect(three.reduce((sum, line) => sum + line.amount, 0)).toBeLessThanOrEqual(price);
      }),
      { numRuns: 400 },
    );
  });

  test('no day carries two penalties: their spans do not overlap', () => {
    fc.assert(
      fc.property(life, day, (input, today) => {
        const spans = (planOn(fileOf(input), today).sums?.lines ?? [])
          .filter((line) => line.id === 'penalty')
          .map(({ trace }) => [trace.from ?? '', trace.to ?? ''] as const);
        const [first, second] = spans;
        if (first && second) expect(first[1] < second[0]).toBe(true);
      }),
      { numRuns: 400 },
    );
  });

  test('what goes back is not more than what was paid', () => {
    fc.assert(
      fc.property(life, day, (input, today) => {
        const { chosen, sums } = planOn(fileOf(input), today);
        const refunds = ['service_refund', 'service_return'];
        if (!chosen || !refunds.includes(chosen.id) || fileOf(input).facts.problem === 'imposed') return;
        const principal = sums?.lines.find((line) => line.id === 'principal');
        expect(principal?.amount ?? 0).toBeLessThanOrEqual(input.paid);
      }),
      { numRuns: 200 },
    );
  });
});
