import { describe } from 'vitest';
import type { Facts } from '../../../shared/model/facts.ts';
import { ask, COAT } from './bases.ts';
import { claimOf } from './facts.ts';
import { rows, type Row } from './row.ts';

/* A work or service with defects: demands and a missed term of mending (ст. 29-31 ЗоЗПП). */

const missed: Facts['service'] = { fixDemandDate: '2026-09-14', fixTerm: '2026-09-30' };

const DEMANDS: Row[] = [
  {
    name: 'исправить: срок назначает потребитель, неустойка после него',
    facts: ask('fix_work', { service: { newTerm: '2026-10-20' } }),
    events: claimOf('fix_work', '2026-09-21', '2026-09-25'),
    today: '2026-10-25',
    expected: {
      situation: 'defective_work_service',
      status: { fix_work: 'allowed' },
      term: 'до 20.10.2026, ст. 30',
      norms: ['zozpp-4', 'zozpp-29-1', 'zozpp-29-4', 'zozpp-30', 'zozpp-28-5'],
      window: '2026-10-20',
      lines: [['penalty', 3_000]],
      accrual: { from: '2026-10-21', days: 5, cap: 2_000_000 },
    },
    source: 'п. 1 ст. 29, ст. 30, п. 5 ст. 28',
  },
  {
    name: 'исправить без срока: вопрос, неустойки нет',
    facts: ask('fix_work'),
    expected: {
      status: { fix_work: 'allowed' },
      recommended: 'fix_work',
      term: 'день назначаете вы, ст. 30',
      missing: ['service.newTerm'],
      total: 0,
    },
    source: 'ст. 30',
  },
  {
    name: 'снизить цену: 10 дней',
    facts: ask('service_price_cut', { service: { cutAmount: 400_000 } }),
    events: claimOf('service_price_cut', '2026-09-21', '2026-09-25'),
    today: '2026-10-10',
    expected: {
      status: { service_price_cut: 'allowed' },
      term: '10 дней, п. 1 ст. 31',
      norms: ['zozpp-4', 'zozpp-29-1', 'zozpp-29-4', 'zozpp-31-1', 'zozpp-31-3', 'zozpp-28-5'],
      window: '2026-10-05',
      lines: [
        ['principal', 4_000],
        ['penalty', 3_000],
      ],
    },
    source: 'п. 1 ст. 29, п. 1, 3 ст. 31',
  },
  {
    name: 'снизить цену без суммы: вопрос',
    facts: ask('service_price_cut'),
    expected: { missing: ['service.cutAmount'] },
    source: 'п. 1 ст. 29',
  },
  {
    name: 'переделать: срок как в договоре, с 03.08 по 01.09 — 29 дней',
    facts: ask('redo_work', { service: { promisedDate: '2026-09-01' } }),
    expected: {
      status: { redo_work: 'allowed' },
      term: '29 дней, как в договоре, п. 2 ст. 31',
      norms: ['zozpp-4', 'zozpp-29-1', 'zozpp-29-4', 'zozpp-31-2', 'zozpp-31-3', 'zozpp-28-5'],
      total: 0,
    },
    source: 'п. 2 ст. 31: в срок договора, который был ненадлежаще исполнен',
  },
  {
    name: 'переделать, срок договора не назван: по дню потребителя',
    facts: ask('redo_work', { service: { newTerm: '2026-11-02' } }),
    expected: { status: { redo_work: 'allowed' }, term: 'до 02.11.2026, п. 2 ст. 31' },
    source: 'п. 2 ст. 31',
  },
  {
    name: 'расходы на исправление: 10 дней',
    facts: ask('fix_costs', { service: { otherCosts: 350_000 } }),
    expected: {
      status: { fix_costs: 'allowed' },
      norms: ['zozpp-4', 'zozpp-29-1', 'zozpp-29-4', 'gk-397', 'zozpp-31-1', 'zozpp-31-3', 'zozpp-28-5'],
      total: 3_500,
    },
    source: 'п. 1 ст. 29, п. 1 ст. 31; ст. 397 ГК',
  },
  {
    name: 'расходы без суммы: вопрос',
    facts: ask('fix_costs'),
    expected: { missing: ['service.otherCosts'] },
    source: 'п. 1 ст. 29',
  },
  {
    name: 'деньги: недостаток существенный',
    facts: ask('service_refund', { service: { essential: 'yes' } }),
    expected: {
      status: { service_refund: 'allowed' },
      recommended: 'service_refund',
      term: '10 дней, п. 1 ст. 31',
      norms: ['zozpp-4', 'zozpp-29-1', 'zozpp-29-4', 'gk-723-3', 'zozpp-31-1', 'zozpp-31-3', 'zozpp-28-5'],
      total: 20_000,
    },
    source: 'п. 1 ст. 29; п. 3 ст. 723 ГК',
  },
  {
    name: 'деньги: недостаток обычный, исправить не требовали — закрыто',
    facts: ask('service_refund', { service: { essential: 'no' } }),
    expected: { status: { service_refund: 'excluded' }, reason: /не исправили в ваш срок/, warns: ['demand_excluded'] },
    source: 'п. 1 ст. 29',
  },
  {
    name: 'деньги: существенный ли, не сказано — вопрос',
    facts: ask('service_refund'),
    expected: { status: { service_refund: 'unknown' }, missing: ['service.essential'] },
    source: 'п. 1 ст. 29',
  },
];

