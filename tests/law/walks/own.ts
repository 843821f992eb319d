import type { Facts } from '../../../shared/model/facts.ts';
import { PARTIES, closed, complained, money, plain, printed, replied, sent, served, type Walk } from './walk.ts';

/* Made-up lives of the same kinds; shops and people do not exist. */

const SOFA: Facts = {
  ...PARTIES,
  problem: 'late_delivery',
  goods: { item: 'диван «Вега»', prepaid: 6_840_000, purchaseDate: '2026-09-14', distance: 'no', paymentMeans: 'card' },
  delivery: { promise: 'date', promisedDate: '2026-10-09', outcome: 'not_delivered' },
  story: 'Магазин закрылся, на двери замок.',
  demand: 'refund_prepayment',
};

const LOST: Facts = {
  ...PARTIES,
  problem: 'late_delivery',
  goods: { item: 'миксер', prepaid: 400_000, purchaseDate: '2026-09-01', distance: 'yes', paymentMeans: 'card' },
  delivery: { promise: 'date', promisedDate: '2026-09-10', outcome: 'not_delivered' },
  platform: 'seller',
  demand: 'refund_prepayment',
};

const KETTLE: Facts = {
  ...PARTIES,
  problem: 'defective',
  goods: {
    item: 'чайник',
    price: 500_000,
    paid: 500_000,
    purchaseDate: '2026-08-03',
    deliveryDate: '2026-08-03',
    complexKind: 'none',
  },
  defect: { description: 'Течёт', foundDate: '2026-09-01', warranty: 'has', warrantyUntil: '2027-08-03' },
  inspection: { place: 'shop' },
  demand: 'repair',
};

const COURSE: Facts = {
  ...PARTIES,
  problem: 'service_refusal',
  field: 'service',
  goods: { item: 'онлайн-курс', price: 6_000_000, paid: 6_000_000, purchaseDate: '2026-06-01', paymentMeans: 'card' },
  service: { refusalDate: '2026-09-01', subscription: 'no', providedPrice: 1_500_000, expenses: 0 },
  refund: { earlierDemand: 'none' },
  demand: 'service_return',
};

const WARDROBE: Facts = {
  ...PARTIES,
  problem: 'late_delivery',
  goods: { item: 'гарнитур', prepaid: 9_000_000, purchaseDate: '2026-08-10', distance: 'no' },
  delivery: {
    promise: 'date',
    promisedDate: '2026-09-01',
    outcome: 'partly',
    undeliveredPrepaid: 3_000_000,
    newTerm: '2026-10-05',
  },
  demand: 'deliver',
};

