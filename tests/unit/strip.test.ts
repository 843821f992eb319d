import { describe, expect, it } from 'vitest';
import { addDays, daysBetween } from '../../shared/calendar/civilDate.ts';
import { lawContext } from '../../shared/law/context.ts';
import { plan } from '../../shared/law/plan.ts';
import { emptyCase, type CaseFile } from '../../shared/model/case.ts';
import type { Facts } from '../../shared/model/facts.ts';
import { buildStrip } from '../../shared/terms/buildStrip.ts';
import { EXCHANGE, LATE, marks, priced, served, SOFA, stripOf, withEvents } from './stripCases.ts';

describe('strip of days: states', () => {
  it('before service: ten days without dates, and when the count begins', () => {
    const sent = { id: 's', type: 'sent' as const, date: '2026-11-19', paper: 'claim' as const, to: 'seller' as const };
    const model = stripOf(withEvents(SOFA, [{ ...sent, channel: 'valued_letter' }]), '2026-11-23');
    expect(model.state).toBe('before_service');
    expect(marks(model)).toBe('saaaaaaaaaa|');
    expect(model.window.every((day) => day.date === undefined)).toBe(true);
    expect(model.flag).toBeUndefined();
    expect(model.note?.text).toContain('19 ноября'.replace(' ', '\u00a0'));
    expect(model.note?.text).toContain('ст. 165.1 ГК');
    expect(model.windowLabel).toContain('на ответ, ст. 22');
  });

  it('waiting: past days filled, today framed, the rest ahead, five steps to come', () => {
    const model = stripOf(withEvents(SOFA, [served('2026-11-10')], priced(1_249_000)), '2026-11-16');
    expect(model.state).toBe('waiting');
    expect(marks(model)).toBe('sccccctaaaa|fffff');
    expect(model.flag?.title).toBe('Последний день — пт, 20\u00a0ноября');
    expect(model.coming?.title).toBe('если не заплатят: +124,90\u00a0₽ в день');
    expect(model.coming?.text).toContain('не больше 12\u00a0490\u00a0₽');
    expect(model.window.filter((day) => day.weekend).map((day) => day.date)).toEqual(['2026-11-14', '2026-11-15']);
  });

  it('moved over the New Year: eleven more days, the flag on 11 January', () => {
    const model = stripOf(withEvents(SOFA, [served('2026-12-21')], priced(1_249_000)), '2026-12-25');
    expect(marks(model)).toBe(`scccta${'a'.repeat(5)}${'m'.repeat(11)}|fffff`);
    expect(model.window.at(-1)).toMatchObject({ date: '2027-01-11', label: '+11' });
    expect(model.flag?.date).toBe('2027-01-11');
    expect(model.flag?.reason).toContain('ст. 193 ГК');
    expect(model.window.find((day) => day.date === '2027-01-07')?.holiday).toBe('Рождество Христово');
  });

  it('last day today', () => {
    const model = stripOf(withEvents(SOFA, [served('2026-11-13')], priced(3_299_000)), '2026-11-23');
    expect(model.state).toBe('last_day');
    expect(marks(model)).toBe(`s${'c'.repeat(9)}t|fffff`);
    expect(model.flag?.title).toBe('Сегодня последний день — пн, 23\u00a0ноября');
    expect(model.text).toContain('Сегодня последний день.');
  });

  it('overdue: fourteen steps, today the last of them, the limit ahead', () => {
    const model = stripOf(withEvents(SOFA, [served('2026-10-29')]), '2026-11-23');
    expect(model.state).toBe('overdue');
    expect(marks(model)).toBe('sccccccccccm|pppppppppppppPfff');
    expect(model.steps[13]).toMatchObject({ label: '14', amount: 957_600, date: '2026-11-23' });
    expect(model.todayAmount).toBe(957_600);
    expect(model.perDay).toBe(68_400);
    expect(model.cap).toEqual({ amount: 6_840_000, day: 100, date: '2027-02-17', reached: false });
    expect(model.caption).toBe('Просрочка: 14\u00a0дней × 684\u00a0₽');
  });

  it('over 24 days of delay one step is a week', () => {
    const file = withEvents(SOFA, [served('2026-10-29')]);
    expect(stripOf(file, '2026-12-03')).toMatchObject({ stepDays: 1 });
    const model = stripOf(file, '2026-12-04');
    expect(model.stepDays).toBe(7);
    expect(marks(model)).toBe('sccccccccccm|pppP');
    expect(model.caption).toContain('Столбик — неделя');
  });

  it('limit reached: growth stops, later weeks are hatched', () => {
    const model = stripOf(withEvents(SOFA, [served('2026-02-27')]), '2026-11-23');
    expect(model.state).toBe('cap_reached');
    expect(model.cap).toMatchObject({ reached: true, date: '2026-06-18', day: 100 });
    expect(marks(model)).toBe(`sccccccccccm|${'p'.repeat(15)}${'x'.repeat(22)}`);
    expect(model.caption).toContain('258\u00a0дней просрочки, считаются 100');
    expect(model.text).toContain('больше не растёт');
  });

  it('a very long delay leaves weeks out and says so', () => {
    const model = stripOf(withEvents(SOFA, [served('2026-02-27')]), '2027-11-23');
    expect(model.steps.length).toBe(44);
    expect(model.steps.filter((step) => step.mark === 'gap')).toHaveLength(1);
    expect(daysBetween(model.steps.at(-1)?.date ?? '', '2027-11-23')).toBeLessThan(7);
  });

  it('refused: the badge stands on its day and the window runs on', () => {
    const refusal = { id: 'r', type: 'replied' as const, date: '2026-11-18', reply: 'refused' as const };
    const model = stripOf(withEvents(SOFA, [served('2026-11-13'), refusal], priced(1_845_000)), '2026-11-20');
    expect(model.state).toBe('refused');
    expect(model.window.filter((day) => day.badge).map((day) => [day.date, day.badge])).toEqual([
      ['2026-11-18', 'refused'],
    ]);
    expect(model.flag?.date).toBe('2026-11-23');
  });

  it('an answer that is not a refusal leaves no badge', () => {
    const reply = { id: 'r', type: 'replied' as const, date: '2026-11-18', reply: 'wait' as const };
    const model = stripOf(withEvents(SOFA, [served('2026-11-13'), reply]), '2026-11-20');
    expect(model.window.some((day) => day.badge)).toBe(false);
  });

  it('satisfied inside the window: the rest is dashed, no steps', () => {
    const money = { id: 'm', type: 'money_received' as const, date: '2026-11-02', amount: 699_000 };
    const model = stripOf(withEvents(SOFA, [served('2026-10-26'), money], priced(699_000)), '2026-11-10');
    expect(model.state).toBe('satisfied');
    expect(marks(model)).toBe('scccccccooo|');
    expect(model.note).toEqual({
      title: '6\u00a0990,00\u00a0₽ получены на 7-й день',
      text: 'Неустойки нет. Дело можно завершить.',
    });
  });

  it('a part of the money does not stop the count', () => {
    const money = { id: 'm', type: 'money_received' as const, date: '2026-11-02', amount: 100_000 };
    const model = stripOf(withEvents(SOFA, [served('2026-10-26'), money], priced(699_000)), '2026-11-10');
    expect(model.state).toBe('overdue');
  });

  it('satisfied late: steps to the day of the money and nothing to come', () => {
    const money = { id: 'm', type: 'money_received' as const, date: '2026-11-20', amount: 6_840_000 };
    const model = stripOf(withEvents(SOFA, [served('2026-10-29'), money]), '2026-11-23');
    expect(model.state).toBe('satisfied');
    expect(marks(model)).toBe('sccccccccccm|ppppppppppp');
    expect(model.steps.at(-1)?.badge).toBe('paid');
    expect(model.note?.text).toContain('7\u00a0524,00\u00a0₽');
  });

  it('late delivery: steps run from the promised day, the window has a flag of its own', () => {
    const model = stripOf(withEvents(LATE, [served('2026-11-05')]), '2026-11-23');
    expect(model.state).toBe('late_delivery');
    expect(model.promised?.date).toBe('2026-10-26');
    expect(model.steps[0]).toMatchObject({ date: '2026-10-27', label: '1' });
    expect(model.todayAmount).toBe(560_000);
    expect(model.flag?.title).toBe('Последний день ответа — пн, 16\u00a0ноября');
    expect(marks(model)).toBe(`sccccccccccm|${'p'.repeat(27)}Pfff`);
    expect(model.promised?.reason).toContain('28\u00a0дней × 200\u00a0₽');
  });

  it('a term of seven days', () => {
    const model = stripOf(withEvents(EXCHANGE, [served('2026-11-18')]), '2026-11-23');
    expect(model.window).toHaveLength(8);
    expect(model.windowLabel).toContain('7\u00a0дней на ответ');
  });

  it('no demand, no strip', () => {
    const ctx = lawContext('2026-11-23');
    expect(buildStrip(emptyCase(), plan(emptyCase(), ctx), ctx)).toBeNull();
  });
});

