import type { Browser } from 'playwright';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import type { CaseFile } from '../../shared/model/case.ts';
import { parseRoubles } from '../../shared/money/kopecks.ts';
import { openBrowser, type WebProgram } from '../support/web.ts';
import { expectAccessible, openCase, type OpenedCase, type OpenOptions } from './casePages.ts';

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

/** The sample as it was before anything was sent. */
async function unsent(web: WebProgram, id: string): Promise<void> {
  const { file } = await web.program.call('cases.get', { id });
  for (const event of file.events) await web.program.call('events.remove', { caseId: id, eventId: event.id });
}

function types(file: CaseFile): string[] {
  return file.events.map((event) => event.type);
}

describe('overview of the sample case', () => {
  it('stands in the order of the design, with the strip and its words', async () => {
    const { page } = await start();
    const order = await page
      .locator('h1, [aria-label="Путь дела"], h2')
      .evaluateAll((nodes) => nodes.map((node) => node.getAttribute('aria-label') ?? node.textContent ?? ''));
    expect(order[0]).toContain('Диван «Вега»');
    expect(order[1]).toBe('Путь дела');
    expect(order[2]).toMatch(/^Что делать сейчас: /);
    expect(order.slice(3, 8)).toEqual(['Сроки', 'Расчёт', 'Доказательства', 'События', 'Щит добросовестности']);
    const text = await page
      .getByText(/Вручено 29\sоктября/)
      .first()
      .textContent();
    expect(text).toContain('просрочки');
    expect(await page.locator('[aria-label="Путь дела"]').textContent()).toContain('срок вышел 09.11');
  });

  it('shows path, action, strip and the first line of the calculation at 1366×768 without scrolling', async () => {
    // The window of the program at 1366×768 leaves 712 px under the title bar and the menu.
    const { page } = await start({ width: 1366, height: 712 });
    const line = page.getByRole('row').filter({ hasText: '68 400,00' }).first();
    const box = await line.boundingBox();
    expect(box).not.toBeNull();
    expect((box?.y ?? 0) + (box?.height ?? 0)).toBeLessThanOrEqual(712);
  });

  it('opens the reasoning with the date by law and the article', async () => {
    const { page } = await start();
    const why = page.getByRole('button', { name: 'Почему так?' }).first();
    await why.focus();
    await page.keyboard.press('Enter');
    const reasons = page.locator(`[id="${await why.getAttribute('aria-controls')}"]`);
    await reasons.getByText('По закону до').first().waitFor();
    const words = (await reasons.textContent()) ?? '';
    expect(words).toMatch(/9\sноября\s2026/);
    expect(words).toContain('Без переноса');
    expect(words).toContain('ст. 193');
  });

  it('runs the one primary action by Ctrl+Enter', async () => {
    const { page, id } = await start();
    await page.keyboard.press('Control+Enter');
    await page.waitForURL(`**/#/case/${id}/packet/lawsuit`);
    await page.keyboard.press('Alt+ArrowLeft');
    await page.waitForURL(`**/#/case/${id}/overview`);
  });

  it('has exactly one solid button', async () => {
    const { page } = await start();
    const ink = await page.evaluate(() => {
      const probe = document.createElement('i');
      probe.style.background = 'var(--ink)';
      document.body.append(probe);
      const colour = getComputedStyle(probe).backgroundColor;
      probe.remove();
      return colour;
    });
    const solid = await page
      .locator('main button')
      .evaluateAll(
        (nodes, colour) => nodes.filter((node) => getComputedStyle(node).backgroundColor === colour).length,
        ink,
      );
    expect(solid).toBe(1);
  });
});

