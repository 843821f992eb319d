import {
  addDays as fnsAddDays,
  addMonths as fnsAddMonths,
  differenceInCalendarDays,
  format,
  getISODay,
} from 'date-fns';
import fc from 'fast-check';
import { afterEach, describe, expect, test } from 'vitest';
import {
  addDays,
  addMonths,
  addYears,
  civilDate,
  daysBetween,
  daysInMonth,
  earlier,
  isCivilDate,
  later,
  parts,
  weekday,
  type CivilDate,
} from '../../shared/calendar/civilDate.ts';
import { dayStatus, moveToWorkingDay } from '../../shared/calendar/productionCalendar.ts';
import { PRODUCTION_CALENDAR as calendar } from '../../shared/law/context.ts';
import { anyDate, localDate } from '../support/dates.ts';

const iso = (date: Date) => format(date, 'yyyy-MM-dd');

describe('гражданская дата', () => {
  test.each<[unknown, boolean]>([
    ['2026-02-28', true],
    ['2024-02-29', true],
    ['2026-02-29', false],
    ['2026-11-31', false],
    ['2026-13-01', false],
    ['2026-00-01', false],
    ['2026-01-00', false],
    ['1899-12-31', false],
    ['2101-01-01', false],
    ['2026-1-1', false],
    ['2026-01-01T00:00:00Z', false],
    [20260101, false],
    [null, false],
  ])('%s: %s', (value, valid) => {
    expect(isCivilDate(value)).toBe(valid);
  });

  test('из чисел и обратно', () => {
    expect(civilDate(2026, 3, 9)).toBe('2026-03-09');
    expect(parts('2026-03-09')).toEqual({ year: 2026, month: 3, day: 9 });
    expect(() => civilDate(2026, 11, 31)).toThrow(/Нет такой даты/);
    expect(() => parts('завтра')).toThrow(/Не дата/);
  });

  test('дни месяца, годы, сравнение', () => {
    expect([daysInMonth(2024, 2), daysInMonth(2026, 2), daysInMonth(2026, 12)]).toEqual([29, 28, 31]);
    expect(addYears('2024-02-29', 1)).toBe('2025-02-28');
    expect(addYears('2024-02-29', 4)).toBe('2028-02-29');
    expect(earlier('2026-01-02', '2026-01-01')).toBe('2026-01-01');
    expect(earlier('2026-01-01', '2026-01-02')).toBe('2026-01-01');
    expect(later('2026-01-02', '2026-01-01')).toBe('2026-01-02');
    expect(later('2026-01-01', '2026-01-02')).toBe('2026-01-02');
  });
});

describe('сверка с date-fns в четырёх часовых поясах', () => {
  const home = process.env['TZ'];
  afterEach(() => {
    if (home === undefined) delete process.env['TZ'];
    else process.env['TZ'] = home;
  });

  test.each([
    ['Europe/Moscow', -180],
    ['Asia/Kamchatka', -720],
    ['America/Los_Angeles', 480],
    ['Pacific/Chatham', -825],
  ])('%s', (zone, offset) => {
    process.env['TZ'] = zone;
    expect(new Date(2026, 0, 15).getTimezoneOffset()).toBe(offset);
    fc.assert(
      fc.property(anyDate, fc.integer({ min: -590, max: 590 }), anyDate, (date, count, other) => {
        expect(addDays(date, count)).toBe(iso(fnsAddDays(localDate(date), count)));
        expect(addMonths(date, count)).toBe(iso(fnsAddMonths(localDate(date), count)));
        expect(daysBetween(date, other)).toBe(differenceInCalendarDays(localDate(other), localDate(date)));
        expect(weekday(date)).toBe(getISODay(localDate(date)));
      }),
    );
  });
});

describe('производственный календарь', () => {
  test.each(Object.keys(calendar.years).map((year) => [Number(year)]))(
    '%i: рабочих дней столько, сколько в норме',
    (year) => {
      let workdays = 0;
      for (let day = civilDate(year, 1, 1); day <= civilDate(year, 12, 31); day = addDays(day, 1)) {
        if (dayStatus(calendar, day).working) workdays += 1;
      }
      expect(workdays).toBe(calendar.years[String(year)]?.workdays);
    },
  );

  test.each<[CivilDate, boolean, string]>([
    ['2026-11-20', true, 'рабочий день'],
    ['2026-11-21', false, 'суббота'],
    ['2026-11-22', false, 'воскресенье'],
    ['2026-11-04', false, 'праздник: День народного единства (ст. 112 ТК)'],
    ['2026-12-31', false, 'выходной, перенесён (ПП 24.09.2025 № 1466)'],
    ['2025-11-01', true, 'рабочая суббота (ПП 04.10.2024 № 1335)'],
    ['2027-02-20', true, 'рабочая суббота (ПП 17.09.2026 № 1187)'],
    ['2027-11-13', false, 'суббота'],
    ['2028-03-09', true, 'рабочий день, предварительно'],
  ])('%s: %s, %s', (date, working, why) => {
    expect(dayStatus(calendar, date)).toMatchObject({ working, why });
  });

  test('год без постановления отвечает предварительно, добавленный день — нерабочий', () => {
    expect(dayStatus(calendar, '2028-03-09').provisional).toBe(true);
    expect(dayStatus(calendar, '2026-03-10').provisional).toBe(false);
    const own = { ...calendar, extraDaysOff: ['2026-03-10'] };
    expect(dayStatus(own, '2026-03-10')).toMatchObject({ working: false, why: 'нерабочий день, добавлен вами' });
    expect(moveToWorkingDay(own, '2026-03-07')).toBe('2026-03-11');
    expect(moveToWorkingDay(own, '2026-03-11')).toBe('2026-03-11');
  });

  test('списки хранят будни и субботы, а не что попало', () => {
    for (const [year, data] of Object.entries(calendar.years)) {
      expect(data.weekday_off.every((md) => weekday(`${year}-${md}`) <= 5)).toBe(true);
      expect(data.working_saturdays.every((md) => weekday(`${year}-${md}`) === 6)).toBe(true);
    }
  });
});
