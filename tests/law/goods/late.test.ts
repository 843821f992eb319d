import { describe, expect, it } from 'vitest';
import type { Facts } from '../../../shared/model/facts.ts';
import { basesOf, check, claim, planOf, type Row } from './row.ts';

const R = 100;
type Defect = Facts['defect'];

/** A phone for 62 000 ₽ with a warranty, bought on 01.06.2026. */
const phone = (defect: Defect, more: Facts = {}): Facts => ({
  problem: 'defective',
  ...more,
  goods: {
    item: 'смартфон «Луч-7»',
    price: 62_000 * R,
    paid: 62_000 * R,
    purchaseDate: '2026-06-01',
    deliveryDate: '2026-06-01',
    complexKind: 'phone',
    ...more.goods,
  },
  defect: {
    description: 'Не включается.',
    foundDate: '2026-06-10',
    warranty: 'has',
    warrantyUntil: '2027-06-01',
    replacementAbsent: 'no',
    ...defect,
  },
});

const REPLACEMENT: Row[] = [
  {
    name: 'Замену потребовали 12.10, не дали за 7 дней: деньги и неустойка с 20.10, недостаток сложного товара существенный',
    facts: phone({ grounds: ['essential'], replacementDemandDate: '2026-10-12' }, { demand: 'refund' }),
    expected: {
      situation: 'replacement_overdue',
      norms: ['zozpp-4', 'zozpp-18-1', 'zozpp-21', 'zozpp-23-2', 'zozpp-22', 'zozpp-23-1'],
      term: '10 дней, ст. 22',
      clocks: [
        ['replacement', '2026-10-19'],
        ['warranty', '2027-06-01'],
        ['seller_window', undefined],
      ],
      lines: [
        ['principal', 62_000],
        ['penalty', 21_700],
      ],
      penalty: { rule: 'zozpp-23', from: '2026-10-20', days: 35, cap: 62_000 },
      recommended: 'refund',
      warns: ['two_penalties', 'absence_is_sellers'],
      rows: [
        ['replace_same', 'allowed'],
        ['repair', 'allowed'],
        ['price_reduction', 'allowed'],
        ['loan_item', 'unknown', /перечне/],
      ],
    },
    source: 'ст. 21; п. 2 ст. 23: 62 000 × 1 % × 35',
  },
  {
    name: 'С дополнительной проверкой — 20 дней: 01.11 воскресенье, просрочка с 03.11',
    facts: phone(
      { grounds: ['essential'], replacementDemandDate: '2026-10-12', additionalCheck: 'yes' },
      { demand: 'refund' },
    ),
    expected: { clocks: [['replacement', '2026-11-02']], penalty: { rule: 'zozpp-23', from: '2026-11-03', days: 21 } },
    source: 'ст. 21: 20 дней',
  },
  {
    name: 'Товара нет у продавца — месяц: просрочка с 13.11',
    facts: phone(
      { grounds: ['essential'], replacementDemandDate: '2026-10-12', replacementAbsent: 'yes' },
      { demand: 'refund' },
    ),
    expected: { clocks: [['replacement', '2026-11-12']], penalty: { rule: 'zozpp-23', from: '2026-11-13', days: 11 } },
    source: 'ст. 21: месяц',
  },
  {
    name: 'Месяц ещё не прошёл: другие требования закрыты, замена открыта',
    facts: phone({ grounds: ['essential'], replacementDemandDate: '2026-11-02', replacementAbsent: 'yes' }),
    expected: {
      situation: 'defective_complex_goods',
      rows: [
        ['refund', 'excluded', /уже потребовали замену/],
        ['price_reduction', 'excluded'],
        ['replace_same', 'allowed'],
        ['loan_item', 'unknown'],
      ],
    },
    source: 'п. 2 ст. 23',
  },
  {
    name: 'Требуют замену снова: идёт та же неустойка, вторая не начинается',
    facts: phone({ grounds: ['essential'], replacementDemandDate: '2026-10-12' }, { demand: 'replace_same' }),
    events: claim('a', 'replace_same', '2026-11-02', '2026-11-03'),
    expected: { lines: [['penalty', 21_700]], penalty: { rule: 'zozpp-23', from: '2026-10-20', days: 35 } },
    source: 'п. 1 ст. 23; ППВС № 17, п. 32',
  },
  {
    name: 'Новое требование вручено 16.11 и пропущено: две неустойки, ни одного общего дня',
    facts: phone({ grounds: ['essential'], replacementDemandDate: '2026-10-12' }, { demand: 'refund' }),
    events: claim('a', 'refund', '2026-11-12', '2026-11-16'),
    today: '2026-11-30',
    expected: {
      clocks: [['seller_window', '2026-11-26']],
      lines: [
        ['principal', 62_000],
        ['penalty', 17_360],
        ['penalty', 2_480],
      ],
      penalty: { rule: 'zozpp-23', from: '2026-11-27', days: 4 },
    },
    source: 'ППВС № 17, п. 32: 28 дней до 16.11 и 4 дня с 27.11',
  },
  {
    name: 'Обе неустойки вместе не больше уплаченного с 01.02.2026',
    facts: phone({ grounds: ['essential'], replacementDemandDate: '2026-10-12' }, { demand: 'refund' }),
    events: claim('a', 'refund', '2026-11-12', '2026-11-16'),
    today: '2027-06-30',
    expected: {
      lines: [
        ['principal', 62_000],
        ['penalty', 17_360],
        ['penalty', 44_640],
      ],
      warns: ['cap_reached'],
    },
    source: 'ст. 23 с 01.02.2026: 17 360 + 44 640 = 62 000; один общий предел — наше чтение (L)',
  },
  {
    name: 'Сколько заплатили, неизвестно: неустойки нет, есть вопрос',
    facts: phone(
      {
        grounds: ['essential'],
        replacementDemandDate: '2026-10-12',
        description: undefined,
        replacementAbsent: undefined,
      },
      { demand: 'refund', goods: { paid: undefined } },
    ),
    expected: { penalty: null, asks: ['goods.paid', 'defect.replacementAbsent', 'defect.description'] },
    source: 'п. 1 ст. 23',
  },
  {
    name: 'И ремонт, и замена просрочены: ведёт то, что потребовали позже',
    facts: phone({ grounds: ['essential'], repairStart: '2026-07-01', replacementDemandDate: '2026-10-12' }),
    expected: { situation: 'replacement_overdue' },
    source: 'ст. 20, 21',
  },
  {
    name: 'Замену потребовали раньше, потом отдали в ремонт: ведёт ремонт',
    facts: phone({ grounds: ['essential'], repairStart: '2026-08-03', replacementDemandDate: '2026-07-01' }),
    expected: { situation: 'repair_overdue' },
    source: 'ст. 20, 21',
  },
];

