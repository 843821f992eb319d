import { app, dialog, type BrowserWindow } from 'electron';
import { copyIfDue } from '../ipc/backups.ts';
import { endCounting } from '../ipc/counting.ts';
import { closeDatabase } from '../db/open.ts';
import { removeCopies } from '../files/openCopy.ts';
import type { AppContext } from '../ipc/context.ts';

/** A page that does not answer must not keep the program from ending. */
const FLUSH_MS = 2_000;
const COPY_MS = 5_000;

/** A door that opens once: the page says that everything it held back is saved. */
export function createFlushGate(): { opened: () => void; wait: () => Promise<void> } {
  let open: (() => void) | undefined;
  return {
    opened: () => open?.(),
    wait: () =>
      new Promise<void>((resolve) => {
        const timer = setTimeout(resolve, FLUSH_MS);
        open = () => {
          clearTimeout(timer);
          resolve();
        };
      }),
  };
}

/**
 * Closing the window first lets the page save what is being typed, then ends the program, or puts the window out of sight
 * when the user chose that the program `stays`.
 */
export function closeAfterFlush(
  window: BrowserWindow,
  context: AppContext,
  wait: () => Promise<void>,
  stays: () => boolean,
): void {
  let flushed = false;
  let flushing = false;
  let quitting = false;
  app.on('before-quit', () => {
    quitting = true;
  });
  window.on('close', (event) => {
    if (flushed || window.webContents.isCrashed()) return;
    event.preventDefault();
    if (flushing) return;
    flushing = true;
    const saved = wait();
    context.platform.push('app.willQuit', {});
    void saved.then(async () => {
      await copied(context);
      flushing = false;
      if (!quitting && stays()) {
        if (!window.isDestroyed()) window.hide();
        return;
      }
      flushed = true;
      if (quitting) app.quit();
      else if (!window.isDestroyed()) window.close();
    });
  });
}

/** The copy at the end of a run: on a slow disk it may be left for the next one. */
async function copied(context: AppContext): Promise<void> {
  let timer: NodeJS.Timeout | undefined;
  const patience = new Promise<void>((resolve) => (timer = setTimeout(resolve, COPY_MS)));
  await Promise.race([copyIfDue(context, true), patience]);
  clearTimeout(timer);
}

/** The end of the data: everything in one file, nothing left in the temporary folder. Runs once. */
export function closeDataAtEnd(window: BrowserWindow, context: AppContext): void {
  let open = true;
  const close = () => {
    if (!open) return;
    open = false;
    endCounting(context);
    closeDatabase(context.db);
    removeCopies(context.temporary);
  };
  app.on('will-quit', close);
  // Windows is shutting down: there will be no other moment.
  window.on('session-end', close);
}

/** A page that crashed is loaded anew: what was saved is in the database, not in the page. */
export function reviveAfterCrash(window: BrowserWindow, context: AppContext): void {
  window.webContents.on('render-process-gone', (_event, { reason }) => {
    context.log.info('render-process-gone', { reason });
    if (reason === 'clean-exit' || window.isDestroyed()) return;
    const choice = dialog.showMessageBoxSync(window, {
      type: 'warning',
      title: 'Десять дней',
      message: 'Окно перестало работать',
      detail: 'Сохранённое на месте. Последний ответ проверьте: он мог не успеть сохраниться.',
      buttons: ['Открыть снова', 'Закрыть программу'],
      defaultId: 0,
      cancelId: 1,
      noLink: true,
    });
    if (choice === 0) window.webContents.reload();
    else app.quit();
  });
}

/** Notes that the page failed and where; its words stay out of the log, for they may be those of a case. */
export function notePageErrors(window: BrowserWindow, context: AppContext): void {
  // Electron 35 and later put the details into the event, older ones after it.
  type Details = { level?: unknown; lineNumber?: number; sourceId?: string };
  window.webContents.on(
    'console-message',
    (event: Details, level?: unknown, _text?: string, line?: number, source?: string) => {
      if ((event.level ?? level) !== 'error' && level !== 3) return;
      context.log.info('page-error', { source: event.sourceId ?? source ?? '', line: event.lineNumber ?? line ?? 0 });
    },
  );
}
