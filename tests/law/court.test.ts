import { describe, expect, test } from 'vitest';
import { lawContext } from '../../shared/law/context.ts';
import { claimPriceOf, courtPlan, limitation, stateFee } from '../../shared/law/rules/court.ts';

const ctx = lawContext('2026-11-21');
const R = 100;

describe('суд по цене иска', () => {
  test.each([
    [100_000 * R, 'magistrate'],
    [100_000 * R + 1, 'district'],
    [1, 'magistrate'],
    [0, 'district'],
  ])('%i коп.: %s', (claimPrice, level) => {
    expect(courtPlan({ claimPrice }, ctx).level).toBe(level);
  });

  test('план: места, пошлина, упрощённый порядок, нормы', () => {
    const plan = courtPlan({ claimPrice: 84_000 * R, violatedFrom: '2026-03-12' }, ctx);
    expect(plan).toMatchObject({ fee: 0, feeExempt: true, simplified: true, claimPrice: 84_000 * R });
    expect(plan.places.map((place) => place.id)).toEqual(['buyer', 'seller', 'contract']);
    expect(plan.norms.map((norm) => norm.norm)).toEqual(
      expect.arrayContaining(['gpk-23-1-5', 'gpk-29-7', 'zozpp-17-2', 'gpk-91', 'nk-333.36-2-4', 'gpk-232.2']),
    );
    expect(plan.reason).toBe('Цена иска 84\u00a0000,00\u00a0₽ не больше 100\u00a0000,00\u00a0₽.');
    expect(plan.limitation).toMatchObject({ kind: 'value', value: { until: '2029-03-11' } });
  });

  test.each([
    ['2026-11-21', 250_000 * R, true],
    ['2026-11-21', 250_000 * R + 1, false],
    ['2024-08-31', 100_000 * R + 1, false],
    ['2024-09-01', 100_000 * R + 1, true],
  ])('упрощённый порядок %s, %i коп.: %s', (filingDate, claimPrice, simplified) => {
    const plan = courtPlan({ claimPrice, filingDate }, ctx);
    expect(plan.simplified).toBe(simplified);
    expect(plan.norms.some((norm) => norm.norm === 'gpk-232.2')).toBe(simplified);
  });

  test('без денег: районный суд, не упрощённый', () => {
    expect(courtPlan({ claimPrice: 0 }, ctx)).toMatchObject({ level: 'district', simplified: false });
  });
});

describe('пошлина', () => {
  const full = (price: number, date = '2026-11-21') => stateFee(price * R, date, false).fee / R;

  test.each([
    [1_000_000, 0],
    [1_500_000, 5_000],
    [3_000_000, 20_000],
    [5_000_000, 34_000],
    [8_000_000, 55_000],
    [200_000_000, 439_000],
    [100_000_000_000, 875_000],
  ])('потребитель, с 09.09.2024, цена %i ₽: %i ₽', (price, fee) => {
    const got = stateFee(price * R, '2026-11-21');
    expect(got.fee).toBe(fee * R);
    expect(got.exempt).toBe(fee === 0);
  });

  test.each([
    [1, 4_000],
    [100_000, 4_000],
    [300_000, 10_000],
    [500_000, 15_000],
    [1_000_000, 25_000],
    [3_000_000, 45_000],
    [8_000_000, 80_000],
    [24_000_000, 136_000],
    [50_000_000, 214_000],
    [100_000_000, 314_000],
    [1_000_000_000, 900_000],
  ])('шкала с 09.09.2024: %i ₽ — %i ₽', (price, fee) => {
    expect(full(price)).toBe(fee);
  });

  test('цена ноль — наименьшая пошлина', () => {
    expect([full(0), full(0, '2024-09-08')]).toEqual([4_000, 400]);
  });

  test.each([
    [1, 400],
    [10_000, 400],
    [20_000, 800],
    [100_000, 3_200],
    [200_000, 5_200],
    [1_000_000, 13_200],
    [100_000_000, 60_000],
  ])('шкала по 08.09.2024: %i ₽ — %i ₽', (price, fee) => {
    expect(full(price, '2024-09-08')).toBe(fee);
  });

  test('день смены шкалы', () => {
    expect(stateFee(1_500_000 * R, '2024-09-08').fee).toBe(2_500 * R);
    expect(stateFee(1_500_000 * R, '2024-09-09').fee).toBe(5_000 * R);
    expect(stateFee(1_500_000 * R, '2024-09-09').norms[0]).toMatchObject({ norm: 'nk-333.19', from: '2024-09-09' });
  });

  test('целые рубли: меньше 50 копеек отбрасывают, 50 — вверх', () => {
    expect(stateFee(1_000_049_99, '2026-11-21').fee).toBe(0);
    expect(stateFee(1_000_050_00, '2026-11-21').fee).toBe(1 * R);
    expect(stateFee(1_000_149_99, '2026-11-21').fee).toBe(1 * R);
  });

  test('причина словами и в трассе', () => {
    expect(stateFee(50_000 * R, '2026-11-21').reason).toContain('потребитель пошлину не платит');
    const paid = stateFee(1_500_000 * R, '2026-11-21');
    expect(paid.trace.children?.map((line) => line.result)).toEqual([
      '30\u00a0000,00\u00a0₽',
      '25\u00a0000,00\u00a0₽',
      '5\u00a0000,00\u00a0₽',
    ]);
    expect(stateFee(50_000 * R, '2026-11-21', false)).toMatchObject({ exempt: false, fee: 4_000 * R });
  });
});

describe('исковая давность', () => {
  test('три года, не переносится, претензия её не останавливает', () => {
    const got = limitation('2026-03-13', '2026-11-21');
    expect(got).toMatchObject({ kind: 'value', value: { until: '2029-03-12' } });
    expect(got.kind === 'value' && got.trace.note).toContain('Претензия этот срок не останавливает');
    expect(JSON.stringify(got)).toContain('п. 3 ст. 202');
  });

  test('прошла', () => {
    const got = limitation('2014-04-01', '2026-11-21');
    expect(got.kind === 'value' && got.trace.note).toMatch(/^Срок прошёл/);
    expect(limitation('2023-11-22', '2026-11-21')).toMatchObject({ value: { until: '2026-11-21' } });
    const lastDay = limitation('2023-11-22', '2026-11-21');
    expect(lastDay.kind === 'value' && lastDay.trace.note).not.toContain('Срок прошёл');
  });

  test('нарушения ещё нет — спрашиваем', () => {
    expect(limitation(undefined, '2026-11-21')).toMatchObject({ kind: 'unknown', missing: [{ path: 'events' }] });
  });
});

describe('цена иска', () => {
  const line = (label: string, amount: number, inClaimPrice = true) => ({ label, amount: amount * R, inClaimPrice });

  test('без морального вреда и штрафа, за вычетом полученного', () => {
    const got = claimPriceOf(
      [
        line('Цена', 60_000),
        line('Неустойка', 24_000),
        line('Моральный вред', 5_000, false),
        line('Получено', -10_000),
      ],
      '2026-11-21',
    );
    expect(got.price).toBe(74_000 * R);
    expect(got.trace.children?.map((child) => child.label)).toEqual(['Цена', 'Неустойка', 'Получено']);
    expect(got.norm.article).toBe('ст. 91');
  });

  test('не меньше нуля', () => {
    expect(claimPriceOf([line('Получено', -1)], '2026-11-21').price).toBe(0);
  });
});
