import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative, resolve, sep } from 'node:path';

export const ROOT = resolve(import.meta.dirname, '../..');

export interface Import {
  file: string;
  /** A path from the root for our own modules, else the name of the package. */
  target: string;
  typeOnly: boolean;
}

export function sourcesIn(folder: string): string[] {
  return readdirSync(join(ROOT, folder), { recursive: true })
    .map((name) => `${folder}/${String(name).split(sep).join('/')}`)
    .filter((name) => /\.tsx?$/.test(name));
}

export const read = (file: string) => readFileSync(join(ROOT, file), 'utf8');

export function importsOf(file: string): Import[] {
  const pattern =
    /(?:import|export)\s+(type\s+)?(?:[\w*{}\s,$]+?\s+from\s+)?['"]([^'"]+)['"]|(?:import|require)\(\s*['"]([^'"]+)['"]\s*\)/g;
  return [...read(file).matchAll(pattern)].map((match) => {
    const name = match[2] ?? match[3] ?? '';
    const own = name.startsWith('.');
    const target = own
      ? relative(ROOT, resolve(ROOT, dirname(file), name))
          .split(sep)
          .join('/')
      : name;
    return { file, target, typeOnly: match[1] !== undefined };
  });
}

export const SOURCES = ['shared', 'electron', 'renderer']
  .flatMap(sourcesIn)
  .filter((file) => !file.startsWith('electron/dev/'));
export const IMPORTS = SOURCES.flatMap(importsOf);
