import { spawn, type ChildProcess } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { median, ratio, round, type Compared } from './numbers.ts';

const PATIENCE_MS = 60_000;
const SETTLE_MS = 3_000;
const ROOT = join(import.meta.dirname, '..', '..');

interface Start {
  paintMs: number;
  /** Sum of the proportional memory of all processes, MB; null where /proc does not tell. */
  memoryMb: number | null;
}

/** Starts our program and an empty window in turns, so that a busy moment of the machine meets both. */
export async function benchStart(
  electron: string,
  rounds: number,
): Promise<{ start: Compared; memory: Compared | null }> {
  const ours: Start[] = [];
  const empty: Start[] = [];
  const profiles = mkdtempSync(join(tmpdir(), 'desyat-dney-bench-'));
  for (let index = 0; index <= rounds; index++) {
    const pair = [
      await startOnce(electron, join(import.meta.dirname, 'empty'), join(profiles, 'empty')),
      await startOnce(electron, ROOT, join(profiles, 'ours')),
    ] as const;
    // The first pair warms the caches of the disk and makes the profiles: a program is installed once and started often.
    if (index === 0) continue;
    empty.push(pair[0]);
    ours.push(pair[1]);
  }
  rmSync(profiles, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 });
  const memory = (starts: Start[]): number => median(starts.map(({ memoryMb }) => memoryMb ?? Number.NaN));
  const hasMemory = [...ours, ...empty].every(({ memoryMb }) => memoryMb !== null);
  return {
    start: ratio(median(ours.map(({ paintMs }) => paintMs)), median(empty.map(({ paintMs }) => paintMs))),
    memory: hasMemory ? ratio(memory(ours), memory(empty)) : null,
  };
}

async function startOnce(electron: string, program: string, profile: string): Promise<Start> {
  const asRoot = process.getuid?.() === 0 ? ['--no-sandbox'] : [];
  const args = [
    '-r',
    join(import.meta.dirname, 'probe.cjs'),
    program,
    ...asRoot,
    '--disable-gpu',
    `--user-data-dir=${profile}`,
  ];
  const started = Date.now();
  const child = spawn(electron, args, { stdio: ['ignore', 'pipe', 'ignore'], detached: true });
  try {
    const painted = await paintOf(child);
    await new Promise((resolve) => setTimeout(resolve, SETTLE_MS));
    return { paintMs: round(painted - started), memoryMb: memoryOf(child.pid ?? 0) };
  } finally {
    await end(child);
  }
}

function paintOf(child: ChildProcess): Promise<number> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => reject(new Error('Nothing was painted in a minute.')), PATIENCE_MS);
    let text = '';
    child.stdout?.setEncoding('utf8').on('data', (part: string) => {
      text += part;
      const painted = /^PAINTED ([\d.]+)$/m.exec(text)?.[1];
      if (painted === undefined) return;
      clearTimeout(timer);
      resolve(Number(painted));
    });
    child.on('exit', (code) => {
      clearTimeout(timer);
      reject(new Error(`The program ended before it painted (exit code ${code}).`));
    });
  });
}

/** Ends the program and its helpers: they form a process group of their own. */
function end(child: ChildProcess): Promise<void> {
  return new Promise((resolve) => {
    if (child.exitCode !== null || child.pid === undefined) return resolve();
    child.once('exit', () => resolve());
    process.kill(-child.pid, 'SIGKILL');
  });
}

function memoryOf(root: number): number | null {
  if (process.platform !== 'linux') return null;
  const parents = new Map<number, number>();
  for (const name of readdirSync('/proc')) {
    if (/^\d+$/.test(name)) parents.set(Number(name), parentOf(name));
  }
  const belongs = (pid: number): boolean => pid === root || (parents.has(pid) && belongs(parents.get(pid) ?? 0));
  const kilobytes = [...parents.keys()].filter(belongs).map(pssOf);
  return round(kilobytes.reduce((sum, value) => sum + value, 0) / 1024);
}

/** A process may end while we look at it: it then counts for nothing. */
function textOf(path: string): string {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    return '';
  }
}

function parentOf(pid: string): number {
  return Number(/^PPid:\s+(\d+)$/m.exec(textOf(`/proc/${pid}/status`))?.[1] ?? 0);
}

function pssOf(pid: number): number {
  return Number(/^Pss:\s+(\d+) kB$/m.exec(textOf(`/proc/${pid}/smaps_rollup`))?.[1] ?? 0);
}
