import { setImmediate as turn } from 'node:timers/promises';
import { AppError } from '../../../shared/ipc/errors.ts';
import type { AppContext } from '../context.ts';
import { longWork } from '../longWork.ts';

export interface Work {
  signal: AbortSignal;
  /** Tells how far it is and lets the window answer; call it for every row. */
  step(done: number): Promise<void>;
}

/** How long the window may wait for its turn. */
const PORTION_MS = 30;

/** Lets the window answer now and then while many cases are read; for work that is asked again with every change. */
export function givingWay(): () => Promise<void> {
  let since = performance.now();
  return async () => {
    if (performance.now() - since < PORTION_MS) return;
    await turn();
    since = performance.now();
  };
}

/** A long work of `total` steps with its progress; whatever its end is, the window learns that it is over. */
export function inPortions<T>(
  label: string,
  total: number,
  context: AppContext,
  work: (work: Work) => Promise<T>,
): Promise<T> {
  return longWork(context, async (signal) => {
    const say = (done: number): void =>
      context.platform.push('progress', { label, done, total: Math.max(total, 1), stop: 'batch.cancel' });
    let since = performance.now();
    try {
      say(0);
      return await work({
        signal,
        async step(done) {
          if (performance.now() - since < PORTION_MS) return;
          say(Math.min(done, total - 1));
          await turn();
          since = performance.now();
        },
      });
    } finally {
      say(Math.max(total, 1));
    }
  });
}

/** What a stopped work answers. */
export function stopped(): AppError {
  return new AppError('cancelled', 'Остановлено. Ничего не записано.');
}
