import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { app } from 'electron';
import { HIDDEN } from '../files/autostart.ts';
import { isCivilDate, type CivilDate } from '../../shared/calendar/civilDate.ts';

/** What the program was started with. */
export interface Arguments {
  /** Another day as «сегодня»: for trying the program out and for tests, never in an installed one. */
  today?: CivilDate;
  /** Started by the system: no window until somebody asks for it. */
  hidden?: true;
  /** A case file to open. */
  caseFile?: string;
}

/** Reads the command line; `packaged` is true in an installed program. */
export function readArguments(argv: readonly string[], packaged: boolean): Arguments {
  const today = argv.find((part) => part.startsWith('--today='))?.slice('--today='.length);
  const caseFile = argv.slice(1).find((part) => !part.startsWith('-') && /\.delo$/i.test(part));
  return {
    ...(!packaged && isCivilDate(today) ? { today } : {}),
    ...(argv.includes(HIDDEN) ? { hidden: true } : {}),
    ...(caseFile ? { caseFile } : {}),
  };
}

/** The folder of all data, `--user-data-dir=` or the system's place for it; made when absent. */
export function chooseDataFolder(): string {
  const given = app.commandLine.getSwitchValue('user-data-dir');
  const folder = given || join(app.getPath('appData'), 'desyat-dney');
  try {
    mkdirSync(folder, { recursive: true, mode: 0o700 });
  } catch (error) {
    // Told with its reason by prepareDataFolder, once a dialog can be shown.
    process.stderr.write(`${folder}: ${(error as NodeJS.ErrnoException).code ?? 'not available'}\n`);
  }
  app.setPath('userData', folder);
  return folder;
}