export const OWN: readonly Walk[] = [
  {
    // 0,5 % от 68 400 ₽ — 342 ₽ в день с 10.10.2026.
    name: 'закрытый магазин: жалоба ушла раньше претензии, письмо лежит на почте',
    facts: SOFA,
    days: [
      // Жалоба претензии не заменяет: первым остаётся письмо продавцу.
      {
        on: '2026-10-10',
        happens: [complained],
        stage: 'complaint',
        step: 'print_claim',
        total: 6_874_200,
        steps: ['police'],
        noStep: ['complaint', 'lawsuit'],
        noClock: ['seller_window', 'office_answer'],
      },
      {
        on: '2026-10-12',
        happens: [printed, sent('refund_prepayment')],
        stage: 'complaint',
        step: 'record_served',
        noClock: ['seller_window'],
      },
      {
        on: '2026-10-14',
        happens: [plain('complaint_registered')],
        step: 'record_served',
        clock: ['office_forward', '2026-10-14', '2026-10-21'],
        also: [['office_answer', '2026-10-14', '2026-11-13']],
      },
      {
        on: '2026-10-15',
        happens: [{ type: 'letter_at_office', letter: 'claim' }],
        step: 'record_served',
        also: [['post_storage', '2026-10-15', '2026-11-14']],
      },
      {
        on: '2026-11-14',
        step: 'record_served',
        clock: ['post_storage', '2026-10-15', '2026-11-14'],
        also: [['office_silence', '2026-11-13', '2027-02-15', '2027-02-13']],
      },
      {
        on: '2026-11-16',
        happens: [served('returned_unclaimed')],
        stage: 'complaint',
        step: 'wait',
        clock: ['seller_window', '2026-11-16', '2026-11-26'],
      },
      // Спросил реквизиты: это условие, ответ на него — первое.
      { on: '2026-11-20', happens: [replied('other', 'bank_details')], step: 'answer_reply' },
      { on: '2026-11-21', happens: [plain('buyer_answered')], step: 'wait' },
      { on: '2026-11-26', step: 'wait', noStep: ['complaint'] },
      { on: '2026-11-27', step: 'lawsuit', total: 8_515_800 },
      {
        on: '2026-11-28',
        happens: [plain('complaint_answered')],
        stage: 'complaint',
        step: 'lawsuit',
        noClock: ['office_silence'],
      },
      // 52 дня — 17 784 ₽; на остаток 48 400 ₽ идёт 242 ₽ в день.
      { on: '2026-11-30', happens: [money(2_000_000)], total: 6_618_400, perDay: 24_200, step: 'lawsuit' },
      {
        on: '2026-12-01',
        happens: [plain('lawsuit_filed')],
        stage: 'court',
        step: 'court_wait',
        clock: ['court_acceptance', '2026-12-01', '2026-12-08'],
        noStep: ['clarify_suit'],
      },
    ],
  },
  {
    // 0,5 % от 4 000 ₽ — 20 ₽ в день с 11.09.2026.
    name: 'площадка потеряла посылку: она сама продавец, чат — слабый канал',
    facts: LOST,
    days: [
      {
        on: '2026-09-11',
        happens: [{ type: 'asked', way: 'platform_chat' }],
        stage: 'prepare',
        step: 'print_claim',
        total: 402_000,
        noClock: ['seller_window'],
      },
      {
        on: '2026-09-14',
        happens: [printed, sent('refund_prepayment', 'platform_chat')],
        stage: 'sent',
        step: 'record_served',
        noClock: ['seller_window'],
        says: ['weak_channel'],
      },
      {
        on: '2026-09-15',
        happens: [replied('empty', 'automatic')],
        stage: 'sent',
        step: 'record_served',
        noClock: ['seller_window'],
        says: ['reply_without_service'],
      },
      // Площадка — сама продавец: обращение принято 16.09; 26.09 — суббота, срок до 28.09.
      {
        on: '2026-09-16',
        happens: [{ type: 'served', paper: 'claim', to: 'platform', proof: 'ticket' }],
        stage: 'waiting',
        step: 'wait',
        clock: ['seller_window', '2026-09-16', '2026-09-28'],
        silent: ['only_platform_served'],
      },
      { on: '2026-09-28', stage: 'waiting' },
      { on: '2026-09-29', stage: 'overdue', step: 'lawsuit', total: 438_000 },
      {
        on: '2026-10-01',
        happens: [{ type: 'dispute_opened', where: 'bank' }, complained],
        stage: 'complaint',
        step: 'lawsuit',
        noClock: ['bank_dispute'],
        noStep: ['bank_dispute'],
      },
      // 25 дней — 500 ₽ остались.
      { on: '2026-10-05', happens: [money(400_000)], total: 50_000, perDay: 0, steps: ['close'] },
      {
        on: '2026-10-12',
        happens: [plain('lawsuit_filed')],
        stage: 'court',
        step: 'court_wait',
        noStep: ['clarify_suit'],
      },
      // Всё исполнили после иска: штраф остаётся, закрывать рано.
      {
        on: '2026-10-19',
        happens: [plain('demand_satisfied')],
        stage: 'court',
        step: 'clarify_suit',
        steps: ['close'],
        reads: /от иска не отказывайтесь: штраф остаётся/,
      },
    ],
  },
  {
    // 1 % от 5 000 ₽ — 50 ₽ в день.
    name: 'платная проверка: ремонт затянут, требование сменили на деньги',
    facts: KETTLE,
    days: [
      // 02.09 + 45 = 17.10, суббота: 19.10. Вещь отдали 07.09 — считать от неё: 22.10.
      {
        on: '2026-09-02',
        happens: [printed, sent('repair', 'in_person'), served('mark_on_copy')],
        stage: 'waiting',
        step: 'wait',
        clock: ['seller_window', '2026-09-02', '2026-10-19'],
      },
      { on: '2026-09-04', happens: [replied('other', 'paid_check')], stage: 'answered', step: 'answer_reply' },
      { on: '2026-09-05', happens: [plain('buyer_answered')], step: 'wait' },
      {
        on: '2026-09-07',
        happens: [plain('goods_handed_over')],
        step: 'wait',
        clock: ['seller_window', '2026-09-07', '2026-10-22'],
      },
      {
        on: '2026-10-01',
        happens: [plain('complaint_registered')],
        stage: 'complaint',
        step: 'wait',
        also: [['office_answer', '2026-10-01', '2026-11-02']],
      },
      { on: '2026-10-22', step: 'wait', total: 0 },
      { on: '2026-10-23', stage: 'complaint', step: 'new_demand', total: 5_000, perDay: 5_000 },
      // Сменили требование: вещь и четыре дня просрочки ремонта.
      {
        on: '2026-10-26',
        answers: { demand: 'refund' },
        stage: 'complaint',
        step: 'print_claim',
        total: 520_000,
        says: ['demand_changed', 'two_penalties'],
        noClock: ['seller_window'],
      },
      {
        on: '2026-10-27',
        happens: [printed, sent('refund', 'in_person'), served('mark_on_copy')],
        stage: 'complaint',
        step: 'wait',
        clock: ['office_answer', '2026-10-01', '2026-11-02'],
        also: [['seller_window', '2026-10-27', '2026-11-06']],
        total: 525_000,
        perDay: 0,
      },
      { on: '2026-11-06', step: 'wait', total: 525_000 },
      { on: '2026-11-09', stage: 'complaint', step: 'lawsuit', total: 540_000, perDay: 5_000 },
    ],
  },
  {
    // Пройдена четверть: 45 000 ₽; 14 % годовых — 17,26 ₽ в день.
    name: 'онлайн-курс: отказ, «ждите», деньги по частям',
    facts: COURSE,
    days: [
      {
        on: '2026-09-02',
        happens: [printed, sent('service_return')],
        stage: 'sent',
        step: 'record_served',
        noClock: ['seller_window'],
        total: 4_500_000,
      },
      {
        on: '2026-09-07',
        happens: [served('tracking')],
        stage: 'waiting',
        step: 'wait',
        clock: ['seller_window', '2026-09-07', '2026-09-14'],
      },
      {
        on: '2026-09-10',
        happens: [replied('wait', 'wait')],
        stage: 'waiting',
        step: 'wait',
        reads: /дни идут дальше/,
      },
      { on: '2026-09-15', stage: 'overdue', step: 'lawsuit', total: 4_501_726, perDay: 1_726 },
      {
        on: '2026-09-18',
        happens: [money(1_000_000)],
        stage: 'overdue',
        step: 'lawsuit',
        total: 3_506_904,
        noStep: ['close'],
        says: ['paid_partly'],
      },
      // Проценты 163,01 ₽: четыре дня на 45 000 ₽ и семь на 35 000 ₽.
      { on: '2026-09-25', happens: [money(3_500_000)], total: 16_301, perDay: 0, steps: ['close'] },
      { on: '2026-09-28', happens: [closed('part')], stage: 'closed', step: 'none' },
    ],
  },
  {
    // Не привезли вещей на 30 000 ₽: 150 ₽ в день с 02.09.2026, и после привоза база та же.
    name: 'гарнитур привезли частями: остаток к новому дню, потом неустойка',
    facts: WARDROBE,
    days: [
      { on: '2026-09-02', stage: 'prepare', step: 'print_claim', total: 15_000, perDay: 15_000 },
      {
        on: '2026-09-07',
        happens: [printed, sent('deliver', 'in_person'), served('mark_on_copy')],
        stage: 'waiting',
        step: 'wait',
        clock: ['seller_window', '2026-09-07', '2026-10-05'],
        total: 90_000,
      },
      { on: '2026-10-05', stage: 'waiting', total: 510_000 },
      { on: '2026-10-06', stage: 'overdue', step: 'new_demand', total: 525_000 },
      {
        on: '2026-10-07',
        happens: [plain('goods_delivered')],
        stage: 'overdue',
        step: 'claim_penalty',
        total: 540_000,
        perDay: 0,
      },
      {
        on: '2026-10-08',
        answers: {
          delivery: { ...WARDROBE.delivery, outcome: 'late', deliveredDate: '2026-10-07' },
          demand: 'late_penalty',
        },
        stage: 'prepare',
        step: 'print_claim',
        total: 540_000,
        noClock: ['seller_window'],
      },
      {
        on: '2026-10-09',
        happens: [printed, sent('late_penalty', 'in_person'), served('mark_on_copy')],
        stage: 'waiting',
        step: 'wait',
        clock: ['seller_window', '2026-10-09', '2026-10-19'],
      },
      { on: '2026-10-20', stage: 'overdue', step: 'lawsuit', total: 540_000, perDay: 0 },
    ],
  },
];
