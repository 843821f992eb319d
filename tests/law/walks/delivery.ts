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

/* Stories of prepaid goods that did not come. */

const WASHER: Facts = {
  ...PARTIES,
  problem: 'late_delivery',
  goods: {
    item: 'стиральная машина',
    prepaid: 2_000_000,
    purchaseDate: '2025-09-01',
    distance: 'no',
    paymentMeans: 'card',
  },
  delivery: { promise: 'range', promisedDate: '2025-09-15', outcome: 'not_delivered' },
  refund: { earlierDemand: 'oral' },
  story: 'Магазин закрыт «по техническим причинам», телефон не отвечает. Претензию говорили устно четыре раза.',
  demand: 'refund_prepayment',
};

const BABY_FOOD: Facts = {
  ...PARTIES,
  problem: 'late_delivery',
  goods: {
    item: 'детское питание',
    purchaseDate: '2014-01-27',
    distance: 'yes',
    paymentMeans: 'card',
  },
  delivery: { promise: 'unknown', outcome: 'not_delivered' },
};

const SOUNDBAR: Facts = {
  ...PARTIES,
  problem: 'late_delivery',
  goods: { item: 'саундбар', prepaid: 1_500_000, purchaseDate: '2025-10-01', distance: 'yes', paymentMeans: 'card' },
  delivery: { promise: 'date', promisedDate: '2025-10-10', outcome: 'not_delivered', newTerm: '2025-11-28' },
  platform: 'aggregator',
  platformParty: { name: 'Ozon' },
  story: 'Заказывал с кешбэком, его обещали сохранить.',
  demand: 'deliver',
};

