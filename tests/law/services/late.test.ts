import { describe, expect, it } from 'vitest';
import { ask, KITCHEN } from './bases.ts';
import { caseOf, planOn } from '../cases.ts';
import { claimOf, merged } from './facts.ts';
import { rows, type Row } from './row.ts';

/* A late work or service: demands and the two spans of 3 % (ст. 27, 28, 31 ЗоЗПП). */

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
];

describe('работа или услуга не сделана в срок', () => rows(KITCHEN, '2026-09-01', TABLE));

describe('ставка договора', () => {
  it.each([
    [500, 'Неустойка за просрочку работы, 10\u00a0дней × 5\u00a0%'],
    [10, 'Неустойка за просрочку работы, 10\u00a0дней × 3\u00a0%'],
  ])('%i сотых процента: строка расчёта называет ту, по которой считали', (contractRate, label) => {
    const facts = merged(KITCHEN, ask('new_term', { service: { contractRate, newTerm: '2026-09-21' } }));
    expect(planOn(caseOf(facts), '2026-08-11').sums?.lines.map((line) => line.label)).toEqual([label]);
  });
});
