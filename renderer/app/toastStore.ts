import type { IconName } from '../ui/Icon.tsx';

export interface Toast {
  id: number;
  text: string;
  icon?: IconName;
  /** «Отменить» */
  action?: { label: string; run: () => void };
}

let toasts: Toast[] = [];
let next = 1;
const listeners = new Set<() => void>();

function publish(value: Toast[]): void {
  toasts = value;
  for (const listener of listeners) listener();
}

/** Says in one line what happened; `action` is offered for 10 seconds and by Ctrl+Z. */
export function showToast(toast: Omit<Toast, 'id'>): void {
  const same = toasts.filter((shown) => shown.text !== toast.text);
  publish([...same.slice(-2), { ...toast, id: next++ }]);
}

export function closeToast(id: number): void {
  publish(toasts.filter((toast) => toast.id !== id));
}

export function readToasts(): Toast[] {
  return toasts;
}

export function subscribeToasts(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

/** Runs the offer of the newest toast that has one (Ctrl+Z); false when there is none. */
export function undoNewest(): boolean {
  const toast = [...toasts].reverse().find((shown) => shown.action);
  if (!toast?.action) return false;
  toast.action.run();
  closeToast(toast.id);
  return true;
}
