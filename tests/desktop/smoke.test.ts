import { spawn } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Page } from 'playwright';
import { CHANNELS } from '../../shared/ipc/channels.ts';
import type { Api } from '../../shared/ipc/contract.ts';
import { electronEnvironment, electronPath, launchApp, programArguments, type RunningApp } from '../support/app.ts';

declare global {
  interface Window {
    heard?: unknown[];
  }
}

const folders: string[] = [];
function profile(): string {
  const folder = mkdtempSync(join(tmpdir(), 'desyat-dney-profile-'));
  folders.push(folder);
  return folder;
}
afterAll(() => folders.forEach((folder) => rmSync(folder, { recursive: true, force: true })));

const api = (page: Page) => page.evaluateHandle(() => (window as unknown as { api: Api }).api);

describe('the window', () => {
  let running: RunningApp;
  beforeAll(async () => {
    running = await launchApp({ userData: profile() });
  });
  afterAll(() => running.close());

  it('opens with the home, in Russian, of the size of the design', async () => {
    const { app, page } = running;
    await page.getByRole('button', { name: 'Новое дело' }).first().waitFor();
    expect(await page.evaluate(() => document.documentElement.lang)).toBe('ru');
    expect(await page.evaluate(() => navigator.language)).toMatch(/^ru/);
    const bounds = await app.evaluate(({ BrowserWindow }) => {
      const [window] = BrowserWindow.getAllWindows();
      return { ...window?.getBounds(), least: window?.getMinimumSize(), shown: window?.isVisible() };
    });
    expect(bounds).toMatchObject({ width: 1280, height: 800, least: [960, 600], shown: true });
  });

  it('gives the page four functions, and nothing of Node or Electron', async () => {
    const found = await running.page.evaluate(() => ({
      api: Object.keys((window as unknown as { api: object }).api).sort(),
      strangers: ['require', 'process', 'module', 'Buffer', 'electron', 'ipcRenderer', '__dirname'].filter(
        (name) => name in window,
      ),
    }));
    expect(found).toEqual({ api: ['addDropped', 'call', 'on', 'openDropped'], strangers: [] });
  });

  it('runs its page in a sandbox', async () => {
    const preferences = await running.app.evaluate(({ BrowserWindow }) => {
      // Not in the types, and the only way to read what is in force.
      const contents = BrowserWindow.getAllWindows()[0]?.webContents as unknown as {
        getLastWebPreferences(): Record<string, unknown>;
      };
      const all = contents.getLastWebPreferences();
      const names = [
        'sandbox',
        'contextIsolation',
        'nodeIntegration',
        'nodeIntegrationInSubFrames',
        'webSecurity',
        'webviewTag',
        'allowRunningInsecureContent',
        'experimentalFeatures',
      ];
      return Object.fromEntries(names.map((name) => [name, all[name]]));
    });
    expect(preferences).toEqual({
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
      nodeIntegrationInSubFrames: false,
      webSecurity: true,
      webviewTag: false,
      allowRunningInsecureContent: false,
      experimentalFeatures: false,
    });
  });

  it('serves its page with a strict policy that the page keeps', async () => {
    const { page } = running;
    const answer = await page.evaluate(async () => {
      const got = await fetch('app://local/index.html');
      const missing = await fetch('app://local/../../package.json');
      const posted = await fetch('app://local/index.html', { method: 'POST' });
      return {
        policy: got.headers.get('content-security-policy') ?? '',
        sniff: got.headers.get('x-content-type-options'),
        missing: missing.status,
        posted: posted.status,
      };
    });
    expect(answer.policy).toMatch(/^default-src 'none'; script-src 'self'; style-src 'self';/);
    expect(answer.policy).not.toMatch(/unsafe|\*|https?:/);
    expect(answer).toMatchObject({ sniff: 'nosniff', missing: 404, posted: 405 });
    const inline = await page.evaluate(() => {
      const script = document.createElement('script');
      script.textContent = 'window.injected = true';
      document.body.append(script);
      return 'injected' in window;
    });
    expect(inline).toBe(false);
    // A moment later: while the test itself is being evaluated, the debugger lets code through.
    const evaluated = await page.evaluate(
      () =>
        new Promise((done) => {
          setTimeout(() => {
            try {
              done(eval('1') as number);
            } catch (error) {
              done((error as Error).name);
            }
          }, 50);
        }),
    );
    expect(evaluated).toBe('EvalError');
  });

  it('answers only known commands, and takes no path from the page', async () => {
    const handle = await api(running.page);
    const answers = await handle.evaluate(async (it) => {
      const call = it.call as unknown as (channel: unknown, input: unknown) => Promise<{ error?: { code: string } }>;
      const refused = ['cases.drop', '', '__proto__', 'attachments.addPath', 'cases.importPath'].map((name) =>
        call(name, { caseId: 'a', proves: 'other', path: '/etc/passwd' }),
      );
      return (await Promise.all(refused)).map((answer) => answer.error?.code);
    });
    expect(answers).toEqual(Array(5).fill('forbidden'));
    expect(CHANNELS).toContain('attachments.addPath');
    expect(await handle.evaluate((it) => it.call('app.state', {}))).toMatchObject({
      ok: true,
      data: { today: '2026-11-23', dataFolder: running.userData, notices: [] },
    });
  });

  it('refuses permissions, new windows and other addresses', async () => {
    const { app, page } = running;
    const address = page.url();
    const result = await page.evaluate(async () => {
      const states = await Promise.all(
        ['geolocation', 'notifications', 'camera', 'microphone'].map(
          async (name) => (await navigator.permissions.query({ name: name as PermissionName })).state,
        ),
      );
      const opened = window.open('https://example.com');
      location.href = 'https://example.com/';
      return { states, opened: opened === null };
    });
    expect(result).toEqual({ states: Array(4).fill('denied'), opened: true });
    await new Promise((done) => setTimeout(done, 300));
    expect(page.url()).toBe(address);
    expect(await app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows().length)).toBe(1);
  });

  it('reaches no network, from the page or from any session', async () => {
    const { app, page } = running;
    const fromPage = await page.evaluate(() =>
      fetch('http://127.0.0.1:9/').then(
        () => 'answered',
        () => 'refused',
      ),
    );
    expect(fromPage).toBe('refused');
    const fromSessions = await app.evaluate(async ({ session }) => {
      const targets = [session.defaultSession, session.fromPartition('print'), session.fromPartition('made-later')];
      const addresses = ['http://127.0.0.1:9/', 'https://example.com/', 'ws://127.0.0.1:9/'];
      return Promise.all(
        targets.flatMap((target) =>
          addresses.slice(0, 2).map((address) =>
            target.fetch(address).then(
              () => 'answered',
              (error: Error) => error.message,
            ),
          ),
        ),
      );
    });
    expect(fromSessions).toEqual(Array(6).fill('net::ERR_BLOCKED_BY_CLIENT'));
  });

  it('passes on the commands of its Russian menu', async () => {
    const { app, page } = running;
    await page.evaluate(() => {
      window.heard = [];
      (window as unknown as { api: Api }).api.on('menu.command', (payload) => window.heard?.push(payload));
    });
    const labels = await app.evaluate(({ Menu }) => {
      const menu = Menu.getApplicationMenu();
      menu?.getMenuItemById('text-larger')?.click();
      return menu?.items.map((item) => item.label) ?? [];
    });
    expect(labels).toEqual(['Файл', 'Правка', 'Вид', 'Дело', 'Документ', 'Справка']);
    await page.waitForFunction(() => window.heard?.length === 1);
    expect(await page.evaluate(() => window.heard)).toEqual([{ command: 'text-larger' }]);
  });
});

