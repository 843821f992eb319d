import type { Browser } from 'playwright';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { openBrowser, type WebProgram } from '../support/web.ts';
import { expectAccessible, openCase, type OpenedCase, type OpenOptions } from './casePages.ts';

/* The life of one case on the screen: answers read, roads compared, another day tried on, the end written down. */

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

async function start(
  options: OpenOptions = {},
  prepare?: (web: WebProgram, id: string) => Promise<void>,
): Promise<OpenedCase> {
  opened = await openCase(browser, options, prepare);
  return opened;
}

describe('the seller’s answer', () => {
  it('is pasted, recognised, confirmed, and opens the letter with its rebuttals', async () => {
    const { page, view, open } = await start();
    await open('reply');
    await page.getByRole('button', { name: 'Записать ответ' }).click();
    const dialog = page.getByRole('dialog');
    await dialog
      .getByLabel('Что он написал или сказал')
      .fill('Обнаружены механические повреждения. Экспертиза за ваш счёт.');
    await dialog.getByText('похоже по словам').first().waitFor();
    const first = dialog.getByRole('checkbox').nth(1);
    expect(await first.isChecked()).toBe(false);
    await dialog.getByRole('button', { name: 'Записать', exact: true }).click();
    await dialog.getByText(/Отметьте, что это за ответ/).waitFor();
    await dialog.getByText(/^«Механические повреждения»/).click();
    await dialog.getByLabel('Когда ответил?').fill('20.11.2026');
    await dialog.getByRole('button', { name: 'Записать', exact: true }).click();
    await dialog.waitFor({ state: 'detached' });
    const reply = (await view()).file.events.findLast((event) => event.type === 'replied');
    expect(reply).toMatchObject({ reply: 'refused', kinds: ['mechanical'], date: '2026-11-20' });
    await page.getByText(/вашу вину доказывает продавец/).waitFor();
    const solid = page.getByRole('button', { name: 'Ответить письмом' });
    await solid.focus();
    await page.keyboard.press('Enter');
    await page.waitForURL(/document\/reply_to_refusal/);
    expect((await view()).file.facts.papers?.objections).toEqual(
      expect.arrayContaining(['good_quality', 'paid_expertise']),
    );
  });

  it('a condition comes first on the overview, an approximate day says so', async () => {
    const { page, open } = await start({}, async (web, id) => {
      await web.program.call('events.add', {
        caseId: id,
        event: {
          id: 'r',
          type: 'replied',
          date: '2026-11-21',
          reply: 'other',
          kinds: ['bank_details'],
          approximate: true,
        },
      });
    });
    await page.getByRole('heading', { name: /Что делать сейчас: сообщить реквизиты/ }).waitFor();
    await open('reply');
    await page.getByText(/примерно 21.ноября/).waitFor();
    await page.getByRole('button', { name: 'Сообщить реквизиты письмом' }).click();
    await page.waitForURL(/document\/bank_details/);
  });
});

describe('another day', () => {
  it('is tried on by keyboard and changes nothing in the case', async () => {
    const { page, view, open } = await start();
    await open('calculation');
    const before = await view();
    const total = page.locator('tfoot td').first();
    const today = await total.textContent();
    const group = page.getByRole('radiogroup', { name: 'На какой день считать?' });
    await group.getByRole('radio', { name: /На сегодня/ }).focus();
    await page.keyboard.press('ArrowUp');
    await page.getByLabel('Какой это день?').fill('15.03.2028');
    await expect.poll(() => total.textContent()).not.toBe(today);
    await page.getByText(/Это примерка: дело не меняется/).waitFor();
    await page.getByText(/Предварительно. Считаем, что до этого дня/).waitFor();
    expect((await view()).savedAt).toBe(before.savedAt);
    await group.getByText(/На сегодня/).click();
    await expect.poll(() => total.textContent()).toBe(today);
  });
});

describe('roads', () => {
  it('stand side by side with term, money, effort and risk, and lead to their papers', async () => {
    const { page } = await start();
    const roads = page.getByRole('region', { name: 'Какие есть пути' });
    await roads.waitFor();
    expect(await roads.getByRole('columnheader').count()).toBeGreaterThanOrEqual(2);
    for (const row of ['Сколько ждать', 'Деньги', 'Что сделать', 'Что может не выйти']) {
      await roads.getByRole('rowheader', { name: row }).waitFor();
    }
    await roads.getByRole('link', { name: 'Иск в суд' }).focus();
    await page.keyboard.press('Enter');
    await page.waitForURL(/packet\/lawsuit/);
  });
});

describe('letters and their proofs', () => {
  it('say what is on record and what is missing', async () => {
    const { page, open } = await start();
    await open('evidence');
    const ledger = page.getByRole('region', { name: 'Доказательства направления' });
    await ledger
      .getByRole('heading', { name: /Претензия, продавцу/ })
      .first()
      .waitFor();
    await ledger.getByText('номер сходится').first().waitFor();
    await ledger
      .getByRole('button', { name: /^Дополнить отправку/ })
      .first()
      .click();
    await page.getByRole('dialog').waitFor();
  });
});

describe('the end', () => {
  it('closes with the outcome, shows what was asked and what came, and is taken back', async () => {
    const { page, view, open } = await start({}, async (web, id) => {
      await web.program.call('events.add', {
        caseId: id,
        event: { id: 'm', type: 'money_received', date: '2026-11-20', amount: 2_500_000, fine: 500_000 },
      });
    });
    await open('timeline');
    await page.getByRole('button', { name: 'Записать событие' }).click();
    await page.getByRole('menuitem', { name: 'Закрыть дело' }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByText('Получена часть', { exact: true }).waitFor();
    expect(await dialog.getByRole('radio', { name: /Получена часть/ }).isChecked()).toBe(true);
    await dialog.getByLabel('Каким днём закрыть?').fill('23.11.2026');
    await dialog.getByRole('button', { name: 'Закрыть дело' }).click();
    await dialog.waitFor({ state: 'detached' });
    const closed = (await view()).file.events.find((event) => event.type === 'closed');
    expect(closed).toMatchObject({ outcome: 'part' });
    expect(closed?.type === 'closed' && closed.asked).toBeGreaterThan(0);
    await open();
    const result = page.getByRole('region', { name: 'Итог: получена часть' });
    await result.getByRole('rowheader', { name: 'Штраф' }).waitFor();
    expect(await result.locator('tfoot').textContent()).toMatch(/25.000,00/);
    await page.keyboard.press('Control+z');
    await expect.poll(async () => (await view()).plan.stage).not.toBe('closed');
  });
});

describe.each([
  { name: 'light', dark: false },
  { name: 'dark', dark: true },
])('accessibility, $name', ({ dark }) => {
  it.each(['overview', 'reply', 'calculation', 'evidence'])('%s', async (section) => {
    const { page, open } = await start({ dark }, async (web, id) => {
      await web.program.call('events.add', {
        caseId: id,
        event: { id: 'r', type: 'replied', date: '2026-11-21', reply: 'other', kinds: ['wants_goods', 'paid_check'] },
      });
    });
    await open(section);
    await expectAccessible(page);
  });
});
