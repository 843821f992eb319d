import type { LockedFile, MergingFile } from '../../shared/ipc/imports.ts';

/** A dialog over whatever the window shows, asked for by the menu, a key or the main process. */
export type Asked =
  | { kind: 'rename'; id: string }
  /** Export of a case under a password. */
  | { kind: 'lock'; id: string }
  | ({ kind: 'unlock' } & LockedFile)
  /** The case of a file is here already. */
  | { kind: 'merge'; file: MergingFile };

let asked: Asked | null = null;
const listeners = new Set<() => void>();

function publish(dialog: Asked | null): void {
  asked = dialog;
  for (const listener of listeners) listener();
}

export const askDialog = (dialog: Asked): void => publish(dialog);
export const closeDialog = (): void => publish(null);
export const readDialog = (): Asked | null => asked;

export function subscribeDialog(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}
