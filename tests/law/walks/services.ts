import type { Facts } from '../../../shared/model/facts.ts';
import {
  PARTIES,
  closed,
  complained,
  judged,
  money,
  plain,
  printed,
  replied,
  sent,
  served,
  type Walk,
} from './walk.ts';

/* Stories of works and services: late, refused, not provided. */

const CABINETS: Facts = {
  ...PARTIES,
  problem: 'service_late',
  field: 'work',
  goods: { item: 'изготовление двух шкафов', price: 20_000_000, paid: 20_000_000, purchaseDate: '2025-03-03' },
  service: { promise: 'date', promisedDate: '2025-05-12', progress: 'not_finished', stagePrice: 8_000_000 },
};

const KITCHEN: Facts = {
  ...PARTIES,
  problem: 'service_refusal',
  field: 'work',
  goods: { item: 'кухня по проекту', price: 30_000_000, paid: 10_000_000, purchaseDate: '2026-03-02' },
  service: { refusalDate: '2026-03-06', subscription: 'no', providedPrice: 0, expenses: 0 },
  refund: { earlierDemand: 'none' },
  demand: 'service_return',
};

const GYM: Facts = {
  ...PARTIES,
  problem: 'service_refusal',
  field: 'service',
  goods: { item: 'абонемент в фитнес-клуб', price: 420_000, paid: 420_000, purchaseDate: '2025-10-02' },
  service: { refusalDate: '2025-10-02', subscription: 'no' },
  refund: { earlierDemand: 'none' },
  demand: 'service_return',
};

export const SERVICES: readonly Walk[] = [
  {
    // 3 % от 80 000 ₽ — 2 400 ₽ в день; с 13.05 по 01.06.2025 — двадцать дней.
    name: '021: из двух шкафов один опоздал; неустойка с цены одного, часть заплатили до иска',
    facts: CABINETS,
    days: [
      { on: '2025-05-12', stage: 'prepare', step: 'fill', clock: ['work_due', '2025-03-03', '2025-05-12'] },
      {
        on: '2025-06-02',
        answers: {
          service: { ...CABINETS.service, progress: 'done_late', doneDate: '2025-06-01', acceptedDate: '2025-06-01' },
          demand: 'service_penalty',
        },
        step: 'print_claim',
        total: 4_800_000,
        perDay: 0,
        says: ['work_not_goods'],
      },
      {
        on: '2025-06-03',
        happens: [printed, sent('service_penalty')],
        stage: 'sent',
        step: 'record_served',
        noClock: ['seller_window'],
      },
      {
        on: '2025-06-09',
        happens: [served('tracking')],
        stage: 'waiting',
        step: 'wait',
        clock: ['seller_window', '2025-06-09', '2025-06-19'],
      },
      { on: '2025-06-16', happens: [replied('partly', 'part_money')], stage: 'answered', step: 'record_money' },
      { on: '2025-06-17', happens: [money(1_000_000)], stage: 'answered', step: 'wait', total: 3_800_000 },
      { on: '2025-06-20', stage: 'overdue', step: 'lawsuit', total: 3_800_000, says: ['paid_partly'] },
      // Деньги пришли до иска: уточнять в иске нечего.
      {
        on: '2025-07-01',
        happens: [plain('lawsuit_filed')],
        stage: 'court',
        step: 'court_wait',
        clock: ['court_acceptance', '2025-07-01', '2025-07-08'],
        noStep: ['clarify_suit'],
        silent: ['paid_after_lawsuit'],
      },
      {
        on: '2025-08-12',
        happens: [judged()],
        step: 'await_force',
        clock: ['ask_reasons', '2025-08-12', '2025-08-15'],
        also: [['appeal', '2025-08-12', '2025-09-12']],
      },
    ],
  },
  {
    // Удержали 30 000 ₽: 15 % годовых — 12,33 ₽ в день после семи дней ст. 314 ГК.
    name: '027: кухня, передумал; 30 % удержали без бумаг',
    facts: KITCHEN,
    days: [
      {
        on: '2026-03-10',
        stage: 'prepare',
        step: 'print_claim',
        total: 10_000_000,
        clock: null,
        says: ['expenses_burden', 'no_three_percent'],
        fine: 'applies',
      },
      {
        on: '2026-03-10',
        happens: [printed, sent('service_return')],
        stage: 'sent',
        step: 'record_served',
        clock: null,
      },
      {
        on: '2026-03-16',
        happens: [served('delivery_notice')],
        stage: 'waiting',
        step: 'wait',
        clock: ['seller_window', '2026-03-16', '2026-03-23'],
      },
      { on: '2026-03-18', happens: [replied('partly', 'part_money')], stage: 'answered', step: 'record_money' },
      { on: '2026-03-20', happens: [money(7_000_000)], stage: 'answered', step: 'wait', total: 3_000_000 },
      { on: '2026-03-23', step: 'wait', total: 3_000_000 },
      { on: '2026-03-24', stage: 'overdue', step: 'lawsuit', total: 3_001_233, perDay: 1_233 },
      { on: '2026-03-30', happens: [complained], stage: 'complaint', step: 'lawsuit', noStep: ['complaint'] },
      {
        on: '2026-04-06',
        happens: [plain('lawsuit_filed')],
        stage: 'court',
        step: 'court_wait',
        clock: ['court_acceptance', '2026-04-06', '2026-04-13'],
        silent: ['paid_after_lawsuit'],
      },
    ],
  },
  {
    // Одно посещение за 300 ₽ оплачивают: остаётся 3 900 ₽; 17 % годовых — 1,82 ₽ в день.
    name: '051: фитнес-клуб, взнос «не возвращается», потом вернули',
    facts: GYM,
    days: [
      { on: '2025-10-03', step: 'fill', total: 420_000, says: ['provided_unknown', 'deposit_void'] },
      {
        on: '2025-10-03',
        answers: { service: { ...GYM.service, providedPrice: 30_000, expenses: 0 } },
        step: 'print_claim',
        total: 390_000,
        silent: ['provided_unknown'],
      },
      {
        on: '2025-10-03',
        happens: [printed, sent('service_return', 'in_person')],
        stage: 'sent',
        step: 'record_served',
        clock: null,
      },
      {
        on: '2025-10-06',
        happens: [served('mark_on_copy')],
        stage: 'waiting',
        clock: ['seller_window', '2025-10-06', '2025-10-13'],
      },
      {
        on: '2025-10-08',
        happens: [replied('refused', 'refusal')],
        stage: 'answered',
        step: 'lawsuit',
        says: ['refused_early'],
      },
      { on: '2025-10-13', stage: 'answered', total: 390_000 },
      { on: '2025-10-14', stage: 'overdue', step: 'lawsuit', total: 390_182 },
      // Семь дней процентов — 12,72 ₽.
      { on: '2025-10-20', happens: [money(390_000)], total: 1_272, perDay: 0, steps: ['close'] },
      { on: '2025-10-21', happens: [closed('settled')], stage: 'closed', step: 'none' },
    ],
  },
];
