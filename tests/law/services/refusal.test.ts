import { describe } from 'vitest';
import type { Facts } from '../../../shared/model/facts.ts';
import { claimOf } from './facts.ts';
import { rows, type Row } from './row.ts';

/* Refusal of a service or a work without the provider's fault: ст. 32, п. 4.2 ст. 16.1 ЗоЗПП; ст. 782, 717, 1102 ГК. */

const GYM: Facts = {
  problem: 'service_refusal',
  field: 'service',
  goods: { item: 'абонемент', price: 2_400_000, paid: 2_400_000, purchaseDate: '2026-08-10' },
  service: { refusalDate: '2026-09-01', providedPrice: 400_000, expenses: 100_000, subscription: 'no' },
  refund: { earlierDemand: 'none' },
  wantsPenalty: true,
};

const FILM: Facts = {
  ...GYM,
  goods: { item: 'подписка на кино', price: 39_900, paid: 200_000, purchaseDate: '2026-03-10' },
  service: { subscription: 'yes', refusalDate: '2026-08-01', chargedAfter: 79_800, chargedDate: '2026-08-10' },
};

const ask = (demand: string, facts: Facts = {}): Facts => ({ ...facts, demand });

const RETURN: Row[] = [
  {
    name: 'уплачено − оказано − доказанные расходы, 7 дней, проценты',
    facts: ask('service_return'),
    expected: {
      situation: 'service_refusal',
      status: { service_return: 'allowed', stop_charges: 'excluded', service_refund: 'excluded' },
      recommended: 'service_return',
      term: '7 дней, п. 2 ст. 314',
      norms: ['zozpp-32', 'gk-782', 'zozpp-16', 'gk-314-2', 'gk-395'],
      lines: [['principal', 19_000]],
      warns: ['no_three_percent', 'expenses_burden', 'deposit_void', 'discount_recount'],
      silent: ['provided_unknown', 'refuse_both', 'work_begun'],
    },
    source: 'ст. 32, 16 ЗоЗПП; ст. 782, п. 2 ст. 314 ГК',
  },
  {
    name: 'просрочка возврата — проценты по ключевой ставке, не 3 %',
    facts: ask('service_return'),
    events: claimOf('service_return', '2026-09-01', '2026-09-04'),
    today: '2026-09-21',
    expected: {
      window: '2026-09-11',
      accrual: { rule: 'gk-395', from: '2026-09-12', days: 10, base: 1_900_000 },
      total: 19_072.88,
    },
    source: 'ст. 395 ГК: 19 000 × 14 % × 10 / 365',
  },
  {
    name: 'прежнее требование доказано: срок идёт с него',
    facts: ask('service_return', { refund: { earlierDemand: 'written_proven', earlierDemandDate: '2026-08-21' } }),
    today: '2026-09-01',
    expected: { window: '2026-08-28', accrual: { from: '2026-08-29', days: 4 } },
    source: 'п. 2 ст. 314 ГК',
  },
  {
    name: 'недоказанное не вычитают: 30 % без бумаг',
    facts: ask('service_return', { service: { providedPrice: 0, expenses: 0 } }),
    expected: { total: 24_000, silent: ['discount_recount'] },
    source: 'ст. 32: фактически понесённые расходы',
  },
  {
    name: 'цена оказанного не названа: самая большая сумма и вопрос',
    facts: ask('service_return', { service: { providedPrice: undefined, expenses: undefined } }),
    expected: { total: 24_000, warns: ['provided_unknown'], missing: ['service.providedPrice', 'service.expenses'] },
    source: 'ст. 32: бремя на исполнителе',
  },
  {
    name: 'всё оказано: возвращать нечего',
    facts: ask('service_return', { service: { providedPrice: 2_400_000 } }),
    expected: { status: { service_return: 'excluded' }, reason: /возвращать нечего/ },
    source: 'ст. 32',
  },
  {
    name: 'уплаченное не названо: вопрос, суммы нет',
    facts: ask('service_return', { goods: { paid: undefined } }),
    expected: { missing: ['goods.paid'], status: { service_return: 'allowed' } },
    source: 'ст. 32',
  },
  {
    name: 'работа на заказ: ст. 717 ГК, материал могли купить',
    facts: ask('service_return', { field: 'work' }),
    expected: { norms: ['zozpp-32', 'gk-717', 'zozpp-16', 'gk-314-2', 'gk-395'], warns: ['work_begun'] },
    source: 'ст. 717 ГК, ст. 32 ЗоЗПП',
  },
  {
    name: 'отказ от сборки купленной вещи: только цена сборки',
    facts: ask('service_return', {
      field: 'goods',
      goods: { price: 9_000_000, paid: 9_000_000 },
      service: { stagePrice: 500_000, providedPrice: 0, expenses: 0 },
    }),
    expected: { total: 5_000 },
    source: 'ст. 32: отказ от услуги, а не от вещи',
  },
  {
    name: 'отказ от сборки, цена её не названа: вопрос',
    facts: ask('service_return', { field: 'goods' }),
    expected: { missing: ['service.stagePrice'] },
    source: 'ст. 32',
  },
  {
    name: 'убытки без нарушения: предупреждение',
    facts: ask('service_return', { losses: [{ kind: 'other', label: 'такси', amount: 10_000 }] }),
    expected: { warns: ['losses_without_breach'] },
    source: 'ст. 32: исполнитель ничего не нарушил',
  },
  {
    name: 'как писали раньше, не спрошено: вопросы',
    facts: ask('service_return', { service: { subscription: undefined }, refund: { earlierDemand: undefined } }),
    expected: {
      missing: ['refund.earlierDemand', 'service.subscription'],
      status: { stop_charges: 'unknown' },
      reason: /подписка в интернете/,
    },
    source: 'п. 4.2 ст. 16.1',
  },
  {
    name: 'прежнее требование доказано, день не назван: вопрос',
    facts: ask('service_return', { refund: { earlierDemand: 'written_proven' } }),
    expected: { missing: ['refund.earlierDemandDate'] },
    source: 'п. 2 ст. 314 ГК',
  },
];

