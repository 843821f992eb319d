import { describe, it } from 'vitest';
import type { Facts } from '../../../shared/model/facts.ts';
import { claimServed } from '../cases.ts';
import { check, type Row } from './row.ts';

const R = 100;
const SERVED = claimServed('2026-10-29', '2026-11-02');
type Losses = NonNullable<Facts['losses']>;

const EXPERT: Losses = [
  { kind: 'expert', label: 'Экспертиза', amount: 8_000 * R },
  { kind: 'delivery', label: 'Доставка на экспертизу', amount: 1_000 * R },
];

const table = (losses: Losses | undefined, more: Facts = {}): Facts => ({
  problem: 'losses',
  ...more,
  goods: { item: 'стол', price: 30_000 * R, paid: 30_000 * R, purchaseDate: '2026-06-01', ...more.goods },
  ...(losses ? { losses } : {}),
});

const ROWS: Row[] = [
  {
    name: 'Экспертиза и доставка: 10 дней, 1 % цены товара с 13.11',
    facts: table(EXPERT, { defect: { description: 'Треснула столешница.', expertNeed: 'seller_refused' } }),
    events: SERVED,
    expected: {
      situation: 'losses',
      norms: ['zozpp-13-2', 'zozpp-18-5', 'gk-15', 'gk-393', 'zozpp-22', 'zozpp-23-1'],
      term: '10 дней, ст. 22',
      lines: [
        ['penalty', 3_300],
        ['loss', 8_000],
        ['loss', 1_000],
      ],
      total: 12_300,
      penalty: { rule: 'zozpp-23', from: '2026-11-13', days: 11, cap: 30_000 },
      recommended: 'losses',
      warns: ['expert_was_needed'],
    },
    source: 'п. 2 ст. 13, п. 5 ст. 18, ст. 22, 23: 30 000 × 1 % × 11',
  },
  {
    name: 'Убытки вернули 18.11: неустойка остановилась на шестом дне',
    facts: table(EXPERT),
    events: [...SERVED, { id: 'm', type: 'money_received', date: '2026-11-18', amount: 9_000 * R }],
    expected: {
      lines: [
        ['penalty', 1_800],
        ['loss', 8_000],
        ['loss', 1_000],
        ['received', -9_000],
      ],
      penalty: { rule: 'zozpp-23', days: 6, stoppedOn: '2026-11-18' },
    },
    source: 'п. 1 ст. 23: по день исполнения',
  },
  {
    name: 'Своя экспертиза без нужды: предупреждение',
    facts: table(EXPERT, { defect: { expertNeed: 'other' } }),
    expected: { warns: ['expert_not_needed'], silent: ['expert_was_needed'] },
    source: 'п. 5 ст. 18',
  },
  ...(['no_warranty', 'warranty_over'] as const).map((expertNeed): Row => ({
    name: `Экспертиза нужна: ${expertNeed}`,
    facts: table(EXPERT, { defect: { expertNeed } }),
    expected: { warns: ['expert_was_needed'] },
    source: 'п. 6 ст. 18, п. 5 ст. 19',
  })),
  {
    name: 'Зачем экспертиза и что нарушено, не сказано: вопросы',
    facts: table(EXPERT, { goods: { paid: undefined } }),
    expected: {
      asks: ['defect.expertNeed', 'defect.description', 'goods.paid'],
      penalty: null,
      sanction: /сначала укажите/,
    },
    source: 'ст. 15, 393 ГК',
  },
  {
    name: 'Испорчены другие вещи: ст. 14',
    facts: table([{ kind: 'other', label: 'Ковёр', amount: 4_000 * R }], { story: 'Стол упал и порвал ковёр.' }),
    expected: {
      norms: ['zozpp-13-2', 'zozpp-14', 'gk-15', 'gk-393', 'zozpp-22', 'zozpp-23-1'],
      lines: [['loss', 4_000]],
      warns: ['harm_to_property'],
    },
    source: 'ст. 14',
  },
  {
    name: 'Убытки не названы: строка под вопросом, сумм нет',
    facts: table(undefined),
    expected: { rows: [['losses', 'unknown', /какие это убытки/]], asks: ['losses'], penalty: null },
    source: 'ст. 393 ГК',
  },
  {
    name: 'Разница в цене без возврата не считается',
    facts: table([...EXPERT, { kind: 'price_difference', label: 'Разница', amount: 5_000 * R }]),
    expected: { total: 9_000, warns: ['difference_with_refund'] },
    source: 'п. 4 ст. 24',
  },
  {
    name: 'Работа: 10 дней по ст. 31 и 3 % в день',
    facts: table(EXPERT, { field: 'work' }),
    events: SERVED,
    expected: {
      norms: ['zozpp-13-2', 'gk-15', 'gk-393', 'zozpp-31-1', 'zozpp-31-3', 'zozpp-28-5'],
      term: '10 дней, п. 1 ст. 31',
      penalty: { rule: 'zozpp-28', from: '2026-11-13', days: 11, amount: 9_900 },
    },
    source: 'п. 1, 3 ст. 31; п. 5 ст. 28: 30 000 × 3 % × 11',
  },
  {
    name: 'Работа без цены: неустойка не считается',
    facts: table(EXPERT, { field: 'service', goods: { price: undefined, paid: undefined } }),
    expected: { penalty: null, sanction: /3 % цены работы/ },
    source: 'п. 5 ст. 28',
  },
];

