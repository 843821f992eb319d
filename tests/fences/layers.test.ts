import { describe, expect, it } from 'vitest';
import { read, importsOf, SOURCES, IMPORTS, type Import } from '../support/imports.ts';

/**
 * The layer rule of ARCHITECTURE.md, read from the imports themselves: ESLint checks it too, but a rule can be switched
 * off by a comment and this cannot.
 */
const isOwn = (target: string) => /^(shared|electron|renderer|assets)\//.test(target);
const usesElectron = (target: string) =>
  target === 'electron' ||
  (target.startsWith('electron/main') === false && /^electron\/(common|main|renderer)$/.test(target));

function breaks(rule: (imported: Import) => boolean): string[] {
  return IMPORTS.filter(rule).map(({ file, target }) => `${file} → ${target}`);
}

it('reads real imports', () => {
  expect(IMPORTS.length).toBeGreaterThan(500);
  expect(importsOf('electron/main.ts')).toContainEqual({
    file: 'electron/main.ts',
    target: 'electron',
    typeOnly: false,
  });
  expect(importsOf('electron/preload.ts')).toContainEqual({
    file: 'electron/preload.ts',
    target: 'shared/ipc/contract.ts',
    typeOnly: true,
  });
  expect(
    importsOf('renderer/app/App.tsx').some(({ target }) => target === 'renderer/features/interview/Interview.tsx'),
  ).toBe(true);
});

describe('layers', () => {
  it('shared/ imports shared/ and a few pure packages', () => {
    const pure = new Set(['zod', 'date-fns', 'lvovich', 'number-to-words-ru']);
    expect(
      breaks(
        ({ file, target }) =>
          file.startsWith('shared/') && !target.startsWith('shared/') && !pure.has(target.split('/')[0] ?? ''),
      ),
    ).toEqual([]);
  });

  it('the law knows neither papers nor channels', () => {
    expect(
      breaks(
        ({ file, target, typeOnly }) =>
          file.startsWith('shared/law/') && !typeOnly && /^shared\/(documents|ipc)\//.test(target),
      ),
    ).toEqual([]);
  });

  it('renderer/ imports shared/, itself and the browser', () => {
    const allowed =
      /^(zod|react|react-dom|react-aria-components|react-aria|react-stately|@internationalized\/date|@fontsource\/[\w-]+)(\/|$)/;
    expect(
      breaks(
        ({ file, target }) =>
          file.startsWith('renderer/') && !/^(shared|renderer|assets)\//.test(target) && !allowed.test(target),
      ),
    ).toEqual([]);
  });

  it('a feature does not import another feature', () => {
    const feature = (path: string) => /^renderer\/features\/([\w-]+)\//.exec(path)?.[1];
    expect(
      breaks(({ file, target }) => {
        const [from, to] = [feature(file), feature(target)];
        return from !== undefined && to !== undefined && from !== to;
      }),
    ).toEqual([]);
  });

  it('electron/ does not know the screens', () => {
    expect(breaks(({ file, target }) => file.startsWith('electron/') && target.startsWith('renderer/'))).toEqual([]);
  });

  it('the electron package is used only in main, app and preload', () => {
    expect(
      breaks(
        ({ file, target }) =>
          usesElectron(target) &&
          !/^electron\/(main\.ts|preload\.ts|app\/)/.test(file) &&
          file !== 'electron/cli/print.ts',
      ),
    ).toEqual([]);
  });

  it('the preload imports the names of channels and nothing else at run time', () => {
    expect(
      importsOf('electron/preload.ts')
        .filter(({ typeOnly }) => !typeOnly)
        .map(({ target }) => target)
        .sort(),
    ).toEqual(['electron', 'shared/ipc/channels.ts']);
  });

  it('SQLite is used only in electron/db', () => {
    expect(
      breaks(({ file, target }) => target.startsWith('better-sqlite3') && !file.startsWith('electron/db/')),
    ).toEqual([]);
  });

  it('product code knows nothing of the tools for developing it', () => {
    expect(breaks(({ target }) => target.startsWith('electron/dev/') || target.startsWith('tests/'))).toEqual([]);
  });

  it('our own modules are named with their extension', () => {
    expect(breaks(({ target }) => isOwn(target) && !/\.(tsx?|css|json|svg|png|woff2)(\?\w+)?$/.test(target))).toEqual(
      [],
    );
  });
});

