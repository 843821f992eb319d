/**
 * System libraries and programs on Linux. They are looked for by what is really there, not by package names:
 * on other distributions the packages are called differently, and the names changed between Debian releases.
 */
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { IS_ROOT, LINUX, Stop, prepareWith, say, which } from './run.js';

const library = (file, ...packages) => ({ what: file, packages, there: (known) => known.includes(file) });
const program = (names, ...packages) => ({ what: names[0], packages, there: () => names.some((name) => which(name)) });
const folder = (paths, ...packages) => ({
  what: paths[0],
  packages,
  there: () => paths.some((path) => existsSync(path)),
});

/** Packages are listed newest name first; the first one the system knows is installed. */
const WINDOW = [
  library('libgtk-3.so.0', 'libgtk-3-0t64', 'libgtk-3-0'),
  library('libnss3.so', 'libnss3'),
  library('libasound.so.2', 'libasound2t64', 'libasound2'),
  library('libgbm.so.1', 'libgbm1'),
  folder(['/usr/share/fonts/truetype/dejavu', '/usr/share/fonts/dejavu', '/usr/share/fonts/TTF'], 'fonts-dejavu-core'),
  folder(
    ['/usr/share/fonts/truetype/liberation2', '/usr/share/fonts/truetype/liberation', '/usr/share/fonts/liberation'],
    'fonts-liberation2',
    'fonts-liberation',
  ),
];
const VIRTUAL_DISPLAY = [program(['Xvfb'], 'xvfb'), program(['xauth'], 'xauth')];
const TESTS = [
  program(['chromium', 'chromium-browser', 'google-chrome'], 'chromium'),
  program(['soffice', 'libreoffice'], 'libreoffice-writer-nogui', 'libreoffice-writer'),
  // The registers are opened by a program that is not ours.
  folder(
    ['/usr/lib/libreoffice/program/libsclo.so', '/usr/lib64/libreoffice/program/libsclo.so'],
    'libreoffice-calc-nogui',
    'libreoffice-calc',
  ),
  program(['pdftotext'], 'poppler-utils'),
];

export function hasDisplay() {
  return !LINUX || Boolean(process.env.DISPLAY || process.env.WAYLAND_DISPLAY);
}

/** Makes sure that a window can open and, with `tests`, that the programs the tests look through are there. */
export function ensureSystem({ tests = false } = {}) {
  if (!LINUX) return;
  const needs = [...WINDOW, ...(tests || !hasDisplay() ? VIRTUAL_DISPLAY : []), ...(tests ? TESTS : [])];
  const missing = missingOf(needs);
  if (missing.length === 0) return;

  say(`Missing on this system: ${missing.map((need) => need.what).join(', ')}`);
  if (!which('apt-get')) {
    throw new Stop(`Install these with your system's package manager, then start again.`);
  }
  if (!IS_ROOT) {
    const names = missing.map((need) => need.packages.at(-1)).join(' ');
    throw new Stop(`Install them, then start again:\n\n  sudo apt-get update && sudo apt-get install -y ${names}\n`);
  }
  install(missing);
  const still = missingOf(needs);
  if (still.length > 0) throw new Stop(`Still missing after installing: ${still.map((need) => need.what).join(', ')}`);
}

function missingOf(needs) {
  const listed = spawnSync(which('ldconfig') ?? 'ldconfig', ['-p'], { encoding: 'utf8' });
  const known = listed.stdout ?? '';
  return needs.filter((need) => !need.there(known));
}

function install(missing) {
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  const apt = (args) => prepareWith('apt-get', ['-o', 'Dpkg::Use-Pty=0', '-o', 'Acquire::Retries=3', ...args], { env });
  say('Reading the package lists: apt-get update');
  apt(['-q', 'update']);
  const names = missing.map((need) => need.packages.find(isKnownPackage) ?? need.packages.at(-1));
  say(`Installing system packages: ${names.join(' ')}`);
  apt(['-q', 'install', '-y', '--no-install-recommends', ...names]);
  say('System packages are installed.');
}

function isKnownPackage(name) {
  const shown = spawnSync('apt-cache', ['policy', name], { encoding: 'utf8' });
  return /Candidate: (?!\(none\))\S/.test(shown.stdout ?? '');
}

/** The programs the tests are told about; undefined where there is none (the tests say so themselves). */
export function testPrograms() {
  return {
    CHROMIUM_PATH:
      process.env.CHROMIUM_PATH ?? which('chromium') ?? which('chromium-browser') ?? which('google-chrome'),
    SOFFICE_PATH: process.env.SOFFICE_PATH ?? which('soffice') ?? which('libreoffice'),
  };
}
