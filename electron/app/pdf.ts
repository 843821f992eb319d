/// <reference types="vite/client" />
/// <reference types="electron-vite/node" />
import { readFile } from 'node:fs/promises';
import { basename } from 'node:path';
import { app, BrowserWindow, session, type Session } from 'electron';
import { PRINT_FONTS, PRINT_ORIGIN } from '../documents/fonts.ts';
import { AppError } from '../../shared/ipc/errors.ts';

/** Millimetres; A4 when nothing is said. */
type Sheet = { width: number; height: number };

/** Lays out papers: the only part of the program that turns HTML into pages. */
export interface PdfPrinter {
  /** A4 pages as PDF, tagged, with an outline. */
  htmlToPdf(html: string): Promise<Uint8Array>;
  /** Opens the system's print dialog; resolves when it is closed: true when it was printed. */
  printHtml(html: string, title: string, sheet?: Sheet): Promise<boolean>;
  /** Closes the hidden window. */
  dispose(): void;
}

const LIMIT_MS = 30_000;
/** The hidden window costs memory: it is kept for the next paper, but not for the whole day. */
const IDLE_MS = 60_000;
/**
 * Text whose font is still on its way is printed as blank space. Waiting for what the layout has asked for is not enough:
 * the asking itself comes later than the layout. So every face is asked for by name before the page is printed. This world
 * is ours alone: scripts of the page itself stay switched off, and its policy forbids them as well.
 */
const OWN_WORLD = 999;
const FONTS_LOADED = `(async () => {
  await Promise.all([...document.fonts].map((face) => face.load()));
  await document.fonts.ready;
  document.body.getBoundingClientRect();
})()`;
const NO_MARGINS = { top: 0, bottom: 0, left: 0, right: 0 };

/** Font files by name, put beside the built program. */
const FONTS = new Map(
  Object.entries(
    import.meta.glob<string>('../../assets/fonts/documents/*.woff2', {
      query: '?asset',
      import: 'default',
      eager: true,
    }),
  ).map(([source, path]) => [basename(source), path]),
);

/**
 * One hidden window, used for one paper at a time. It has a session of its own in memory, no script, no preload and no
 * network: it is answered only its page and our fonts.
 */
export function createPdfPrinter(): PdfPrinter {
  // Chromium notes it in every PDF: its reader need not learn the sender's system. No request ever carries it.
  app.userAgentFallback = 'Desyat dney';
  const pages = new Map<string, string>();
  let printSession: Session | undefined;
  let hidden: BrowserWindow | undefined;
  let idle: NodeJS.Timeout | undefined;
  let number = 0;
  let queue: Promise<unknown> = Promise.resolve();

  function openWindow(title: string): BrowserWindow {
    printSession ??= createSession(pages);
    const window = new BrowserWindow({
      show: false,
      title,
      webPreferences: {
        session: printSession,
        javascript: false,
        sandbox: true,
        contextIsolation: true,
        nodeIntegration: false,
        webgl: false,
        spellcheck: false,
        devTools: false,
        backgroundThrottling: false,
      },
    });
    window.webContents.setWindowOpenHandler(() => ({ action: 'deny' }));
    window.webContents.on('will-navigate', (event) => event.preventDefault());
    return window;
  }

  async function load(window: BrowserWindow, html: string): Promise<void> {
    number += 1;
    const name = `/${number}.html`;
    pages.set(name, html);
    try {
      await window.loadURL(`${PRINT_ORIGIN}${name.slice(1)}`);
      await window.webContents.executeJavaScriptInIsolatedWorld(OWN_WORLD, [{ code: FONTS_LOADED }]);
    } finally {
      pages.delete(name);
    }
  }

  function dispose(): void {
    clearTimeout(idle);
    if (hidden && !hidden.isDestroyed()) hidden.destroy();
    hidden = undefined;
  }

  /** The program ends with its last window, and a hidden one must not keep it alive. */
  function endWithOthers(own: BrowserWindow): void {
    const others = BrowserWindow.getAllWindows().filter((window) => window !== own);
    const check = () => {
      if (BrowserWindow.getAllWindows().every((window) => window === own)) dispose();
    };
    others.forEach((window) => window.once('closed', check));
  }

  async function layOut(html: string): Promise<Uint8Array> {
    clearTimeout(idle);
    if (!hidden || hidden.isDestroyed() || hidden.webContents.isCrashed()) {
      dispose();
      hidden = openWindow('');
      endWithOthers(hidden);
    }
    const window = hidden;
    try {
      return await withinLimit(async () => {
        await load(window, html);
        return window.webContents.printToPDF({
          pageSize: 'A4',
          preferCSSPageSize: true,
          printBackground: true,
          margins: NO_MARGINS,
          generateTaggedPDF: true,
          generateDocumentOutline: true,
        });
      });
    } catch (error) {
      // Whatever state the window is in, the next paper gets a fresh one.
      dispose();
      throw error;
    } finally {
      idle = setTimeout(dispose, IDLE_MS);
      idle.unref();
    }
  }

  return {
    htmlToPdf(html) {
      const result = queue.then(() => layOut(html));
      queue = result.catch(() => undefined);
      return result;
    },

    // A window of its own: the dialog may stay open for long, and PDFs are still wanted meanwhile.
    async printHtml(html, title, sheet) {
      const window = openWindow(title);
      try {
        await withinLimit(() => load(window, html));
        return await openDialog(window, sheet);
      } finally {
        if (!window.isDestroyed()) window.destroy();
      }
    },

    dispose,
  };
}

