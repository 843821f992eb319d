import AxeBuilder from '@axe-core/playwright';
import type { Browser, Page } from 'playwright';
import { afterAll, afterEach, beforeAll, beforeEach, expect } from 'vitest';
import type { CaseView } from '../../shared/ipc/contract.ts';
import type { Facts } from '../../shared/model/facts.ts';
import { openBrowser, serveProgram, type WebProgram } from '../support/web.ts';
import { Hands } from './interviewHands.ts';

/** A fresh case in a fresh page for each test; what is saved is asked of the database. */
export interface Bench {
  web: WebProgram;
  page: Page;
  hands: Hands;
  id: string;
  facts(): Promise<Facts>;
  fill(facts: Facts): Promise<CaseView>;
  /** Opens the interview anew, as after a start of the program. */
  open(page?: string): Promise<void>;
  /** Broken rules of accessibility on the page as it stands. */
  violations(): Promise<string[]>;
}

export function interviewBench(): Bench {
  let browser: Browser;
  let said: string[] = [];
  const bench = {
    facts: async () => (await bench.web.program.call('cases.get', { id: bench.id })).file.facts,
    fill: (facts) => bench.web.program.call('cases.setFacts', { id: bench.id, facts }),
    async open(name) {
      await bench.page.goto('about:blank');
      await bench.page.goto(`${bench.web.url}#/case/${bench.id}/interview${name ? `/${name}` : ''}`);
      await bench.page.locator('h1').waitFor();
    },
    async violations() {
      const result = await new AxeBuilder({ page: bench.page })
        .withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'])
        .analyze();
      return result.violations.map(
        (rule) => `${rule.id}: ${rule.nodes.map((node) => node.target.join(' ')).join('; ')}`,
      );
    },
  } as Bench;

  beforeAll(async () => {
    browser = await openBrowser();
    bench.web = await serveProgram();
  });
  afterAll(async () => {
    await browser.close();
    await bench.web.close();
  });
  beforeEach(async () => {
    const context = await browser.newContext({
      viewport: { width: 1280, height: 800 },
      reducedMotion: 'reduce',
      bypassCSP: true,
      permissions: ['clipboard-read', 'clipboard-write'],
    });
    bench.page = await context.newPage();
    said = [];
    bench.page.on('pageerror', (error) => said.push(error.message));
    bench.hands = new Hands(bench.page);
    bench.id = (await bench.web.program.call('cases.create', {})).id;
  });
  afterEach(async () => {
    await bench.page.context().close();
    expect(said).toEqual([]);
  });
  return bench;
}
