import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { CaseFile } from '../../shared/model/case.ts';
import { caseNamed } from '../support/cases.ts';
import { openBrowser, serveProgram, type WebProgram } from '../support/web.ts';
import { expectAccessible, expectNoSidewaysScroll } from './casePages.ts';

let browser: Browser;
let web: WebProgram;
let page: Page;
let id: string;
let path: string;

beforeAll(async () => {
  browser = await openBrowser();
});
afterAll(() => browser.close());
beforeEach(async () => {
  web = await serveProgram({ today: '2026-11-22' });
  ({ id } = await web.program.call('cases.create', {}));
  await web.program.call('cases.setFacts', { id, facts: caseNamed('sofa-waiting').facts });
  path = join(web.program.folder, 'дело.delo');
  web.program.platform.save = path;
  web.program.platform.files = [path];
  await web.program.call('cases.export', { id });
});
afterEach(async () => {
  await page.context().close();
  await web.close();
});

/** The file as somebody else changed it: a price, a seller's phone, an event. */
function changeFile(): void {
  const file = JSON.parse(readFileSync(path, 'utf8')) as CaseFile;
  const { goods, seller } = file.facts;
  const facts = {
    ...file.facts,
    goods: { ...goods, price: 7_777_700 },
    seller: { ...seller, phone: '+7 495 000-00-00' },
  };
  const event = { id: 'there', type: 'money_received', date: '2026-11-20', amount: 100_000 };
  writeFileSync(path, JSON.stringify({ ...file, facts, events: [...file.events, event] }));
}

async function open(dark = false): Promise<void> {
  const context = await browser.newContext({
    viewport: { width: 1280, height: 800 },
    colorScheme: dark ? 'dark' : 'light',
    reducedMotion: 'reduce',
  });
  page = await context.newPage();
  await page.goto(`${web.url}#/case/${id}/overview`);
  await page.getByRole('heading', { level: 1 }).waitFor();
}

/** Drops the file on the window as from a folder. */
async function drop(name = 'дело.delo'): Promise<void> {
  const text = readFileSync(path, 'utf8');
  await page.evaluate(
    ([content, fileName]) => {
      const files = new DataTransfer();
      files.items.add(new File([content ?? ''], fileName ?? ''));
      window.dispatchEvent(new DragEvent('drop', { dataTransfer: files, bubbles: true, cancelable: true }));
    },
    [text, name],
  );
}

const dialog = () => page.getByRole('dialog', { name: 'Это дело у вас уже есть' });
const stored = async () => (await web.program.call('cases.get', { id })).file;

describe('a file of a case that is here', () => {
  it.each([false, true])(
    'says what differs and adds what is new; «Отменить» brings the case back (dark: %s)',
    async (dark) => {
      changeFile();
      await open(dark);
      const before = await stored();
      await drop();
      await dialog().waitFor();
      await dialog().getByRole('row', { name: /^Цена/ }).waitFor();
      expect(await dialog().getByRole('row').count()).toBe(3);
      expect(await dialog().getByRole('radio', { name: 'Оставить своё и добавить новое' }).isChecked()).toBe(true);
      expect(await dialog().getByRole('list', { name: 'Есть только в файле' }).textContent()).toMatch(/Пришли деньги/);
      await expectAccessible(page);
      await expectNoSidewaysScroll(page);
      const out = process.env.SCREENSHOTS;
      if (out) await page.screenshot({ path: join(out, `import-merge-${dark ? 'dark' : 'light'}.png`) });
      expect(await stored()).toEqual(before);
      await dialog().getByRole('button', { name: 'Объединить' }).click();
      await page.getByText('Дело объединено с файлом.').waitFor();
      const merged = await stored();
      expect(merged.facts).toEqual(before.facts);
      expect(merged.events.at(-1)?.id).toBe('there');
      await page.getByRole('button', { name: 'Отменить', exact: true }).click();
      await expect.poll(stored).toEqual(before);
    },
  );

  it('is merged answer by answer with the keys alone', async () => {
    changeFile();
    await open();
    await drop();
    await dialog().waitFor();
    const price = dialog().getByRole('radio', { name: /^Цена\. У вас/ });
    for (let step = 0; step < 12 && !(await price.evaluate((it) => it === document.activeElement)); step += 1) {
      await page.keyboard.press('Tab');
    }
    expect(await price.evaluate((it) => it === document.activeElement)).toBe(true);
    await page.keyboard.press('ArrowRight');
    expect(
      await dialog()
        .getByRole('radio', { name: /^Цена\. В файле/ })
        .isChecked(),
    ).toBe(true);
    await dialog().getByRole('button', { name: 'Объединить' }).focus();
    await page.keyboard.press('Enter');
    await dialog().waitFor({ state: 'detached' });
    const { facts } = await stored();
    expect(facts.goods?.price).toBe(7_777_700);
    expect(facts.seller?.phone).toBe(caseNamed('sofa-waiting').facts.seller?.phone);
  });

  it('is left by Escape with nothing changed, or opened apart', async () => {
    changeFile();
    await open();
    const before = await stored();
    await drop();
    await dialog().waitFor();
    await page.keyboard.press('Escape');
    await dialog().waitFor({ state: 'detached' });
    expect(await stored()).toEqual(before);
    await drop('ДЕЛО.DELO');
    await dialog().getByText('Как отдельное дело').click();
    expect(await dialog().getByRole('table').count()).toBe(0);
    await dialog().getByRole('button', { name: 'Открыть отдельно' }).click();
    await page.getByText('Файл открыт как отдельное дело № 26-002.').waitFor();
    expect(await stored()).toEqual(before);
  });

  it('with the same in it says so', async () => {
    await open();
    await drop();
    await page.getByText('В файле «дело.delo» то же самое. Дело не изменилось.').waitFor();
    expect((await web.program.call('cases.list', {})).total).toBe(1);
  });

  it('that is damaged is refused in words', async () => {
    writeFileSync(path, readFileSync(path, 'utf8').slice(0, -100));
    await open();
    await drop();
    await page.getByText(/^Файл повреждён/).waitFor();
    expect(await dialog().count()).toBe(0);
  });
});
