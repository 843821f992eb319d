import { describe, it } from 'vitest';
import type { Facts } from '../../../shared/model/facts.ts';
import { check, type Row } from './row.ts';

const R = 100;

const order = (delivery: Facts['delivery'], more: Facts = {}): Facts => ({
  problem: 'late_delivery',
  ...more,
  goods: { item: 'пылесос', price: 35_990 * R, prepaid: 35_990 * R, purchaseDate: '2026-10-19', ...more.goods },
  delivery,
});

const CANCELLED: Row[] = [
  {
    name: 'Отменили до обещанного дня: неустойки пока нет',
    facts: order(
      { outcome: 'cancelled_by_seller', promise: 'date', promisedDate: '2026-12-01', cancelDate: '2026-11-16' },
      { demand: 'refund_prepayment' },
    ),
    expected: {
      situation: 'cancelled_by_seller',
      penalty: null,
      sanction: /после 01\.12\.2026/,
      warns: ['ask_price_difference'],
    },
    source: 'п. 3 ст. 23.1',
  },
  {
    name: 'День не согласован: неустойки нет, день отмены спрашивают',
    facts: order({ outcome: 'cancelled_by_seller', promise: 'none' }, { demand: 'refund_prepayment' }),
    expected: { penalty: null, sanction: /день доставки был согласован/, asks: ['delivery.cancelDate'] },
    source: 'п. 3 ст. 23.1',
  },
  {
    name: 'Обещали день, но какой — не сказано; сколько заплатили — тоже',
    facts: order(
      { outcome: 'cancelled_by_seller', promise: 'date' },
      { demand: 'deliver', goods: { prepaid: undefined } },
    ),
    expected: {
      penalty: null,
      sanction: /сначала укажите/,
      term: 'день назначаете вы, п. 2 ст. 23.1',
      asks: ['goods.prepaid', 'delivery.promisedDate', 'delivery.newTerm'],
    },
    source: 'п. 2, 3 ст. 23.1',
  },
  {
    name: 'Привезти к 21.12, обещали 10.11: 13 дней по 0,5 %',
    facts: order(
      {
        outcome: 'cancelled_by_seller',
        promise: 'date',
        promisedDate: '2026-11-10',
        cancelDate: '2026-11-09',
        newTerm: '2026-12-21',
      },
      { demand: 'deliver' },
    ),
    expected: { term: 'до 21.12.2026, п. 2 ст. 23.1', penalty: { rule: 'zozpp-23.1', days: 13, amount: 2_339.35 } },
    source: 'п. 3 ст. 23.1: 35 990 × 0,5 % × 13',
  },
  {
    name: 'Такой же подорожал до 41 990 ₽: разница — убытки; деньги вернули сами 16.11: неустойка до этого дня',
    facts: order(
      {
        outcome: 'cancelled_by_seller',
        promise: 'date',
        promisedDate: '2026-11-10',
        cancelDate: '2026-11-09',
        currentPrice: 41_990 * R,
      },
      { demand: 'refund_prepayment' },
    ),
    events: [{ id: 'm', type: 'money_received', date: '2026-11-16', amount: 35_990 * R }],
    expected: {
      penalty: { rule: 'zozpp-23.1', days: 6, stoppedOn: '2026-11-16' },
      lines: [
        ['principal', 35_990],
        ['penalty', 1_079.7],
        ['price_difference', 6_000],
        ['received', -35_990],
      ],
      warns: ['money_back_without_consent', 'seller_cannot_cancel'],
      silent: ['ask_price_difference'],
    },
    source: 'ст. 393.1 ГК; ВС 16-КГ23-48-К4',
  },
  {
    name: 'Отказались и ждут деньги за отменённый заказ: доставка закрыта',
    facts: order(
      {
        outcome: 'cancelled_by_seller',
        promise: 'date',
        promisedDate: '2026-10-30',
        cancelDate: '2026-10-30',
      },
      {
        problem: 'refund_overdue',
        refund: { cause: 'not_delivered', earlierDemand: 'written_proven', earlierDemandDate: '2026-11-02' },
      },
    ),
    expected: {
      rows: [
        ['deliver', 'excluded', /ждёте деньги/],
        ['refund_prepayment', 'allowed'],
      ],
      recommended: 'refund_prepayment',
    },
    source: 'п. 4 ст. 23.1',
  },
];

