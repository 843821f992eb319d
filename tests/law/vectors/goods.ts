import type { CivilDate } from '../../../shared/calendar/civilDate.ts';
import { example, planOn } from '../cases.ts';
import { lastDay, R, termDays, type Vector } from './vector.ts';

const TODAY = '2026-11-23';

/** Goods: what came, exchange, information, losses, late exchange, loan items. */
export const GOODS: readonly Vector[] = [
  term('Деньги за то, что не привезли', 'wrong-item-missing-refund', 10, 'п. 4 ст. 23.1 ЗоЗПП'),
  term('Деньги за другой товар', 'wrong-item-refund', 10, 'ст. 22 ЗоЗПП; ст. 468 ГК'),
  term('Обмен исправной вещи письмом', 'shop-exchange', 7, 'п. 2 ст. 314 ГК'),
  term('Деньги за исправную вещь, если похожей нет', 'shop-exchange-money', 3, 'п. 2 ст. 25 ЗоЗПП'),
  term('Деньги из-за неверных сведений', 'misinformed-description', 10, 'ст. 12, 22 ЗоЗПП'),
  term('Разница с ценником', 'misinformed-price-tag', 7, 'ст. 1102, п. 2 ст. 314 ГК'),
  term('Убытки', 'losses-expert', 10, 'ст. 22 ЗоЗПП'),
  term('Товар на время ремонта', 'repair-loan-item', 3, 'п. 2 ст. 20 ЗоЗПП'),
  clock('14 дней на обмен: куплено 31.10.2026', 'shop-exchange', 'exchange_14', '2026-11-16', 'п. 1 ст. 25 ЗоЗПП'),
  {
    rule: 'clocks',
    name: '14 дней на обмен: куплено во вторник 03.11.2026',
    got: () => {
      const { facts, ...file } = example('shop-exchange');
      const bought = { ...facts, goods: { ...facts.goods, purchaseDate: '2026-11-03', deliveryDate: '2026-11-03' } };
      return planOn({ ...file, facts: bought }, '2026-11-10').deadlines.find((item) => item.id === 'exchange_14')?.last;
    },
    expected: '2026-11-17',
    source: 'п. 1 ст. 25 ЗоЗПП: первый день — 4 ноября',
  },
  clock('Замена: 7 дней с 12.10.2026', 'replacement-overdue-refund', 'replacement', '2026-10-19', 'ст. 21 ЗоЗПП'),
  sum('Не привезли на 12 000 ₽: 53 дня по 60 ₽', 'wrong-item-missing', 3_180, 'п. 3 ст. 23.1 ЗоЗПП'),
  sum('Просрочка замены с 20.10.2026: 35 дней по 620 ₽', 'replacement-overdue-again', 21_700, 'ст. 21, 23 ЗоЗПП'),
  sum('Не дали товар на время ремонта: 10 дней по 620 ₽', 'repair-loan-item', 6_200, 'п. 2 ст. 20, п. 1 ст. 23 ЗоЗПП'),
  sum(
    'Прежнее требование пропущено с 16.10.2026: 39 дней по 684 ₽ и снижение цены',
    'defective-changed-demand',
    35_676,
    'п. 2 ст. 23 ЗоЗПП; ППВС № 17, п. 32',
  ),
];

function term(name: string, from: string, expected: number, source: string): Vector {
  return { rule: 'situations', name, got: termDays(from), expected, source };
}

function clock(name: string, from: string, id: string, expected: CivilDate, source: string): Vector {
  return { rule: 'clocks', name, got: lastDay(from, id), expected, source };
}

function sum(name: string, from: string, roubles: number, source: string): Vector {
  const got = (): number | undefined => planOn(example(from), TODAY).sums?.total;
  return { rule: 'situations', name, got, expected: roubles * R, source };
}
