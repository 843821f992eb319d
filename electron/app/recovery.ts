import { app, dialog, shell } from 'electron';
import { DataProblem } from '../db/problems.ts';

const TITLES = {
  newer: 'Дела записаны более новой программой',
  damaged: 'Файл с делами повреждён',
  missing: 'Файл с делами пропал',
  foreign: 'В папке лежит чужой файл',
  read_only: 'В папку с делами нельзя записать',
} satisfies Record<DataProblem['kind'], string>;

/**
 * The data could not be opened: says what is wrong and where it lies, offers the folder, and ends the program.
 * There is no button that deletes anything.
 */
export async function tellDataProblem(error: unknown, folder: string): Promise<void> {
  const known = error instanceof DataProblem;
  const { response } = await dialog.showMessageBox({
    type: 'error',
    title: 'Десять дней',
    message: known ? TITLES[error.kind] : 'Дела не открываются',
    detail: known
      ? error.message
      : `Программа не смогла открыть дела в папке «${folder}». Файлы в ней не изменены. Скопируйте папку и попробуйте ещё раз.`,
    buttons: ['Показать папку', 'Закрыть программу'],
    defaultId: 0,
    cancelId: 1,
    noLink: true,
  });
  if (response === 0) await shell.openPath(known ? error.folder : folder);
  app.exit(1);
}
