import { join } from 'node:path';
import { app, nativeTheme, type BrowserWindow } from 'electron';
import { openDatabase } from '../db/open.ts';
import type { WritableDb } from '../db/types.ts';
import { syncedFolderNotice, type DataPaths } from '../files/paths.ts';
import { pageSettings, type SettingsStore } from '../files/settings.ts';
import type { AppContext } from '../ipc/context.ts';
import { dispatch } from '../ipc/dispatch.ts';
import { openLaw } from '../ipc/law.ts';
import { HANDLERS } from '../ipc/register.ts';
import { readArguments, type Arguments } from './arguments.ts';
import { startBackground } from './background.ts';
import type { Answer } from './ipc.ts';
import { checkBesides } from './fullCheck.ts';
import { closeAfterFlush, closeDataAtEnd, createFlushGate, notePageErrors, reviveAfterCrash } from './lifecycle.ts';
import { openLog } from './log.ts';
import { buildMenu } from './menu.ts';
import { openCaseFile } from './openCaseFile.ts';
import { createPlatform } from './platform.ts';
import { createStaying, type Staying } from './staying.ts';
import { focusWindow } from './window.ts';

/** The opened database. */
export interface Data {
  db: WritableDb;
  /** The whole file was not read for damage yet: it is large. */
  unchecked: boolean;
}

/** Comes before everything else of the program: when it fails, nothing of it is there yet. */
export function openData(folder: string): Data {
  let unchecked = false;
  const db = openDatabase(folder, { now: new Date().toISOString(), checkLater: () => (unchecked = true) });
  return { db, unchecked };
}

export interface Start {
  data: Data;
  paths: DataPaths;
  settings: SettingsStore;
  window: BrowserWindow;
  options: Arguments;
  /** Started by the system, without showing the window. */
  hidden: boolean;
  /** The built process that reads the whole database file. */
  checkScript: string;
  /** Ends the program: its data turned out not to be readable. */
  onDamaged: (error: unknown) => void;
}

/**
 * Menu → end of the program → files given to it. The heavy half of the start: it is loaded and run while the
 * process of the page begins. Gives the function that answers the page.
 */
export function openProgram(start: Start): Answer {
  const flush = createFlushGate();
  const { window, settings, hidden } = start;
  const shown = () => (window.isDestroyed() ? null : window);
  const staying = createStaying(shown, () => app.quit(), { on: settings.get().reminders.stay, hidden });
  const context = openContext(start, staying, flush.opened);
  buildMenu((command) => context.platform.push('menu.command', { command }));
  closeAfterFlush(window, context, flush.wait, staying.on);
  if (start.data.unchecked) checkBesides(window, start.checkScript, context, flush.wait, start.onDamaged);
  closeDataAtEnd(window, context);
  reviveAfterCrash(window, context);
  notePageErrors(window, context);
  startBackground(window, context);
  openGivenFiles(start, context);
  return (channel, input) => dispatch(channel, input, context, HANDLERS);
}

/** Everything that handlers work with. */
function openContext(
  { data: { db }, paths, settings, window, options }: Start,
  staying: Staying,
  onFlushed: () => void,
): AppContext {
  const log = openLog(paths.log);
  const law = openLaw(db, log);
  const synced = syncedFolderNotice(paths.folder);
  log.info('start', { version: app.getVersion(), electron: process.versions.electron ?? '' });
  return {
    db,
    store: paths.attachments,
    temporary: join(app.getPath('temp'), `desyat-dney-${process.pid}`),
    settings,
    platform: createPlatform(settings, () => (window.isDestroyed() ? null : window), staying, options.today),
    log,
    version: app.getVersion(),
    dataFolder: paths.folder,
    law,
    notices: [...settings.notices, ...(synced ? [synced] : []), ...law.notices],
    applySettings: () => {
      nativeTheme.themeSource = pageSettings(settings.get()).theme;
    },
    onFlushed,
  };
}

/** A case file from the first start, from a second one, or from a double click on macOS. */
function openGivenFiles({ window, options }: Start, context: AppContext): void {
  const { caseFile } = options;
  if (caseFile) whenLoaded(window, () => openCaseFile(caseFile, process.cwd(), window, context));
  app.on('second-instance', (_event, argv, workingFolder) => {
    focusWindow(window);
    const given = readArguments(argv, app.isPackaged).caseFile;
    if (given) openCaseFile(given, workingFolder, window, context);
  });
  app.on('open-file', (event, path) => {
    event.preventDefault();
    openCaseFile(path, '/', window, context);
  });
}

function whenLoaded({ webContents }: BrowserWindow, work: () => void): void {
  if (webContents.isLoading()) webContents.once('did-finish-load', work);
  else work();
}
