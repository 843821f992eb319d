import fc from 'fast-check';
import { afterAll, describe, expect, test } from 'vitest';
import { addDays, daysBetween, type CivilDate } from '../../shared/calendar/civilDate.ts';
import { dayStatus } from '../../shared/calendar/productionCalendar.ts';
import { lawContext, PRODUCTION_CALENDAR } from '../../shared/law/context.ts';
import { lawOf } from '../../shared/law/pack/lawData.ts';
import { NORMS, findNorm, normAt } from '../../shared/law/norms/lookup.ts';
import { figures } from '../../shared/law/plan.ts';
import { interest395 } from '../../shared/law/rules/interest395.ts';
import { penalty23 } from '../../shared/law/rules/penalty23.ts';
import { penalty231 } from '../../shared/law/rules/penalty231.ts';
import { penalty28 } from '../../shared/law/rules/penalty28.ts';
import type { Accrual, NormRef, Trace } from '../../shared/law/types.ts';
import { countTerm } from '../../shared/terms/term.ts';
import { anyDate, knownDate } from '../support/dates.ts';
import { example, exampleNames, planOn } from './cases.ts';
import { VECTORS } from './vectors/all.ts';

const ctx = lawContext('2026-11-21');
const NO_LIMIT = 1e12;
const money = fc.integer({ min: 0, max: 10_000_000_00 });
const length = fc.integer({ min: 0, max: 500 });

interface Count {
  base: number;
  from: CivilDate;
  until: CivilDate;
  paidBack: { date: CivilDate; amount: number }[];
}

/** The four growing sums by one shape: first counted day, last counted day, both included. */
const COUNTS: Record<string, (input: Count) => Accrual<string>> = {
  'ст. 23': ({ base, from, until, paidBack }) =>
    penalty23({ base, paid: NO_LIMIT, overdueFrom: from, until, paidBack }, ctx),
  'ст. 23.1': ({ base, from, until, paidBack }) =>
    penalty231({ prepaid: base, dueDate: addDays(from, -1), until, paidBack, shift: false }, ctx),
  'ст. 28': ({ base, from, until, paidBack }) => penalty28({ price: base, overdueFrom: from, until, paidBack }, ctx),
  'ст. 395': ({ base, from, until, paidBack }) => interest395({ base, from, until, paidBack }, ctx),
};

const count = fc.record({
  base: money,
  from: knownDate,
  days: length,
  paidBack: fc.array(fc.record({ date: knownDate, amount: money }), { maxLength: 3 }),
});

describe.each(Object.entries(COUNTS))('%s', (_name, rule) => {
  const at = (input: { base: number; from: CivilDate; days: number; paidBack: Count['paidBack'] }, days = input.days) =>
    rule({ ...input, until: addDays(input.from, days) });

  test('никогда не отрицательна, не убывает с днями, не выше предела, строки дают итог', () => {
    fc.assert(
      fc.property(count, (input) => {
        const [got, next] = [at(input), at(input, input.days + 1)];
        expect(got.amount).toBeGreaterThanOrEqual(0);
        expect(got.amount).toBeLessThanOrEqual(got.cap ?? Number.MAX_SAFE_INTEGER);
        expect(next.amount).toBeGreaterThanOrEqual(got.amount);
        expect(got.lines.reduce((sum, line) => sum + line.sum, 0)).toBe(got.accrued);
        expect(got.lines.reduce((sum, line) => sum + line.days, 0)).toBe(got.days);
      }),
    );
  });

  test('разрезанный период складывается, до копейки округления', () => {
    fc.assert(
      fc.property(count, length, (input, cut) => {
        fc.pre(cut < input.days);
        const middle = addDays(input.from, cut);
        const whole = at(input).accrued;
        const second = rule({ ...input, from: addDays(middle, 1), until: addDays(input.from, input.days) });
        // The moratorium asks when the obligation arose and takes the first day of delay for it: one obligation, one answer.
        fc.pre(input.from > '2022-10-01' || input.from < '2022-04-01' === second.from < '2022-04-01');
        const parts = rule({ ...input, until: middle }).accrued + second.accrued;
        expect(Math.abs(whole - parts)).toBeLessThanOrEqual(1);
      }),
    );
  });

  test('каждая строка лежит внутри своей редакции, строки идут подряд и не накладываются', () => {
    fc.assert(
      fc.property(count, (input) => {
        const { lines } = at(input);
        lines.forEach(({ from, to, days, edition, norm }, index) => {
          expect(days).toBe(daysBetween(from, to) + 1);
          for (const { from: first, to: last } of [edition, norm]) {
            expect(first === undefined || first <= from).toBe(true);
            expect(last === undefined || to <= last).toBe(true);
          }
          const previous = lines[index - 1];
          if (previous) expect(previous.to < from).toBe(true);
        });
      }),
    );
  });
});

