import type { Browser } from 'playwright';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { openBrowser } from '../support/web.ts';
import { expectAccessible, expectNoSidewaysScroll, openCase, type OpenedCase } from './casePages.ts';

let browser: Browser;
let opened: OpenedCase | undefined;

beforeAll(async () => {
  browser = await openBrowser();
});
afterAll(() => browser.close());
afterEach(async () => {
  await opened?.close();
  opened = undefined;
});

/** Groups before «Суд» with something early: goods, answers, other doors. */
const EARLY_OF_COURT = 3;

describe('further papers of a case', () => {
  it('stand under the main ones, by group, early ones with the reason, unfit ones folded', async () => {
    opened = await openCase(browser);
    const { page } = opened;
    await opened.open('documents');
    const more = page.getByRole('region', { name: 'Ещё бумаги' });
    await more.waitFor();
    expect(await more.getByRole('heading', { level: 3 }).allTextContents()).toEqual([
      'Первый день',
      'Претензия',
      'Товар и проверка',
      'Ответы',
      'Другие двери',
      'Суд',
      'После суда',
      'Для людей',
    ]);
    const early = more.getByRole('listitem').filter({ hasText: 'Апелляционная жалоба' });
    expect(await early.isVisible()).toBe(false);
    await more
      .getByText(/^Пока рано: \d+$/)
      .nth(EARLY_OF_COURT)
      .click();
    expect(await early.textContent()).toContain('Сначала подайте иск');
    expect(await early.isVisible()).toBe(true);
    const fold = more.getByText(/^Не подходят к этому делу: \d+$/);
    expect(await more.getByText(/^Жалоба площадке\. Заказ оформлен не на площадке/).isVisible()).toBe(false);
    await fold.click();
    expect(await more.getByText(/^Жалоба площадке\. Заказ оформлен не на площадке/).isVisible()).toBe(true);
    await expectNoSidewaysScroll(page);
    await expectAccessible(page);
  });

  it('open as a paper to be edited and printed, with its own few questions beside it', async () => {
    opened = await openCase(browser);
    const { page, id } = opened;
    await opened.open('documents');
    await page.getByRole('link', { name: 'Уведомление об осмотре специалистом' }).click();
    await page.waitForURL(`**/#/case/${id}/document/expert_notice`);
    await page.getByRole('heading', { level: 1, name: 'Уведомление об осмотре' }).waitFor();
    await page.getByRole('button', { name: 'Печать' }).waitFor();
    const sheet = page.getByRole('region', { name: 'Страница 1 из 1' });
    expect(await sheet.textContent()).not.toContain('ООО «Пример-Эксперт»');

    await page.getByLabel('Кто смотрит товар').fill('ООО «Пример-Эксперт»');
    await page.getByLabel('День осмотра').fill('10.12.2026');
    await sheet.getByText('ООО «Пример-Эксперт»').waitFor();
    await sheet.getByText(/10\sдекабря\s2026/).waitFor();
    const { file } = await opened.view();
    expect(file.facts.papers?.expert).toEqual({ name: 'ООО «Пример-Эксперт»', date: '2026-12-10' });
    await expectAccessible(page);

    // Neighbours of the same group are at hand in the rail, and the list is one step back.
    await page.getByRole('link', { name: 'Все бумаги' }).click();
    await page.waitForURL(`**/#/case/${id}/documents`);
  });

  it('answer the objections that were chosen', async () => {
    opened = await openCase(browser);
    const { page, id } = opened;
    await page.goto(`${opened.web.url}#/case/${id}/document/reply_to_refusal`);
    await page.getByRole('heading', { level: 1, name: 'Ответ на отказ', exact: true }).waitFor();
    await page.getByText('Экспертиза за ваш счёт').click();
    await page.getByText('На довод «экспертиза за ваш счёт»').last().waitFor();
    expect((await opened.view()).file.facts.papers?.objections).toEqual(['paid_expertise']);
  });
});
