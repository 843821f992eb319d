import { mkdirSync, rmSync } from 'node:fs';
import { dirname } from 'node:path';
import { writeFileAtomic } from './atomic.ts';

/** The argument with which the system starts the program: no window until somebody asks for it. */
export const HIDDEN = '--hidden';

/**
 * An entry of the XDG list of programs that start with the session. `program` is a whole path; characters that mean something
 * in such an entry are quoted as its specification says.
 */
export function desktopEntry(program: string, args: readonly string[]): string {
  const exec = [program, ...args].map(quoted).join(' ');
  return [
    '[Desktop Entry]',
    'Type=Application',
    'Name=Десять дней',
    'Comment=Напоминания о сроках',
    `Exec=${exec}`,
    'Terminal=false',
    'X-GNOME-Autostart-enabled=true',
    '',
  ].join('\n');
}

/** Puts the entry where the session looks for it, or takes it away. */
export function writeDesktopEntry(path: string, entry: string | null): void {
  if (entry === null) {
    rmSync(path, { force: true });
    return;
  }
  mkdirSync(dirname(path), { recursive: true });
  writeFileAtomic(path, entry);
}

/** Quotes once for the argument and once for the value of the key, which also reads backslashes. */
function quoted(part: string): string {
  const doubled = part.replace(/%/g, '%%');
  if (!/[\s"'\\><~|&;$*?#()`]/.test(doubled)) return doubled;
  return `"${doubled.replace(/["`$\\]/g, '\\$&').replace(/\\/g, '\\\\')}"`;
}
