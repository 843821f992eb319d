import { dirname, join } from 'node:path';
import { copiesFolder } from '../db/copies.ts';
import type { DataProblem } from '../db/problems.ts';
import { freeAside, hasParts } from '../db/restore.ts';
import { describe } from './dispatch.ts';
import {
  checkCopy,
  findGoodCopy,
  foldersOfCopies,
  isUnderPassword,
  recover,
  sourceOfFile,
  type CopyOffer,
  type CopySource,
  type Found,
  type Unopened,
} from './recovery.ts';
import {
  doneQuestion,
  failedQuestion,
  noneQuestion,
  offerQuestion,
  passwordQuestion,
  passwordWay,
  unfitQuestion,
  wayOutQuestion,
  type Question,
} from './recoveryWords.ts';

/** What the conversation needs of a desktop. */
export interface Desk {
  /** Gives the number of the pressed button. */
  ask(question: Question): Promise<number>;
  /** A file with a copy, chosen by the person, beginning in a folder; null = none. */
  chooseCopy(folder: string): Promise<string | null>;
}

/**
 * Leads from a database that cannot be opened to one that can, as far as there is a copy. Ends with what the program is to do:
 * go on with what was restored, show the folder and end, or end. Nothing is moved before «Восстановить» is pressed.
 */
export async function leadOut(
  problem: DataProblem,
  data: Unopened,
  desk: Desk,
): Promise<'restored' | 'show' | 'close'> {
  const found = findGoodCopy(data);
  for (;;) {
    const pressed = await desk.ask(wayOutQuestion(problem, found));
    if (pressed === 1) return 'show';
    if (pressed !== 0) return 'close';
    if (await chooseAndRecover(found, data, desk)) return 'restored';
  }
}

/** True when the database was replaced. */
async function chooseAndRecover(found: Found, data: Unopened, desk: Desk): Promise<boolean> {
  let { offer } = found;
  const first = offer?.source ?? found.locked[0];
  let folder = first ? dirname(first.path) : copiesFolder(data.dataFolder);
  for (;;) {
    const aside = freeAside(data.dataFolder, data.now());
    if (offer) {
      const pressed = await desk.ask(offerQuestion(offer, found.locked[0], keptIn(aside, data)));
      if (pressed === 0) {
        if (await replaced(offer, '', aside, data, desk)) return true;
        continue;
      }
      if (pressed !== 1) return false;
    } else if ((await desk.ask(noneQuestion(found, foldersOfCopies(data)))) !== 0) {
      return false;
    }
    const path = await desk.chooseCopy(folder);
    if (path === null) continue;
    folder = dirname(path);
    try {
      const source = sourceOfFile(path, data);
      if (!isUnderPassword(source)) offer = checkCopy(source, data);
      else if (await startEmpty(source, data, desk)) return true;
    } catch (error) {
      await desk.ask(unfitQuestion(path, describe(error, 'recovery-choose', data).message));
    }
  }
}

/** A password cannot be asked for here: the way leads over «Настройки» of a program without cases. */
async function startEmpty(source: CopySource, data: Unopened, desk: Desk): Promise<boolean> {
  const aside = freeAside(data.dataFolder, data.now());
  const folder = dirname(source.path);
  const way = passwordWay(source, foldersOfCopies(data).includes(folder) ? null : folder);
  const pressed = await desk.ask(passwordQuestion(way, keptIn(aside, data)));
  return pressed === 0 && replaced(null, way, aside, data, desk);
}

/** `offer` = null puts a database without cases in the place; `way` says how to go on then. */
async function replaced(
  offer: CopyOffer | null,
  way: string,
  aside: string,
  data: Unopened,
  desk: Desk,
): Promise<boolean> {
  const kept = keptIn(aside, data);
  try {
    recover(offer?.source ?? 'empty', aside, data);
  } catch (error) {
    await desk.ask(failedQuestion(data.dataFolder, describe(error, 'recovery', data).message));
    return false;
  }
  await desk.ask(doneQuestion(offer, way, kept));
  return true;
}

/** Where the present file goes; null = there is none. */
function keptIn(aside: string, { dataFolder }: Unopened): string | null {
  return hasParts(dataFolder) ? join(dataFolder, aside) : null;
}