function createSession(pages: Map<string, string>): Session {
  const target = session.fromPartition('print', { cache: false });
  target.setPermissionRequestHandler((_contents, _permission, answer) => answer(false));
  target.setPermissionCheckHandler(() => false);
  target.setSpellCheckerEnabled(false);
  target.on('will-download', (event) => event.preventDefault());
  target.webRequest.onBeforeRequest({ urls: ['<all_urls>'] }, ({ url }, answer) => {
    answer({ cancel: !isOurs(url) });
  });
  target.protocol.handle('app', async (request) => {
    if (!isOurs(request.url)) return new Response('Not found', { status: 404 });
    const { pathname } = new URL(request.url);
    const page = pages.get(pathname);
    if (page !== undefined) return new Response(page, { headers: { 'content-type': 'text/html; charset=utf-8' } });
    const font = request.url.startsWith(PRINT_FONTS) ? FONTS.get(basename(pathname)) : undefined;
    if (!font) return new Response('Not found', { status: 404 });
    return new Response(await fontBytes(font), { headers: { 'content-type': 'font/woff2' } });
  });
  return target;
}

/** Each paper asks for the same few files. */
const readFonts = new Map<string, Promise<Uint8Array<ArrayBuffer>>>();

function fontBytes(path: string): Promise<Uint8Array<ArrayBuffer>> {
  const known = readFonts.get(path) ?? readFile(path).then((bytes) => new Uint8Array(bytes));
  readFonts.set(path, known);
  return known;
}

function isOurs(url: string): boolean {
  const { protocol, host } = new URL(url);
  return `${protocol}//${host}/` === PRINT_ORIGIN;
}

async function withinLimit<T>(work: () => Promise<T>): Promise<T> {
  let timer: NodeJS.Timeout | undefined;
  const limit = new Promise<never>((_resolve, reject) => {
    timer = setTimeout(() => reject(tooSlow()), LIMIT_MS);
  });
  try {
    return await Promise.race([work(), limit]);
  } finally {
    clearTimeout(timer);
  }
}

function tooSlow(): AppError {
  return new AppError('internal', 'Бумага не разложилась по страницам за 30 секунд. Повторите или сохраните DOCX.');
}

function openDialog(window: BrowserWindow, sheet?: Sheet): Promise<boolean> {
  // Electron counts in micrometres.
  const pageSize = sheet ? { width: sheet.width * 1_000, height: sheet.height * 1_000 } : 'A4';
  return new Promise((resolve, reject) => {
    window.webContents.print({ silent: false, printBackground: true, pageSize }, (printed, reason) => {
      if (printed || /cancel/i.test(reason)) resolve(printed);
      else reject(new AppError('internal', 'Принтер не ответил. Проверьте его или сохраните PDF и напечатайте его.'));
    });
  });
}
