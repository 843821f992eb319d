import { describe, expect, test } from 'vitest';
import { interviewBench } from './interviewBench.ts';
import { Keys, lastPages, sellerPage } from './interviewHands.ts';

/** The interview in Chromium with the real handlers behind it, from the first question to the review. */
const bench = interviewBench();

describe('from the first question to the review, by mouse', () => {
  test('not delivered in time', async () => {
    await bench.open();
    await bench.hands.at('Что случилось');
    await bench.hands.choose('field', 'Товар:');
    await bench.hands.choose('problem', 'Не привезли в срок');
    await bench.hands.type('goods.item', 'стол «Вега»');
    await bench.hands.choose('buyerKind', 'Для себя');
    await bench.hands.onward('Доставка и оплата');
    await bench.hands.choose('delivery.promise', 'Назвали день');
    await bench.hands.type('delivery.promisedDate', '26.10.2026');
    await bench.hands.type('goods.prepaid', '40000');
    await bench.hands.choose('delivery.outcome', 'Нет');
    await bench.page.getByText('Продавец опаздывает на 28').waitFor();
    await bench.page.getByText('5 600,00 ₽').first().waitFor();
    await bench.hands.onward('Продавец');
    await sellerPage(bench.hands, 'На сайте');
    await bench.hands.onward('Покупка и доказательства');
    await bench.hands.type('goods.price', '40 000,00');
    await bench.hands.type('goods.purchaseDate', '01.10.2026');
    await bench.hands.choose('goods.proof', 'Кассовый чек');
    await bench.hands.choose('goods.paymentMeans', 'Картой');
    await bench.hands.onward('Чего вы хотите');
    await bench.page.getByRole('radio', { name: /Вернуть предоплату/ }).waitFor();
    await bench.hands.choose('demand', 'Вернуть предоплату');
    await bench.hands.onward('Куда вернуть деньги');
    await lastPages(bench.hands);
    expect(await bench.facts()).toMatchObject({
      problem: 'late_delivery',
      goods: { price: 4_000_000, prepaid: 4_000_000, purchaseDate: '2026-10-01', distance: 'yes' },
      delivery: { promise: 'date', promisedDate: '2026-10-26', outcome: 'not_delivered' },
      demand: 'refund_prepayment',
      buyer: { lastName: 'Образцова', gender: 'female' },
    });
    await bench.page.getByRole('button', { name: 'Составить претензию' }).click();
    await bench.page.waitForURL(/document\/claim$/);
  });

  test('money not returned after a refusal', async () => {
    await bench.open();
    await bench.hands.choose('field', 'Товар:');
    await bench.hands.choose('problem', 'Не возвращают деньги');
    await bench.hands.type('goods.item', 'кофта');
    await bench.hands.choose('buyerKind', 'Для себя');
    await bench.hands.onward('Возврат денег');
    await bench.hands.choose('refund.cause', 'Отказ от покупки');
    await bench.hands.choose('refund.refusedWhen', 'После получения');
    await bench.hands.choose('refund.returnInfoGiven', 'Не знаю');
    await bench.hands.choose('goods.individual', 'Нет');
    await bench.hands.type('refund.refusalDate', '8.10.2026');
    await bench.hands.choose('refund.goodsReturned', 'Да');
    await bench.hands.type('refund.goodsReturnDate', '12.10.2026');
    await bench.hands.choose('refund.earlierDemand', 'Письменно, и есть');
    await bench.hands.type('refund.earlierDemandDate', '15.10.2026');
    await bench.hands.onward('Продавец');
    await sellerPage(bench.hands, 'На сайте');
    await bench.hands.onward('Покупка и доказательства');
    await bench.hands.type('goods.price', '5000');
    await bench.hands.question('goods.paid').getByRole('button', { name: 'Вся цена' }).click();
    await bench.hands.type('goods.purchaseDate', '1.10.2026');
    await bench.hands.type('goods.deliveryDate', '5.10.2026');
    await bench.hands.choose('goods.proof', 'Заказ в личном кабинете');
    await bench.hands.choose('goods.paymentMeans', 'Картой');
    await bench.hands.onward('Чего вы хотите');
    await bench.hands.choose('demand', 'Вернуть');
    await bench.hands.onward('Куда вернуть деньги');
    await lastPages(bench.hands);
    expect(await bench.facts()).toMatchObject({
      goods: { paid: 500_000, deliveryDate: '2026-10-05' },
      refund: { cause: 'distance_refusal', earlierDemandDate: '2026-10-15' },
      demand: 'refund_money',
    });
  });

  test('item with a defect', async () => {
    await bench.open();
    await bench.hands.choose('field', 'Товар:');
    await bench.hands.choose('problem', 'Товар с недостатком');
    await bench.hands.type('goods.item', 'диван «Вега»');
    await bench.hands.choose('buyerKind', 'Для себя');
    await bench.hands.onward('Недостаток');
    await bench.hands.choose('defect.kinds', 'Повреждён');
    await bench.hands.choose('defect.kinds', 'Испорчен вид');
    await bench.hands.type('defect.description', 'Трещина на подлокотнике.');
    await bench.hands.type('defect.foundDate', '5.11.2026');
    await bench.hands.pick('goods.complexKind', 'Нет, это другой товар');
    await bench.hands.choose('defect.warranty', 'Да');
    await bench.hands.type('defect.warrantyUntil', '1.10.2027');
    await bench.hands.choose('defect.sellerChecked', 'Нет');
    await bench.hands.onward('Продавец');
    await sellerPage(bench.hands, 'В магазине');
    await bench.hands.onward('Покупка и доказательства');
    await bench.hands.type('goods.price', '68400');
    await bench.hands.type('goods.paid', '68400');
    await bench.hands.type('goods.purchaseDate', '1.10.2026');
    await bench.hands.choose('goods.deliveryDate', 'Не помню');
    await bench.hands.choose('goods.proof', 'Ничем');
    await bench.page.getByText('Слова свидетеля').waitFor();
    await bench.hands.choose('goods.paymentMeans', 'Наличными');
    await bench.hands.onward('Чего вы хотите');
    await bench.hands.choose('demand', 'Вернуть деньги');
    await bench.hands.choose('inspection.place', 'У меня дома');
    await bench.hands.type('inspection.dateFrom', '1.12.2026');
    await bench.hands.type('inspection.dateTo', '5.12.2026');
    await bench.hands.type('inspection.hours', '18–20');
    await bench.hands.onward('Куда вернуть деньги');
    await lastPages(bench.hands);
    expect(await bench.facts()).toMatchObject({
      goods: { deliveryDate: 'unknown', proof: 'none', complexKind: 'none' },
      defect: { kinds: ['damaged', 'look'], warrantyUntil: '2027-10-01' },
      demand: 'refund',
      inspection: { place: 'home', dateFrom: '2026-12-01', hours: '18–20' },
    });
  });
});

