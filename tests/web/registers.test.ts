import { existsSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { checkDocument } from '../../shared/documents/check.ts';
import { caseNamed } from '../support/cases.ts';
import { register, registerCsv } from '../support/tables.ts';
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
  folder = mkdtempSync(join(tmpdir(), 'desyat-dney-registers-'));
  const context = await browser.newContext({ viewport: { width: 1280, height: 800 }, reducedMotion: 'reduce' });
  page = await context.newPage();
});
afterEach(async () => {
  await page.context().close();
  await web.close();
  rmSync(folder, { recursive: true, force: true });
});

const go = async (part = '') => {
  await page.goto(`${web.url}#/registers${part}`);
  await page.getByRole('heading', { level: 1, name: 'Реестры' }).waitFor();
};
const button = (name: string | RegExp) => page.getByRole('button', { name });

/** Screenshots are taken only when somebody wants to look at them. */
async function shot(name: string): Promise<void> {
  const out = process.env.SCREENSHOTS;
  if (!out || !existsSync(out)) return;
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme });
    await page.screenshot({ path: join(out, `${name}-${colorScheme}.png`) });
  }
  await page.emulateMedia({ colorScheme: 'light' });
}

async function printedCase(seller: string): Promise<string> {
  const { facts } = caseNamed('sofa-waiting');
  const { id } = await web.program.call('cases.create', {});
  await web.program.call('cases.setFacts', { id, facts: { ...facts, seller: { ...facts.seller, name: seller } } });
  const { file, plan } = await web.program.call('cases.get', { id });
  for (const { code, severity } of checkDocument('claim', file, plan).warnings)
    if (severity === 'danger') await web.program.call('acknowledge.set', { caseId: id, code, reason: 'Знаю' });
  await web.program.call('documents.print', { caseId: id, kind: 'claim' });
  return id;
}

describe('a table', () => {
  it('is opened, looked at and made into cases by keys alone', async () => {
    const rows = register(12);
    const broken = rows[3];
    if (broken) broken[6] = '31.11.2026';
    writeFileSync(join(folder, 'клиенты.csv'), registerCsv(rows, ';'));
    web.program.platform.files = [join(folder, 'клиенты.csv')];
    await go();
    await shot('intake-start');
    await button('Открыть таблицу').focus();
    await page.keyboard.press('Enter');
    await page.getByRole('combobox', { name: 'Что в столбце «ФИО»' }).waitFor();
    expect(await page.getByRole('combobox', { name: 'Что в столбце «ФИО»' }).inputValue()).toBe('name');
    await expectAccessible(page);
    await expectNoSidewaysScroll(page);
    await shot('intake-columns');
    await button('Проверить таблицу').focus();
    await page.keyboard.press('Enter');
    await page.getByText('Войдут: 11').waitFor();
    await page.getByRole('cell', { name: /В ноябре 30\sдней/ }).waitFor();
    await expectAccessible(page);
    await shot('intake-check');
    await button(/^Строки: 12/).focus();
    await page.keyboard.press('Enter');
    await page.getByText('нет, есть ошибка').waitFor();
    await button(/^Завести 11\sдел$/).focus();
    await page.keyboard.press('Enter');
    await page.getByText(/^Заведено: 11\sдел\. Не вошло строк: 1\.$/).waitFor();
    expect((await web.program.call('cases.list', {})).total).toBe(11);
    await expectAccessible(page);
    await button('Отменить загрузку').focus();
    await page.keyboard.press('Enter');
    await page.getByText('Заведённые дела в корзине на 30 дней.').waitFor();
    expect((await web.program.call('cases.list', {})).total).toBe(0);
  });
});

describe('sending', () => {
  it('is recorded only for the lines that were confirmed', async () => {
    const ids = [await printedCase('ООО «Пример-Ясень»'), await printedCase('ООО «Пример-Берёза»')];
    await go('/sent');
    await page.getByRole('region', { name: 'Письма для почты' }).waitFor();
    await expectAccessible(page);
    await shot('sent-letters');
    await page
      .getByRole('textbox', { name: 'Вставьте реестр почты' })
      .fill('80084000000010 26-001\n80084000000027 Пример-Берёза');
    await button('Найти письма').click();
    await page.getByRole('region', { name: 'Что найдено в реестре' }).waitFor();
    await expectAccessible(page);
    await expectNoSidewaysScroll(page);
    await shot('sent-matches');
    for (const line of [1, 2]) {
      const box = page.getByRole('checkbox', { name: `Записать строку ${line}` });
      if (!(await box.isChecked())) await box.check();
    }
    await button(/^Записать отправку: 2\sписьма$/).click();
    await page.getByText(/Записано: 2\sписьма/).waitFor();
    await shot('sent-done');
    const sent = async (id = '') =>
      (await web.program.call('cases.get', { id })).file.events.some(({ type }) => type === 'sent');
    expect([await sent(ids[0]), await sent(ids[1])]).toEqual([true, true]);
    await button('Отменить все').click();
    await expect.poll(() => sent(ids[0])).toBe(false);
    expect(await sent(ids[1])).toBe(false);
  });
});

describe('the other parts', () => {
  it('show outgoing letters, the report and the export, and save them', async () => {
    await printedCase('ООО «Пример-Ясень»');
    await go('/outgoing');
    await page.getByRole('rowheader', { name: '26-0001' }).waitFor();
    await expectAccessible(page);
    await shot('outgoing');
    await page.getByRole('link', { name: 'Отчёт' }).click();
    await page.getByRole('rowheader', { name: 'Всего' }).first().waitFor();
    await expectAccessible(page);
    await expectNoSidewaysScroll(page);
    await shot('report');
    await page.getByRole('link', { name: 'Выгрузка' }).click();
    web.program.platform.save = join(folder, 'реестр.xlsx');
    await button('Сохранить реестр XLSX').click();
    await page.getByText(/^Сохранено: реестр\.xlsx/).waitFor();
    expect(readdirSync(folder)).toContain('реестр.xlsx');
    await expectAccessible(page);
    await shot('export');
  });
});
