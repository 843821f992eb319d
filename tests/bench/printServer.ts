import { spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { pathToFileURL } from 'node:url';
import { PRINT_FONTS } from '../../electron/documents/fonts.ts';

export interface PrintServer {
  /** Bare printToPDF of a page in the reused window. */
  print(html: string): Promise<Uint8Array>;
  /** The same; only how long the window took, in milliseconds. */
  time(html: string): Promise<number>;
  close(): void;
}

const FONTS = pathToFileURL(join(import.meta.dirname, '..', '..', 'assets', 'fonts', 'documents')).href;

/** The same page with its fonts from the disk: the bare window does not know the program's own scheme and its policy. */
function bare(html: string): string {
  return html.replace(/<meta http-equiv="Content-Security-Policy"[^>]*>/, '').replaceAll(PRINT_FONTS, `${FONTS}/`);
}

/** Starts an Electron whose only window prints what it is given. */
export async function startPrintServer(electron: string): Promise<PrintServer> {
  const folder = mkdtempSync(join(tmpdir(), 'desyat-dney-bench-'));
  const asRoot = process.getuid?.() === 0 ? ['--no-sandbox'] : [];
  const args = [join(import.meta.dirname, 'printServer.js'), ...asRoot, '--disable-gpu'];
  const child = spawn(electron, [...args, `--user-data-dir=${join(folder, 'profile')}`], {
    stdio: ['pipe', 'pipe', 'ignore'],
  });
  const lines = createInterface({ input: child.stdout })[Symbol.asyncIterator]();
  const answer = async (start: string): Promise<string> => {
    for (;;) {
      const { value, done } = (await lines.next()) as IteratorResult<string>;
      if (done) throw new Error('The bare window has ended.');
      if (value.startsWith(start)) return value.slice(start.length);
    }
  };
  await answer('READY');
  const [page, pdf] = [join(folder, 'page.html'), join(folder, 'page.pdf')];
  const time = async (html: string): Promise<number> => {
    writeFileSync(page, bare(html));
    child.stdin.write(`${JSON.stringify({ page, pdf })}\n`);
    return Number(await answer('DONE '));
  };
  return {
    time,
    async print(html) {
      await time(html);
      return new Uint8Array(readFileSync(pdf));
    },
    close() {
      child.kill('SIGKILL');
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