const REPAIR: Row[] = [
  {
    name: 'Ремонт с 07.09: 45 дней кончились 22.10; снова ремонт — та же неустойка',
    facts: phone({ repairStart: '2026-09-07' }, { demand: 'repair' }),
    expected: {
      situation: 'repair_overdue',
      clocks: [['repair', '2026-10-22']],
      lines: [['penalty', 19_840]],
      penalty: { rule: 'zozpp-23', from: '2026-10-23', days: 32 },
      warns: ['check_is_not_repair'],
    },
    source: 'ст. 20: 62 000 × 1 % × 32',
  },
  {
    name: 'Согласовали 20 дней письменно: просрочка раньше',
    facts: phone({ repairStart: '2026-09-07', repairTermDays: 20 }, { demand: 'refund', goods: { price: undefined } }),
    expected: { clocks: [['repair', '2026-09-28']], penalty: { rule: 'zozpp-23', from: '2026-09-29' } },
    source: 'п. 1 ст. 20: 27.09 — воскресенье',
  },
  {
    name: 'Сколько заплатили и что сломалось, неизвестно',
    facts: phone({ repairStart: '2026-09-07', description: ' ' }, { demand: 'refund', goods: { paid: undefined } }),
    expected: { penalty: null, asks: ['goods.paid', 'defect.description'] },
    source: 'п. 1 ст. 23',
  },
  {
    name: 'Наше письмо о ремонте вручено 05.10, 45 дней прошли 19.11: теперь можно деньги',
    facts: phone({}, { demand: 'refund' }),
    events: claim('a', 'repair', '2026-10-01', '2026-10-05'),
    expected: {
      situation: 'repair_overdue',
      clocks: [['repair', '2026-11-19']],
      rows: [['refund', 'allowed']],
      penalty: { rule: 'zozpp-23', from: '2026-11-20', days: 4 },
      warns: ['demand_changed'],
    },
    source: 'ст. 20; п. 2 ст. 23',
  },
  {
    name: 'Письмо вручено 05.10, товар отдали 12.10: 45 дней с 12.10',
    facts: phone({}, { demand: 'refund' }),
    events: [
      ...claim('a', 'repair', '2026-10-01', '2026-10-05'),
      { id: 'h', type: 'goods_handed_over', date: '2026-10-12' },
    ],
    today: '2026-12-01',
    expected: { situation: 'repair_overdue', clocks: [['repair', '2026-11-26']] },
    source: 'ст. 20',
  },
  {
    name: 'Письмо о ремонте отправлено, но не вручено: ничего не просрочено',
    facts: phone({}, { demand: 'refund' }),
    events: claim('a', 'repair', '2026-10-01', '2026-10-05').slice(0, 1),
    expected: { situation: 'defective_complex_goods', rows: [['refund', 'excluded']], penalty: null },
    source: 'ст. 20',
  },
];

