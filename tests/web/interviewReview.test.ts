import { describe, expect, test } from 'vitest';
import type { Facts } from '../../shared/model/facts.ts';
import { defective, late, refundAfterRefusal } from '../unit/interviewFixtures.ts';
import { interviewBench } from './interviewBench.ts';

/** Demands, review, the stop page, and accessibility of every page. */
const bench = interviewBench();

describe('where to go instead', () => {
  test('a special field stops with its rule, the answers stay, a slip can be mended', async () => {
    await bench.fill({ ...late, field: undefined });
    await bench.open('happened');
    await bench.hands.choose('field', 'Другое:');
    await bench.hands.pick('field', 'Самолёт');
    await bench.hands.onward('Куда обратиться');
    for (const name of ['Какое правило действует', 'Куда обратиться', 'Сроки', 'Источник', 'Насколько это надёжно']) {
      await bench.page.locator('dt', { hasText: name }).waitFor();
    }
    expect(await bench.violations()).toEqual([]);
    expect(await bench.page.getByRole('button', { name: /Составить/ }).count()).toBe(0);
    expect(await bench.facts()).toMatchObject({ field: 'air', delivery: late.delivery, seller: late.seller });
    await bench.page.getByRole('button', { name: 'Назад' }).click();
    await bench.hands.choose('field', 'Товар:');
    await bench.hands.onward('Доставка и оплата');
  });

  test('a private seller stops on the seller page', async () => {
    await bench.fill(late);
    await bench.open('seller');
    await bench.hands.choose('seller.kind', 'Частное лицо');
    await bench.hands.onward('Куда обратиться');
  });
});

describe('demands and review', () => {
  test('an excluded demand says why, can be reached and cannot be chosen', async () => {
    await bench.fill({ ...late, demand: undefined });
    await bench.open('demand');
    const closed = bench.page.getByRole('listitem').filter({ hasText: 'Нельзя:' }).first();
    await closed.focus();
    await bench.page.keyboard.press('Space');
    await closed.click();
    await bench.page.waitForTimeout(600);
    expect((await bench.facts()).demand).toBeUndefined();
    expect(await closed.getByRole('radio').count()).toBe(0);
  });

  test('a demand that the answers now exclude is said to be lost', async () => {
    await bench.fill(defective);
    await bench.open('demand');
    await bench.page.getByText('Прежнее требование больше не подходит').waitFor();
  });

  test('«Изменить» opens the question, comes back to the review and marks what changed', async () => {
    await bench.fill(late);
    await bench.open('review');
    await bench.page.getByRole('button', { name: 'Изменить: Телефон' }).click();
    await bench.hands.at('Ваши данные');
    await expect
      .poll(() => bench.page.evaluate(() => document.activeElement?.closest('[data-path]')?.getAttribute('data-path')))
      .toBe('buyer.phone');
    await bench.hands.type('buyer.phone', '+7 900 333-33-33');
    await bench.hands.onward('Проверьте ответы');
    await bench.page
      .locator('div', { has: bench.page.locator('dt', { hasText: 'Телефон' }) })
      .getByText('изменено')
      .last()
      .waitFor();
  });

  test('a danger is sent as it is only with a reason, which the case keeps', async () => {
    await bench.fill({ ...late, seller: { ...late.seller, addressSource: 'receipt' } });
    await bench.open('review');
    const danger = bench.page.getByText('Понимаю, отправлю так').first();
    await danger.click();
    await bench.page.getByRole('textbox', { name: /Почему вы решили так/ }).fill('Другого адреса нет');
    await bench.page.getByRole('button', { name: 'Запомнить причину' }).click();
    await bench.page.getByText('Причина: Другого адреса нет').waitFor();
    const view = await bench.web.program.call('cases.get', { id: bench.id });
    expect(view.file.acknowledgements).toMatchObject([{ reason: 'Другого адреса нет' }]);
  });

  test('a silent needed answer is shown and leads to its question', async () => {
    await bench.fill({ ...late, buyer: { ...late.buyer, gender: undefined } });
    await bench.open('review');
    await bench.page.getByRole('button', { name: 'Ответить: Род' }).click();
    await bench.hands.at('Ваши данные');
  });

  test('losses are lines of their own', async () => {
    await bench.fill(late);
    await bench.open('demand');
    await bench.page.getByRole('button', { name: 'Добавить расход' }).click();
    await bench.page.getByRole('group', { name: 'Расход 1' }).getByLabel('Сумма').fill('1 250,50');
    await expect
      .poll(async () => (await bench.facts()).losses)
      .toEqual([{ kind: 'delivery', label: '', amount: 125_050 }]);
    await bench.page.getByRole('button', { name: 'Убрать расход 1' }).click();
    await expect.poll(async () => (await bench.facts()).losses).toBeUndefined();
  });
});

/** Pages that look the same for every problem are checked once. */
const LOOKS: [string, Facts, string[]][] = [
  [
    'late',
    late,
    ['happened', 'problem', 'seller', 'purchase', 'demand', 'money', 'you', 'review', 'court', 'complaint'],
  ],
  ['refund', refundAfterRefusal, ['problem', 'demand', 'review']],
  ['defective', defective, ['problem', 'purchase', 'demand', 'review']],
];

describe.each(LOOKS)('%s', (_name, answered, names) => {
  test.each(names)('no violations on %s', async (name) => {
    await bench.fill(answered);
    await bench.open(name);
    for (const fold of await bench.page.locator('details').all()) {
      await fold.evaluate((node) => node.setAttribute('open', ''));
    }
    expect(await bench.violations()).toEqual([]);
  });
});
