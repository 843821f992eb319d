import { isImposed } from '../conditions.ts';
import type { Question } from '../types.ts';

/** «Что навязали»: the extra itself, its price and how it got into the receipt. */
export const IMPOSED: readonly Question[] = [
  {
    kind: 'radio',
    path: 'imposed.kind',
    when: isImposed,
    label: 'Что добавили?',
    short: 'Что добавили',
    inline: true,
    options: [
      { value: 'warranty', label: 'Платную гарантию' },
      { value: 'certificate', label: 'Сертификат или карту' },
      { value: 'insurance', label: 'Страховку' },
      { value: 'service', label: 'Услугу или работу' },
      { value: 'goods', label: 'Товар' },
    ],
  },
  {
    kind: 'text',
    path: 'imposed.name',
    when: isImposed,
    label: 'Как это названо в чеке или договоре?',
    short: 'Название',
    hint: 'Например: сертификат «Расширенная гарантия».',
    width: 'full',
  },
  {
    kind: 'money',
    path: 'imposed.price',
    when: isImposed,
    row: 'imposed',
    label: 'Сколько за это взяли?',
    short: 'Взяли',
  },
  {
    kind: 'date',
    path: 'imposed.date',
    time: 'past',
    unknown: 'Не помню',
    when: isImposed,
    row: 'imposed',
    label: 'Когда взяли деньги?',
    short: 'День оплаты',
  },
  {
    kind: 'radio',
    path: 'imposed.consent',
    when: isImposed,
    label: 'Спрашивали ли вашего согласия?',
    short: 'Согласие',
    options: [
      { value: 'none', label: 'Нет, просто добавили' },
      { value: 'preticked', label: 'Галочка уже стояла' },
      { value: 'condition', label: 'Без этого отказывались продавать или обещали отменить скидку' },
      { value: 'unaware', label: 'Подпись есть, но об этом не сказали' },
      { value: 'given', label: 'Согласие было, теперь это не нужно' },
      { value: 'unknown', label: 'Не помню' },
    ],
  },
  {
    kind: 'radio',
    path: 'imposed.withLoan',
    when: isImposed,
    label: 'Это оформили вместе с кредитом?',
    short: 'Вместе с кредитом',
    inline: true,
    options: [
      { value: 'no', label: 'Нет' },
      { value: 'yes', label: 'Да' },
      { value: 'unknown', label: 'Не знаю' },
    ],
  },
];