describe('a second start', () => {
  it('ends at once, brings the first window forward and opens the case file it was given', async () => {
    const userData = profile();
    const running = await launchApp({ userData });
    const file = join(userData, 'дело.delo');
    writeFileSync(
      file,
      JSON.stringify({
        format: 'desyat-dney-case',
        version: 1,
        facts: { goods: { item: 'самовар' } },
        events: [],
        attachments: [],
        edits: [],
        acknowledgements: [],
      }),
    );
    const second = spawn(electronPath(), programArguments(userData, { args: [file] }), {
      env: electronEnvironment(),
      stdio: ['ignore', 'ignore', 'pipe'],
    });
    let said = '';
    second.stderr.on('data', (part) => (said += String(part)));
    const code = await new Promise((done) => second.once('exit', done));
    expect(code).toBe(0);
    expect(said).toContain('Программа уже открыта');
    await running.page.getByText('Самовар').filter({ visible: true }).first().waitFor();
    await running.close();
  });
});

describe('the end', () => {
  it('by kill -9 loses nothing that was saved, and the next start is a usual one', async () => {
    const userData = profile();
    const first = await launchApp({ userData });
    const saved = await (
      await api(first.page)
    ).evaluate(async (it) => {
      const created = await it.call('cases.create', {});
      if (!created.ok) throw new Error(created.error.message);
      return it.call('cases.setFacts', { id: created.data.id, facts: { goods: { item: 'самовар', price: 500_000 } } });
    });
    expect(saved.ok).toBe(true);
    await first.kill();

    const second = await launchApp({ userData });
    await second.page.getByText('Самовар').filter({ visible: true }).first().waitFor();
    expect(await (await api(second.page)).evaluate((it) => it.call('app.state', {}))).toMatchObject({
      data: { notices: [] },
    });
    await second.close();
  });

  it('is quick, leaves one whole file, and the window comes back where it stood', async () => {
    const userData = profile();
    const first = await launchApp({ userData });
    await first.app.evaluate(({ BrowserWindow }) =>
      BrowserWindow.getAllWindows()[0]?.setBounds({ x: 40, y: 30, width: 1000, height: 700 }),
    );
    await new Promise((done) => setTimeout(done, 300));
    const started = Date.now();
    await first.close();
    expect(Date.now() - started).toBeLessThan(1_900);
    expect(existsSync(join(userData, 'data.db-wal'))).toBe(false);
    expect(JSON.parse(readFileSync(join(userData, 'settings.json'), 'utf8'))).toMatchObject({
      window: { width: 1000, height: 700 },
    });
    const second = await launchApp({ userData });
    expect(
      await second.app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.getBounds()),
    ).toMatchObject({ width: 1000, height: 700 });
    await second.close();
  });
});

