import { join } from 'node:path';
import { app, nativeTheme, session } from 'electron';
import { openSettings } from './files/settings.ts';
import { prepareDataFolder } from './files/paths.ts';
import { chooseDataFolder, readArguments } from './app/arguments.ts';
import { listenToPages, type Answer } from './app/ipc.ts';
import type { Data } from './app/program.ts';
import { registerScheme, serveApp } from './app/protocol.ts';
import { tellDataProblem } from './app/recovery.ts';
import { secureEverything, switchOffBackgroundNetwork } from './app/security.ts';
import { openWindow } from './app/window.ts';

/** The folder of the built program; told from here, because other modules may be built into another folder. */
const BUILT = join(import.meta.dirname, '..');
const options = readArguments(process.argv, app.isPackaged);
/** While it is being told why the data cannot be opened, the program does not end with its window. */
let telling = false;

// Before the program is ready: what can no longer be changed afterwards.
registerScheme();
switchOffBackgroundNetwork();
// Chromium's sandbox cannot work for root, who must have switched it off to get this far.
if (!app.commandLine.hasSwitch('no-sandbox')) app.enableSandbox();
app.setAppUserModelId('ru.desyat-dney.app');
app.on('window-all-closed', () => {
  if (!telling) app.quit();
});

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

/** Paths → settings → security → pages → window → door for pages → everything else. */
async function start(): Promise<void> {
  const paths = prepareDataFolder(folder);
  const settings = openSettings(paths.settings, new Date().toISOString());
  nativeTheme.themeSource = settings.get().theme;
  secureEverything();
  serveApp(session.defaultSession, join(BUILT, 'renderer'));

  // The process of the page takes a while to begin: the law, the writers and the database are loaded meanwhile. Questions
  // of the page wait at the door; the window is shown when it has drawn itself.
  const hidden = options.hidden === true && settings.get().reminders.autostart;
  const open = () => openWindow(settings, join(BUILT, 'preload/preload.cjs'), hidden);
  let window = open();
  const closeToTell = (): void => {
    telling = true;
    window.destroy();
  };
  const onDamaged = (error: unknown): void => {
    closeToTell();
    void tellDataProblem(error, folder);
  };
  const checkScript = join(BUILT, 'main/check.js');
  const begin = async (): Promise<Answer> => {
    const { openData, openProgram } = await import('./app/program.ts');
    let data: Data;
    try {
      data = openData(paths.folder);
    } catch (error) {
      closeToTell();
      await tellDataProblem(error, folder, { paths, settings });
      data = openData(paths.folder);
      window = open();
      telling = false;
    }
    return openProgram({ data, paths, settings, window, options, hidden, checkScript, onDamaged });
  };
  const program = begin();
  listenToPages(program);
  try {
    await program;
  } catch (error) {
    closeToTell();
    throw error;
  }
}
