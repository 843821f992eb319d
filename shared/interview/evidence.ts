import type { Attachment, Proves } from '../model/case.ts';
import type { Facts } from '../model/facts.ts';
import { aboutDefect, aboutDelivery, aboutRefusal, cause, is, isComplex, not, type Condition } from './conditions.ts';
import { getFact } from './factPath.ts';
import type { EvidenceAdvice } from './types.ts';

interface Rule extends EvidenceAdvice {
  when: Condition;
}

const answered =
  (path: string): Condition =>
  (facts) =>
    getFact(facts, path) !== undefined;

/** What is usually asked for in such cases (who proves what), in the order in which one collects it. */
const RULES: readonly Rule[] = [
  {
    proves: 'purchase',
    title: 'Чек или другое подтверждение покупки',
    why: 'Показывает продавца, цену и день покупки.',
    how: 'Сфотографируйте чек сегодня: бумага выцветает. Электронный чек есть в почте или личном кабинете.',
    important: true,
    when: is('goods.proof', 'receipt', 'sales_slip', 'account', 'unknown'),
  },
  {
    proves: 'payment',
    title: 'Выписка банка об оплате',
    why: 'Показывает сумму, день и получателя денег. Заменяет чек.',
    how: 'В приложении банка откройте платёж и сохраните справку.',
    important: true,
    when: (facts) =>
      is('goods.paymentMeans', 'card', 'transfer', 'credit', 'unknown')(facts) || is('goods.proof', 'bank')(facts),
  },
  {
    proves: 'purchase',
    title: 'Слова свидетеля',
    why: 'Отсутствие чека не лишает вас прав.',
    how: 'Запишите имя и телефон того, кто был при покупке.',
    important: false,
    when: is('goods.proof', 'witness', 'none'),
  },
  {
    proves: 'order',
    title: 'Страница заказа с датой доставки',
    why: 'Показывает, к какому дню обещали привезти.',
    how: 'Снимите экран целиком: адрес сайта, номер заказа, дату и время снимка.',
    important: true,
    when: aboutDelivery,
  },
  {
    proves: 'cancellation',
    title: 'Сообщение об отмене заказа',
    why: 'Показывает, что отказался продавец, а не вы.',
    how: 'Сохраните письмо или снимок экрана с датой.',
    important: true,
    when: is('delivery.outcome', 'cancelled_by_seller'),
  },
  {
    proves: 'current_price',
    title: 'Цена такого же товара сейчас',
    why: 'Без неё не доказать разницу в цене.',
    how: 'Снимите страницы двух-трёх магазинов с датой.',
    important: false,
    when: answered('delivery.currentPrice'),
  },
  {
    proves: 'defect',
    title: 'Снимки и видео недостатка',
    why: 'Показывают, что не так и с какого дня.',
    how: 'Снимите товар целиком и недостаток крупно. Сохраните исходные файлы.',
    important: true,
    when: aboutDefect,
  },
  {
    proves: 'warranty',
    title: 'Гарантийный талон',
    why: 'Показывает срок, в который доказывать причину должен продавец.',
    how: 'Обычно лежит в коробке или приходит с электронным чеком.',
    important: true,
    when: is('defect.warranty', 'has'),
  },
  {
    proves: 'repair',
    title: 'Акты сервиса с датами приёма и выдачи',
    why: 'Доказывают повторный ремонт и его сроки.',
    how: 'Попросите копии в сервисе: он обязан указать даты и работы.',
    important: true,
    when: (facts) =>
      (facts.defect?.grounds?.length ?? 0) > 0 || facts.defect?.repairStart !== undefined
        ? aboutDefect(facts)
        : aboutDefect(facts) && isComplex(facts) && is('defect.sellerChecked', 'defect_confirmed')(facts),
  },
  {
    proves: 'goods_returned',
    title: 'Бумага о возврате товара',
    why: 'Показывает день, когда товар попал к продавцу.',
    how: 'Накладная пункта выдачи, квитанция почты или акт магазина.',
    important: true,
    when: is('refund.goodsReturned', 'yes'),
  },
  {
    proves: 'earlier_demand',
    title: 'Прежнее требование о деньгах',
    why: 'С дня, когда его получили, считают срок возврата.',
    how: 'Копия с отметкой, почтовое уведомление или снимок переписки.',
    important: true,
    when: is('refund.earlierDemand', 'written_proven', 'written_unproven'),
  },
  {
    proves: 'correspondence',
    title: 'Отказ от покупки',
    why: 'Показывает день отказа.',
    how: 'Снимок заявки в кабинете или письма, с датой и адресом.',
    important: true,
    when: aboutRefusal,
  },
  {
    proves: 'correspondence',
    title: 'Переписка с продавцом',
    why: 'Показывает, что обещали и что ответили.',
    how: 'Снимайте весь экран: имя собеседника, дату и время. Чаты исчезают.',
    important: false,
    when: (facts) => !cause('distance_refusal')(facts),
  },
  {
    proves: 'seller_data',
    title: 'Выписка о продавце из ЕГРЮЛ',
    why: 'Письмо на этот адрес считается отправленным верно.',
    how: 'Бесплатно на сайте налоговой службы, по ИНН из чека.',
    important: false,
    when: not(is('seller.kind', 'individual')),
  },
];

/** What to collect for these answers, most important first; nothing the answers do not call for. */
export function evidenceAdvice(facts: Facts): EvidenceAdvice[] {
  const fitting = RULES.filter((rule) => rule.when(facts)).map(
    ({ proves, title, why, how, important }): EvidenceAdvice => ({ proves, title, why, how, important }),
  );
  return [...fitting.filter((advice) => advice.important), ...fitting.filter((advice) => !advice.important)];
}

/** True when the case already holds a file for it. */
export function isCollected(advice: EvidenceAdvice, attachments: readonly Pick<Attachment, 'proves'>[]): boolean {
  return attachments.some((attachment) => attachment.proves === advice.proves);
}

/** What an attachment may prove, in words, for the choice beside «Добавить файл». */
export const PROVES_NAMES: Partial<Record<Proves, string>> = {
  purchase: 'Покупка',
  payment: 'Оплата',
  order: 'Заказ и срок доставки',
  contract: 'Договор',
  warranty: 'Гарантия',
  defect: 'Недостаток',
  correspondence: 'Переписка',
  cancellation: 'Отмена заказа',
  earlier_demand: 'Прежнее требование',
  goods_returned: 'Возврат товара',
  repair: 'Ремонт',
  expert: 'Экспертиза',
  losses: 'Расходы',
  current_price: 'Цена сейчас',
  seller_data: 'Данные продавца',
  other: 'Другое',
};
