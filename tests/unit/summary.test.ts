import { describe, expect, it } from 'vitest';
import { lawContext } from '../../shared/law/context.ts';
import { plan } from '../../shared/law/plan.ts';
import { emptyCase, type CaseFile } from '../../shared/model/case.ts';
import { groupOf, rowOf, titleOf } from '../../shared/model/summary.ts';
import { LATE, served, SOFA, withEvents } from './stripCases.ts';

function row(file: CaseFile, today: string) {
  const ctx = lawContext(today);
  const planned = plan(file, ctx);
  const found = rowOf(file, planned, ctx);
  expect(found.group).toBe(groupOf(planned));
  return { ...found, deadline: plain(found.deadline), deadlineNote: plain(found.deadlineNote) };
}

function plain(text: string): string {
  return text.replaceAll('\u00a0', ' ');
}

describe('title of a case', () => {
  it('is the own name, else the item, else the problem', () => {
    expect(titleOf({ ...SOFA, title: 'Диван мамы' })).toBe('Диван мамы');
    expect(titleOf({ ...SOFA, title: '  ' })).toBe('Диван «Вега»');
    expect(titleOf({ ...emptyCase(), facts: { problem: 'late_delivery' } })).toBe('Не привезли товар');
    expect(titleOf({ ...emptyCase(), facts: { problem: 'service_refusal' } })).toBe('Отказ от услуги');
    expect(titleOf(emptyCase())).toBe('Новое дело');
  });
});

