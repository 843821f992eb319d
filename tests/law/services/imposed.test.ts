import { describe, expect, test } from 'vitest';
import type { Facts } from '../../../shared/model/facts.ts';
import { caseOf, planOn, words } from '../cases.ts';
import { claimOf } from './facts.ts';
import { rows, type Row } from './row.ts';

/* Imposed goods and services: ст. 16 ЗоЗПП in its two wordings, ст. 32, ст. 7 закона № 353-ФЗ. */

const TV: Facts = {
  problem: 'imposed',
  field: 'goods',
  goods: { item: 'телевизор', price: 6_000_000, paid: 6_500_000, purchaseDate: '2026-09-01' },
  imposed: { kind: 'service', name: 'настройка', price: 500_000, consent: 'none', withLoan: 'no' },
  wantsPenalty: true,
};

const back = (facts: Facts = {}): Facts => ({ ...facts, demand: 'imposed_return' });

const TABLE: Row[] = [
  {
    name: 'с 01.09.2025: 3 календарных дня, проценты после них',
    facts: back(),
    events: claimOf('imposed_return', '2026-09-04', '2026-09-07'),
    today: '2026-09-20',
    expected: {
      situation: 'imposed_extras',
      status: { imposed_return: 'allowed', service_return: 'allowed' },
      recommended: 'imposed_return',
      term: '3 дня, ст. 16',
      norms: ['zozpp-16-extras', 'gk-395'],
      window: '2026-09-10',
      accrual: { rule: 'gk-395', from: '2026-09-11', days: 10, base: 500_000 },
      total: 5_019.18,
      warns: ['consent_burden', 'refusal_at_any_time'],
      silent: ['imposed_old_edition'],
    },
    source: '69-ФЗ от 07.04.2025; ст. 395 ГК',
  },
  {
    name: 'до 01.09.2025: срока в законе нет, 7 дней',
    facts: back({ imposed: { date: '2025-08-31' } }),
    expected: {
      status: { imposed_return: 'allowed' },
      term: '7 дней, п. 2 ст. 314',
      norms: ['zozpp-16-extras', 'gk-314-2', 'gk-395'],
      warns: ['imposed_old_edition'],
    },
    source: '135-ФЗ; п. 2 ст. 314 ГК по нашему чтению',
  },
  {
    name: 'скидка за допуслуги накануне решения КС № 14-П: о нём молчим',
    facts: back({ goods: { purchaseDate: '2022-12-10' }, imposed: { consent: 'condition' } }),
    today: '2023-04-02',
    expected: { status: { imposed_return: 'allowed' }, silent: ['discount_lost'] },
    source: '135-ФЗ: с 01.09.2022; КС № 14-П от 03.04.2023',
  },
  {
    name: 'в день решения КС № 14-П: при отказе цену пересчитывают соразмерно',
    facts: back({ goods: { purchaseDate: '2022-12-10' }, imposed: { consent: 'condition' } }),
    today: '2023-04-03',
    expected: { status: { imposed_return: 'allowed' }, warns: ['discount_lost'] },
    source: 'КС № 14-П от 03.04.2023',
  },
  {
    name: 'первый день новой редакции — 01.09.2025',
    facts: back({ imposed: { date: '2025-09-01' } }),
    expected: { term: '3 дня, ст. 16', status: { imposed_return: 'allowed' }, silent: ['imposed_old_edition'] },
    source: '69-ФЗ: с 01.09.2025',
  },
  {
    name: 'товар с 01.09.2025 — тоже навязанное',
    facts: back({ imposed: { kind: 'goods', date: '2025-09-01', consent: 'preticked' } }),
    expected: {
      status: { imposed_return: 'allowed', service_return: 'excluded' },
      silent: ['refusal_at_any_time'],
    },
    source: '69-ФЗ: товары, работы, услуги',
  },
  {
    name: 'товар до 01.09.2025: ст. 16 говорила об услугах',
    facts: back({ imposed: { kind: 'goods', date: '2025-08-31', consent: 'preticked' } }),
    expected: { status: { imposed_return: 'excluded' }, reason: /лишних работах и услугах/ },
    source: '135-ФЗ: работы, услуги',
  },
  {
    name: 'товар до 01.09.2025 как условие покупки: запрещено и тогда',
    facts: back({ imposed: { kind: 'goods', date: '2025-08-31', consent: 'condition' } }),
    expected: { status: { imposed_return: 'allowed' }, warns: ['discount_lost'] },
    source: 'ст. 16: запрет обусловливать покупку одних товаров покупкой других',
  },
  {
    name: 'согласие дано письменно: ст. 16 закрыта, ст. 32 открыта',
    facts: { imposed: { kind: 'warranty', consent: 'given' }, demand: 'service_return' },
    expected: {
      status: { service_return: 'allowed', imposed_return: 'excluded' },
      recommended: 'service_return',
      norms: ['zozpp-32', 'gk-782', 'zozpp-16', 'gk-314-2', 'gk-395'],
      term: '7 дней, п. 2 ст. 314',
      total: 5_000,
      missing: ['service.providedPrice'],
      silent: ['consent_burden'],
    },
    source: 'ст. 32: отказ в любое время',
  },
  {
    name: 'сертификатом воспользовались: остаток',
    facts: {
      imposed: { kind: 'certificate', consent: 'given' },
      service: { providedPrice: 120_000 },
      demand: 'service_return',
    },
    expected: { total: 3_800, status: { service_return: 'allowed' } },
    source: 'ст. 32',
  },
  {
    name: 'о согласии не сказано: вопрос',
    facts: back({ imposed: { consent: undefined } }),
    expected: { status: { imposed_return: 'unknown' }, missing: ['imposed.consent'] },
    source: 'ст. 16: без согласия',
  },
  {
    name: 'не знает, соглашался ли: под вопросом',
    facts: back({ imposed: { consent: 'unknown' } }),
    expected: { status: { imposed_return: 'unknown' }, missing: ['imposed.consent'] },
    source: 'ст. 16',
  },
  {
    name: 'не знал, что добавили: навязано',
    facts: back({ imposed: { consent: 'unaware' } }),
    expected: { status: { imposed_return: 'allowed' } },
    source: 'ст. 16: согласие доказывает продавец (M)',
  },
  {
    name: 'день не назван: вопрос, редакция неизвестна',
    facts: back({ goods: { purchaseDate: 'unknown' }, imposed: { date: undefined } }),
    expected: { status: { imposed_return: 'unknown' }, missing: ['imposed.date'] },
    source: '69-ФЗ',
  },
  {
    name: 'ничего не сказано: вопросы',
    facts: back({
      imposed: { kind: undefined, name: '', price: undefined, consent: undefined, withLoan: undefined },
    }),
    expected: {
      status: { imposed_return: 'unknown', service_return: 'unknown' },
      missing: ['imposed.kind', 'imposed.name', 'imposed.price', 'imposed.consent', 'imposed.withLoan'],
    },
    source: 'ст. 16',
  },
  {
    name: 'к кредиту: 30 дней на отказ, часы и предупреждение',
    facts: back({ imposed: { withLoan: 'yes' } }),
    expected: { clocks: { loan_extras: '2026-10-01' }, warns: ['loan_extras'] },
    source: 'ст. 7 закона № 353-ФЗ (M)',
  },
  {
    name: 'прежнее требование доказано: срок с него',
    facts: back({ refund: { earlierDemand: 'written_proven', earlierDemandDate: '2026-09-02' } }),
    expected: { window: '2026-09-07', accrual: { from: '2026-09-08' } },
    source: 'ст. 16; ст. 193 ГК: 05.09.2026 — суббота',
  },
  {
    name: 'прежнее требование доказано, день не назван: вопрос',
    facts: back({ refund: { earlierDemand: 'written_proven' } }),
    expected: { missing: ['refund.earlierDemandDate'] },
    source: 'ст. 16',
  },
];

describe('навязанное', () => rows(TV, '2026-09-10', TABLE));

describe('услуга к кредиту', () => {
  const facts: Facts = { ...TV, imposed: { ...TV.imposed, withLoan: 'yes' }, demand: 'imposed_return' };
  const on = (today: string) => words(planOn(caseOf(facts), today));

  test('в 30-й день ещё можно, на следующий — прошло', () => {
    expect(on('2026-10-01')).toMatch(/отказываются до 01\.10\.2026\. Исполнитель возвращает деньги за 7 рабочих/);
    expect(on('2026-10-02')).toMatch(/до 01\.10\.2026, этот день прошёл/);
  });

  test('день согласия не известен: срок словами', () => {
    const unknown = { ...facts, goods: { ...TV.goods, purchaseDate: 'unknown' as const } };
    expect(words(planOn(caseOf(unknown), '2026-10-01'))).toMatch(/отказываются 30 дней со дня согласия/);
  });
});