describe('нерабочий день двигает только последние дни', () => {
  test('новый выходной не меняет ни десятого дня, ни сроков, которые на него не попали', () => {
    fc.assert(
      fc.property(knownDate, fc.integer({ min: 1, max: 45 }), knownDate, (start, days, off) => {
        const moved = lawOf(null, { daysOff: [off] }).calendar;
        const before = countTerm({ start, days, calendar: PRODUCTION_CALENDAR });
        const after = countTerm({ start, days, calendar: moved });
        expect(after.raw).toBe(before.raw);
        expect(after.last >= before.last).toBe(true);
        if (before.last !== off) expect(after.last).toBe(before.last);
        else expect(after.last > before.last).toBe(true);
        expect(dayStatus(moved, after.last).working).toBe(true);
      }),
    );
  });

  test('суммы за те же дни не меняются: их считают по календарным дням', () => {
    const off = lawContext('2026-11-21', lawOf(null, { daysOff: ['2026-03-17'] }));
    const input = { base: 1e6, paid: 1e6, overdueFrom: '2026-03-12', until: '2026-03-20', paidBack: [] };
    expect(penalty23(input, off)).toEqual(penalty23(input, ctx));
  });
});

describe('норма отвечает только внутри своей редакции', () => {
  test('normAt на любой день даёт редакцию этого дня или отказ', () => {
    fc.assert(
      fc.property(fc.constantFrom(...NORMS), anyDate, (norm, date) => {
        const found = findNorm(norm.id, date);
        if (!found) expect(() => normAt(norm.id, date)).toThrow(RangeError);
        else {
          expect(found.from === undefined || found.from <= date).toBe(true);
          expect(found.to === undefined || date <= found.to).toBe(true);
        }
      }),
      { numRuns: 1000 },
    );
  });

  test('план не ссылается на норму, которая к сегодняшнему дню ещё не вступила в силу', () => {
    const names = exampleNames();
    fc.assert(
      fc.property(fc.constantFrom(...names), fc.integer({ min: -700, max: 300 }), (name, offset) => {
        const today = addDays('2026-06-01', offset);
        const result = planOn(example(name), today);
        const latest = example(name).events.reduce((last, event) => (event.date > last ? event.date : last), today);
        const refs = [
          ...result.legalBasis,
          ...result.demands.flatMap((demand) => demand.norms),
          ...(result.sums?.lines.flatMap((line) => refsOf(line.trace)) ?? []),
        ];
        for (const ref of refs) expect(ref.from === undefined || ref.from <= latest, `${ref.norm} ${today}`).toBe(true);
      }),
      { numRuns: 300 },
    );
  });
});

function refsOf(trace: Trace): NormRef[] {
  return [...(trace.norm ? [trace.norm] : []), ...(trace.children ?? []).flatMap(refsOf)];
}

test('сроки и суммы отдельно — те же, что в плане', () => {
  fc.assert(
    fc.property(fc.constantFrom(...exampleNames()), fc.integer({ min: -100, max: 300 }), (name, offset) => {
      const today = addDays('2026-11-01', offset);
      const result = planOn(example(name), today);
      const alone = figures(example(name), lawContext(today));
      if (result.situation === null) expect(alone).toBeNull();
      else expect(alone).toEqual({ deadlines: result.deadlines, sums: result.sums });
    }),
    { numRuns: 200 },
  );
});

describe('часовой пояс ничего не меняет', () => {
  const zone = process.env.TZ;
  afterAll(() => {
    if (zone === undefined) delete process.env.TZ;
    else process.env.TZ = zone;
  });

  const all = (): string =>
    JSON.stringify([
      VECTORS.map((vector) => vector.got()),
      exampleNames().map((name) => planOn(example(name), '2026-11-23')),
    ]);

  test('одни ответы в Москве, на Камчатке, в Нью-Йорке и на Апиа', () => {
    const answers = ['Europe/Moscow', 'Asia/Kamchatka', 'America/New_York', 'Pacific/Apia'].map((name) => {
      process.env.TZ = name;
      return [new Date(0).getTimezoneOffset(), all()] as const;
    });
    expect(new Set(answers.map(([offset]) => offset)).size).toBe(4);
    expect(new Set(answers.map(([, text]) => text)).size).toBe(1);
  });
});
