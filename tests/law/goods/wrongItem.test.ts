import { describe, expect, it } from 'vitest';
import type { Facts } from '../../../shared/model/facts.ts';
import { claimServed } from '../cases.ts';
import { basesOf, check, claim, planOf, type Row } from './row.ts';

const R = 100;

/** A dining set for 30 000 ₽ paid at once, brought on Thursday 01.10.2026. */
const set = (wrongItem: Facts['wrongItem'], more: Facts = {}): Facts => ({
  problem: 'wrong_item',
  ...more,
  goods: {
    item: 'обеденная группа «Лад»',
    price: 30_000 * R,
    paid: 30_000 * R,
    prepaid: 30_000 * R,
    purchaseDate: '2026-09-14',
    deliveryDate: '2026-10-01',
    complexKind: 'none',
    ...more.goods,
  },
  wrongItem: { description: 'Заказывали стол и четыре стула.', foundDate: '2026-10-01', ...wrongItem },
});
const SERVED = claimServed('2026-10-29', '2026-11-02');

const ROWS: Row[] = [
  {
    name: 'Не привезли стулья за 12 000 ₽: 53 дня по 60 ₽, срок назначает покупатель',
    facts: set(
      { kinds: ['missing'], missingPrepaid: 12_000 * R, newTerm: '2026-12-21' },
      { demand: 'deliver_missing' },
    ),
    expected: {
      situation: 'wrong_item',
      norms: ['gk-466', 'zozpp-23.1-2', 'zozpp-23.1-3'],
      term: 'до 21.12.2026, п. 2 ст. 23.1',
      lines: [['penalty', 3_180]],
      total: 3_180,
      penalty: { rule: 'zozpp-23.1', from: '2026-10-02', days: 53, cap: 12_000 },
      recommended: 'deliver_missing',
      rows: [
        ['refund', 'excluded', /недостающее/],
        ['replace_same', 'excluded'],
        ['price_reduction', 'excluded'],
        ['complete', 'excluded', /её часть/],
      ],
      warns: ['hand_over_proof', 'tell_seller_soon'],
    },
    source: 'ст. 466 ГК; п. 2, 3 ст. 23.1 ЗоЗПП: 12 000 × 0,5 % × (23.11 − 01.10)',
  },
  {
    name: 'Обещали весь заказ 21.09: просрочка недостающего идёт с обещанного дня',
    facts: set(
      { kinds: ['missing'], missingPrepaid: 12_000 * R },
      { demand: 'refund_prepayment', delivery: { promisedDate: '2026-09-21' } },
    ),
    expected: {
      norms: ['gk-466', 'zozpp-23.1-2', 'zozpp-23.1-4', 'zozpp-23.1-3'],
      term: '10 дней, п. 4 ст. 23.1',
      lines: [
        ['principal', 12_000],
        ['penalty', 3_780],
      ],
      total: 15_780,
      penalty: { rule: 'zozpp-23.1', from: '2026-09-22', days: 63 },
    },
    source: 'п. 2–4 ст. 23.1: 12 000 × 0,5 % × 63',
  },
  {
    name: 'Стулья довезли 20.10: неустойка остановилась; доставка остального её не останавливает',
    facts: set({ kinds: ['missing'], missingPrepaid: 12_000 * R }, { demand: 'deliver_missing' }),
    events: [{ id: 'first', type: 'goods_delivered', date: '2026-10-20' }],
    expected: { penalty: { rule: 'zozpp-23.1', days: 19, stoppedOn: '2026-10-20', amount: 1_140 } },
    source: 'п. 3 ст. 23.1: до дня передачи',
  },
  {
    name: 'Запись о доставке первой части — не передача недостающего',
    facts: set({ kinds: ['missing'], missingPrepaid: 12_000 * R }, { demand: 'deliver_missing' }),
    events: [{ id: 'first', type: 'goods_delivered', date: '2026-10-01' }],
    expected: { penalty: { rule: 'zozpp-23.1', days: 53, amount: 3_180 } },
    source: 'п. 3 ст. 23.1',
  },
  {
    name: 'Сколько стоит недостающее, неизвестно: сумма не выдумана',
    facts: set({ kinds: ['missing'], missingPrepaid: undefined }, { demand: 'refund_prepayment' }),
    expected: { penalty: null, sanction: /сначала укажите/, asks: ['wrongItem.missingPrepaid'] },
    source: 'п. 3 ст. 23.1',
  },
  {
    name: 'Когда пришёл заказ, неизвестно: неустойка не считается',
    facts: set(
      { kinds: ['missing'], missingPrepaid: 12_000 * R },
      { demand: 'deliver_missing', goods: { deliveryDate: 'unknown' } },
    ),
    expected: { penalty: null, sanction: /когда пришёл заказ/, asks: ['goods.deliveryDate', 'wrongItem.newTerm'] },
    source: 'п. 3 ст. 23.1',
  },
  {
    name: 'Привезли другую группу: деньги, 10 дней, 1 % в день с 13.11',
    facts: set({ kinds: ['wrong'] }, { demand: 'refund' }),
    events: SERVED,
    expected: {
      norms: ['zozpp-4', 'zozpp-18-1', 'gk-468', 'zozpp-22', 'zozpp-23-1'],
      term: '10 дней, ст. 22',
      clocks: [
        ['seller_window', '2026-11-12'],
        ['complex_15', undefined],
      ],
      lines: [
        ['principal', 30_000],
        ['penalty', 3_300],
      ],
      penalty: { rule: 'zozpp-23', from: '2026-11-13', days: 11, cap: 30_000 },
      recommended: 'refund',
      rows: [
        ['deliver_missing', 'excluded', /всё, что оплачено/],
        ['complete', 'excluded'],
        ['replace_same', 'allowed'],
        ['price_reduction', 'allowed'],
      ],
    },
    source: 'ст. 468 ГК; ст. 18, 22, 23 ЗоЗПП: 30 000 × 1 % × 11',
  },
  {
    name: 'Срок пропущен до 01.02.2026: накопленное сохраняется сверх уплаченного, два чтения',
    facts: set(
      { kinds: ['wrong'], foundDate: '2025-09-15' },
      { demand: 'refund', goods: { purchaseDate: '2025-09-01', deliveryDate: '2025-09-15' } },
    ),
    events: claimServed('2025-09-29', '2025-10-01'),
    today: '2026-03-31',
    expected: { penalty: { rule: 'zozpp-23', from: '2025-10-14', days: 169, amount: 33_000 }, warns: ['two_readings'] },
    source: 'ст. 23 в двух редакциях: к 31.01.2026 — 110 дней по 300 ₽',
  },
  {
    name: 'Заменить на заказанное: 7 дней',
    facts: set({ kinds: ['wrong'] }, { demand: 'replace_same' }),
    expected: {
      norms: ['zozpp-4', 'zozpp-18-1', 'gk-468', 'zozpp-21', 'zozpp-23-1'],
      term: '7 дней, ст. 21',
      total: 0,
    },
    source: 'ст. 468 ГК; ст. 21 ЗоЗПП',
  },
  {
    name: 'Куплено на расстоянии: добавляется п. 5 ст. 26.1 и подсказка о простом отказе',
    facts: set({ kinds: ['wrong'] }, { demand: 'refund', goods: { distance: 'yes' } }),
    expected: {
      norms: ['zozpp-4', 'zozpp-18-1', 'gk-468', 'zozpp-26.1-5', 'zozpp-22', 'zozpp-23-1'],
      warns: ['distance_choice'],
    },
    source: 'п. 5 ст. 26.1',
  },
  {
    name: 'Не положили ножки: сначала доукомплектовать к дню покупателя, своей неустойки нет',
    facts: set({ kinds: ['incomplete'], newTerm: '2026-12-14' }, { demand: 'complete' }),
    expected: {
      norms: ['zozpp-4', 'gk-480'],
      term: 'до 14.12.2026, ст. 480',
      penalty: null,
      sanction: /своей неустойки/,
      recommended: 'complete',
      rows: [
        ['refund', 'allowed'],
        ['replace_same', 'allowed'],
        ['price_reduction', 'allowed'],
        ['deliver_missing', 'excluded'],
      ],
    },
    source: 'ст. 480 ГК',
  },
  {
    name: 'Доукомплектовать не стали: деньги по ст. 480 ГК и ст. 18',
    facts: set({ kinds: ['incomplete'], completionDemandDate: '2026-10-19' }, { demand: 'refund' }),
    expected: {
      norms: ['zozpp-4', 'zozpp-18-1', 'gk-480', 'zozpp-22', 'zozpp-23-1'],
      recommended: 'refund',
    },
    source: 'п. 2 ст. 480 ГК',
  },
  {
    name: 'Пришло разбитым: риск пути на продавце; без записи при получении — предупреждение',
    facts: set({ kinds: ['damaged'], noted: 'no' }, { demand: 'price_reduction', defect: { demandAmount: 4_000 * R } }),
    events: SERVED,
    expected: {
      norms: ['zozpp-4', 'zozpp-18-1', 'gk-459', 'zozpp-24-3', 'zozpp-22', 'zozpp-23-1'],
      lines: [
        ['principal', 4_000],
        ['penalty', 3_300],
      ],
      warns: ['not_noted', 'risk_of_transit'],
    },
    source: 'ст. 459, 482 ГК; п. 3 ст. 24 ЗоЗПП',
  },
  {
    name: 'Снижение цены без суммы: спрашивает, не считает',
    facts: set({ kinds: ['damaged'] }, { demand: 'price_reduction' }),
    expected: { penalty: null, asks: ['defect.demandAmount'], silent: ['not_noted'] },
    source: 'п. 3 ст. 24',
  },
  {
    name: 'Разбитый ноутбук через месяц: деньги и замена закрыты, снижение цены открыто',
    facts: set({ kinds: ['damaged'] }, { goods: { complexKind: 'computer' } }),
    expected: {
      rows: [
        ['refund', 'excluded', /15 дней прошли/],
        ['replace_same', 'excluded'],
        ['price_reduction', 'allowed'],
      ],
      clocks: [['complex_15', '2026-10-16']],
      recommended: 'price_reduction',
    },
    source: 'п. 1 ст. 18; перечень № 924',
  },
  {
    name: 'Другой ноутбук через месяц: ст. 468 ГК, если сообщили в разумный срок',
    facts: set({ kinds: ['wrong'] }, { goods: { complexKind: 'computer' } }),
    expected: { rows: [['refund', 'unknown', /ст\. 468 ГК.*разумный срок/]] },
    source: 'ст. 468, 483 ГК',
  },
  {
    name: 'Другой ноутбук за 15 дней: деньги без вопросов',
    facts: set({ kinds: ['wrong'] }, { goods: { complexKind: 'computer', deliveryDate: '2026-11-16' } }),
    expected: { rows: [['refund', 'allowed']], clocks: [['complex_15', '2026-12-01']] },
    source: 'п. 1 ст. 18',
  },
  {
    name: 'Ноутбук, день получения неизвестен: под вопросом',
    facts: set({ kinds: ['damaged'] }, { goods: { complexKind: 'computer', deliveryDate: 'unknown' } }),
    expected: { rows: [['refund', 'unknown', /когда вы получили/]] },
    source: 'п. 1 ст. 18',
  },
  {
    name: 'Что не так, не сказано: строки под вопросом и первый вопрос о виде',
    facts: set({ kinds: undefined, description: undefined }),
    expected: {
      rows: [
        ['deliver_missing', 'unknown', /что именно/],
        ['refund', 'unknown'],
      ],
      asks: ['wrongItem.kinds', 'wrongItem.description'],
      clocks: [['two_years', undefined]],
    },
    source: 'ст. 466, 468, 480 ГК',
  },
  {
    name: 'Нашли через три года: продавец не отвечает',
    facts: set({ kinds: ['damaged'], foundDate: '2026-10-01' }, { goods: { deliveryDate: '2023-09-01' } }),
    expected: { rows: [['refund', 'excluded', /больше двух лет/]] },
    source: 'ст. 19',
  },
  {
    name: 'Обещанный день всего заказа ещё впереди: требовать рано',
    facts: set(
      { kinds: ['missing'], missingPrepaid: 12_000 * R },
      { delivery: { promise: 'date', promisedDate: '2026-11-23' } },
    ),
    expected: { rows: [['deliver_missing', 'excluded', /ещё не прошёл/]] },
    source: 'п. 1 ст. 23.1',
  },
  {
    name: 'Назначенный день уже наступил',
    facts: set(
      { kinds: ['missing'], missingPrepaid: 12_000 * R, newTerm: '2026-11-23' },
      { demand: 'deliver_missing' },
    ),
    expected: { warns: ['new_term_in_past'] },
    source: 'п. 2 ст. 23.1',
  },
  {
    name: 'После вручения срок покупателя — окно продавца',
    facts: set(
      { kinds: ['missing'], missingPrepaid: 12_000 * R, newTerm: '2026-11-20' },
      { demand: 'deliver_missing' },
    ),
    events: claim('a', 'deliver_missing', '2026-10-29', '2026-11-02'),
    expected: { clocks: [['seller_window', '2026-11-20']], silent: ['new_term_in_past'] },
    source: 'п. 2 ст. 23.1',
  },
];

