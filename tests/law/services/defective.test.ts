import { describe } from 'vitest';
import type { Facts } from '../../../shared/model/facts.ts';
import { claimOf, rows, type Row } from './row.ts';

/* A work or service with defects: ст. 29-31, 35 ЗоЗПП. */

const COAT: Facts = {
  problem: 'service_defective',
  field: 'work',
  goods: { item: 'пошив пальто', price: 2_000_000, paid: 2_000_000, purchaseDate: '2026-08-03' },
  service: { acceptedDate: '2026-09-01', immovable: 'no' },
  defect: {
    description: 'Рукава разной длины.',
    foundDate: '2026-09-10',
    warranty: 'has',
    warrantyUntil: '2027-03-01',
  },
  wantsPenalty: true,
};

const ask = (demand: string, facts: Facts = {}): Facts => ({ ...facts, demand });
const noWarranty: Facts['defect'] = { warranty: 'none', warrantyUntil: undefined };
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

const PERIODS: Row[] = [
  {
    name: 'в гарантию причину доказывает исполнитель',
    facts: ask('fix_work'),
    expected: { clocks: { warranty: '2027-03-01' }, silent: ['burden_on_buyer'] },
    source: 'п. 4 ст. 29',
  },
  {
    name: 'без гарантии в два года: можно, причину доказывает потребитель',
    facts: ask('fix_work', { defect: noWarranty }),
    expected: {
      status: { fix_work: 'allowed' },
      norms: ['zozpp-4', 'zozpp-29-1', 'zozpp-29-3', 'zozpp-30', 'zozpp-28-5'],
      warns: ['burden_on_buyer'],
      clocks: { work_defects: '2028-09-01' },
    },
    source: 'п. 3, 4 ст. 29',
  },
  {
    name: 'короткая гарантия кончилась, два года нет: можно, доказывает потребитель',
    facts: ask('fix_work', { defect: { warrantyUntil: '2026-09-05' } }),
    expected: {
      norms: ['zozpp-4', 'zozpp-29-1', 'zozpp-29-5', 'zozpp-30', 'zozpp-28-5'],
      warns: ['burden_on_buyer'],
    },
    source: 'п. 5 ст. 29',
  },
  {
    name: 'последний день двух лет',
    facts: ask('fix_work', { service: { acceptedDate: '2024-09-10' }, defect: noWarranty }),
    expected: { status: { fix_work: 'allowed', redo_work: 'allowed' } },
    source: 'п. 3 ст. 29',
  },
  {
    name: 'два года и день: только существенный',
    facts: ask('fix_work', { service: { acceptedDate: '2024-09-09' }, defect: noWarranty }),
    expected: {
      status: { fix_work: 'unknown', service_refund: 'unknown' },
      missing: ['service.essential'],
      known: ['service.newTerm'],
      warns: ['only_essential_work'],
    },
    source: 'п. 6 ст. 29',
  },
  {
    name: 'по недвижимости пять лет',
    facts: ask('fix_work', { service: { acceptedDate: '2021-09-10', immovable: 'yes' }, defect: noWarranty }),
    expected: {
      status: { fix_work: 'allowed' },
      clocks: { work_defects: '2026-09-10' },
      silent: ['one_year_limitation', 'one_year_passed'],
    },
    source: 'п. 3 ст. 29; ст. 725 ГК: кроме зданий и сооружений',
  },
  {
    name: 'пять лет и день по недвижимости',
    facts: ask('fix_work', { service: { acceptedDate: '2021-09-09', immovable: 'yes' }, defect: noWarranty }),
    expected: { status: { fix_work: 'unknown' }, warns: ['only_essential_work'] },
    source: 'п. 6 ст. 29',
  },
  {
    name: 'между двумя и пятью годами: недвижимость ли — вопрос',
    facts: ask('fix_work', { service: { acceptedDate: '2023-09-10', immovable: undefined }, defect: noWarranty }),
    expected: { status: { fix_work: 'unknown' }, reason: /недвижимости/, missing: ['service.immovable'] },
    source: 'п. 3 ст. 29',
  },
  {
    name: 'после двух лет, существенный: исправить за 20 дней без неустойки, остальное потом',
    facts: ask('fix_work', { service: { acceptedDate: '2023-09-01', essential: 'yes' }, defect: noWarranty }),
    events: claimOf('fix_work', '2026-09-14', '2026-09-18'),
    today: '2026-11-01',
    expected: {
      status: {
        fix_work: 'allowed',
        service_refund: 'excluded',
        service_price_cut: 'excluded',
        redo_work: 'excluded',
        fix_costs: 'excluded',
      },
      term: '20 дней, п. 6 ст. 29',
      norms: ['zozpp-4', 'zozpp-29-1', 'zozpp-29-6'],
      window: '2026-10-08',
      total: 0,
    },
    source: 'п. 6 ст. 29',
  },
  {
    name: 'после двух лет за 20 дней не исправили: деньги, снижение, расходы; переделки нет',
    facts: ask('service_refund', {
      service: { acceptedDate: '2023-09-01', essential: 'yes', fixDemandDate: '2026-09-14' },
      defect: noWarranty,
    }),
    today: '2026-10-06',
    expected: {
      status: {
        service_refund: 'allowed',
        service_price_cut: 'allowed',
        fix_costs: 'allowed',
        redo_work: 'excluded',
      },
      clocks: { fix_term: '2026-10-05' },
      lines: [['principal', 20_000]],
    },
    source: 'п. 6 ст. 29; 04.10.2026 — воскресенье, ст. 193 ГК',
  },
  {
    name: 'после двух лет 20 дней ещё идут',
    facts: ask('fix_work', {
      service: { acceptedDate: '2023-09-01', essential: 'yes', fixDemandDate: '2026-09-14' },
      defect: noWarranty,
    }),
    today: '2026-10-05',
    expected: { status: { service_refund: 'excluded' }, reason: /идёт до 05\.10\.2026/ },
    source: 'п. 6 ст. 29',
  },
  {
    name: 'после двух лет несущественный: закрыто',
    facts: ask('fix_work', { service: { acceptedDate: '2023-09-01', essential: 'no' }, defect: noWarranty }),
    expected: { status: { fix_work: 'excluded', service_refund: 'excluded' }, reason: /не существенный/ },
    source: 'п. 6 ст. 29',
  },
  {
    name: 'больше десяти лет: закрыто',
    facts: ask('fix_work', { service: { acceptedDate: '2016-09-09', essential: 'yes' }, defect: noWarranty }),
    expected: { status: { fix_work: 'excluded' }, reason: /больше 10\u00a0лет/ },
    source: 'п. 6 ст. 29',
  },
  {
    name: 'не принято, договор свежий: можно без дня приёмки',
    facts: ask('fix_work', { service: { acceptedDate: 'unknown' }, defect: noWarranty }),
    expected: { status: { fix_work: 'allowed' }, known: ['service.acceptedDate'] },
    source: 'п. 3 ст. 29: при принятии и в ходе работы',
  },
  {
    name: 'день приёмки не спрошен: вопрос',
    facts: ask('fix_work', { service: { acceptedDate: undefined }, defect: noWarranty }),
    expected: { status: { fix_work: 'allowed' }, missing: ['service.acceptedDate'] },
    source: 'п. 3 ст. 29',
  },
  {
    name: 'договор старый, день приёмки неизвестен: под вопросом',
    facts: ask('fix_work', {
      goods: { purchaseDate: '2024-08-03' },
      service: { acceptedDate: undefined },
      defect: noWarranty,
    }),
    expected: { status: { fix_work: 'unknown' }, reason: /когда вы приняли/ },
    source: 'п. 3 ст. 29',
  },
  {
    name: 'ни договора, ни приёмки: под вопросом',
    facts: ask('fix_work', {
      goods: { purchaseDate: 'unknown' },
      service: { acceptedDate: undefined },
      defect: noWarranty,
    }),
    expected: { status: { fix_work: 'unknown' }, missing: ['service.acceptedDate'] },
    source: 'п. 3 ст. 29',
  },
  {
    name: 'гарантия есть, до какого дня — вопрос; гарантия не спрошена — вопрос',
    facts: ask('fix_work', { defect: { warrantyUntil: undefined } }),
    expected: { missing: ['defect.warrantyUntil'] },
    source: 'п. 4 ст. 29',
  },
  {
    name: 'о гарантии не спрошено',
    facts: ask('fix_work', { defect: { warranty: undefined, warrantyUntil: undefined } }),
    expected: { missing: ['defect.warranty'] },
    source: 'п. 4 ст. 29',
  },
];

