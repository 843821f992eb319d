import type { Facts } from '../../../shared/model/facts.ts';
import {
  PARTIES,
  accepted,
  closed,
  complained,
  judged,
  money,
  plain,
  presented,
  printed,
  replied,
  sent,
  served,
  type Walk,
} from './walk.ts';

/* Stories of money that did not come back: an order refused, an item returned, a price paid after the suit. */

const PARTS: Facts = {
  ...PARTIES,
  problem: 'refund_overdue',
  goods: {
    item: 'комплектующие',
    paid: 750_000,
    prepaid: 750_000,
    purchaseDate: '2014-08-08',
    distance: 'yes',
    individual: 'no',
  },
  refund: { cause: 'distance_refusal', refusedWhen: 'before_delivery', earlierDemand: 'none' },
  demand: 'refund_money',
};

const RETURNED: Facts = {
  ...PARTIES,
  problem: 'refund_overdue',
  goods: { item: 'товар', price: 300_000, paid: 300_000, purchaseDate: '2025-03-01', distance: 'no' },
  refund: {
    cause: 'unknown',
    goodsReturned: 'yes',
    goodsReturnDate: '2025-03-10',
    earlierDemand: 'written_proven',
    earlierDemandDate: '2025-03-10',
  },
  demand: 'refund_money',
};

const AFTER_SUIT: Facts = {
  ...PARTIES,
  problem: 'late_delivery',
  goods: { item: 'товар', prepaid: 1_000_000, purchaseDate: '2017-06-01', distance: 'yes' },
  delivery: { promise: 'date', promisedDate: '2017-06-30', outcome: 'not_delivered' },
  demand: 'refund_prepayment',
  moral: { asked: true },
};

