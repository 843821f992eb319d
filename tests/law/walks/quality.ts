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

/* Stories of faulty goods, of a late repair and of a good item that does not fit. */

const TOY: Facts = {
  ...PARTIES,
  problem: 'defective',
  goods: {
    item: 'музыкальная игрушка',
    price: 35_000,
    paid: 35_000,
    purchaseDate: '2025-05-05',
    deliveryDate: '2025-05-05',
    proof: 'sales_slip',
    complexKind: 'none',
    gift: 'yes',
  },
  defect: {
    description: 'Не работает кнопка, и мелодия не нравится.',
    foundDate: '2025-05-06',
    warranty: 'unknown',
    sellerChecked: 'defect_denied',
  },
};

const MODEM: Facts = {
  ...PARTIES,
  problem: 'not_suited',
  goods: { item: 'USB-модем', paid: 250_000, purchaseDate: '2026-11-10', distance: 'no', complexKind: 'none' },
  exchange: { reason: 'configuration', kept: 'yes', listKind: 'none', similar: 'absent', askedDate: '2026-11-14' },
};

const CHECKED: Facts = {
  ...PARTIES,
  problem: 'defective',
  goods: {
    item: 'товар',
    price: 1_000_000,
    paid: 1_000_000,
    purchaseDate: '2009-05-01',
    deliveryDate: '2009-05-01',
    complexKind: 'phone',
  },
  defect: {
    description: 'Не работает',
    foundDate: '2009-07-17',
    warranty: 'has',
    warrantyUntil: '2010-05-01',
    repairStart: '2009-07-18',
  },
};

const IPHONE: Facts = {
  ...PARTIES,
  problem: 'defective',
  goods: {
    item: 'iPhone',
    price: 6_200_000,
    paid: 6_200_000,
    purchaseDate: '2018-03-01',
    deliveryDate: '2018-03-01',
    complexKind: 'phone',
  },
  defect: {
    description: 'Не включается',
    foundDate: '2018-09-01',
    warranty: 'has',
    warrantyUntil: '2019-03-01',
    repairStart: '2018-10-01',
  },
  demand: 'refund',
};

const SMARTPHONE: Facts = {
  ...PARTIES,
  problem: 'defective',
  goods: {
    item: 'смартфон',
    price: 2_000_000,
    paid: 2_000_000,
    purchaseDate: '2025-11-10',
    deliveryDate: '2025-11-10',
    complexKind: 'phone',
  },
  defect: { description: 'Не ловит сеть', foundDate: '2025-11-10', warranty: 'has', warrantyUntil: '2026-11-10' },
  demand: 'replace_same',
};

