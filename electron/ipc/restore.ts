import { randomUUID } from 'node:crypto';
import { rmSync } from 'node:fs';
import type { ComparedCase, RestorePreview } from '../../shared/ipc/backups.ts';
import { AppError } from '../../shared/ipc/errors.ts';
import { closeDatabase, openDatabase } from '../db/open.ts';
import { decideRestore, discardStaged, stagedPath } from '../db/restore.ts';
import { casesOf, casesOfCopy, makeReady, type CaseStamp } from '../db/snapshot.ts';
import { syncFolder, writeFlushed } from '../files/atomic.ts';
import { isStored, storeBytes } from '../files/attachments.ts';
import { readCopy, readDocument } from '../files/copyFolder.ts';
import { makeKey, type LockKey } from '../files/locked.ts';
import { findCopy, forgetChanges, makeCopy, type FoundCopy } from './backups.ts';
import type { AppContext } from './context.ts';
import { renewLaw } from './law.ts';

/** A copy that was looked at and waits for «Восстановить». */
interface Pending {
  token: string;
  copy: FoundCopy;
  key: LockKey | null;
}
const pending = new WeakMap<AppContext, Pending>();
const SHOWN = 20;

/** What a restore would bring and take away. Nothing has changed yet; the copy is checked whole. */
export async function previewRestore(
  name: string,
  passphrase: string | undefined,
  context: AppContext,
): Promise<RestorePreview | { locked: true; name: string }> {
  const copy = findCopy(name, context);
  const key = await keyFor(copy, passphrase, context);
  if (key === 'asked') return { locked: true, name };
  discard(context);
  const staged = stagedPath(context.dataFolder);
  try {
    writeFlushed(staged, readCopy(copy.folder, name, copy.manifest, key));
    makeReady(staged);
  } catch (error) {
    discardStaged(context.dataFolder);
    throw error;
  }
  const [then, now] = [casesOfCopy(staged), casesOf(context.db)];
  const onlyCopy = [...then.values()].filter(({ id }) => !now.has(id));
  const onlyNow = [...now.values()].filter(({ id }) => !then.has(id));
  const changed = [...then.values()].filter(({ id, saved }) => now.has(id) && now.get(id)?.saved !== saved);
  const token = randomUUID();
  pending.set(context, { token, copy, key });
  return {
    token,
    name,
    created: copy.manifest.created,
    cases: then.size,
    casesNow: now.size,
    onlyCopy: first(onlyCopy),
    onlyNow: first(onlyNow),
    changed: first(changed),
    totals: { onlyCopy: onlyCopy.length, onlyNow: onlyNow.length, changed: changed.length },
    missing: copy.manifest.attachments.filter(
      (hash) => !isStored(context.store, hash) && readDocument(copy.folder, hash, key) === null,
    ).length,
  };
}

function first(cases: CaseStamp[]): ComparedCase[] {
  return cases.slice(0, SHOWN).map(({ number, title }) => ({ number, title }));
}

/** The key of the copy: none, the one in use, or that of the password; `asked` when only a password can tell. */
async function keyFor(
  { manifest: { salt } }: FoundCopy,
  passphrase: string | undefined,
  { settings }: AppContext,
): Promise<LockKey | null | 'asked'> {
  if (salt === null) return null;
  const { key } = settings.get().copies;
  if (key?.salt === salt) return key;
  return passphrase === undefined ? 'asked' : makeKey(passphrase, salt);
}

/** Forgets a copy that was only looked at. */
export function discard(context: AppContext): void {
  pending.delete(context);
  discardStaged(context.dataFolder);
}

/** Steps of a restore, in their order. */
export type RestoreStep = 'keep' | 'documents' | 'close' | 'decide' | 'swap' | 'open';

/**
 * Puts the copy in the place of the present data, which are kept aside as a copy of their own first. Up to the decision
 * nothing has happened; after it the restore ends by itself, if need be at the next start. `step` is told before each step.
 */
export async function restore(
  token: string,
  context: AppContext,
  step: (step: RestoreStep) => void = () => undefined,
): Promise<void> {
  const waiting = pending.get(context);
  if (waiting?.token !== token) {
    throw new AppError('not_found', 'Эта копия уже не ждёт восстановления. Выберите её ещё раз.');
  }
  const { copy, key } = waiting;
  const { dataFolder, platform } = context;
  step('keep');
  await makeCopy('before_restore', context);
  step('documents');
  for (const hash of copy.manifest.attachments) bringDocument(copy, hash, key, context);
  step('close');
  closeDatabase(context.db);
  try {
    step('decide');
    for (const log of ['-wal', '-shm']) rmSync(stagedPath(dataFolder) + log, { force: true });
    syncFolder(dataFolder);
    decideRestore(dataFolder);
    step('swap');
  } finally {
    // The opening carries out what was decided; without a decision the former data are opened again.
    context.db = openDatabase(dataFolder, { now: platform.now() });
  }
  step('open');
  pending.delete(context);
  forgetChanges(context);
  renewLaw(context);
}

function bringDocument({ folder }: FoundCopy, hash: string, key: LockKey | null, { store }: AppContext): void {
  if (isStored(store, hash)) return;
  const bytes = readDocument(folder, hash, key);
  if (bytes) storeBytes(store, hash, bytes);
}
