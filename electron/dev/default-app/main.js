/**
 * Does what Electron's own default app does for `electron [-r MODULE] PATH`: takes name, version and data folder from the
 * given program and runs it. Used only inside the Electron that registry-electron.js prepares, which lacks one.
 *
 * It also leads the program to a better-sqlite3 that this older Electron can load (electron/dev/addon.js says why), so that the
 * program itself never knows what it runs on.
 */
import { existsSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { basename, dirname, join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { app, utilityProcess } from 'electron';
import './addon.js';

/** Processes beside the program are led to the addon too. */
const fork = utilityProcess.fork.bind(utilityProcess);
utilityProcess.fork = (script, args = [], options = {}) =>
  fork(join(import.meta.dirname, 'child.js'), [script, ...args], options);

function parseArguments(args) {
  const modules = [];
  for (let i = 0; i < args.length; i += 1) {
    if (args[i] === '-r' || args[i] === '--require') modules.push(args[(i += 1)]);
    else if (args[i] === '--version' || args[i] === '-v') return { modules, version: true };
    else if (!args[i].startsWith('-')) return { modules, path: resolve(args[i]) };
  }
  return { modules };
}

function describeApp(path) {
  const file = join(path, 'package.json');
  if (!existsSync(file)) {
    app.setAppPath(dirname(path));
    return path;
  }
  const about = JSON.parse(readFileSync(file, 'utf8'));
  if (about.version) app.setVersion(about.version);
  app.setName(about.productName ?? about.name ?? basename(path));
  if (!app.commandLine.hasSwitch('user-data-dir')) app.setPath('userData', join(app.getPath('appData'), app.getName()));
  app.setAppPath(path);
  return join(path, about.main ?? 'index.js');
}

const { modules, path, version } = parseArguments(process.argv.slice(1));
if (version || !path) {
  console.log(version ? `v${process.versions.electron}` : 'Usage: electron [-r MODULE] PATH');
  process.exit(version ? 0 : 1);
}

Object.defineProperty(process, 'defaultApp', { configurable: false, enumerable: true, value: true });
modules.forEach((module) => createRequire(join(process.cwd(), 'x.js'))(module));
try {
  await import(pathToFileURL(describeApp(path)).href);
} catch (error) {
  console.error('The program failed while loading:');
  console.error(error);
  process.exit(1);
}
