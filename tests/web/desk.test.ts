import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { DEFAULT_DESK, type DeskPrefs } from '../../shared/ipc/deskPrefs.ts';
import { fillDesk } from '../support/desk.ts';
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
  web = await serveProgram();
  folder = mkdtempSync(join(tmpdir(), 'desyat-dney-desk-'));
  web.program.platform.folder = folder;
});
afterEach(async () => {
  await page.context().close();
  await web.close();
  rmSync(folder, { recursive: true, force: true });
});

async function open(layout: DeskPrefs['layout'], count = 43, options: { width?: number; height?: number } = {}) {
  fillDesk(web.program, count);
  await web.program.call('settings.set', { desk: { ...DEFAULT_DESK, layout } });
  const context = await browser.newContext({
    viewport: { width: options.width ?? 1280, height: options.height ?? 800 },
    reducedMotion: 'reduce',
  });
  page = await context.newPage();
  await page.goto(`${web.url}#/cases`);
  await page.locator('[data-case]').first().waitFor();
}

const grid = () => page.getByRole('grid', { name: 'Дела' });
const rows = () => grid().locator('[data-case]');
const rowAt = (index: number) => page.locator(`[data-index="${index}"]`);
const bar = () => page.getByRole('region', { name: 'Выбранные дела' });
const focusedIndex = () =>
  page.evaluate(() => document.activeElement?.closest<HTMLElement>('[data-index]')?.dataset.index ?? null);
const settingsOf = () => web.program.call('settings.get', {});
/** Texts of a column of the rows that are drawn. */
const column = (place: number) =>
  rows().evaluateAll((all, at) => all.map((row) => row.children[at]?.textContent ?? ''), place);

describe('layouts', () => {
  it('are three, chosen by mouse or keys, and remembered', async () => {
    await open('list');
    await page.getByText('Таблица', { exact: true }).click();
    await page.getByRole('columnheader', { name: 'Продавец' }).waitFor();
    await expect.poll(async () => (await settingsOf()).desk.layout).toBe('table');
    await page.getByRole('radio', { name: 'Таблица' }).focus();
    await page.keyboard.press('ArrowRight');
    await page.getByRole('region', { name: /Срок вышел/ }).waitFor();
    await expect.poll(async () => (await settingsOf()).desk.layout).toBe('board');
    await page.reload();
    await page.getByRole('region', { name: /Срок вышел/ }).waitFor();
    expect(await page.getByRole('radio', { name: 'Доска' }).isChecked()).toBe(true);
  });

  it('are offered by the menu of the program too', async () => {
    await open('list');
    web.program.platform.push('menu.command', { command: 'desk-table' });
    await page.getByRole('columnheader', { name: 'Продавец' }).waitFor();
  });
});

