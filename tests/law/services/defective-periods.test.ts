import { describe } from 'vitest';
import type { Facts } from '../../../shared/model/facts.ts';
import { ask, COAT } from './bases.ts';
import { claimOf } from './facts.ts';
import { rows, type Row } from './row.ts';

/* A work or service with defects: when, who proves, what stands beside the demand (п. 3-6 ст. 29, ст. 35 ЗоЗПП). */

const noWarranty: Facts['defect'] = { warranty: 'none', warrantyUntil: undefined };
const missed: Facts['service'] = { fixDemandDate: '2026-09-14', fixTerm: '2026-09-30' };

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
describe('когда и кто доказывает', () => rows(COAT, TODAY, PERIODS));
describe('рядом с требованием', () => rows(COAT, TODAY, BESIDE));
