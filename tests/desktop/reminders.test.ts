import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import type { Page } from 'playwright';
import type { Api } from '../../shared/ipc/contract.ts';
import { launchApp } from '../support/app.ts';
import { served, SOFA } from '../unit/stripCases.ts';

const folders: string[] = [];
function folder(name: string): string {
  const made = mkdtempSync(join(tmpdir(), `desyat-dney-${name}-`));
  folders.push(made);
  return made;
}
afterAll(() => folders.forEach((made) => rmSync(made, { recursive: true, force: true })));

const api = (page: Page) => page.evaluateHandle(() => (window as unknown as { api: Api }).api);

/** A case that waits for its seller; gives its id and the last day. */
async function waiting(page: Page): Promise<{ id: string; last: string }> {
  return (await api(page)).evaluate(
    async (it, [facts, event]) => {
      const made = await it.call('cases.create', {});
      if (!made.ok) throw new Error(made.error.message);
      await it.call('cases.setFacts', { id: made.data.id, facts });
      const view = await it.call('events.add', { caseId: made.data.id, event });
      if (!view.ok) throw new Error(view.error.message);
      const clock = view.data.plan.deadlines.find(({ id }) => id === 'seller_window');
      return { id: made.data.id, last: clock?.last ?? '' };
    },
    [SOFA.facts, served('2026-11-20')] as const,
  );
}

describe('reminders in the real program', () => {
  it('are collected over days on which it was closed, and shown on the home of the next start', async () => {
    const userData = folder('profile');
    const first = await launchApp({ userData, today: '2026-11-23' });
    const { id, last } = await waiting(first.page);
    await new Promise((done) => setTimeout(done, 2_000));
    await first.close();
    const second = await launchApp({ userData, today: '2026-12-10' });
    await second.page.getByText('Пропущено, пока программа была закрыта').waitFor();
    const text = `${last.slice(8)}.${last.slice(5, 7)}.2026 был последний день ответа`;
    await second.page.getByText(text).waitFor();
    await second.page.locator(`a[href="#/case/${id}/overview"]`).first().click();
    await second.page.waitForFunction((hash) => location.hash.startsWith(hash), `#/case/${id}`);
    await second.close();
  });

  it('leave it running without a window only when the user chose so, and a second look brings the window back', async () => {
    const running = await launchApp({ userData: folder('profile') });
    const shown = () =>
      running.app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows().map((window) => window.isVisible()));
    await (await api(running.page)).evaluate((it) => it.call('reminders.setSettings', { stay: true }));
    await running.app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.close());
    await expect.poll(shown).toEqual([false]);
    await running.app.evaluate(({ app }) => app.emit('second-instance', {}, [], '/', {}));
    await expect.poll(shown).toEqual([true]);
    await (await api(running.page)).evaluate((it) => it.call('reminders.setSettings', { stay: false }));
    const ended = new Promise((done) => running.app.process().once('exit', done));
    await running.app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.close());
    await ended;
    await running.close();
  });

  it.runIf(process.platform === 'linux')('start with the session by an entry that is taken away again', async () => {
    const config = folder('config');
    process.env.XDG_CONFIG_HOME = config;
    try {
      const userData = folder('profile');
      const running = await launchApp({ userData });
      const entry = join(config, 'autostart', 'desyat-dney.desktop');
      const choose = async (autostart: boolean) =>
        (await api(running.page)).evaluate((it, on) => it.call('reminders.setSettings', { autostart: on }), autostart);
      await choose(true);
      expect(readFileSync(entry, 'utf8')).toMatch(/^\[Desktop Entry\][\s\S]*\nExec=.*--hidden\n/);
      await choose(false);
      expect(existsSync(entry)).toBe(false);
      await running.close();

      // What the system does at the next login: no window, until somebody asks for it.
      const settings = join(userData, 'settings.json');
      const stored = JSON.parse(readFileSync(settings, 'utf8')) as { reminders: { autostart: boolean } };
      stored.reminders.autostart = true;
      writeFileSync(settings, JSON.stringify(stored));
      const hidden = await launchApp({ userData, args: ['--hidden'] });
      await hidden.page.getByRole('heading', { level: 1 }).first().waitFor({ state: 'attached' });
      const visible = () =>
        hidden.app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.isVisible() ?? null);
      expect(await visible()).toBe(false);
      await hidden.app.evaluate(({ app }) => app.emit('second-instance', {}, [], '/', {}));
      await expect.poll(visible).toBe(true);
      await hidden.close();
    } finally {
      delete process.env.XDG_CONFIG_HOME;
    }
  });
});
