import type { Browser } from 'playwright';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { setFact } from '../../shared/interview/factPath.ts';
import { openBrowser, type WebProgram } from '../support/web.ts';
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

async function change({ program }: WebProgram, id: string, path: string, value: unknown): Promise<void> {
  const { facts } = (await program.call('cases.get', { id })).file;
  await program.call('cases.setFacts', { id, facts: setFact(facts, path, value) });
}

describe('the life of a paper', () => {
  it('goes on from a further letter: sent, kept, handed over, and compared with the case', async () => {
    opened = await openCase(browser);
    const { page, web, id } = opened;
    await opened.open('documents');
    await page.getByRole('button', { name: 'Записать отправку: Готовность передать товар' }).click();
    const dialog = page.getByRole('dialog', { name: 'Записать отправку: Готовность передать товар' });
    await dialog.getByText('Лично, с отметкой на вашем экземпляре').click();
    await dialog.getByText('На моём экземпляре поставили отметку').click();
    await dialog.getByText('Поставить сегодня').click();
    await dialog.getByRole('button', { name: 'Записать' }).click();
    await dialog.waitFor({ state: 'detached' });
    const item = page.getByRole('listitem').filter({ hasText: 'Готовность передать товар' });
    await item.getByText('вручено 23.11.2026').waitFor();
    await item.getByText(/SHA-256 [0-9a-f]{16}…/).waitFor();
    expect(await item.getByText('Отправленный текст расходится с делом').count()).toBe(0);
    const { file } = await opened.view();
    expect(
      file.events.filter((event) => 'paper' in event && event.paper === 'goods_offer').map(({ type }) => type),
    ).toEqual(['sent', 'served']);

    await change(web, id, 'goods.item', 'кресло «Волна»');
    await item.getByText('Отправленный текст расходится с делом').waitFor();
    await expectNoSidewaysScroll(page);
    await expectAccessible(page);
    await item.getByRole('link', { name: 'Сравнить: Готовность передать товар' }).click();
    await page.getByText(/Отправленный текст расходится с делом в 1\sместе/).click();
    await page.locator('del', { hasText: '«Вега»' }).first().waitFor();
    await page.locator('ins', { hasText: '«Волна»' }).first().waitFor();
    await expectAccessible(page);
  });

  it('shows what has changed under an own paragraph, and keeps or leaves the own words', async () => {
    opened = await openCase(browser);
    const { page, web, id } = opened;
    await page.goto(`${web.url}#/case/${id}/document/goods_offer`);
    const sheet = page.getByRole('region', { name: /^Страница 1 из/ });
    await sheet.locator('[data-key="purchase"]').click();
    await page.getByRole('textbox', { name: 'Текст абзаца' }).fill('Диван я купила у вас, чек у меня.');
    await page.getByRole('button', { name: 'Готово' }).click();
    await sheet.getByText('чек у меня').waitFor();
    await change(web, id, 'goods.item', 'кресло «Волна»');

    await page.getByRole('button', { name: 'Сравнить и поправить' }).click();
    const stale = page.getByRole('region', { name: 'Факты под абзацем изменились' });
    await stale.locator('del', { hasText: '«Вега»' }).waitFor();
    await stale.locator('ins', { hasText: '«Волна»' }).waitFor();
    await stale.getByText('чек у меня').waitFor();
    await expectAccessible(page);
    await stale.getByRole('button', { name: 'Оставить мой' }).click();
    await stale.waitFor({ state: 'detached' });
    await page.getByText('Факты под вашим абзацем изменились').waitFor({ state: 'detached' });
    expect((await opened.view()).file.edits[0]).toMatchObject({ text: 'Диван я купила у вас, чек у меня.' });
    expect((await opened.view()).file.edits[0]?.original).toContain('Волна');

    // The whole paper back, and back again.
    await page.getByRole('button', { name: 'Вернуть сформированный текст' }).click();
    await sheet.getByText('чек у меня').waitFor({ state: 'detached' });
    expect((await opened.view()).file.edits).toEqual([]);
    await page.getByRole('button', { name: 'Отменить' }).click();
    await sheet.getByText('чек у меня').waitFor();
  });

  it('does not begin with a danger nobody has read: the printer is refused, the place is shown', async () => {
    opened = await openCase(browser);
    const { page, web, id } = opened;
    await page.goto(`${web.url}#/case/${id}/document/settlement`);
    await page.getByRole('heading', { level: 1, name: 'Соглашение об урегулировании' }).waitFor();
    await page.getByRole('button', { name: 'Печать' }).click();
    await page.getByText(/Сначала прочтите предупреждение. Нет суммы или дня платежа/).waitFor();
    expect(web.program.platform.printed).toEqual([]);
    expect(await page.evaluate(() => document.activeElement?.textContent)).toBe('Перед печатью');
    await page.getByRole('button', { name: 'Вписать' }).click();
    expect(await page.getByLabel('Сумма', { exact: true }).evaluate((box) => box === document.activeElement)).toBe(
      true,
    );
    await page.getByRole('button', { name: 'Понимаю, отправлю так' }).first().click();
    await page.getByRole('textbox', { name: /Почему отправляете так/ }).fill('Допишем при встрече');
    await page.getByRole('button', { name: 'Понимаю, отправлю так' }).last().click();
    await page.getByText('Нет суммы или дня платежа', { exact: true }).waitFor({ state: 'detached' });
    await page.getByRole('button', { name: 'Печать' }).click();
    await expect.poll(() => web.program.platform.printed.length).toBe(1);
  });
});
