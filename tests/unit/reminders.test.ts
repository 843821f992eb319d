import { describe, expect, test } from 'vitest';
import { lawContext } from '../../shared/law/context.ts';
import { plan } from '../../shared/law/plan.ts';
import type { Deadline, Plan } from '../../shared/law/types.ts';
import type { CaseEvent } from '../../shared/model/case.ts';
import { remindersOf } from '../../shared/terms/reminders.ts';
import { served, SOFA, withEvents } from './stripCases.ts';

const planOf = (events: CaseEvent[], today: string): Plan => plan(withEvents(SOFA, events), lawContext(today));
const plain = (text: string): string => text.replaceAll('\u00a0', ' ');

/** A plan with the one clock of its kind, changed. */
function withClock(result: Plan, id: string, change: Partial<Deadline>): Plan {
  const found = result.deadlines.find((clock) => clock.id === id);
  if (!found) throw new Error(`Нет срока ${id}`);
  return { ...result, deadlines: [{ ...found, ...change }] };
}

describe('напоминания', () => {
  const waiting = planOf([served('2026-10-29')], '2026-11-02');

  test('срок продавца стоит на последнем дне по закону, говорит откуда он и что дальше', () => {
    const [first] = remindersOf(withClock(waiting, 'seller_window', {}));
    expect(first).toMatchObject({ id: 'seller_window', date: '2026-11-09' });
    expect(plain(first?.text ?? '')).toMatch(/^Претензия вручена: 29\.10\.2026\. Основание: .*ст\. 22/);
    expect(plain(first?.text ?? '')).toMatch(/ст\. 193 ГК.*Если ответа нет, на следующий день откройте дело/);
  });

  test('свой срок покупателя стоит на осторожном дне, чужого ведомства — на последнем', () => {
    const days = { last: '2026-12-14', safe: '2026-12-12' };
    const own = remindersOf(withClock(waiting, 'seller_window', { ...days, whose: 'buyer' }));
    expect([own[0]?.date, own[0]?.text]).toEqual(['2026-12-12', expect.stringContaining('Сделайте это не позже')]);
    const office = remindersOf(withClock(waiting, 'seller_window', { ...days, whose: 'authority' }));
    expect([office[0]?.date, office[0]?.text]).toEqual(['2026-12-14', expect.stringContaining('куда обратиться')]);
  });

  test('год без календаря назван предварительным, срок без переноса и без нормы — без лишних слов', () => {
    const bare = withClock(waiting, 'seller_window', {
      provisional: true,
      movedWhy: undefined,
      trace: { label: 'Срок' },
    });
    expect(plain(remindersOf(bare)[0]?.text ?? '')).toBe(
      'Претензия вручена: 29.10.2026. Дата предварительная: календарь этого года ещё не утверждён. Если ответа нет, на следующий день откройте дело: следующий шаг уже подготовлен.',
    );
  });

  test('прошедшие дни не напоминают, сегодняшний — да, ближайший первым, при равных днях порядок один', () => {
    const on = (today: string) => remindersOf(planOf([served('2026-10-29')], today)).map(({ id }) => id);
    expect(on('2026-11-09')).toContain('seller_window');
    expect(on('2026-11-10')).not.toContain('seller_window');
    const [clock] = withClock(waiting, 'seller_window', {}).deadlines;
    const days = [
      { ...clock!, id: 'b', last: '2026-12-01' },
      { ...clock!, id: 'c', last: '2026-11-20' },
      { ...clock!, id: 'a', last: '2026-12-01' },
    ];
    expect(remindersOf({ ...waiting, deadlines: days }).map(({ id }) => id)).toEqual(['c', 'a', 'b']);
  });

  test('оконченное дело молчит', () => {
    const closed = planOf([served('2026-10-29'), { id: 'x', type: 'closed', date: '2026-11-02' }], '2026-11-02');
    expect(closed.stage).toBe('closed');
    expect(remindersOf(closed)).toEqual([]);
  });
});
