import { mkdirSync } from 'node:fs';
import { join, resolve } from 'node:path';
import AxeBuilder from '@axe-core/playwright';
import type { Browser, BrowserContext, Page } from 'playwright';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { openBrowser, serveProgram, type WebProgram } from '../support/web.ts';

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

async function violations(page: Page): Promise<string[]> {
  const { violations: found } = await new AxeBuilder({ page }).withTags(['wcag2a', 'wcag2aa', 'wcag22aa']).analyze();
  return found.map((rule) => `${rule.id}: ${rule.nodes.map((node) => node.target.join(' ')).join('; ')}`);
}

describe('«Копии и восстановление»', () => {
  it.each(['light', 'dark'] as const)(
    'makes a copy, shows what it would change, and brings it back, %s',
    async (colorScheme) => {
      web = await serveProgram();
      const { program } = web;
      const { id } = await program.call('cases.create', {});
      await program.call('cases.rename', { id, title: 'Диван «Пример»' });
      context = await browser.newContext({
        viewport: { width: 1280, height: 800 },
        colorScheme,
        reducedMotion: 'reduce',
        bypassCSP: true,
      });
      const page = await context.newPage();
      await page.goto(`${web.url}#/settings`);
      await page.getByText('Копий ещё нет.').waitFor();
      await page.getByRole('button', { name: 'Сделать копию сейчас' }).press('Enter');
      await page.getByText('Копия сделана и проверена.').waitFor();
      await page.getByRole('table', { name: 'Копии' }).scrollIntoViewIfNeeded();
      if (OUT) await page.screenshot({ path: join(OUT, `backups-${colorScheme}.png`) });
      expect(await violations(page)).toEqual([]);

      await program.call('cases.rename', { id, title: 'Испорчено' });
      await page.getByRole('button', { name: /^Восстановить копию/ }).press('Enter');
      const dialog = page.getByRole('dialog', { name: 'Восстановить из копии' });
      await dialog.getByText('Станут прежними: 1').waitFor();
      await dialog.getByText(/Диван «Пример»/).waitFor();
      if (OUT) await page.screenshot({ path: join(OUT, `restore-${colorScheme}.png`) });
      expect(await violations(page)).toEqual([]);
      await dialog.getByRole('button', { name: 'Отмена' }).click();
      expect((await program.call('cases.get', { id })).title).toBe('Испорчено');

      await page.getByRole('button', { name: /^Восстановить копию/ }).press('Enter');
      await dialog.getByRole('button', { name: 'Восстановить', exact: true }).click();
      await page.getByText(/Дела восстановлены/).waitFor();
      expect((await program.call('cases.get', { id })).title).toBe('Диван «Пример»');
      await page.getByText('перед восстановлением', { exact: true }).waitFor();
    },
  );
});
