import { all, has, is, isWrongItem } from '../conditions.ts';
import type { Question } from '../types.ts';

/** «Что привезли»: what differs from the order, and whether it was written down at once. */
export const WRONG_ITEM: readonly Question[] = [
  {
    kind: 'checkboxes',
    path: 'wrongItem.kinds',
    when: isWrongItem,
    label: 'Что не так с заказом?',
    short: 'Что не так',
    hint: 'Отметьте всё, что подходит.',
    options: [
      { value: 'wrong', label: 'Привезли другое' },
      { value: 'missing', label: 'Привезли не всё', hint: 'Нет одной из заказанных вещей.' },
      { value: 'incomplete', label: 'Неполный комплект', hint: 'Не хватает частей или принадлежностей.' },
      { value: 'damaged', label: 'Повреждено в дороге' },
    ],
  },
  {
    kind: 'money',
    path: 'wrongItem.missingPrepaid',
    when: all(isWrongItem, has('wrongItem.kinds', 'missing')),
    label: 'Сколько заплачено за то, чего нет?',
    short: 'Заплачено за недостающее',
    hint: 'Цена недостающих вещей по заказу.',
  },
  {
    kind: 'paragraph',
    path: 'wrongItem.description',
    when: isWrongItem,
    label: 'Что заказали и что привезли?',
    short: 'Описание',
    hint: 'Например: заказаны шесть стульев «Вега», привезли четыре.',
    rows: 3,
    width: 'full',
  },
  {
    kind: 'date',
    path: 'wrongItem.foundDate',
    time: 'past',
    unknown: 'Не помню',
    when: isWrongItem,
    label: 'Когда вы это заметили?',
    short: 'Замечено',
  },
  {
    kind: 'radio',
    path: 'wrongItem.noted',
    when: isWrongItem,
    label: 'Это записали при получении?',
    short: 'Запись при получении',
    hint: 'В накладной, в акте или у сотрудника пункта выдачи.',
    inline: true,
    options: [
      { value: 'yes', label: 'Да' },
      { value: 'no', label: 'Нет' },
      { value: 'unknown', label: 'Не знаю' },
    ],
  },
  {
    kind: 'date',
    path: 'wrongItem.completionDemandDate',
    time: 'past',
    when: all(isWrongItem, has('wrongItem.kinds', 'incomplete', 'missing')),
    optional: true,
    more: true,
    label: 'Когда продавец получил прежнее требование довезти?',
    short: 'Прежнее требование получено',
    hint: 'Только если вы уже назначали ему срок и этот срок прошёл.',
  },
];

/** On the page of demands: the day by which the rest must come. */
export const WRONG_ITEM_TERM: readonly Question[] = [
  {
    kind: 'date',
    path: 'wrongItem.newTerm',
    time: 'future',
    when: all(isWrongItem, is('demand', 'complete', 'deliver_missing')),
    label: 'К какому дню пусть привезут?',
    short: 'Новый срок',
    hint: 'Назначьте день с запасом на почту.',
  },
];
