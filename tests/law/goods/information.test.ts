import { describe, expect, it } from 'vitest';
import type { Facts } from '../../../shared/model/facts.ts';
import { claimServed } from '../cases.ts';
import { basesOf, check, type Row } from './row.ts';

const R = 100;
const SERVED = claimServed('2026-10-29', '2026-11-02');

/** A modem for 5 000 ₽ bought on 12.10.2026. */
const modem = (information: Facts['information'], more: Facts = {}): Facts => ({
  problem: 'misinformed',
  ...more,
  goods: { item: 'USB-модем', price: 5_000 * R, paid: 5_000 * R, purchaseDate: '2026-10-12', ...more.goods },
  information: {
    promised: 'Работает без антенны.',
    actual: 'Без антенны связи нет.',
    foundDate: '2026-10-13',
    ...information,
  },
});

const ROWS: Row[] = [
  {
    name: 'Описание неверное: деньги за 10 дней, 1 % в день с 13.11',
    facts: modem({ kind: 'description' }, { demand: 'info_refund' }),
    events: SERVED,
    expected: {
      situation: 'false_information',
      norms: ['zozpp-8', 'zozpp-10', 'zozpp-12-1', 'zozpp-22', 'zozpp-23-1'],
      term: '10 дней, ст. 22',
      lines: [
        ['principal', 5_000],
        ['penalty', 550],
      ],
      penalty: { rule: 'zozpp-23', from: '2026-11-13', days: 11, cap: 5_000 },
      recommended: 'info_refund',
      rows: [['tag_price', 'excluded', /на кассе/]],
      warns: ['not_a_specialist', 'reasonable_time', 'description_is_quality'],
    },
    source: 'п. 1 ст. 12; ст. 22, 23: 5 000 × 1 % × 11',
  },
  {
    name: 'Умолчали о свойстве технически сложного товара: 15 дней не мешают',
    facts: modem({ kind: 'missing' }, { demand: 'info_refund', goods: { complexKind: 'phone' } }),
    expected: {
      rows: [['info_refund', 'allowed']],
      warns: ['defect_from_silence', 'complex_no_limit'],
      silent: ['description_is_quality'],
    },
    source: 'п. 1, 2, 4 ст. 12',
  },
  {
    name: 'Сведения не по-русски, куплено 28.02.2026: ст. 10.1 ещё не действовала',
    facts: modem({ kind: 'language' }, { demand: 'info_refund', goods: { purchaseDate: '2026-02-28' } }),
    expected: { norms: ['zozpp-8', 'zozpp-12-1', 'zozpp-22', 'zozpp-23-1'] },
    source: 'ст. 8; ст. 10.1 с 01.03.2026 (168-ФЗ)',
  },
  {
    name: 'То же, куплено 01.03.2026: ст. 10.1',
    facts: modem({ kind: 'language' }, { demand: 'info_refund', goods: { purchaseDate: '2026-03-01' } }),
    expected: { norms: ['zozpp-8', 'zozpp-10.1', 'zozpp-12-1', 'zozpp-22', 'zozpp-23-1'], warns: ['our_reading'] },
    source: '168-ФЗ',
  },
  {
    name: 'День покупки неизвестен: по дню требования',
    facts: modem({ kind: 'language' }, { demand: 'info_refund', goods: { purchaseDate: 'unknown' } }),
    expected: { norms: ['zozpp-8', 'zozpp-10.1', 'zozpp-12-1', 'zozpp-22', 'zozpp-23-1'] },
    source: '168-ФЗ',
  },
  {
    name: 'Убытки сверх возврата и разница в цене',
    facts: modem(
      { kind: 'description' },
      {
        demand: 'info_refund',
        losses: [
          { kind: 'delivery', label: 'Доставка', amount: 300 * R },
          { kind: 'price_difference', label: '', amount: 700 * R },
        ],
      },
    ),
    expected: {
      lines: [
        ['principal', 5_000],
        ['loss', 300],
        ['price_difference', 700],
      ],
    },
    source: 'п. 1 ст. 12; п. 2 ст. 13; ст. 393.1 ГК',
  },
  {
    name: 'Карточку показала площадка: она отвечает за свои сведения',
    facts: modem({ kind: 'description' }, { platform: 'aggregator' }),
    expected: { warns: ['aggregator_information'] },
    source: 'п. 2.1 ст. 12',
  },
  {
    name: 'Услуга: ст. 31 этот возврат не называет — 7 дней и проценты',
    facts: modem({ kind: 'missing' }, { field: 'service', demand: 'info_refund' }),
    events: SERVED,
    expected: {
      norms: ['zozpp-8', 'zozpp-10', 'zozpp-12-1', 'gk-314-2', 'gk-395'],
      clocks: [['seller_window', '2026-11-09']],
      penalty: { rule: 'gk-395', from: '2026-11-10', days: 14 },
    },
    source: 'ст. 12; п. 2 ст. 314, ст. 395 ГК',
  },
  {
    name: 'Услуга, сколько заплатили, неизвестно',
    facts: modem({ kind: 'missing' }, { field: 'service', demand: 'info_refund', goods: { paid: undefined } }),
    expected: { penalty: null, sanction: /после срока/, asks: ['goods.paid'] },
    source: 'ст. 395 ГК',
  },
  {
    name: 'Ничего не рассказали: вопросы по порядку',
    facts: { problem: 'misinformed' },
    expected: {
      situation: 'false_information',
      asks: ['information.kind', 'information.promised', 'information.actual', 'information.foundDate', 'goods.paid'],
    },
    source: 'ст. 10, 12',
  },
  {
    name: 'Ценник 1 999 ₽, на кассе 2 499 ₽: разница 500 ₽, 7 дней, проценты',
    facts: modem(
      { kind: 'price_tag', tagPrice: 1_999 * R, tillPrice: 2_499 * R, tagProof: 'yes' },
      { demand: 'tag_price', goods: { paid: 2_499 * R, price: 2_499 * R } },
    ),
    events: SERVED,
    expected: {
      situation: 'price_at_till',
      norms: ['gk-494', 'gk-500', 'zozpp-10', 'gk-1102', 'gk-314-2', 'gk-395'],
      term: '7 дней, п. 2 ст. 314',
      clocks: [['seller_window', '2026-11-09']],
      lines: [
        ['principal', 500],
        ['interest', 2.68],
      ],
      penalty: { rule: 'gk-395', from: '2026-11-10', days: 14 },
      recommended: 'tag_price',
      rows: [['info_refund', 'allowed']],
      warns: ['tag_is_offer'],
      silent: ['no_tag_photo'],
    },
    source: 'ст. 494, 500, 1102, 395 ГК: 500 × 14 % × 14 / 365',
  },
  {
    name: 'На кассе не больше ценника: разницы нет',
    facts: modem({ kind: 'price_tag', tagPrice: 1_999 * R, tillPrice: 1_999 * R, tagProof: 'no' }),
    expected: {
      rows: [['tag_price', 'excluded', /разницы нет/]],
      recommended: 'info_refund',
      warns: ['no_tag_photo'],
    },
    source: 'ст. 1102 ГК',
  },
  {
    name: 'Цены не названы: сумма не выдумана',
    facts: modem({ kind: 'price_tag' }, { demand: 'tag_price' }),
    expected: {
      penalty: null,
      sanction: /395 ГК после срока/,
      asks: ['information.tagPrice', 'information.tillPrice', 'information.tagProof'],
    },
    source: 'ст. 1102 ГК',
  },
  {
    name: 'Отказ от покупки из-за цены: 1 % в день',
    facts: modem(
      { kind: 'price_tag', tagPrice: 1_999 * R, tillPrice: 2_499 * R, tagProof: 'unknown' },
      { demand: 'info_refund' },
    ),
    expected: {
      norms: ['gk-494', 'zozpp-10', 'zozpp-12-1', 'zozpp-22', 'zozpp-23-1'],
      warns: ['no_tag_photo'],
    },
    source: 'ст. 10, 12, 22, 23',
  },
];

describe('неверные сведения и цена на кассе', () => {
  it.each(ROWS.map((row) => [row.name, row] as const))('%s', (_name, row) => check(row));

  it('у разницы и отказа разные статьи', () => {
    const facts = modem({ kind: 'price_tag', tagPrice: 1_999 * R, tillPrice: 2_499 * R });
    const bases = basesOf({ facts }).map(([, norms]) => norms);
    expect(bases).toHaveLength(2);
    expect(new Set(bases).size).toBe(2);
  });
});
