import { mkdirSync } from 'node:fs';
import { join, resolve } from 'node:path';
import AxeBuilder from '@axe-core/playwright';
import type { Browser, BrowserContext, Page } from 'playwright';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { checkReminders } from '../../electron/ipc/reminders.ts';
import { addDays } from '../../shared/calendar/civilDate.ts';
import { openBrowser, serveProgram, type WebProgram } from '../support/web.ts';
import { served, SOFA } from '../unit/stripCases.ts';

/** With SCREENS_OUT pictures are kept. */
const OUT = process.env.SCREENS_OUT ? resolve(process.env.SCREENS_OUT) : null;

let browser: Browser;
let web: WebProgram | undefined;
let context: BrowserContext | undefined;

beforeAll(async () => {
  browser = await openBrowser();
  if (OUT) mkdirSync(OUT, { recursive: true });
});
afterAll(() => browser.close());
afterEach(async () => {
  await context?.close();
  await web?.close();
});

/** Cases served on these days; gives the last day of the first. */
async function open(days: string[], scheme: 'light' | 'dark' = 'light', screen = 'calendar') {
  web = await serveProgram();
  const { program } = web;
  let last = '';
  let id = '';
  for (const [index, day] of days.entries()) {
    const made = await program.call('cases.create', {});
    await program.call('cases.setFacts', { id: made.id, facts: SOFA.facts });
    await program.call('cases.rename', { id: made.id, title: `Диван «Пример» № ${index + 1}` });
    const view = await program.call('events.add', { caseId: made.id, event: served(day) });
    if (index > 0) continue;
    id = made.id;
    last = view.plan.deadlines.find((clock) => clock.id === 'seller_window')?.last ?? '';
  }
  context = await browser.newContext({
    viewport: { width: 1280, height: 800 },
    colorScheme: scheme,
    reducedMotion: 'reduce',
    bypassCSP: true,
  });
  const page = await context.newPage();
  const show = async () => {
    await page.goto(`${web?.url}#/${screen}`);
    await page.locator('h1').first().waitFor();
  };
  if (screen === 'calendar') await show();
  return { page, program, last, id, show };
}

const keep = async (page: Page, name: string) => {
  if (OUT) await page.screenshot({ path: join(OUT, `${name}.png`) });
};

async function violations(page: Page): Promise<string[]> {
  const { violations: found } = await new AxeBuilder({ page }).withTags(['wcag2a', 'wcag2aa', 'wcag22aa']).analyze();
  return found.map((rule) => `${rule.id}: ${rule.nodes.map((node) => node.target.join(' ')).join('; ')}`);
}

const focused = (page: Page) => page.evaluate(() => document.activeElement?.getAttribute('data-date'));
const side = (page: Page) => page.getByRole('complementary');

