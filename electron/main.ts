import { join } from 'node:path';
import { app, nativeTheme, session, type BrowserWindow } from 'electron';
import { pageSettings, openSettings, type SettingsStore } from './files/settings.ts';
import { prepareDataFolder, syncedFolderNotice, type DataPaths } from './files/paths.ts';
import { openDatabase } from './db/open.ts';
import type { WritableDb } from './db/types.ts';
import type { AppContext } from './ipc/context.ts';
import { chooseDataFolder, readArguments } from './app/arguments.ts';
import { startBackground } from './app/background.ts';
import { listenToPages } from './app/ipc.ts';
import { closeAfterFlush, closeDataAtEnd, createFlushGate, notePageErrors, reviveAfterCrash } from './app/lifecycle.ts';
import { openLog } from './app/log.ts';
import { buildMenu } from './app/menu.ts';
import { openCaseFile } from './app/openCaseFile.ts';
import { createPlatform } from './app/platform.ts';
import { registerScheme, serveApp } from './app/protocol.ts';
import { tellDataProblem } from './app/recovery.ts';
import { secureEverything, switchOffBackgroundNetwork } from './app/security.ts';
import { focusWindow, openWindow } from './app/window.ts';

const options = readArguments(process.argv, app.isPackaged);
let window: BrowserWindow | null = null;
const flush = createFlushGate();

// Before the program is ready: what can no longer be changed afterwards.
registerScheme();
switchOffBackgroundNetwork();
// Chromium's sandbox cannot work for root, who must have switched it off to get this far.
if (!app.commandLine.hasSwitch('no-sandbox')) app.enableSandbox();
app.setAppUserModelId('ru.desyat-dney.app');

// The lock comes before any file of the data is touched; it needs the folder to exist.
const folder = chooseDataFolder();
if (app.requestSingleInstanceLock()) {
  void app
    .whenReady()
    .then(start)
    .catch((error: unknown) => tellDataProblem(error, folder));
} else {
  process.stderr.write('Программа уже открыта: её окно вышло вперёд.\n');
  app.quit();
}

/** Paths → settings → security → pages → window → database → door for pages → menu. */
function start(): void {
  const paths = prepareDataFolder(folder);
  const settings = openSettings(paths.settings, new Date().toISOString());
  nativeTheme.themeSource = settings.get().theme;
  secureEverything();
  serveApp(session.defaultSession, join(import.meta.dirname, '../renderer'));

  // The page's process takes a tenth of a second to begin: meanwhile the database is opened. The window is not shown yet.
  const opened = openWindow(settings);
  window = opened;
  const context = openContext(paths, settings, opened);
  listenToPages(context);
  buildMenu((command) => context.platform.push('menu.command', { command }));

  closeAfterFlush(opened, context, flush.wait);
  closeDataAtEnd(opened, context);
  reviveAfterCrash(opened, context);
  notePageErrors(opened, context);
  startBackground(context);
  openGivenFiles(opened, context);
}

/** Everything that handlers work with. A database that cannot be opened takes its window with it. */
function openContext(paths: DataPaths, settings: SettingsStore, opened: BrowserWindow): AppContext {
  const log = openLog(paths.log);
  const db = openDataOf(paths, opened);
  const synced = syncedFolderNotice(paths.folder);
  log.info('start', { version: app.getVersion(), electron: process.versions.electron ?? '' });
  return {
    db,
    store: paths.attachments,
    temporary: join(app.getPath('temp'), `desyat-dney-${process.pid}`),
    settings,
    platform: createPlatform(settings, () => window, options.today),
    log,
    version: app.getVersion(),
    dataFolder: paths.folder,
    notices: [...settings.notices, ...(synced ? [synced] : [])],
    applySettings: () => {
      nativeTheme.themeSource = pageSettings(settings.get()).theme;
    },
    onFlushed: flush.opened,
  };
}

function openDataOf(paths: DataPaths, opened: BrowserWindow): WritableDb {
  try {
    return openDatabase(paths.folder, { now: new Date().toISOString() });
  } catch (error) {
    window = null;
    opened.destroy();
    throw error;
  }
}

/** A case file from the first start, from a second one, or from a double click on macOS. */
function openGivenFiles(opened: BrowserWindow, context: AppContext): void {
  if (options.caseFile) {
    const { caseFile } = options;
    opened.webContents.once('did-finish-load', () => openCaseFile(caseFile, process.cwd(), opened, context));
  }
  app.on('second-instance', (_event, argv, workingFolder) => {
    focusWindow(opened);
    const { caseFile } = readArguments(argv, app.isPackaged);
    if (caseFile) openCaseFile(caseFile, workingFolder, opened, context);
  });
  app.on('open-file', (event, path) => {
    event.preventDefault();
    openCaseFile(path, '/', opened, context);
  });
}
