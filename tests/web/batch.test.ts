import { existsSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { checkDocument } from '../../shared/documents/check.ts';
import { caseNamed } from '../support/cases.ts';
import { openBrowser, serveProgram, type WebProgram } from '../support/web.ts';
import { expectAccessible, expectNoSidewaysScroll } from './casePages.ts';

let browser: Browser;
let web: WebProgram;
let page: Page;
let folder: string;

beforeAll(async () => {
  browser = await openBrowser();
});
afterAll(() => browser.close());
beforeEach(async () => {
  web = await serveProgram({ today: '2026-11-22' });
  folder = mkdtempSync(join(tmpdir(), 'desyat-dney-batch-'));
  web.program.platform.folder = folder;
  for (const seller of ['ООО «Пример-Ясень»', 'ООО «Пример-Берёза»', 'ООО «Пример-Акация»']) await addCase(seller);
  await web.program.call('cases.create', {});
  const context = await browser.newContext({ viewport: { width: 1280, height: 800 }, reducedMotion: 'reduce' });
  page = await context.newPage();
  await page.goto(`${web.url}#/cases`);
  await page.getByRole('heading', { level: 1, name: 'Дела' }).waitFor();
});
afterEach(async () => {
  await page.context().close();
  await web.close();
  rmSync(folder, { recursive: true, force: true });
});

/** A case whose claim is ready: every warning read. */
async function addCase(seller: string): Promise<void> {
  const { facts } = caseNamed('sofa-waiting');
  const { id } = await web.program.call('cases.create', {});
  await web.program.call('cases.setFacts', { id, facts: { ...facts, seller: { ...facts.seller, name: seller } } });
  const { file, plan } = await web.program.call('cases.get', { id });
  for (const { code, severity } of checkDocument('claim', file, plan).warnings)
    if (severity === 'danger') await web.program.call('acknowledge.set', { caseId: id, code, reason: 'Знаю' });
}

const boxes = () => page.getByRole('checkbox');
const batch = () => page.getByRole('region', { name: 'Выбранные дела' });

describe('several cases', () => {
  it('are chosen by boxes that come only when asked for, by keys alone', async () => {
    expect(await boxes().count()).toBe(0);
    await page.getByRole('button', { name: 'Выбрать несколько' }).focus();
    await page.keyboard.press('Enter');
    await batch().waitFor();
    expect(await boxes().count()).toBe(4);
    expect(await page.getByRole('button', { name: 'Печать по порядку конвертов' }).count()).toBe(0);
    await page.locator('[data-index="0"]').focus();
    await page.keyboard.press('Space');
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Space');
    expect(await batch().getByRole('status').textContent()).toMatch(/^Выбрано 2\sдела$/);
    expect(await boxes().nth(1).getAttribute('aria-checked')).toBe('true');
    await expectAccessible(page);
    await expectNoSidewaysScroll(page);
    await page.keyboard.press('Escape');
    await batch().waitFor({ state: 'detached' });
    expect(await boxes().count()).toBe(0);
  });

  it('are written as claims, and those not ready are named with the reason', async () => {
    await page.getByRole('button', { name: 'Выбрать несколько' }).click();
    await page.getByRole('button', { name: 'Выбрать все показанные' }).click();
    await page.getByRole('button', { name: 'Претензии в папку' }).click();
    await page.getByText(/^Готово: 3\sпретензии\. Сохранено в папку/).waitFor();
    expect(readdirSync(join(folder, 'Претензии 2026-11-22'))).toHaveLength(3);
    await batch().getByText('Не вошли: 1').waitFor();
    await batch().getByText('Не выбрано требование.').waitFor();
    await expectAccessible(page);
    const out = process.env.SCREENSHOTS;
    if (out && existsSync(out)) await page.screenshot({ path: join(out, 'batch.png') });
  });

  it('can be stopped: nothing is left in the folder', async () => {
    const { platform } = web.program;
    const { htmlToPdf } = platform;
    let go: (() => void) | undefined;
    const held = new Promise<void>((resolve) => (go = resolve));
    platform.htmlToPdf = async (html) => {
      await held;
      return htmlToPdf(html);
    };
    await page.getByRole('button', { name: 'Выбрать несколько' }).click();
    await page.getByRole('button', { name: 'Выбрать все показанные' }).click();
    await page.getByRole('button', { name: 'Претензии в папку' }).click();
    await page.getByText('Готовим претензии').waitFor();
    await page.getByRole('button', { name: 'Остановить' }).click();
    await expect.poll(() => readdirSync(folder).length).toBe(1);
    go?.();
    await page.getByText('Остановлено. Ни один файл не записан.').waitFor();
    expect(readdirSync(folder)).toEqual([]);
    await page.getByText('Готовим претензии').waitFor({ state: 'detached' });
  });
});
