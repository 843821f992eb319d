import fc from 'fast-check';
import { addDays as fnsAddDays, addMonths as fnsAddMonths, format } from 'date-fns';
import { describe, expect, test } from 'vitest';
import { addDays, daysBetween, type CivilDate } from '../../shared/calendar/civilDate.ts';
import { dayStatus, type ProductionCalendar } from '../../shared/calendar/productionCalendar.ts';
import { PRODUCTION_CALENDAR as calendar } from '../../shared/law/context.ts';
import { countTerm } from '../../shared/terms/term.ts';
import { NBSP } from '../../shared/text/format.ts';
import { anyDate, knownDate, localDate } from '../support/dates.ts';

/** procedure.md 1.3: received, the raw tenth day, the last day by law, the first day of delay. */
const TEN_DAYS: [CivilDate, CivilDate, CivilDate, CivilDate][] = [
  ['2026-03-02', '2026-03-12', '2026-03-12', '2026-03-13'],
  ['2026-04-30', '2026-05-10', '2026-05-12', '2026-05-13'],
  ['2026-10-25', '2026-11-04', '2026-11-05', '2026-11-06'],
  ['2026-11-10', '2026-11-20', '2026-11-20', '2026-11-21'],
  ['2026-12-21', '2026-12-31', '2027-01-11', '2027-01-12'],
  ['2025-12-22', '2026-01-01', '2026-01-12', '2026-01-13'],
  ['2025-10-22', '2025-11-01', '2025-11-01', '2025-11-02'],
  ['2027-02-10', '2027-02-20', '2027-02-20', '2027-02-21'],
  ['2027-04-21', '2027-05-01', '2027-05-04', '2027-05-05'],
];

describe('десять дней ст. 22 по ст. 190-194 ГК', () => {
  test.each(TEN_DAYS)('получено %s: десятый день %s, последний %s', (start, raw, last, overdueFrom) => {
    expect(countTerm({ start, days: 10, calendar })).toMatchObject({
      raw,
      last,
      overdueFrom,
      moved: raw !== last,
      provisional: false,
    });
  });

  test('без переноса последним остаётся десятый день', () => {
    expect(countTerm({ start: '2026-04-30', days: 10, calendar, shift: false })).toEqual({
      raw: '2026-05-10',
      last: '2026-05-10',
      moved: false,
      overdueFrom: '2026-05-11',
      provisional: false,
    });
  });
});

describe('почему срок перенесён', () => {
  test('воскресенье', () => {
    const { movedWhy } = countTerm({ start: '2026-04-30', days: 10, calendar });
    expect(movedWhy).toBe(`10-й день — воскресенье, срок перенесён на вторник, 12${NBSP}мая (ст. 193 ГК)`);
  });

  test('праздник', () => {
    const { movedWhy } = countTerm({ start: '2026-10-25', days: 10, calendar });
    expect(movedWhy).toBe(
      `10-й день — праздник «День народного единства», срок перенесён на четверг, 5${NBSP}ноября (ст. 193 ГК)`,
    );
  });

  test('выходной, перенесённый постановлением', () => {
    const { movedWhy } = countTerm({ start: '2026-12-21', days: 10, calendar });
    expect(movedWhy).toBe(
      `10-й день — выходной, перенесён (ПП 24.09.2025 № 1466), срок перенесён на понедельник, 11${NBSP}января (ст. 193 ГК)`,
    );
  });

  test('срок в месяцах', () => {
    const { raw, movedWhy } = countTerm({ start: '2026-07-01', months: 1, calendar });
    expect(raw).toBe('2026-08-01');
    expect(movedWhy).toMatch(/^последний день срока — суббота, срок перенесён на понедельник/);
  });

  test('день, который добавил пользователь, и винительный падеж', () => {
    const own: ProductionCalendar = { ...calendar, extraDaysOff: ['2026-03-12'] };
    const { movedWhy, last } = countTerm({ start: '2026-03-02', days: 10, calendar: own });
    expect(last).toBe('2026-03-13');
    expect(movedWhy).toContain('нерабочий день, добавлен вами, срок перенесён на пятницу');
  });
});

