import { AppError } from '../../shared/ipc/errors.ts';
import type { AppContext } from './context.ts';

const running = new WeakMap<AppContext, AbortController>();

/** Stops the work at hand after the file it is at; nothing it wrote stays. */
export function stopWork(context: AppContext): void {
  running.get(context)?.abort();
}

/** One long work with many cases at a time; another one is refused in words. */
export async function longWork<T>(context: AppContext, work: (signal: AbortSignal) => Promise<T>): Promise<T> {
  if (running.has(context)) {
    throw new AppError('conflict', 'Другая работа с делами ещё идёт. Дождитесь конца или остановите её.');
  }
  const control = new AbortController();
  running.set(context, control);
  try {
    return await work(control.signal);
  } finally {
    running.delete(context);
  }
}

/** Called between two files. */
export function throwIfStopped(signal: AbortSignal): void {
  if (signal.aborted) throw new AppError('cancelled', 'Остановлено. Ни один файл не записан.');
}
