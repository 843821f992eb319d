import { describe, expect, test } from 'vitest';
import { consumerFine } from '../../shared/law/rules/fine.ts';
import { priceDifference, type PriceDifferenceInput } from '../../shared/law/rules/priceDifference.ts';

const R = 100;

describe('штраф п. 6 ст. 13', () => {
  test('пример 1: 60 000 + 24 000 + 5 000 присуждено — штраф 44 500 ₽', () => {
    expect(consumerFine((60_000 + 24_000 + 5_000) * R, '2026-04-20')).toMatchObject({
      fine: 44_500 * R,
      norm: { article: 'п. 6 ст. 13', confidence: 'H' },
    });
  });

  test('копейка пополам округляется вверх', () => {
    expect(consumerFine(1, '2026-04-20').fine).toBe(1);
    expect(consumerFine(0, '2026-04-20').fine).toBe(0);
  });

  test('исключения п. 7 называют только с 01.02.2026, сумму они не меняют', () => {
    const [before, after] = [consumerFine(100 * R, '2026-01-31'), consumerFine(100 * R, '2026-02-01')];
    expect(before.fine).toBe(after.fine);
    expect(before.exceptions).toBeUndefined();
    expect(JSON.stringify(before.trace)).not.toContain('может отпасть');
    expect(after.exceptions).toMatchObject({ article: 'п. 7 ст. 13', from: '2026-02-01' });
    expect(JSON.stringify(after.trace)).toContain('медиативное соглашение');
  });
});

describe('разница в цене п. 4 ст. 24', () => {
  const asked = (input: Partial<PriceDifferenceInput>, date: string) =>
    priceDifference(
      {
        contractPrice: 50_000 * R,
        currentPrice: 62_000 * R,
        complex: 'yes',
        comparedWith: 'new',
        misled: 'no',
        ...input,
      },
      date,
    );

  test('до 31.01.2026 сравнивают с новым любой товар', () => {
    expect(asked({}, '2026-01-31')).toMatchObject({ kind: 'value', value: 12_000 * R });
    expect(asked({ complex: 'unknown', comparedWith: 'unknown' }, '2026-01-31')).toMatchObject({ value: 12_000 * R });
  });

  test('с 01.02.2026 товар перечня с новым не сравнивают', () => {
    expect(asked({}, '2026-02-01')).toMatchObject({ kind: 'not_applicable' });
    const worn = asked({ comparedWith: 'same_wear' }, '2026-02-01');
    expect(worn).toMatchObject({ kind: 'value', value: 12_000 * R });
    expect(JSON.stringify(worn)).toContain('По нашему чтению');
  });

  test('намеренный обман возвращает сравнение с новым; обычный товар не меняется', () => {
    expect(asked({ misled: 'yes' }, '2026-02-01')).toMatchObject({ kind: 'value' });
    expect(asked({ misled: 'unknown' }, '2026-02-01')).toMatchObject({ kind: 'not_applicable' });
    const ordinary = asked({ complex: 'no' }, '2026-02-01');
    expect(ordinary).toMatchObject({ kind: 'value', value: 12_000 * R });
    expect(JSON.stringify(ordinary)).not.toContain('По нашему чтению');
  });

  test('чего не хватает, спрашивают', () => {
    const got = asked({ complex: 'unknown', comparedWith: 'unknown' }, '2026-02-01');
    expect(got.kind === 'unknown' && got.missing.map((item) => item.path)).toEqual([
      'goods.complexKind',
      'goods.comparedWith',
    ]);
    expect(asked({ complex: 'unknown', comparedWith: 'new' }, '2026-02-01')).toMatchObject({
      kind: 'unknown',
      missing: [{ path: 'goods.complexKind' }],
    });
  });

  test('цена не выросла — разницы нет', () => {
    expect(asked({ currentPrice: 50_000 * R }, '2026-01-31')).toMatchObject({ kind: 'not_applicable' });
  });
});
