import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { keptCopies, type DatedCopy } from '../../shared/backups/rotation.ts';

const copy = (created: string, kind: DatedCopy['kind'] = 'auto'): DatedCopy => ({ name: created, kind, created });

describe('какие копии остаются', () => {
  test('за год ежедневной работы — семь дней, четыре недели и шесть месяцев', () => {
    const all = Array.from({ length: 365 }, (_, day) => copy(new Date(Date.UTC(2026, 0, 1 + day, 12)).toISOString()));
    const kept = [...keptCopies(all)].map((name) => name.slice(0, 10)).sort();
    expect(kept).toEqual([
      '2026-07-31',
      '2026-08-31',
      '2026-09-30',
      '2026-10-31',
      '2026-11-30',
      '2026-12-13',
      '2026-12-20',
      '2026-12-25',
      '2026-12-26',
      '2026-12-27',
      '2026-12-28',
      '2026-12-29',
      '2026-12-30',
      '2026-12-31',
    ]);
  });

  test('самая новая остаётся всегда, лишних не прибавляется, порядок списка не важен', () => {
    const any = fc.array(
      fc.record({
        created: fc.integer({ min: 0, max: 900 }).map((hours) => new Date(1.79e12 + hours * 3.6e6).toISOString()),
        kind: fc.constantFrom('auto' as const, 'manual' as const, 'before_restore' as const),
      }),
      { maxLength: 60 },
    );
    fc.assert(
      fc.property(any, (list) => {
        const all = list.map((one, index) => ({ ...one, name: `${one.created} ${index}` }));
        const kept = keptCopies(all);
        const newest = all
          .map(({ created }) => created)
          .sort()
          .at(-1);
        if (newest) expect([...kept].some((name) => name.startsWith(newest))).toBe(true);
        expect(kept.size).toBeLessThanOrEqual(7 + 4 + 6 + 10 + 10);
        expect(keptCopies([...all].reverse())).toEqual(kept);
        expect(keptCopies(all.filter(({ name }) => kept.has(name)))).toEqual(kept);
      }),
    );
  });
});
