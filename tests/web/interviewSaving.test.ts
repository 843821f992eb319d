import { describe, expect, test } from 'vitest';
import type { Facts } from '../../shared/model/facts.ts';
import { late } from '../unit/interviewFixtures.ts';
import { interviewBench } from './interviewBench.ts';

/** Autosave and answers that cannot be: what the screen calls saved is in the database. */
const bench = interviewBench();

describe('saving', () => {
  test('a reload in the middle of a page loses nothing and comes back to it', async () => {
    await bench.fill(late);
    await bench.open('seller');
    await bench.hands.type('seller.name', 'ООО «Другой пример»');
    await bench.hands.saved();
    await expect.poll(async () => (await bench.facts()).seller?.name).toBe('ООО «Другой пример»');
    await bench.page.reload();
    await bench.hands.at('Продавец');
    expect(await bench.hands.question('seller.name').locator('input').inputValue()).toBe('ООО «Другой пример»');
  });

  test('opens at the first unanswered page', async () => {
    await bench.fill({ ...late, seller: undefined });
    await bench.open();
    await bench.hands.at('Продавец');
    await bench.fill(late);
    await bench.open();
    await bench.hands.at('Проверьте ответы');
  });

  test('leaving the screen at once keeps the last letters', async () => {
    await bench.fill(late);
    await bench.open('you');
    await bench.hands.question('buyer.phone').locator('input').fill('+7 900 111-11-11');
    await bench.page.getByRole('link', { name: 'К списку дел' }).click();
    await expect.poll(async () => (await bench.facts()).buyer?.phone).toBe('+7 900 111-11-11');
  });

  test('the end of the program waits for the last letters', async () => {
    let flushed: Facts | null = null;
    bench.web.program.context.onFlushed = () => {
      void bench.facts().then((value) => (flushed = value));
    };
    await bench.fill(late);
    await bench.open('you');
    await bench.hands.question('buyer.phone').locator('input').fill('+7 900 222-22-22');
    bench.web.program.platform.push('app.willQuit', {});
    await expect.poll(() => flushed?.buyer?.phone).toBe('+7 900 222-22-22');
  });

  test('a failed save is said, keeps the page and lets the text be carried off', async () => {
    await bench.fill(late);
    await bench.open('seller');
    const refuse = { ok: false, error: { code: 'disk_full', message: 'На диске нет места.' } };
    await bench.page.route('**/call', (route) =>
      route.request().postData()?.includes('cases.setFacts')
        ? route.fulfill({ contentType: 'application/json', body: JSON.stringify(refuse) })
        : route.continue(),
    );
    await bench.hands.type('seller.name', 'ООО «Не сохранилось»');
    await bench.page.getByRole('button', { name: 'Продолжить' }).click();
    await bench.page.getByRole('alert').getByText('Ответы не сохранены').waitFor();
    await bench.page.getByText('Последние ответы не сохранены').first().waitFor();
    await bench.hands.at('Продавец');
    await bench.page.getByRole('button', { name: 'Скопировать мой текст' }).click();
    await bench.page.getByText('Скопировано').waitFor();
    expect(await bench.page.evaluate(() => navigator.clipboard.readText())).toContain('Название: ООО «Не сохранилось»');
    expect(await bench.violations()).toEqual([]);
    await bench.page.unroute('**/call');
    await bench.page.getByRole('button', { name: 'Сохранить ещё раз' }).click();
    await bench.page.getByRole('alert').waitFor({ state: 'detached' });
    expect((await bench.facts()).seller?.name).toBe('ООО «Не сохранилось»');
  });

  test('an answer that went with its question comes back with it, also after saving', async () => {
    await bench.fill(late);
    await bench.open('problem');
    await bench.hands.choose('delivery.promise', 'Срок не назвали');
    await expect.poll(async () => (await bench.facts()).delivery?.promise).toBe('none');
    expect((await bench.facts()).delivery?.promisedDate).toBeUndefined();
    await bench.page.waitForTimeout(300);
    await bench.hands.choose('delivery.promise', 'Назвали день');
    await expect.poll(async () => (await bench.facts()).delivery?.promisedDate).toBe('2026-10-26');
  });

  test('«Отменить» of the menu takes the last answer back, also right after it was given', async () => {
    await bench.fill({ ...late, demand: undefined });
    await bench.open('demand');
    await bench.hands.choose('demand', 'Привезти товар');
    await bench.page.getByRole('radio', { name: /Привезти товар/, checked: true }).waitFor();
    bench.web.program.platform.push('menu.command', { command: 'undo' });
    await bench.page.getByRole('radio', { name: /Привезти товар/, checked: false }).waitFor();
    expect((await bench.facts()).demand).toBeUndefined();
  });
});

describe('what cannot be', () => {
  test('an impossible date is named, kept as typed and not sent to the case', async () => {
    await bench.fill(late);
    await bench.open('problem');
    await bench.hands.type('delivery.promisedDate', '31.11.2026');
    await bench.page.getByText('В ноябре 30 дней. Проверьте число.').waitFor();
    await bench.page.getByRole('button', { name: 'Продолжить' }).click();
    await expect.poll(async () => (await bench.facts()).delivery?.promisedDate).toBeUndefined();
    await bench.hands.at('Доставка и оплата');
    expect(await bench.violations()).toEqual([]);
    await bench.page.getByRole('button', { name: 'Ваши данные' }).click();
    await bench.hands.at('Ваши данные');
    await bench.page.reload();
    await bench.page.getByRole('button', { name: 'Доставка и оплата' }).click();
    const box = bench.hands.question('delivery.promisedDate').locator('input').first();
    expect(await box.inputValue()).toBe('31.11.2026');
    await bench.page.getByText('В ноябре 30 дней. Проверьте число.').waitFor();
    await box.fill('30.10.2026');
    await bench.hands.onward('Продавец');
    expect((await bench.facts()).delivery?.promisedDate).toBe('2026-10-30');
  });

  test('a sum with three decimals is not sent to the case', async () => {
    await bench.fill(late);
    await bench.open('problem');
    await bench.hands.type('goods.prepaid', '100,555');
    await bench.page.getByText('Напишите сумму в рублях').waitFor();
    await bench.page.getByRole('button', { name: 'Продолжить' }).click();
    await bench.hands.at('Доставка и оплата');
    await expect.poll(async () => (await bench.facts()).goods?.prepaid).toBeUndefined();
    await bench.hands.type('goods.prepaid', '100,55');
    await bench.hands.onward('Продавец');
    expect((await bench.facts()).goods?.prepaid).toBe(10_055);
  });

  test('a wrong check digit is named and may be overruled with a reason', async () => {
    await bench.fill(late);
    await bench.open('seller');
    await bench.hands.type('seller.inn', '7707083894');
    await bench.page.keyboard.press('Tab');
    await bench.page.getByText('Контрольная цифра не сходится').waitFor();
    await bench.hands.type('seller.checkOverride', 'так в чеке');
    await bench.page.getByText('Контрольная цифра не сходится').waitFor({ state: 'detached' });
    await bench.hands.onward('Покупка и доказательства');
    expect((await bench.facts()).seller).toMatchObject({ inn: '7707083894', checkOverride: 'так в чеке' });
  });
});
