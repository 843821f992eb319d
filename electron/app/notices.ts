import { homedir } from 'node:os';
import { join } from 'node:path';
import { app, Notification, type BrowserWindow } from 'electron';
import { desktopEntry, HIDDEN, writeDesktopEntry } from '../files/autostart.ts';
import type { Platform } from '../ipc/platform.ts';
import type { Staying } from './staying.ts';
import { focusWindow } from './window.ts';

/** Shown notifications: one that is collected as garbage no longer answers to a click. */
const shown = new Set<Notification>();
const KEPT = 50;

/** The part of the desktop that reminds: notifications, start with the system, life without a window. */
export function createNotices(
  window: () => BrowserWindow | null,
  staying: Staying,
): Pick<Platform, 'notifies' | 'notify' | 'autostartHow' | 'autostart' | 'staying'> {
  return {
    notifies: () => Notification.isSupported(),

    notify({ title, body }, onClick) {
      const notification = new Notification({ title, body });
      notification.on('click', () => {
        const there = window();
        if (there) focusWindow(there);
        onClick();
        shown.delete(notification);
      });
      shown.add(notification);
      for (const old of [...shown].slice(0, -KEPT)) shown.delete(old);
      notification.show();
    },

    autostartHow: () =>
      process.platform === 'linux'
        ? `Программа положит файл ${entryPath()}. Система откроет её при входе, без окна.`
        : 'Программа запишет себя в список программ, которые открываются при входе в систему. Окна не будет.',

    autostart(on) {
      const { program, args } = ourselves();
      if (process.platform === 'linux') writeDesktopEntry(entryPath(), on ? desktopEntry(program, args) : null);
      else app.setLoginItemSettings({ openAtLogin: on, path: program, args });
    },

    staying: (on) => staying.set(on),
  };
}

function entryPath(): string {
  return join(process.env.XDG_CONFIG_HOME ?? join(homedir(), '.config'), 'autostart', 'desyat-dney.desktop');
}

/** The file the user starts: an AppImage and a portable program run from a folder that is gone afterwards. */
function ourselves(): { program: string; args: string[] } {
  const program = process.env.APPIMAGE ?? process.env.PORTABLE_EXECUTABLE_FILE ?? process.execPath;
  return { program, args: app.isPackaged ? [HIDDEN] : [app.getAppPath(), HIDDEN] };
}
