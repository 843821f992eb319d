import { mkdirSync, mkdtempSync, readdirSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Api } from '../../shared/ipc/contract.ts';
import { launchApp, type RunningApp } from '../support/app.ts';

/**
 * The main job for the bundled sample case in the real window, without a hand on the mouse. `npm run demo` keeps what it
 * leaves: papers as the user would have saved them, and a picture of every screen.
 */
const OUT = process.env.DEMO_OUT ? resolve(process.env.DEMO_OUT) : mkdtempSync(join(tmpdir(), 'desyat-dney-demo-'));
const PAPERS = join(OUT, 'papers');

let running: RunningApp;
let picture = 0;

beforeAll(async () => {
  mkdirSync(PAPERS, { recursive: true });
  running = await launchApp({ today: '2026-11-23' });
  // Native dialogs cannot be pressed from outside: they answer with the folder of the demonstration.
  await running.app.evaluate(({ dialog }, folder) => {
    dialog.showOpenDialog = () => Promise.resolve({ canceled: false, filePaths: [folder] });
    dialog.showSaveDialog = (...args: unknown[]) => {
      const options = args.at(-1) as { defaultPath?: string };
      const name = (options.defaultPath ?? '').split('/').at(-1) ?? 'paper';
      return Promise.resolve({ canceled: false, filePath: `${folder}/${name}` });
    };
  }, PAPERS);
});

afterAll(() => running.close());

async function shoot(name: string): Promise<void> {
  picture += 1;
  await running.page.evaluate(() => document.fonts.ready);
  await running.page.screenshot({ path: join(OUT, `${String(picture).padStart(2, '0')}-${name}.png`) });
}

async function go(hash: string, heading: RegExp): Promise<void> {
  await running.page.evaluate((to) => {
    location.hash = to;
  }, hash);
  await running.page.getByRole('heading', { level: 1, name: heading }).waitFor();
}

function caseId(): string {
  return /#\/case\/([A-Za-z0-9-]+)/.exec(running.page.url())?.[1] ?? '';
}

/** Files below the folder of papers, with their sizes. */
function papers(): Map<string, number> {
  const names = readdirSync(PAPERS, { recursive: true }).map(String);
  return new Map(names.map((name) => [name, statSync(join(PAPERS, name)).size]));
}

async function waitForPaper(pattern: RegExp): Promise<void> {
  await expect
    .poll(() => [...papers()].some(([name, size]) => pattern.test(name) && size > 0), { timeout: 60_000 })
    .toBe(true);
}

describe('the main job for the sample case', () => {
  test('from the empty home to the case', async () => {
    const { page } = running;
    await page
      .getByRole('button', { name: /Новое дело/ })
      .first()
      .waitFor();
    await shoot('empty');
    await page.getByRole('button', { name: 'Посмотреть на примере' }).click();
    await page.getByRole('heading', { level: 1, name: /Диван «Вега»/ }).waitFor();
    await shoot('case');
    await page.getByRole('button', { name: 'Почему так?' }).first().click();
    await shoot('case-why');
    expect(await page.getByRole('heading', { name: /Что делать сейчас/ }).count()).toBe(1);
  });

  test('every section of the case', async () => {
    const id = caseId();
    for (const section of ['calculation', 'evidence', 'documents', 'reply', 'timeline']) {
      await go(`#/case/${id}/${section}`, /./);
      await running.page.waitForTimeout(200);
      await shoot(section);
    }
  });

  test('the answers behind it', async () => {
    const id = caseId();
    for (const page of ['happened', 'problem', 'seller', 'purchase', 'demand', 'money', 'you', 'review']) {
      await go(`#/case/${id}/interview/${page}`, /./);
      await running.page.waitForTimeout(200);
      await shoot(`interview-${page}`);
    }
  });

  test('the claim is edited in place and saved as DOCX and PDF', async () => {
    const { page } = running;
    const id = caseId();
    await go(`#/case/${id}/document/claim`, /Претензия/);
    await page.getByRole('region', { name: /Страница 1/ }).waitFor();
    await shoot('claim');
    await page.getByRole('button', { name: 'Претензия: сохранить DOCX' }).click();
    await waitForPaper(/Претензия.*\.docx$/);
    await page.getByRole('button', { name: 'Претензия: сохранить PDF' }).click();
    await waitForPaper(/Претензия.*\.pdf$/);
    await page.getByRole('button', { name: 'Всё для почты' }).click();
    await waitForPaper(/Всё для почты.*опис.*\.pdf$/i);
    await page.getByRole('button', { name: 'Добавить свой абзац' }).click();
    await page
      .getByRole('textbox', { name: 'Текст абзаца' })
      .fill('Прошу сообщить имя сотрудника, который рассмотрит письмо.');
    await page.getByRole('button', { name: 'Готово' }).click();
    await page.locator('.paper-page').getByText('Прошу сообщить имя сотрудника').waitFor();
    await shoot('claim-own-paragraph');
  });

  test('the packet for the court waits for what the law asks of a suit', async () => {
    const { page } = running;
    await go(`#/case/${caseId()}/packet/lawsuit`, /суд/i);
    await page.getByText('Не назван суд').first().waitFor();
    await shoot('packet-lawsuit-waits');
    // What the page «Для суда» asks; the sample leaves it to the user.
    await page.evaluate(async (id) => {
      const { api } = window as unknown as { api: Api };
      const view = await api.call('cases.get', { id });
      if (!view.ok) throw new Error(view.error.message);
      const { facts } = view.data.file;
      await api.call('cases.setFacts', {
        id,
        facts: {
          ...facts,
          court: {
            ...facts.court,
            name: 'Судебный участок № 1 Образцовского района',
            address: 'г. Образцовск, ул. Судебная, д. 1',
          },
          buyer: {
            ...facts.buyer,
            birthDate: '1980-05-17',
            birthPlace: 'г. Образцовск',
            identifierKind: 'snils',
            identifier: '112-233-445 95',
          },
        },
      });
    }, caseId());
    await page.getByText('Не назван суд').first().waitFor({ state: 'detached' });
  });

  test('packets for Роспотребнадзор and for court', async () => {
    const { page } = running;
    const id = caseId();
    const save = async (button: string): Promise<void> => {
      await page.getByRole('button', { name: button, exact: true }).click();
      const understood = page.getByRole('button', { name: 'Понимаю, собрать так' });
      await understood.click({ timeout: 2_000 }).catch(() => undefined);
    };
    for (const [kind, heading] of [
      ['complaint', /Роспотребнадзор/],
      ['lawsuit', /суд/i],
    ] as const) {
      await go(`#/case/${id}/packet/${kind}`, heading);
      await shoot(`packet-${kind}`);
      const before = papers().size;
      await save('Собрать папку');
      await expect.poll(() => papers().size, { timeout: 60_000 }).toBeGreaterThan(before + 2);
      for (const [button, ending] of [
        ['ZIP', '.zip'],
        ['Один PDF', `${kind === 'complaint' ? 'Роспотребнадзора' : 'суда'}.pdf`],
      ] as const) {
        const made = () => [...papers().keys()].filter((name) => name.endsWith(ending)).length;
        const already = made();
        await save(button);
        await expect.poll(made, { timeout: 60_000 }).toBe(already + 1);
      }
    }
  });

  test('the home shows the case in its group', async () => {
    await go('#/cases', /Дела/);
    await running.page.getByText('Диван «Вега»').first().waitFor();
    await shoot('home');
    expect(readdirSync(OUT).filter((name) => name.endsWith('.png')).length).toBeGreaterThan(15);
  });
});
