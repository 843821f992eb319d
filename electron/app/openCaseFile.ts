import { resolve } from 'node:path';
import { dialog, type BrowserWindow } from 'electron';
import type { AppContext } from '../ipc/context.ts';
import { describe } from '../ipc/dispatch.ts';
import { announce, takeCaseFile } from '../ipc/importCase.ts';

/** Opens a case file given on the command line or by a double click, and shows what became of it. */
export function openCaseFile(path: string, workingFolder: string, window: BrowserWindow, context: AppContext): void {
  try {
    announce(takeCaseFile(resolve(workingFolder, path), context), context);
  } catch (error) {
    const { message } = describe(error, 'open-file', context);
    void dialog.showMessageBox(window, {
      type: 'warning',
      title: 'Десять дней',
      message: 'Файл дела не открыт',
      detail: message,
      buttons: ['Понятно'],
      noLink: true,
    });
  }
}
