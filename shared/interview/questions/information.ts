import { all, is, isMisinformed, not } from '../conditions.ts';
import type { Question } from '../types.ts';

const priceTag = all(isMisinformed, is('information.kind', 'price_tag'));
const words = all(isMisinformed, not(is('information.kind', 'price_tag')));

/** «Сведения и цена»: what was said, what came out, or the two prices. */
export const INFORMATION: readonly Question[] = [
  {
    kind: 'radio',
    path: 'information.kind',
    when: isMisinformed,
    label: 'Что оказалось не так?',
    short: 'Что не так',
    options: [
      { value: 'description', label: 'Описание не совпало с тем, что есть' },
      { value: 'missing', label: 'О важном не сказали' },
      { value: 'language', label: 'Нет сведений на русском языке' },
      { value: 'price_tag', label: 'На кассе взяли больше, чем на ценнике' },
    ],
  },
  {
    kind: 'paragraph',
    path: 'information.promised',
    when: words,
    label: 'Что было указано или обещано?',
    short: 'Обещано',
    hint: 'Дословно: из карточки товара, с упаковки, из разговора.',
    words: (facts) =>
      is('information.kind', 'missing')(facts) || is('information.kind', 'language')(facts)
        ? { label: 'Каких сведений не было?', short: 'Не было сведений', hint: 'О чём вам должны были сказать.' }
        : null,
    rows: 2,
    width: 'full',
  },
  {
    kind: 'paragraph',
    path: 'information.actual',
    when: words,
    label: 'Что оказалось на деле?',
    short: 'На деле',
    rows: 2,
    width: 'full',
  },
  {
    kind: 'money',
    path: 'information.tagPrice',
    when: priceTag,
    row: 'prices',
    label: 'Цена на ценнике',
  },
  {
    kind: 'money',
    path: 'information.tillPrice',
    when: priceTag,
    row: 'prices',
    label: 'Цена в чеке',
  },
  {
    kind: 'radio',
    path: 'information.tagProof',
    when: priceTag,
    label: 'Есть снимок ценника?',
    short: 'Снимок ценника',
    inline: true,
    options: [
      { value: 'yes', label: 'Да' },
      { value: 'no', label: 'Нет' },
      { value: 'unknown', label: 'Не знаю' },
    ],
  },
  {
    kind: 'date',
    path: 'information.foundDate',
    time: 'past',
    unknown: 'Не помню',
    when: isMisinformed,
    label: 'Когда вы это узнали?',
    short: 'Узнали',
  },
];
