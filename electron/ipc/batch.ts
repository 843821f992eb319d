import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import type { DocumentKind } from '../../shared/documents/blocks.ts';
import { buildDocument } from '../../shared/documents/build.ts';
import { claimObstacle } from '../../shared/documents/ready.ts';
import type { BatchResult } from '../../shared/ipc/contract.ts';
import { titleOf } from '../../shared/model/summary.ts';
import { getCase } from '../db/repos/cases.ts';
import type { PdfJoin } from '../documents/joinPdf.ts';
import { paperPdf } from '../documents/pdf.ts';
import { writeFolder } from '../documents/write.ts';
import { safeFileName } from '../files/names.ts';
import type { AppContext } from './context.ts';
import { derive } from './derive.ts';
import { longWork, throwIfStopped } from './longWork.ts';
import { numbered } from './outgoing.ts';

/** What lies in the envelope, and the envelope itself; the inventory holds both its copies. */
const LETTER: readonly DocumentKind[] = ['claim', 'inventory'];
const ENVELOPE: readonly DocumentKind[] = ['envelope_c5'];

interface Ready {
  id: string;
  number: string;
  title: string;
  seller: string;
}

interface Work {
  context: AppContext;
  signal: AbortSignal;
  /** Called when a case has been laid out. */
  step(): void;
}

/**
 * Claims, inventories and envelopes of many cases in the order of the envelopes: by addressee, then by number. Cases
 * that are not ready are left out by name and reason. One paper at a time is in memory. Null = the dialog was closed.
 */
export function batchClaims(
  ids: readonly string[],
  as: 'folder' | 'print',
  context: AppContext,
): Promise<BatchResult | null> {
  return longWork(context, async (signal) => {
    const { ready, skipped } = sortOut(ids, context);
    if (ready.length === 0) return { folder: null, files: [], done: 0, skipped };
    const parent = as === 'folder' ? await context.platform.chooseFolder('Куда сложить претензии') : null;
    if (as === 'folder' && parent === null) return null;
    const written = await writeAll(ready, parent, { context, signal });
    return { ...written, done: ready.length, skipped };
  });
}

/** Tells how far it is, and at the end, whatever it was, that the work is over. */
async function writeAll(
  ready: readonly Ready[],
  parent: string | null,
  given: Omit<Work, 'step'>,
): Promise<Omit<BatchResult, 'done' | 'skipped'>> {
  const total = ready.length;
  const say = (done: number): void =>
    given.context.platform.push('progress', { label: 'Готовим претензии', done, total, stop: 'batch.cancel' });
  let done = 0;
  const work: Work = { ...given, step: () => say(Math.min(++done, total - 1)) };
  try {
    say(0);
    return parent === null ? await forPrinter(ready, work) : await inFolder(parent, ready, work);
  } finally {
    say(total);
  }
}

function sortOut(ids: readonly string[], context: AppContext): { ready: Ready[]; skipped: BatchResult['skipped'] } {
  const ready: Ready[] = [];
  const skipped: BatchResult['skipped'] = [];
  for (const id of new Set(ids)) {
    const stored = getCase(context.db, id);
    const { file, plan } = derive(stored.file, context);
    const title = stored.title || titleOf(file);
    const reason = claimObstacle(file, plan);
    if (reason === null) ready.push({ id, number: stored.number, title, seller: file.facts.seller?.name ?? '' });
    else skipped.push({ id, title, reason });
  }
  const compare = new Intl.Collator('ru', { numeric: true }).compare;
  ready.sort((a, b) => compare(a.seller, b.seller) || compare(a.number, b.number));
  return { ready, skipped };
}

/** One PDF per case, numbered in the order of the envelopes, in a new folder: all of them or none. */
async function inFolder(
  parent: string,
  ready: readonly Ready[],
  work: Work,
): Promise<Omit<BatchResult, 'done' | 'skipped'>> {
  const { joinPdf } = await import('../documents/joinPdf.ts');
  const digits = String(ready.length).length;
  const files = ready.map((one, index) => ({
    name: `${safeFileName(`${String(index + 1).padStart(digits, '0')} ${one.seller}, дело ${one.number}`.slice(0, 110))}.pdf`,
    async writeTo(path: string) {
      await fill(joinPdf(path, one.title), (target) => addCase(target, one, [...LETTER, ...ENVELOPE], work));
      work.step();
    },
  }));
  const folder = await writeFolder(parent, `Претензии ${work.context.platform.today()}`, files);
  return { folder, files: files.map((file) => file.name) };
}

/**
 * Two PDFs for the printer, opened in the system's program: the papers, and the envelopes in the same order, for a
 * printer cannot change the sheet at every seventh page.
 */
async function forPrinter(ready: readonly Ready[], work: Work): Promise<Omit<BatchResult, 'done' | 'skipped'>> {
  const { joinPdf } = await import('../documents/joinPdf.ts');
  const { temporary, platform } = work.context;
  mkdirSync(temporary, { recursive: true, mode: 0o700 });
  const folder = mkdtempSync(join(temporary, 'print-'));
  const [letters, envelopes] = [join(folder, 'Претензии на печать.pdf'), join(folder, 'Конверты на печать.pdf')];
  try {
    await fill(joinPdf(letters, 'Претензии'), (first) =>
      fill(joinPdf(envelopes, 'Конверты'), async (second) => {
        for (const one of ready) {
          await addCase(first, one, LETTER, work);
          await addCase(second, one, ENVELOPE, work);
          work.step();
        }
      }),
    );
  } catch (error) {
    rmSync(folder, { recursive: true, force: true });
    throw error;
  }
  await platform.openFile(envelopes);
  await platform.openFile(letters);
  return { folder: dirname(letters), files: [basename(letters), basename(envelopes)] };
}

async function fill(target: PdfJoin, work: (target: PdfJoin) => Promise<void>): Promise<void> {
  try {
    await work(target);
  } catch (error) {
    target.abandon();
    throw error;
  }
  target.finish();
}

async function addCase(
  target: PdfJoin,
  one: Ready,
  kinds: readonly DocumentKind[],
  { context, signal }: Work,
): Promise<void> {
  const stored = getCase(context.db, one.id);
  const { file, plan, law } = derive(stored.file, context);
  for (const [index, kind] of kinds.entries()) {
    throwIfStopped(signal);
    const paper = numbered(buildDocument(kind, file, plan, law), stored, true, context);
    const { pdf } = await paperPdf(paper, (html) => context.platform.htmlToPdf(html));
    await target.add(pdf, paper.copies.count, index === 0 ? `${one.seller}, дело ${one.number}` : undefined);
  }
}