describe('«Календарь»', () => {
  it.each(['light', 'dark'] as const)('shows the month with its days off and clocks, %s', async (scheme) => {
    const { page, last } = await open(
      ['2026-11-20', '2026-11-20', '2026-11-20', '2026-11-20', '2026-11-12', '2026-11-10'],
      scheme,
    );
    await page.getByRole('grid', { name: 'Сроки по дням' }).waitFor();
    const cell = (date: string) => page.locator(`[data-date="${date}"]`);
    expect(await cell('2026-11-04').getAttribute('aria-label')).toBe(
      '4\u00a0ноября, среда, день народного единства, сроков нет',
    );
    expect(await cell('2026-11-21').getAttribute('aria-label')).toContain('суббота');
    expect(await cell(last).getAttribute('aria-label')).toMatch(/, \d+\sсрок/);
    await cell(last).click({ position: { x: 10, y: 10 } });
    await side(page).getByText('Срок продавца').first().waitFor();
    await keep(page, `calendar-${scheme}`);
    expect(await violations(page)).toEqual([]);
  });

  it('is walked by the keyboard alone: days, months, the list of a day, the case', async () => {
    const { page, last, id } = await open(['2026-11-20']);
    await page.locator('[data-date="2026-11-23"]').focus();
    await page.keyboard.press('ArrowRight');
    await expect.poll(() => focused(page)).toBe('2026-11-24');
    await page.keyboard.press('ArrowUp');
    await expect.poll(() => focused(page)).toBe('2026-11-17');
    await page.keyboard.press('Home');
    await expect.poll(() => focused(page)).toBe('2026-11-16');
    await page.keyboard.press('PageDown');
    await expect.poll(() => focused(page)).toBe('2026-12-16');
    await page.getByRole('heading', { name: 'Декабрь 2026' }).waitFor();
    await page.keyboard.press('PageUp');
    await expect.poll(() => focused(page)).toBe('2026-11-16');
    for (let day = '2026-11-16'; day < last; day = addDays(day, 1)) {
      await page.keyboard.press('ArrowRight');
      await expect.poll(() => focused(page)).toBe(addDays(day, 1));
    }
    await side(page).getByRole('link').first().waitFor();
    await page.keyboard.press('Enter');
    await page.keyboard.press('Enter');
    await expect.poll(() => page.url()).toContain(`#/case/${id}/overview`);
  });

  it('is filtered by whose clock it is, and shown as a list', async () => {
    const { page } = await open(['2026-11-20', '2026-11-12']);
    await page.getByRole('grid').waitFor();
    await page.getByLabel('Чьи сроки').selectOption('seller');
    await page.getByLabel('Вид').selectOption('list');
    await page.getByRole('heading', { level: 3 }).first().waitFor();
    const words = await page.locator('main li > p:first-child').allTextContents();
    expect(words.length).toBeGreaterThan(1);
    expect(new Set(words.map((text) => text.trim()))).toEqual(new Set(['Срок продавца']));
    await keep(page, 'calendar-list-light');
    expect(await violations(page)).toEqual([]);
  });
});

describe('what was missed', () => {
  it.each(['light', 'dark'] as const)(
    'stands on «Дела» until it is seen, and comes back by «Отменить», %s',
    async (scheme) => {
      const { page, program, last, show } = await open(['2026-11-09', '2026-11-20'], scheme, 'cases');
      program.platform.day = '2026-11-10';
      checkReminders(program.context);
      program.platform.day = addDays(last, 9);
      checkReminders(program.context);
      await show();
      const panel = page.getByRole('region', { name: /Пропущено, пока программа была закрыта/ });
      await panel.waitFor();
      await expect.poll(() => panel.getByRole('listitem').count()).toBeGreaterThan(0);
      await keep(page, `missed-${scheme}`);
      expect(await violations(page)).toEqual([]);
      await panel.getByRole('button', { name: 'Посмотрел всё' }).click();
      await panel.waitFor({ state: 'detached' });
      await page.getByRole('button', { name: 'Отменить' }).click();
      await panel.waitFor();
      await panel
        .getByRole('button', { name: /^Посмотрел: / })
        .first()
        .press('Enter');
      await page.getByText('Напоминание убрано.').waitFor();
    },
  );
});

describe('«Напоминания» in «Настройки»', () => {
  it('are chosen one by one, and each choice is kept', async () => {
    const { page, program, show } = await open([], 'light', 'settings');
    await show();
    await page.getByRole('checkbox', { name: /Называть в уведомлении/ }).press('Space');
    await expect.poll(() => program.context.settings.get().reminders.details).toBe(true);
    await page.getByRole('checkbox', { name: /Запускать вместе с системой/ }).press('Space');
    await expect.poll(() => program.platform.starts).toBe(true);
    await page.getByRole('checkbox', { name: /Не закрывать программу/ }).press('Space');
    await expect.poll(() => program.platform.stays).toBe(true);
    await page.getByRole('heading', { name: 'Напоминания' }).scrollIntoViewIfNeeded();
    await keep(page, 'settings-reminders-light');
    expect(await violations(page)).toEqual([]);
  });
});
