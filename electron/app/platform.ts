import { dirname, extname } from 'node:path';
import {
  app,
  dialog,
  shell,
  type BrowserWindow,
  type FileFilter,
  type OpenDialogOptions,
  type SaveDialogOptions,
} from 'electron';
import type { CivilDate } from '../../shared/calendar/civilDate.ts';
import { localDay } from '../../shared/calendar/wallClock.ts';
import { isOpenable } from '../files/names.ts';
import type { SettingsStore } from '../files/settings.ts';
import type { Platform } from '../ipc/platform.ts';
import { createNotices } from './notices.ts';
import { createPdfPrinter } from './pdf.ts';
import type { Staying } from './staying.ts';

const FILTER_NAMES: Record<string, string> = {
  delo: 'Файл дела',
  docx: 'Документ Word',
  json: 'Данные о праве',
  pdf: 'PDF',
  zip: 'Архив ZIP',
};

/** The desktop itself. `fixedToday` replaces the clock's day while the program is tried out. */
export function createPlatform(
  settings: SettingsStore,
  window: () => BrowserWindow | null,
  staying: Staying,
  fixedToday?: CivilDate,
): Platform {
  const printer = createPdfPrinter();
  const remember = (path: string | undefined, isFolder: boolean) => {
    if (path) settings.set({ lastFolder: isFolder ? path : dirname(path) });
  };
  // Newer systems open each dialog in «Загрузки»: the last folder is kept by us.
  const start = () => settings.get().lastFolder ?? app.getPath('documents');

  return {
    today: () => fixedToday ?? localDay(new Date()),
    now: () => new Date().toISOString(),

    async chooseFolder(title) {
      const result = await dialog.showOpenDialog(
        ...within<OpenDialogOptions>(window(), {
          title,
          defaultPath: start(),
          buttonLabel: 'Выбрать',
          properties: ['openDirectory', 'createDirectory'],
        }),
      );
      const [path] = result.canceled ? [] : result.filePaths;
      remember(path, true);
      return path ?? null;
    },

    async chooseSave(title, defaultName, extension) {
      const result = await dialog.showSaveDialog(
        ...within<SaveDialogOptions>(window(), {
          title,
          defaultPath: `${start()}/${defaultName}`,
          filters: filtersFor([extension]),
          properties: ['showOverwriteConfirmation'],
        }),
      );
      if (result.canceled || !result.filePath) return null;
      const path = extname(result.filePath) === '' ? `${result.filePath}.${extension}` : result.filePath;
      remember(path, false);
      return path;
    },

    async chooseFiles(title, extensions, many) {
      const result = await dialog.showOpenDialog(
        ...within<OpenDialogOptions>(window(), {
          title,
          defaultPath: start(),
          buttonLabel: 'Выбрать',
          filters: filtersFor(extensions),
          properties: many ? ['openFile', 'multiSelections'] : ['openFile'],
        }),
      );
      if (result.canceled) return [];
      remember(result.filePaths[0], false);
      return result.filePaths;
    },

    htmlToPdf: (html) => printer.htmlToPdf(html),
    printHtml: (html, title, sheet) => printer.printHtml(html, title, sheet),
    showInFolder: (path) => shell.showItemInFolder(path),

    async openFile(path) {
      const problem = isOpenable(path) ? await shell.openPath(path) : 'not openable';
      if (problem) shell.showItemInFolder(path);
    },

    ...createNotices(window, staying),

    push(push, payload) {
      const contents = window()?.webContents;
      if (contents && !contents.isDestroyed()) contents.send(`push:${push}`, payload);
    },
  };
}

function filtersFor(extensions: string[]): FileFilter[] {
  if (extensions.length === 0) return [];
  const name = FILTER_NAMES[extensions[0] ?? ''] ?? 'Файлы';
  return [
    { name, extensions },
    { name: 'Все файлы', extensions: ['*'] },
  ];
}

/** A dialog belongs to the window when there is one. */
function within<T extends OpenDialogOptions | SaveDialogOptions>(
  window: BrowserWindow | null,
  options: T,
): [BrowserWindow, T] {
  // Electron takes (options) as well as (window, options); its types cannot say that of one tuple.
  return (window ? [window, options] : [options]) as unknown as [BrowserWindow, T];
}
