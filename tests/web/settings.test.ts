import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import AxeBuilder from '@axe-core/playwright';
import type { Browser, BrowserContext, Page } from 'playwright';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { buildPack, checksum, packText, readPack, type LawPack } from '../../shared/law/pack/pack.ts';
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

async function open(screen = 'settings', scheme: 'light' | 'dark' = 'light') {
  web = await serveProgram();
  const created = await web.program.call('cases.createSample', {});
  // The sample is no case of the user: a copy of it is.
  const { id } = await web.program.call('cases.create', {});
  await web.program.call('cases.setFacts', { id, facts: created.file.facts });
  for (const event of created.file.events) {
    if (event.type === 'served')
      await web.program.call('events.add', { caseId: id, event: { ...event, attachments: undefined } });
  }
  context = await browser.newContext({
    viewport: { width: 1280, height: 800 },
    colorScheme: scheme,
    reducedMotion: 'reduce',
    bypassCSP: true,
  });
  const page = await context.newPage();
  const said: string[] = [];
  page.on('console', (message) => {
    if (message.type() === 'error' || message.type() === 'warning') said.push(message.text());
  });
  page.on('pageerror', (error) => said.push(error.message));
  await page.goto(`${web.url}#/${screen.replace('ID', id)}`);
  await page.locator('h1').first().waitFor();
  return { page, program: web.program, said, id };
}

function pack(serial: number, change: (pack: LawPack) => void): LawPack {
  const copy = structuredClone(buildPack());
  copy.serial = serial;
  change(copy);
  return { ...copy, sha256: checksum({ ...copy, sha256: undefined }) };
}

const dearer = pack(2, (next) => {
  next.checked = '2026-11-23';
  for (const norm of next.norms) {
    for (const { params } of norm.editions) if (params?.['ratePercentHundredths']) params['ratePercentHundredths'] *= 2;
  }
  next.keyRate.rates.push({ from: '2026-10-26', percentHundredths: 1350 });
  next.keyRate.lastConfirmed = '2026-11-20';
  delete next.keyRate.unknownFrom;
});

function offer(program: WebProgram['program'], text: string): void {
  const path = join(program.folder, 'данные.json');
  writeFileSync(path, text);
  program.platform.files = [path];
}

const section = (page: Page) =>
  page.locator('section').filter({ has: page.getByRole('heading', { name: 'Данные о праве', exact: true }) });
const keep = async (page: Page, name: string) => {
  if (OUT) await page.screenshot({ path: join(OUT, `${name}.png`) });
};

async function violations(page: Page): Promise<string[]> {
  const { violations: found } = await new AxeBuilder({ page }).withTags(['wcag2a', 'wcag2aa', 'wcag22aa']).analyze();
  return found.map((rule) => `${rule.id}: ${rule.nodes.map((node) => node.target.join(' ')).join('; ')}`);
}