const LATE: Row[] = [
  {
    name: 'Ничего не сказано: вопросы по порядку, день не выдуман',
    facts: order({}, { goods: { prepaid: undefined } }),
    expected: {
      asks: ['delivery.outcome', 'delivery.promisedDate', 'goods.prepaid'],
      rows: [['deliver', 'allowed']],
    },
    source: 'ст. 23.1',
  },
  {
    name: 'Обещанный день не назван: неустойки нет',
    facts: order({ outcome: 'not_delivered', promise: 'date' }, { demand: 'refund_prepayment' }),
    expected: { penalty: null, sanction: /обещанный день/ },
    source: 'п. 3 ст. 23.1',
  },
  {
    name: 'Привезли часть, её цена неизвестна',
    facts: order({ outcome: 'partly', promise: 'date', promisedDate: '2026-11-10' }, { demand: 'refund_prepayment' }),
    expected: { penalty: null, asks: ['delivery.undeliveredPrepaid'] },
    source: 'п. 3 ст. 23.1',
  },
  {
    name: 'Привезли поздно, когда — неизвестно: до сегодня не считают',
    facts: order({ outcome: 'late', promise: 'date', promisedDate: '2026-11-10' }, { demand: 'late_penalty' }),
    expected: {
      penalty: null,
      rows: [['late_penalty', 'unknown', /когда товар привезли/]],
      asks: ['delivery.deliveredDate'],
    },
    source: 'п. 3 ст. 23.1',
  },
  {
    name: 'Срок не согласован, привезли поздно после требования: 7 дней, потом 0,5 %',
    facts: order(
      { outcome: 'late', promise: 'none', deliveredDate: '2026-11-20' },
      { demand: 'late_penalty', refund: { earlierDemand: 'written_proven', earlierDemandDate: '2026-11-02' } },
    ),
    expected: {
      norms: ['gk-314-2', 'zozpp-23.1-3', 'zozpp-23.1-4', 'zozpp-13-2'],
      clocks: [['delivery_on_demand', '2026-11-09']],
      penalty: { rule: 'zozpp-23.1', from: '2026-11-10', days: 11, stoppedOn: '2026-11-20' },
      warns: ['no_delivery_term'],
    },
    source: 'п. 2 ст. 314 ГК; п. 3 ст. 23.1',
  },
  {
    name: 'Срок не согласован, где купили — неизвестно: деньги под вопросом',
    facts: order({ outcome: 'not_delivered', promise: 'unknown' }),
    expected: { rows: [['refund_prepayment', 'unknown', /сначала потребуйте/]] },
    source: 'п. 2 ст. 314 ГК',
  },
  {
    name: 'Срок не согласован, купили на расстоянии, сумма неизвестна',
    facts: order(
      { outcome: 'not_delivered', promise: 'none' },
      { demand: 'refund_prepayment', goods: { distance: 'yes', prepaid: undefined } },
    ),
    expected: { norms: ['zozpp-26.1-4', 'gk-395'], penalty: null, sanction: /395 ГК/ },
    source: 'п. 4 ст. 26.1',
  },
  {
    name: 'Требуют деньги, а товар привезли 20.11: выбор',
    facts: order(
      { outcome: 'not_delivered', promise: 'date', promisedDate: '2026-11-10' },
      { demand: 'refund_prepayment' },
    ),
    events: [{ id: 'd', type: 'goods_delivered', date: '2026-11-20' }],
    expected: {
      warns: ['delivered_after_refusal'],
      penalty: { rule: 'zozpp-23.1', days: 10, stoppedOn: '2026-11-20' },
    },
    source: 'п. 3 ст. 23.1',
  },
  {
    name: 'Привезти к дню, который уже наступил; вещь на заказ; предоплату взяла площадка',
    facts: order(
      { outcome: 'not_delivered', promise: 'date', promisedDate: '2026-11-10', newTerm: '2026-11-23' },
      { demand: 'deliver', platform: 'aggregator', goods: { individual: 'yes' } },
    ),
    expected: { warns: ['new_term_in_past', 'made_to_order', 'aggregator_prepayment', 'three_penalties'] },
    source: 'п. 2 ст. 23.1; п. 2.2 ст. 12',
  },
  {
    name: 'Привезти без дня: день спрашивают',
    facts: order({ outcome: 'not_delivered', promise: 'date', promisedDate: '2026-11-10' }, { demand: 'deliver' }),
    expected: { asks: ['delivery.newTerm'], term: 'день назначаете вы, п. 2 ст. 23.1' },
    source: 'п. 2 ст. 23.1',
  },
];

describe.each([
  ['продавец отменил заказ', CANCELLED],
  ['оплаченный товар не привезли', LATE],
])('%s', (_title, rows) => {
  it.each(rows.map((row) => [row.name, row] as const))('%s', (_name, row) => check(row));
});
