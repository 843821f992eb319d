import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Document, Packer, Paragraph } from 'docx';
import { printPapers } from '../../electron/cli/printPapers.ts';
import { toDocx } from '../../electron/documents/docx.ts';
import { plainLines, type PaperDocument } from '../../shared/documents/blocks.ts';
import { buildDocument } from '../../shared/documents/build.ts';
import { lawContext } from '../../shared/law/context.ts';
import { plan } from '../../shared/law/plan.ts';
import { CASE_DAY, CASE_NAMES, caseNamed } from '../support/cases.ts';
import { median, quantile, ratio, type Compared } from './numbers.ts';

const PRINT = join(import.meta.dirname, '..', '..', 'out', 'main', 'print.js');

function claim(): PaperDocument {
  const file = caseNamed('sofa-waiting');
  const law = lawContext(CASE_DAY);
  return buildDocument('claim', file, plan(file, law), law);
}

/** From the facts to the bytes of the claim, against the same lines put into a file by the bare library. */
export async function benchDocx(rounds: number): Promise<Compared> {
  const lines = plainLines(claim().blocks);
  const bare = async (): Promise<void> => {
    const children = lines.map((text) => new Paragraph(text));
    await Packer.toBuffer(new Document({ sections: [{ children }] }));
  };
  const ours: number[] = [];
  const floor: number[] = [];
  for (let index = 0; index < rounds + 5; index++) {
    const times = [await timed(bare), await timed(() => toDocx(claim()))] as const;
    if (index < 5) continue;
    floor.push(times[0]);
    ours.push(times[1]);
  }
  return ratio(median(ours), median(floor));
}

/**
 * One claim to PDF in a window that is already open, against bare printToPDF of the same text. Ours is the difference
 * between a run of many claims and a run of one, so that the start of Electron does not count; a claim of two pages is
 * laid out twice, to number its pages.
 */
export async function benchPdf(electron: string, rounds: number): Promise<Compared> {
  process.env.ELECTRON_PATH = electron;
  const paper = claim();
  const print = (count: number): Promise<number> =>
    timed(() => printPapers(Array<PaperDocument>(count).fill(paper), PRINT));
  await print(1);
  const one = median([await print(1), await print(1), await print(1)]);
  const ours = ((await print(rounds + 1)) - one) / rounds;
  return ratio(ours, barePdf(electron, paper, rounds));
}

function barePdf(electron: string, paper: PaperDocument, rounds: number): number {
  const folder = mkdtempSync(join(tmpdir(), 'desyat-dney-bench-'));
  try {
    const page = join(folder, 'page.html');
    const text = plainLines(paper.blocks).map((line) => `<p>${line.replaceAll('<', '&lt;')}</p>`);
    writeFileSync(page, `<!doctype html><meta charset="utf-8"><style>p{font:14pt serif}</style>${text.join('')}`);
    const asRoot = process.getuid?.() === 0 ? ['--no-sandbox'] : [];
    const script = join(import.meta.dirname, 'barePdf.js');
    const args = [
      script,
      ...asRoot,
      '--disable-gpu',
      `--user-data-dir=${join(folder, 'profile')}`,
      page,
      String(rounds),
    ];
    const result = spawnSync(electron, args, { encoding: 'utf8', timeout: 120_000 });
    const times = /^TIMES (.*)$/m.exec(result.stdout)?.[1];
    if (times === undefined) throw new Error(`Bare printing failed: ${result.stderr.slice(-500)}`);
    return median((JSON.parse(times) as number[]).slice(1));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** `plan()` over all example cases, in milliseconds. */
export function benchPlan(rounds: number): { median: number; p95: number } {
  const law = lawContext(CASE_DAY);
  const files = CASE_NAMES.map(caseNamed);
  const times: number[] = [];
  for (let index = 0; index < rounds + 2; index++) {
    for (const file of files) {
      const started = performance.now();
      plan(file, law);
      if (index >= 2) times.push(performance.now() - started);
    }
  }
  return { median: hundredths(median(times)), p95: hundredths(quantile(times, 0.95)) };
}

const hundredths = (value: number): number => Math.round(value * 100) / 100;

async function timed(work: () => Promise<unknown>): Promise<number> {
  const started = performance.now();
  await work();
  return performance.now() - started;
}