const LOAN: Row[] = [
  {
    name: 'Ремонт с 09.11, подменный просили 10.11: 3 дня, 1 % с 14.11',
    facts: phone(
      { repairStart: '2026-11-09', loanDemandDate: '2026-11-10', loanKind: 'none' },
      { demand: 'loan_item' },
    ),
    expected: {
      situation: 'defective_complex_goods',
      norms: ['zozpp-20-2', 'zozpp-23-1'],
      term: '3 дня, п. 2 ст. 20',
      clocks: [['seller_window', '2026-11-13']],
      lines: [['penalty', 6_200]],
      penalty: { rule: 'zozpp-23', from: '2026-11-14', days: 10 },
      rows: [
        ['loan_item', 'allowed'],
        ['refund', 'excluded', /в ремонте/],
      ],
      warns: ['loan_list_not_read'],
    },
    source: 'п. 2 ст. 20; п. 1 ст. 23: 62 000 × 1 % × 10',
  },
  {
    name: 'На время долгой замены — ст. 21',
    facts: phone(
      { grounds: ['essential'], replacementDemandDate: '2026-11-16', replacementAbsent: 'yes', loanKind: 'none' },
      { demand: 'loan_item' },
    ),
    expected: { norms: ['zozpp-20-2', 'zozpp-21', 'zozpp-23-1'], rows: [['loan_item', 'allowed']] },
    source: 'п. 1 ст. 21',
  },
  {
    name: 'Мебель в перечне: подменной не дают',
    facts: phone({ repairStart: '2026-11-09', loanKind: 'furniture' }),
    expected: { rows: [['loan_item', 'excluded', /перечень.*Мебель/]] },
    source: 'перечень к п. 2 ст. 20',
  },
  {
    name: 'Уже дали',
    facts: phone({ repairStart: '2026-11-09', loanGiven: 'yes' }),
    expected: { rows: [['loan_item', 'excluded', /уже дали/]] },
    source: 'п. 2 ст. 20',
  },
  {
    name: 'Ремонт только просят: подменный попросят вместе с ним',
    facts: phone({}, { demand: 'repair' }),
    expected: { rows: [['loan_item', 'excluded', /вместе с ремонтом/]], silent: ['loan_list_not_read'] },
    source: 'п. 2 ст. 20',
  },
  {
    name: 'Выбрали подменный, перечень не проверили: вопрос',
    facts: phone({ repairStart: '2026-11-09' }, { demand: 'loan_item' }),
    expected: { rows: [['loan_item', 'unknown']], asks: ['defect.loanKind'], warns: ['demand_unknown'] },
    source: 'перечень к п. 2 ст. 20',
  },
  {
    name: 'До 01.09.2026 перечень прочитан: предупреждения нет',
    facts: phone({ repairStart: '2026-08-24', loanKind: 'none' }, { demand: 'loan_item' }),
    today: '2026-08-31',
    expected: { rows: [['loan_item', 'allowed']], silent: ['loan_list_not_read'] },
    source: 'перечень № 2463',
  },
];

