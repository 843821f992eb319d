import { expect, test } from 'vitest';
import { interviewBench } from './interviewBench.ts';
import { lastPages, nameAndAddress, sellerPage, yourPage } from './interviewHands.ts';

/** A good item that does not fit, an extra nobody asked for, and what changes when the answer changes. */
const bench = interviewBench();

test('an item that does not fit is exchanged in the shop, by mouse', async () => {
  const { hands, page } = bench;
  await bench.open();
  await hands.choose('field', 'Товар:');
  await hands.choose('problem', 'Вещь исправна, но не подошла');
  await hands.type('goods.item', 'ботинки «Тропа»');
  await hands.choose('buyerKind', 'Для себя');
  await hands.onward('Обмен');
  await hands.choose('goods.distance', 'В магазине');
  await hands.pick('exchange.reason', 'Размером');
  await hands.choose('exchange.kept', 'Да');
  await hands.pick('exchange.listKind', 'Нет, этого в списке нет');
  await hands.type('exchange.askedDate', '20.11.2026');
  await hands.choose('exchange.similar', 'Да');
  await hands.pick('goods.complexKind', 'Нет, это другой товар');
  await hands.onward('Продавец');
  expect(await hands.question('goods.distance').count()).toBe(0);
  await nameAndAddress(hands);
  await hands.onward('Покупка и доказательства');
  await hands.type('goods.price', '12000');
  await hands.type('goods.paid', '12000');
  await hands.type('goods.purchaseDate', '14.11.2026');
  await hands.choose('goods.proof', 'Кассовый чек');
  await page.getByText('Снимки вещи с ярлыками').waitFor();
  await hands.choose('goods.paymentMeans', 'Картой');
  await hands.onward('Чего вы хотите');
  await hands.choose('demand', 'Обменять');
  await hands.choose('inspection.place', 'В магазине');
  await hands.type('inspection.dateFrom', '1.12.2026');
  await hands.type('inspection.dateTo', '3.12.2026');
  await hands.type('inspection.hours', '10–18');
  await hands.onward('Ваши данные');
  await yourPage(hands);
  expect(await bench.facts()).toMatchObject({
    problem: 'not_suited',
    goods: { distance: 'no' },
    exchange: { reason: 'size', kept: 'yes', listKind: 'none', askedDate: '2026-11-20', similar: 'present' },
    demand: 'exchange',
  });
  const { plan } = await bench.web.program.call('cases.get', { id: bench.id });
  expect(plan.situation?.id).toBe('shop_exchange');
  expect(plan.missing).toEqual([]);
});

test('a certificate added without consent, by mouse', async () => {
  const { hands, page } = bench;
  await bench.open();
  await hands.choose('field', 'Товар:');
  await hands.choose('problem', 'Добавили лишнее');
  await page.getByText('К какой покупке это добавили?').waitFor();
  await hands.type('goods.item', 'телефон');
  await hands.choose('buyerKind', 'Для себя');
  await hands.onward('Что навязали');
  await hands.choose('imposed.kind', 'Сертификат или карту');
  await hands.type('imposed.name', 'сертификат «Помощь»');
  await hands.type('imposed.price', '4900');
  await hands.type('imposed.date', '14.11.2026');
  await hands.choose('imposed.consent', 'Галочка уже стояла');
  await hands.choose('imposed.withLoan', 'Нет');
  await hands.choose('refund.earlierDemand', 'Ещё не просили');
  await hands.onward('Продавец');
  await sellerPage(hands, 'В магазине');
  await hands.onward('Покупка и доказательства');
  expect(await hands.question('goods.price').count()).toBe(0);
  await hands.type('goods.purchaseDate', '14.11.2026');
  await hands.choose('goods.proof', 'Кассовый чек');
  await page.getByText('Бумаги на то, что добавили').waitFor();
  await hands.choose('goods.paymentMeans', 'Картой');
  await hands.onward('Чего вы хотите');
  await hands.choose('demand', 'Вернуть деньги за навязанное');
  await hands.onward('Куда вернуть деньги');
  await lastPages(hands);
  expect(await bench.facts()).toMatchObject({
    imposed: { kind: 'certificate', price: 490_000, consent: 'preticked', withLoan: 'no' },
    demand: 'imposed_return',
  });
  const { plan } = await bench.web.program.call('cases.get', { id: bench.id });
  expect(plan.situation?.id).toBe('imposed_extras');
  expect(plan.sums?.total).toBe(490_000);
  expect(plan.missing).toEqual([]);
});

test('another answer to «Что вы покупали?» keeps what still fits and brings back what fits again', async () => {
  const { hands } = bench;
  await bench.open();
  await hands.choose('field', 'Товар:');
  await hands.choose('problem', 'Товар с недостатком');
  await hands.choose('field', 'Услугу:');
  expect(await hands.question('problem').locator('input:checked').count()).toBe(0);
  await hands.choose('field', 'Товар:');
  expect(await hands.question('problem').locator('input:checked').count()).toBe(1);
  await hands.choose('problem', 'Описание или цена');
  await hands.choose('field', 'Услугу:');
  await hands.saved();
  expect(await bench.facts()).toMatchObject({ field: 'service', problem: 'misinformed' });
  expect(await bench.violations()).toEqual([]);
});

test('a field with rules of its own is carried where the law lets it', async () => {
  const { hands, page } = bench;
  await bench.open();
  await hands.choose('field', 'Другое:');
  await hands.pick('field', 'Платная медицина');
  await page.getByText('часть дел программа ведёт').waitFor();
  expect(await hands.question('problem').getByRole('radio').count()).toBe(4);
  await hands.choose('problem', 'Хочу отказаться');
  await hands.type('goods.item', 'курс массажа');
  await hands.choose('buyerKind', 'Для себя');
  await hands.onward('Отказ от услуги');
});

test('two prices are enough for a price tag', async () => {
  const { hands, page } = bench;
  await bench.fill({ field: 'goods', problem: 'misinformed', buyerKind: 'consumer', goods: { item: 'набор посуды' } });
  await bench.open('problem');
  await hands.choose('information.kind', 'На кассе взяли больше');
  await hands.type('information.tagPrice', '500');
  await hands.type('information.tillPrice', '650');
  expect(await hands.question('information.promised').count()).toBe(0);
  await hands.choose('information.tagProof', 'Нет');
  await hands.type('information.foundDate', '14.11.2026');
  await page.getByText('150,00 ₽').first().waitFor();
});
