import { describe, expect, test } from 'vitest';
import { addDays, isCivilDate } from '../../shared/calendar/civilDate.ts';
import { FEE_SCALES } from '../../shared/law/data/fees.ts';
import rpn from '../../shared/law/data/rpn-offices.json' with { type: 'json' };
import { actById, ACTS, findNorm, normAt, normById, NORMS, param, quote } from '../../shared/law/norms/lookup.ts';
import { NBSP } from '../../shared/text/format.ts';

describe('нормы как данные', () => {
  test('идентификаторы не повторяются, акт каждой нормы известен, ни один акт не лишний', () => {
    const ids = NORMS.map((norm) => norm.id);
    expect(new Set(ids).size).toBe(ids.length);
    expect(NORMS.filter((norm) => !ACTS[norm.act]).map((norm) => norm.id)).toEqual([]);
  });

  test.each(NORMS.map((norm) => [norm.id, norm] as const))(
    '%s: редакции идут по времени и не пересекаются',
    (_id, norm) => {
      expect(norm.editions.length).toBeGreaterThan(0);
      const sorted = [...norm.editions].sort((a, b) => (a.from ?? '').localeCompare(b.from ?? ''));
      sorted.forEach((edition, index) => {
        if (edition.from) expect(isCivilDate(edition.from)).toBe(true);
        if (edition.from && edition.to) expect(edition.from <= edition.to).toBe(true);
        const next = sorted[index + 1];
        if (next) {
          expect(edition.to).toBeDefined();
          expect(next.from).toBe(addDays(edition.to ?? '2000-01-01', 1));
        }
        expect(edition.meaning.length).toBeGreaterThan(10);
        expect(edition.source).not.toBe('');
        expect(edition.checked).toBe('2026-11-21');
      });
    },
  );

  test('смысл написан по-русски, без восклицаний и с неразрывными пробелами', () => {
    for (const edition of NORMS.flatMap((norm) => norm.editions)) {
      expect(edition.meaning).not.toMatch(/!/);
      expect(edition.meaning).not.toMatch(/\d (₽|%|\d{3})/);
      expect(edition.meaning).not.toMatch(/(ст\.|п\.|№) \d/);
      expect(edition.meaning).toMatch(/[.]$/);
    }
    expect(normAt('gpk-23-1-5', '2026-11-21').meaning).toContain(`100${NBSP}000${NBSP}₽`);
  });

  test('где номер пункта открыт, статья печатается без номера', () => {
    for (const id of ['zozpp-23-cap', 'zozpp-13-assignment', 'koap-14.8-refusal']) {
      expect(normById(id).article).toMatch(/^ст\. [\d.]+$/);
    }
  });

  test('то, что в описании закона помечено M, L или K, своей пометки не теряет', () => {
    const mark = (id: string, date = '2026-11-21') => normAt(id, date).confidence;
    expect(mark('gk-193')).toBe('M');
    expect(mark('gk-4')).toBe('L');
    expect(mark('pp-924')).toBe('M');
    expect(mark('zozpp-24-4')).toBe('M');
    expect(mark('pp-497', '2022-05-01')).toBe('K');
    expect(mark('zozpp-23-cap')).toBe('H');
    expect(mark('zozpp-23.1-3')).toBe('H');
    expect(mark('koap-14.8-2')).toBe('M');
  });
});