describe('the table', () => {
  it('stands in groups and names its rows, columns and order to a screen reader', async () => {
    await open('table');
    const counts = (await web.program.call('cases.list', {})).counts;
    await grid()
      .getByRole('rowheader', { name: `Срок вышел ${counts.overdue}` })
      .waitFor();
    expect(await page.getByRole('columnheader', { name: 'Когда' }).getAttribute('aria-sort')).toBe('ascending');
    expect(await page.getByRole('columnheader', { name: 'Сумма' }).getAttribute('aria-sort')).toBe('none');
    const first = (await web.program.call('cases.list', { limit: 1 })).rows[0];
    expect(await rows().first().getByRole('gridcell').allTextContents()).toEqual([
      '',
      first?.client,
      first?.title,
      first?.seller,
      '',
      'пн\u00a009.11',
      '14\u00a0дней назад',
      expect.stringMatching(/₽$/),
      first?.action.title,
    ]);
  });

  it('is sorted by its heads, there and back, and remembers the order', async () => {
    await open('table');
    const head = page.getByRole('columnheader', { name: 'Сумма' });
    await head.getByRole('button').click();
    await expect.poll(() => head.getAttribute('aria-sort')).toBe('ascending');
    const inOrder = async (descending: boolean) => {
      const { rows: wanted } = await web.program.call('cases.list', { sort: 'sum', descending, limit: 5 });
      await expect.poll(async () => (await column(2)).slice(0, 5)).toEqual(wanted.map(({ title }) => title));
    };
    await inOrder(false);
    expect(await grid().getByRole('rowheader').count()).toBe(0);
    await head.getByRole('button').press('Enter');
    await expect.poll(() => head.getAttribute('aria-sort')).toBe('descending');
    await inOrder(true);
    expect((await settingsOf()).desk).toMatchObject({ sort: 'sum', descending: true });
  });

  it('shows the columns somebody chose', async () => {
    await open('table');
    await page.getByRole('button', { name: 'Колонки' }).click();
    await page.getByRole('checkbox', { name: 'Продавец' }).uncheck();
    await page.getByRole('checkbox', { name: 'Чей ход' }).check();
    await page.keyboard.press('Escape');
    await page.getByRole('columnheader', { name: 'Чей ход' }).waitFor();
    expect(await page.getByRole('columnheader', { name: 'Продавец' }).count()).toBe(0);
    expect((await settingsOf()).desk.columns).toEqual([
      'client',
      'what',
      'days',
      'due',
      'when',
      'turn',
      'sum',
      'action',
    ]);
  });

  it('keeps its first column where it is narrow, and nothing else goes sideways', async () => {
    await open('table', 43, { width: 700, height: 600 });
    await expectNoSidewaysScroll(page);
    const cell = rows().first().getByRole('gridcell').nth(1);
    const before = await cell.boundingBox();
    const moved = await grid().evaluate((node) => {
      node.scrollLeft = 200;
      return node.scrollLeft;
    });
    expect(moved).toBeGreaterThan(50);
    expect((await cell.boundingBox())?.x).toBe(before?.x);
  });

  it('goes by keys: rows, the action of a row, into the case and back to the same row', async () => {
    await open('table');
    await page.keyboard.press('Control+f');
    await page.keyboard.press('ArrowDown');
    expect(await focusedIndex()).toBe('0');
    for (const key of ['ArrowDown', 'ArrowDown', 'ArrowDown', 'ArrowUp']) await page.keyboard.press(key);
    expect(await focusedIndex()).toBe('2');
    const row = (await web.program.call('cases.list', { limit: 3 })).rows[2];
    await page.keyboard.press('ArrowRight');
    expect(await page.evaluate(() => document.activeElement?.textContent)).toBe(row?.action.title);
    await page.keyboard.press('ArrowLeft');
    await page.keyboard.press('Enter');
    await page.waitForURL(`**/case/${row?.id}/overview`);
    await page.goBack();
    await rowAt(2).waitFor();
    expect(await rowAt(2).getAttribute('tabindex')).toBe('0');
    await rowAt(2).focus();
    await page.keyboard.press('Control+Enter');
    await page.waitForURL(/\/case\/.*\/packet\//);
  });
});

describe('a list of five hundred rows', () => {
  it('are drawn only where somebody looks; focus and choice stay', async () => {
    await open('table', 500);
    await rowAt(0).focus();
    await page.keyboard.press('Space');
    expect(await grid().getAttribute('aria-rowcount')).toMatch(/^\d{3}$/);
    expect(await rows().count()).toBeLessThan(60);
    await grid().evaluate((node) => node.scrollTo(0, 9_000));
    await expect.poll(() => rowAt(305).getAttribute('data-case'), { timeout: 10_000 }).not.toBeNull();
    expect(await page.locator('[data-index]').count()).toBeLessThan(80);
    expect(await focusedIndex()).toBe('0');
    await page.keyboard.press('ArrowDown');
    expect(await focusedIndex()).toBe('1');
    await expect.poll(() => grid().evaluate((node) => node.scrollTop)).toBeLessThan(200);
    await page.keyboard.press('End');
    const { counts } = await web.program.call('cases.list', { limit: 1 });
    const last = 500 - counts.closed - 1;
    await expect.poll(focusedIndex).toBe(String(last));
    await expect.poll(() => rowAt(last).getAttribute('data-case'), { timeout: 10_000 }).not.toBeNull();
    expect(await rowAt(last).isVisible()).toBe(true);
    await bar()
      .getByText(/^Выбрано 1\sдело$/)
      .waitFor();
  });
});

describe('the band of days', () => {
  it('tells each day in words and narrows the list down by a click or a key', async () => {
    await open('table');
    const { load } = await web.program.call('cases.list', {});
    const band = page.getByRole('toolbar', { name: 'Сроки на 14 дней' });
    expect(await band.getByRole('button').count()).toBe(16);
    const today = load.days[0]?.count ?? 0;
    await band.getByRole('button', { name: /^понедельник, 23\sноября, сегодня: 4\sсрока$/ }).click();
    await page.getByText(`Найдено ${today}`, { exact: false }).waitFor();
    await expect.poll(() => rows().count()).toBe(today);
    expect(new Set((await column(6)).filter(Boolean))).toEqual(new Set(['сегодня']));
    await band.getByRole('button', { name: /сегодня/ }).focus();
    await page.keyboard.press('ArrowLeft');
    await page.keyboard.press('Enter');
    await page.getByText(`Найдено ${load.overdue}`, { exact: false }).waitFor();
    expect(await band.getByRole('button', { name: /^Срок вышел/ }).getAttribute('aria-pressed')).toBe('true');
    await page.keyboard.press('Enter');
    await page.getByText('Найдено', { exact: false }).waitFor({ state: 'detached' });
    await page.keyboard.press('End');
    await page.keyboard.press('Space');
    await page.getByText(`Найдено ${load.later}`, { exact: false }).waitFor();
    await page.getByRole('button', { name: 'Убрать фильтр «Срок: с 07.12»' }).click();
    await page.getByText('Найдено', { exact: false }).waitFor({ state: 'detached' });
  });
});

describe('filters', () => {
  it('stand over the list as chips, each can be taken away', async () => {
    await open('table');
    await page.getByRole('button', { name: 'Фильтр' }).click();
    await page.getByLabel('Чей ход').selectOption('us');
    await page.getByLabel('Что случилось').selectOption('defective');
    await page.getByRole('textbox', { name: 'Продавец', exact: true }).fill('мебель');
    await page.getByRole('button', { name: 'ООО «Пример-Мебель»' }).click();
    await page.getByRole('textbox', { name: 'С', exact: true }).fill('01.11.2026');
    await page.getByRole('textbox', { name: 'По', exact: true }).fill('20.11.2026');
    await page.keyboard.press('Escape');
    const wanted = (await web.program.call('cases.list', { limit: 200 })).rows.filter(
      (row) =>
        row.waitingFor === 'us' &&
        row.seller === 'ООО «Пример-Мебель»' &&
        row.due !== null &&
        row.due >= '2026-11-01' &&
        row.due <= '2026-11-20',
    );
    expect(wanted.length).toBeGreaterThan(0);
    await page.getByText(`Найдено ${wanted.length}`, { exact: false }).waitFor();
    expect(new Set((await column(3)).filter(Boolean))).toEqual(new Set(['ООО «Пример-Мебель»']));
    const chips = page.getByRole('group', { name: 'Включённые фильтры' }).getByRole('button', { name: /^Убрать/ });
    expect(await chips.allTextContents()).toEqual([
      'Чей ход: ждут нас',
      'Срок: с 01.11 по 20.11',
      'Что случилось: Товар с недостатком',
      'Продавец: ООО «Пример-Мебель»',
    ]);
    await page.getByRole('button', { name: 'Убрать фильтр «Чей ход: ждут нас»' }).click();
    expect(await chips.count()).toBe(3);
    await page.getByRole('button', { name: 'Показать все дела' }).click();
    await expect.poll(() => chips.count()).toBe(0);
  });

  it('are kept under a name with order and columns; a removed view comes back', async () => {
    await open('table');
    await page.getByRole('columnheader', { name: 'Клиент' }).getByRole('button').click();
    await page
      .getByRole('toolbar')
      .getByRole('button', { name: /^Срок вышел/ })
      .click();
    await page.getByRole('button', { name: 'Виды' }).click();
    await page.getByRole('textbox', { name: 'Название нового вида' }).fill('Горит');
    await page.getByRole('button', { name: 'Сохранить вид' }).click();
    await page.getByText('Вид «Горит» сохранён.').waitFor();
    await page.getByRole('button', { name: 'Убрать фильтр «Срок прошёл»' }).click();
    await page.getByRole('columnheader', { name: 'Когда' }).getByRole('button').click();
    await page.getByRole('button', { name: 'Виды' }).click();
    await page.getByRole('button', { name: 'Горит', exact: true }).click();
    await page.getByRole('button', { name: 'Убрать фильтр «Срок прошёл»' }).waitFor();
    expect(await page.getByRole('columnheader', { name: 'Клиент' }).getAttribute('aria-sort')).toBe('ascending');
    await page.getByRole('button', { name: 'Виды' }).click();
    await page.getByRole('button', { name: 'Удалить вид «Горит»' }).click();
    await page.getByText('Вид «Горит» удалён.').waitFor();
    expect(await web.program.call('views.list', {})).toEqual([]);
    await page.keyboard.press('Escape');
    await page.getByRole('button', { name: 'Отменить' }).click();
    await expect
      .poll(async () => (await web.program.call('views.list', {})).map(({ name }) => name))
      .toEqual(['Горит']);
  });
});

describe('search', () => {
  it('narrows the list while somebody types, and says what to try when nothing is found', async () => {
    await open('table');
    await page.keyboard.press('Control+f');
    await page.keyboard.type('холодильник тест-техника');
    const wanted = (await web.program.call('cases.list', { query: 'холодильник тест-техника' })).rows;
    expect(wanted.length).toBeGreaterThan(0);
    await expect.poll(() => rows().count()).toBe(wanted.length);
    for (const [index, row] of wanted.entries()) {
      if (!row.hit) continue;
      const mark = row.hit.marks[0];
      expect(await rowAt(index).locator('mark').first().textContent()).toBe(
        mark ? row.hit.text.slice(mark[0], mark[1]) : '',
      );
    }
    await page.keyboard.type(' такого нет');
    await page.getByText('По словам «холодильник тест-техника такого нет» дел не нашлось').waitFor();
    await expectAccessible(page);
    await page.getByRole('button', { name: 'Показать все дела' }).click();
    await expect.poll(() => rows().count()).toBeGreaterThan(10);
  });
});

describe('chosen cases', () => {
  it('are chosen by Пробел, Shift and Ctrl+A, and let go', async () => {
    await open('table');
    await rowAt(1).focus();
    await page.keyboard.press('Space');
    expect(await rowAt(1).getAttribute('aria-selected')).toBe('true');
    await page.keyboard.press('Shift+ArrowDown');
    await page.keyboard.press('Shift+ArrowDown');
    await bar()
      .getByText(/^Выбрано 3\sдела$/)
      .waitFor();
    await page.keyboard.press('Shift+ArrowUp');
    await bar()
      .getByText(/^Выбрано 2\sдела$/)
      .waitFor();
    await rowAt(5).click({ modifiers: ['Shift'], position: { x: 60, y: 10 } });
    await bar()
      .getByText(/^Выбрано 5\sдел$/)
      .waitFor();
    await rowAt(8).getByRole('checkbox').click();
    await bar()
      .getByText(/^Выбрано 6\sдел$/)
      .waitFor();
    const { counts, total } = await web.program.call('cases.list', {});
    await page.keyboard.press('Control+a');
    await bar()
      .getByText(new RegExp(`^Выбрано ${total - counts.closed}\\s`))
      .waitFor();
    expect(await page.getByRole('checkbox', { name: 'Выбрать все показанные дела' }).getAttribute('aria-checked')).toBe(
      'true',
    );
    await expectAccessible(page);
    await page.getByRole('button', { name: 'Снять выбор' }).click();
    await bar().waitFor({ state: 'detached' });
  });

  it('stay chosen while the list is narrowed down; Ctrl+A in the search is that of the text', async () => {
    await open('table');
    await rowAt(0).getByRole('checkbox').click();
    await page.keyboard.press('Control+f');
    await page.keyboard.type('шуба');
    await page.keyboard.press('Control+a');
    await bar()
      .getByText(/^Выбрано 1\sдело$/)
      .waitFor();
    expect(await page.evaluate(() => getSelection()?.toString())).toBe('шуба');
  });

  it('are exported as files, under a password when one is given', async () => {
    await open('table');
    await rowAt(0).getByRole('checkbox').click();
    await rowAt(1).getByRole('checkbox').click();
    await page.getByRole('button', { name: 'Выгрузить' }).click();
    await page.getByRole('textbox', { name: 'Пароль' }).fill('верное слово');
    await page.getByRole('textbox', { name: 'Ещё раз' }).fill('другое слово');
    await page.getByRole('button', { name: 'Выбрать папку…' }).click();
    await page.getByText('Пароли не совпали. Наберите ещё раз.').waitFor();
    await expectAccessible(page);
    await page.getByRole('textbox', { name: 'Ещё раз' }).fill('верное слово');
    await page.keyboard.press('Enter');
    await page.getByText(/^Выгружено: 2\sдела\./).waitFor();
    const [made = ''] = readdirSync(folder);
    expect(readdirSync(join(folder, made))).toHaveLength(2);
  });

  it('go with their ids to the screen that marks the sending', async () => {
    await open('table');
    await rowAt(0).getByRole('checkbox').click();
    await page.getByRole('button', { name: 'Отметить отправку' }).click();
    await page.waitForURL(/#\/registers\/sent$/);
  });
});
