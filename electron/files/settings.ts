import { copyFileSync, existsSync, readFileSync, renameSync } from 'node:fs';
import { z } from 'zod';
import { settingsSchema, type AppState, type Settings } from '../../shared/ipc/contract.ts';
import { DEFAULT_DESK } from '../../shared/ipc/deskPrefs.ts';
import { remindersSettingsSchema } from '../../shared/ipc/reminders.ts';
import { writeFileAtomic } from './atomic.ts';

export type Notice = AppState['notices'][number];

/** Where the window stood; kept with the settings but not shown to the page. */
export const windowPlaceSchema = z.object({
  x: z.int(),
  y: z.int(),
  width: z.int().min(1),
  height: z.int().min(1),
  maximized: z.boolean(),
});
export type WindowPlace = z.infer<typeof windowPlaceSchema>;

const fileSchema = z.object({
  theme: settingsSchema.shape.theme.default('system'),
  textSize: settingsSchema.shape.textSize.default(100),
  outgoingNumbers: settingsSchema.shape.outgoingNumbers.default(false),
  // A layout of a newer program is no reason to lose the other settings.
  desk: settingsSchema.shape.desk.catch(DEFAULT_DESK).default(DEFAULT_DESK),
  window: windowPlaceSchema.optional(),
  /** Last folders of dialogs: newer systems no longer remember them. */
  lastFolder: z.string().max(4_096).optional(),
  /** Where copies go when not to our own folder, and the key they are locked with there. */
  copies: z
    .object({
      folder: z.string().max(4_096).nullable(),
      key: z.object({ salt: z.string().regex(/^[0-9a-f]{32}$/), key: z.string().regex(/^[0-9a-f]{64}$/) }).nullable(),
    })
    .default({ folder: null, key: null }),
  reminders: remindersSettingsSchema.default({ notify: true, details: false, autostart: false, stay: false }),
});
type SettingsFile = z.infer<typeof fileSchema>;

export interface SettingsStore {
  get(): SettingsFile;
  set(change: Partial<SettingsFile>): void;
  /** What went wrong while reading, for the first screen. */
  notices: Notice[];
}

/** The part of the settings that the page knows. */
export function pageSettings({ theme, textSize, outgoingNumbers, desk }: SettingsFile): Settings {
  return { theme, textSize, outgoingNumbers, desk };
}

/**
 * Reads the settings; a damaged file is kept aside, never overwritten in place, and its last good copy is used.
 * `now` is wall-clock time, for the name of the file kept aside.
 */
export function openSettings(path: string, now: string): SettingsStore {
  const { value, notices } = readSettings(path, now);
  let current = value;
  return {
    get: () => current,
    set(change) {
      current = fileSchema.parse({ ...current, ...change });
      if (existsSync(path)) copyFileSync(path, `${path}.bak`);
      writeFileAtomic(path, `${JSON.stringify(current, null, 2)}\n`);
    },
    notices,
  };
}

function readSettings(path: string, now: string): { value: SettingsFile; notices: Notice[] } {
  if (!existsSync(path) && !existsSync(`${path}.bak`)) return { value: fileSchema.parse({}), notices: [] };
  const main = tryRead(path);
  if (main) return { value: main, notices: [] };
  const kept = existsSync(path) ? path.replace(/\.json$/, `.bad-${now.replace(/[:.]/g, '-')}.json`) : null;
  if (kept) renameSync(path, kept);
  const spare = tryRead(`${path}.bak`);
  return {
    value: spare ?? fileSchema.parse({}),
    notices: [
      {
        severity: 'advice',
        title: 'Настройки не прочитаны',
        text:
          (kept ? `Файл настроек повреждён. Он сохранён как «${kept}». ` : 'Файл настроек пропал. ') +
          (spare ? 'Взяты предыдущие настройки. ' : 'Взяты настройки по умолчанию. ') +
          'Дела это не затронуло.',
      },
    ],
  };
}

function tryRead(path: string): SettingsFile | null {
  if (!existsSync(path)) return null;
  try {
    return fileSchema.parse(JSON.parse(readFileSync(path, 'utf8')));
  } catch (error) {
    if (error instanceof SyntaxError || error instanceof z.ZodError) return null;
    throw error;
  }
}
