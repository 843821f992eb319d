import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays } from '../../shared/calendar/civilDate.ts';
import { lawContext, lawDataInForce } from '../../shared/law/context.ts';
import { asOf } from '../../shared/law/plan/asOf.ts';
import { roadsOf } from '../../shared/law/plan/roads.ts';
import {
  appealDecisionSchema,
  contactSchema,
  courtTrackSchema,
  decisionSchema,
  eventSchema,
  outcomeSchema,
  replyKindSchema,
  replySchema,
  type CaseEvent,
  type CaseFile,
} from '../../shared/model/case.ts';
import { ledger } from '../../shared/model/ledger.ts';
import { resultOf } from '../../shared/model/result.ts';
import { timeline } from '../../shared/model/timeline.ts';
import { example, exampleNames, planOn } from './cases.ts';

const names = exampleNames().filter((name) => !name.startsWith('regime-'));
const day = fc.integer({ min: 0, max: 300 }).map((offset) => addDays('2026-03-01', offset));
const base = { id: fc.uuid(), date: day };
const maybe = fc.option(fc.constant(true as const), { nil: undefined });

/** Whatever people do in a life of a case, with and without exact days. */
const event: fc.Arbitrary<CaseEvent> = fc
  .oneof(
    fc.record({
      ...base,
      type: fc.constant('sent' as const),
      paper: fc.constantFrom('claim' as const, 'complaint' as const, 'reply_to_refusal' as const),
      to: fc.constantFrom('seller' as const, 'office' as const),
      channel: fc.constantFrom('valued_letter' as const, 'email' as const, 'in_person' as const),
    }),
    fc.record({
      ...base,
      type: fc.constant('served' as const),
      paper: fc.constantFrom('claim' as const, 'complaint' as const),
      to: fc.constantFrom('seller' as const, 'office' as const),
      proof: fc.constantFrom('tracking' as const, 'storage_expired' as const, 'refusal_act' as const),
    }),
    fc.record({
      ...base,
      type: fc.constant('replied' as const),
      reply: fc.constantFrom(...replySchema.options),
      kinds: fc.uniqueArray(fc.constantFrom(...replyKindSchema.options), { maxLength: 3 }),
    }),
    fc.record({
      ...base,
      type: fc.constant('money_received' as const),
      amount: fc.integer({ min: 1, max: 10_000_000 }),
      fine: fc.integer({ min: 0, max: 1_000_000 }),
    }),
    fc.record({ ...base, type: fc.constant('asked' as const), way: fc.constantFrom(...contactSchema.options) }),
    fc.record({ ...base, type: fc.constant('goods_checked' as const), found: fc.constantFrom('defect' as const) }),
    fc.record({
      ...base,
      type: fc.constant('judgment' as const),
      court: fc.constantFrom(...courtTrackSchema.options),
      decision: fc.constantFrom(...decisionSchema.options),
    }),
    fc.record({
      ...base,
      type: fc.constant('appeal_decided' as const),
      decision: fc.constantFrom(...appealDecisionSchema.options),
    }),
    fc.record({ ...base, type: fc.constant('suit_held' as const), until: day }),
    fc.record({ ...base, type: fc.constant('closed' as const), outcome: fc.constantFrom(...outcomeSchema.options) }),
    fc.record({
      ...base,
      type: fc.constantFrom(
        'goods_offered' as const,
        'goods_handed_over' as const,
        'buyer_answered' as const,
        'complaint_registered' as const,
        'complaint_extended' as const,
        'lawsuit_filed' as const,
        'suit_returned' as const,
        'judgment_reasoned' as const,
        'judgment_cancelled' as const,
        'appeal_filed' as const,
        'writ_issued' as const,
      ),
    }),
  )
  .chain((made) => maybe.map((approximate) => (approximate ? { ...made, approximate } : made)));

const life = fc.record({
  name: fc.constantFrom(...names),
  // No two events of a case have one id.
  events: fc.uniqueArray(event, { selector: ({ id }) => id, maxLength: 9 }),
  today: day,
});
const build = ({ name, events }: { name: string; events: CaseEvent[] }): CaseFile => ({ ...example(name), events });

