import { describe } from 'vitest';
import type { Facts } from '../../../shared/model/facts.ts';
import { claimOf, rows, type Row } from './row.ts';

/* A work or service that is late: ст. 27, 28, 31 ЗоЗПП. Worked example 4: 30 000 ₽, due 01.08.2026, not done 01.09.2026. */

const KITCHEN: Facts = {
  problem: 'service_late',
  field: 'work',
  goods: { item: 'сборка кухни', price: 3_000_000, paid: 3_000_000, purchaseDate: '2026-07-01' },
  service: { promise: 'date', promisedDate: '2026-08-01', progress: 'not_finished' },
  wantsPenalty: true,
};

const ask = (demand: string, facts: Facts = {}): Facts => ({ ...facts, demand });

const TABLE: Row[] = [
  {
    name: 'пример 4: 31 день × 3 % от 30 000 ₽ — 27 900 ₽, предел на 34-й день',
    facts: ask('new_term', { service: { newTerm: '2026-09-21' } }),
    expected: {
      situation: 'late_work_service',
      status: { new_term: 'allowed' },
      recommended: 'new_term',
      term: 'до 21.09.2026, п. 1 ст. 28',
      norms: ['zozpp-27', 'zozpp-28-1', 'zozpp-28-5'],
      lines: [['penalty', 27_900]],
      accrual: { rule: 'zozpp-28', from: '2026-08-02', days: 31, cap: 3_000_000, capDay: 34, perDay: 90_000 },
      clocks: { work_due: '2026-08-01', limitation: '2029-08-01' },
      warns: ['due_on_day_off', 'two_spans_of_three', 'contractor_excuse'],
    },
    source: 'п. 5 ст. 28 ЗоЗПП; пример 4',
  },
  {
    name: 'на 40-й день неустойка не больше цены',
    facts: ask('new_term', { service: { newTerm: '2026-10-21' } }),
    today: '2026-09-10',
    expected: { total: 30_000, accrual: { accrued: 3_600_000, amount: 3_000_000, capReached: '2026-09-04' } },
    source: 'п. 5 ст. 28: не больше цены работы',
  },
  {
    name: 'цена опоздавшей части названа: 3 % с неё и предел по ней',
    facts: ask('new_term', { service: { stagePrice: 1_000_000, newTerm: '2026-09-21' } }),
    expected: { total: 9_300, accrual: { base: 1_000_000, cap: 1_000_000 }, silent: ['stage_price'] },
    source: 'п. 5 ст. 28: цена работы, а если она не определена — всего заказа',
  },
  {
    name: 'договор назвал 5 % в день: больше закона, считают по договору',
    facts: ask('new_term', { service: { contractRate: 500, newTerm: '2026-09-21' } }),
    today: '2026-08-11',
    expected: { total: 15_000, accrual: { perDay: 150_000 } },
    source: 'п. 5 ст. 28: договор может установить более высокую неустойку',
  },
  {
    name: 'договор назвал 0,1 % в день: меньше закона, считают 3 %',
    facts: ask('new_term', { service: { contractRate: 10, newTerm: '2026-09-21' } }),
    today: '2026-08-11',
    expected: { total: 9_000 },
    source: 'п. 5 ст. 28, п. 2 ст. 16 ЗоЗПП',
  },
  {
    name: 'отказ: деньги за 10 дней, за непринятое не платят, неустойка до требования',
    facts: ask('service_refund'),
    events: claimOf('service_refund', '2026-08-05', '2026-08-10'),
    today: '2026-08-20',
    expected: {
      status: { service_refund: 'allowed' },
      term: '10 дней, п. 1 ст. 31',
      norms: ['zozpp-28-1', 'zozpp-28-4', 'zozpp-31-1', 'zozpp-31-3', 'zozpp-28-5'],
      window: '2026-08-20',
      lines: [
        ['principal', 30_000],
        ['penalty', 8_100],
      ],
    },
    source: 'п. 1, 4, 5 ст. 28, п. 1 ст. 31; ППВС № 17, п. 32',
  },
  {
    name: 'после десяти дней вторая неустойка; между требованием и сроком дней просрочки нет',
    facts: ask('service_refund'),
    events: claimOf('service_refund', '2026-08-05', '2026-08-10'),
    today: '2026-08-25',
    expected: {
      lines: [
        ['principal', 30_000],
        ['penalty', 8_100],
        ['penalty', 4_500],
      ],
      accrual: { from: '2026-08-21', days: 5, cap: 3_000_000 - 810_000 },
    },
    source: 'п. 3 ст. 31, п. 5 ст. 28: две неустойки не за одни дни',
  },
  {
    name: 'обе неустойки вместе не больше одной цены',
    facts: ask('service_refund'),
    events: claimOf('service_refund', '2026-08-05', '2026-08-10'),
    today: '2026-12-31',
    expected: {
      lines: [
        ['principal', 30_000],
        ['penalty', 8_100],
        ['penalty', 21_900],
      ],
      total: 60_000,
    },
    source: 'п. 5 ст. 28 по нашему чтению (L): один предел на обе',
  },
  {
    name: 'принятая часть оплачивается',
    facts: ask('service_refund', { service: { acceptedDate: '2026-07-20', providedPrice: 1_200_000 } }),
    events: claimOf('service_refund', '2026-08-05', '2026-08-10'),
    today: '2026-08-12',
    expected: {
      lines: [
        ['principal', 18_000],
        ['penalty', 8_100],
      ],
    },
    source: 'п. 4 ст. 28: кроме принятой работы',
  },
  {
    name: 'часть принята, цена её не названа: суммы нет, есть вопрос',
    facts: ask('service_refund', { service: { acceptedDate: '2026-07-20' } }),
    expected: { missing: ['service.providedPrice'], status: { service_refund: 'allowed' } },
    source: 'п. 4 ст. 28',
  },
  {
    name: 'снижение цены: сумма потребителя, 10 дней',
    facts: ask('service_price_cut', { service: { cutAmount: 500_000 } }),
    today: '2026-08-03',
    expected: {
      status: { service_price_cut: 'allowed' },
      term: '10 дней, п. 1 ст. 31',
      norms: ['zozpp-28-1', 'zozpp-31-1', 'zozpp-31-3', 'zozpp-28-5'],
      lines: [
        ['principal', 5_000],
        ['penalty', 1_800],
      ],
    },
    source: 'п. 1 ст. 28, п. 1 ст. 31',
  },
  {
    name: 'снижение цены без суммы: вопрос',
    facts: ask('service_price_cut'),
    expected: { missing: ['service.cutAmount'] },
    source: 'п. 1 ст. 28',
  },
  {
    name: 'другой исполнитель: расходы, 10 дней',
    facts: ask('third_party', { service: { otherCosts: 1_700_000 } }),
    today: '2026-08-03',
    expected: {
      status: { third_party: 'allowed' },
      norms: ['zozpp-28-1', 'gk-397', 'zozpp-31-1', 'zozpp-31-3', 'zozpp-28-5'],
      total: 18_800,
    },
    source: 'п. 1 ст. 28 ЗоЗПП, ст. 397 ГК',
  },
  {
    name: 'другой исполнитель без суммы: вопрос',
    facts: ask('third_party'),
    expected: { missing: ['service.otherCosts'] },
    source: 'п. 1 ст. 28',
  },
  {
    name: 'срок ещё не прошёл: требовать нечего',
    facts: ask('service_refund'),
    today: '2026-08-01',
    expected: {
      status: {
        service_refund: 'excluded',
        new_term: 'excluded',
        service_price_cut: 'excluded',
        third_party: 'excluded',
        service_penalty: 'excluded',
      },
      reason: /срок ещё не прошёл/,
      warns: ['demand_excluded'],
    },
    source: 'п. 1 ст. 28: нарушил срок',
  },
  {
    name: 'срок не прошёл, но ясно, что не успеют: требования открыты, неустойки ещё нет',
    facts: ask('service_refund', { service: { progress: 'clearly_late' } }),
    today: '2026-07-20',
    expected: { status: { service_refund: 'allowed' }, recommended: 'service_refund', lines: [['principal', 30_000]] },
    source: 'п. 1 ст. 28: стало очевидным, что не будет выполнено в срок',
  },
  {
    name: 'ясно, что не успеют; требование до срока; неустойка только после десяти дней',
    facts: ask('service_refund', { service: { progress: 'clearly_late' } }),
    events: claimOf('service_refund', '2026-07-20', '2026-07-22'),
    today: '2026-08-05',
    expected: {
      window: '2026-08-03',
      lines: [
        ['principal', 30_000],
        ['penalty', 1_800],
      ],
      accrual: { from: '2026-08-04', days: 2 },
    },
    source: 'п. 3 ст. 31; ст. 193 ГК',
  },
  {
    name: 'новый срок останавливает неустойку до своего конца',
    facts: ask('new_term', { service: { newTerm: '2026-08-31' } }),
    events: claimOf('new_term', '2026-08-05', '2026-08-10'),
    today: '2026-08-31',
    expected: { window: '2026-08-31', lines: [['penalty', 8_100]] },
    source: 'п. 5 ст. 28: до предъявления требований п. 1',
  },
  {
    name: 'и новый срок сорван: неустойка снова, за те же дни её нет',
    facts: ask('new_term', { service: { newTerm: '2026-08-31' } }),
    events: claimOf('new_term', '2026-08-05', '2026-08-10'),
    today: '2026-09-03',
    expected: {
      lines: [
        ['penalty', 8_100],
        ['penalty', 2_700],
      ],
      accrual: { from: '2026-09-01', days: 3 },
    },
    source: 'п. 5 ст. 28: назначенных потребителем новых сроков',
  },
  {
    name: 'новый срок ещё идёт: менять требование рано',
    facts: ask('service_refund', { service: { newTerm: '2026-08-31' } }),
    events: claimOf('new_term', '2026-08-05', '2026-08-10'),
    today: '2026-08-31',
    expected: { status: { service_refund: 'excluded' }, reason: /новый срок, до 31\.08\.2026/ },
    source: 'п. 1 ст. 28: просрочка новых сроков открывает другие требования',
  },
  {
    name: 'новый срок прошёл, отказ: дни нового срока из первой неустойки вычтены',
    facts: ask('service_refund', { service: { newTerm: '2026-08-31' } }),
    events: [
      ...claimOf('new_term', '2026-08-05', '2026-08-10'),
      ...claimOf('service_refund', '2026-09-01', '2026-09-03'),
    ],
    today: '2026-09-10',
    expected: {
      status: { service_refund: 'allowed' },
      window: '2026-09-14',
      lines: [
        ['principal', 30_000],
        ['penalty', (9 + 3) * 900],
      ],
    },
    source: 'п. 5 ст. 28: с 02.08 по 10.08 и с 01.09 по 03.09',
  },
  {
    name: 'сначала снижение цены, не выполнено за 10 дней, потом отказ: десять дней не считаются',
    facts: ask('service_refund'),
    events: [
      ...claimOf('service_price_cut', '2026-08-05', '2026-08-10'),
      ...claimOf('service_refund', '2026-08-24', '2026-08-25'),
    ],
    today: '2026-08-26',
    expected: {
      lines: [
        ['principal', 30_000],
        ['penalty', (9 + 5) * 900],
      ],
    },
    source: 'п. 5 ст. 28, п. 3 ст. 31: с 02.08 по 10.08 и с 21.08 по 25.08',
  },
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

describe('работа или услуга не сделана в срок', () => rows(KITCHEN, '2026-09-01', TABLE));

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
