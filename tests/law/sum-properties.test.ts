import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { addDays } from '../../shared/calendar/civilDate.ts';
import { lawContext } from '../../shared/law/context.ts';
import { lawOf } from '../../shared/law/pack/lawData.ts';
import { courtPlan, limitation } from '../../shared/law/rules/court.ts';
import { stateFee } from '../../shared/law/rules/fee.ts';
import { consumerFine } from '../../shared/law/rules/fine.ts';
import { interest395 } from '../../shared/law/rules/interest395.ts';
import { penalty23 } from '../../shared/law/rules/penalty23.ts';
import { penalty231 } from '../../shared/law/rules/penalty231.ts';
import { penalty28 } from '../../shared/law/rules/penalty28.ts';
import { priceDifference } from '../../shared/law/rules/priceDifference.ts';
import type { NormRef, Trace } from '../../shared/law/types.ts';
import { knownDate } from '../support/dates.ts';
import { clock, example, exampleNames } from './cases.ts';
import { plan } from '../../shared/law/plan.ts';

/* What holds for the sums that do not grow by the day: the fine, the fee, the difference in price, the court. */

const money = fc.integer({ min: 0, max: 100_000_000_00 });
const answer = fc.constantFrom('yes' as const, 'no' as const, 'unknown' as const);
const compared = fc.constantFrom('new' as const, 'same_wear' as const, 'unknown' as const);

/** Norms of a trace, down to the last leaf. */
function refs(trace: Trace): NormRef[] {
  return [...(trace.norm ? [trace.norm] : []), ...(trace.children ?? []).flatMap(refs)];
}

function inside(list: readonly NormRef[], date: string): void {
  for (const { norm, from, to } of list) {
    expect(from === undefined || from <= date, `${norm} ${date}`).toBe(true);
    expect(to === undefined || date <= to, `${norm} ${date}`).toBe(true);
  }
}

describe('штраф', () => {
  test('не отрицателен, растёт с присуждённым, не больше его, по частям складывается до копейки', () => {
    fc.assert(
      fc.property(money, money, knownDate, (first, second, date) => {
        const [one, two, both] = [first, second, first + second].map((sum) => consumerFine(sum, date).fine);
        expect(one).toBeGreaterThanOrEqual(0);
        expect(one).toBeLessThanOrEqual(first);
        expect(both).toBeGreaterThanOrEqual(one!);
        expect(Math.abs(both! - one! - two!)).toBeLessThanOrEqual(1);
      }),
    );
  });

  test('ссылается только на редакции дня решения', () => {
    fc.assert(
      fc.property(money, knownDate, (awarded, date) => {
        const { norm, exceptions, trace } = consumerFine(awarded, date);
        inside([norm, ...(exceptions ? [exceptions] : []), ...refs(trace)], date);
        expect(exceptions !== undefined).toBe(date >= '2026-02-01');
      }),
    );
  });
});

describe('пошлина', () => {
  const MOST = 900_000_00;

  test('целые рубли, не отрицательна, не больше предела, растёт с ценой иска', () => {
    fc.assert(
      fc.property(money, money, knownDate, fc.boolean(), (price, more, date, consumer) => {
        const [less, greater] = [stateFee(price, date, consumer).fee, stateFee(price + more, date, consumer).fee];
        expect(less).toBeGreaterThanOrEqual(0);
        expect(less % 100).toBe(0);
        expect(greater).toBeGreaterThanOrEqual(less);
        expect(greater).toBeLessThanOrEqual(MOST);
      }),
    );
  });

  test('потребитель платит не больше других и ничего до миллиона', () => {
    fc.assert(
      fc.property(money, knownDate, (price, date) => {
        const [own, other] = [stateFee(price, date), stateFee(price, date, false)];
        expect(own.fee).toBeLessThan(other.fee);
        expect(own.exempt).toBe(price <= 1_000_000_00);
        if (own.exempt) expect(own.fee).toBe(0);
      }),
    );
  });

  test('шкала и освобождение — дня подачи', () => {
    fc.assert(
      fc.property(money, knownDate, fc.boolean(), (price, date, consumer) => {
        const { norms, trace } = stateFee(price, date, consumer);
        inside([...norms, ...refs(trace)], date);
      }),
    );
  });
});

