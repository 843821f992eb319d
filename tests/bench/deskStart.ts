import { spawn, type ChildProcess } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { programArguments } from '../support/app.ts';
import { median, ratio, type Compared } from './numbers.ts';

const PATIENCE_MS = 60_000;

/** A start by the clock: until the window painted anything, and until its home stood there. */
interface Start {
  paintMs: number;
  homeMs: number;
}

/**
 * Starts the program with the store and with nothing in it, in turns. Each run is ended as a person does: after a kill the
 * next start would read the whole file first.
 */
export async function benchDeskStart(
  electron: string,
  full: string,
  empty: string,
  rounds: number,
): Promise<{ paint: Compared; home: Compared }> {
  const [ours, floor]: [Start[], Start[]] = [[], []];
  for (let index = 0; index <= rounds; index += 1) {
    const pair = [await startOnce(electron, empty), await startOnce(electron, full)] as const;
    // The first pair warms the caches of the disk and closes the store as this program does.
    if (index === 0) continue;
    floor.push(pair[0]);
    ours.push(pair[1]);
  }
  const of = (what: keyof Start): Compared =>
    ratio(median(ours.map((start) => start[what])), median(floor.map((start) => start[what])));
  return { paint: of('paintMs'), home: of('homeMs') };
}

async function startOnce(electron: string, profile: string): Promise<Start> {
  const asRoot = process.getuid?.() === 0 ? ['--no-sandbox'] : [];
  const args = ['-r', join(import.meta.dirname, 'probe.cjs'), ...asRoot, ...programArguments(profile)];
  const started = Date.now();
  const child = spawn(electron, args, {
    stdio: ['ignore', 'pipe', 'ignore'],
    env: { ...process.env, BENCH_HOME: '1' },
  });
  const told = await timesOf(child);
  const ended = new Promise((resolve) => child.once('exit', resolve));
  child.kill('SIGTERM');
  await ended;
  if (!endedCleanly(profile)) throw new Error(`The run of ${profile} did not end cleanly.`);
  return { paintMs: told.PAINTED - started, homeMs: told.HOME - started };
}

function endedCleanly(profile: string): boolean {
  const text = readFileSync(join(profile, 'profile.json'), 'utf8');
  return 'closed' in (JSON.parse(text) as object) && !existsSync(join(profile, 'data.db-wal'));
}

function timesOf(child: ChildProcess): Promise<Record<'PAINTED' | 'HOME', number>> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => reject(new Error('No home in a minute.')), PATIENCE_MS);
    let text = '';
    child.stdout?.setEncoding('utf8').on('data', (part: string) => {
      text += part;
      const [painted, home] = ['PAINTED', 'HOME'].map((name) => new RegExp(`^${name} ([\\d.]+)$`, 'm').exec(text)?.[1]);
      if (painted === undefined || home === undefined) return;
      clearTimeout(timer);
      resolve({ PAINTED: Number(painted), HOME: Number(home) });
    });
  });
}