/** Takes the place of the dialogs, which would wait for a click: writes down what they say and presses the named buttons. */
function pressing(userData: string, buttons: string[], more = ''): string {
  const stub = join(userData, 'stub.cjs');
  writeFileSync(
    stub,
    `const { app, BrowserWindow, dialog } = require('electron');
     const presses = ${JSON.stringify(buttons)};
     const say = (what) => process.stdout.write(JSON.stringify(what) + '\\n');
     dialog.showMessageBox = (options) => {
       say(options);
       return Promise.resolve({ response: options.buttons.indexOf(presses.shift()) });
     };
     ${more}`,
  );
  return stub;
}

/** Runs the program with the stub until it ends; gives its exit code and what the stub said, line by line. */
async function runWith(stub: string, userData: string): Promise<{ code: unknown; said: unknown[] }> {
  const child = spawn(electronPath(), ['-r', stub, ...programArguments(userData)], {
    env: electronEnvironment(),
    stdio: ['ignore', 'pipe', 'ignore'],
  });
  let text = '';
  child.stdout.on('data', (part) => (text += String(part)));
  const code = await new Promise((done) => child.once('exit', done));
  return { code, said: text.split('\n').flatMap((line) => (line === '' ? [] : [JSON.parse(line) as unknown])) };
}

describe('data that cannot be opened', () => {
  const ways = ['Показать папку', 'Закрыть программу'];
  it.each([
    [
      'a damaged file',
      'data.db',
      'мусор'.repeat(3_000),
      'Файл с делами повреждён',
      ['Восстановить из копии…', ...ways],
    ],
    ['a folder that cannot be written', 'attachments', '', 'В папку с делами нельзя записать', ways],
  ])('%s: the program names the folder and changes nothing', async (_what, name, content, title, buttons) => {
    const userData = profile();
    writeFileSync(join(userData, name), content);
    const { code, said } = await runWith(pressing(userData, ['Закрыть программу']), userData);
    expect(code).toBe(1);
    expect(said).toHaveLength(1);
    const options = said[0] as { message: string; detail: string; buttons: string[]; defaultId: number };
    expect(options.message).toBe(title);
    expect(options.detail).toContain(userData);
    expect(options.buttons).toEqual(buttons);
    expect(options.buttons[options.defaultId]).toBe('Показать папку');
    expect(readFileSync(join(userData, name), 'utf8')).toBe(content);
  });

  it('with a whole copy: one button restores it, the home shows the case, the damaged file is set aside', async () => {
    const userData = profile();
    const first = await launchApp({ userData });
    const saved = await (
      await api(first.page)
    ).evaluate(async (it) => {
      const created = await it.call('cases.create', {});
      if (!created.ok) throw new Error(created.error.message);
      return it.call('cases.setFacts', { id: created.data.id, facts: { goods: { item: 'самовар', price: 500_000 } } });
    });
    expect(saved.ok).toBe(true);
    // The copy at the end of the run is made by the program itself.
    await first.close();
    const damage = 'мусор'.repeat(3_000);
    writeFileSync(join(userData, 'data.db'), damage);

    // Ends the program as a person does, once the page of a visible window shows the case.
    const look = `const timer = setInterval(async () => {
      const window = BrowserWindow.getAllWindows().find((one) => one.isVisible());
      const text = window ? await window.webContents.executeJavaScript('document.body.innerText') : '';
      if (!/Самовар/.test(text)) return;
      clearInterval(timer);
      say({ home: text, windows: BrowserWindow.getAllWindows().length });
      app.quit();
    }, 200);`;
    const presses = ['Восстановить из копии…', 'Восстановить', 'Открыть программу'];
    const { code, said } = await runWith(pressing(userData, presses, look), userData);
    expect(code).toBe(0);
    expect(said).toMatchObject([
      { message: 'Файл с делами повреждён', defaultId: 0, cancelId: 2 },
      { message: expect.stringContaining('Восстановить дела из копии от') as string, defaultId: 0 },
      { message: 'Дела восстановлены' },
      { home: expect.stringContaining('Самовар') as string, windows: 1 },
    ]);
    const aside = readdirSync(userData).filter((name) => name.startsWith('damaged-'));
    expect(aside).toHaveLength(1);
    expect(readFileSync(join(userData, aside[0] ?? '', 'data.db'), 'utf8')).toBe(damage);

    const again = await launchApp({ userData });
    await again.page.getByText('Самовар').filter({ visible: true }).first().waitFor();
    await again.close();
  });
});