describe('«Данные о праве»', () => {
  it('says how old the data are, takes newer ones in after a preview, and goes back', async () => {
    const { page, program, said, id } = await open();
    const words = section(page);
    await expect.poll(() => words.textContent()).toMatch(/проверены 21\.11\.2026, 2\sдня назад/);
    expect(await words.textContent()).toContain('из самой программы, № 1');
    expect(await page.getByRole('button', { name: 'Вернуть прежние…' }).count()).toBe(0);
    const before = (await program.call('cases.get', { id })).plan.sums?.total ?? 0;

    offer(program, packText(dearer));
    await page.getByRole('button', { name: 'Обновить данные о праве…' }).click();
    const dialog = page.getByRole('dialog', { name: 'Новые данные о праве' });
    await dialog.getByRole('button', { name: 'Установить' }).waitFor();
    const text = (await dialog.textContent())?.replaceAll('\u00a0', ' ') ?? '';
    expect(text).toContain('Файл «данные.json»: № 2, проверены 23.11.2026. Сейчас: № 1, проверены 21.11.2026.');
    expect(text).toContain('Ключевая ставка с 26.10.2026: 13,5 %.');
    expect(text).toMatch(/Неустойка 1 % в день\): изменилось число, 2 % вместо 1 %/);
    expect(text).toMatch(/Изменения затронут 1 открытое дело и \d неотправленн/);
    expect(text).toMatch(/Сумма: .* вместо /);
    expect(text).toContain('Ещё не отправлено: ');
    await keep(page, 'law-preview-light');
    expect(await violations(page)).toEqual([]);

    await dialog.getByRole('button', { name: 'Установить' }).click();
    await dialog.waitFor({ state: 'detached' });
    await expect.poll(() => words.textContent()).toContain('из файла, № 2, установлены 23.11.2026');
    expect((await program.call('cases.get', { id })).plan.sums?.total).toBeGreaterThan(before);

    await page.getByRole('button', { name: 'Вернуть прежние…' }).click();
    const back = page.getByRole('dialog', { name: 'Прежние данные о праве' });
    await back.getByRole('button', { name: 'Вернуть', exact: true }).click();
    await expect.poll(() => words.textContent()).toContain('из самой программы, № 1');
    expect((await program.call('cases.get', { id })).plan.sums?.total).toBe(before);
    expect(said).toEqual([]);
  });

  it('closing the preview changes nothing; a file that does not fit is refused with its reason', async () => {
    const { page, program } = await open();
    offer(program, packText(dearer));
    await page.getByRole('button', { name: 'Обновить данные о праве…' }).click();
    await page.getByRole('dialog').getByRole('button', { name: 'Отмена' }).click();
    await expect.poll(() => program.context.law.pending).toBeNull();
    expect(await program.call('law.state', {})).toMatchObject({ serial: 1 });

    offer(program, packText(dearer).replace('2026-11-23', '2026-11-22'));
    await page.getByRole('button', { name: 'Обновить данные о праве…' }).click();
    const alert = page.getByRole('alert');
    await alert.waitFor();
    expect(await alert.textContent()).toMatch(/не сходится контрольная сумма.*Прежние данные на месте/);
    await keep(page, 'law-refused-light');
    expect(await violations(page)).toEqual([]);
  });

  it('the page itself counts by the installed data', async () => {
    const { page, program } = await open('case/ID/interview/happened');
    const robots = pack(3, (next) => void (next.regimes.find(({ id }) => id === 'air')!.label = 'Полёты на шаре'));
    offer(program, packText(robots));
    const preview = await program.call('law.choosePack', {});
    await program.call('law.apply', { token: preview?.token ?? '' });
    await page.reload();
    await page.locator('h1').first().waitFor();
    await expect.poll(async () => (await page.locator('main').innerHTML()).length).toBeGreaterThan(1_000);
    const other = page.getByText(/^Другое/).first();
    await other.click();
    await page.getByRole('button', { name: /Что именно/ }).click();
    await page.getByRole('option', { name: 'Полёты на шаре' }).waitFor();
  });

  it('saves the data in force as a file that may be installed elsewhere', async () => {
    const { page, program } = await open();
    program.platform.save = join(program.folder, 'копия.json');
    await page.getByRole('button', { name: 'Сохранить в файл…' }).click();
    await page.getByText('Сохранено: копия.json').waitFor();
    expect(readPack(readFileSync(program.platform.save, 'utf8'))).toMatchObject({ ok: true });
  });
});