describe('shield and parallel clocks', () => {
  it('shows the three exceptions in words, each opens to what was done, with its day and proof', async () => {
    const { page } = await start();
    const shield = page.getByRole('region', { name: 'Щит добросовестности' });
    const heads = await shield.locator('summary').allTextContents();
    expect(heads).toEqual([
      'Виноват покупатель — закрыто',
      'Подвёл поставщик — закрыто',
      'Медиативное соглашение — закрыто',
    ]);
    expect(await shield.getByText('Сегодня:').count()).toBe(0);
    await shield.locator('summary').first().focus();
    await page.keyboard.press('Enter');
    expect(await shield.getByText('Вы указали, куда вернуть деньги').isVisible()).toBe(true);
    expect(await shield.textContent()).toMatch(/24\.10\.2026, претензия, ценное письмо/);
    await expectAccessible(page);
  });

  it('says what to do today and writes it down in the same place', async () => {
    const { page, view } = await start({}, async (web, id) => {
      const { file } = await web.program.call('cases.get', { id });
      await web.program.call('cases.setFacts', { id, facts: { ...file.facts, inspection: {} } });
      for (const event of file.events) {
        if (event.type === 'goods_offered') await web.program.call('events.remove', { caseId: id, eventId: event.id });
      }
    });
    const shield = page.getByRole('region', { name: 'Щит добросовестности' });
    expect(await shield.locator('summary').first().textContent()).toContain('открыто');
    await shield.getByText(/Сегодня:/).waitFor();
    await shield.getByRole('button', { name: 'Записать' }).click();
    await page.getByRole('dialog').getByRole('button', { name: 'Поставить сегодня' }).click();
    await page.getByRole('dialog').getByRole('button', { name: 'Записать' }).click();
    await shield.getByText('Виноват покупатель').waitFor();
    await expect.poll(async () => shield.locator('summary').first().textContent()).toContain('закрыто');
    expect(types((await view()).file)).toContain('goods_offered');
  });

  it('puts the buyer’s closing clock first, in words, and keeps the rest behind a link', async () => {
    const { page } = await start({}, async (web, id) => {
      const judgment = { id: 'j', type: 'judgment', date: '2026-11-20', court: 'magistrate' } as const;
      await web.program.call('events.add', { caseId: id, event: judgment });
    });
    const clocks = page.getByLabel('Другие сроки');
    expect(await clocks.locator('dt').first().textContent()).toContain(
      'Сделайте это первым: попросить мотивированное решение',
    );
    expect(await clocks.locator('dd').first().textContent()).toContain('25.11.2026');
    await clocks.getByRole('button', { name: /Ещё/ }).click();
    await page.getByText('Предъявить исполнительный лист').first().waitFor();
    expect(await page.getByText('Сделайте это первым').count()).toBeGreaterThan(1);
  });

  it('writes down what the court did, with the court', async () => {
    const { page, open, view } = await start();
    await open('timeline');
    await page.getByRole('button', { name: 'Записать событие' }).click();
    await page.getByRole('menuitem', { name: 'Суд принял иск' }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByText('Районный суд').click();
    await dialog.getByRole('button', { name: 'Поставить сегодня' }).click();
    await dialog.getByRole('button', { name: 'Записать' }).click();
    await page.getByText('Суд принял иск').first().waitFor();
    expect((await view()).file.events.at(-1)).toMatchObject({ type: 'lawsuit_accepted', court: 'district' });
  });
});

describe('cases without a strip or without money', () => {
  it('another regime is told where to go, without path, clocks and sums', async () => {
    const { page } = await start({}, async (web, id) => {
      const { file } = await web.program.call('cases.get', { id });
      await web.program.call('cases.setFacts', { id, facts: { ...file.facts, field: 'air' } });
    });
    await page.getByText('Воздушная перевозка').first().waitFor();
    expect(await page.getByLabel('Путь дела').count()).toBe(0);
    expect(await page.getByText('79 876,00').count()).toBe(0);
    expect(await page.getByText(/Куда обратиться/).count()).toBe(1);
  });

  it('a demand in kind shows words instead of a zero', async () => {
    const { page } = await start({ today: '2026-11-23' }, async (web, id) => {
      await unsent(web, id);
      const { file } = await web.program.call('cases.get', { id });
      await web.program.call('cases.setFacts', { id, facts: { ...file.facts, demand: 'repair', losses: [] } });
    });
    await page.getByText('Требование не о деньгах').waitFor();
    expect(await page.getByText('0,00').count()).toBe(0);
  });
});

describe('calculation', () => {
  it('adds up and opens a line to base, rate, days and limit', async () => {
    const { page, open, view } = await start();
    await open('calculation');
    const table = page.getByRole('table').first();
    const amounts = await table.locator('tbody tr > td:last-child:not([colspan])').allTextContents();
    const total = await table.locator('tfoot td').textContent();
    const sum = amounts.reduce((all, amount) => all + (parseRoubles(amount) ?? Number.NaN), 0);
    expect(sum).toBe(parseRoubles(total ?? ''));
    expect(sum).toBe((await view()).plan.sums?.total);
    await page.getByRole('button', { name: /неустойка/i }).click();
    const words = (await table.textContent()) ?? '';
    expect(words).toContain('10.11.2026');
    expect(words).toContain('23.11.2026');
    expect(words).toContain('Предел');
    expect(await page.getByText('Это присуждает только суд').count()).toBe(1);
    expect(await page.getByText(/Цена иска/).count()).toBeGreaterThan(0);
  });

  it('takes money that came off the total', async () => {
    const { page, view } = await start();
    const before = (await view()).plan.sums?.total ?? 0;
    await page.goto(page.url().replace('overview', 'reply'));
    await page.getByRole('button', { name: 'Пришли деньги' }).first().click();
    const dialog = page.getByRole('dialog');
    await dialog.getByRole('button', { name: 'Записать' }).click();
    await dialog.getByText('Напишите, сколько пришло.').waitFor();
    await dialog.getByLabel('Сколько пришло?').fill('10 000');
    await dialog.getByLabel('Когда пришли деньги?').fill('20.11.2026');
    await dialog.getByRole('button', { name: 'Записать' }).click();
    await dialog.waitFor({ state: 'detached' });
    const { plan } = await view();
    expect(plan.sums?.total).toBeLessThan(before);
    expect(plan.sums?.lines.find((line) => line.id === 'received')?.amount).toBe(-1_000_000);
    await page.getByText('Всего пришло 10 000,00').waitFor();
  });
});

describe('recording what happened', () => {
  it('sending, then service: only service starts the window', async () => {
    const { page, view, open } = await start({}, unsent);
    await open('documents');
    await page.getByRole('button', { name: 'Записать отправку: Претензия' }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByLabel('Почтовый номер с чека').fill('10100001234568');
    await dialog.getByLabel('Когда отправили?').fill('24.11.2026');
    await dialog.getByText('Этот день ещё не наступил.').first().waitFor();
    await dialog
      .getByText(/не сходится/)
      .first()
      .waitFor();
    await dialog.getByLabel('Когда отправили?').fill('10.11.2026');
    await dialog.getByLabel('Почтовый номер с чека').fill('10100001234569');
    await dialog.getByRole('button', { name: 'Записать', exact: true }).click();
    await dialog.waitFor({ state: 'detached' });
    const sent = await view();
    expect(sent.plan.stage).toBe('sent');
    expect(sent.plan.deadlines.filter((deadline) => deadline.whose === 'seller')).toEqual([]);
    expect(sent.file.events.find((event) => event.type === 'sent')).toMatchObject({ number: '10100001234569' });
    expect(await page.getByText('отправлено 10.11.2026').count()).toBe(1);

    await page.getByRole('button', { name: 'Записать вручение: Претензия' }).click();
    await dialog.getByLabel('Когда вручили?').fill('09.11.2026');
    await dialog
      .getByText(/Вручить раньше отправки нельзя/)
      .first()
      .waitFor();
    await dialog.getByLabel('Когда вручили?').fill('16.11.2026');
    await dialog.getByRole('button', { name: 'Записать', exact: true }).click();
    await dialog.waitFor({ state: 'detached' });
    await page.getByText(/Вручение записано\. Ответ ждём до 26/).waitFor();
    const served = await view();
    expect(served.plan.stage).toBe('waiting');
    expect(served.strip?.state).toBe('waiting');
    await page.getByRole('button', { name: 'Отменить' }).click();
    await expect.poll(async () => types((await view()).file)).not.toContain('served');
  });

  it('a copy with a mark is sent and served on one day, and both are taken back together', async () => {
    const { page, view, open } = await start({}, unsent);
    await open('documents');
    await page.getByRole('button', { name: 'Записать отправку: Претензия' }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByText('Лично, с отметкой на вашем экземпляре').click();
    await dialog.getByText('На моём экземпляре поставили отметку').click();
    await dialog.getByLabel('Когда отправили?').fill('16.11.2026');
    await page.keyboard.press('Control+Enter');
    await dialog.waitFor({ state: 'detached' });
    expect(types((await view()).file)).toEqual(['sent', 'served']);
    expect((await view()).plan.path.claimServed).toBe('2026-11-16');
    await page.getByRole('status').getByRole('button', { name: 'Отменить' }).click();
    await expect.poll(async () => types((await view()).file)).toEqual([]);
  });

  it('keeps a doubtful number once the reason is given', async () => {
    const { page, view, open } = await start({}, unsent);
    await open('documents');
    await page.getByRole('button', { name: 'Записать отправку: Претензия' }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByLabel('Когда отправили?').fill('10.11.2026');
    await dialog.getByLabel('Почтовый номер с чека').fill('10100001234568');
    await dialog.getByLabel('Если всё верно, напишите почему').fill('Так стоит на чеке');
    await dialog.getByRole('button', { name: 'Записать', exact: true }).click();
    await dialog.waitFor({ state: 'detached' });
    expect((await view()).file.events[0]).toMatchObject({
      number: '10100001234568',
      numberOverride: 'Так стоит на чеке',
    });
  });

  it('explains a letter nobody took and counts it as handed over', async () => {
    const { page, view, open } = await start({ today: '2026-12-20' }, async (web, id) => {
      const { file } = await web.program.call('cases.get', { id });
      const served = file.events.find((event) => event.type === 'served');
      if (served) await web.program.call('events.remove', { caseId: id, eventId: served.id });
    });
    const sent = (await view()).file.events.find((event) => event.type === 'sent')?.date ?? '';
    await open('documents');
    await page.getByRole('button', { name: 'Записать вручение: Претензия' }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByText('Срок хранения истёк, письмо не забрали').click();
    await dialog.getByText(/ст\. 165\.1 ГК/).waitFor();
    await dialog.getByLabel('Когда вручили?').fill(sent.split('-').reverse().join('.'));
    await dialog.getByText(/Почта хранит письмо 30/).waitFor();
    await dialog.getByRole('button', { name: 'Записать', exact: true }).click();
    await dialog.waitFor({ state: 'detached' });
    expect((await view()).file.events.find((event) => event.type === 'served')).toMatchObject({
      proof: 'storage_expired',
    });
  });

  it('a refusal is written down, the term goes on, silence is nothing to write', async () => {
    const { page, view, open } = await start({ today: '2026-11-05' }, async (web, id) => {
      await unsent(web, id);
      await web.program.call('events.add', {
        caseId: id,
        event: {
          id: 'served',
          type: 'served',
          date: '2026-10-29',
          paper: 'claim',
          to: 'seller',
          proof: 'mark_on_copy',
        },
      });
    });
    await open('reply');
    await page.keyboard.press('Control+Enter');
    const dialog = page.getByRole('dialog');
    await dialog.getByText('Ответа пока нет').click();
    await dialog.getByText(/молчание срок не останавливает/).waitFor();
    await dialog.getByRole('button', { name: 'Назад' }).click();
    await dialog.getByText('Отказал', { exact: true }).click();
    await dialog.getByLabel('Когда ответил?').fill('03.11.2026');
    await dialog.getByRole('button', { name: 'Записать', exact: true }).click();
    await dialog.waitFor({ state: 'detached' });
    await page.getByText('Срок отказ не сокращает').waitFor();
    const after = await view();
    expect(after.strip?.state).toBe('refused');
    expect(after.strip?.window.some((day) => day.badge === 'refused' && day.date === '2026-11-03')).toBe(true);
  });

  it('an event is corrected, removed and taken back', async () => {
    const { page, view, open } = await start();
    await open('timeline');
    const law = page.getByText('По закону:').first();
    expect(await law.count()).toBe(1);
    await page.getByRole('button', { name: /^Изменить: .*вручена/ }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByLabel('Когда вручили?').fill('30.10.2026');
    await dialog.getByRole('button', { name: 'Записать', exact: true }).click();
    await dialog.waitFor({ state: 'detached' });
    expect((await view()).plan.path.claimServed).toBe('2026-10-30');
    await page.getByRole('button', { name: /^Убрать: .*вручена/ }).click();
    await expect.poll(async () => (await view()).plan.path.claimServed).toBeUndefined();
    await page.getByRole('status').getByRole('button', { name: 'Отменить' }).last().click();
    await expect.poll(async () => (await view()).plan.path.claimServed).toBe('2026-10-30');
  });

  it('an offer to undo that a later change has overtaken takes nothing else back', async () => {
    const { page, view, open, web, id } = await start();
    await open('timeline');
    await page.getByRole('button', { name: /^Убрать: Вы предложили/ }).click();
    await page.getByRole('status').getByRole('button', { name: 'Отменить' }).waitFor();
    await web.program.call('cases.rename', { id, title: 'Другой диван' });
    await page.getByRole('status').getByRole('button', { name: 'Отменить' }).click();
    await page.getByText('Дело с тех пор изменилось').waitFor();
    expect((await view()).title).toBe('Другой диван');
  });
});