describe('редакция по дате', () => {
  test('предел неустойки: 31.01.2026 и 01.02.2026', () => {
    expect(normAt('zozpp-23-cap', '2026-01-31')).toMatchObject({ to: '2026-01-31', article: 'ст. 23' });
    expect(normAt('zozpp-23-cap', '2026-02-01')).toMatchObject({ from: '2026-02-01' });
    expect(normAt('zozpp-23-cap', '2026-02-01').to).toBeUndefined();
  });

  test('нормы, которой ещё не было, нет', () => {
    expect(findNorm('zozpp-13-7', '2026-01-31')).toBeNull();
    expect(findNorm('zozpp-13-7', '2026-02-01')).toMatchObject({ norm: 'zozpp-13-7' });
    expect(() => normAt('ks-7-p', '2026-02-16')).toThrow(/не действовала 16/);
    expect(() => normAt('zozpp-99', '2026-02-16')).toThrow(/Нет такой нормы/);
    expect(actById('gk').short).toBe('ГК');
    expect(() => actById('kodeks')).toThrow(/Нет такого акта/);
  });

  test.each<[string, string, string, number]>([
    ['zozpp-22', 'days', '2026-11-21', 10],
    ['zozpp-21', 'days', '2026-11-21', 7],
    ['zozpp-21', 'checkDays', '2026-11-21', 20],
    ['zozpp-21', 'absentMonths', '2026-11-21', 1],
    ['zozpp-20', 'maxDays', '2026-11-21', 45],
    ['zozpp-20-2', 'days', '2026-11-21', 3],
    ['zozpp-23-1', 'ratePercentHundredths', '2026-11-21', 100],
    ['zozpp-23.1-3', 'ratePercentHundredths', '2026-11-21', 50],
    ['zozpp-23.1-4', 'days', '2026-11-21', 10],
    ['zozpp-18-1', 'complexDays', '2026-11-21', 15],
    ['zozpp-18-1', 'unusableDays', '2026-11-21', 30],
    ['zozpp-19-1', 'months', '2026-11-21', 24],
    ['zozpp-25-2', 'refundDays', '2026-11-21', 3],
    ['zozpp-26.1-4', 'days', '2026-11-21', 7],
    ['zozpp-26.1-4', 'noInfoMonths', '2026-11-21', 3],
    ['zozpp-26.1-4', 'refundDays', '2026-11-21', 10],
    ['zozpp-12-2.2', 'refundDays', '2026-11-21', 10],
    ['zozpp-16-extras', 'refundDays', '2025-09-01', 3],
    ['gk-314-2', 'days', '2026-11-21', 7],
    ['gk-196', 'months', '2026-11-21', 36],
    ['59-fz-12', 'days', '2026-11-21', 30],
    ['59-fz-8', 'forwardDays', '2026-11-21', 7],
    ['gpk-23-1-5', 'limitKopecks', '2026-11-21', 10_000_000],
    ['gpk-232.2', 'limitKopecks', '2024-08-31', 10_000_000],
    ['gpk-232.2', 'limitKopecks', '2024-09-01', 25_000_000],
    ['nk-333.36-2-4', 'limitKopecks', '2026-11-21', 100_000_000],
    ['koap-4.5', 'months', '2026-11-21', 12],
    ['post-382-storage', 'storageDays', '2026-11-21', 30],
  ])('%s.%s на %s = %i', (id, name, date, value) => {
    expect(param(id, name, date)).toBe(value);
  });

  test('нет такого числа в этой редакции', () => {
    expect(() => param('zozpp-16-extras', 'refundDays', '2025-08-31')).toThrow(/нет параметра/);
    expect(() => param('gk-15', 'days', '2025-08-31')).toThrow(/нет параметра/);
  });
});

test('цитата для письма: статья и акт в родительном падеже, без редакции', () => {
  expect(quote(normAt('zozpp-23.1-3', '2026-11-21'))).toBe(
    'п. 3 ст. 23.1 Закона РФ от 07.02.1992 № 2300-1 «О защите прав потребителей»',
  );
  for (const act of Object.values(ACTS)) expect(act.genitive).not.toMatch(/ред\./);
});

test('шкалы пошлины непрерывны: в начале ступени пошлина та же, что в конце прошлой', () => {
  for (const scale of FEE_SCALES) {
    scale.steps.forEach((step, index) => {
      const next = scale.steps[index + 1];
      if (!next || (index === 0 && scale.to)) return;
      expect(next.fixed).toBe(step.fixed + ((next.above - step.above) * step.rate) / 10_000);
    });
  }
});

test('управления Роспотребнадзора: коды не повторяются', () => {
  const codes = rpn.offices.map((office) => office.code).filter((code) => code !== '--');
  expect(new Set(codes).size).toBe(codes.length);
  expect(codes.length).toBe(84);
});