const STOP: Row[] = [
  {
    name: 'подписка: снятое после отказа, проценты со дня после списания',
    facts: ask('stop_charges'),
    expected: {
      status: { stop_charges: 'allowed', service_return: 'allowed' },
      recommended: 'stop_charges',
      term: '7 дней, п. 2 ст. 314',
      norms: ['zozpp-32', 'zozpp-16.1-4.2', 'zozpp-16', 'gk-1102', 'gk-1107-2', 'gk-314-2', 'gk-395'],
      accrual: { rule: 'gk-395', from: '2026-08-11', base: 79_800 },
      warns: ['refuse_both', 'software_licence'],
      silent: ['charge_before_edition', 'provided_unknown'],
    },
    source: 'п. 4.2 ст. 16.1 с 01.03.2026; ст. 1102, п. 2 ст. 1107 ГК',
  },
  {
    name: 'требование до 01.03.2026: без п. 4.2 ст. 16.1',
    facts: ask('stop_charges', {
      goods: { purchaseDate: '2025-12-10' },
      service: { refusalDate: '2026-01-20', chargedDate: '2026-02-10' },
    }),
    today: '2026-02-28',
    expected: { norms: ['zozpp-32', 'zozpp-16', 'gk-1102', 'gk-1107-2', 'gk-314-2', 'gk-395'] },
    source: '376-ФЗ: с 01.03.2026; раньше ст. 32, 16',
  },
  {
    name: 'первый день новой нормы — 01.03.2026',
    facts: ask('stop_charges', {
      goods: { purchaseDate: '2025-12-10' },
      service: { refusalDate: '2026-01-20', chargedDate: '2026-02-10' },
    }),
    today: '2026-03-01',
    expected: {
      norms: ['zozpp-32', 'zozpp-16.1-4.2', 'zozpp-16', 'gk-1102', 'gk-1107-2', 'gk-314-2', 'gk-395'],
      warns: ['charge_before_edition'],
    },
    source: '376-ФЗ: с 01.03.2026',
  },
  {
    name: 'сняли до отказа: проценты только после семи дней',
    facts: ask('stop_charges', { service: { chargedDate: '2026-07-10' } }),
    events: claimOf('stop_charges', '2026-08-25', '2026-08-26'),
    expected: { window: '2026-09-02', accrual: { from: '2026-09-03' } },
    source: 'п. 2 ст. 1107 ГК: с того времени, когда узнал',
  },
  {
    name: 'ничего не сняли: письмо без денег',
    facts: ask('stop_charges', { service: { chargedAfter: 0, chargedDate: undefined } }),
    expected: { status: { stop_charges: 'allowed' }, total: 0 },
    source: 'п. 4.2 ст. 16.1: отказ обязаны принять',
  },
  {
    name: 'сумма и день списания не названы: вопросы',
    facts: ask('stop_charges', { service: { chargedAfter: undefined, refusalDate: undefined } }),
    expected: { missing: ['service.chargedAfter', 'service.refusalDate'], known: ['service.providedPrice'] },
    source: 'ст. 1102 ГК',
  },
  {
    name: 'день списания не назван: вопрос',
    facts: ask('stop_charges', { service: { chargedDate: undefined } }),
    expected: { missing: ['service.chargedDate'], known: ['service.chargedAfter'] },
    source: 'п. 2 ст. 1107 ГК',
  },
];

const TODAY = '2026-09-11';
describe('отказ и остаток денег', () => rows(GYM, TODAY, RETURN));
describe('подписка', () => rows(FILM, TODAY, STOP));
