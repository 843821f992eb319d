import type { Facts } from '../../../shared/model/facts.ts';
import { caseOf, clock, example, planOn } from '../cases.ts';
import { claimOf, merged } from '../services/facts.ts';
import { R, type Vector } from './vector.ts';

const TODAY = '2026-11-23';

/** Plan of an example with facts changed, on a day. */
const plan = (name: string, change: Facts = {}, today = TODAY) => {
  const { facts, events } = example(`service-${name}`);
  return planOn(caseOf(merged(facts, change), events), today);
};

const penalties = (result: ReturnType<typeof plan>): number[] =>
  (result.sums?.lines ?? []).filter((line) => line.id === 'penalty').map((line) => line.amount / R);

const term = (name: string, change?: Facts) => () => plan(name, change).chosen?.term.replaceAll('\u00a0', ' ');

const ASSEMBLY: Facts = {
  problem: 'service_late',
  field: 'work',
  goods: { item: 'сборка кухни', price: 30_000 * R, paid: 30_000 * R, purchaseDate: '2026-07-01' },
  service: { promise: 'date', promisedDate: '2026-08-01', progress: 'not_finished' },
  demand: 'service_refund',
};

const refused = (today: string) =>
  planOn(caseOf(ASSEMBLY, claimOf('service_refund', '2026-08-05', '2026-08-10')), today);

/** Works and services: terms, spans of the penalty, refusal, imposed extras. */
export const SERVICES: readonly Vector[] = [
  {
    rule: 'workPenalty',
    name: 'Сборка кухни 30 000 ₽ к 01.08.2026: на 01.09.2026 — 27 900 ₽, по плану дела',
    got: () => penalties(planOn(caseOf(ASSEMBLY), '2026-09-01')),
    expected: [27_900],
    source: 'п. 5 ст. 28 ЗоЗПП; пример 4',
  },
  {
    rule: 'workPenalty',
    name: 'Отказ вручён 10.08.2026: с 02.08 по 10.08, потом с 21.08 — за разные дни',
    got: () => penalties(refused('2026-08-25')),
    expected: [8_100, 4_500],
    source: 'п. 5 ст. 28, п. 3 ст. 31 ЗоЗПП',
  },
  {
    rule: 'workPenalty',
    name: 'Обе неустойки вместе не больше одной цены',
    got: () => penalties(refused('2026-12-31')),
    expected: [8_100, 21_900],
    source: 'п. 5 ст. 28 ЗоЗПП по нашему чтению',
  },
  {
    rule: 'workPenalty',
    name: 'Срок исправления 12.11.2026 сорван: к 23.11.2026 — 11 дней',
    got: () => penalties(plan('defect-missed')),
    expected: [39_600],
    source: 'ст. 30, п. 5 ст. 28 ЗоЗПП',
  },
  {
    rule: 'situations',
    name: 'Работы и услуги: сроки каждого требования',
    got: () => [
      term('late-refund')(),
      term('late-no-term')(),
      term('defect-redo')(),
      term('defect-after-years')(),
      term('refusal')(),
      term('imposed')(),
      term('imposed', { imposed: { date: '2025-08-31' } })(),
    ],
    expected: [
      '10 дней, п. 1 ст. 31',
      '7 дней, п. 2 ст. 314',
      '21 день, как в договоре, п. 2 ст. 31',
      '20 дней, п. 6 ст. 29',
      '7 дней, п. 2 ст. 314',
      '3 дня, ст. 16',
      '7 дней, п. 2 ст. 314',
    ],
    source: 'п. 6 ст. 29, ст. 31, 16 ЗоЗПП; п. 2 ст. 314 ГК',
  },
  {
    rule: 'situations',
    name: 'Недостатки работы: два года, по недвижимости пять лет, после десяти лет закрыто',
    got: () => [
      clock(plan('defect-no-warranty', { service: { immovable: 'no' } }), 'work_defects')?.raw,
      clock(plan('defect-no-warranty'), 'work_defects')?.raw,
      plan('defect-after-years', { service: { acceptedDate: '2016-10-26' } }).chosen?.status,
      plan('defect-after-years', { service: { acceptedDate: '2016-10-25' } }).chosen?.status,
    ],
    expected: ['2028-10-05', '2031-10-05', 'allowed', undefined],
    source: 'п. 3, 6 ст. 29 ЗоЗПП',
  },
  {
    rule: 'situations',
    name: 'Давность по недостаткам работы с 16.10.2026: год',
    got: () => clock(plan('defect-material'), 'work_limitation')?.raw,
    expected: '2027-10-16',
    source: 'ст. 725 ГК',
  },
  {
    rule: 'situations',
    name: 'Испорченный материал за 9 000 ₽: двойная цена',
    got: () => plan('defect-material').sums?.lines.find((line) => line.id === 'loss')?.amount,
    expected: 18_000 * R,
    source: 'ст. 35 ЗоЗПП',
  },
  {
    rule: 'refusalRest',
    name: 'Абонемент 24 000 ₽, оказано на 6 000 ₽; кухня 90 000 ₽, доказано расходов на 15 000 ₽',
    got: () => [plan('refusal').sums?.total, plan('refusal-work').sums?.total],
    expected: [18_000 * R, 75_000 * R],
    source: 'ст. 32 ЗоЗПП',
  },
  {
    rule: 'refusalRest',
    name: 'Подписка: на снятое после отказа проценты со дня после списания',
    got: () => plan('stop-charges').sums?.accrual?.from,
    expected: '2026-11-12',
    source: 'п. 2 ст. 1107 ГК',
  },
  {
    rule: 'situations',
    name: 'Услуга к кредиту от 02.11.2026: отказ до 02.12.2026',
    got: () => clock(plan('imposed', { imposed: { withLoan: 'yes' } }), 'loan_extras')?.raw,
    expected: '2026-12-02',
    source: 'ст. 7 закона № 353-ФЗ',
  },
];