const CHANGED: Row[] = [
  {
    name: 'Деньги не вернули к 15.10; 02.11 потребовали снизить цену: 18 дней прежней неустойки',
    facts: phone({ demandAmount: 9_000 * R }, { demand: 'price_reduction', goods: { complexKind: 'none' } }),
    events: [
      ...claim('a', 'refund', '2026-10-01', '2026-10-05'),
      ...claim('b', 'price_reduction', '2026-10-30', '2026-11-02'),
    ],
    expected: {
      situation: 'defective_goods',
      norms: ['zozpp-4', 'zozpp-18-1', 'zozpp-18-6', 'zozpp-23-2', 'zozpp-24-3', 'zozpp-22', 'zozpp-23-1'],
      clocks: [['seller_window', '2026-11-12']],
      lines: [
        ['principal', 9_000],
        ['penalty', 11_160],
        ['penalty', 6_820],
      ],
    },
    source: 'п. 2 ст. 23; ППВС № 17, п. 32: 16.10–02.11 и 13.11–23.11 по 620 ₽',
  },
  {
    name: 'Новая претензия ещё не вручена: прежняя неустойка растёт до сегодня',
    facts: phone({ demandAmount: 9_000 * R }, { demand: 'price_reduction', goods: { complexKind: 'none' } }),
    events: claim('a', 'refund', '2026-10-01', '2026-10-05'),
    expected: {
      lines: [
        ['principal', 9_000],
        ['penalty', 24_180],
      ],
      penalty: { rule: 'zozpp-23', from: '2026-10-16', days: 39 },
    },
    source: 'п. 1 ст. 23: 16.10–23.11',
  },
  {
    name: 'Срок прежнего требования не прошёл: прежней неустойки нет',
    facts: phone({ demandAmount: 9_000 * R }, { demand: 'price_reduction', goods: { complexKind: 'none' } }),
    events: claim('a', 'refund', '2026-11-12', '2026-11-16'),
    expected: { lines: [['principal', 9_000]], penalty: null },
    source: 'ст. 22: до 26.11',
  },
  {
    name: 'После пропущенных денег требуют ремонт: прежняя неустойка кончается, а не продолжается',
    facts: phone({}, { demand: 'repair', goods: { complexKind: 'none' } }),
    events: [...claim('a', 'refund', '2026-10-01', '2026-10-05'), ...claim('b', 'repair', '2026-10-30', '2026-11-02')],
    expected: { lines: [['penalty', 11_160]], clocks: [['seller_window', '2026-12-17']] },
    source: 'ППВС № 17, п. 32',
  },
  {
    name: 'Прежнее письмо получила только площадка, а не продавец: срок не шёл',
    facts: phone(
      { demandAmount: 9_000 * R },
      { demand: 'price_reduction', platform: 'aggregator', goods: { complexKind: 'none' } },
    ),
    events: claim('a', 'refund', '2026-10-01', '2026-10-05', 'platform'),
    expected: { lines: [['principal', 9_000]], penalty: null },
    source: 'ст. 22',
  },
];

describe.each([
  ['замену затянули', REPLACEMENT],
  ['ремонт затянули', REPAIR],
  ['товар на время ремонта', LOAN],
  ['новое требование после пропущенного срока', CHANGED],
])('%s', (_title, rows) => {
  it.each(rows.map((row) => [row.name, row] as const))('%s', (_name, row) => check(row));
});

describe('просроченные замена и ремонт', () => {
  it.each([
    ['замена', phone({ grounds: ['essential'], replacementDemandDate: '2026-10-12', loanKind: 'none' })],
    ['ремонт', phone({ repairStart: '2026-09-07', loanKind: 'none' })],
  ])('%s: у каждого требования свои статьи', (_name, facts) => {
    const bases = basesOf({ facts }).map(([, norms]) => norms);
    expect(bases).toHaveLength(7);
    // Both kinds of replacement of a late exchange differ by the settlement of prices alone.
    expect(new Set(bases).size).toBe(7);
  });

  it('дни двух неустоек не пересекаются', () => {
    for (const row of [...REPLACEMENT, ...CHANGED]) {
      const lines = (planOf(row).sums?.lines ?? []).filter((line) => line.id === 'penalty');
      const [first, second] = lines.map((line) => line.trace);
      if (first?.to && second?.from) expect(first.to < second.from).toBe(true);
    }
  });
});
