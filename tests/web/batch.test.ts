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
const dialog = () => page.getByRole('dialog');
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
    await dialog().getByRole('button', { name: 'Выбрать папку…' }).click();
    await page.getByText(/^Готово: 3\sпретензии\. Сохранено в папку/).waitFor({ timeout: 60_000 });
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
    await dialog().getByRole('button', { name: 'Выбрать папку…' }).click();
    await page.getByText('Готовим претензии').waitFor();
    await page.getByRole('button', { name: 'Остановить' }).click();
    await expect.poll(() => readdirSync(folder).length).toBe(1);
    go?.();
    await page.getByText('Остановлено. Ни один файл не записан.').waitFor();
    expect(readdirSync(folder)).toEqual([]);
    await page.getByText('Готовим претензии').waitFor({ state: 'detached' });
  });
});

describe('what goes with the claims', () => {
  const all = async () => {
    await page.getByRole('button', { name: 'Выбрать несколько' }).click();
    await page.getByRole('button', { name: 'Выбрать все показанные' }).click();
  };
  /** What the handler is asked for by `work`. */
  const asked = async (work: () => Promise<void>): Promise<unknown> => {
    const request = page.waitForRequest((one) => (one.postData() ?? '').includes('batch.claims'));
    await work();
    const body = JSON.parse((await request).postData() ?? '{}') as { input: { as: string; papers: unknown } };
    return { as: body.input.as, papers: body.input.papers };
  };
  const state = async () => ({
    checked: await dialog().getByRole('checkbox', { checked: true }).count(),
    inventory: await dialog().getByRole('checkbox', { name: 'Опись вложения' }).isChecked(),
    addresses: await dialog().getByRole('radio', { checked: true }).inputValue(),
  });

  it('is what it always was, when the dialog is answered at once', async () => {
    await all();
    await page.getByRole('button', { name: 'Печать по порядку конвертов' }).click();
    await dialog()
      .getByRole('heading', { name: /^Печать претензий: 4\sдела$/ })
      .waitFor();
    expect(await state()).toEqual({ checked: 1, inventory: true, addresses: 'c5' });
    expect(await asked(() => dialog().getByRole('button', { name: 'Открыть для печати' }).click())).toEqual({
      as: 'print',
      papers: { inventory: true, clientSteps: false, caseNote: false, addresses: 'c5' },
    });
    await page.getByText('Бумаги и конверты открыты двумя файлами').waitFor();
    expect(web.program.platform.opened).toHaveLength(2);
  });

  it('is chosen by keys alone, says what stays out of the envelope, and is remembered', async () => {
    await all();
    await page.getByRole('button', { name: 'Печать по порядку конвертов' }).focus();
    await page.keyboard.press('Enter');
    await dialog().waitFor();
    await expectAccessible(page);
    await dialog().getByRole('checkbox', { name: 'Опись вложения' }).focus();
    await page.keyboard.press('Tab');
    await page.keyboard.press('Space');
    await dialog().getByText('Памятка и справка лежат в бумагах дела последними: в конверт их не кладут.').waitFor();
    await page.keyboard.press('Tab');
    await page.keyboard.press('Tab');
    expect(
      await dialog()
        .getByRole('radio', { name: 'Конверты C5' })
        .evaluate((it) => it === document.activeElement),
    ).toBe(true);
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Tab');
    await page.keyboard.press('Tab');
    const papers = { inventory: true, clientSteps: true, caseNote: false, addresses: 'labels' };
    expect(await asked(() => page.keyboard.press('Enter'))).toEqual({ as: 'print', papers });
    await page.getByText('Бумаги и наклейки открыты двумя файлами').waitFor();
    expect((await web.program.call('settings.get', {})).desk.papers).toEqual(papers);
    await page.reload();
    await all();
    await page.getByRole('button', { name: 'Претензии в папку' }).click();
    await dialog().waitFor();
    expect(await state()).toEqual({ checked: 2, inventory: true, addresses: 'labels' });
    await page.keyboard.press('Escape');
    await dialog().waitFor({ state: 'detached' });
    expect(readdirSync(folder)).toEqual([]);
  });

  it('is one file without addresses; who lacks a paper is named beside those left out', async () => {
    const { platform } = web.program;
    const { htmlToPdf } = platform;
    let broken = false;
    platform.htmlToPdf = (html) => {
      if (broken || !html.includes('Что сделать с претензией')) return htmlToPdf(html);
      broken = true;
      return Promise.reject(new Error('gone'));
    };
    await all();
    await page.getByRole('button', { name: 'Печать по порядку конвертов' }).click();
    await dialog().getByText('Памятка клиенту').click();
    await dialog().getByText('Не нужны').click();
    await dialog().getByRole('button', { name: 'Открыть для печати' }).click();
    await page.getByText(/^Готово: 3\sпретензии\. Бумаги открыты, напечатайте их оттуда\.$/).waitFor();
    expect(platform.opened).toHaveLength(1);
    await batch().getByText('Не вошли: 1').waitFor();
    await batch().getByText('Вошли не целиком: 1').waitFor();
    await batch()
      .getByText(/Не вошло: «Памятка на почту»\./)
      .waitFor();
    await expectAccessible(page);
  });
});

const LOOKS = [
  { dark: false, text: 100 },
  { dark: true, text: 100 },
  { dark: false, text: 200 },
] as const;
describe.each(LOOKS)('the dialog, dark $dark, text $text %', ({ dark, text }) => {
  it('can be read to its end, its buttons in sight', async () => {
    await web.program.call('settings.set', { textSize: text });
    await page.emulateMedia({ colorScheme: dark ? 'dark' : 'light' });
    await page.reload();
    // What is aimed at moves when the letters grow.
    const root = () => page.evaluate(() => getComputedStyle(document.documentElement).fontSize);
    await expect.poll(root).toBe(`${(16 * text) / 100}px`);
    await page.getByRole('button', { name: 'Выбрать несколько' }).click();
    await page.getByRole('button', { name: 'Выбрать все показанные' }).click();
    await page.getByRole('button', { name: 'Печать по порядку конвертов' }).click();
    await dialog().getByText('Справка для руководителя').click();
    for (const shown of [
      dialog().getByRole('button', { name: 'Открыть для печати' }),
      dialog().getByRole('button', { name: 'Отмена' }),
    ]) {
      const box = await shown.boundingBox();
      expect((box?.y ?? 0) + (box?.height ?? 800)).toBeLessThanOrEqual(800);
    }
    await expectAccessible(page);
    await expectNoSidewaysScroll(page);
    const out = process.env.SCREENSHOTS;
    if (out && existsSync(out)) await page.screenshot({ path: join(out, `claims-dialog-${dark}-${text}.png`) });
    await dialog().getByText('Отправка сама не отмечается').scrollIntoViewIfNeeded();
    if (out && existsSync(out)) await page.screenshot({ path: join(out, `claims-dialog-end-${dark}-${text}.png`) });
  });
});
