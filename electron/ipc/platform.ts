import type { CivilDate } from '../../shared/calendar/civilDate.ts';
import type { Push } from '../../shared/ipc/channels.ts';
import type { PushPayloads } from '../../shared/ipc/contract.ts';

/**
 * What only a desktop can do. electron/app implements it with Electron; tests and the command line bring their own,
 * so that every handler runs under plain Node.
 */
export interface Platform {
  today(): CivilDate;
  /** Wall-clock time as ISO text, for «сохранено в 14:32» and file names; never for law. */
  now(): string;
  chooseFolder(title: string): Promise<string | null>;
  chooseSave(title: string, defaultName: string, extension: string): Promise<string | null>;
  chooseFiles(title: string, extensions: string[], many: boolean): Promise<string[]>;
  /** Lays out HTML in a hidden window and gives A4 PDF bytes. */
  htmlToPdf(html: string): Promise<Uint8Array>;
  /** System print dialog for HTML on A4 or on `sheet` (millimetres); true when printed, false when the dialog was closed. */
  printHtml(html: string, title: string, sheet?: { width: number; height: number }): Promise<boolean>;
  showInFolder(path: string): void;
  /** Opens a temporary copy of a stored file with the system's program, or shows it in its folder when it could run. */
  openFile(path: string): Promise<void>;
  /** Whether the system shows notifications. */
  notifies(): boolean;
  /** Shows a system notification; a click on it brings the window forward and runs `onClick`. */
  notify(notice: { title: string; body: string }, onClick: () => void): void;
  /** What starting with the system does here, in words; null where it cannot be done. */
  autostartHow(): string | null;
  /** Makes the program start with the system, without its window, or no longer so. */
  autostart(on: boolean): void;
  /** Whether closing the window leaves the program running. */
  staying(on: boolean): void;
  push<P extends Push>(push: P, payload: PushPayloads[P]): void;
}
