import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { addDays, type CivilDate } from '../../shared/calendar/civilDate.ts';
import {
  dueReminders,
  missedText,
  MOMENTS,
  noticeOf,
  summaryOf,
  toldOn,
  type Moment,
} from '../../shared/terms/reminders.ts';

const FIRST = '2026-11-02';
interface Day {
  id: string;
  date: CivilDate;
}

/** The program as it runs: what was told is kept, the last day looked at is kept. */
function run(days: Day[], looks: CivilDate[]) {
  const told = new Map<string, { on: CivilDate; how: 'now' | 'missed' }>();
  const keyOf = (day: Day, moment: Moment) => `${day.id} ${day.date} ${moment}`;
  let since: CivilDate | null = null;
  let twice = 0;
  for (const today of looks) {
    const { now, missed } = dueReminders(days, (day, moment) => told.has(keyOf(day, moment)), since, today);
    for (const [list, how] of [
      [now, 'now'],
      [missed, 'missed'],
    ] as const) {
      for (const { day, moment } of list) {
        if (told.has(keyOf(day, moment))) twice += 1;
        told.set(keyOf(day, moment), { on: today, how });
      }
    }
    if (since === null || since < today) since = today;
  }
  return { told, twice, keyOf };
}

const days = fc
  .uniqueArray(fc.integer({ min: -5, max: 60 }), { maxLength: 12 })
  .map((offsets): Day[] => offsets.map((offset, index) => ({ id: `c${index % 4}`, date: addDays(FIRST, offset) })));
/** On which of sixty days somebody looked, some of them several times. */
const looks = fc
  .array(fc.tuple(fc.boolean(), fc.integer({ min: 1, max: 3 })), { minLength: 60, maxLength: 60 })
  .map((pattern) => pattern.flatMap(([on, times], index) => (on ? Array(times).fill(addDays(FIRST, index)) : [])));

describe('напоминания по дням', () => {
  test('каждое либо показано ровно один раз в свой день, либо стоит среди пропущенных', () => {
    fc.assert(
      fc.property(days, looks, (all, on: CivilDate[]) => {
        const { told, twice, keyOf } = run(all, on);
        expect(twice).toBe(0);
        const [start, end] = [on[0], on.at(-1)];
        for (const day of all) {
          for (const moment of MOMENTS) {
            const due = toldOn(day.date, moment);
            const found = told.get(keyOf(day, moment));
            if (start === undefined || end === undefined || due < start || due > end) expect(found).toBeUndefined();
            else if (on.includes(due)) expect(found).toEqual({ on: due, how: 'now' });
            else expect(found).toEqual({ on: on.find((look) => look > due), how: 'missed' });
          }
        }
      }),
      { numRuns: 500 },
    );
  });

  test('часы, переведённые назад, ничего не повторяют', () => {
    const all = [{ id: 'a', date: '2026-11-09' }];
    const { told, twice } = run(all, ['2026-11-07', '2026-11-09', '2026-11-07', '2026-11-08', '2026-11-10']);
    expect(twice).toBe(0);
    expect([...told.values()].map(({ on, how }) => `${on} ${how}`)).toEqual([
      '2026-11-07 now',
      '2026-11-09 now',
      '2026-11-10 now',
    ]);
  });

  test('в самый первый раз пропущенного не бывает', () => {
    expect(dueReminders([{ date: '2026-11-09' }], () => false, null, '2026-11-20')).toEqual({ now: [], missed: [] });
  });
});

describe('слова напоминания', () => {
  const told = {
    number: '26-014',
    caseTitle: 'Диван «Вега», Образцова М. И.',
    title: '10 дней на ответ, ст. 22',
    whose: 'seller' as const,
    moment: 'day' as const,
  };

  test('без разрешения в них нет ничего, кроме номера дела и дня', () => {
    for (const whose of ['seller', 'buyer', 'authority'] as const) {
      for (const moment of MOMENTS) {
        const { title, body } = noticeOf({ ...told, whose, moment }, false);
        expect(title).toBe('Десять дней');
        expect(body).toMatch(/^Дело 26-014: (послезавтра|сегодня|вчера был) последний день (вашего срока|ответа)/);
        expect(body).not.toMatch(/Вега|Образцова|ст\. 22/);
      }
    }
    expect(summaryOf(12, 7).body).toBe('Сегодня напоминаний: 12, дел: 7. Откройте календарь.');
  });

  test('с разрешением называют дело и срок', () => {
    expect(noticeOf({ ...told, moment: 'before' }, true)).toEqual({
      title: '26-014 Диван «Вега», Образцова М. И.',
      body: 'Послезавтра последний день ответа. 10 дней на ответ, ст. 22',
    });
  });

  test('пропущенное называет день, а не «вчера» того времени', () => {
    expect(missedText('seller', '2026-11-09', '2026-11-23')).toBe('09.11.2026 был последний день ответа');
    expect(missedText('buyer', '2026-11-23', '2026-11-23')).toBe('Сегодня последний день вашего срока');
    expect(missedText('authority', '2026-11-24', '2026-11-23')).toBe('24.11.2026 — последний день ответа ведомства');
  });
});
