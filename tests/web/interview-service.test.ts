import { expect, test } from 'vitest';
import { interviewBench } from './interviewBench.ts';
import { Keys, lastPages, sellerPage } from './interviewHands.ts';

/** Works and services from the first question to the letter, with the real handlers behind. */
const bench = interviewBench();

test('work that is late, by mouse: the words of a contract, 3 % a day, the letter', async () => {
  const { hands, page } = bench;
  await bench.open();
  await hands.at('Что случилось');
  expect(await page.locator('[data-path="problem"]').count()).toBe(0);
  await hands.choose('field', 'Работу на заказ');
  expect(await hands.question('problem').getByRole('radio').count()).toBe(5);
  expect(await hands.question('problem').textContent()).not.toContain('Не привезли');
  await hands.choose('problem', 'Не сделали в срок');
  await hands.type('goods.item', 'установка кухни');
  await hands.choose('buyerKind', 'Для себя');
  await hands.onward('Сроки и оплата');
  await hands.choose('service.promise', 'Назвали день');
  await hands.type('service.promisedDate', '26.10.2026');
  await hands.choose('service.progress', 'Начали и не закончили');
  await hands.choose('service.acceptedDate', 'Ничего не принимали');
  await hands.onward('Исполнитель');
  await sellerPage(hands, 'Лично');
  await hands.onward('Договор и оплата');
  await hands.type('goods.price', '60000');
  await hands.type('goods.paid', '30000');
  await hands.type('goods.purchaseDate', '3.08.2026');
  await hands.choose('goods.proof', 'Договор, квитанция');
  await page.getByText('Договор, смета или оферта').waitFor();
  await hands.choose('goods.paymentMeans', 'Переводом');
  await hands.onward('Чего вы хотите');
  await hands.choose('demand', 'Отказаться от договора и вернуть деньги');
  await page.getByText('Срок исполнителя').first().waitFor();
  await hands.onward('Куда вернуть деньги');
  await lastPages(hands);
  expect(await page.locator('main, [data-scroll]').first().textContent()).not.toMatch(/продав(ец|ца|цу)/i);
  expect(await bench.facts()).toMatchObject({
    problem: 'service_late',
    field: 'work',
    goods: {
      item: 'установка кухни',
      price: 6_000_000,
      paid: 3_000_000,
      purchaseDate: '2026-08-03',
      proof: 'sales_slip',
    },
    service: { promise: 'date', promisedDate: '2026-10-26', progress: 'not_finished', acceptedDate: 'unknown' },
    demand: 'service_refund',
  });
  const { plan } = await bench.web.program.call('cases.get', { id: bench.id });
  expect(plan.missing).toEqual([]);
  expect(plan.situation?.id).toBe('late_work_service');
  expect(plan.sums?.total).toBeGreaterThan(3_000_000);
  await page.getByRole('button', { name: 'Составить претензию' }).click();
  await page.waitForURL(/document\/claim$/);
});

test('a service given up, by keyboard alone', async () => {
  await bench.open();
  const keys = new Keys(bench.page);
  await keys.choose('field', 2);
  await keys.choose('problem', 2);
  await keys.type('goods.item', 'абонемент в бассейн');
  await keys.choose('buyerKind', 0);
  await keys.onward('Отказ от услуги');
  await keys.choose('service.subscription', 0);
  await keys.type('service.providedPrice', '5000');
  await keys.type('service.expenses', '0');
  await keys.choose('refund.earlierDemand', 3);
  await keys.onward('Исполнитель');
  await keys.choose('goods.distance', 1);
  await keys.type('seller.name', 'ООО «Пример-Спорт»');
  await keys.choose('seller.kind', 0);
  await keys.type('seller.address', 'г. Образцовск, ул. Примерная, д. 1');
  await keys.pick('seller.addressSource', 1);
  await keys.type('seller.addressDate', '20.11.2026');
  await keys.onward('Договор и оплата');
  await keys.type('goods.price', '24000');
  await keys.type('goods.paid', '24000');
  await keys.type('goods.purchaseDate', '01.09.2026');
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
    problem: 'service_refusal',
    field: 'service',
    goods: { paid: 2_400_000 },
    service: { subscription: 'no', providedPrice: 500_000, expenses: 0 },
    refund: { earlierDemand: 'none' },
    demand: 'service_return',
  });
  const { plan } = await bench.web.program.call('cases.get', { id: bench.id });
  expect(plan.sums?.total).toBe(1_900_000);
});

test('a subscription asks what was charged after the refusal, and no rule of accessibility is broken', async () => {
  const { hands } = bench;
  await bench.fill({
    field: 'service',
    problem: 'service_refusal',
    buyerKind: 'consumer',
    goods: { item: 'подписка' },
  });
  await bench.open('problem');
  expect(await hands.question('service.chargedAfter').count()).toBe(0);
  await hands.choose('service.subscription', 'Да');
  await hands.type('service.refusalDate', '1.11.2026');
  await hands.type('service.chargedAfter', '399');
  await hands.type('service.chargedDate', '10.11.2026');
  expect(await bench.violations()).toEqual([]);
  await hands.choose('service.subscription', 'Нет');
  await hands.choose('service.subscription', 'Да');
  await hands.saved();
  expect((await bench.facts()).service).toMatchObject({ chargedAfter: 39_900, chargedDate: '2026-11-10' });
});

test('a rate of the contract is typed as a percent and a wrong one stays out of the case', async () => {
  const { hands, page } = bench;
  await bench.fill({ field: 'work', problem: 'service_late', buyerKind: 'consumer', goods: { item: 'окна' } });
  await bench.open('problem');
  await page.getByText('Ещё, если нужно').click();
  await hands.type('service.contractRate', '3,5');
  await expect.poll(async () => (await bench.facts()).service?.contractRate).toBe(350);
  await hands.type('service.contractRate', '300');
  await page.getByText('Напишите число до 100').waitFor();
  await expect.poll(async () => (await bench.facts()).service?.contractRate).toBeUndefined();
});
