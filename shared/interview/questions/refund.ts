import {
  aboutRefusal,
  all,
  any,
  cause,
  is,
  isImposed,
  isNotSuited,
  isRefund,
  isServiceLate,
  isServiceRefusal,
} from '../conditions.ts';
import type { Question } from '../types.ts';

const afterDelivery = all(aboutRefusal, is('refund.refusedWhen', 'after_delivery'));

/** No day was agreed: the term runs from a demand, which may have been made already. */
const withoutDay = any(
  all(is('problem', 'late_delivery'), is('delivery.promise', 'none', 'unknown')),
  all(isServiceLate, is('service.promise', 'none', 'unknown')),
);
/** An earlier demand may have started the term. */
const mayHaveAsked = any(isRefund, aboutRefusal, isServiceRefusal, isImposed, withoutDay);

/** «Возврат денег»: each cause has its own term and its own sanction. */
export const REFUND: readonly Question[] = [
  {
    kind: 'radio',
    path: 'refund.cause',
    when: isRefund,
    label: 'Почему вам должны вернуть деньги?',
    short: 'Причина',
    options: [
      { value: 'defective', label: 'Товар оказался с недостатком' },
      {
        value: 'distance_refusal',
        label: 'Отказ от покупки, сделанной на расстоянии',
        hint: 'Сайт, приложение, каталог.',
      },
      { value: 'not_delivered', label: 'Товар не привезли' },
      { value: 'exchange_impossible', label: 'Хотели обменять в магазине, а подходящего нет' },
      { value: 'false_information', label: 'Товар описали неверно или о важном умолчали' },
      { value: 'unknown', label: 'Не знаю' },
    ],
  },
  {
    kind: 'radio',
    path: 'refund.refusedWhen',
    when: aboutRefusal,
    label: 'Когда вы отказались?',
    short: 'Когда отказались',
    options: [
      { value: 'before_delivery', label: 'До получения товара' },
      { value: 'after_delivery', label: 'После получения' },
    ],
    words: (facts) =>
      isNotSuited(facts)
        ? {
            label: 'Вещь уже у вас?',
            short: 'Вещь получена',
            options: { before_delivery: 'Ещё нет', after_delivery: 'Да' },
          }
        : null,
  },
  {
    kind: 'radio',
    path: 'refund.returnInfoGiven',
    after: 'refund.refusedWhen',
    when: afterDelivery,
    label: 'Вместе с товаром дали бумагу о порядке возврата?',
    short: 'Бумага о возврате',
    hint: 'Без неё времени на отказ больше.',
    inline: true,
    options: [
      { value: 'yes', label: 'Да' },
      { value: 'no', label: 'Нет' },
      { value: 'unknown', label: 'Не знаю' },
    ],
  },
  {
    kind: 'radio',
    path: 'goods.individual',
    when: aboutRefusal,
    label: 'Товар делали именно под вас?',
    short: 'Сделан под заказчика',
    hint: 'По вашим меркам или с вашим именем, так что другому он не подойдёт.',
    inline: true,
    options: [
      { value: 'no', label: 'Нет' },
      { value: 'yes', label: 'Да' },
      { value: 'unknown', label: 'Не знаю' },
    ],
  },
  {
    kind: 'date',
    path: 'refund.refusalDate',
    time: 'past',
    when: any(aboutRefusal, cause('exchange_impossible', 'false_information', 'defective', 'unknown')),
    row: 'refusal',
    label: 'Когда сказали продавцу об отказе?',
    short: 'День отказа',
    hint: 'Первый раз, любым способом.',
    words: (facts) => (isNotSuited(facts) ? { hint: 'Ещё не говорили — оставьте пустым.', optional: true } : null),
  },
  {
    kind: 'radio',
    path: 'refund.goodsReturned',
    when: any(afterDelivery, cause('defective', 'exchange_impossible', 'false_information', 'unknown')),
    label: 'Товар уже у продавца?',
    short: 'Товар у продавца',
    options: [
      { value: 'yes', label: 'Да, его вернули или отправили' },
      { value: 'no', label: 'Нет, он у меня' },
      { value: 'unknown', label: 'Не знаю, посылка в пути' },
    ],
  },
  {
    kind: 'date',
    path: 'refund.goodsReturnDate',
    time: 'past',
    under: { path: 'refund.goodsReturned', values: ['yes'] },
    when: any(afterDelivery, cause('defective', 'exchange_impossible', 'false_information', 'unknown')),
    label: 'Какого числа он попал к продавцу?',
    short: 'Товар вернулся',
  },
  {
    kind: 'radio',
    path: 'refund.earlierDemand',
    when: mayHaveAsked,
    label: 'Как вы просили вернуть деньги?',
    short: 'Прежнее требование',
    hint: 'До этой претензии.',
    words: (facts) =>
      isServiceRefusal(facts)
        ? { label: 'Вы уже писали об отказе?', short: 'Прежний отказ' }
        : withoutDay(facts)
          ? { label: 'Вы уже просили исполнить заказ?', short: 'Прежнее требование' }
          : isRefund(facts)
            ? null
            : { label: 'Вы уже просили вернуть деньги?' },
    options: [
      { value: 'written_proven', label: 'Письменно, и есть доказательство, что получили' },
      { value: 'written_unproven', label: 'Письменно, но доказательства нет' },
      { value: 'oral', label: 'Устно или по телефону' },
      { value: 'none', label: 'Ещё не просили' },
    ],
  },
  {
    kind: 'date',
    path: 'refund.earlierDemandDate',
    time: 'past',
    when: mayHaveAsked,
    under: { path: 'refund.earlierDemand', values: ['written_proven'] },
    label: 'Какого числа требование получили?',
    short: 'Требование получено',
  },
  {
    kind: 'money',
    path: 'refund.amount',
    when: isRefund,
    optional: true,
    more: true,
    label: 'Сколько должны вернуть, если не всё?',
    short: 'К возврату',
    hint: 'Оставьте пустым, если должны вернуть всё уплаченное.',
  },
  {
    kind: 'money',
    path: 'refund.returnCost',
    when: afterDelivery,
    optional: true,
    more: true,
    label: 'Сколько продавец потратил на обратную доставку?',
    short: 'Обратная доставка',
    hint: 'Только если он показал документ.',
  },
];
