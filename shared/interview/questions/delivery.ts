import { aboutDelivery } from '../conditions.ts';
import type { Question } from '../types.ts';

/** When the item was promised and what was paid: «Не привезли в срок» and the refund of an undelivered item. */
export const DELIVERY: readonly Question[] = [
  {
    kind: 'radio',
    path: 'delivery.promise',
    when: aboutDelivery,
    label: 'До какого дня обещали привезти?',
    short: 'Срок доставки',
    hint: 'Дата есть в заказе, чеке или письме магазина. Магазин перенёс её без вашего согласия — впишите первую.',
    options: [
      { value: 'date', label: 'Назвали день' },
      {
        value: 'range',
        label: 'Назвали промежуток, например «от 5 до 10 дней»',
        hint: 'Считается его последний день.',
      },
      { value: 'none', label: 'Срок не назвали' },
      { value: 'unknown', label: 'Не знаю' },
    ],
  },
  {
    kind: 'date',
    path: 'delivery.promisedDate',
    time: 'any',
    when: aboutDelivery,
    under: { path: 'delivery.promise', values: ['date', 'range'] },
    label: 'Обещанный день',
  },
  {
    kind: 'money',
    path: 'goods.prepaid',
    when: aboutDelivery,
    label: 'Сколько вы заплатили заранее?',
    short: 'Предоплата',
    hint: 'Всё, что заплатили до доставки, с учётом рассрочки.',
  },
  {
    kind: 'radio',
    path: 'delivery.outcome',
    when: aboutDelivery,
    label: 'Товар уже привезли?',
    short: 'Привезли ли',
    options: [
      { value: 'not_delivered', label: 'Нет' },
      { value: 'late', label: 'Да, с опозданием' },
      { value: 'partly', label: 'Привезли часть' },
      { value: 'cancelled_by_seller', label: 'Нет, магазин отменил заказ' },
    ],
  },
  {
    kind: 'date',
    path: 'delivery.deliveredDate',
    time: 'past',
    when: aboutDelivery,
    under: { path: 'delivery.outcome', values: ['late'] },
    label: 'Какого числа привезли?',
    short: 'Привезли',
  },
  {
    kind: 'money',
    path: 'delivery.undeliveredPrepaid',
    when: aboutDelivery,
    under: { path: 'delivery.outcome', values: ['partly'] },
    label: 'Сколько заплачено за то, что не привезли?',
    short: 'Заплачено за непривезённое',
  },
  {
    kind: 'date',
    path: 'delivery.cancelDate',
    time: 'past',
    when: aboutDelivery,
    under: { path: 'delivery.outcome', values: ['cancelled_by_seller'] },
    label: 'Когда отменили заказ?',
    short: 'Заказ отменён',
  },
];
