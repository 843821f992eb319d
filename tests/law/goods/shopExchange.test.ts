import { describe, expect, it } from 'vitest';
import { listedGoods, listOn, NO_LOAN, NOT_EXCHANGED } from '../../../shared/law/data/goods-lists.ts';
import type { Facts } from '../../../shared/model/facts.ts';
import { basesOf, check, claim, planOf, type Row } from './row.ts';

const R = 100;

/** Boots for 6 000 ₽ bought in a shop on Saturday 31.10.2026; the 14th day is Saturday 14.11.2026. */
const boots = (exchange: Facts['exchange'] = {}, more: Facts = {}): Facts => ({
  problem: 'not_suited',
  ...more,
  goods: {
    item: 'ботинки',
    paid: 6_000 * R,
    purchaseDate: '2026-10-31',
    distance: 'no',
    complexKind: 'none',
    ...more.goods,
  },
  exchange: {
    reason: 'size',
    kept: 'yes',
    listKind: 'none',
    similar: 'present',
    askedDate: '2026-11-10',
    ...exchange,
  },
});

const ROWS: Row[] = [
  {
    name: 'Не подошёл размер, похожие в продаже: обмен; деньги закрыты; неустойки нет',
    facts: boots({}, { demand: 'exchange' }),
    expected: {
      situation: 'shop_exchange',
      norms: ['zozpp-25-1', 'gk-502', 'gk-314-2'],
      term: '7 дней, п. 2 ст. 314',
      total: 0,
      penalty: null,
      sanction: /неустойки за отказ обменять/,
      recommended: 'exchange',
      rows: [
        ['exchange', 'allowed'],
        ['exchange_money', 'excluded', /похожая вещь была/],
      ],
      clocks: [['exchange_14', '2026-11-16']],
      warns: ['silent_about_property', 'list_not_read'],
    },
    source: 'п. 1 ст. 25; ст. 502 ГК',
  },
  ...(
    [
      ['2026-11-14', 'allowed', undefined],
      ['2026-11-16', 'allowed', 'exchange_moved_day'],
      ['2026-11-17', 'excluded', undefined],
    ] as const
  ).map(([askedDate, status, warning]): Row => ({
    name: `Куплено 31.10, просили ${askedDate}: ${status}`,
    facts: boots({ askedDate }),
    expected: {
      rows: [['exchange', status, ...(status === 'excluded' ? [/14 дней прошли 16\.11\.2026/] : [])] as const].map(
        (row) => [...row] as ['exchange', typeof status, RegExp?],
      ),
      ...(warning ? { warns: [warning] } : { silent: ['exchange_moved_day'] }),
    },
    source: 'п. 1 ст. 25: 14 дней, не считая дня покупки; 14.11 — суббота (ст. 193 ГК)',
  })),
  {
    name: 'Похожих нет, вещь вернули 05.11: деньги за 3 дня, 08.11 — воскресенье, проценты с 10.11',
    facts: boots(
      { similar: 'absent', goodsReturned: 'yes', goodsReturnDate: '2026-11-05', askedDate: '2026-11-05' },
      { demand: 'exchange_money' },
    ),
    expected: {
      norms: ['zozpp-25-2', 'gk-502', 'gk-395'],
      term: '3 дня, п. 2 ст. 25',
      clocks: [['seller_window', '2026-11-09']],
      lines: [
        ['principal', 6_000],
        ['interest', 32.22],
      ],
      penalty: { rule: 'gk-395', from: '2026-11-10', days: 14 },
      recommended: 'exchange_money',
      silent: ['return_item_first'],
    },
    source: 'п. 2 ст. 25; ст. 395 ГК: 6 000 × 14 % × 14 / 365',
  },
  {
    name: 'Вещь ещё у покупателя: три дня не пошли и от вручения не считаются',
    facts: boots({ similar: 'absent', goodsReturned: 'no' }, { demand: 'exchange_money' }),
    events: claim('a', 'exchange_money', '2026-11-11', '2026-11-12'),
    expected: {
      term: '3 дня со дня возврата вещи, п. 2 ст. 25',
      clocks: [['seller_window', undefined]],
      total: 6_000,
      penalty: null,
      warns: ['return_item_first'],
    },
    source: 'п. 2 ст. 25',
  },
  {
    name: 'Сдали вещь по акту 12.11 (событие): срок пошёл с него',
    facts: boots({ similar: 'absent', goodsReturned: 'no' }, { demand: 'exchange_money' }),
    events: [{ id: 'h', type: 'goods_handed_over', date: '2026-11-12' }],
    expected: {
      clocks: [['seller_window', '2026-11-16']],
      penalty: { rule: 'gk-395', from: '2026-11-17', days: 7 },
      silent: ['return_item_first'],
    },
    source: 'п. 2 ст. 25: 12.11 + 3 = 15.11, воскресенье',
  },
  {
    name: 'Были ли похожие, неизвестно: деньги под вопросом',
    facts: boots({ similar: 'unknown' }, { demand: 'exchange_money', goods: { paid: undefined } }),
    expected: {
      rows: [['exchange_money', 'unknown', /похожая вещь/]],
      sanction: /395 ГК после срока/,
      asks: ['goods.paid', 'exchange.goodsReturned'],
    },
    source: 'п. 2 ст. 25',
  },
  {
    name: 'Вернули, но день не назвали: спрашивает день',
    facts: boots({ similar: 'absent', goodsReturned: 'yes' }, { demand: 'exchange_money' }),
    expected: { asks: ['exchange.goodsReturnDate'], clocks: [['seller_window', undefined]] },
    source: 'п. 2 ст. 25',
  },
  {
    name: '«Не нравится» — не основание',
    facts: boots({ reason: 'other' }),
    expected: {
      rows: [
        ['exchange', 'excluded', /не нравится/],
        ['exchange_money', 'excluded', /не нравится/],
      ],
    },
    source: 'п. 1 ст. 25',
  },
  {
    name: 'Носили: обмена нет',
    facts: boots({ kept: 'no' }),
    expected: { rows: [['exchange', 'excluded', /в ходу/]] },
    source: 'п. 1 ст. 25',
  },
  {
    name: 'Бельё из перечня, просили 31.08.2026: перечень № 2463',
    facts: boots({ listKind: 'underwear', askedDate: '2026-08-31' }, { goods: { purchaseDate: '2026-08-24' } }),
    today: '2026-08-31',
    expected: { rows: [['exchange', 'excluded', /ПП № 2463.*бельё/]], silent: ['list_not_read'] },
    source: 'перечень № 2463, п. 5',
  },
  {
    name: 'То же 01.09.2026: перечень № 657 не прочитан, «проверьте»',
    facts: boots({ listKind: 'underwear', askedDate: '2026-09-01' }, { goods: { purchaseDate: '2026-08-24' } }),
    today: '2026-09-01',
    expected: { rows: [['exchange', 'excluded', /ПП № 657/]], warns: ['list_not_read'] },
    source: 'постановление № 657, текст не прочитан',
  },
  {
    name: 'Смартфон с гарантией: обмена нет, остаётся ст. 12',
    facts: boots({}, { goods: { complexKind: 'phone' }, defect: { warranty: 'has' } }),
    expected: {
      rows: [['exchange', 'excluded', /технически сложный товар с гарантией/]],
      warns: ['complex_not_exchanged', 'silent_about_property'],
    },
    source: 'перечень № 2463, п. 11',
  },
  {
    name: 'Смартфон, гарантия неизвестна: вопрос',
    facts: boots({}, { goods: { complexKind: 'phone' } }),
    expected: { rows: [['exchange', 'unknown', /гарантия/]], asks: ['defect.warranty'] },
    source: 'перечень № 2463, п. 11',
  },
  {
    name: 'Смартфон без гарантии: обмен есть',
    facts: boots({}, { goods: { complexKind: 'phone' }, defect: { warranty: 'none' } }),
    expected: { rows: [['exchange', 'allowed']] },
    source: 'перечень № 2463, п. 11',
  },
  {
    name: 'Ничего не рассказали: спрашивает по порядку, ничего не разрешает',
    facts: { problem: 'not_suited' },
    expected: {
      rows: [
        ['exchange', 'unknown', /когда вы купили/],
        ['exchange_money', 'unknown'],
      ],
      asks: [
        'goods.distance',
        'exchange.reason',
        'exchange.kept',
        'exchange.listKind',
        'goods.complexKind',
        'exchange.similar',
        'exchange.askedDate',
        'goods.paid',
      ],
      clocks: [['exchange_14', undefined]],
    },
    source: 'ст. 25',
  },
  ...(
    [
      [{ reason: undefined }, /чем вещь не подошла/],
      [{ kept: 'unknown' }, /ярлыки/],
      [{ listKind: undefined }, /перечне/],
    ] as const
  ).map(([change, reason]): Row => ({
    name: `Под вопросом: ${String(reason)}`,
    facts: boots(change),
    expected: { rows: [['exchange', 'unknown', reason]] },
    source: 'п. 1 ст. 25',
  })),
  {
    name: 'Привезли позже покупки: 14 дней с передачи (ст. 502 ГК)',
    facts: boots({ askedDate: '2026-11-20' }, { goods: { deliveryDate: '2026-11-09' } }),
    expected: { rows: [['exchange', 'allowed']], clocks: [['exchange_14', '2026-11-23']] },
    source: 'ст. 502 ГК',
  },
  {
    name: 'Похожих нет, но покупатель хочет обмен: можно ждать',
    facts: boots(
      { similar: 'absent', askedDate: undefined },
      { demand: 'exchange', goods: { purchaseDate: '2026-11-16' } },
    ),
    expected: { rows: [['exchange', 'allowed']], asks: ['exchange.askedDate'], silent: ['asked_without_paper'] },
    source: 'п. 2 ст. 25',
  },
  {
    name: 'Без чека: свидетель; просили раньше: чем подтвердить',
    facts: boots({}, { goods: { proof: 'witness' } }),
    expected: { warns: ['exchange_without_receipt', 'asked_without_paper'] },
    source: 'п. 1 ст. 25',
  },
  {
    name: 'Куплено на расстоянии: не обмен, а отказ за 7 дней',
    facts: boots({}, { goods: { distance: 'yes', deliveryDate: '2026-11-18' } }),
    expected: {
      situation: 'distance_refusal',
      rows: [['refund_money', 'allowed']],
      clocks: [['distance_refusal_7', '2026-11-25']],
    },
    source: 'п. 4 ст. 26.1',
  },
  {
    name: 'На расстоянии и ещё не передано: отказ до доставки',
    facts: boots({}, { goods: { distance: 'yes' }, refund: { refusedWhen: 'before_delivery' } }),
    expected: { situation: 'distance_refusal_before_delivery' },
    source: 'п. 4 ст. 26.1',
  },
];

