/**
 * Gets a fresh checkout to the point where the program can start: modules, tools' Node, system libraries, an Electron,
 * a build that matches the sources. Each step is skipped when it is already done; runs on any Node from 20 up and uses
 * nothing but Node itself, since node_modules may be missing.
 */
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, readdirSync, statSync, writeFileSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { electronEnv, getElectron, readyElectron } from './electron.js';
import { ROOT, Stop, npm, prepareWith, say } from './run.js';
import { ensureSystem } from './system.js';

const MODULES = join(ROOT, 'node_modules');
const MODULES_STAMP = join(MODULES, '.installed-lock');
const BUILD_STAMP = join(ROOT, 'out', '.built.json');
const OLDEST_NODE = 24;

/** Folders and files the build is made of; electron/dev is not part of the program. */
const SOURCES = [
  'electron',
  'shared',
  'renderer',
  'assets',
  'electron.vite.config.ts',
  'package.json',
  'package-lock.json',
];
const NOT_SOURCES = new Set([join(ROOT, 'electron', 'dev')]);

/**
 * Prepares and returns {node, electron, env}. `electron`: 'now' gets one, 'if-ready' takes one only if it is there.
 * `system`: check the system's libraries; with `tests` also the programs that tests use.
 */
export async function prepare({ electron = 'now', system = true, tests = false, build = true } = {}) {
  if (system) ensureSystem({ tests });
  ensureModules();
  const node = toolNode();
  const found = electron === 'now' ? await getElectron(node) : readyElectron();
  const env = toolEnv(found);
  if (build) ensureBuild(node, env);
  return { node, electron: found, env };
}

/** Variables under which tools and the program run; see electronEnv for those that name the Electron. */
function toolEnv(electron) {
  const env = { ...process.env, ...(electron ? electronEnv(electron) : {}) };
  env.PATH = [join(MODULES, '.bin'), process.env.PATH].join(delimiter);
  delete env.ELECTRON_RUN_AS_NODE;
  return env;
}

export function ensureModules() {
  const lock = readFileSync(join(ROOT, 'package-lock.json'), 'utf8');
  const hash = createHash('sha256').update(lock).digest('hex');
  if (textOf(MODULES_STAMP) === hash) return;
  if (!matchesLock(JSON.parse(lock))) {
    say('Installing the modules of package-lock.json: npm ci (about half a minute)');
    npm(['ci', '--include=dev', '--include=optional', '--no-audit', '--no-fund', '--loglevel=error']);
    say('Modules are installed.');
  }
  writeFileSync(MODULES_STAMP, hash);
}

/** Were the modules put in by hand (`npm ci`, `npm install`) exactly as the lock file says? Then leave them alone. */
function matchesLock(lock) {
  const installed = textOf(join(MODULES, '.package-lock.json'));
  if (!installed) return false;
  const there = JSON.parse(installed).packages;
  return Object.entries(lock.packages).every(
    ([path, entry]) => path === '' || entry.optional || entry.devOptional || there[path]?.version === entry.version,
  );
}

/** The tools want Node 24: our own copy from node_modules where there is one (Linux x64), else the one we run on. */
export function toolNode() {
  const own = join(MODULES, '.bin', 'node');
  if (existsSync(own)) return own;
  if (Number(process.versions.node.split('.')[0]) >= OLDEST_NODE) return process.execPath;
  throw new Stop(`Node ${OLDEST_NODE} or newer is needed, this is ${process.version}. Get it from https://nodejs.org/`);
}

/**
 * Builds into out/ when a source is newer than the last build. Dates and the number of files are compared, not contents:
 * looking takes a few milliseconds, and a removed file changes the number.
 */
export function ensureBuild(node, env) {
  const now = sourcesState();
  if (isBuilt(now)) return;
  say('Building the program: electron-vite build');
  prepareWith(node, [join(MODULES, 'electron-vite', 'bin', 'electron-vite.js'), 'build', '--logLevel', 'warn'], {
    env,
  });
  markBuilt(now);
  say('The program is built.');
}

/** Is what lies in out/ built from the sources as they are? */
export function isBuilt(state = sourcesState()) {
  return textOf(BUILD_STAMP) === state && existsSync(join(ROOT, 'out', 'main', 'main.js'));
}

/** Remembers what was built: the state must be taken before the build, or a change made meanwhile would be missed. */
export function markBuilt(state) {
  mkdirSync(join(ROOT, 'out'), { recursive: true });
  writeFileSync(BUILD_STAMP, state);
}

/** The newest date and the number of all source files. */
export function sourcesState() {
  let newest = 0;
  let count = 0;
  const look = (path) => {
    if (NOT_SOURCES.has(path)) return;
    const stat = statSync(path, { throwIfNoEntry: false });
    if (!stat) return;
    if (!stat.isDirectory()) {
      count += 1;
      newest = Math.max(newest, stat.mtimeMs);
      return;
    }
    readdirSync(path).forEach((name) => look(join(path, name)));
  };
  SOURCES.forEach((name) => look(join(ROOT, name)));
  return JSON.stringify({ count, newest });
}

function textOf(path) {
  return existsSync(path) ? readFileSync(path, 'utf8') : undefined;
}
