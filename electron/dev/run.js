/**
 * Small things every launcher needs: where the checkout is, saying what happens, running other programs.
 *
 * Everything is said on stderr, and child programs that only prepare things write there too, so that
 * `npm run -s cli` keeps stdout for its own JSON.
 */
import { spawn, spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { homedir } from 'node:os';
import { delimiter, dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

export const ROOT = join(dirname(fileURLToPath(import.meta.url)), '..', '..');
export const WINDOWS = process.platform === 'win32';
export const LINUX = process.platform === 'linux';
export const IS_ROOT = process.getuid?.() === 0;

const STARTED = Date.now();

/** A problem the reader can do something about: shown as plain text, without a stack. */
export class Stop extends Error {}

export function say(text) {
  process.stderr.write(`[${((Date.now() - STARTED) / 1000).toFixed(1).padStart(5)} s] ${text}\n`);
}

/** Where fetched things live: outside the checkout, so that several checkouts share one copy. */
export function cacheFolder() {
  return join(process.env.XDG_CACHE_HOME || join(homedir(), '.cache'), 'desyat-dney');
}

/** The full path of a program, or undefined. Looks in the system folders too: a user's PATH may lack /usr/sbin. */
export function which(name) {
  const dirs = [
    ...(process.env.PATH ?? '').split(delimiter),
    '/usr/local/bin',
    '/usr/bin',
    '/bin',
    '/usr/sbin',
    '/sbin',
  ];
  return dirs.map((dir) => join(dir, name)).find((path) => existsSync(path));
}

/** Runs a preparing program to its end; its output goes to stderr. Throws when it fails. */
export function prepareWith(command, args, options = {}) {
  const result = spawnSync(command, args, { cwd: ROOT, stdio: ['ignore', 2, 2], ...options });
  if (result.error) throw new Stop(`${command} could not be started: ${result.error.message}`);
  if (result.status !== 0) throw new Stop(`${command} ${args.join(' ')} failed (exit code ${result.status}).`);
}

/** Same, without holding up other work. */
export function prepareMeanwhile(command, args, options = {}) {
  return new Promise((resolve, reject) => {
    const child = spawn(command, args, { cwd: ROOT, stdio: ['ignore', 2, 2], ...options });
    child.on('error', (error) => reject(new Stop(`${command} could not be started: ${error.message}`)));
    child.on('exit', (code) => (code === 0 ? resolve() : reject(new Stop(`${command} failed (exit code ${code}).`))));
  });
}

/**
 * How to call the npm that runs us. The tools' own `node_modules/.bin` leaves the PATH: npm must not run on a Node
 * that `npm ci` is about to delete.
 */
export function npm(args, options = {}) {
  const path = (process.env.PATH ?? '').split(delimiter).filter((dir) => !dir.includes('node_modules'));
  const env = { ...process.env, PATH: path.join(delimiter) };
  const cli = process.env.npm_execpath;
  if (WINDOWS && cli?.endsWith('.js')) return prepareWith(process.execPath, [cli, ...args], { env, ...options });
  return prepareWith('npm', args, { env, shell: WINDOWS, ...options });
}

let interrupted = false;

/** Was the launcher asked to end? Then it starts nothing more. */
export function wasInterrupted() {
  return interrupted;
}

/**
 * Runs the program the launcher is for, with the terminal's own input and output, and resolves to its exit code.
 * Ctrl+C and a kill reach the child; the launcher itself ends only after it, so that it can tidy up.
 */
export function runAttached(command, args, options = {}) {
  return new Promise((resolve) => {
    const child = spawn(command, args, { cwd: ROOT, stdio: 'inherit', ...options });
    const pass = (signal) => {
      interrupted = true;
      child.kill(signal);
    };
    const signals = ['SIGINT', 'SIGTERM', 'SIGHUP'];
    signals.forEach((signal) => process.on(signal, pass));
    const end = (code) => {
      signals.forEach((signal) => process.off(signal, pass));
      resolve(code);
    };
    child.on('error', (error) => {
      say(`${command} could not be started: ${error.message}`);
      end(1);
    });
    child.on('exit', (code, signal) => end(code ?? (signal ? 1 : 0)));
  });
}

/** Runs a launcher's work: its result is the exit code, a Stop is told in words, anything else with its stack. */
export async function launch(work) {
  try {
    process.exitCode = await work();
  } catch (error) {
    process.stderr.write(error instanceof Stop ? `\n${error.message}\n` : `\n${error.stack}\n`);
    process.exitCode = 1;
  }
}
