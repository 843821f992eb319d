import { randomBytes } from 'node:crypto';
import { appendFileSync, existsSync, renameSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import type { Log } from '../ipc/context.ts';

const MAX_BYTES = 1 << 20;

/**
 * A log file in the data folder, at most two of 1 MB. An error is noted by its kind, code and place in the code; its
 * message is left out, because it may quote what the user typed.
 */
export function openLog(folder: string): Log {
  const path = join(folder, 'program.log');
  const write = (line: string) => {
    try {
      rotate(path);
      appendFileSync(path, `${new Date().toISOString()} ${line}\n`, { mode: 0o600 });
    } catch (error) {
      // A full disk must not turn a note about it into a second failure.
      process.stderr.write(`log: ${(error as NodeJS.ErrnoException).code ?? 'failed'}\n`);
    }
  };
  return {
    info: (event, data = {}) =>
      write([event, ...Object.entries(data).map(([key, value]) => `${key}=${value}`)].join(' ')),
    error(event, error) {
      const id = randomBytes(4).toString('hex');
      write(`ERROR ${id} ${event} ${placeOf(error)}`);
      return id;
    },
  };
}

function placeOf(error: unknown): string {
  if (!(error instanceof Error)) return typeof error;
  const frames = (error.stack ?? '').split('\n').filter((line) => /^\s+at /.test(line));
  const code = (error as { code?: unknown }).code;
  return [error.name, typeof code === 'string' ? code : '', ...frames.slice(0, 12).map((line) => line.trim())].join(
    ' | ',
  );
}

function rotate(path: string): void {
  if (!existsSync(path) || statSync(path).size < MAX_BYTES) return;
  rmSync(`${path}.1`, { force: true });
  renameSync(path, `${path}.1`);
}