describe('жизнь дела', () => {
  it('любой порядок записи тех же событий даёт тот же план, пути, письма и итог', () => {
    fc.assert(
      fc.property(life, fc.integer({ min: 1, max: 1_000 }), (input, seed) => {
        const one = build(input);
        const key = ({ id }: CaseEvent): number => (Number.parseInt(id.slice(0, 6), 16) * seed) % 9_973;
        const shuffled = [...input.events].sort((a, b) => key(a) - key(b)).reverse();
        const other = build({ ...input, events: shuffled });
        const ctx = lawContext(input.today);
        const [a, b] = [planOn(one, input.today), planOn(other, input.today)];
        expect(b).toEqual(a);
        expect(roadsOf(other, b, ctx)).toEqual(roadsOf(one, a, ctx));
        expect(ledger(other, input.today)).toEqual(ledger(one, input.today));
        expect(resultOf(other, b)).toEqual(resultOf(one, a));
        expect(timeline(other, b)).toEqual(timeline(one, a));
      }),
      { numRuns: 150 },
    );
  });

  it('событие убрали и вернули: всё как было', () => {
    fc.assert(
      fc.property(life, event, (input, added) => {
        const before = planOn(build(input), input.today);
        const during = build({ ...input, events: [...input.events, added] });
        const after = { ...during, events: during.events.filter(({ id }) => id !== added.id) };
        expect(planOn(after, input.today)).toEqual(before);
      }),
      { numRuns: 100 },
    );
  });

  it('отправка, разговор и печать ни одного срока не начинают', () => {
    fc.assert(
      fc.property(life, day, fc.constantFrom(...contactSchema.options), (input, date, way) => {
        const ids = (file: CaseFile) => planOn(file, input.today).deadlines.map(({ id, start }) => `${id} ${start}`);
        const quiet = input.events.filter(({ type }) => type !== 'sent');
        const before = ids(build({ ...input, events: quiet }));
        // A claim sent in the first 15 days is good though it came later: what runs then, runs from the day it came.
        const came = quiet.some((one) => one.type === 'served' && one.paper === 'claim');
        const loud: CaseEvent[] = [
          { id: 'p', type: 'printed', date, paper: 'claim' },
          { id: 's', type: 'sent', date, paper: 'claim', to: 'seller', channel: 'valued_letter' },
          { id: 'c', type: 'sent', date, paper: 'complaint', to: 'office', channel: 'valued_letter' },
          { id: 'a', type: 'asked', date, way },
        ];
        for (const id of ids(build({ ...input, events: [...quiet, ...loud] }))) {
          if (came && !id.endsWith(` ${date}`)) continue;
          expect(before).toContain(id);
        }
      }),
      { numRuns: 150 },
    );
  });

  it('срок от примерного дня всегда назван предварительным', () => {
    fc.assert(
      fc.property(life, (input) => {
        const file = build(input);
        const inexact = file.events.filter((one) => one.approximate && one.type === 'served').map(({ date }) => date);
        for (const clock of planOn(file, input.today).deadlines) {
          if (!inexact.includes(clock.start) || clock.start > input.today) continue;
          expect(clock.approximateStart).toBe(true);
          expect(clock.trace.note).toContain('примерно');
        }
      }),
      { numRuns: 150 },
    );
  });

  it('письмо без доказательства вручения не называется вручённым', () => {
    fc.assert(
      fc.property(life, (input) => {
        const file = build(input);
        for (const row of ledger(file, input.today)) {
          const proof = file.events.some((one) => one.type === 'served' && one.paper === row.event.paper);
          if (row.served) expect(proof).toBe(true);
          else expect(row.lacking.length).toBeGreaterThan(0);
        }
      }),
      { numRuns: 100 },
    );
  });

  it('другой день не меняет дела, а сегодняшний считает то же, что план', () => {
    fc.assert(
      fc.property(life, day, (input, other) => {
        const file = build(input);
        const copy = structuredClone(file);
        const law = lawDataInForce();
        expect(asOf(file, other, input.today, law).plan).toEqual(planOn(file, other));
        expect(file).toEqual(copy);
      }),
      { numRuns: 60 },
    );
  });

  it('пути не обещают и у каждого закрытого названа причина', () => {
    fc.assert(
      fc.property(life, (input) => {
        const file = build(input);
        const roads = roadsOf(file, planOn(file, input.today), lawContext(input.today));
        expect(new Set(roads.map(({ id }) => id)).size).toBe(roads.length);
        for (const road of roads) {
          if (road.state !== 'open') expect(road.because).toBeTruthy();
          expect(`${road.term} ${road.money} ${road.risk}`).not.toMatch(/!|гарантир|обязательно вернут|выиграете/);
        }
      }),
      { numRuns: 100 },
    );
  });

  it('каждое из этих событий хранится и читается', () => {
    fc.assert(
      fc.property(event, (one) => {
        expect(eventSchema.safeParse(one).success).toBe(true);
      }),
    );
  });
});