export const DELIVERY: readonly Walk[] = [
  {
    // 0,5 % от 20 000 ₽ — 100 ₽ в день с 16.09.2025; банк: 60 и 180 дней с оплаты 01.09.
    name: '001: стиральная машина, магазин закрыт, письмо вернулось, до исполнения',
    facts: WASHER,
    days: [
      {
        on: '2025-09-30',
        stage: 'prepare',
        step: 'print_claim',
        clock: ['bank_dispute', '2025-09-01', '2026-02-28', '2025-10-31'],
        noClock: ['seller_window'],
        total: 2_150_000,
        perDay: 10_000,
        says: ['oral_demand', 'seller_vanished', 'card_dispute'],
        steps: ['police', 'bank_dispute'],
        fine: 'no',
      },
      {
        on: '2025-09-30',
        happens: [printed],
        stage: 'prepare',
        step: 'send_claim',
        noClock: ['seller_window'],
        noStep: ['print_claim'],
      },
      {
        on: '2025-10-01',
        happens: [sent('refund_prepayment')],
        stage: 'sent',
        step: 'record_served',
        noClock: ['seller_window'],
        total: 2_160_000,
        silent: ['oral_demand'],
      },
      // На почте с 04.10, хранение тридцать дней: до 03.11.
      {
        on: '2025-10-04',
        happens: [{ type: 'letter_at_office', letter: 'claim' }],
        stage: 'sent',
        step: 'record_served',
        also: [['post_storage', '2025-10-04', '2025-11-03']],
        noClock: ['seller_window'],
      },
      // 06.11 + 10 = 16.11, воскресенье: последний день 17.11.
      {
        on: '2025-11-06',
        happens: [served('returned_unclaimed')],
        stage: 'waiting',
        step: 'wait',
        clock: ['seller_window', '2025-11-06', '2025-11-17'],
        total: 2_520_000,
        noClock: ['post_storage'],
      },
      { on: '2025-11-17', stage: 'waiting', step: 'wait', total: 2_630_000 },
      { on: '2025-11-18', stage: 'overdue', step: 'lawsuit', steps: ['complaint', 'record_money'], total: 2_640_000 },
      {
        on: '2025-11-19',
        happens: [complained],
        stage: 'complaint',
        step: 'lawsuit',
        noStep: ['complaint'],
        noClock: ['office_answer'],
        says: ['complaint_not_registered'],
      },
      {
        on: '2025-11-24',
        happens: [plain('complaint_registered')],
        stage: 'complaint',
        clock: ['office_forward', '2025-11-24', '2025-12-01'],
        also: [['office_answer', '2025-11-24', '2025-12-24']],
        silent: ['complaint_not_registered'],
      },
      // Переслали: 3 + 30 дней с 26.11; новая регистрация 01.12 + 30 = 31.12, нерабочие дни до 11.01.
      {
        on: '2025-11-26',
        happens: [plain('complaint_forwarded')],
        also: [['office_answer', '2025-11-26', '2025-12-29']],
        noClock: ['office_forward'],
      },
      {
        on: '2025-12-01',
        happens: [plain('complaint_registered')],
        clock: ['office_answer', '2025-12-01', '2026-01-12'],
        step: 'lawsuit',
      },
      {
        on: '2026-01-12',
        happens: [plain('complaint_answered')],
        stage: 'complaint',
        step: 'lawsuit',
        noClock: ['office_answer', 'office_silence'],
      },
      // 16–30.09 — 15 дней, дальше 31, 30, 31 и 20: 127 дней. Пять рабочих дней с 20.01 — 27.01.
      {
        on: '2026-01-20',
        happens: [plain('lawsuit_filed')],
        stage: 'court',
        step: 'court_wait',
        clock: ['court_acceptance', '2026-01-20', '2026-01-27'],
        noClock: ['limitation'],
        total: 3_270_000,
        silent: ['paid_after_lawsuit'],
      },
      {
        on: '2026-01-26',
        happens: [accepted()],
        step: 'court_wait',
        clock: ['court_hearing', '2026-01-26', '2026-02-26'],
      },
      // 21–23.02 нерабочие: три рабочих дня — 24, 25, 26.02. До 20.03 идёт апелляция, листа ещё нет.
      {
        on: '2026-02-20',
        happens: [judged()],
        step: 'await_force',
        clock: ['ask_reasons', '2026-02-20', '2026-02-26'],
        also: [['appeal', '2026-02-20', '2026-03-20']],
        noStep: ['get_writ', 'municipal', 'police'],
        says: ['do_first_ask_reasons'],
      },
      { on: '2026-03-24', step: 'get_writ', clock: ['writ_life', '2026-02-20', '2029-02-20'] },
      { on: '2026-03-30', happens: [plain('writ_issued')], step: 'present_writ', noClock: ['appeal'] },
      {
        on: '2026-04-01',
        happens: [presented('bank')],
        step: 'enforcement_wait',
        clock: ['bank_writ', '2026-04-01', '2026-04-06'],
        noClock: ['writ_life'],
      },
      // Потолок 20 000 ₽ достигнут на 200-й день: долг 40 000 ₽.
      { on: '2026-04-06', happens: [money(4_000_000)], step: 'close', total: 0, perDay: 0 },
      {
        on: '2026-04-07',
        happens: [closed('full')],
        stage: 'closed',
        step: 'none',
        noClock: ['bank_writ', 'bank_dispute'],
      },
    ],
  },
  {
    // 0,5 % от 5 000 ₽ — 25 ₽ в день, но только после семи дней по требованию передать.
    name: '002: детское питание, срок не назначен, колл-центр просит ждать',
    facts: BABY_FOOD,
    days: [
      // Без суммы и требования считать нечего; банк: 60 дней с 27.01 — 28.03.
      {
        on: '2014-03-27',
        stage: 'prepare',
        step: 'fill',
        clock: ['bank_dispute', '2014-01-27', '2014-07-26', '2014-03-28'],
        says: ['do_first_bank_dispute', 'no_delivery_term'],
      },
      { on: '2014-03-27', happens: [{ type: 'asked', way: 'call' }], stage: 'prepare', noClock: ['seller_window'] },
      {
        on: '2014-03-27',
        answers: { goods: { ...BABY_FOOD.goods, prepaid: 500_000 }, demand: 'deliver' },
        stage: 'prepare',
        step: 'print_claim',
        total: 0,
      },
      {
        on: '2014-03-28',
        happens: [printed, sent('deliver', 'email')],
        stage: 'sent',
        step: 'record_served',
        noClock: ['seller_window'],
        says: ['weak_channel'],
      },
      // 31.03 + 7 = 07.04: пока они идут, требование остаётся законным, а пени нет. «Ждите» ничего не меняет.
      {
        on: '2014-03-31',
        happens: [served('reply_received'), replied('wait', 'wait')],
        stage: 'waiting',
        step: 'wait',
        clock: ['seller_window', '2014-03-31', '2014-04-07'],
        total: 0,
        silent: ['demand_excluded', 'weak_channel'],
      },
      { on: '2014-04-07', stage: 'waiting', step: 'wait', total: 0, silent: ['demand_excluded'] },
      { on: '2014-04-08', stage: 'overdue', step: 'new_demand', total: 2_500, perDay: 2_500 },
      // Требование сменили: просрочка первого не забыта, её ответ и листы новой претензии не касаются.
      {
        on: '2014-04-09',
        answers: { demand: 'refund_prepayment' },
        stage: 'prepare',
        step: 'print_claim',
        total: 505_000,
        perDay: 2_500,
        says: ['demand_changed'],
        silent: ['reply_without_service'],
        noClock: ['seller_window'],
      },
      {
        on: '2014-04-10',
        happens: [sent('refund_prepayment'), { type: 'dispute_opened', where: 'bank' }],
        stage: 'sent',
        step: 'record_served',
        noClock: ['bank_dispute', 'seller_window'],
        noStep: ['bank_dispute'],
      },
      // 16.04 + 10 = 26.04, суббота: понедельник 28.04.
      {
        on: '2014-04-16',
        happens: [served('tracking')],
        stage: 'waiting',
        step: 'wait',
        clock: ['seller_window', '2014-04-16', '2014-04-28'],
      },
      { on: '2014-04-28', stage: 'waiting', step: 'wait' },
      { on: '2014-04-29', stage: 'overdue', step: 'lawsuit', total: 555_000 },
      // Вернули цену на 28-й день: осталось 28 × 25 ₽, рост остановлен, решать покупателю.
      {
        on: '2014-05-05',
        happens: [money(500_000)],
        stage: 'overdue',
        step: 'lawsuit',
        steps: ['close'],
        total: 70_000,
        perDay: 0,
        says: ['paid_partly'],
      },
    ],
  },
  {
    // 0,5 % от 15 000 ₽ — 75 ₽ в день с 11.10.2025.
    name: '033: саундбар на площадке, нужна вещь, потом деньги',
    facts: SOUNDBAR,
    days: [
      {
        on: '2025-11-10',
        stage: 'prepare',
        step: 'print_claim',
        total: 232_500,
        says: ['platform_aggregator', 'cashback', 'platform_window'],
      },
      // Копия площадке срока продавца не начинает.
      {
        on: '2025-11-11',
        happens: [printed, sent('deliver'), { type: 'served', paper: 'claim', to: 'platform', proof: 'ticket' }],
        stage: 'sent',
        step: 'record_served',
        noClock: ['seller_window'],
        says: ['only_platform_served'],
      },
      // Новый срок назначил покупатель: 28.11.
      {
        on: '2025-11-18',
        happens: [served('delivery_notice')],
        stage: 'waiting',
        step: 'wait',
        clock: ['seller_window', '2025-11-18', '2025-11-28'],
        total: 292_500,
        silent: ['only_platform_served'],
      },
      // «Мы не продавец»: спор на площадке открывают за пять дней.
      {
        on: '2025-11-20',
        happens: [replied('refused', 'not_our_goods')],
        stage: 'answered',
        clock: ['platform_dispute', '2025-11-20', '2025-11-25'],
        says: ['do_first_platform_dispute'],
      },
      {
        on: '2025-11-21',
        happens: [{ type: 'dispute_opened', where: 'platform' }],
        clock: ['platform_decision', '2025-11-21', '2025-11-24'],
        noClock: ['platform_dispute'],
        silent: ['do_first_platform_dispute'],
      },
      { on: '2025-11-28', stage: 'answered' },
      { on: '2025-11-29', stage: 'overdue', step: 'new_demand', total: 375_000 },
      {
        on: '2025-11-30',
        answers: { demand: 'refund_prepayment' },
        stage: 'prepare',
        step: 'print_claim',
        total: 1_882_500,
        says: ['demand_changed'],
        noClock: ['seller_window'],
      },
      { on: '2025-12-01', happens: [sent('refund_prepayment')], stage: 'sent', step: 'record_served' },
      // Отказ от 20.11 был на другое требование: новая претензия ещё без ответа.
      {
        on: '2025-12-08',
        happens: [served('delivery_notice')],
        stage: 'waiting',
        step: 'wait',
        clock: ['seller_window', '2025-12-08', '2025-12-18'],
        total: 1_942_500,
        silent: ['refused_early'],
      },
      {
        on: '2025-12-10',
        happens: [plain('goods_delivered')],
        stage: 'waiting',
        total: 1_957_500,
        perDay: 0,
        says: ['delivered_after_refusal'],
      },
      { on: '2025-12-19', stage: 'overdue', step: 'lawsuit', total: 1_957_500 },
    ],
  },
];
