import { BrowserWindow, nativeTheme, screen } from 'electron';
import type { SettingsStore, WindowPlace } from '../files/settings.ts';
import { START_PAGE } from './origin.ts';

const FIRST = { width: 1280, height: 800 };
const SMALLEST = { minWidth: 960, minHeight: 600 };
/** The token «sheet» of the design: no white flash in the dark. */
const BACKGROUND = { light: '#FFFFFF', dark: '#1B202B' };
const PLACE_DELAY_MS = 500;

/**
 * Opens the window of the program where it stood last time; `hidden` leaves it unseen until somebody asks for it. `preload`
 * is the path of the built preload script.
 */
export function openWindow(settings: SettingsStore, preload: string, hidden: boolean): BrowserWindow {
  const place = visiblePlace(settings.get().window);
  const window = new BrowserWindow({
    ...FIRST,
    ...SMALLEST,
    ...place,
    show: false,
    title: 'Десять дней',
    backgroundColor: nativeTheme.shouldUseDarkColors ? BACKGROUND.dark : BACKGROUND.light,
    webPreferences: {
      preload,
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
      webviewTag: false,
      spellcheck: false,
    },
  });
  // A window that is made large is shown by it: one that waits unseen is made large when it is asked for.
  const show = () => {
    if (settings.get().window?.maximized) window.maximize();
    window.show();
  };
  if (!hidden) window.once('ready-to-show', show);
  nativeTheme.on('updated', () => {
    if (window.isDestroyed()) return;
    window.setBackgroundColor(nativeTheme.shouldUseDarkColors ? BACKGROUND.dark : BACKGROUND.light);
  });
  rememberPlace(window, settings);
  void window.loadURL(START_PAGE);
  return window;
}

/** Brings the window to the front, for a second start of the program. */
export function focusWindow(window: BrowserWindow): void {
  if (window.isMinimized()) window.restore();
  window.show();
  window.focus();
}

/** The stored place, unless it lies on a monitor that is no longer there. */
function visiblePlace(place: WindowPlace | undefined): Partial<WindowPlace> {
  if (!place) return {};
  const { x, y, width, height } = place;
  const seen = screen.getAllDisplays().some(({ workArea }) => {
    const across = Math.min(x + width, workArea.x + workArea.width) - Math.max(x, workArea.x);
    const down = Math.min(y + height, workArea.y + workArea.height) - Math.max(y, workArea.y);
    return across >= 200 && down >= 100;
  });
  return seen ? { x, y, width, height } : {};
}

function rememberPlace(window: BrowserWindow, settings: SettingsStore): void {
  let timer: NodeJS.Timeout | undefined;
  const save = () => {
    if (window.isDestroyed()) return;
    settings.set({ window: { ...window.getNormalBounds(), maximized: window.isMaximized() } });
  };
  const later = () => {
    clearTimeout(timer);
    timer = setTimeout(save, PLACE_DELAY_MS);
  };
  window.on('resize', later);
  window.on('move', later);
  window.on('close', () => {
    clearTimeout(timer);
    save();
  });
}
