import { AxeBuilder } from '@axe-core/playwright';
import type { Browser, BrowserContext, Page } from 'playwright';
import { expect } from 'vitest';
import type { CivilDate } from '../../shared/calendar/civilDate.ts';
import type { CaseView } from '../../shared/ipc/contract.ts';
import { serveProgram, type WebProgram } from '../support/web.ts';

/** The sample case in a page of its own, with a program behind it. */
export interface OpenedCase {
  web: WebProgram;
  page: Page;
  id: string;
  /** The case as the main process knows it now. */
  view(): Promise<CaseView>;
  open(section?: string): Promise<void>;
  close(): Promise<void>;
}

export interface OpenOptions {
  today?: CivilDate;
  width?: number;
  height?: number;
  dark?: boolean;
  textSize?: 100 | 125 | 150 | 175 | 200;
}

/** Opens the sample case; `prepare` changes it before the window sees it. */
export async function openCase(
  browser: Browser,
  options: OpenOptions = {},
  prepare?: (web: WebProgram, id: string) => Promise<void>,
): Promise<OpenedCase> {
  const web = await serveProgram(options.today ? { today: options.today } : {});
  const { id } = await web.program.call('cases.createSample', {});
  if (options.textSize) await web.program.call('settings.set', { textSize: options.textSize });
  await prepare?.(web, id);
  const context: BrowserContext = await browser.newContext({
    viewport: { width: options.width ?? 1280, height: options.height ?? 800 },
    colorScheme: options.dark ? 'dark' : 'light',
    reducedMotion: 'reduce',
    locale: 'ru-RU',
  });
  const page = await context.newPage();
  const open = async (section = 'overview') => {
    await page.goto(`${web.url}#/case/${id}/${section}`);
    await page.getByRole('heading', { level: 1 }).waitFor();
  };
  await open();
  return {
    web,
    page,
    id,
    view: () => web.program.call('cases.get', { id }),
    open,
    async close() {
      await context.close();
      await web.close();
    },
  };
}

/** No violation of WCAG A and AA by axe. */
export async function expectAccessible(page: Page): Promise<void> {
  const result = await new AxeBuilder({ page })
    .withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'])
    .analyze();
  expect(result.violations.map(({ id, nodes }) => [id, nodes.map((node) => node.html)])).toEqual([]);
}

/** Nothing scrolls sideways: neither the window nor its content. */
export async function expectNoSidewaysScroll(page: Page): Promise<void> {
  const overflow = await page.evaluate(() => {
    const content = document.querySelector('main');
    return [document.documentElement, ...(content ? [content] : [])].map((el) => el.scrollWidth - el.clientWidth);
  });
  expect(Math.max(...overflow)).toBeLessThanOrEqual(0);
}
