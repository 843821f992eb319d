import type { CivilDate } from '../../../shared/calendar/civilDate.ts';
import type { CaseEvent } from '../../../shared/model/case.ts';
import { earliestDeemedDelivery } from '../../../shared/law/rules/service.ts';
import { countTerm } from '../../../shared/terms/term.ts';
import { example, planOn } from '../cases.ts';
import { ctx, lastDay, termDays, termWords, type Vector } from './vector.ts';

const ten = (start: CivilDate) => () => {
  const { last, overdueFrom } = countTerm({ start, days: 10, calendar: ctx.calendar });
  return [last, overdueFrom];
};

const TEN_DAYS: [CivilDate, CivilDate, CivilDate, string][] = [
  ['2026-03-02', '2026-03-12', '2026-03-13', 'четверг'],
  ['2026-04-30', '2026-05-12', '2026-05-13', 'воскресенье, 11 мая выходной'],
  ['2026-10-25', '2026-11-05', '2026-11-06', 'праздник 4 ноября'],
  ['2026-11-10', '2026-11-20', '2026-11-21', 'пятница'],
  ['2026-12-21', '2027-01-11', '2027-01-12', '31 декабря, ПП № 1466'],
  ['2025-12-22', '2026-01-12', '2026-01-13', '1 января'],
  ['2025-10-22', '2025-11-01', '2025-11-02', 'рабочая суббота'],
  ['2027-02-10', '2027-02-20', '2027-02-21', 'рабочая суббота'],
  ['2027-04-21', '2027-05-04', '2027-05-05', 'суббота 1 мая, 3 мая выходной'],
];

/** Counting of terms, terms of demands, clocks. */
export const TERMS: readonly Vector[] = [
  ...TEN_DAYS.map(([start, last, overdueFrom, why]): Vector => ({
    rule: 'countTerm',
    name: `Получено ${start}: десятый день — ${why}`,
    got: ten(start),
    expected: [last, overdueFrom],
    source: 'ст. 191, 193 ГК; производственный календарь',
  })),
  {
    rule: 'countTerm',
    name: 'Месяц с 31.01.2026 кончается 28.02, это суббота — 02.03.2026',
    got: () => countTerm({ start: '2026-01-31', months: 1, calendar: ctx.calendar }).last,
    expected: '2026-03-02',
    source: 'п. 3 ст. 192, ст. 193 ГК',
  },
  term('Вернуть деньги за товар с недостатком', 'defective-ordinary', 10, 'ст. 22 ЗоЗПП'),
  term('Вернуть предоплату', 'late-not-delivered', 10, 'п. 4 ст. 23.1 ЗоЗПП'),
  term('Заменить на такой же', 'defective-replace-same', 7, 'ст. 21 ЗоЗПП'),
  term('Ремонт, если срок не назван письменно', 'complex-no-ground', 45, 'ст. 20 ЗоЗПП'),
  term('Деньги после отказа от покупки на расстоянии', 'refund-distance-after', 10, 'п. 4 ст. 26.1 ЗоЗПП'),
  term('Деньги, если обменять не на что', 'refund-exchange', 3, 'п. 2 ст. 25 ЗоЗПП'),
  term('Передать товар, если срок не назван', 'late-no-term', 7, 'п. 2 ст. 314 ГК'),
  {
    rule: 'situations',
    name: 'Замена с дополнительной проверкой и без товара в наличии',
    got: () => [
      termWords('defective-replace-same', { additionalCheck: 'yes' })(),
      termWords('defective-replace-same', { replacementAbsent: 'yes' })(),
    ],
    expected: ['20 дней, ст. 21', '1 месяц, ст. 21'],
    source: 'ст. 21 ЗоЗПП',
  },
  clock(
    'Пятнадцать дней технически сложного товара с 16.11.2026',
    'complex-within-15-days',
    'complex_15',
    '2026-12-01',
    'п. 1 ст. 18 ЗоЗПП',
  ),
  clock('Два года без гарантии с 17.05.2025', 'defective-no-warranty', 'two_years', '2027-05-17', 'п. 1 ст. 19 ЗоЗПП'),
  clock('Ремонт с 07.09.2026 без названного срока', 'repair-overdue', 'repair', '2026-10-22', 'ст. 20 ЗоЗПП'),
  clock(
    'Отказ без сведений о возврате, передано 09.11.2026',
    'refund-distance-after',
    'distance_refusal_3m',
    '2027-02-09',
    'п. 4 ст. 26.1 ЗоЗПП',
  ),
  clock(
    'Ответ Роспотребнадзора: регистрация 3 дня и 30 дней',
    'sofa-complaint',
    'office_answer',
    '2026-12-18',
    'ст. 8, 12 59-ФЗ',
  ),
  clock('Давность с 22.10.2026', 'refund-defective', 'limitation', '2029-10-22', 'ст. 196, 200 ГК'),
  {
    rule: 'clocks',
    name: 'О возврате сообщили письменно, передано 09.11.2026: 7 дней',
    got: () => {
      const file = example('refund-distance-after');
      const facts = { ...file.facts, refund: { ...file.facts.refund, returnInfoGiven: 'yes' as const } };
      return planOn({ ...file, facts }, '2026-11-12').deadlines.find((item) => item.id === 'distance_refusal_7')?.raw;
    },
    expected: '2026-11-16',
    source: 'п. 4 ст. 26.1 ЗоЗПП',
  },
  {
    rule: 'clocks',
    name: 'Жалоба получена 12.11.2026, день регистрации неизвестен: 3 дня и 30 дней',
    got: () => {
      const file = example('sofa-complaint');
      const events = file.events.map((event): CaseEvent =>
        event.type === 'complaint_registered'
          ? { id: 'got', type: 'served', date: '2026-11-12', paper: 'complaint', to: 'office', proof: 'tracking' }
          : event,
      );
      return planOn({ ...file, events }, '2026-11-23').deadlines.find((item) => item.id === 'office_answer')?.raw;
    },
    expected: '2026-12-15',
    source: 'ст. 8, 12 59-ФЗ',
  },
  {
    rule: 'situations',
    name: 'После двух лет: срок службы 10 лет, если он не назван',
    got: () =>
      /— (\d+) лет/.exec(
        planOn(example('defective-after-two-years'), '2026-11-23').warnings.find(
          (warning) => warning.code === 'only_manufacturer',
        )?.text ?? '',
      )?.[1],
    expected: '10',
    source: 'п. 6 ст. 19 ЗоЗПП',
  },
  {
    rule: 'earliestDeemedDelivery',
    name: 'Письмо пришло на почту 02.11.2026: 30 дней хранения',
    got: () => earliestDeemedDelivery('2026-11-02', ctx).date,
    expected: '2026-12-03',
    source: 'Правила почтовой связи № 382; ППВС № 25, п. 67',
  },
];

function term(name: string, example: string, expected: number, source: string): Vector {
  return { rule: 'situations', name, got: termDays(example), expected, source };
}

function clock(name: string, example: string, id: string, expected: CivilDate, source: string): Vector {
  return { rule: 'clocks', name, got: lastDay(example, id), expected, source };
}
