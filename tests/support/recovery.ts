import { createHash } from 'node:crypto';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach } from 'vitest';
import { openDatabase } from '../../electron/db/open.ts';
import { DataProblem } from '../../electron/db/problems.ts';
import { openSettings } from '../../electron/files/settings.ts';
import type { Unopened } from '../../electron/ipc/recovery.ts';
import type { Question } from '../../electron/ipc/recoveryWords.ts';
import { openProgram, type TestProgram } from './handlers.ts';
import { PNG } from './pictures.ts';

export const NOON = new Date(2026, 10, 23, 12, 5);
export const ASIDE = 'damaged-2026-11-23_12-05';
export const GARBAGE = 'мусор'.repeat(3_000);

const opened: TestProgram[] = [];
const folders: string[] = [];
/** Starts the program; it ends after the test. */
export const start = (options: Parameters<typeof openProgram>[0] = {}) => {
  const program = openProgram(options);
  opened.push(program);
  return program;
};
/** A folder that is removed after the test. */
export const fresh = () => {
  const made = mkdtempSync(join(tmpdir(), 'desyat-dney-recovery-'));
  folders.push(made);
  return made;
};
afterEach(() => {
  for (const program of opened.splice(0)) program.close();
  for (const made of folders.splice(0)) rmSync(made, { recursive: true, force: true });
});

export async function addCase(program: TestProgram, title: string): Promise<void> {
  const { id } = await program.call('cases.create', {});
  await program.call('cases.rename', { id, title });
  await program.call('attachments.addBytes', { caseId: id, proves: 'other', name: `${title}.png`, bytes: PNG });
}
export const titles = async (program: TestProgram) =>
  (await program.call('cases.list', { sort: 'title' })).rows.map(({ title }) => title);

/** A desk with two copies a day apart: of one case, then of two. Ended, so that its files can be spoiled. */
export async function desk(): Promise<{ folder: string; older: string; newer: string }> {
  const program = start();
  await addCase(program, 'Диван');
  await program.call('backups.make', {});
  program.platform.time += 86_400_000;
  await addCase(program, 'Стол');
  const { copies } = await program.call('backups.make', {});
  await addCase(program, 'Шкаф');
  program.stop();
  const [newer = '', older = ''] = copies.map(({ name }) => join(program.folder, 'copies', `${name}.db`));
  return { folder: program.folder, older, newer };
}

export function unopened(folder: string): Unopened & { logged: string[] } {
  const logged: string[] = [];
  return {
    dataFolder: folder,
    store: join(folder, 'attachments'),
    settings: openSettings(join(folder, 'settings.json'), NOON.toISOString()),
    log: { info: (event) => void logged.push(event), error: (event) => (logged.push(event), 'report01') },
    now: () => NOON,
    logged,
  };
}

export function problemOf(folder: string): DataProblem {
  try {
    openDatabase(folder, { now: NOON.toISOString() }).close();
  } catch (error) {
    if (error instanceof DataProblem) return error;
    throw error;
  }
  throw new Error('The data opened.');
}

/** Every file of the folder with the hash of its bytes. */
export function files(folder: string): Record<string, string> {
  const all = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  return Object.fromEntries(
    all.map((entry) => {
      const path = join(entry.parentPath, entry.name);
      return [path.slice(folder.length + 1), createHash('sha256').update(readFileSync(path)).digest('hex')];
    }),
  );
}

export function spoilMiddle(path: string): void {
  const bytes = readFileSync(path);
  bytes.fill(0x55, 5_000, 5_400);
  writeFileSync(path, bytes);
}

/** A damaged database with the logs of an unclean end beside it. */
export function spoil(folder: string): void {
  for (const [part, content] of [
    ['', GARBAGE],
    ['-wal', 'журнал'],
    ['-shm', 'указатель'],
  ] as const) {
    writeFileSync(join(folder, `data.db${part}`), content);
  }
}

/** A person who presses the named buttons and chooses the given files; everything asked is kept. */
export function person(presses: string[], chosen: (string | null)[] = []) {
  const asked: Question[] = [];
  return {
    asked,
    ask(question: Question) {
      asked.push(question);
      const press = presses.shift() ?? '';
      const index = question.buttons.indexOf(press);
      if (index < 0) throw new Error(`No button «${press}» in ${JSON.stringify(question)}`);
      return Promise.resolve(index);
    },
    chooseCopy: () => Promise.resolve(chosen.shift() ?? null),
  };
}
