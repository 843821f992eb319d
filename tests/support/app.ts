import { existsSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { homedir, tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { _electron, type ElectronApplication, type Page } from 'playwright';
import type { CivilDate } from '../../shared/calendar/civilDate.ts';
import { TODAY } from './handlers.ts';
import { outwardEvents } from './netLog.ts';

const ROOT = resolve(import.meta.dirname, '../..');
const PATIENCE_MS = 30_000;
const GRACE_MS = 8_000;

export interface RunningApp {
  app: ElectronApplication;
  page: Page;
  /** The data folder: give it to the next launch to start again on the same data. */
  userData: string;
  /** Ends the program as a person does; kills it when it does not end by itself. Fails when it asked for the network. */
  close(): Promise<void>;
  /** kill -9, as when the power goes. */
  kill(): Promise<void>;
}

export interface LaunchOptions {
  today?: CivilDate;
  /** Default: a fresh folder, removed by `close`. */
  userData?: string;
  args?: string[];
}

/** The Electron that `npm test` has prepared, or the one in the cache of an earlier run. */
export function electronPath(): string {
  if (process.env.ELECTRON_PATH) return process.env.ELECTRON_PATH;
  const cache = join(process.env.XDG_CACHE_HOME || join(homedir(), '.cache'), 'desyat-dney');
  const found = (existsSync(cache) ? readdirSync(cache, { recursive: true }) : [])
    .map(String)
    .find((name) => /(^|\/)electron$/.test(name));
  if (!found) throw new Error('No Electron: run npm test, or npm start -- --prepare.');
  return join(cache, found);
}

/** Environment of the program under test. */
export function electronEnvironment(): Record<string, string> {
  const env = { ...process.env, ...(process.getuid?.() === 0 ? { ELECTRON_DISABLE_SANDBOX: '1' } : {}) };
  return Object.fromEntries(Object.entries(env).filter((entry): entry is [string, string] => entry[1] !== undefined));
}

/** Command line of the program under test. */
export function programArguments(userData: string, { today = TODAY, args = [] }: LaunchOptions = {}): string[] {
  return [ROOT, '--disable-gpu', `--user-data-dir=${userData}`, `--today=${today}`, ...args];
}

/** Starts the built program in a window of its own profile and waits until the page has drawn itself. */
export async function launchApp(options: LaunchOptions = {}): Promise<RunningApp> {
  const userData = options.userData ?? mkdtempSync(join(tmpdir(), 'desyat-dney-profile-'));
  const logs = mkdtempSync(join(tmpdir(), 'desyat-dney-net-'));
  const netLog = join(logs, 'net.json');
  // Playwright finds it by this variable; given as executablePath it would take the program for a packaged one and hang.
  process.env.ELECTRON_OVERRIDE_DIST_PATH = dirname(electronPath());
  const app = await _electron.launch({
    args: [...programArguments(userData, options), `--log-net-log=${netLog}`],
    env: electronEnvironment(),
    cwd: ROOT,
    timeout: PATIENCE_MS,
  });
  const page = await app.firstWindow({ timeout: PATIENCE_MS });
  await page.waitForLoadState('load');
  const process_ = app.process();
  const ended = new Promise<void>((done) => {
    if (process_.exitCode !== null || process_.signalCode !== null) done();
    else process_.once('exit', () => done());
  });
  return {
    app,
    page,
    userData,
    async close() {
      const stuck = setTimeout(() => process_.kill('SIGKILL'), GRACE_MS);
      await app.close().catch(() => process_.kill('SIGKILL'));
      await ended;
      clearTimeout(stuck);
      const outward = outwardEvents(netLog);
      rmSync(logs, { recursive: true, force: true });
      if (!options.userData) rmSync(userData, { recursive: true, force: true });
      if (outward.length > 0) throw new Error(`The program asked for the network:\n${outward.join('\n')}`);
    },
    async kill() {
      process_.kill('SIGKILL');
      await ended;
    },
  };
}
