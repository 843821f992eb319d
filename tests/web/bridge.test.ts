import type { Browser, Page } from 'playwright';
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { Api } from '../../shared/ipc/contract.ts';
import { openBrowser, serveProgram, type WebProgram } from '../support/web.ts';

let browser: Browser;
let web: WebProgram;
let page: Page;
const violations: string[] = [];
const requests: string[] = [];

beforeAll(async () => {
  [browser, web] = [await openBrowser(), await serveProgram()];
  page = await browser.newPage();
  page.on('console', (message) => {
    if (/Content Security Policy/.test(message.text())) violations.push(message.text());
  });
  page.on('request', (request) => requests.push(new URL(request.url()).host));
  await page.goto(web.url);
});
afterAll(async () => {
  await browser.close();
  await web.close();
});

const call = <T>(work: (api: Api) => Promise<T>) => page.evaluate(`(${work.toString()})(window.api)`) as Promise<T>;

it('shows the home of an empty program', async () => {
  await page.getByRole('button', { name: 'Новое дело' }).first().waitFor();
  await page.getByRole('button', { name: 'Посмотреть на примере' }).first().waitFor();
});

it('answers with the real handlers, bytes included', async () => {
  const size = await call(async (api) => {
    const created = await api.call('cases.create', {});
    if (!created.ok) throw new Error(created.error.message);
    const bytes = Uint8Array.from([0x89, 0x50, 0x4e, 0x47, 0, 255]);
    const added = await api.call('attachments.addBytes', {
      caseId: created.data.id,
      proves: 'defect',
      name: 'а.png',
      bytes,
    });
    if (!added.ok) throw new Error(added.error.message);
    const attachmentId = added.data.added[0]?.id ?? '';
    const seen = await api.call('attachments.preview', { caseId: created.data.id, attachmentId });
    return seen.ok ? [...(seen.data?.bytes ?? [])] : seen.error.message;
  });
  expect(size).toEqual([0x89, 0x50, 0x4e, 0x47, 0, 255]);
});

it('hears of changes and refuses what the preload refuses', async () => {
  const heard = await call(async (api) => {
    const push = new Promise((done) => api.on('data.changed', done));
    await api.call('cases.create', {});
    return push;
  });
  expect(heard).toEqual({ caseId: expect.stringMatching(/^[0-9a-f-]{36}$/) as string });
  const refused = await page.evaluate(() =>
    (window as unknown as { api: { call(name: string, input: object): Promise<unknown> } }).api.call(
      'attachments.addPath',
      {},
    ),
  );
  expect(refused).toMatchObject({ error: { code: 'forbidden' } });
});

it('keeps the policy and asks nobody but the program', () => {
  expect(violations).toEqual([]);
  expect([...new Set(requests)]).toEqual([new URL(web.url).host]);
});
