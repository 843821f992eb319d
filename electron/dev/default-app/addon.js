/** Leads to a better-sqlite3 that this older Electron can load (electron/dev/addon.js says why). */
import { existsSync, readFileSync } from 'node:fs';
import Module, { createRequire } from 'node:module';
import { dirname, join } from 'node:path';

const require = createRequire(import.meta.url);
const PREBUILD = /[\\/]better-sqlite3[\\/]prebuilds[\\/][^\\/]+\.node$/;
const ENTRY = /[\\/]node_modules[\\/]better-sqlite3[\\/]lib[\\/]index\.js$/;
const ADDONS = join(import.meta.dirname, '..', 'better-sqlite3');

/** The package's own addon, compiled for this Electron: loaded where the prebuilt one is asked for. */
function redirectAddon() {
  const load = process.dlopen;
  process.dlopen = function dlopen(module, filename, ...rest) {
    if (!PREBUILD.test(filename)) return load.call(process, module, filename, ...rest);
    const { version } = JSON.parse(readFileSync(join(dirname(filename), '..', 'package.json'), 'utf8'));
    return load.call(process, module, join(ADDONS, `${version}.node`), ...rest);
  };
}

/** Without a compiler an older release stands in for the whole package. */
function redirectPackage(spare) {
  const load = Module._extensions['.js'];
  Module._extensions['.js'] = function loadModule(module, filename) {
    if (!ENTRY.test(filename)) return load(module, filename);
    module.exports = require(spare);
  };
}

const spare = join(ADDONS, 'spare', 'index.cjs');
if (existsSync(spare)) redirectPackage(spare);
else redirectAddon();