describe('strip of days: what is always true', () => {
  const today = '2026-11-23';

  it('columns are neighbouring days and every one is spoken', () => {
    for (let shift = 0; shift < 60; shift += 1) {
      const model = stripOf(withEvents(SOFA, [served(addDays(today, -shift))]), today);
      const days = [...model.window, ...(model.stepDays === 1 ? model.steps : [])];
      for (const [index, day] of days.entries()) {
        expect(day.text).not.toBe('');
        const before = days[index - 1]?.date;
        if (before && day.date) expect(daysBetween(before, day.date)).toBe(1);
      }
      expect(model.text.startsWith('Вручено ')).toBe(true);
      expect(model.text).not.toMatch(/undefined|NaN|null/);
    }
  });

  it('says the whole of an overdue strip in words', () => {
    const model = stripOf(withEvents(SOFA, [served('2026-10-29')]), today);
    expect(model.text.replaceAll('\u00a0', ' ')).toBe(
      'Вручено 29 октября. 10-й день — 8 ноября, воскресенье; последний день — 9 ноября. Сегодня 14-й день просрочки, 9 576,00 ₽ из 68 400,00 ₽.',
    );
  });
});

describe('strip of days: works and services', () => {
  const work = (demand: string, more: Facts['service'] = {}): CaseFile => ({
    ...emptyCase(),
    facts: {
      problem: 'service_late',
      field: 'work',
      buyerKind: 'consumer',
      goods: { item: 'установка кухни', price: 6_000_000, paid: 3_000_000, purchaseDate: '2026-08-03' },
      service: { promise: 'date', promisedDate: '2026-10-26', progress: 'not_finished', ...more },
      demand,
    },
  });

  it('runs from the promised day before the claim is served, 3 % a day within the price', () => {
    const file = work('service_refund');
    const model = stripOf(file, '2026-11-05');
    expect(model.state).toBe('late_delivery');
    expect(model.promised).toMatchObject({ date: '2026-10-26', title: 'Обещали закончить — пн, 26\u00a0октября' });
    expect(model.promised?.reason).toContain('от цены работы, п. 5 ст. 28');
    expect(model.perDay).toBe(180_000);
    expect(model.cap?.amount).toBe(6_000_000);
    expect(model.text).toMatch(/^Обещали закончить 26\u00a0октября\./);
  });

  it('draws the ten days of the answer after service', () => {
    const file = withEvents(work('service_refund'), [served('2026-11-10')]);
    const model = stripOf(file, '2026-11-16');
    expect(model.state).toBe('waiting');
    expect(model.flag?.date).toBe('2026-11-20');
    expect(model.promised).toBeUndefined();
  });

  it('does not take the end of the delay for the payment of the penalty alone', () => {
    const done = work('service_penalty', { progress: 'done_late', doneDate: '2026-11-05' });
    const before = stripOf(done, '2026-11-09');
    expect(before.note?.title).toBe('Работу сделали 5\u00a0ноября');
    expect(before.note?.text).toMatch(/^Неустойка до этого дня — /);
    expect(stripOf(withEvents(done, [served('2026-11-10')]), '2026-11-16').state).toBe('waiting');
  });

  it('names the day the buyer has set instead of a number of days', () => {
    const file = withEvents(work('new_term', { newTerm: '2026-12-01' }), [served('2026-11-10')]);
    const model = stripOf(file, '2026-11-16');
    expect(model.windowLabel).toMatch(/^Новый срок до 1\u00a0декабря/);
    expect(model.flag?.date).toBe('2026-12-01');
  });

  it('speaks of the contractor', () => {
    const refusal = { id: 'r', type: 'replied' as const, date: '2026-11-13', reply: 'refused' as const };
    const file = withEvents(work('service_refund'), [served('2026-11-10'), refusal]);
    const model = stripOf(file, '2026-11-16');
    expect(model.text).toContain('Исполнитель отказал');
    expect(model.window.find(({ badge }) => badge === 'refused')?.text).toContain('исполнитель отказал');
  });
});