describe('own rows', () => {
  it('a key rate is added, refused by its field, taken away and brought back', async () => {
    const { page, program, said } = await open();
    const rates = page.getByRole('region', { name: 'Ставки, вписанные вами' });
    await rates.getByRole('button', { name: 'Добавить ставку' }).click();
    expect(await rates.textContent()).toContain('Укажите день, с которого ставка действует');
    expect(await rates.textContent()).toContain('Впишите ставку числом');

    await rates.getByLabel('Действует с').fill('27.07.2026');
    await rates.getByLabel('Ставка', { exact: true }).fill('14');
    await rates.getByRole('button', { name: 'Добавить ставку' }).click();
    await rates.getByText('уже есть в данных программы').waitFor();

    await rates.getByLabel('Действует с').fill('26.10.2026');
    await rates.getByLabel('Ставка', { exact: true }).fill('13,5');
    await keep(page, 'law-form-light');
    await rates.getByRole('button', { name: 'Добавить ставку' }).click();
    await rates.getByRole('row', { name: /26\.10\.2026/ }).waitFor();
    expect((await program.call('law.state', {})).own.rates).toEqual([{ from: '2026-10-26', percentHundredths: 1350 }]);
    expect(await section(page).textContent()).toMatch(/13,5\s% с 26\.10\.2026/);

    await rates.getByRole('button', { name: 'Убрать ставку с 26.10.2026' }).click();
    await expect.poll(async () => (await program.call('law.state', {})).own.rates).toEqual([]);
    await page.getByRole('button', { name: 'Отменить' }).click();
    await rates.getByRole('row', { name: /26\.10\.2026/ }).waitFor();
    expect(said).toEqual([]);
  });

  it('a day off is added with its reason and taken away; a Sunday is refused', async () => {
    const { page, program } = await open('settings', 'dark');
    const days = page.getByRole('region', { name: 'Нерабочие дни, вписанные вами' });
    await days.getByLabel('Нерабочий день').fill('22.11.2026');
    await days.getByRole('button', { name: 'Добавить день' }).click();
    await days.getByText('Этот день и так нерабочий: воскресенье.').waitFor();
    await days.getByLabel('Нерабочий день').fill('11.05.2027');
    await days.getByLabel(/Почему/).fill('Радуница');
    await days.getByRole('button', { name: 'Добавить день' }).click();
    await days.getByRole('row', { name: /11\.05\.2027.*Радуница/ }).waitFor();
    expect((await program.call('law.state', {})).own.daysOff).toEqual([{ date: '2027-05-11', note: 'Радуница' }]);
    await days.scrollIntoViewIfNeeded();
    await keep(page, 'law-own-dark');
    expect(await violations(page)).toEqual([]);
    await days.getByRole('button', { name: /Убрать нерабочий день/ }).click();
    await days.getByText('Своих нерабочих дней нет.').waitFor();
  });
});

describe('beside results', () => {
  it.each(['case/ID/calculation', 'case/ID/overview', 'reference'])('%s says how old the law is', async (screen) => {
    const { page } = await open(screen);
    await page.getByText(/Данные о праве проверены 21\.11\.2026, 2\sдня назад/).waitFor();
    expect(await page.getByRole('link', { name: 'Данные о праве' }).getAttribute('href')).toBe('#/settings');
    if (screen.includes('calculation')) {
      await page.getByText(/Данные о праве проверены/).scrollIntoViewIfNeeded();
      await keep(page, 'law-age-light');
    }
  });
});

describe('«Справочник»', () => {
  it('shows every norm with its dates, source and use; finds by word and by reliability', async () => {
    const { page, program } = await open('reference');
    const { norms } = await program.call('law.reference', {});
    const count = page.getByRole('status').first();
    await expect.poll(() => count.textContent()).toMatch(new RegExp(`^${norms.length}\\s`));
    await page.getByLabel('Статья или слово').fill('неустойка 1 %');
    const item = page.locator('li').filter({ hasText: 'п. 1 ст. 23' }).first();
    await item.getByText(/Где это применено/).click();
    expect(await item.textContent()).toContain('Неустойка 1 % в день за товар с недостатком');
    expect(await item.textContent()).toMatch(/сверено 21\.11\.2026/);
    await keep(page, 'reference-light');
    await page.getByLabel('Статья или слово').fill('');
    await page.getByRole('button', { name: /Надёжность/ }).click();
    await page.getByRole('option', { name: 'Проверьте перед подачей' }).click();
    const sure = norms.filter(({ editions }) =>
      editions.some(
        ({ from = '', to = '9', confidence }) => from <= '2026-11-23' && to >= '2026-11-23' && confidence === 'H',
      ),
    );
    await expect.poll(() => count.textContent()).toMatch(new RegExp(`^${norms.length - sure.length}\\s`));
    expect(await violations(page)).toEqual([]);
  });
});