const sofa = (credit: 'seller' | 'bank' | undefined, losses: Losses, more: Facts = {}): Facts => ({
  problem: 'defective',
  demand: 'refund',
  ...more,
  goods: {
    item: 'диван «Вега»',
    price: 68_400 * R,
    paid: 68_400 * R,
    purchaseDate: '2026-04-17',
    deliveryDate: '2026-04-17',
    complexKind: 'none',
    ...(credit ? { credit } : {}),
  },
  defect: { description: 'Треснул каркас.', foundDate: '2026-10-21', warranty: 'has', warrantyUntil: '2028-04-17' },
  losses,
});
const INTEREST: Losses = [{ kind: 'credit', label: 'Проценты банку', amount: 2_000 * R }];

const CREDIT: Row[] = [
  {
    name: 'Кредит банка: проценты возвращает продавец (п. 6 ст. 24), кредит идёт дальше',
    facts: sofa('bank', INTEREST),
    expected: {
      norms: ['zozpp-4', 'zozpp-18-1', 'zozpp-18-6', 'zozpp-24-6', 'zozpp-22', 'zozpp-23-1'],
      lines: [
        ['principal', 68_400],
        ['loss', 2_000],
      ],
      warns: ['credit'],
    },
    source: 'п. 6 ст. 24',
  },
  {
    name: 'Кредит продавца: плата за кредит (п. 5 ст. 24)',
    facts: sofa('seller', INTEREST),
    expected: {
      norms: ['zozpp-4', 'zozpp-18-1', 'zozpp-18-6', 'zozpp-24-5', 'zozpp-22', 'zozpp-23-1'],
      warns: ['credit'],
    },
    source: 'п. 5 ст. 24',
  },
  {
    name: 'Проценты не просят: статьи о кредите нет, предупреждение есть',
    facts: sofa('bank', []),
    expected: { norms: ['zozpp-4', 'zozpp-18-1', 'zozpp-18-6', 'zozpp-22', 'zozpp-23-1'], warns: ['credit'] },
    source: 'п. 6 ст. 24',
  },
  {
    name: 'Не возврат: проценты — обычные убытки',
    facts: sofa('bank', INTEREST, { demand: 'repair' }),
    expected: { norms: ['zozpp-4', 'zozpp-18-1', 'zozpp-18-6', 'zozpp-20', 'zozpp-23-1'], lines: [['loss', 2_000]] },
    source: 'п. 2 ст. 13',
  },
  {
    name: 'Без кредита предупреждения нет',
    facts: sofa(undefined, []),
    expected: { silent: ['credit'] },
    source: 'ст. 24',
  },
];

describe('убытки и экспертиза', () => {
  it.each(ROWS.map((row) => [row.name, row] as const))('%s', (_name, row) => check(row));
});

describe('товар в кредит', () => {
  it.each(CREDIT.map((row) => [row.name, row] as const))('%s', (_name, row) => check(row));
});