describe('разница в цене', () => {
  const asked = fc.record({
    contractPrice: money,
    currentPrice: money,
    complex: answer,
    comparedWith: compared,
    misled: answer,
  });

  test('либо точная положительная разница, либо причина, либо вопрос: никогда не ноль и не меньше', () => {
    fc.assert(
      fc.property(asked, knownDate, (input, date) => {
        const got = priceDifference(input, date);
        if (got.kind === 'value') {
          expect(got.value).toBeGreaterThan(0);
          expect(got.value).toBe(input.currentPrice - input.contractPrice);
        } else if (got.kind === 'unknown') expect(got.missing.length).toBeGreaterThan(0);
        else expect(got.reason).not.toBe('');
      }),
    );
  });

  test('растёт с нынешней ценой, складывается по шагам, спрашивают о редакции своего дня', () => {
    fc.assert(
      fc.property(asked, money, knownDate, (input, more, date) => {
        const now = priceDifference(input, date);
        const later = priceDifference({ ...input, currentPrice: input.currentPrice + more }, date);
        if (now.kind !== 'value') return;
        expect(later.kind === 'value' && later.value - now.value).toBe(more);
        inside(refs(now.trace), date);
      }),
    );
  });

  test('до 01.02.2026 износ ни о чём не спрашивают', () => {
    fc.assert(
      fc.property(asked, knownDate, (input, date) => {
        fc.pre(date < '2026-02-01' && input.currentPrice > input.contractPrice);
        expect(priceDifference(input, date).kind).toBe('value');
      }),
    );
  });
});

describe('суд', () => {
  test('один суд на каждую цену; дороже — не ниже; нормы дня подачи', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 10_000_000_00 }), money, knownDate, (price, more, filingDate) => {
        const at = (claimPrice: number) => courtPlan({ claimPrice, filingDate }, lawContext('2026-11-21'));
        const [small, big] = [at(price), at(price + more)];
        if (small.level === 'district') expect(big.level).toBe('district');
        if (!small.simplified) expect(big.simplified).toBe(false);
        inside(small.norms, filingDate);
      }),
    );
  });

  test('давность — три года и не зависит от выходных', () => {
    fc.assert(
      fc.property(knownDate, knownDate, (from, filing) => {
        const got = limitation(from, filing);
        expect(got.kind).toBe('value');
        const next = limitation(addDays(from, 1), filing);
        if (got.kind === 'value' && next.kind === 'value') expect(next.value.until >= got.value.until).toBe(true);
      }),
    );
  });
});

describe('новый выходной', () => {
  const base = 1_000_000;
  const count = fc.record({ from: knownDate, days: fc.integer({ min: 0, max: 400 }), off: knownDate });

  test('не меняет ни одной суммы, посчитанной по дням', () => {
    fc.assert(
      fc.property(count, ({ from, days, off }) => {
        const until = addDays(from, days);
        const [plain, moved] = [undefined, { daysOff: [off] }].map((own) => {
          const ctx = lawContext('2026-11-21', lawOf(null, own));
          const dates = { overdueFrom: from, until, paidBack: [] };
          return [
            penalty23({ base, paid: base, ...dates }, ctx),
            penalty231({ prepaid: base, dueDate: addDays(from, -1), until, paidBack: [], shift: false }, ctx),
            penalty28({ price: base, ...dates }, ctx),
            interest395({ base, from, until, paidBack: [] }, ctx),
          ];
        });
        expect(moved).toEqual(plain);
      }),
    );
  });

  test('в плане сдвигает только последний день продавца, и только вперёд', () => {
    const offset = fc.integer({ min: 0, max: 120 }).map((days) => addDays('2026-09-01', days));
    fc.assert(
      fc.property(fc.constantFrom(...exampleNames()), offset, (name, off) => {
        const today = '2026-11-23';
        const before = clock(plan(example(name), lawContext(today)), 'seller_window');
        const after = clock(plan(example(name), lawContext(today, lawOf(null, { daysOff: [off] }))), 'seller_window');
        expect([after?.start, after?.raw]).toEqual([before?.start, before?.raw]);
        if (!before || !after) return;
        if (before.last === off && before.days !== undefined) expect(after.last > off).toBe(true);
        else expect(after.last).toBe(before.last);
      }),
      { numRuns: 300 },
    );
  });
});
