import { resolve } from 'node:path';
import { dialog, type BrowserWindow } from 'electron';
import type { AppContext } from '../ipc/context.ts';
import { describe } from '../ipc/dispatch.ts';
import { takeCaseFile } from '../ipc/caseFiles.ts';

/** Imports a case file given on the command line or by a double click, and shows the new case. */
export async function openCaseFile(
  path: string,
  workingFolder: string,
  window: BrowserWindow,
  context: AppContext,
): Promise<void> {
  try {
    const stored = await takeCaseFile(resolve(workingFolder, path), context);
    if ('locked' in stored) {
      context.platform.push('file.locked', stored);
      return;
    }
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