describe('месяцы (ст. 192 ГК)', () => {
  test.each<[CivilDate, number, CivilDate]>([
    ['2026-01-31', 1, '2026-02-28'],
    ['2024-01-31', 1, '2024-02-29'],
    ['2023-02-28', 12, '2024-02-28'],
    ['2024-02-29', 12, '2025-02-28'],
    ['2025-11-30', 3, '2026-02-28'],
    ['2026-03-31', 24, '2028-03-31'],
  ])('%s и %i мес. — %s', (start, months, raw) => {
    expect(countTerm({ start, months, calendar }).raw).toBe(raw);
  });
});

describe('15 дней по делу № 32-КГ20-14-К1', () => {
  const fifteen = countTerm({ start: '2018-12-13', days: 15, calendar, shift: false });

  test('куплено 13.12.2018: отправленное 28.12 — в срок, 29.12 — поздно', () => {
    expect(fifteen.last).toBe('2018-12-28');
    expect('2018-12-28' <= fifteen.last).toBe(true);
    expect('2018-12-29' <= fifteen.last).toBe(false);
  });

  test('за год без постановления о переносах ответ предварительный', () => {
    expect(countTerm({ start: '2018-12-13', days: 15, calendar }).provisional).toBe(true);
    expect(countTerm({ start: '2027-12-20', days: 10, calendar }).provisional).toBe(false);
    expect(countTerm({ start: '2027-12-20', days: 13, calendar }).provisional).toBe(true);
  });
});

describe('свойства', () => {
  test('сдвигается только конец: он рабочий и не раньше обычного', () => {
    fc.assert(
      fc.property(knownDate, fc.integer({ min: 1, max: 60 }), (start, days) => {
        const term = countTerm({ start, days, calendar });
        expect(daysBetween(start, term.raw)).toBe(days);
        expect(term.last >= term.raw).toBe(true);
        expect(dayStatus(calendar, term.last).working).toBe(true);
        expect(term.overdueFrom).toBe(addDays(term.last, 1));
        for (let day = term.raw; day < term.last; day = addDays(day, 1)) {
          expect(dayStatus(calendar, day).working).toBe(false);
        }
        expect(term.movedWhy !== undefined).toBe(term.moved);
      }),
    );
  });

  test('дни и месяцы совпадают с date-fns', () => {
    fc.assert(
      fc.property(anyDate, fc.integer({ min: 1, max: 400 }), (start, count) => {
        const local = localDate(start);
        const iso = (date: Date) => format(date, 'yyyy-MM-dd');
        expect(countTerm({ start, days: count, calendar }).raw).toBe(iso(fnsAddDays(local, count)));
        expect(countTerm({ start, months: count, calendar }).raw).toBe(iso(fnsAddMonths(local, count)));
      }),
    );
  });

  test('лишний выходной меняет только последние дни, и только вперёд', () => {
    fc.assert(
      fc.property(knownDate, fc.integer({ min: 1, max: 40 }), knownDate, (start, days, off) => {
        const before = countTerm({ start, days, calendar });
        const after = countTerm({ start, days, calendar: { ...calendar, extraDaysOff: [off] } });
        expect(after.raw).toBe(before.raw);
        if (off === before.last) expect(after.last > before.last).toBe(true);
        else expect(after.last).toBe(before.last);
      }),
    );
  });
});

describe('нельзя спросить неясно', () => {
  test.each([
    ['ни дней, ни месяцев', {}],
    ['и дни, и месяцы', { days: 1, months: 1 }],
    ['ноль дней', { days: 0 }],
    ['полтора месяца', { months: 1.5 }],
  ])('%s', (_name, length) => {
    expect(() => countTerm({ start: '2026-01-01', calendar, ...length })).toThrow(RangeError);
  });
});
