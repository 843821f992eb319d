import { app, dialog, shell } from 'electron';
import type { DataProblem } from '../db/problems.ts';
import type { DataPaths } from '../files/paths.ts';
import type { SettingsStore } from '../files/settings.ts';
import type { Desk } from '../ipc/recoveryTalk.ts';
import { canRecover, problemQuestion } from '../ipc/recoveryWords.ts';
import { openLog } from './log.ts';

const desk: Desk = {
  async ask({ usual, cancel, ...question }) {
    const { response } = await dialog.showMessageBox({
      ...question,
      title: 'Десять дней',
      defaultId: usual,
      cancelId: cancel,
      noLink: true,
    });
    return response;
  },
  async chooseCopy(folder) {
    const { canceled, filePaths } = await dialog.showOpenDialog({
      title: 'Копия дел',
      defaultPath: folder,
      buttonLabel: 'Выбрать',
      filters: [{ name: 'Копии дел', extensions: ['db', 'locked'] }],
      properties: ['openFile'],
    });
    return canceled ? null : (filePaths[0] ?? null);
  },
};

/**
 * The data could not be opened: says what is wrong and where it lies, and offers a copy when there is one; `there` is where
 * copies are looked for. Comes back only when the data were restored; else the program ends. No button deletes anything.
 */
export async function tellDataProblem(
  error: unknown,
  folder: string,
  there?: { paths: DataPaths; settings: SettingsStore },
): Promise<void> {
  const end = there && canRecover(error) ? await leadOut(error, there) : await tell(error, folder);
  if (end === 'restored') return;
  if (end === 'show') await shell.openPath(folder);
  app.exit(1);
  // The program is ending: nothing comes after this.
  await new Promise(() => undefined);
}

async function tell(error: unknown, folder: string): Promise<'show' | 'close'> {
  return (await desk.ask(problemQuestion(error, folder))) === 0 ? 'show' : 'close';
}

async function leadOut(
  problem: DataProblem,
  { paths, settings }: { paths: DataPaths; settings: SettingsStore },
): Promise<'restored' | 'show' | 'close'> {
  const log = openLog(paths.log);
  const data = { dataFolder: paths.folder, store: paths.attachments, settings, log, now: () => new Date() };
  // Loaded on demand: the database comes with it, and the window must not wait for that at an ordinary start.
  const talk = await import('../ipc/recoveryTalk.ts');
  return talk.leadOut(problem, data, desk);
}
