import { Menu, nativeImage, Tray, type BrowserWindow, type NativeImage } from 'electron';
import { focusWindow } from './window.ts';

/** Whether the program lives on without its window, with a sign in the tray as the way back. */
export interface Staying {
  on(): boolean;
  set(on: boolean): void;
}

/** `hidden` = started by the system without a window: the tray is then there whatever is chosen. */
export function createStaying(
  window: () => BrowserWindow | null,
  quit: () => void,
  { on, hidden }: { on: boolean; hidden: boolean },
): Staying {
  let staying = on;
  let tray: Tray | null = null;
  const open = () => {
    const there = window();
    if (there) focusWindow(there);
  };
  const follow = () => {
    const wanted = staying || hidden;
    if (!wanted) {
      tray?.destroy();
      tray = null;
    } else if (!tray) {
      tray = new Tray(sign());
      tray.setToolTip('Десять дней');
      tray.setContextMenu(
        Menu.buildFromTemplate([
          { label: 'Открыть', click: open },
          { label: 'Выйти', click: quit },
        ]),
      );
      tray.on('click', open);
    }
  };
  follow();
  return {
    on: () => staying,
    set(next) {
      staying = next;
      follow();
    },
  };
}

/** The days of the program's icon, drawn: left, top, width, height on a sheet of 64. */
const DAYS = [
  [10, 42, 6, 10],
  [20, 40, 6, 12],
  [30, 37, 6, 15],
  [40, 34, 6, 18],
  [50, 14, 6, 38],
] as const;
const SIDE = 32;
const INK = [0x9e, 0x3e, 0x2f, 0xff];
const WHITE = [0xff, 0xff, 0xff, 0xff];

/** A small picture of the icon: the packed program carries no files of pictures. Bytes are blue, green, red, alpha. */
function sign(): NativeImage {
  const scale = 64 / SIDE;
  const pixels = Array.from({ length: SIDE * SIDE }, (_, index) => {
    const [x, y] = [(index % SIDE) * scale, Math.floor(index / SIDE) * scale];
    const inDay = DAYS.some(
      ([left, top, width, height]) => x >= left && x < left + width && y >= top && y < top + height,
    );
    return inDay ? WHITE : INK;
  });
  return nativeImage.createFromBitmap(Buffer.from(pixels.flat()), { width: SIDE, height: SIDE });
}
