import { OWN_FIELD, REGIMES } from '../../law/data/regimes.ts';
import type { Option, Question } from '../types.ts';

const special: Option[] = REGIMES.map((regime) => ({ value: regime.id, label: regime.label }));

/** «Что случилось»: decides the branch, and whether the case is ours at all. */
export const HAPPENED: readonly Question[] = [
  {
    kind: 'radio',
    path: 'problem',
    label: 'Что произошло?',
    short: 'Что произошло',
    options: [
      {
        value: 'late_delivery',
        label: 'Не привезли в срок',
        hint: 'Деньги заплатили, товара нет, или заказ отменили.',
      },
      {
        value: 'refund_overdue',
        label: 'Не возвращают деньги',
        hint: 'Вы уже отказались от товара или вернули его.',
      },
      {
        value: 'defective',
        label: 'Товар с недостатком',
        hint: 'Не работает, сломан, неполный или не такой, как обещали.',
      },
    ],
  },
  {
    kind: 'radio',
    path: 'field',
    label: 'Что вы покупали?',
    short: 'Покупка',
    options: [{ value: OWN_FIELD, label: 'Товар: вещь, технику, мебель, одежду' }],
    other: {
      label: 'Другое: билеты, связь, банк, страховку, услугу',
      listLabel: 'Что именно?',
      options: special,
    },
  },
  {
    kind: 'text',
    path: 'goods.item',
    label: 'Какой это товар?',
    short: 'Товар',
    hint: 'Так он будет назван в письме. Например: диван «Вега», телефон с номером модели.',
    width: 'full',
  },
  {
    kind: 'radio',
    path: 'buyerKind',
    label: 'Для чего покупали?',
    short: 'Для чего',
    options: [
      { value: 'consumer', label: 'Для себя, семьи или дома' },
      { value: 'business', label: 'Для работы на себя: как предприниматель или самозанятый' },
      { value: 'organisation', label: 'Для организации' },
    ],
  },
];
