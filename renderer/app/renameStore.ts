let asked: string | null = null;
const listeners = new Set<() => void>();

function publish(id: string | null): void {
  asked = id;
  for (const listener of listeners) listener();
}

/** Asks for a new title of a case, from the menu or from the case itself. */
export const askRename = (id: string): void => publish(id);
export const closeRename = (): void => publish(null);
export const readRename = (): string | null => asked;

export function subscribeRename(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}
