import { describe, expect, it } from 'vitest';
import { lawContext } from '../../shared/law/context.ts';
import { plan } from '../../shared/law/plan.ts';
import type { CaseEvent, CaseFile } from '../../shared/model/case.ts';
import type { Facts } from '../../shared/model/facts.ts';
import { buildStrip } from '../../shared/terms/buildStrip.ts';
import type { StripModel } from '../../shared/terms/strip.ts';
import { caseNamed } from '../support/cases.ts';
import { marks, priced, served, SOFA, stripOf, withEvents } from './stripCases.ts';

/* Rows of the strip of days: a case, a day, what the strip says. */

const plain = (text: string | undefined): string => (text ?? '').replaceAll('\u00a0', ' ');
const money = (date: string, amount: number): CaseEvent => ({ id: `m${date}`, type: 'money_received', date, amount });
const refusal = (date: string): CaseEvent => ({ id: 'r', type: 'replied', date, reply: 'refused' });
const sent = (channel: 'email' | 'valued_letter'): CaseEvent => ({
  id: 's',
  type: 'sent',
  date: '2026-11-19',
  paper: 'claim',
  to: 'seller',
  channel,
});
const named = (name: string, events: CaseEvent[] = [], facts: Facts = {}): CaseFile =>
  withEvents(caseNamed(name), events, facts);

interface Row {
  name: string;
  file: CaseFile;
  today?: string;
  state: StripModel['state'];
  label?: string;
  /** Words of the whole strip. */
  text?: RegExp;
  note?: RegExp;
  coming?: string;
  promised?: string;
  marks?: string;
}

const ROWS: Row[] = [
  {
    name: 'отказ, и сегодня последний день ответа',
    file: withEvents(SOFA, [served('2026-11-13'), refusal('2026-11-18')]),
    state: 'refused',
    text: /Продавец отказал, срок идёт до конца\. Сегодня последний день\./,
  },
  {
    name: 'послано по почте: когда письмо считается вручённым',
    file: withEvents(SOFA, [sent('valued_letter')]),
    state: 'before_service',
    note: /оно считается вручённым/,
  },
  {
    name: 'послано письмом на почту продавца: сохранить то, что покажет вручение',
    file: withEvents(SOFA, [sent('email')]),
    state: 'before_service',
    note: /Отправлено 19 ноября\. Сохраните то, что покажет вручение\.$/,
  },
  {
    name: 'ещё не послано: дат нет',
    file: withEvents(SOFA, []),
    state: 'before_service',
    note: /Даты появятся, когда претензию вручат/,
  },
  {
    name: 'деньги пришли двумя частями до претензии: требование исполнено',
    file: withEvents(SOFA, [money('2026-11-17', 6_000_000), money('2026-11-10', 840_000)]),
    state: 'satisfied',
    note: /68 400,00 ₽ получены 17 ноября.*Неустойки нет/,
  },
  {
    name: 'до претензии пришла только часть: требование не исполнено',
    file: withEvents(SOFA, [money('2026-11-10', 840_000)]),
    state: 'before_service',
  },
  {
    name: 'такой вещи у продавца нет: на замену месяц',
    file: named('defective-replace-same', [served('2026-11-12')], {
      defect: { ...caseNamed('defective-replace-same').facts.defect, replacementAbsent: 'yes' },
    }),
    state: 'waiting',
    label: '1 месяц на ответ, ст. 21',
  },
  {
    name: 'причина возврата не названа: дни без статьи',
    file: named('refund-unknown-cause'),
    state: 'before_service',
    label: '10 дней на ответ',
  },
  {
    name: 'обмен в магазине просрочен: дни просрочки есть, денег нет, шагов нет',
    file: named('shop-exchange', [served('2026-11-05')]),
    state: 'overdue',
    text: /Сегодня 11-й день просрочки\.$/,
    marks: 'sccccccc|',
  },
  {
    name: 'разница с ценником: проценты без предела',
    file: named('misinformed-price-tag', [served('2026-11-18')]),
    state: 'waiting',
    coming: 'с 26 ноября',
  },
  {
    name: 'исправить недостатки опоздали: шаги идут от срока исправления',
    file: named('service-defect-missed'),
    state: 'late_delivery',
    promised: 'Срок исправления — чт, 12 ноября',
  },
  {
    name: 'обещанный день работы впереди: просрочки нет',
    file: named('service-late-clearly'),
    state: 'late_delivery',
    promised: 'Обещали закончить — пн, 7 декабря',
    text: /Претензия ещё не вручена/,
    marks: 'saaaaaaaaaa|',
  },
  {
    name: 'больше цены не растёт: предел пройден за десять дней',
    file: withEvents(SOFA, [served('2026-10-29')], {
      goods: { ...SOFA.facts.goods, price: 1_000_000, paid: 100_000 },
      losses: [],
    }),
    state: 'cap_reached',
    text: /14 дней просрочки, считаются 10\. Предел 1 000,00 ₽ достигнут/,
    marks: 'sccccccccccm|ppppppppppxxxx',
  },
  {
    name: 'продавец отменил, новый день назначает покупатель: претензия не вручена',
    file: named('cancelled-deliver'),
    state: 'late_delivery',
    label: 'до 21.12.2026, п. 2 ст. 23.1',
    promised: 'Обещали привезти — пн, 9 ноября',
    text: /Сегодня 14-й день просрочки, 2 519,30 ₽ из/,
  },
  {
    name: 'от работы отказались, десять дней прошли: 3 % идут после ответа, не от обещанного дня',
    file: named('service-late-refund-overdue', caseNamed('service-late-refund-overdue').events),
    state: 'overdue',
    text: /Сегодня 11-й день просрочки/,
  },
  {
    name: 'деньги пришли на десятый день, в воскресенье: перенесённый день пуст',
    file: withEvents(SOFA, [served('2026-10-29'), money('2026-11-08', 6_840_000)]),
    state: 'satisfied',
    note: /получены на 10-й день/,
    marks: 'scccccccccco|',
  },
  {
    name: 'деньги пришли через недели: неделя отмечена',
    file: withEvents(SOFA, [served('2026-09-01'), money('2026-11-20', 6_840_000)]),
    state: 'satisfied',
    note: /Неустойка до этого дня — /,
  },
];

