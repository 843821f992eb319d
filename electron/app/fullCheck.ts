import { join } from 'node:path';
import { app, utilityProcess, type BrowserWindow, type UtilityProcess } from 'electron';
import { damaged } from '../db/check.ts';
import { DATABASE_FILE } from '../db/file.ts';
import type { AppContext } from '../ipc/context.ts';

/** Time for the window to come up and for its first questions. */
const AFTER_MS = 5_000;

/**
 * Reads the whole database file for damage while the program is in use; `onDamaged` ends it with the same words as at the
 * start, once what is being typed is saved. Ends with the program, before the data is closed. `script` is the built process.
 */
export function checkBesides(
  window: BrowserWindow,
  script: string,
  context: AppContext,
  flushed: () => Promise<void>,
  onDamaged: (error: unknown) => void,
): void {
  const { dataFolder, log, platform } = context;
  let child: UtilityProcess | undefined;
  const look = () => {
    const started = performance.now();
    child = utilityProcess.fork(script, [join(dataFolder, DATABASE_FILE)], {
      serviceName: 'Проверка файла дел',
      stdio: 'ignore',
    });
    child.once('message', (answer: unknown) => {
      log.info('full-check', { whole: answer === 'whole' ? 1 : 0, ms: Math.round(performance.now() - started) });
      if (answer !== 'damaged') return;
      const saved = flushed();
      if (!window.isDestroyed()) platform.push('app.willQuit', {});
      void saved.then(() => onDamaged(damaged(dataFolder)));
    });
    child.once('exit', (code) => {
      child = undefined;
      if (code !== 0) log.info('full-check-ended', { code });
    });
  };
  const timer = setTimeout(look, AFTER_MS);
  app.on('will-quit', () => {
    clearTimeout(timer);
    child?.kill();
  });
}
