import { describe, expect, it } from 'vitest';
import { lawContext } from '../../../shared/law/context.ts';
import { repairOverdue } from '../../../shared/law/situations/repairOverdue.ts';
import { replacementOverdue } from '../../../shared/law/situations/replacementOverdue.ts';
import { caseState } from '../../../shared/law/state/caseState.ts';
import type { Facts } from '../../../shared/model/facts.ts';
import { caseOf, claimServed } from '../cases.ts';
import { check, TODAY, type Row } from './row.ts';

const R = 100;
const SERVED = claimServed('2026-10-29', '2026-11-02');

const refund = (part: Facts['refund'], more: Facts = {}): Facts => ({
  problem: 'refund_overdue',
  ...more,
  goods: { item: 'модем', price: 5_000 * R, paid: 5_000 * R, purchaseDate: '2026-10-01', ...more.goods },
  refund: { earlierDemand: 'none', ...part },
});

const RETURNED: Row[] = [
  {
    name: 'Товар описали неверно: 10 дней и 1 % по ст. 12, 22, 23',
    facts: refund({ cause: 'false_information' }),
    events: SERVED,
    expected: {
      situation: 'refund_not_paid_after_return',
      norms: ['zozpp-8', 'zozpp-10', 'zozpp-12-1', 'zozpp-22', 'zozpp-23-1'],
      term: '10 дней, ст. 22',
      lines: [
        ['principal', 5_000],
        ['penalty', 550],
      ],
    },
    source: 'ст. 12, 22, 23: 5 000 × 1 % × 11',
  },
  {
    name: 'Недостаток, прежнее письменное требование доказано: срок идёт с него',
    facts: refund({ cause: 'defective', earlierDemand: 'written_proven', earlierDemandDate: '2026-10-12' }),
    expected: {
      clocks: [['seller_window', '2026-10-22']],
      penalty: { rule: 'zozpp-23', from: '2026-10-23', days: 32 },
    },
    source: 'ст. 22',
  },
  {
    name: 'Требование доказано, но день не назван: вопрос',
    facts: refund({ cause: 'defective', earlierDemand: 'written_proven' }),
    expected: { asks: ['refund.earlierDemandDate'], clocks: [['seller_window', undefined]] },
    source: 'ст. 22',
  },
  {
    name: 'Недостаток, уплаченное неизвестно: 1 % не считается',
    facts: refund({ cause: 'defective', earlierDemand: undefined }, { goods: { paid: undefined } }),
    expected: { penalty: null, sanction: /сначала укажите/, asks: ['goods.paid', 'refund.earlierDemand'] },
    source: 'ст. 23',
  },
  {
    name: 'Цена неизвестна: база — уплаченное',
    facts: refund({ cause: 'defective' }, { goods: { price: undefined } }),
    events: SERVED,
    expected: { penalty: { rule: 'zozpp-23', days: 11, amount: 550 } },
    source: 'ст. 23',
  },
  {
    name: 'Недостаток не признали: предупреждение; кредит банка — п. 6 ст. 24',
    facts: refund(
      { cause: 'defective', goodsReturned: 'yes' },
      {
        defect: { sellerChecked: 'defect_denied' },
        goods: { credit: 'bank' },
        losses: [{ kind: 'credit', label: 'Проценты', amount: 300 * R }],
      },
    ),
    expected: {
      norms: ['zozpp-4', 'zozpp-18-1', 'zozpp-24-6', 'zozpp-22', 'zozpp-23-1'],
      warns: ['defect_denied', 'return_date_unknown', 'credit'],
    },
    source: 'п. 5 ст. 18; п. 6 ст. 24',
  },
  {
    name: 'Обменять не на что, вещь сдали 05.11: три дня и проценты',
    facts: refund({ cause: 'exchange_impossible', goodsReturned: 'yes', goodsReturnDate: '2026-11-05' }),
    expected: {
      norms: ['zozpp-25-2', 'gk-395'],
      clocks: [['seller_window', '2026-11-09']],
      penalty: { rule: 'gk-395', from: '2026-11-10', days: 14 },
      warns: ['three_days_from_goods'],
    },
    source: 'п. 2 ст. 25',
  },
  {
    name: 'Обменять не на что, вещь не сдали: под вопросом',
    facts: refund({ cause: 'exchange_impossible', amount: 4_000 * R }, { goods: { paid: undefined } }),
    expected: {
      rows: [['refund_money', 'unknown', /когда вы его сдали/]],
      asks: ['refund.goodsReturnDate'],
      total: 4_000,
    },
    source: 'п. 2 ст. 25',
  },
  {
    name: 'Обменять не на что, сумма неизвестна',
    facts: refund({ cause: 'exchange_impossible' }, { goods: { paid: undefined } }),
    expected: { penalty: null, sanction: /ключевой ставке/ },
    source: 'п. 2 ст. 25',
  },
  {
    name: 'Причина неизвестна: ни неустойки, ни статьи срока',
    facts: refund({ cause: 'unknown' }),
    events: SERVED,
    expected: {
      norms: ['gk-309', 'gk-314-2'],
      term: '10 дней',
      penalty: null,
      asks: ['refund.cause'],
      warns: ['cause_unknown', 'demand_unknown'],
    },
    source: 'ст. 309, п. 2 ст. 314 ГК',
  },
];

