import { spawn } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { PaperDocument } from '../../shared/documents/blocks.ts';
import { AppError } from '../../shared/ipc/errors.ts';
import type { PaperPdf } from '../documents/pdf.ts';

/** A start of Electron and up to a hundred pages; a machine that needs more has stopped answering. */
const LIMIT_MS = 120_000;
const NO_ELECTRON =
  'PDF делает Electron, а его здесь нет. Задайте путь к нему в ELECTRON_PATH или попросите --format docx.';

/** Prints papers to PDF in an Electron of its own, running `script` (the built print.ts); throws AppError when there is none or it fails. */
export async function printPapers(papers: PaperDocument[], script: string): Promise<PaperPdf[]> {
  const electron = process.env.ELECTRON_PATH;
  if (!electron || !existsSync(electron)) throw new AppError('not_found', NO_ELECTRON, '--format');
  const folder = mkdtempSync(join(tmpdir(), 'desyat-dney-print-'));
  try {
    writeFileSync(join(folder, 'jobs.json'), JSON.stringify({ papers }));
    const said = await run(electron, script, folder);
    const result = resultOf(folder);
    if (!result.ok) {
      throw new AppError(
        'internal',
        `PDF не получился: ${result.message || said || 'Electron ничего не ответил'}`,
        '--format',
      );
    }
    return papers.map((_paper, index) => ({
      pdf: new Uint8Array(readFileSync(join(folder, `${index}.pdf`))),
      pages: result.pages[index] ?? 0,
    }));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Resolves to the end of what the program wrote on stderr: the reason, when it left no result. */
function run(electron: string, script: string, folder: string): Promise<string> {
  // Chromium's sandbox does not work for root.
  const asRoot = process.getuid?.() === 0 ? ['--no-sandbox'] : [];
  const args = [script, ...asRoot, '--disable-gpu', `--user-data-dir=${join(folder, 'profile')}`, `--jobs=${folder}`];
  return new Promise((resolve) => {
    const child = spawn(electron, args, {
      stdio: ['ignore', 'ignore', 'pipe'],
      timeout: LIMIT_MS,
      killSignal: 'SIGKILL',
    });
    let said = '';
    child.stderr.setEncoding('utf8').on('data', (part: string) => {
      said = (said + part).slice(-500);
    });
    child.on('error', (error) => resolve(error.message));
    child.on('close', () => resolve(said.trim()));
  });
}

type Result = { ok: true; pages: number[] } | { ok: false; message: string };

function resultOf(folder: string): Result {
  const path = join(folder, 'result.json');
  return existsSync(path) ? (JSON.parse(readFileSync(path, 'utf8')) as Result) : { ok: false, message: '' };
}