test('the whole way by keyboard alone', async () => {
  await bench.open();
  const keys = new Keys(bench.page);
  await keys.choose('field', 0);
  await keys.choose('problem', 0);
  await keys.type('goods.item', 'стол');
  await bench.page.keyboard.press('Enter');
  await keys.choose('buyerKind', 0);
  await keys.onward('Доставка и оплата');
  await keys.choose('delivery.promise', 0);
  await keys.type('delivery.promisedDate', '26.10.2026');
  await keys.type('goods.prepaid', '40000');
  await keys.choose('delivery.outcome', 0);
  await keys.onward('Продавец');
  await keys.choose('goods.distance', 0);
  await keys.choose('platform', 0);
  await keys.type('seller.name', 'ООО «Пример»');
  await keys.choose('seller.kind', 0);
  await keys.type('seller.address', 'г. Образцовск, ул. Примерная, д. 1');
  await keys.pick('seller.addressSource', 1);
  await keys.type('seller.addressDate', '20.11.2026');
  await keys.onward('Покупка и доказательства');
  await keys.type('goods.price', '40000');
  await keys.type('goods.purchaseDate', '01.10.2026');
  await keys.choose('goods.proof', 0);
  await keys.choose('goods.paymentMeans', 0);
  await keys.onward('Чего вы хотите');
  await keys.choose('demand', 0);
  await keys.onward('Куда вернуть деньги');
  await keys.choose('refundDetails.way', 1);
  await keys.onward('Ваши данные');
  await keys.type('buyer.lastName', 'Образцова');
  await keys.type('buyer.firstName', 'Мария');
  await keys.choose('buyer.gender', 0);
  await keys.type('buyer.postcode', '101000');
  await keys.type('buyer.address', 'г. Образцовск');
  await keys.type('buyer.phone', '900');
  await keys.onward('Проверьте ответы');
  expect(await bench.facts()).toMatchObject({
    goods: { item: 'стол', prepaid: 4_000_000, proof: 'receipt' },
    delivery: { promisedDate: '2026-10-26', outcome: 'not_delivered' },
    seller: { name: 'ООО «Пример»', addressSource: 'receipt' },
    demand: 'refund_prepayment',
    refundDetails: { way: 'same_means' },
  });
});