export const REFUNDS: readonly Walk[] = [
  {
    name: '003: отказ от заказа до передачи, вернули не всё',
    facts: PARTS,
    days: [
      { on: '2014-08-09', stage: 'prepare', step: 'print_claim', total: 750_000, clock: null, says: ['no_breach_yet'] },
      // Десять дней со дня предъявления: 09.08 + 10 = 19.08, вторник.
      {
        on: '2014-08-09',
        happens: [printed, sent('refund_money', 'in_person'), served('mark_on_copy')],
        stage: 'waiting',
        step: 'wait',
        clock: ['seller_window', '2014-08-09', '2014-08-19'],
      },
      { on: '2014-08-12', happens: [replied('partly', 'part_money')], stage: 'answered', step: 'record_money' },
      // Деньги записаны: второй раз их не спрашивают, срок на остаток идёт.
      {
        on: '2014-08-13',
        happens: [money(700_000)],
        stage: 'answered',
        step: 'wait',
        total: 50_000,
        says: ['paid_partly'],
      },
      { on: '2014-08-19', stage: 'answered', step: 'wait', clock: ['seller_window', '2014-08-09', '2014-08-19'] },
      { on: '2014-08-20', stage: 'overdue', step: 'lawsuit', says: ['key_rate_early'] },
      { on: '2014-08-22', happens: [replied('satisfied', 'satisfied')], stage: 'overdue', step: 'record_money' },
      { on: '2014-08-25', happens: [money(50_000)], stage: 'answered', step: 'close', total: 0 },
      { on: '2014-08-26', happens: [closed('full')], stage: 'closed', step: 'none' },
    ],
  },
  {
    // 21 % годовых от 3 000 ₽ — 1,73 ₽ в день: неустойки 1 % за исправную вещь нет.
    name: '004: вещь возвращена, в кассе нет денег; причина названа позже',
    facts: RETURNED,
    days: [
      {
        on: '2025-03-11',
        stage: 'prepare',
        step: 'fill',
        total: 300_000,
        says: ['cause_unknown', 'repeat_claim'],
        never: /₽ в день/,
      },
      // Три дня идут с возврата вещи 10.03, а не с новой претензии.
      {
        on: '2025-03-11',
        answers: { refund: { ...RETURNED.refund, cause: 'exchange_impossible' } },
        step: 'print_claim',
        clock: ['seller_window', '2025-03-10', '2025-03-13'],
        silent: ['cause_unknown'],
      },
      { on: '2025-03-14', stage: 'prepare', step: 'print_claim', steps: ['lawsuit'], total: 300_173 },
      { on: '2025-03-17', happens: [printed, sent('refund_money')], stage: 'sent', step: 'record_served' },
      { on: '2025-03-21', happens: [served('tracking')], stage: 'overdue', step: 'lawsuit', total: 301_381 },
      { on: '2025-03-25', happens: [complained], stage: 'complaint', step: 'lawsuit', noClock: ['office_answer'] },
      // 28.03 + 30 = 27.04, воскресенье.
      {
        on: '2025-03-28',
        happens: [plain('complaint_registered')],
        also: [['office_answer', '2025-03-28', '2025-04-28']],
      },
      { on: '2025-04-28', clock: ['office_answer', '2025-03-28', '2025-04-28'], noClock: ['office_silence'] },
      // Ведомство молчит: три месяца с 28.04; суд — пять рабочих дней с 12.05.
      {
        on: '2025-05-12',
        happens: [plain('lawsuit_filed')],
        stage: 'court',
        step: 'court_wait',
        clock: ['court_acceptance', '2025-05-12', '2025-05-19'],
        also: [['office_silence', '2025-04-28', '2025-07-28']],
      },
      { on: '2025-05-15', happens: [accepted('simplified')], clock: ['court_evidence', '2025-05-15', '2025-06-05'] },
      // Упрощённое: пять рабочих дней на мотивы, пятнадцать на апелляцию.
      {
        on: '2025-06-20',
        happens: [judged('simplified')],
        step: 'await_force',
        clock: ['ask_reasons', '2025-06-20', '2025-06-27'],
        also: [['appeal', '2025-06-20', '2025-07-11']],
        noClock: ['office_silence'],
      },
      { on: '2025-07-14', step: 'get_writ' },
      { on: '2025-07-21', happens: [plain('writ_issued')], step: 'present_writ', silent: ['do_first_office_silence'] },
      {
        on: '2025-07-22',
        happens: [presented('bailiffs')],
        step: 'enforcement_wait',
        clock: ['bailiff_open', '2025-07-22', '2025-07-25'],
      },
      {
        on: '2025-07-24',
        happens: [plain('enforcement_opened')],
        step: 'enforcement_wait',
        clock: ['bailiff_work', '2025-07-24', '2025-09-24'],
        noClock: ['bailiff_open'],
      },
      { on: '2025-09-25', happens: [closed('given_up')], stage: 'closed', step: 'none', clock: null },
    ],
  },
  {
    // 0,5 % от 10 000 ₽ — 50 ₽ в день с 01.07.2017.
    name: '015: деньги вернули после иска',
    facts: AFTER_SUIT,
    days: [
      {
        on: '2017-07-10',
        happens: [printed, sent('refund_prepayment')],
        stage: 'sent',
        step: 'record_served',
        noClock: ['seller_window'],
      },
      {
        on: '2017-07-14',
        happens: [served('tracking')],
        stage: 'waiting',
        step: 'wait',
        clock: ['seller_window', '2017-07-14', '2017-07-24'],
        total: 1_070_000,
      },
      // Отказ раньше срока: пакеты готовят, но срок идёт до 24.07.
      {
        on: '2017-07-20',
        happens: [replied('refused', 'refusal')],
        stage: 'answered',
        step: 'lawsuit',
        steps: ['answer_reply'],
        clock: ['seller_window', '2017-07-14', '2017-07-24'],
        says: ['refused_early'],
      },
      { on: '2017-07-25', stage: 'overdue', step: 'lawsuit', total: 1_125_000, silent: ['refused_early'] },
      {
        on: '2017-09-01',
        happens: [plain('lawsuit_filed')],
        stage: 'court',
        step: 'court_wait',
        clock: ['court_acceptance', '2017-09-01', '2017-09-08'],
        noClock: ['limitation'],
        total: 1_315_000,
      },
      // 94 дня по 02.10: неустойка 4 700 ₽ остаётся, рост остановлен, от иска не отказываются.
      {
        on: '2017-10-02',
        happens: [money(1_000_000)],
        stage: 'court',
        step: 'clarify_suit',
        total: 470_000,
        perDay: 0,
        says: ['paid_after_lawsuit'],
        reads: /неустойка и штраф остаются/,
      },
      // 18.11 — суббота: осторожный день 18.11, последний 20.11.
      {
        on: '2017-10-18',
        happens: [judged()],
        step: 'await_force',
        clock: ['ask_reasons', '2017-10-18', '2017-10-23'],
        also: [['appeal', '2017-10-18', '2017-11-20', '2017-11-18']],
      },
      { on: '2017-11-20', step: 'await_force' },
      { on: '2017-11-21', step: 'get_writ' },
      { on: '2017-11-22', happens: [plain('writ_issued')], step: 'present_writ' },
      {
        on: '2017-11-24',
        happens: [presented('bank')],
        step: 'enforcement_wait',
        clock: ['bank_writ', '2017-11-24', '2017-11-29'],
      },
      // Штраф приходит вместе с неустойкой, но остатка расчёта не уменьшает.
      {
        on: '2017-12-01',
        happens: [{ type: 'money_received', amount: 705_000, fine: 235_000 }],
        step: 'close',
        total: 0,
      },
      { on: '2017-12-01', happens: [closed('full')], stage: 'closed', step: 'none', clock: null },
    ],
  },
];
