import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { createCase } from '../../electron/db/repos/cases.ts';
import { inTransaction } from '../../electron/db/types.ts';
import { writing } from '../../electron/ipc/derive.ts';
import type { CivilDate } from '../../shared/calendar/civilDate.ts';
import { openProgram } from '../support/handlers.ts';
import { deskCase } from './deskCases.ts';

const PORTION = 500;

/** Fills a data folder with `count` cases as the program itself writes them; one that is there and whole is kept. */
export function buildStore(folder: string, count: number, today: CivilDate, say: (done: number) => void): void {
  const mark = join(folder, `store-${count}-${today}`);
  if (existsSync(mark)) return;
  mkdirSync(folder, { recursive: true });
  const program = openProgram({ folder, today });
  const { context } = program;
  for (let from = 0; from < count; from += PORTION) {
    inTransaction(context.db, () => {
      for (let index = from; index < Math.min(count, from + PORTION); index += 1) {
        createCase(context.db, deskCase(index, today), { ...writing(context), id: `case-${index}`, today });
      }
    });
    say(Math.min(count, from + PORTION));
  }
  program.stop();
  writeFileSync(mark, '');
}