const far = (part: Facts['refund'], more: Facts = {}): Facts =>
  refund(
    { cause: 'distance_refusal', refusedWhen: 'after_delivery', returnInfoGiven: 'yes', ...part },
    { ...more, goods: { distance: 'yes', individual: 'no', deliveryDate: '2026-11-14', ...more.goods } },
  );

const DISTANCE: Row[] = [
  {
    name: 'Получено 14.11, суббота; 7-й день 21.11 — суббота: в понедельник 23.11 ещё можно, но спешно',
    facts: far({}),
    expected: {
      rows: [['refund_money', 'allowed']],
      clocks: [
        ['distance_refusal_7', '2026-11-23'],
        ['distance_refusal_3m', undefined],
      ],
      warns: ['refusal_in_moved_day', 'any_way_back'],
    },
    source: 'п. 4 ст. 26.1; ст. 193 ГК',
  },
  {
    name: 'Во вторник 24.11 уже нельзя',
    facts: far({}),
    today: '2026-11-24',
    expected: { rows: [['refund_money', 'excluded', /срок отказа прошёл 23\.11\.2026/]] },
    source: 'п. 4 ст. 26.1',
  },
  {
    name: 'Памятки не дали: три месяца',
    facts: far({ returnInfoGiven: 'no', goodsReturned: 'no' }, { goods: { deliveryDate: '2026-09-01' } }),
    expected: {
      rows: [['refund_money', 'allowed']],
      clocks: [
        ['distance_refusal_7', undefined],
        ['distance_refusal_3m', '2026-12-01'],
      ],
      warns: ['return_the_item'],
    },
    source: 'п. 4 ст. 26.1',
  },
  {
    name: 'Была ли памятка, неизвестно: под вопросом до трёх месяцев',
    facts: far({ returnInfoGiven: undefined }, { goods: { deliveryDate: '2026-09-01', individual: undefined } }),
    expected: {
      rows: [['refund_money', 'unknown', /3 месяца/]],
      asks: ['refund.returnInfoGiven', 'goods.individual'],
      warns: ['individual_goods'],
    },
    source: 'п. 4 ст. 26.1',
  },
  {
    name: 'Доказанный отказ на шестой день: срок соблюдён, деньги за 10 дней с него',
    facts: far(
      { earlierDemand: 'written_proven', earlierDemandDate: '2026-10-07' },
      { goods: { deliveryDate: '2026-10-01' } },
    ),
    expected: {
      rows: [['refund_money', 'allowed']],
      clocks: [['seller_window', '2026-10-19']],
      penalty: { rule: 'gk-395', from: '2026-10-20' },
    },
    source: 'п. 4 ст. 26.1: 17.10 — суббота',
  },
  {
    name: 'Доказанный отказ, известен только день отказа',
    facts: far(
      { earlierDemand: 'written_proven', refusalDate: '2026-10-07' },
      { goods: { deliveryDate: '2026-10-01' } },
    ),
    expected: { rows: [['refund_money', 'allowed']], clocks: [['seller_window', undefined]] },
    source: 'п. 4 ст. 26.1',
  },
  {
    name: 'Отказ написан, но не доказан: день отказа есть, срок денег не пошёл',
    facts: far(
      { earlierDemand: 'written_unproven', refusalDate: '2026-10-07' },
      { goods: { deliveryDate: '2026-10-01' } },
    ),
    expected: { rows: [['refund_money', 'allowed']], clocks: [['seller_window', undefined]] },
    source: 'п. 4 ст. 26.1',
  },
  {
    name: 'Отказ написан без дня: считается сегодняшним, срок прошёл',
    facts: far({ earlierDemand: 'written_unproven' }, { goods: { deliveryDate: '2026-10-01' } }),
    expected: { rows: [['refund_money', 'excluded']] },
    source: 'п. 4 ст. 26.1',
  },
  {
    name: 'Доказанный отказ без дней: сегодня',
    facts: far({ earlierDemand: 'written_proven' }, { goods: { deliveryDate: '2026-10-01' } }),
    expected: { rows: [['refund_money', 'excluded']] },
    source: 'п. 4 ст. 26.1',
  },
  {
    name: 'Когда получили, неизвестно',
    facts: far({}, { goods: { deliveryDate: 'unknown' } }),
    expected: { rows: [['refund_money', 'unknown', /7 дней/]], asks: ['goods.deliveryDate'] },
    source: 'п. 4 ст. 26.1',
  },
  {
    name: 'Куплено в магазине: так не отказываются',
    facts: far({}, { goods: { distance: 'no' } }),
    expected: { rows: [['refund_money', 'excluded', /на расстоянии/]] },
    source: 'ст. 26.1',
  },
  {
    name: 'Где куплено, неизвестно',
    facts: far({ earlierDemand: undefined }, { goods: { distance: 'unknown' } }),
    expected: { rows: [['refund_money', 'unknown', /интернет/]], asks: ['goods.distance', 'refund.earlierDemand'] },
    source: 'ст. 26.1',
  },
  {
    name: 'Вещь на заказ: исключение',
    facts: far({}, { goods: { individual: 'yes' } }),
    expected: { rows: [['refund_money', 'excluded', /только под вас/]] },
    source: 'п. 4 ст. 26.1',
  },
  {
    name: 'Обратная дорога продавца 400 ₽ вычитается',
    facts: far({ returnCost: 400 * R }),
    expected: { total: 4_600 },
    source: 'п. 4 ст. 26.1',
  },
  {
    name: 'До доставки платят предоплату, она и возвращается; вычета нет',
    facts: far(
      { refusedWhen: 'before_delivery', returnCost: 400 * R },
      { goods: { paid: undefined, prepaid: 2_000 * R } },
    ),
    expected: { situation: 'distance_refusal_before_delivery', total: 2_000, warns: ['no_breach_yet'] },
    source: 'п. 4 ст. 26.1',
  },
  {
    name: 'Сумма неизвестна: процентов нет',
    facts: far({}, { goods: { paid: undefined } }),
    expected: { penalty: null, sanction: /ключевой ставке/, asks: ['goods.paid'] },
    source: 'ст. 395 ГК',
  },
];

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
    facts: refund(
      { cause: 'not_delivered', earlierDemand: 'written_proven', earlierDemandDate: '2026-11-02' },
      {
        goods: { prepaid: 5_000 * R },
        delivery: {
          outcome: 'cancelled_by_seller',
          promise: 'date',
          promisedDate: '2026-10-30',
          cancelDate: '2026-10-30',
        },
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
  ['товар вернули, деньги не отдают', RETURNED],
  ['отказ от покупки на расстоянии', DISTANCE],
  ['продавец отменил заказ', CANCELLED],
  ['оплаченный товар не привезли', LATE],
])('%s', (_title, rows) => {
  it.each(rows.map((row) => [row.name, row] as const))('%s', (_name, row) => check(row));
});

describe('a situation that was not chosen by its facts', () => {
  it.each([
    ['repair', repairOverdue],
    ['replacement', replacementOverdue],
  ])('%s: an error, never an invented start', (_name, situation) => {
    const file = caseOf({ problem: 'defective' });
    const matter = { facts: file.facts, state: caseState(file, TODAY), ctx: lawContext(TODAY), demandDay: TODAY };
    expect(() => situation(matter)).toThrow(RangeError);
  });
});