describe('привезли не то, не всё, неполное или повреждённое', () => {
  it.each(ROWS.map((row) => [row.name, row] as const))('%s', (_name, row) => check(row));

  it.each([
    ['deliver_missing', { kinds: ['missing'], missingPrepaid: 12_000 * R }, 'zozpp-23.1-2'],
    ['complete', { kinds: ['incomplete'] }, 'gk-480'],
    ['replace_same', { kinds: ['wrong'] }, 'zozpp-23-2'],
  ] as const)('%s: срок прошёл — новое требование о деньгах', (id, told, norm) => {
    const wrong: Facts['wrongItem'] = { ...told, kinds: [...told.kinds], newTerm: '2026-11-16' };
    const result = planOf({ facts: set(wrong, { demand: id }), events: claim('a', id, '2026-10-29', '2026-11-02') });
    expect(result.stage).toBe('overdue');
    expect(result.nextSteps[0]).toMatchObject({ id: 'new_demand', norm: { norm } });
  });

  it('у каждого требования свои статьи', () => {
    const all = set({ kinds: ['wrong', 'missing', 'incomplete', 'damaged'], missingPrepaid: 12_000 * R });
    const bases = basesOf({ facts: all }).map(([, norms]) => norms);
    expect(bases).toHaveLength(6);
    expect(new Set(bases).size).toBe(bases.length);
  });
});
