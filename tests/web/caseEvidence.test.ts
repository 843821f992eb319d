import { rmSync, truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser } from 'playwright';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { JPEG, PNG } from '../support/pictures.ts';
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

/** The sample case without the papers that come with it. */
async function evidence(): Promise<OpenedCase> {
  opened = await openCase(browser, {}, async ({ program }, id) => {
    const { file } = await program.call('cases.get', { id });
    for (const { id: attachmentId } of file.attachments) {
      await program.call('attachments.remove', { caseId: id, attachmentId });
    }
  });
  await opened.open('evidence');
  return opened;
}

describe('evidence', () => {
  it('is added by the dialog, named by what it proves, removed and taken back', async () => {
    const { page, web, view } = await evidence();
    const path = join(web.program.folder, 'чек.png');
    writeFileSync(path, PNG);
    web.program.platform.files = [path];
    await page.getByRole('button', { name: 'Добавить файлы' }).click();
    const item = page.getByRole('listitem').filter({ hasText: 'чек.png' });
    await item.getByRole('img', { name: /./ }).waitFor();
    await item.getByRole('button', { name: /Что подтверждает/ }).click();
    await page.getByRole('option', { name: /Чек или товарный чек/ }).click();
    await expect.poll(async () => (await view()).file.attachments[0]?.proves).toBe('purchase');
    expect((await view()).file.attachments[0]?.title).toBe('Чек или товарный чек');
    await item.getByLabel('Как назвать в приложениях').fill('Кассовый чек № 7');
    await page.keyboard.press('Tab');
    await expect.poll(async () => (await view()).file.attachments[0]?.title).toBe('Кассовый чек № 7');

    await page.getByRole('button', { name: 'Убрать: Кассовый чек № 7' }).click();
    await expect.poll(async () => (await view()).file.attachments.length).toBe(0);
    await page.getByRole('status').getByRole('button', { name: 'Отменить' }).last().click();
    await expect.poll(async () => (await view()).file.attachments.length).toBe(1);
  });

  it('is pasted as a screenshot', async () => {
    const { page, view } = await evidence();
    await page.evaluate(
      (bytes) => {
        const transfer = new DataTransfer();
        transfer.items.add(new File([new Uint8Array(bytes)], 'image.png', { type: 'image/png' }));
        window.dispatchEvent(new ClipboardEvent('paste', { clipboardData: transfer, bubbles: true }));
      },
      [...PNG],
    );
    await expect.poll(async () => (await view()).file.attachments.length).toBe(1);
    await page.getByText('отметьте, что это подтверждает').waitFor();
  });

  it('says in words that a file of 300 MB is too large', async () => {
    const { page, web, view } = await evidence();
    const path = join(web.program.folder, 'запись.mp4');
    writeFileSync(path, '');
    truncateSync(path, 300 * 1024 * 1024);
    web.program.platform.files = [path];
    await page.getByRole('button', { name: 'Добавить файлы' }).click();
    const advice = page.locator('section').filter({ hasText: 'Файл не добавлен' });
    await advice.first().waitFor();
    expect(await advice.first().textContent()).toMatch(/МБ/);
    expect((await view()).file.attachments).toEqual([]);
  });

  it('shows a lost and a changed file as what they are', async () => {
    const { page, web, id, open, view } = await evidence();
    await web.program.call('attachments.addBytes', { caseId: id, proves: 'purchase', name: 'чек.png', bytes: PNG });
    const hash = (await view()).file.attachments[0]?.hash ?? '';
    const stored = join(web.program.context.store, hash.slice(0, 2), hash);
    rmSync(stored, { force: true });
    writeFileSync(stored, JPEG);
    await page.reload();
    await page.getByRole('button', { name: 'Чек или товарный чек', exact: true }).click();
    const alert = page.getByRole('alert').filter({ hasText: /./ });
    await alert.first().waitFor();
    rmSync(stored, { force: true });
    await open('timeline');
    await page.reload();
    await open('evidence');
    await page.getByText('файла нет на диске').waitFor();
  });

  it('lists what is missing with the way to get it', async () => {
    const { page, view } = await evidence();
    const missing = page.locator('section').filter({ has: page.getByRole('heading', { name: 'Чего не хватает' }) });
    expect(await missing.getByText('Чек почты и опись вложения').count()).toBe(1);
    expect((await view()).file.attachments.some((attachment) => attachment.proves === 'sending')).toBe(false);
  });
});

const SECTIONS = ['overview', 'calculation', 'evidence', 'documents', 'reply', 'timeline'];

describe.each([
  { name: 'light', dark: false },
  { name: 'dark', dark: true },
])('accessibility, $name', ({ dark }) => {
  it('has no violation on any section nor in a dialog', async () => {
    opened = await openCase(browser, { dark });
    for (const section of SECTIONS) {
      await opened.open(section);
      await expectAccessible(opened.page);
    }
    await opened.open('documents');
    await opened.page.getByRole('button', { name: 'Записать отправку: Претензия' }).click();
    await opened.page.getByRole('dialog').waitFor();
    await expectAccessible(opened.page);
  });
});

describe('narrow windows', () => {
  it.each([
    { width: 960, height: 600, textSize: 100 as const },
    { width: 1280, height: 800, textSize: 200 as const },
  ])('$width×$height at $textSize % scrolls only downwards', async ({ width, height, textSize }) => {
    opened = await openCase(browser, { width, height, textSize });
    for (const section of SECTIONS) {
      await opened.open(section);
      await expectNoSidewaysScroll(opened.page);
    }
  });
});
