import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import type { Letter } from '../../shared/documents/labels.ts';
import { claimObstacle } from '../../shared/documents/ready.ts';
import type { BatchResult, ParsedInput } from '../../shared/ipc/contract.ts';
import { titleOf } from '../../shared/model/summary.ts';
import { getCase } from '../db/repos/cases.ts';
import type { PdfJoin } from '../documents/joinPdf.ts';
import { writeFolder } from '../documents/write.ts';
import { safeFileName } from '../files/names.ts';
import { addCase, addLabels, addLetter, apart, envelope, inEnvelope, type Ready, type Work } from './batchPapers.ts';
import type { AppContext } from './context.ts';
import { derive } from './derive.ts';
import { longWork } from './longWork.ts';

/**
 * Claims of many cases and what goes along, in the order of the envelopes: by addressee, then by number. Cases that are
 * not ready are left out by name and reason, those that lack one of the other papers are named. One paper at a time is in
 * memory. Null = the dialog was closed.
 */
export function batchClaims(
  { ids, as, papers }: ParsedInput<'batch.claims'>,
  context: AppContext,
): Promise<BatchResult | null> {
  return longWork(context, async (signal) => {
    const { ready, skipped } = sortOut(ids, context);
    if (ready.length === 0) return { folder: null, files: [], done: 0, skipped };
    const parent = as === 'folder' ? await context.platform.chooseFolder('Куда сложить претензии') : null;
    if (as === 'folder' && parent === null) return null;
    const lacking = new Map<Ready, string[]>();
    const lacks: Work['lacks'] = (one, reason) => void lacking.set(one, [...(lacking.get(one) ?? []), reason]);
    const written = await writeAll(ready, parent, { context, signal, papers, lacks });
    const noted = [...lacking].map(([{ id, title }, reasons]) => ({ id, title, reason: reasons.join(' ') }));
    return { ...written, done: ready.length, skipped, ...(noted.length > 0 ? { noted } : {}) };
  });
}

type Written = Pick<BatchResult, 'folder' | 'files'>;

/** Tells how far it is, and at the end, whatever it was, that the work is over. */
async function writeAll(ready: readonly Ready[], parent: string | null, given: Omit<Work, 'step'>): Promise<Written> {
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

/** One PDF per case, numbered in the order of the envelopes, in a new folder: all of them or none. Labels once for all. */
async function inFolder(parent: string, ready: readonly Ready[], work: Work): Promise<Written> {
  const { joinPdf } = await import('../documents/joinPdf.ts');
  const { papers } = work;
  const kinds = [...inEnvelope(papers), ...envelope(papers), ...apart(papers)];
  const letters: Letter[] = [];
  const digits = String(ready.length).length;
  const files = ready.map((one, index) => ({
    name: `${safeFileName(`${String(index + 1).padStart(digits, '0')} ${one.seller}, дело ${one.number}`.slice(0, 110))}.pdf`,
    async writeTo(path: string) {
      const derived = await fill(joinPdf(path, one.title), (target) => addCase(target, one, kinds, work));
      if (papers.addresses === 'labels') addLetter(letters, one, derived, work);
      work.step();
    },
  }));
  const labels = {
    name: 'Наклейки.pdf',
    async writeTo(path: string) {
      if (letters.length > 0) await fill(joinPdf(path, 'Наклейки'), (target) => addLabels(target, letters, work));
    },
  };
  const folder = await writeFolder(parent, `Претензии ${work.context.platform.today()}`, [...files, labels]);
  return { folder, files: [...files, ...(letters.length > 0 ? [labels] : [])].map((file) => file.name) };
}

const ADDRESSES = { c5: 'Конверты', dl: 'Конверты', labels: 'Наклейки' } as const;

/**
 * PDFs for the printer, opened in the system's program: the papers, and the envelopes or labels in the same order, for a
 * printer cannot change the sheet at every seventh page. Without addresses there is only the first.
 */
async function forPrinter(ready: readonly Ready[], work: Work): Promise<Written> {
  const { joinPdf } = await import('../documents/joinPdf.ts');
  const { temporary, platform } = work.context;
  const { addresses } = work.papers;
  mkdirSync(temporary, { recursive: true, mode: 0o700 });
  const folder = mkdtempSync(join(temporary, 'print-'));
  const papers = join(folder, 'Претензии на печать.pdf');
  const made = [papers];
  try {
    await fill(joinPdf(papers, 'Претензии'), async (first) => {
      if (addresses === 'none') return addAll(first, null, ready, work);
      const name = ADDRESSES[addresses];
      const path = join(folder, `${name} на печать.pdf`);
      const second = joinPdf(path, name);
      await fill(second, () => addAll(first, second, ready, work));
      // Every address was left out: a file without pages is nothing to open.
      if (second.pages > 0) made.push(path);
      else rmSync(path);
    });
  } catch (error) {
    rmSync(folder, { recursive: true, force: true });
    throw error;
  }
  // The papers last: their window lies above the other.
  for (const path of made.toReversed()) await platform.openFile(path);
  return { folder: dirname(papers), files: made.map((path) => basename(path)) };
}

async function addAll(first: PdfJoin, second: PdfJoin | null, ready: readonly Ready[], work: Work): Promise<void> {
  const { papers, step } = work;
  const letters: Letter[] = [];
  for (const one of ready) {
    const derived = await addCase(first, one, [...inEnvelope(papers), ...apart(papers)], work);
    if (second && envelope(papers).length > 0) await addCase(second, one, envelope(papers), work);
    if (papers.addresses === 'labels') addLetter(letters, one, derived, work);
    step();
  }
  if (second) await addLabels(second, letters, work);
}

async function fill<T>(target: PdfJoin, work: (target: PdfJoin) => Promise<T>): Promise<T> {
  try {
    const done = await work(target);
    target.finish();
    return done;
  } catch (error) {
    target.abandon();
    throw error;
  }
}
