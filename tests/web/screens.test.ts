import { mkdirSync } from 'node:fs';
import { join, resolve } from 'node:path';
import AxeBuilder from '@axe-core/playwright';
import type { Browser, BrowserContext, Page } from 'playwright';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openBrowser, serveProgram, type WebProgram } from '../support/web.ts';

/**
 * Every screen in every size and theme: no violation of accessibility rules, nothing that scrolls sideways, nothing said
 * to the console. With SCREENS_OUT the pictures are kept, to be held beside the plates of the design.
 */
const OUT = process.env.SCREENS_OUT ? resolve(process.env.SCREENS_OUT) : null;

/** The same elements stand at 960 as at 1280 in the same theme: there only the layout is looked at. */
const LOOKS = [
  { name: '1280-light', width: 1280, height: 800, scheme: 'light', text: 100, axe: true },
  { name: '1280-dark', width: 1280, height: 800, scheme: 'dark', text: 100, axe: true },
  { name: '960-light', width: 960, height: 600, scheme: 'light', text: 100, axe: false },
  { name: '960-dark', width: 960, height: 600, scheme: 'dark', text: 100, axe: false },
  { name: '1280-text200', width: 1280, height: 800, scheme: 'light', text: 200, axe: true },
] as const;

const SCREENS = [
  'cases',
  'case/ID/overview',
  'case/ID/calculation',
  'case/ID/evidence',
  'case/ID/documents',
  'case/ID/reply',
  'case/ID/timeline',
  'case/ID/interview/happened',
  'case/ID/interview/problem',
  'case/ID/interview/seller',
  'case/ID/interview/purchase',
  'case/ID/interview/demand',
  'case/ID/interview/money',
  'case/ID/interview/you',
  'case/ID/interview/review',
  'case/ID/interview/court',
  'case/ID/interview/complaint',
  'case/ID/document/claim',
  'case/ID/document/calculation',
  'case/ID/packet/complaint',
  'case/ID/packet/lawsuit',
  'case/ID/packet/claim_post',
  'case/ID/packet/handover',
  'clients',
  'clients/sellers',
  'reference',
  'check',
  'settings',
];

let browser: Browser;
let web: WebProgram;
let id: string;

beforeAll(async () => {
  browser = await openBrowser();
  web = await serveProgram();
  const created = await web.program.ask('cases.createSample', {});
  if (!created.ok) throw new Error(created.error.message);
  id = created.data.id;
  if (OUT) mkdirSync(OUT, { recursive: true });
});

afterAll(async () => {
  await browser.close();
  await web.close();
});

async function open(context: BrowserContext, screen: string): Promise<{ page: Page; said: string[] }> {
  const page = await context.newPage();
  const said: string[] = [];
  page.on('console', (message) => {
    if (message.type() === 'error' || message.type() === 'warning') said.push(message.text());
  });
  page.on('pageerror', (error) => said.push(error.message));
  await page.goto(`${web.url}#/${screen.replace('ID', id)}`);
  await page.locator('h1').first().waitFor();
  await page.evaluate(() => document.fonts.ready);
  await page.waitForTimeout(150);
  return { page, said };
}

async function violationsOf(page: Page): Promise<string[]> {
  const axe = await new AxeBuilder({ page })
    .withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'])
    .analyze();
  return axe.violations.map((rule) => `${rule.id}: ${rule.nodes.map((node) => node.target.join(' ')).join('; ')}`);
}

describe.each(LOOKS)('$name', (look) => {
  let context: BrowserContext;

  beforeAll(async () => {
    await web.program.ask('settings.set', { textSize: look.text });
    const { width, height, scheme } = look;
    context = await browser.newContext({
      viewport: { width, height },
      colorScheme: scheme,
      reducedMotion: 'reduce',
      bypassCSP: true,
    });
  });

  afterAll(() => context.close());

  test.each(SCREENS)('%s', async (screen) => {
    const { page, said } = await open(context, screen);
    if (OUT)
      await page.screenshot({ path: join(OUT, `${screen.replace('/ID', '').replaceAll('/', '-')}-${look.name}.png`) });
    const sideways = await page.evaluate(
      () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
    );
    const violations = look.axe ? await violationsOf(page) : [];
    await page.close();
    expect({ said, violations, sideways }).toEqual({ said: [], violations: [], sideways: 0 });
  });
});
