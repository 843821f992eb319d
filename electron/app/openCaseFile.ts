import { resolve } from 'node:path';
import { dialog, type BrowserWindow } from 'electron';
import type { AppContext } from '../ipc/context.ts';
import { describe } from '../ipc/dispatch.ts';
import { importCase } from '../ipc/caseFiles.ts';

/** Imports a case file given on the command line or by a double click, and shows the new case. */
export function openCaseFile(path: string, workingFolder: string, window: BrowserWindow, context: AppContext): void {
  try {
    const stored = importCase(resolve(workingFolder, path), context);
    context.platform.push('data.changed', { caseId: stored.id });
    context.platform.push('file.opened', { caseId: stored.id });
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
