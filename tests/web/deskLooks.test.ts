import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { DEFAULT_DESK } from '../../shared/ipc/deskPrefs.ts';
import { fillDesk } from '../support/desk.ts';
import { openBrowser, serveProgram, type WebProgram } from '../support/web.ts';
import { expectAccessible, expectNoSidewaysScroll } from './casePages.ts';

let browser: Browser;
let web: WebProgram;
let page: Page;

beforeAll(async () => {
  browser = await openBrowser();
});
afterAll(() => browser.close());
beforeEach(async () => {
  web = await serveProgram();
});
afterEach(async () => {
  await page.context().close();
  await web.close();
});

describe('the board', () => {
  it('has a column for each stage; keys walk cards and columns', async () => {
    fillDesk(web.program, 43);
    await web.program.call('settings.set', { desk: { ...DEFAULT_DESK, layout: 'board' } });
    const context = await browser.newContext({ viewport: { width: 1280, height: 800 }, reducedMotion: 'reduce' });
    page = await context.newPage();
    await page.goto(`${web.url}#/cases`);
    await page.locator('[data-case]').first().waitFor();
    const bar = () => page.getByRole('region', { name: 'Выбранные дела' });
    const rowAt = (index: number) => page.locator(`[data-index="${index}"]`);
    const focusedIndex = () =>
      page.evaluate(() => document.activeElement?.closest<HTMLElement>('[data-index]')?.dataset.index ?? null);
    const { counts } = await web.program.call('cases.list', {});
    await page.getByRole('region', { name: `Ждём ответа ${counts.waiting}` }).waitFor();
    await rowAt(0).focus();
    await page.keyboard.press('ArrowDown');
    expect(await focusedIndex()).toBe('1');
    await page.keyboard.press('ArrowRight');
    expect(await focusedIndex()).toBe(String(counts.overdue + 1));
    await page.keyboard.press('Space');
    await bar()
      .getByText(/^Выбрано 1\sдело$/)
      .waitFor();
    await page.keyboard.press('Shift+ArrowDown');
    await bar()
      .getByText(/^Выбрано 2\sдела$/)
      .waitFor();
    await page.keyboard.press('ArrowLeft');
    expect(await focusedIndex()).toBe('2');
    const row = (await web.program.call('cases.list', { limit: 3 })).rows[2];
    await page.keyboard.press('Enter');
    await page.waitForURL(`**/case/${row?.id}/overview`);
  });
});

const LOOKS = [
  { width: 1280, height: 800, dark: false, text: 100 },
  { width: 1280, height: 800, dark: true, text: 100 },
  { width: 960, height: 600, dark: false, text: 100 },
  { width: 1280, height: 800, dark: false, text: 200 },
] as const;

describe.each(LOOKS)('$width, dark $dark, text $text %', ({ width, height, dark, text }) => {
  it.each(['list', 'table', 'board'] as const)('%s is read by everybody and goes nowhere sideways', async (layout) => {
    fillDesk(web.program, 43);
    await web.program.call('settings.set', { textSize: text, desk: { ...DEFAULT_DESK, layout } });
    const context = await browser.newContext({
      viewport: { width, height },
      colorScheme: dark ? 'dark' : 'light',
      reducedMotion: 'reduce',
    });
    page = await context.newPage();
    await page.goto(`${web.url}#/cases`);
    await page.locator('[data-case]').first().waitFor();
    await page.getByRole('button', { name: 'Фильтр' }).waitFor();
    await expectNoSidewaysScroll(page);
    await expectAccessible(page);
    const out = process.env.SCREENSHOTS;
    if (out && existsSync(out))
      await page.screenshot({ path: join(out, `desk-${layout}-${width}-${dark}-${text}.png`) });
  });
});
