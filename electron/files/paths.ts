import { randomBytes } from 'node:crypto';
import { mkdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { DataProblem } from '../db/problems.ts';

/** Names of folders that other programs copy to a cloud while we write: unsafe for an open database. */
const SYNCED = /(onedrive|dropbox|google ?drive|яндекс\.?диск|yandex\.?disk|icloud|облако mail)/i;

export interface DataPaths {
  folder: string;
  attachments: string;
  settings: string;
  log: string;
}

/** Makes the data folder ready for this user alone; throws a DataProblem when nothing can be written there. */
export function prepareDataFolder(folder: string): DataPaths {
  try {
    mkdirSync(folder, { recursive: true, mode: 0o700 });
    const attachments = join(folder, 'attachments');
    const log = join(folder, 'log');
    for (const part of [attachments, log]) mkdirSync(part, { recursive: true, mode: 0o700 });
    probe(folder);
    return { folder, attachments, settings: join(folder, 'settings.json'), log };
  } catch (error) {
    throw new DataProblem(
      'read_only',
      folder,
      `В папку «${folder}» нельзя записать. Программа хранит там дела и без неё не может ничего сохранить. ` +
        'Разрешите запись в эту папку или освободите место на диске и откройте программу снова.',
      { cause: error },
    );
  }
}

/** Advice when the folder lies where another program syncs it. */
export function syncedFolderNotice(folder: string): { severity: 'advice'; title: string; text: string } | null {
  if (!SYNCED.test(folder)) return null;
  return {
    severity: 'advice',
    title: 'Дела лежат в облачной папке',
    text: `Папку «${folder}» копирует в облако другая программа. Она может испортить файл дел во время записи. Храните его в обычной папке.`,
  };
}

function probe(folder: string): void {
  if (!statSync(folder).isDirectory()) throw new Error('Not a folder');
  const path = join(folder, `.probe-${randomBytes(6).toString('hex')}`);
  writeFileSync(path, '', { flag: 'wx' });
  rmSync(path);
}