describe('rows of the strip', () => {
  it.each(ROWS.map((row) => [row.name, row] as const))('%s', (_name, row) => {
    const model = stripOf(row.file, row.today ?? '2026-11-23');
    expect(model.state).toBe(row.state);
    if (row.label) expect(plain(model.windowLabel)).toBe(row.label);
    if (row.text) expect(plain(model.text)).toMatch(row.text);
    if (row.note) expect(plain(`${model.note?.title} ${model.note?.text}`)).toMatch(row.note);
    if (row.coming) expect(plain(model.coming?.text)).toBe(row.coming);
    if (row.promised) expect(plain(model.promised?.title)).toBe(row.promised);
    if (row.marks) expect(marks(model)).toBe(row.marks);
    expect(model.text).not.toMatch(/undefined|NaN|null/);
  });

  it('marks the week in which the money came', () => {
    const model = stripOf(withEvents(SOFA, [served('2026-09-01'), money('2026-11-20', 6_840_000)]), '2026-11-23');
    expect(model.stepDays).toBe(7);
    expect(model.steps.map((step) => step.badge).filter(Boolean)).toEqual(['paid']);
    expect(model.steps.at(-1)).toMatchObject({ badge: 'paid', date: '2026-11-14' });
  });
});

it('shows no strip where the demand has neither a term nor a delay', () => {
  const ctx = lawContext('2026-11-23');
  const file = caseNamed('wrong-item-complete');
  expect(buildStrip(file, plan(file, ctx), ctx)).toBeNull();
});

describe('sums of the days in between are not guessed', () => {
  const sums = (model: StripModel) => model.steps.map((step) => step.amount);

  it('after a part of the money, though the total divides evenly', () => {
    const file = withEvents(SOFA, [served('2026-10-29'), money('2026-11-14', 200_000)], priced(1_000_000));
    const model = stripOf(file, '2026-11-19');
    expect(model.todayAmount).toBe(90_000);
    expect(sums(model).slice(0, 10)).toEqual([...Array<undefined>(9), 90_000]);
  });

  it('nor where the total does not divide, nor for weeks', () => {
    const part = withEvents(SOFA, [served('2026-09-01'), money('2026-10-14', 333_333)], priced(1_000_000));
    const weeks = stripOf(part, '2026-11-23');
    expect(weeks.stepDays).toBe(7);
    expect(
      sums(weeks)
        .slice(0, -1)
        .every((sum) => sum === undefined),
    ).toBe(true);
    expect(sums(weeks).at(-1)).toBe(weeks.todayAmount);
  });

  it('over the days of the moratorium of 2022', () => {
    const goods = { ...SOFA.facts.goods, price: 1_000_000, paid: 1_000_000, purchaseDate: '2022-02-01' };
    const defect = { ...SOFA.facts.defect, foundDate: '2022-02-10', warrantyUntil: '2023-02-01' };
    const file = withEvents(SOFA, [served('2022-03-11')], { goods, defect, losses: [] });
    const model = stripOf(file, '2022-04-05');
    expect(model.todayAmount).toBe(100_000);
    expect(
      sums(model)
        .slice(0, 15)
        .every((sum) => sum === undefined),
    ).toBe(true);
  });

  it('but known where every day adds the same interest, without any limit', () => {
    const file = named('misinformed-price-tag', [served('2026-11-05')], {
      information: { ...caseNamed('misinformed-price-tag').facts.information, tagPrice: 0, tillPrice: 36_500_000 },
    });
    const model = stripOf(file, '2026-11-17');
    expect(sums(model).slice(0, 5)).toEqual([1, 2, 3, 4, 5].map((day) => day * 14_000));
    expect(model.cap).toBeUndefined();
  });
});
