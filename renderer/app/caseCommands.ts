import { call, sayError } from '../api.ts';
import { showOpened } from './openedFile.ts';
import { navigate } from './routes.ts';
import { showToast } from './toastStore.ts';

/** Runs a change and shows its error, if any, in the words of the main process. */
async function attempt(work: () => Promise<void>): Promise<void> {
  try {
    await work();
  } catch (error) {
    sayError(error);
  }
}

/** «Новое дело» from anywhere. */
export function startCase(): Promise<void> {
  return attempt(async () => {
    const view = await call('cases.create', {});
    navigate({ screen: 'interview', id: view.id, page: null });
  });
}

/** «Посмотреть на примере»: a whole sample case to walk through. */
export function openSample(): Promise<void> {
  return attempt(async () => {
    const view = await call('cases.createSample', {});
    navigate({ screen: 'case', id: view.id, section: 'overview' });
  });
}

/** «Открыть файл дела»: the dialog and the reading are the main process's. */
export function openCaseFile(): Promise<void> {
  return attempt(async () => {
    const opened = await call('cases.import', {});
    if (opened) showOpened(opened);
  });
}

export function exportCase(id: string, passphrase?: string): Promise<void> {
  return attempt(async () => {
    const saved = await call('cases.export', { id, ...(passphrase ? { passphrase } : {}) });
    if (saved) showToast({ text: `Дело записано в файл ${saved.files.join(', ')}.`, icon: 'save' });
  });
}

/** «Сроки в календарь»: the days of one case, or of all open ones. */
export function saveCalendar(id?: string): Promise<void> {
  return attempt(async () => {
    const saved = await call('cases.calendar', id ? { id } : {});
    if (saved) {
      showToast({
        text: `Сроки записаны в файл ${saved.files.join(', ')}. Откройте его в своём календаре.`,
        icon: 'save',
      });
    }
  });
}

/** To the bin for 30 days, with «Отменить» instead of a question. */
export function removeCase(id: string): Promise<void> {
  return attempt(async () => {
    await call('cases.remove', { id });
    navigate({ screen: 'cases' }, { replace: true });
    showToast({
      text: 'Дело в корзине на 30 дней.',
      icon: 'trash',
      action: {
        label: 'Отменить',
        run: () =>
          void attempt(async () => {
            await call('cases.restore', { id });
          }),
      },
    });
  });
}

export function stepBack(id: string): Promise<void> {
  return attempt(async () => {
    await call('cases.undo', { id });
  });
}

export function stepForward(id: string): Promise<void> {
  return attempt(async () => {
    await call('cases.redo', { id });
  });
}
