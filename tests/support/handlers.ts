import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { closeDatabase, openDatabase } from '../../electron/db/open.ts';
import { prepareDataFolder } from '../../electron/files/paths.ts';
import { openSettings } from '../../electron/files/settings.ts';
import type { AppContext } from '../../electron/ipc/context.ts';
import { dispatch } from '../../electron/ipc/dispatch.ts';
import { openLaw } from '../../electron/ipc/law.ts';
import type { Platform } from '../../electron/ipc/platform.ts';
import { HANDLERS } from '../../electron/ipc/register.ts';
import type { CivilDate } from '../../shared/calendar/civilDate.ts';
import type { Channel, Push } from '../../shared/ipc/channels.ts';
import type { Input, Output } from '../../shared/ipc/contract.ts';
import type { Envelope } from '../../shared/ipc/errors.ts';

export const TODAY: CivilDate = '2026-11-23';

/** A platform without a desktop: dialogs answer what the test has put in, everything shown is remembered. */
export interface FakePlatform extends Platform {
  day: CivilDate;
  /** Wall-clock time; moves on by a second at each question. */
  time: number;
  /** Answers of the next dialogs; null or [] = the user closes them. */
  folder: string | null;
  save: string | null;
  files: string[];
  /** Whether the print dialog ends with printing. */
  prints: boolean;
  opened: string[];
  shown: string[];
  printed: { html: string; title: string }[];
  /** Every HTML that was laid out as PDF. */
  laidOut: string[];
  pushes: { push: Push; payload: unknown }[];
  /** Whether the system shows notifications; those shown, each with its click. */
  notifying: boolean;
  notices: { title: string; body: string; click: () => void }[];
  starts: boolean;
  stays: boolean;
  /** Told of every push; the web bridge passes them on to the page. */
  onPush: ((push: Push, payload: unknown) => void) | null;
}

/** The smallest PDF of one page with something drawn on it. */
export const ONE_PAGE_PDF = new TextEncoder().encode(
  '%PDF-1.4\n1 0 obj\n<</Type /Catalog /Pages 2 0 R>>\nendobj\n2 0 obj\n<</Type /Pages /Kids [3 0 R] /Count 1>>\nendobj\n' +
    '3 0 obj\n<</Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R>>\nendobj\n' +
    '4 0 obj\n<</Length 10>>\nstream\n0 0 1 1 re\nendstream\nendobj\ntrailer\n<</Root 1 0 R>>\n%%EOF\n',
);

export function fakePlatform(day: CivilDate = TODAY): FakePlatform {
  const platform: FakePlatform = {
    day,
    time: Date.parse(`${day}T09:00:00.000Z`),
    folder: null,
    save: null,
    files: [],
    prints: true,
    opened: [],
    shown: [],
    printed: [],
    laidOut: [],
    pushes: [],
    notifying: true,
    notices: [],
    starts: false,
    stays: false,
    onPush: null,
    today: () => platform.day,
    now: () => new Date((platform.time += 1_000)).toISOString(),
    chooseFolder: () => Promise.resolve(platform.folder),
    chooseSave: () => Promise.resolve(platform.save),
    chooseFiles: (_title, _extensions, many) => Promise.resolve(many ? platform.files : platform.files.slice(0, 1)),
    htmlToPdf(html) {
      platform.laidOut.push(html);
      return Promise.resolve(ONE_PAGE_PDF);
    },
    printHtml(html, title) {
      if (platform.prints) platform.printed.push({ html, title });
      return Promise.resolve(platform.prints);
    },
    showInFolder: (path) => void platform.shown.push(path),
    openFile(path) {
      platform.opened.push(path);
      return Promise.resolve();
    },
    notifies: () => platform.notifying,
    notify: (notice, click) => void platform.notices.push({ ...notice, click }),
    autostartHow: () => 'Программа запишет себя в список программ, которые открываются вместе с системой.',
    autostart: (on) => void (platform.starts = on),
    staying: (on) => void (platform.stays = on),
    push(push, payload) {
      platform.pushes.push({ push, payload });
      platform.onPush?.(push, payload);
    },
  };
  return platform;
}

export interface TestProgram {
  context: AppContext;
  platform: FakePlatform;
  /** The data folder. */
  folder: string;
  /** Lines of the log. */
  logged: string[];
  /** Asks as the window does and gives the envelope. */
  ask<C extends Channel>(channel: C, input: Input<C>): Promise<Envelope<Output<C>>>;
  /** Same, and fails the test when the answer is an error. */
  call<C extends Channel>(channel: C, input: Input<C>): Promise<Output<C>>;
  /** Closes the database; the folder stays for another start. */
  stop(): void;
  /** Closes the database and removes the folder. */
  close(): void;
}

/** The whole main process without Electron, in a folder of its own. */
export function openProgram(options: { today?: CivilDate; folder?: string } = {}): TestProgram {
  const folder = options.folder ?? mkdtempSync(join(tmpdir(), 'desyat-dney-data-'));
  const platform = fakePlatform(options.today);
  const paths = prepareDataFolder(folder);
  const settings = openSettings(paths.settings, platform.now());
  const logged: string[] = [];
  const log: AppContext['log'] = {
    info: (event) => void logged.push(event),
    error(event, error) {
      logged.push(`${event}: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}`);
      return 'report01';
    },
  };
  const db = openDatabase(folder, { now: platform.now() });
  const law = openLaw(db, log);
  const context: AppContext = {
    db,
    law,
    store: paths.attachments,
    temporary: join(folder, 'temporary'),
    settings,
    platform,
    log,
    version: '0.0.0-test',
    dataFolder: folder,
    notices: [...settings.notices, ...law.notices],
    applySettings: () => undefined,
    onFlushed: () => undefined,
  };
  const ask = <C extends Channel>(channel: C, input: Input<C>) =>
    dispatch(channel, input, context, HANDLERS) as Promise<Envelope<Output<C>>>;
  let open = true;
  const stop = () => {
    if (open) closeDatabase(context.db);
    open = false;
  };
  return {
    context,
    platform,
    folder,
    logged,
    ask,
    async call(channel, input) {
      const envelope = await ask(channel, input);
      if (envelope.ok) return envelope.data;
      throw new Error(`${channel}: ${JSON.stringify(envelope.error)}\n${logged.join('\n')}`);
    },
    stop,
    close() {
      stop();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
