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
      norms: ['zozpp-4', 'zozpp-18-1', 'zozpp-19-1', 'zozpp-24-6', 'zozpp-22', 'zozpp-23-1'],
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

describe.each([
  ['товар вернули, деньги не отдают', RETURNED],
  ['отказ от покупки на расстоянии', DISTANCE],
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