export const QUALITY: readonly Walk[] = [
  {
    // 1 % от 350 ₽ — 3,50 ₽ в день.
    name: '005: игрушка, вручена в магазине, ваучер вместо денег, деньги на день позже',
    facts: TOY,
    days: [
      { on: '2025-05-06', stage: 'prepare', step: 'fill', says: ['gift', 'small_sum', 'not_liked'] },
      { on: '2025-05-06', answers: { demand: 'refund' }, step: 'print_claim', total: 35_000 },
      // 07.05 + 10 = 17.05, суббота: понедельник 19.05.
      {
        on: '2025-05-07',
        happens: [printed, sent('refund', 'in_person'), served('mark_on_copy')],
        stage: 'waiting',
        step: 'wait',
        clock: ['seller_window', '2025-05-07', '2025-05-19'],
        noClock: ['two_years'],
      },
      // Ваучер — условие: на него отвечают прежде всего, срок идёт.
      {
        on: '2025-05-12',
        happens: [replied('other', 'voucher')],
        stage: 'answered',
        step: 'answer_reply',
        clock: ['seller_window', '2025-05-07', '2025-05-19'],
      },
      {
        on: '2025-05-13',
        happens: [plain('buyer_answered')],
        stage: 'answered',
        step: 'wait',
        noStep: ['answer_reply'],
      },
      { on: '2025-05-19', step: 'wait', total: 35_000 },
      // Осталось 3,50 ₽: суд возможен, но закрыть дело тоже можно.
      { on: '2025-05-20', happens: [money(35_000)], stage: 'overdue', total: 350, perDay: 0, steps: ['close'] },
      { on: '2025-05-21', happens: [closed('full')], stage: 'closed', step: 'none' },
    ],
  },
  {
    // 14 % годовых от 2 500 ₽ — 0,96 ₽ в день.
    name: '006: модем не подходит, аналога нет, деньги с опозданием',
    facts: MODEM,
    days: [
      // Четырнадцать дней без дня покупки: 24.11.
      { on: '2026-11-16', stage: 'prepare', step: 'fill', clock: ['exchange_14', '2026-11-10', '2026-11-24'] },
      {
        on: '2026-11-16',
        answers: { demand: 'exchange_money' },
        step: 'fill',
        total: 250_000,
        fine: 'applies',
        shield: 'goods_returned',
      },
      // Претензия вручена, но три дня идут с возврата вещи: ждать ещё нечего.
      {
        on: '2026-11-17',
        happens: [printed, sent('exchange_money', 'in_person'), served('mark_on_copy')],
        stage: 'waiting',
        step: 'fill',
        noClock: ['seller_window', 'exchange_14'],
        reads: /Вы уже сдали вещь/,
      },
      {
        on: '2026-11-18',
        answers: { exchange: { ...MODEM.exchange, goodsReturned: 'no' } },
        step: 'return_goods',
        noClock: ['seller_window'],
      },
      {
        on: '2026-11-20',
        happens: [plain('goods_handed_over')],
        answers: { exchange: { ...MODEM.exchange, goodsReturned: 'yes', goodsReturnDate: '2026-11-20' } },
        stage: 'waiting',
        step: 'wait',
        clock: ['seller_window', '2026-11-20', '2026-11-23'],
      },
      { on: '2026-11-23', stage: 'waiting', step: 'wait', total: 250_000 },
      { on: '2026-11-24', stage: 'overdue', step: 'lawsuit', total: 250_096, perDay: 96 },
      { on: '2026-11-26', happens: [money(250_000)], total: 288, perDay: 0, steps: ['close'] },
    ],
  },
  {
    // 1 % от 10 000 ₽ — 100 ₽ в день; 45-й день — 01.09.2009.
    name: '039: сдан на проверку 18.07.2009, срок ремонта вышел, две неустойки',
    facts: CHECKED,
    days: [
      {
        on: '2009-09-01',
        answers: { demand: 'refund' },
        stage: 'prepare',
        step: 'choose_demand',
        says: ['demand_excluded'],
      },
      {
        on: '2009-09-06',
        step: 'print_claim',
        total: 1_050_000,
        perDay: 10_000,
        says: ['two_penalties', 'check_is_not_repair'],
        silent: ['demand_excluded'],
        fine: 'no',
      },
      // Первая неустойка встала на шестом дне, вторая начнётся после десяти дней.
      {
        on: '2009-09-07',
        happens: [printed, sent('refund', 'in_person'), served('mark_on_copy')],
        stage: 'waiting',
        step: 'wait',
        clock: ['seller_window', '2009-09-07', '2009-09-17'],
        total: 1_060_000,
        perDay: 0,
      },
      { on: '2009-09-17', stage: 'waiting', total: 1_060_000 },
      { on: '2009-09-18', stage: 'overdue', step: 'lawsuit', total: 1_070_000, perDay: 10_000 },
      { on: '2009-09-21', happens: [complained], stage: 'complaint', step: 'lawsuit', noClock: ['office_answer'] },
      // 24.09 + 30 = 24.10, суббота.
      {
        on: '2009-09-24',
        happens: [plain('complaint_registered')],
        also: [['office_answer', '2009-09-24', '2009-10-26']],
      },
      { on: '2009-10-20', happens: [plain('lawsuit_filed')], stage: 'court', step: 'court_wait', total: 1_390_000 },
      // 6 + 35 дней по 100 ₽.
      {
        on: '2009-10-22',
        happens: [money(1_000_000)],
        step: 'clarify_suit',
        total: 410_000,
        perDay: 0,
        says: ['paid_after_lawsuit'],
      },
      {
        on: '2009-10-23',
        happens: [accepted()],
        step: 'clarify_suit',
        also: [['court_hearing', '2009-10-23', '2009-11-23']],
      },
    ],
  },
  {
    // 1 % от 62 000 ₽ — 620 ₽ в день; 45 дней с 01.10.2018 — 15.11.
    name: '045: iPhone, ремонт два месяца, отказ, суд, апелляция',
    facts: IPHONE,
    days: [
      { on: '2018-11-15', step: 'choose_demand', says: ['demand_excluded'] },
      { on: '2018-11-16', step: 'print_claim', total: 6_262_000, perDay: 62_000 },
      {
        on: '2018-12-20',
        happens: [printed, sent('refund')],
        stage: 'sent',
        step: 'record_served',
        noClock: ['seller_window'],
      },
      // 26.12 + 10 = 05.01, каникулы до 08.01: среда 09.01.2019. Первая неустойка — 41 день.
      {
        on: '2018-12-26',
        happens: [served('tracking')],
        stage: 'waiting',
        clock: ['seller_window', '2018-12-26', '2019-01-09'],
        total: 8_742_000,
        perDay: 0,
      },
      {
        on: '2018-12-28',
        happens: [replied('refused', 'mechanical')],
        stage: 'answered',
        step: 'lawsuit',
        steps: ['answer_reply'],
        says: ['refused_early'],
      },
      { on: '2019-01-09', stage: 'answered', total: 8_742_000 },
      { on: '2019-01-10', stage: 'overdue', step: 'lawsuit', total: 8_804_000, perDay: 62_000 },
      {
        on: '2019-01-14',
        happens: [plain('lawsuit_filed')],
        stage: 'court',
        step: 'court_wait',
        clock: ['court_acceptance', '2019-01-14', '2019-01-21'],
        noClock: ['limitation'],
      },
      { on: '2019-01-21', happens: [accepted('district')], also: [['court_hearing', '2019-01-14', '2019-03-14']] },
      {
        on: '2019-03-11',
        happens: [judged('district')],
        step: 'await_force',
        clock: ['judgment_reasons', '2019-03-11', '2019-03-18'],
        also: [['appeal', '2019-03-11', '2019-04-11']],
      },
      // Мотивы готовы 18.03: месяц считают с них.
      {
        on: '2019-03-18',
        happens: [plain('judgment_reasoned')],
        step: 'await_force',
        clock: ['appeal', '2019-03-18', '2019-04-18'],
        noClock: ['judgment_reasons'],
      },
      {
        on: '2019-04-15',
        happens: [plain('appeal_filed')],
        step: 'appeal_wait',
        noClock: ['appeal'],
        noStep: ['get_writ'],
      },
      { on: '2019-06-20', happens: [plain('writ_issued')], step: 'present_writ' },
      // Четверг 27.06 — третий рабочий день.
      {
        on: '2019-06-24',
        happens: [presented('bailiffs')],
        step: 'enforcement_wait',
        clock: ['bailiff_open', '2019-06-24', '2019-06-27'],
      },
    ],
  },
  {
    // 1 % от 20 000 ₽ — 200 ₽ в день; замена — семь дней.
    name: '063: смартфон не ловит сеть, товар попросили и получили, заменили с опозданием',
    facts: SMARTPHONE,
    days: [
      {
        on: '2025-11-12',
        stage: 'prepare',
        step: 'print_claim',
        clock: ['complex_15', '2025-11-10', '2025-11-25'],
        total: 0,
        steps: ['municipal'],
      },
      {
        on: '2025-11-12',
        happens: [printed, sent('replace_same', 'in_person'), served('mark_on_copy')],
        stage: 'waiting',
        step: 'wait',
        clock: ['seller_window', '2025-11-12', '2025-11-19'],
        noClock: ['complex_15'],
      },
      { on: '2025-11-13', happens: [replied('other', 'wants_goods')], stage: 'answered', step: 'answer_reply' },
      // Вещь отдали: теперь ход продавца, срок прежний.
      {
        on: '2025-11-14',
        happens: [plain('goods_handed_over')],
        stage: 'answered',
        step: 'wait',
        clock: ['seller_window', '2025-11-12', '2025-11-19'],
      },
      { on: '2025-11-19', step: 'wait', total: 0 },
      {
        on: '2025-11-20',
        stage: 'overdue',
        step: 'new_demand',
        steps: ['complaint', 'municipal'],
        total: 20_000,
        perDay: 20_000,
      },
      // Заменили на седьмой день просрочки: 1 400 ₽ остались, рост встал.
      {
        on: '2025-11-26',
        happens: [plain('demand_satisfied')],
        stage: 'answered',
        step: 'close',
        steps: ['lawsuit'],
        total: 140_000,
        perDay: 0,
      },
      { on: '2025-11-27', happens: [closed('part')], stage: 'closed', step: 'none' },
    ],
  },
];