describe('row of a case', () => {
  it('counts days of delay and what a day costs', () => {
    expect(row(withEvents(SOFA, [served('2026-10-29')]), '2026-11-23')).toMatchObject({
      group: 'overdue',
      subtitle: 'ООО «Пример-Мебель», возврат денег',
      deadline: '14 дней просрочки',
      deadlineNote: '+684,00 ₽ в день',
      action: { id: 'lawsuit_packet' },
    });
    expect(row(withEvents(SOFA, [served('2026-10-29')]), '2026-11-10').deadline).toBe('1 день просрочки');
  });

  it('names the contractor of a work, and what its delay costs before the letter is served', () => {
    const file: CaseFile = {
      ...emptyCase(),
      facts: {
        problem: 'service_late',
        field: 'work',
        buyerKind: 'consumer',
        goods: { item: 'установка кухни', price: 6_000_000, paid: 3_000_000, purchaseDate: '2026-08-03' },
        service: { promise: 'date', promisedDate: '2026-10-26', progress: 'not_finished' },
        demand: 'service_refund',
      },
    };
    expect(row(file, '2026-11-05')).toMatchObject({
      title: 'Установка кухни',
      subtitle: 'исполнитель не указан, возврат денег',
      group: 'prepare',
    });
    const sent = {
      id: 's',
      type: 'sent' as const,
      date: '2026-11-04',
      paper: 'claim' as const,
      to: 'seller' as const,
      channel: 'valued_letter' as const,
    };
    expect(row(withEvents(file, [sent]), '2026-11-05').deadlineNote).toBe('неустойка +1 800,00 ₽ в день');
  });

  it('leaves «Срок вышел» once the money has come in full, but not for a part of it', () => {
    const paid = (amount: number) =>
      withEvents(SOFA, [served('2026-10-29'), { id: 'money', type: 'money_received', date: '2026-11-08', amount }]);
    expect(row(paid(100_000_000), '2026-11-23').group).toBe('waiting');
    expect(row(paid(100), '2026-11-23').group).toBe('overdue');
  });

  it('says when the limit is reached instead of growth', () => {
    expect(row(withEvents(SOFA, [served('2026-02-27')]), '2026-11-23').deadlineNote).toBe('предел 68 400,00 ₽');
  });

  it('names today and tomorrow, then counts the days left', () => {
    const file = withEvents(SOFA, [served('2026-11-13')]);
    expect(row(file, '2026-11-23')).toMatchObject({
      group: 'soon',
      deadline: 'Сегодня последний день',
      deadlineNote: '10-й день, пн 23.11',
    });
    expect(row(file, '2026-11-22')).toMatchObject({ group: 'soon', deadline: 'Завтра последний день' });
    expect(row(file, '2026-11-21')).toMatchObject({
      group: 'waiting',
      deadline: 'Осталось 2 дня',
      deadlineNote: 'до пн 23.11',
    });
  });

  it('names the shift of the last day', () => {
    const file = withEvents(SOFA, [served('2026-10-29')]);
    expect(row(file, '2026-11-02').deadlineNote).toBe('до пн 09.11, перенесён с вс');
  });

  it('keeps a refusal beside the running days', () => {
    const refusal = { id: 'r', type: 'replied' as const, date: '2026-11-18', reply: 'refused' as const };
    const found = row(withEvents(SOFA, [served('2026-11-13'), refusal]), '2026-11-20');
    expect(found.deadline).toBe('Осталось 3 дня');
    expect(found.deadlineNote).toBe('до пн 23.11, отказ 18.11');
  });

  it('tells filled, sent and served apart', () => {
    expect(row(withEvents(SOFA, []), '2026-11-23')).toMatchObject({
      group: 'prepare',
      deadline: 'Заполнено, не отправлено',
      deadlineNote: 'срок ещё не идёт',
    });
    const sent = { id: 's', type: 'sent' as const, date: '2026-11-19', paper: 'claim' as const, to: 'seller' as const };
    expect(row(withEvents(SOFA, [{ ...sent, channel: 'valued_letter' }]), '2026-11-23')).toMatchObject({
      group: 'prepare',
      deadline: 'Отправлено 19.11, не вручено',
    });
  });

  it('before service a late delivery already costs money', () => {
    expect(row(withEvents(LATE, []), '2026-11-23').deadlineNote).toBe('неустойка +200,00 ₽ в день');
  });

  it('in court it says how far the suit has come', () => {
    const filed = { id: 'f', type: 'lawsuit_filed' as const, date: '2026-11-09' };
    const judged = { id: 'j', type: 'judgment' as const, date: '2026-11-16', court: 'magistrate' as const };
    const inCourt = (...events: CaseFile['events']) => row(withEvents(SOFA, [filed, ...events]), '2026-11-23');
    expect(inCourt().deadline).toBe('Иск подан 09.11.2026');
    expect(inCourt({ id: 'h', type: 'suit_held', date: '2026-11-12', until: '2026-11-30' })).toMatchObject({
      deadline: 'Исправить иск до 30.11',
      deadlineNote: 'лежит без движения',
    });
    expect(inCourt(judged)).toMatchObject({
      deadline: 'Суд вынес решение',
      deadlineNote: 'решение 16.11.2026',
    });
    expect(inCourt({ ...judged, decision: 'refused' }).deadline).toBe('Суд отказал');
    expect(
      inCourt(
        { ...judged, decision: 'refused' },
        { id: 'a', type: 'appeal_decided', date: '2026-11-20', decision: 'partly' },
      ),
    ).toMatchObject({ deadline: 'Удовлетворён частично', deadlineNote: 'апелляция 20.11.2026' });
    expect(
      inCourt({ ...judged, decision: 'granted' }, { id: 'w', type: 'writ_issued', date: '2026-11-20' }),
    ).toMatchObject({ deadline: 'Иск удовлетворён', deadlineNote: 'лист получен 20.11.2026' });
  });

  it('an unfinished case says what is missing and has no sum', () => {
    const found = row({ ...emptyCase(), facts: { problem: 'defective' } }, '2026-11-23');
    expect(found.group).toBe('prepare');
    expect(found.deadline).toBe('Ответы не закончены');
    expect(found.total).toBeNull();
    expect(found.strip).toBeNull();
  });

  it('money in full is said as such, and a closed case keeps what was received', () => {
    const money = { id: 'm', type: 'money_received' as const, date: '2026-11-20', amount: 6_840_000 };
    const paid = withEvents(SOFA, [served('2026-10-29'), money]);
    expect(row(paid, '2026-11-23')).toMatchObject({
      deadline: 'Деньги пришли не все',
      deadlineNote: 'осталось 9 424,00 ₽',
    });
    const inTime = withEvents(SOFA, [served('2026-11-13'), money], { losses: [] });
    expect(row(inTime, '2026-11-21')).toMatchObject({
      deadline: 'Требование исполнено',
      deadlineNote: 'получено 68 400,00 ₽',
    });
    const closed = row(
      withEvents(SOFA, [...paid.events, { id: 'c', type: 'closed', date: '2026-11-22' }]),
      '2026-11-23',
    );
    expect(closed).toMatchObject({
      group: 'closed',
      deadline: 'Завершено 22.11.2026',
      deadlineNote: 'получено 68 400,00 ₽',
    });
  });

  it('buttons of a row stay short', () => {
    for (const file of [SOFA, LATE, withEvents(SOFA, []), withEvents(LATE, [served('2026-11-05')])]) {
      expect(row(file, '2026-11-23').action.title.length).toBeLessThanOrEqual(20);
    }
  });
});
