import { mkdirSync, readdirSync, statSync } from 'node:fs';
import { join, resolve } from 'node:path';
import type { Browser, BrowserContext, Page } from 'playwright';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { openBrowser, serveProgram, type WebProgram } from '../support/web.ts';
import { DEFECT_CLAIM } from '../unit/lintLetters.ts';
import { expectAccessible } from './casePages.ts';

const OUT = process.env.SCREENS_OUT ? resolve(process.env.SCREENS_OUT) : null;
let browser: Browser;
let web: WebProgram;
let context: BrowserContext | undefined;

beforeAll(async () => {
  browser = await openBrowser();
  web = await serveProgram();
  if (OUT) mkdirSync(OUT, { recursive: true });
});
afterAll(async () => {
  await browser.close();
  await web.close();
});
afterEach(async () => {
  await context?.close();
});

async function open(scheme: 'light' | 'dark' = 'light'): Promise<Page> {
  context = await browser.newContext({
    viewport: { width: 1280, height: 800 },
    colorScheme: scheme,
    reducedMotion: 'reduce',
    bypassCSP: true,
  });
  const page = await context.newPage();
  await page.goto(`${web.url}#/check`);
  await page.getByRole('heading', { level: 1, name: 'Проверить текст' }).waitFor();
  await page.evaluate(() => document.fonts.ready);
  return page;
}

async function picture(page: Page, name: string): Promise<void> {
  if (OUT) await page.screenshot({ path: join(OUT, `check-${name}.png`) });
}

const box = (page: Page) => page.getByRole('textbox', { name: 'Текст письма' });
const side = (page: Page) => page.getByRole('complementary', { name: 'Что найдено в тексте' });

describe('checking a text', () => {
  it('says what it looks at, and that nothing is kept, before there is a text', async () => {
    const page = await open();
    await expect(page.getByText('никуда не уходит и не сохраняется').count()).resolves.toBe(1);
    await expect(page.getByRole('heading', { name: 'На что мы смотрим' }).count()).resolves.toBe(1);
    expect(await side(page).getByRole('status').textContent()).toBe('Текста ещё нет.');
    await picture(page, 'empty-light');
    await expectAccessible(page);
  });

  it.each(['light', 'dark'] as const)('finds the mistakes of the example and marks them, %s', async (scheme) => {
    const page = await open(scheme);
    await page.getByRole('button', { name: 'Посмотреть на примере' }).click();
    await side(page)
      .getByRole('heading', { name: /^Нельзя: \d/ })
      .waitFor();
    await picture(page, scheme);
    const titles = await side(page).locator('h4').allTextContents();
    expect(titles).toEqual(
      expect.arrayContaining([
        expect.stringContaining('Статьи 58'),
        'Такого закона нет',
        'Два требования сразу',
        'Некуда перечислить деньги',
        'Товар не предложен для проверки',
        'У неустойки теперь есть предел',
        'Похоже на угрозу',
      ]),
    );
    expect(await page.locator('mark').allTextContents()).toEqual(expect.arrayContaining(['[ФИО]', 'ст. 58', '!!!']));
    await expectAccessible(page);
  });

  it('each mark lies under its own letters', async () => {
    const page = await open();
    await box(page).fill(`${'Длинная строка слов, которая переносится. '.repeat(30)}\n\nВы мошенники.`);
    const mark = page.locator('mark', { hasText: 'мошенники' });
    await mark.waitFor();
    const heights = await page.evaluate(() => {
      const area = document.querySelector('textarea')!;
      return [
        area.scrollHeight - area.clientHeight,
        area.clientWidth - (area.previousElementSibling?.clientWidth ?? 0),
      ];
    });
    expect(heights).toEqual([0, 0]);
  });

  it('is done with the keyboard alone: type, go to a finding, stand in its place', async () => {
    const page = await open();
    await page.keyboard.press('Alt+1');
    await page.keyboard.press('Alt+5');
    await box(page).focus();
    await page.keyboard.insertText(`${DEFECT_CLAIM}\n\nВы мошенники.`);
    const link = side(page).getByRole('button', { name: 'Показать в тексте: мошенники' });
    await link.waitFor();
    for (let step = 0; step < 12; step++) {
      await page.keyboard.press('Tab');
      if (await link.evaluate((node) => node === document.activeElement)) break;
    }
    await page.keyboard.press('Enter');
    const selected = await box(page).evaluate((node: HTMLTextAreaElement) =>
      node === document.activeElement ? node.value.slice(node.selectionStart, node.selectionEnd) : '',
    );
    expect(selected).toBe('мошенники');
  });

  it('holds the text beside a case, promises nothing when nothing is found, and keeps nothing', async () => {
    const created = await web.program.call('cases.createSample', {});
    const before = size(web.program.folder);
    const page = await open();
    await box(page).fill(DEFECT_CLAIM);
    await page.getByText('Того, что мы умеем находить, здесь нет').waitFor();
    await page.getByRole('button', { name: /Сверить с делом/ }).click();
    await page.getByRole('option', { name: created.title }).click();
    // The account of the letter is not the account of the case.
    await side(page)
      .getByRole('heading', { name: /как в деле/ })
      .first()
      .waitFor();
    await page.reload();
    await page.getByRole('heading', { level: 1, name: 'Проверить текст' }).waitFor();
    expect(await box(page).inputValue()).toBe('');
    expect(size(web.program.folder)).toBe(before);
  });
});

/** Bytes of every file of the program's folder. */
function size(folder: string): number {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .reduce((sum, entry) => sum + statSync(join(entry.parentPath, entry.name)).size, 0);
}
