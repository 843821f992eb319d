import { NOT_EXCHANGED } from '../../law/data/goods-lists.ts';
import { aboutExchange, all, is, isNotSuited } from '../conditions.ts';
import type { Question } from '../types.ts';
import { listOptions } from './listOptions.ts';

/** First on the page: bought at a distance, a good item goes back without a reason; in a shop it is exchanged. */
export const WHERE_BOUGHT: Question = {
  kind: 'radio',
  path: 'goods.distance',
  when: isNotSuited,
  label: 'Где вы купили вещь?',
  short: 'Способ покупки',
  inline: true,
  options: [
    { value: 'no', label: 'В магазине' },
    { value: 'yes', label: 'На сайте или в приложении' },
  ],
};

/** «Обмен»: why the item does not fit, its state and what the shop has in its place. */
export const EXCHANGE: readonly Question[] = [
  {
    kind: 'select',
    path: 'exchange.reason',
    when: aboutExchange,
    label: 'Чем вещь не подошла?',
    short: 'Не подошла',
    empty: 'Выберите из списка',
    options: [
      { value: 'size', label: 'Размером' },
      { value: 'dimensions', label: 'Габаритами' },
      { value: 'shape', label: 'Формой' },
      { value: 'style', label: 'Фасоном' },
      { value: 'colour', label: 'Цветом' },
      { value: 'configuration', label: 'Комплектацией' },
      { value: 'other', label: 'Другим: не понравилась, уже не нужна' },
    ],
    width: 'name',
  },
  {
    kind: 'radio',
    path: 'exchange.kept',
    when: aboutExchange,
    label: 'Вещь не носили, вид и ярлыки сохранены?',
    short: 'Вид и ярлыки сохранены',
    inline: true,
    options: [
      { value: 'yes', label: 'Да' },
      { value: 'no', label: 'Нет' },
      { value: 'unknown', label: 'Не знаю' },
    ],
  },
  {
    kind: 'select',
    path: 'exchange.listKind',
    when: aboutExchange,
    label: 'Есть ли вещь в этом списке?',
    short: 'Список без обмена',
    hint: 'Исправные вещи из списка магазин менять не обязан.',
    empty: 'Выберите из списка',
    options: listOptions(NOT_EXCHANGED),
    width: 'full',
  },
  {
    kind: 'date',
    path: 'exchange.askedDate',
    time: 'past',
    when: aboutExchange,
    optional: true,
    label: 'Когда вы просили магазин обменять?',
    short: 'Просьба об обмене',
    hint: 'Ещё не просили — оставьте пустым.',
  },
  {
    kind: 'radio',
    path: 'exchange.similar',
    when: aboutExchange,
    label: 'Есть ли в магазине похожая вещь, которая подойдёт?',
    short: 'Похожая вещь',
    options: [
      { value: 'present', label: 'Да' },
      { value: 'absent', label: 'Нет, обменять не на что' },
      { value: 'unknown', label: 'Не знаю' },
    ],
  },
  {
    kind: 'radio',
    path: 'exchange.goodsReturned',
    when: all(aboutExchange, is('exchange.similar', 'absent')),
    label: 'Вещь уже вернули в магазин?',
    short: 'Вещь в магазине',
    inline: true,
    options: [
      { value: 'no', label: 'Нет' },
      { value: 'yes', label: 'Да' },
      { value: 'unknown', label: 'Не знаю' },
    ],
  },
  {
    kind: 'date',
    path: 'exchange.goodsReturnDate',
    time: 'past',
    when: all(aboutExchange, is('exchange.similar', 'absent')),
    under: { path: 'exchange.goodsReturned', values: ['yes'] },
    label: 'Какого числа?',
    short: 'Вещь возвращена',
  },
];
