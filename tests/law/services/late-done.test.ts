import { describe } from 'vitest';
import { ask, KITCHEN } from './bases.ts';
import { claimOf } from './facts.ts';
import { rows, type Row } from './row.ts';

/* A late work or service: done late, no agreed day, what is not known, work or purchase (ст. 28 ЗоЗПП). */

const TABLE: Row[] = [
  {
    name: 'сделали с опозданием: неустойка за все дни, дальше не растёт',
    facts: ask('service_penalty', {
      service: { progress: 'done_late', doneDate: '2026-08-21', acceptedDate: '2026-08-21' },
    }),
    today: '2026-11-21',
    expected: {
      status: {
        service_penalty: 'allowed',
        service_price_cut: 'allowed',
        service_refund: 'excluded',
        new_term: 'excluded',
        third_party: 'excluded',
      },
      recommended: 'service_penalty',
      norms: ['zozpp-27', 'zozpp-28-5', 'zozpp-31-1', 'zozpp-13-2'],
      lines: [['penalty', 18_000]],
      accrual: { days: 20, stoppedOn: '2026-08-21', perDay: 0 },
    },
    source: 'п. 5 ст. 28: до окончания работы',
  },
  {
    name: 'сделали с опозданием, цена снижена: неустойка кончилась в день работы, а не требования',
    facts: ask('service_price_cut', {
      service: { progress: 'done_late', doneDate: '2026-08-21', acceptedDate: '2026-08-21', cutAmount: 300_000 },
    }),
    events: claimOf('service_price_cut', '2026-09-01', '2026-09-04'),
    today: '2026-09-10',
    expected: {
      lines: [
        ['principal', 3_000],
        ['penalty', 18_000],
      ],
    },
    source: 'п. 5 ст. 28',
  },
  {
    name: 'сделали с опозданием, но не приняли: можно ли отказаться, зависит от приёмки',
    facts: ask('service_penalty', { service: { progress: 'done_late', doneDate: '2026-08-21' } }),
    expected: { status: { service_refund: 'unknown' }, reason: /вы приняли работу/ },
    source: 'п. 4 ст. 28',
  },
  {
    name: 'сделали, а день не назван: суммы нет, есть вопрос',
    facts: ask('service_penalty', { service: { progress: 'done_late' } }),
    expected: { status: { service_penalty: 'unknown' }, missing: ['service.doneDate'], total: 0 },
    source: 'п. 5 ст. 28',
  },
  {
    name: 'сделали в обещанный день: просрочки нет',
    facts: ask('service_penalty', { service: { progress: 'done_late', doneDate: '2026-08-01' } }),
    expected: { status: { service_penalty: 'excluded' }, reason: /в срок/ },
    source: 'п. 5 ст. 28',
  },
  {
    name: 'сделали, но день не был согласован: просрочки нет, нет и снижения цены',
    facts: ask('service_penalty', {
      service: { promise: 'none', promisedDate: undefined, progress: 'done_late', doneDate: '2026-08-21' },
    }),
    expected: {
      status: { service_penalty: 'excluded', service_price_cut: 'excluded', service_refund: 'excluded' },
      reason: /не был согласован/,
    },
    source: 'п. 5 ст. 28: установленных сроков',
  },
  {
    name: 'сделали, а обещанный день не назван: под вопросом',
    facts: ask('service_penalty', {
      service: { promisedDate: undefined, progress: 'done_late', doneDate: '2026-08-21' },
    }),
    expected: {
      status: { service_penalty: 'unknown', service_price_cut: 'unknown' },
      reason: /к какому дню/,
      missing: ['service.promisedDate'],
    },
    source: 'п. 5 ст. 28',
  },
  {
    name: 'сделали, деньги назад: приняли ли — вопрос',
    facts: ask('service_refund', { service: { progress: 'done_late', doneDate: '2026-08-21' } }),
    expected: { status: { service_refund: 'unknown' }, missing: ['service.acceptedDate'] },
    source: 'п. 4 ст. 28',
  },
  {
    name: 'день договора не известен: срок работы всё равно на часах',
    facts: ask('new_term', { goods: { purchaseDate: 'unknown' } }),
    expected: { clocks: { work_due: '2026-08-01' } },
    source: 'ст. 27',
  },
  {
    name: 'день не согласован: сначала требование на 7 дней, неустойки нет',
    facts: ask('new_term', { service: { promise: 'none', promisedDate: undefined } }),
    expected: {
      status: { new_term: 'allowed', service_refund: 'excluded', third_party: 'excluded' },
      term: '7 дней, п. 2 ст. 314',
      norms: ['gk-314-2', 'zozpp-27', 'zozpp-28-5'],
      total: 0,
      warns: ['no_work_term'],
      silent: ['due_on_day_off'],
    },
    source: 'п. 2 ст. 314 ГК',
  },
  {
    name: 'день не согласован, 7 дней по требованию прошли: 3 % с восьмого',
    facts: ask('new_term', { service: { promise: 'none', promisedDate: undefined } }),
    events: claimOf('new_term', '2026-08-05', '2026-08-11'),
    today: '2026-08-20',
    expected: { window: '2026-08-18', lines: [['penalty', 1_800]], accrual: { from: '2026-08-19', days: 2 } },
    source: 'п. 2 ст. 314 ГК, п. 5 ст. 28',
  },
  {
    name: 'день не согласован, прежнее требование доказано: другие требования открыты',
    facts: ask('service_refund', {
      service: { promise: 'none', promisedDate: undefined },
      refund: { earlierDemand: 'written_proven', earlierDemandDate: '2026-08-11' },
    }),
    today: '2026-08-20',
    expected: {
      status: { service_refund: 'allowed' },
      lines: [
        ['principal', 30_000],
        ['penalty', 1_800],
      ],
      clocks: { work_on_demand: '2026-08-18' },
    },
    source: 'п. 2 ст. 314 ГК, п. 1 ст. 28',
  },
  {
    name: 'день не согласован, наше первое требование вручено: то же из событий',
    facts: ask('service_refund', { service: { promise: 'unknown', promisedDate: undefined } }),
    events: claimOf('new_term', '2026-08-05', '2026-08-11'),
    today: '2026-08-20',
    expected: { status: { service_refund: 'allowed' }, clocks: { work_on_demand: '2026-08-18' } },
    source: 'п. 2 ст. 314 ГК, п. 1 ст. 28',
  },
  {
    name: 'ход работы не назван: все требования под вопросом',
    facts: ask('service_refund', { service: { progress: undefined } }),
    expected: {
      status: { service_refund: 'unknown', new_term: 'unknown', third_party: 'unknown' },
      missing: ['service.progress'],
    },
    source: 'п. 1 ст. 28',
  },
  {
    name: 'ничего не названо: день, цена, уплаченное — вопросами, ни одной суммы',
    facts: ask('service_refund', {
      goods: { price: undefined, paid: undefined },
      service: { promise: 'date', promisedDate: undefined },
    }),
    expected: { missing: ['service.promisedDate', 'goods.price', 'goods.paid'] },
    source: 'ст. 27, п. 5 ст. 28',
  },
  {
    name: 'новый срок в прошлом: предупреждение',
    facts: ask('new_term', { service: { newTerm: '2026-09-01' } }),
    expected: { warns: ['new_term_in_past'] },
    source: 'п. 1 ст. 28',
  },
  {
    name: 'новый срок не назван: вопрос',
    facts: ask('new_term'),
    expected: {
      missing: ['service.newTerm'],
      term: 'день назначаете вы, п. 1 ст. 28',
      status: { new_term: 'allowed' },
    },
    source: 'п. 1 ст. 28',
  },
  {
    name: 'купили товар, опоздала сборка: 3 % и деньги — только с цены сборки',
    facts: ask('service_refund', {
      field: 'goods',
      goods: { price: 10_000_000, paid: 10_000_000 },
      service: { stagePrice: 500_000 },
    }),
    today: '2026-08-03',
    expected: {
      lines: [
        ['principal', 5_000],
        ['penalty', 300],
      ],
      accrual: { base: 500_000, cap: 500_000 },
      warns: ['goods_not_work'],
    },
    source: 'п. 5 ст. 28: цена работы; товар с установкой',
  },
  {
    name: 'купили товар, цена сборки не выделена: 3 % не считаем, спрашиваем',
    facts: ask('new_term', { field: 'goods', goods: { price: 10_000_000 }, service: { newTerm: '2026-09-21' } }),
    expected: { total: 0, missing: ['service.stagePrice'], known: ['goods.price'], warns: ['goods_not_work'] },
    source: 'п. 5 ст. 28; п. 3 ст. 23.1 для товара',
  },
  {
    name: 'вещь по размерам: работа или покупка — сказано',
    facts: ask('new_term', { goods: { individual: 'yes' } }),
    expected: { warns: ['work_not_goods'], silent: ['goods_not_work'] },
    source: 'ст. 702 ГК и ст. 23.1, 28 ЗоЗПП',
  },
  {
    name: 'обещанный день рабочий: о переносе не говорим',
    facts: ask('new_term', { service: { promisedDate: '2026-08-03' } }),
    expected: { silent: ['due_on_day_off'], accrual: { from: '2026-08-04' } },
    source: 'ст. 190 ГК: срок — календарная дата',
  },
];

describe('опоздание: особые случаи', () => rows(KITCHEN, '2026-09-01', TABLE));

describe('поздняя доставка вещи по размерам', () =>
  rows(
    {
      problem: 'late_delivery',
      goods: { item: 'шкаф', prepaid: 4_000_000, purchaseDate: '2026-05-01', individual: 'yes' },
      delivery: { promise: 'date', promisedDate: '2026-06-10', outcome: 'not_delivered' },
      demand: 'refund_prepayment',
    },
    '2026-07-05',
    [
      {
        name: 'покупка: 0,5 % и предупреждение, что может быть работа и 3 %',
        expected: { accrual: { rule: 'zozpp-23.1', days: 25 }, warns: ['made_to_order', 'three_penalties'] },
        source: 'п. 3 ст. 23.1 против п. 5 ст. 28',
      },
    ],
  ));
