import type { Browser } from 'playwright';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import type { CaseEvent } from '../../shared/model/case.ts';
import { openBrowser } from '../support/web.ts';
import { expectAccessible, expectNoSidewaysScroll, openCase, type OpenedCase } from './casePages.ts';

/* What the court did with the suit, written down on the screen, and what the program says to do after it. */

let browser: Browser;
let opened: OpenedCase | undefined;

beforeAll(async () => {
  browser = await openBrowser();
});
afterAll(() => browser.close());
afterEach(async () => {
  await opened?.close();
  opened = undefined;
});

const FILED: CaseEvent = { id: 'filed', type: 'lawsuit_filed', date: '2026-11-09' };
const APPEALED: CaseEvent[] = [
  { id: 'judged', type: 'judgment', date: '2026-11-13', court: 'magistrate', decision: 'refused' },
  { id: 'appealed', type: 'appeal_filed', date: '2026-11-17' },
];

async function start(events: CaseEvent[] = [], dark = false): Promise<OpenedCase> {
  opened = await openCase(browser, { dark }, async (web, caseId) => {
    for (const event of [FILED, ...events]) await web.program.call('events.add', { caseId, event });
  });
  return opened;
}

async function recordOf({ page, open }: OpenedCase, name: string) {
  await open('timeline');
  await page.getByRole('button', { name: 'Записать событие' }).click();
  await page.getByRole('menuitem', { name }).click();
  return page.getByRole('dialog');
}

describe('the court', () => {
  it('refuses: the decision is asked for, the appeal comes first with its last day', async () => {
    const one = await start();
    const { page, view, open } = one;
    const dialog = await recordOf(one, 'Суд вынес решение');
    await dialog.getByLabel('Когда это было?').fill('20.11.2026');
    await dialog.getByRole('button', { name: 'Записать', exact: true }).click();
    await dialog.getByText(/Отметьте, что решил суд/).waitFor();
    await dialog.getByText('Отказал', { exact: true }).click();
    await dialog.getByRole('button', { name: 'Записать', exact: true }).click();
    await dialog.waitFor({ state: 'detached' });
    expect((await view()).file.events.at(-1)).toMatchObject({ decision: 'refused' });
    await page.getByText('Суд отказал в иске').first().waitFor();
    await open();
    await page.getByText(/Решить, обжаловать ли отказ: до 21\sдекабря/).waitFor();
    await page.getByRole('button', { name: 'Открыть апелляцию' }).click();
    await page.waitForURL(/document\/appeal/);
  });

  it('leaves the suit without motion: the day of the court is the one to keep', async () => {
    const one = await start();
    const { page, open } = one;
    const dialog = await recordOf(one, 'Суд оставил иск без движения');
    await dialog.getByLabel('Когда это было?').fill('20.11.2026');
    await dialog.getByLabel('До какого дня исправить иск?').fill('19.11.2026');
    await dialog.getByText(/Этот день раньше определения/).waitFor();
    await dialog.getByLabel('До какого дня исправить иск?').fill('27.11.2026');
    await dialog.getByRole('button', { name: 'Записать', exact: true }).click();
    await dialog.waitFor({ state: 'detached' });
    await open();
    await page
      .getByText(/Исправить иск до 27\sноября/)
      .first()
      .waitFor();
    await page.getByRole('heading', { name: /Сделайте это первым: исправить иск/ }).waitFor();

    await page.getByRole('button', { name: 'Исправить иск', exact: true }).click();
    await page.waitForURL(/document\/suit_mending/);
    await page
      .getByText(/Определением суда от 20\sноября 2026/)
      .last()
      .waitFor();
    await page.getByLabel('Что исправляете и прикладываете').fill('Прикладываю выписку банка');
    await page.getByText('Прикладываю выписку банка.').last().waitFor();
  });

  it('waits for the court once the mended suit is given to the post', async () => {
    const { page, open, view } = await start([
      { id: 'held', type: 'suit_held', date: '2026-11-16', until: '2026-11-30' },
      { id: 'mended', type: 'sent', paper: 'suit_mending', to: 'court', channel: 'valued_letter', date: '2026-11-20' },
    ]);
    await open();
    await page.getByRole('heading', { name: 'Что делать сейчас: ждать ответа суда' }).waitFor();
    expect((await view()).plan.deadlines.map(({ id }) => id)).not.toContain('mend_suit');
    await page.getByRole('button', { name: 'Суд принял иск' }).click();
    await page.getByRole('dialog', { name: 'Суд принял иск' }).waitFor();
  });

  it('hears the case while a part is paid: the suit is made more exact, not given up', async () => {
    const paid: CaseEvent = { id: 'paid', type: 'money_received', date: '2026-11-18', amount: 500_000 };
    const { page, open } = await start([paid]);
    await open();
    await page.getByRole('button', { name: 'Уточнить иск', exact: true }).click();
    await page.waitForURL(/document\/claim_update/);
    await page
      .getByText(/От иска я не отказываюсь/)
      .last()
      .waitFor();
  });

  it.each([
    { name: 'light', dark: false },
    { name: 'dark', dark: true },
  ])('of appeal is written down from the card by keyboard, $name', async ({ dark }) => {
    const one = await start(APPEALED, dark);
    const { page, view, open } = one;
    await open();
    const button = page.getByRole('button', { name: 'Апелляция решила' });
    await button.focus();
    await page.keyboard.press('Enter');
    const dialog = page.getByRole('dialog');
    await dialog.getByRole('radio', { name: 'Оставила решение в силе' }).focus();
    await page.keyboard.press('Space');
    await dialog.getByLabel('Когда это было?').fill('21.11.2026');
    await expectAccessible(page);
    await page.keyboard.press('Control+Enter');
    await dialog.waitFor({ state: 'detached' });
    expect((await view()).file.events.at(-1)).toMatchObject({ type: 'appeal_decided', decision: 'upheld' });
    await page.getByText(/Решить, идти ли в кассацию: до \d+\sфевраля/).waitFor();
    await expectNoSidewaysScroll(page);
  });
});
