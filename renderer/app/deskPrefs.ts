import { useEffect, useSyncExternalStore } from 'react';
import { DEFAULT_DESK, type DeskPrefs } from '../../shared/ipc/deskPrefs.ts';
import { call, sayError } from '../api.ts';

/** How the desk is looked at, the same for the screen and for the menu; kept in the settings. */
let prefs: DeskPrefs | null = null;
let asked = false;
const listeners = new Set<() => void>();

function publish(next: DeskPrefs): void {
  prefs = next;
  for (const listener of listeners) listener();
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

async function read(): Promise<void> {
  if (asked) return;
  asked = true;
  try {
    const { desk } = await call('settings.get', {});
    if (!prefs) publish(desk);
  } catch (error) {
    publish(DEFAULT_DESK);
    sayError(error);
  }
}

/** Null until the settings have come. */
export function useDeskPrefs(): DeskPrefs | null {
  useEffect(() => void read(), []);
  return useSyncExternalStore(subscribe, () => prefs);
}

/** Shown at once and written down. */
export function changeDeskPrefs(change: Partial<DeskPrefs>): void {
  const next = { ...(prefs ?? DEFAULT_DESK), ...change };
  publish(next);
  call('settings.set', { desk: next }).catch(sayError);
}