const BESIDE: Row[] = [
  {
    name: 'давность может быть год: часы и совет',
    facts: ask('fix_work', { defect: noWarranty }),
    expected: { clocks: { work_limitation: '2027-09-01' }, warns: ['one_year_limitation'] },
    source: 'ст. 725 ГК (M)',
  },
  {
    name: 'год прошёл: предупреждение',
    facts: ask('fix_work', { service: { acceptedDate: '2025-09-01' }, defect: noWarranty }),
    expected: { warns: ['one_year_passed'], silent: ['one_year_limitation'] },
    source: 'ст. 725 ГК (M)',
  },
  {
    name: 'в гарантию год идёт с заявления',
    facts: ask('service_refund', { service: missed }),
    expected: { clocks: { work_limitation: '2027-09-14' } },
    source: 'п. 3 ст. 725 ГК (M)',
  },
  {
    name: 'давность остаётся и после отправки претензии',
    facts: ask('fix_work', { service: { newTerm: '2026-10-20' }, defect: noWarranty }),
    events: claimOf('fix_work', '2026-09-21', '2026-09-25'),
    expected: { clocks: { work_limitation: '2027-09-01' } },
    source: 'ст. 725 ГК (M)',
  },
  {
    name: 'материал испорчен: двойная цена рядом с деньгами',
    facts: ask('service_refund', { service: { essential: 'yes', materialPrice: 700_000 } }),
    expected: {
      lines: [
        ['principal', 20_000],
        ['loss', 14_000],
      ],
      norms: ['zozpp-4', 'zozpp-29-1', 'zozpp-29-4', 'gk-723-3', 'zozpp-31-1', 'zozpp-31-3', 'zozpp-28-5', 'zozpp-35'],
      warns: ['material_double'],
    },
    source: 'ст. 35: двукратная цена, если такого материала нет',
  },
  {
    name: 'материал испорчен, работу исправляют: денег за материал в расчёте нет',
    facts: ask('fix_work', { service: { newTerm: '2026-10-20', materialPrice: 700_000 } }),
    expected: { total: 0, warns: ['material_double'] },
    source: 'ст. 35: сначала такой же материал за 3 дня',
  },
  {
    name: 'цена части: 3 % с неё',
    facts: ask('service_price_cut', { service: { cutAmount: 100_000, stagePrice: 500_000 } }),
    events: claimOf('service_price_cut', '2026-09-21', '2026-09-25'),
    today: '2026-10-10',
    expected: { total: 1_000 + 750 },
    source: 'п. 5 ст. 28',
  },
  {
    name: 'купили товар, плохо собрали: деньги и 3 % с цены сборки',
    facts: ask('service_refund', {
      field: 'goods',
      goods: { price: 9_000_000, paid: 9_000_000 },
      service: { essential: 'yes', stagePrice: 400_000 },
    }),
    events: claimOf('service_refund', '2026-09-21', '2026-09-25'),
    today: '2026-10-10',
    expected: { total: 4_000 + 600, warns: ['goods_not_work'] },
    source: 'п. 5 ст. 28; товар с установкой',
  },
  {
    name: 'недостаток не описан, день не назван, цена не известна: вопросы',
    facts: ask('service_refund', {
      goods: { price: undefined, paid: undefined },
      defect: { description: '', foundDate: undefined },
    }),
    expected: { missing: ['defect.description', 'defect.foundDate', 'goods.price', 'goods.paid'] },
    source: 'п. 1 ст. 29',
  },
  {
    name: 'осмотр не предложен: предупреждение; предложен — нет',
    facts: ask('fix_work'),
    expected: { warns: ['show_the_work'] },
    source: 'п. 7 ст. 13 с 01.02.2026',
  },
  {
    name: 'осмотр предложен',
    facts: ask('fix_work', { inspection: { place: 'home', dateFrom: '2026-09-28' } }),
    expected: { silent: ['show_the_work'] },
    source: 'п. 7 ст. 13 с 01.02.2026',
  },
];

const TODAY = '2026-09-20';
describe('требования', () => rows(COAT, TODAY, DEMANDS));
describe('сорванный срок исправления', () => rows(COAT, TODAY, FIX));
describe('когда и кто доказывает', () => rows(COAT, TODAY, PERIODS));
describe('рядом с требованием', () => rows(COAT, TODAY, BESIDE));