describe('обмен исправной вещи из магазина', () => {
  it.each(ROWS.map((row) => [row.name, row] as const))('%s', (_name, row) => check(row));

  it('у обмена и денег разные статьи', () => {
    const bases = basesOf({ facts: boots({ similar: 'absent' }) }).map(([, norms]) => norms);
    expect(new Set(bases).size).toBe(2);
  });

  it('1 % в день за исправную вещь нигде не обещан', () => {
    for (const row of ROWS) {
      for (const option of planOf(row).demands) {
        expect(option.norms.map((ref) => ref.norm)).not.toContain('zozpp-23-1');
      }
    }
  });
});

describe('перечни товаров', () => {
  it.each([
    [NOT_EXCHANGED, 14],
    [NO_LOAN, 5],
  ])('редакции сменяются 01.09.2026 без дыр', (list, size) => {
    expect(listOn(list, '2026-08-31')).toMatchObject({ read: true });
    expect(listOn(list, '2026-09-01')).toMatchObject({ read: false });
    expect(listOn(list, '2026-09-01').goods).toHaveLength(size);
    expect(new Set(listOn(list, '2020-01-01').goods.map((item) => item.id)).size).toBe(size);
    for (const { label } of listOn(list, '2026-09-01').goods) expect(label).toMatch(/^[А-ЯЁ]/);
  });

  it('«нет в перечне», нет ответа и чужое слово — не в перечне', () => {
    for (const kind of ['none', undefined, 'boots']) expect(listedGoods(NOT_EXCHANGED, kind, '2026-11-23')).toBeNull();
    expect(listedGoods(NO_LOAN, 'furniture', '2026-11-23')?.label).toBe('Мебель');
  });

  it('день без редакции — ошибка, а не молчание', () => {
    expect(() => listOn([{ from: '2026-09-01', norm: 'x', read: true, goods: [] }], '2026-08-31')).toThrow(RangeError);
  });
});
