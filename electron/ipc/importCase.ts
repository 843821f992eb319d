import { randomUUID } from 'node:crypto';
import { basename } from 'node:path';
import type { LockedFile, MergingFile, SameFile } from '../../shared/ipc/imports.ts';
import { AppError } from '../../shared/ipc/errors.ts';
import { caseFileSchema, type Attachment, type CaseFile } from '../../shared/model/case.ts';
import { compareCases, isSame, isSameCase, mergeCases, type MergeChoices } from '../../shared/model/mergeCase.ts';
import { titleOf } from '../../shared/model/summary.ts';
import { changeCase, createCase, findKindred, getCase, isFreeId, type StoredCase } from '../db/repos/cases.ts';
import { storeBytes } from '../files/attachments.ts';
import { isLocked, unlock } from '../files/locked.ts';
import { readCase, readCaseBytes } from './caseFileReader.ts';
import type { AppContext } from './context.ts';
import { writing } from './derive.ts';

/** A file that waits for a password, or for what to do with a case that is here already. */
type Waiting = { token: string; name: string } & ({ path: string } | { file: CaseFile; into: string });

/**
 * One file waits at a time, known to the window by its number: neither its path nor its content reaches the page. The
 * next file that is opened takes its place, so that no more than one is ever held.
 */
const waiting = new WeakMap<AppContext, Waiting>();

/** What became of the file; a stored case when it was new here. */
export type Taken = StoredCase | LockedFile | MergingFile | SameFile;

/**
 * Opens a case file. A case that is not here is added; one that is here is never written over: the answer says in what
 * the two differ, and the file waits. Throws AppError with words for people when the file is not a case.
 */
export function takeCaseFile(path: string, context: AppContext): Taken {
  waiting.delete(context);
  const bytes = readCaseBytes(path);
  const name = basename(path);
  if (!isLocked(bytes)) return take(readCase(bytes), name, context);
  const token = randomUUID();
  waiting.set(context, { token, name, path });
  return { locked: token, name };
}

/** Tells the window what became of a file that it did not ask for itself: a double click. */
export function announce(taken: Taken, { platform }: AppContext): void {
  if ('locked' in taken) platform.push('file.locked', taken);
  else if ('merging' in taken) platform.push('file.merging', taken);
  else if ('same' in taken) platform.push('file.same', taken);
  else {
    platform.push('data.changed', { caseId: taken.id });
    platform.push('file.opened', { caseId: taken.id });
  }
}

/** Opens a file that waits for its password; after a wrong one it goes on waiting. */
export async function unlockCase(token: string, passphrase: string, context: AppContext): Promise<Taken> {
  const held = heldUnder(token, context);
  if (!('path' in held)) throw goneFile();
  const bytes = readCaseBytes(held.path);
  const file = readCase(isLocked(bytes) ? await unlock(bytes, passphrase) : bytes);
  if (waiting.get(context) === held) waiting.delete(context);
  return take(file, held.name, context);
}

/** Merges the waiting file into its case as one step of «Отменить». */
export function mergeImport(token: string, choices: MergeChoices, context: AppContext): StoredCase {
  const { file, into } = heldCase(token, context);
  const merge = (mine: CaseFile): CaseFile => withoutContent(mergeCases(mine, file, choices));
  const merged = merge(getCase(context.db, into).file);
  refuseOverfull(merged);
  const hashes = new Set(merged.attachments.map(({ hash }) => hash));
  storeContents(
    file.attachments.filter(({ hash }) => hashes.has(hash)),
    context,
  );
  const stored = changeCase(context.db, into, `import:${token}`, merge, writing(context));
  waiting.delete(context);
  return stored;
}

/** Adds the waiting file as a case of its own beside the one that is here. */
export function importApart(token: string, context: AppContext): StoredCase {
  const { file } = heldCase(token, context);
  const stored = addCase(file, context);
  waiting.delete(context);
  return stored;
}

/** Forgets the waiting file. */
export function discardImport(token: string, context: AppContext): void {
  if (waiting.get(context)?.token === token) waiting.delete(context);
}

function take(file: CaseFile, name: string, context: AppContext): Taken {
  const there = findKindred(context.db, file.id, file.number).find(
    (stored) => (stored.id === file.id && stored.file.sample === file.sample) || isSameCase(stored.file, file),
  );
  if (!there) return addCase(file, context);
  const difference = compareCases(there.file, file);
  if (isSame(difference)) return { same: there.id, name };
  const token = randomUUID();
  waiting.set(context, { token, name, file, into: there.id });
  const title = there.title || titleOf(there.file);
  return { merging: token, name, number: there.number, title, difference };
}

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

/** The case keeps its id while that is free, so that it is known again when it comes back from another computer. */
function addCase(file: CaseFile, context: AppContext): StoredCase {
  storeContents(file.attachments, context);
  const own = file.id !== undefined && UUID.test(file.id) && isFreeId(context.db, file.id);
  const id = own && file.id !== undefined ? file.id : randomUUID();
  return createCase(context.db, withoutContent(file), { ...writing(context), id, today: context.platform.today() });
}

/** The contents were checked against their hashes when the file was read. */
function storeContents(attachments: readonly Attachment[], context: AppContext): void {
  for (const { content, name } of attachments) {
    if (content !== undefined) storeBytes(context.store, name, Buffer.from(content, 'base64'));
  }
}

function withoutContent(file: CaseFile): CaseFile {
  const attachments = file.attachments.map((attachment) => {
    const known = { ...attachment };
    delete known.content;
    return known;
  });
  return { ...file, attachments };
}

/** Two full cases may not fit into one: a case that is too large could neither be undone nor exported. */
function refuseOverfull(file: CaseFile): void {
  if (caseFileSchema.safeParse(file).success) return;
  throw new AppError(
    'too_large',
    'Вместе записей больше, чем помещается в одно дело. Откройте файл как отдельное дело.',
  );
}

function heldUnder(token: string, context: AppContext): Waiting {
  const held = waiting.get(context);
  if (held?.token !== token) throw goneFile();
  return held;
}

function heldCase(token: string, context: AppContext): Extract<Waiting, { into: string }> {
  const held = heldUnder(token, context);
  if (!('into' in held)) throw goneFile();
  return held;
}

function goneFile(): AppError {
  return new AppError('not_found', 'Этот файл уже не ждёт. Откройте его ещё раз.');
}
