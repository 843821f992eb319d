import { mkdirSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import AxeBuilder from '@axe-core/playwright';
import type { Browser, BrowserContext, Page } from 'playwright';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import type { ClientView } from '../../shared/ipc/parties.ts';
import type { CaseEvent } from '../../shared/model/case.ts';
import type { Facts } from '../../shared/model/facts.ts';
import { openBrowser, serveProgram, type WebProgram } from '../support/web.ts';

/** With SCREENS_OUT pictures are kept. */
const OUT = process.env.SCREENS_OUT ? resolve(process.env.SCREENS_OUT) : null;
const CLIENT = 'образцова мария ивановна';
const SELLER = 'inn:7707083893';
const FACTS: Facts = {
  problem: 'defective',
  field: 'goods',
  buyerKind: 'consumer',
  demand: 'refund',
  buyer: {
    lastName: 'Образцова',
    firstName: 'Мария',
    middleName: 'Ивановна',
    gender: 'female',
    postcode: '101000',
    address: 'г. Образцовск, ул. Примерная, д. 1',
    phone: '+7 900 000-00-00',
  },
  seller: {
    kind: 'company',
    name: 'ООО «Пример-Мебель»',
    inn: '7707083893',
    postcode: '101000',
    address: 'г. Образцовск, ул. Чековая, д. 2',
    addressSource: 'receipt',
    addressDate: '2026-09-01',
  },
  goods: {
    item: 'стол «Пример»',
    price: 1_000_000,
    paid: 1_000_000,
    purchaseDate: '2026-09-01',
    deliveryDate: '2026-09-05',
  },
  defect: { description: 'треснула столешница', foundDate: '2026-09-20', warranty: 'has', sellerChecked: 'no' },
};

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

async function addCase(facts: Facts, events: CaseEvent[] = []): Promise<string> {
  if (!web) throw new Error('Not started');
  const { id } = await web.program.call('cases.create', {});
  await web.program.call('cases.setFacts', { id, facts });
  for (const event of events) await web.program.call('events.add', { caseId: id, event });
  return id;
}

async function start(fill: () => Promise<string>, screen: string, scheme: 'light' | 'dark' = 'light', width = 1280) {
  web = await serveProgram();
  const id = await fill();
  context = await browser.newContext({
    viewport: { width, height: 800 },
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

async function keep(page: Page, name: string): Promise<void> {
  if (!OUT) return;
  await page.waitForTimeout(150);
  await page.screenshot({ path: join(OUT, `${name}.png`) });
}

/** `open` = a list of known answers is open: what is behind it is hidden from readers until Tab or Escape closes it. */
async function violations(page: Page, open = false): Promise<string[]> {
  const axe = await new AxeBuilder({ page })
    .withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'])
    .disableRules(open ? ['aria-hidden-focus'] : [])
    .analyze();
  return axe.violations.map((rule) => `${rule.id}: ${rule.nodes.map((node) => node.target.join(' ')).join('; ')}`);
}

const sideways = (page: Page) =>
  page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);

async function two(): Promise<string> {
  const paid: CaseEvent[] = [
    { id: 's', type: 'sent', paper: 'claim', to: 'seller', channel: 'valued_letter', date: '2026-10-01' },
    { id: 'v', type: 'served', paper: 'claim', to: 'seller', proof: 'delivery_notice', date: '2026-10-05' },
    { id: 'm', type: 'money_received', amount: 1_000_000, date: '2026-10-15' },
  ];
  await addCase(
    { ...FACTS, goods: { ...FACTS.goods, item: 'шкаф' }, papers: { trial: { hearingDate: '2026-12-20' } } },
    paid,
  );
  await addCase({
    ...FACTS,
    buyer: { lastName: 'Выдумкин', firstName: 'Пётр' },
    seller: { name: 'ООО "ПРИМЕР МЕБЕЛЬ"' },
  });
  return addCase(FACTS);
}

describe('«Клиенты»', () => {
  it.each(['light', 'dark'] as const)('lists clients and sellers, finds by name, %s', async (scheme) => {
    const { page, said } = await start(two, 'clients', scheme);
    await page.getByRole('link', { name: 'Образцова Мария Ивановна' }).waitFor();
    expect(await page.getByRole('listitem').filter({ hasText: 'Образцова' }).textContent()).toMatch(/2\sдела/);
    await keep(page, `clients-list-${scheme}`);
    expect(await violations(page)).toEqual([]);
    await page.getByLabel('Имя клиента').fill('выдумкин');
    await expect.poll(() => page.getByRole('status').first().textContent()).toBe('Найдено: 1');
    await page.getByRole('link', { name: 'Продавцы 2' }).click();
    await page.getByRole('heading', { name: 'Продавцы' }).waitFor();
    await page.getByRole('link', { name: 'ООО «Пример-Мебель»' }).waitFor();
    await keep(page, `sellers-list-${scheme}`);
    expect(await violations(page)).toEqual([]);
    expect({ said, sideways: await sideways(page) }).toEqual({ said: [], sideways: 0 });
  });

  it('is walked by keyboard: arrows in the list, Enter opens, Ctrl+Enter begins a case', async () => {
    const { page, program } = await start(two, 'clients');
    const first = page.locator('[data-row]').first();
    await first.focus();
    await page.keyboard.press('ArrowDown');
    expect(
      await page
        .locator('[data-row]')
        .nth(1)
        .evaluate((node) => node === document.activeElement),
    ).toBe(true);
    await page.keyboard.press('ArrowUp');
    const name = (await first.textContent()) ?? '';
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { level: 1, name }).waitFor();
    await page.keyboard.press('Control+Enter');
    await page.waitForURL(/interview/);
    const { total } = await program.call('cases.list', {});
    expect(total).toBe(4);
  });

  it('merges two cards after a look and parts them again', async () => {
    const { page, program, said } = await start(two, 'clients/sellers');
    await page.getByRole('button', { name: 'Похоже, записаны дважды: 1' }).click();
    await page.getByRole('button', { name: /Посмотреть пару/ }).click();
    const dialog = page.getByRole('dialog', { name: 'Объединить две карточки?' });
    await dialog.getByText('Войдёт в неё').waitFor();
    await keep(page, 'merge-light');
    expect(await violations(page)).toEqual([]);
    await dialog.getByRole('button', { name: 'Объединить', exact: true }).click();
    await page.getByText('Карточки объединены').waitFor();
    expect((await program.call('parties.list', { kind: 'seller' })).total).toBe(1);
    await page.getByRole('button', { name: 'Отменить' }).click();
    await expect.poll(async () => (await program.call('parties.list', { kind: 'seller' })).total).toBe(2);
    expect(said).toEqual([]);
  });
});

describe('card of a client', () => {
  it.each(['light', 'dark'] as const)(
    'shows data, warnings and cases; consent is written and taken back, %s',
    async (scheme) => {
      const { page, program, said } = await start(two, `clients/client/${encodeURIComponent(CLIENT)}`, scheme);
      await page.getByText('Согласие на обработку данных не записано').waitFor();
      await keep(page, `client-card-${scheme}`);
      expect(await violations(page)).toEqual([]);
      await page.getByRole('button', { name: 'Изменить: Согласие на обработку данных' }).click();
      const dialog = page.getByRole('dialog');
      await dialog.getByLabel('Когда подписано').fill('01.11.2026');
      await dialog.getByLabel('По какой день действует').fill('01.11.2027');
      await keep(page, `client-consent-${scheme}`);
      expect(await violations(page)).toEqual([]);
      await dialog.getByRole('button', { name: 'Сохранить' }).click();
      await dialog.waitFor({ state: 'detached' });
      const card = async () =>
        ((await program.call('parties.get', { kind: 'client', key: CLIENT })) as ClientView).card;
      expect(await card()).toEqual({ consent: { date: '2026-11-01', until: '2027-11-01' } });
      await page.getByText('Нет скана согласия').waitFor();
      program.platform.files = [join(program.folder, 'согласие.pdf')];
      writeFileSync(program.platform.files[0] ?? '', '%PDF-1.4 подпись');
      await page.getByRole('button', { name: 'Добавить скан согласия' }).click();
      await page.getByRole('button', { name: 'согласие.pdf', exact: true }).waitFor();
      await page.getByText('Нет скана согласия').waitFor({ state: 'detached' });
      expect({ said, sideways: await sideways(page) }).toEqual({ said: [], sideways: 0 });
    },
  );

  it('a power of attorney that ends before the court is said, and its signature goes into a new case', async () => {
    const { page, program } = await start(two, `clients/client/${encodeURIComponent(CLIENT)}`);
    await page.getByRole('button', { name: 'Изменить: Подпись и доверенность' }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByText('Представитель по доверенности').click();
    await dialog.getByLabel('Представитель: фамилия, имя, отчество').fill('Выдумкин Пётр Сергеевич');
    await dialog.getByLabel('Номер доверенности').fill('5');
    await dialog.getByLabel('Дата доверенности').fill('01.11.2026');
    await dialog.getByLabel('По какой день действует').fill('10.12.2026');
    await dialog.getByRole('button', { name: 'Сохранить' }).click();
    await page.getByText('Доверенность кончится 10.12.2026, до суда 20.12.2026').waitFor();
    await page.getByRole('button', { name: 'Новое дело этого клиента' }).click();
    await page.waitForURL(/interview/);
    const id = /case\/([^/]+)/.exec(page.url())?.[1] ?? '';
    const { facts } = (await program.call('cases.get', { id })).file;
    expect(facts.representative).toMatchObject({ name: 'Выдумкин Пётр Сергеевич' });
    expect(facts.representative?.authority).toContain('доверенность № 5 от 01.11.2026');
    expect(facts.buyer).toEqual(FACTS.buyer);
  });

  it('fits a narrow window and a large text', async () => {
    const { page, program } = await start(two, `clients/client/${encodeURIComponent(CLIENT)}`, 'light', 960);
    expect(await sideways(page)).toBe(0);
    await program.call('settings.set', { textSize: 200 });
    await page.setViewportSize({ width: 1280, height: 800 });
    await page.reload();
    await page.locator('h1').first().waitFor();
    await keep(page, 'client-card-text200');
    expect(await sideways(page)).toBe(0);
    await page.goto(`${page.url().split('#')[0] ?? ''}#/clients`);
    await page.getByRole('heading', { name: 'Клиенты' }).waitFor();
    expect(await sideways(page)).toBe(0);
  });
});

describe('card of a seller', () => {
  it.each(['light', 'dark'] as const)('shows requisites, addresses with origin and what worked, %s', async (scheme) => {
    const { page, program, said } = await start(two, `clients/seller/${encodeURIComponent(SELLER)}`, scheme);
    await page.getByText('контрольные цифры сходятся', { exact: false }).waitFor();
    const text = (await page.locator('main').textContent())?.replaceAll('\u00a0', ' ') ?? '';
    expect(text).toContain('из чека, найден 01.09.2026, 83 дня назад, дел с ним: 2');
    expect(text).toMatch(/После претензии1 дело, получено 10 000,00 ₽ждали 14 дней/);
    await keep(page, `seller-card-${scheme}`);
    expect(await violations(page)).toEqual([]);
    await page.getByRole('button', { name: /Сделать основным/ }).click();
    await page.getByText('в карточке', { exact: true }).waitFor();
    const view = await program.call('parties.get', { kind: 'seller', key: SELLER });
    expect(view.addresses[0]).toMatchObject({ chosen: true, source: 'receipt' });
    expect(said).toEqual([]);
  });
});

describe('a case beside its cards', () => {
  it('says that the card has another address, takes it when asked and gives it back', async () => {
    const { page, program, id, said } = await start(async () => {
      const made = await addCase(FACTS);
      await web?.program.call('parties.saveSeller', {
        key: SELLER,
        card: {
          requisites: { postcode: '101000', address: 'г. Образцовск, ул. Реестровая, д. 1', addressSource: 'egrul' },
        },
      });
      return made;
    }, 'case/ID/overview');
    const note = page.getByText('В карточке продавца другой адрес');
    await note.waitFor();
    await note.scrollIntoViewIfNeeded();
    await keep(page, 'case-card-light');
    expect(await violations(page)).toEqual([]);
    const address = async () => (await program.call('cases.get', { id })).file.facts.seller?.address;
    expect(await address()).toContain('Чековая');
    await page.getByRole('button', { name: 'Взять из карточки' }).click();
    await note.waitFor({ state: 'detached' });
    expect(await address()).toContain('Реестровая');
    await page.getByRole('button', { name: 'Отменить' }).click();
    await expect.poll(address).toContain('Чековая');
    expect(said).toEqual([]);
  });
});

describe('the interview', () => {
  const fresh = async () => {
    await addCase(FACTS);
    return addCase({ ...FACTS, seller: {}, buyer: {} });
  };

  it('offers a known seller by name and fills in what his card knows, by keyboard', async () => {
    const { page, program, id, said } = await start(fresh, 'case/ID/interview/seller');
    const box = page.getByRole('combobox', { name: 'Как называется продавец?' });
    await box.click();
    await page.keyboard.type('приме');
    await page.getByRole('option', { name: /ООО «Пример-Мебель»/ }).waitFor();
    await keep(page, 'interview-known-light');
    expect(await violations(page, true)).toEqual([]);
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    await expect.poll(async () => (await program.call('cases.get', { id })).file.facts.seller).toEqual(FACTS.seller);
    expect(await box.inputValue()).toBe('ООО «Пример-Мебель»');
    expect(await page.getByLabel('Почтовый адрес продавца').inputValue()).toContain('Чековая');
    expect(said).toEqual([]);
  });

  it('takes any other name as it is typed', async () => {
    const { page, program, id } = await start(fresh, 'case/ID/interview/seller');
    const box = page.getByRole('combobox', { name: 'Как называется продавец?' });
    await box.click();
    await page.keyboard.type('Приметный магазин');
    await page.keyboard.press('Tab');
    await expect
      .poll(async () => (await program.call('cases.get', { id })).file.facts.seller?.name)
      .toBe('Приметный магазин');
    expect(await box.inputValue()).toBe('Приметный магазин');
  });

  it('offers a known client by surname, by mouse', async () => {
    const { page, program, id } = await start(fresh, 'case/ID/interview/you');
    await page.getByRole('combobox', { name: 'Фамилия' }).fill('Обра');
    await page.getByRole('option', { name: /Образцова Мария Ивановна/ }).click();
    await expect.poll(async () => (await program.call('cases.get', { id })).file.facts.buyer).toEqual(FACTS.buyer);
    await page.getByRole('button', { name: 'Отменить' }).click();
    await expect.poll(async () => (await program.call('cases.get', { id })).file.facts.buyer?.phone).toBeUndefined();
  });

  it('remembers a court and offers it in another case', async () => {
    const { page, program } = await start(fresh, 'case/ID/interview/court');
    await page.getByRole('combobox', { name: 'Как называется суд?' }).fill('Образцовский районный суд');
    await page.getByLabel('Адрес суда').fill('г. Образцовск, ул. Судебная, д. 1');
    await page.getByRole('button', { name: 'Запомнить этот суд для других дел' }).click();
    await page.getByText('Суд записан в справочник').waitFor();
    const other = await addCase(FACTS);
    await page.goto(`${page.url().split('#')[0] ?? ''}#/case/${other}/interview/court`);
    await page.getByRole('combobox', { name: 'Как называется суд?' }).fill('обра');
    await page.getByRole('option', { name: /Образцовский районный суд/ }).click();
    await expect
      .poll(async () => (await program.call('cases.get', { id: other })).file.facts.court)
      .toEqual({ name: 'Образцовский районный суд', address: 'г. Образцовск, ул. Судебная, д. 1' });
  });
});

describe('«Справочник»', () => {
  it('keeps courts and shows the offices', async () => {
    const { page, program, said } = await start(two, 'reference', 'dark');
    await page.getByRole('button', { name: 'Суды' }).click();
    await page.getByRole('button', { name: 'Записать суд' }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByRole('button', { name: 'Сохранить' }).click();
    await dialog.getByText(/Впишите название суда/).waitFor();
    await dialog.getByLabel('Название').fill('Образцовский районный суд');
    await dialog.getByRole('button', { name: 'Сохранить' }).click();
    await dialog.waitFor({ state: 'detached' });
    await page.getByText('Образцовский районный суд').waitFor();
    await keep(page, 'reference-courts-dark');
    expect(await violations(page)).toEqual([]);
    await page.getByRole('button', { name: 'Убрать: Образцовский районный суд' }).click();
    await expect.poll(async () => (await program.call('courts.list', {})).length).toBe(0);
    await page.getByRole('button', { name: 'Отменить' }).click();
    await expect.poll(async () => (await program.call('courts.list', {})).length).toBe(1);
    await page.getByRole('button', { name: 'Роспотребнадзор' }).click();
    await page.getByLabel('Регион').fill('алтай');
    await expect.poll(() => page.getByRole('status').first().textContent()).toMatch(/^Найдено: [1-9]$/);
    expect(await violations(page)).toEqual([]);
    expect(said).toEqual([]);
  });
});

describe('term of keeping', () => {
  it('shows what would go, asks, moves to the bin and brings back', async () => {
    const { page, program, said } = await start(
      () => addCase(FACTS, [{ id: 'c', type: 'closed', date: '2025-01-10' }]),
      'settings',
    );
    await page.getByText('Через год', { exact: true }).click();
    await page.getByRole('button', { name: 'Посмотреть, что удалить…' }).click();
    const dialog = page.getByRole('dialog', { name: 'Что будет удалено' });
    expect(await dialog.textContent()).toContain('Образцова Мария Ивановна');
    await keep(page, 'purge-light');
    expect(await violations(page)).toEqual([]);
    await dialog.getByRole('button', { name: /Убрать в корзину/ }).click();
    await dialog.waitFor({ state: 'detached' });
    expect((await program.call('cases.list', {})).total).toBe(0);
    const report = page.getByRole('region', { name: 'Отчёт об удалении' });
    await report.waitFor();
    expect(await report.textContent()).not.toContain('Образцова');
    await page.getByRole('button', { name: 'Отменить' }).click();
    await expect.poll(async () => (await program.call('cases.list', {})).total).toBe(1);
    expect(said).toEqual([]);
  });
});