describe('forbidden words', () => {
  const search = (pattern: RegExp, files = SOURCES) =>
    files.flatMap((file) =>
      read(file)
        .split('\n')
        .flatMap((line, index) =>
          pattern.test(line) && !/^\s*(\/\/|\*|\/\*)/.test(line) ? [`${file}:${index + 1}: ${line.trim()}`] : [],
        ),
    );

  it('nothing reaches for a network', () => {
    expect(search(/\bfetch\(|XMLHttpRequest|WebSocket|EventSource|sendBeacon|\bimport\(['"]https?:/)).toEqual([]);
    const network = /^(node:)?(http|https|http2|net|tls|dgram|dns)$|^(undici|ws|axios)$/;
    expect(breaks(({ target }) => network.test(target))).toEqual([]);
    expect(search(/\bnet\.(request|fetch)\(|import \{[^}]*\bnet\b[^}]*\} from 'electron'/)).toEqual([]);
  });

  it('no text becomes code or markup', () => {
    expect(
      search(/\beval\(|new Function\(|dangerouslySetInnerHTML|\.innerHTML\s*=|insertAdjacentHTML|insertCSS/),
    ).toEqual([]);
    // The hidden print window is asked, by one constant line, whether its fonts have come.
    expect(search(/executeJavaScript/).map((hit) => hit.replace(/:\d+:.*\[\{ code: ([A-Z_]+) \}\].*/, ' $1'))).toEqual([
      'electron/app/pdf.ts FONTS_LOADED',
    ]);
  });

  it('no address is opened outside', () => {
    expect(search(/openExternal/)).toEqual([]);
    expect(search(/shell\.openPath/).map((hit) => hit.split(':')[0])).toEqual([
      'electron/app/platform.ts',
      'electron/app/recovery.ts',
    ]);
  });

  it('no weakened window', () => {
    expect(
      search(
        /nodeIntegration: true|contextIsolation: false|sandbox: false|webSecurity: false|allowRunningInsecureContent|experimentalFeatures|enableBlinkFeatures|webviewTag: true|bypassCSP/,
      ),
    ).toEqual([]);
  });

  it('ipcMain stands in one module', () => {
    expect(search(/\bipcMain\b/).map((hit) => hit.split(':')[0])).toEqual(Array(2).fill('electron/app/ipc.ts'));
  });

  it('no clock and no chance in shared/', () => {
    expect(
      search(
        /new Date\(\)|Date\.now|performance\.now|Math\.random/,
        SOURCES.filter((file) => file.startsWith('shared/')),
      ),
    ).toEqual([]);
  });

  it('the law in force is replaced in one place of each process', () => {
    const callers = (pattern: RegExp) => [...new Set(search(pattern).map((hit) => hit.split(':')[0]))].sort();
    expect(callers(/\breplaceLaw\(/)).toEqual([
      'electron/ipc/law.ts',
      'renderer/app/lawInForce.ts',
      'shared/law/inForce.ts',
    ]);
    expect(callers(/(?<!function )\bunderLaw\(/)).toEqual(['shared/law/pack/touched.ts']);
  });

  it('tables of the law are asked as they are in force, not as they were shipped', () => {
    const table = /^(COMPLEX_GOODS|REGIMES|OBJECTIONS|FEE_SCALES|OFFICES|KEY_RATE|PRODUCTION_CALENDAR|NORMS|ACTS)$/;
    const home = /^shared\/law\/(data|norms|rules\/fee\.ts|context\.ts|pack\/shipped\.ts)/;
    const taken = (file: string) =>
      [...read(file).matchAll(/import (?:type )?\{([^}]*)\} from '([^']*law\/[^']*|\.\.?\/[^']*)'/g)]
        .flatMap((match) => (match[1] ?? '').split(',').map((name) => name.trim()))
        .filter((name) => table.test(name));
    expect(taken('shared/law/pack/shipped.ts')).toHaveLength(9);
    const others = SOURCES.filter((file) => !home.test(file) && taken(file).length > 0);
    expect(others).toEqual([]);
    const raw = /^shared\/law\/data\/.*\.json$/;
    expect(breaks(({ file, target }) => raw.test(target) && file !== 'shared/law/context.ts')).toEqual([]);
  });

  it('no console, no debts, no broken types', () => {
    const product = SOURCES.filter((file) => !file.startsWith('electron/cli/'));
    // A screen that failed says why where a developer looks.
    const told = search(/\bconsole\.|debugger/, product).map((hit) => hit.split(':')[0]);
    expect(told).toEqual(['renderer/app/ErrorBoundary.tsx']);
    const words = SOURCES.filter((file) =>
      /\bTODO\b|\bFIXME\b|@ts-ignore|@ts-nocheck|<any>|\bas any\b/.test(read(file)),
    );
    expect(words).toEqual([]);
  });
});