const FIX: Row[] = [
  {
    name: 'срок исправления ещё идёт: другие требования закрыты, исправление — нет',
    facts: ask('service_price_cut', { service: { ...missed, cutAmount: 100_000 } }),
    today: '2026-09-30',
    expected: {
      status: { service_price_cut: 'excluded', service_refund: 'excluded', redo_work: 'excluded', fix_work: 'allowed' },
      reason: /срок исправления идёт до 30\.09\.2026/,
      clocks: { fix_term: '2026-09-30' },
    },
    source: 'ст. 30: другие требования — при нарушении срока',
  },
  {
    name: 'срок сорван: деньги открыты и без существенности; неустойка за срок исправления',
    facts: ask('service_refund', { service: { ...missed, essential: 'no' } }),
    today: '2026-10-10',
    expected: {
      status: { service_refund: 'allowed' },
      recommended: 'service_refund',
      norms: ['zozpp-4', 'zozpp-29-1', 'zozpp-29-4', 'zozpp-30', 'gk-723-3', 'zozpp-31-1', 'zozpp-31-3', 'zozpp-28-5'],
      lines: [
        ['principal', 20_000],
        ['penalty', 6_000],
      ],
      warns: ['two_penalties'],
    },
    source: 'ст. 30, п. 1 ст. 29',
  },
  {
    name: 'срок сорван, новое требование вручено и не выполнено: две неустойки в разные дни',
    facts: ask('service_refund', { service: { ...missed, essential: 'no' } }),
    events: claimOf('service_refund', '2026-10-05', '2026-10-09'),
    today: '2026-10-25',
    expected: {
      window: '2026-10-19',
      lines: [
        ['principal', 20_000],
        ['penalty', 9 * 600],
        ['penalty', 6 * 600],
      ],
    },
    source: 'ст. 30, п. 3 ст. 31',
  },
  {
    name: 'после срыва просили снизить цену: её десять дней не считаются, дальше неустойка идёт опять',
    facts: ask('service_refund', { service: { ...missed, essential: 'no' } }),
    events: claimOf('service_price_cut', '2026-10-05', '2026-10-09'),
    today: '2026-10-25',
    expected: {
      lines: [
        ['principal', 20_000],
        ['penalty', 15 * 600],
      ],
    },
    source: 'п. 5 ст. 28, п. 3 ст. 31: с 01.10 по 09.10 и с 20.10 по 25.10',
  },
  {
    name: 'обе неустойки вместе не больше цены работы',
    facts: ask('service_refund', { service: { ...missed, essential: 'no' } }),
    events: claimOf('service_refund', '2026-10-05', '2026-10-09'),
    today: '2026-12-31',
    expected: {
      lines: [
        ['principal', 20_000],
        ['penalty', 5_400],
        ['penalty', 14_600],
      ],
    },
    source: 'п. 5 ст. 28 по нашему чтению (L)',
  },
  {
    name: 'снова требуют исправить: первая неустойка идёт дальше, второй нет',
    facts: ask('fix_work', { service: { ...missed, newTerm: '2026-10-20' } }),
    events: claimOf('fix_work', '2026-10-05', '2026-10-09'),
    today: '2026-10-25',
    expected: { lines: [['penalty', 15_000]], accrual: { from: '2026-10-01', days: 25 } },
    source: 'ст. 30: до исправления',
  },
  {
    name: 'наше требование исправить вручено, срок прошёл: то же из событий',
    facts: ask('service_refund', { service: { newTerm: '2026-09-30', essential: 'no' } }),
    events: [
      ...claimOf('fix_work', '2026-09-10', '2026-09-14'),
      ...claimOf('service_refund', '2026-10-05', '2026-10-09'),
    ],
    today: '2026-10-12',
    expected: {
      status: { service_refund: 'allowed' },
      clocks: { fix_term: '2026-09-30' },
      lines: [
        ['principal', 20_000],
        ['penalty', 5_400],
      ],
    },
    source: 'ст. 30',
  },
  {
    name: 'снижение цены не выполнили за 10 дней, теперь отказ: неустойка с 11-го дня до него',
    facts: ask('service_refund', { service: { essential: 'yes' } }),
    events: [
      ...claimOf('service_price_cut', '2026-09-10', '2026-09-14'),
      ...claimOf('service_refund', '2026-10-05', '2026-10-09'),
    ],
    today: '2026-10-12',
    expected: {
      lines: [
        ['principal', 20_000],
        ['penalty', 15 * 600],
      ],
    },
    source: 'п. 1, 3 ст. 31: 10 дней кончились 24.09',
  },
  {
    name: 'день исправления не назван: вопрос',
    facts: ask('service_refund', { service: { fixDemandDate: '2026-09-14' } }),
    expected: { missing: ['service.fixTerm'] },
    source: 'ст. 30',
  },
  {
    name: 'срок раньше требования: предупреждение',
    facts: ask('service_refund', { service: { fixDemandDate: '2026-09-14', fixTerm: '2026-09-10' } }),
    expected: { warns: ['fix_term_before_demand'] },
    source: 'ст. 30',
  },
];

const TODAY = '2026-09-20';
describe('требования', () => rows(COAT, TODAY, DEMANDS));
describe('сорванный срок исправления', () => rows(COAT, TODAY, FIX));
