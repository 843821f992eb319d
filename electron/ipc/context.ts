import type { WritableDb } from '../db/types.ts';
import type { Notice, SettingsStore } from '../files/settings.ts';
import type { Settings } from '../../shared/ipc/contract.ts';
import type { LawInUse } from './law.ts';
import type { Platform } from './platform.ts';

/** Writes what happened for those who mend the program: ids and places in the code, never the words of a case. */
export interface Log {
  info(event: string, data?: Record<string, string | number>): void;
  /** Notes an unexpected error and returns the number under which it stands in the log. */
  error(event: string, error: unknown): string;
}

/** What every handler works with: made once at the start, by the program or by a test. */
export interface AppContext {
  db: WritableDb;
  /** Folder of the attachment store. */
  store: string;
  /** Folder for copies that other programs open; emptied when the program ends. */
  temporary: string;
  /** The law in use and what waits to replace it. */
  law: LawInUse;
  settings: SettingsStore;
  platform: Platform;
  log: Log;
  version: string;
  dataFolder: string;
  notices: Notice[];
  /** Puts changed settings into effect (theme). */
  applySettings(settings: Settings): void;
  /** The page has sent everything it held back: the program may end. */
  onFlushed(): void;
}
