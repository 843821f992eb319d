import { randomUUID } from 'node:crypto';
import { readFileSync, statSync } from 'node:fs';
import { basename, dirname } from 'node:path';
import type { Saved } from '../../shared/ipc/contract.ts';
import { AppError, type AppErrorCode } from '../../shared/ipc/errors.ts';
import type { PackPreview, TouchedCases } from '../../shared/ipc/law.ts';
import { comparePacks } from '../../shared/law/pack/compare.ts';
import { lawOf } from '../../shared/law/pack/lawData.ts';
import { buildPack, checkPack, MAX_PACK, packText, type LawPack, type PackCheck } from '../../shared/law/pack/pack.ts';
import { touchedCases, type TouchedCase } from '../../shared/law/pack/touched.ts';
import { titleOf } from '../../shared/model/summary.ts';
import { getCase, type StoredCase } from '../db/repos/cases.ts';
import { addPack, dropNewestPack } from '../db/repos/law.ts';
import { openCaseIds } from '../db/repos/list.ts';
import { writeFile } from '../documents/write.ts';
import type { AppContext } from './context.ts';
import { formerLaw, headOf, packNow, readOwnLaw, renewLaw, type PendingLaw } from './law.ts';

/** So many cases are shown in full; the rest are counted. */
const SHOWN_CASES = 100;
/** Cases are planned twice each in portions: the window answers in between. */
const PORTION = 20;

const CODES: Record<Extract<PackCheck, { ok: false }>['code'], AppErrorCode> = {
  not_a_pack: 'invalid_input',
  damaged: 'damaged',
  newer_format: 'newer_version',
  newer_program: 'newer_version',
  older: 'conflict',
  same: 'conflict',
  future: 'conflict',
};

/** A chosen file, checked whole, and what it would change. Nothing is stored. */
export function previewFile(path: string, context: AppContext): PackPreview {
  const read = checkPack(readText(path), packNow(context));
  if (!read.ok) throw new AppError(CODES[read.code], read.message);
  return preview('install', read.pack, basename(path), context);
}

/** What would change if the former data came back. */
export function previewFormer(context: AppContext): PackPreview {
  const former = formerLaw(context);
  if (!former) throw new AppError('conflict', 'Прежних данных нет: новых вы не устанавливали.');
  return preview('former', former.pack, null, context);
}

function preview(
  kind: PendingLaw['kind'],
  pack: LawPack | null,
  file: string | null,
  context: AppContext,
): PackPreview {
  const { serial, checked } = context.law.current;
  const pending: PendingLaw = { token: randomUUID(), kind, pack };
  context.law.pending = pending;
  return {
    token: pending.token,
    kind,
    ...headOf(pack),
    file,
    now: { serial, checked },
    // Own rows stay as they are: only the data themselves are compared.
    changes: comparePacks(lawOf(context.law.pack), lawOf(pack)),
  };
}

/** Which open cases and unsent letters the waiting data would touch. Ends with `cancelled` when the preview is closed. */
export async function touchedBy(token: string, context: AppContext): Promise<TouchedCases> {
  const after = lawOf(pendingOf(token, context).pack, readOwnLaw(context.db));
  const before = context.law.current;
  const ids = openCaseIds(context.db);
  const touched: TouchedCases['cases'] = [];
  for (let done = 0; done < ids.length; done += PORTION) {
    context.platform.push('progress', { label: 'Сравниваем дела', done, total: ids.length });
    for (const id of ids.slice(done, done + PORTION)) {
      const stored = find(id, context);
      const found = stored && touchedOne(stored, before, after, context);
      if (found) touched.push(found);
    }
    await new Promise((resolve) => setImmediate(resolve));
    if (context.law.pending?.token !== token) throw new AppError('cancelled', 'Сравнение остановлено.');
  }
  context.platform.push('progress', { label: 'Сравниваем дела', done: ids.length, total: ids.length });
  const letters = touched.reduce((sum, { unsent }) => sum + unsent.length, 0);
  return { total: touched.length, letters, cases: touched.slice(0, SHOWN_CASES) };
}

function touchedOne(
  { id, number, title, file }: StoredCase,
  before: Parameters<typeof touchedCases>[2],
  after: Parameters<typeof touchedCases>[3],
  context: AppContext,
): TouchedCases['cases'][number] | null {
  const named = { number, title: title || titleOf(file) };
  try {
    const [found] = touchedCases([{ id, file }], context.platform.today(), before, after);
    return found ? { ...found, ...named } : null;
  } catch (error) {
    // One case that the rules stumble over must not hide what happens to the others.
    context.log.error('law-touched', error);
    const unknown: TouchedCase = { id, changes: ['Сравнить не получилось. Проверьте это дело сами.'], unsent: [] };
    return { ...unknown, ...named };
  }
}

/** A case removed while the others were compared is not touched. */
function find(id: string, { db }: AppContext): StoredCase | null {
  try {
    return getCase(db, id);
  } catch (error) {
    if (error instanceof AppError) return null;
    throw error;
  }
}

/** Puts the waiting data in force: installs the pack, or takes the newest one away. */
export function applyPending(token: string, context: AppContext): void {
  const { kind, pack } = pendingOf(token, context);
  if (kind === 'former') dropNewestPack(context.db);
  else if (pack) {
    const { serial, sha256 } = pack;
    addPack(context.db, { serial, sha256, text: packText(pack), installedAt: context.platform.now() });
  }
  renewLaw(context);
  context.log.info('law-applied', { serial: context.law.current.serial });
}

/** Writes the data in force as a file: for another computer, or as the beginning of newer data. Own rows stay out. */
export async function savePack(context: AppContext): Promise<Saved> {
  const pack = context.law.pack ?? buildPack();
  const name = `Данные о праве № ${pack.serial} от ${pack.checked}.json`;
  const path = await context.platform.chooseSave('Сохранить данные о праве', name, 'json');
  if (path === null) return null;
  writeFile(path, new TextEncoder().encode(packText(pack)));
  return { folder: dirname(path), files: [basename(path)] };
}

function pendingOf(token: string, { law }: AppContext): PendingLaw {
  if (law.pending?.token === token) return law.pending;
  throw new AppError('conflict', 'Этот просмотр устарел. Выберите файл ещё раз.');
}

function readText(path: string): string {
  const name = basename(path);
  try {
    const about = statSync(path);
    if (!about.isFile()) throw new AppError('invalid_input', `«${name}» — не файл. Выберите файл данных о праве.`);
    if (about.size > MAX_PACK) {
      throw new AppError(
        'too_large',
        `Файл «${name}» больше 5 МБ. Это не данные о праве. Проверьте, тот ли файл выбран.`,
      );
    }
    return readFileSync(path, 'utf8');
  } catch (error) {
    if (error instanceof AppError) throw error;
    throw new AppError('not_found', `Файл «${name}» не открывается. Проверьте, что он на месте и доступен.`);
  }
}
