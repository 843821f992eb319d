import type { DocumentKind } from '../../shared/documents/blocks.ts';
import { buildDocument } from '../../shared/documents/build.ts';
import { buildLabels, fitsLabel, letterOf, type Letter } from '../../shared/documents/labels.ts';
import { paperStops } from '../../shared/documents/ready.ts';
import { DOCUMENT_TITLES } from '../../shared/documents/titles.ts';
import type { ClaimPapers } from '../../shared/ipc/batch.ts';
import { getCase, type StoredCase } from '../db/repos/cases.ts';
import type { PdfJoin } from '../documents/joinPdf.ts';
import { paperPdf } from '../documents/pdf.ts';
import type { AppContext } from './context.ts';
import { derive, type Derived } from './derive.ts';
import { throwIfStopped } from './longWork.ts';
import { numbered } from './outgoing.ts';

/** A case whose claim may go out. */
export interface Ready {
  id: string;
  number: string;
  title: string;
  seller: string;
}

export interface Work {
  context: AppContext;
  signal: AbortSignal;
  papers: ClaimPapers;
  /** Called when a case has been laid out. */
  step(): void;
  /** Called when a case goes without one of its papers, with the reason in words for people. */
  lacks(one: Ready, reason: string): void;
}

/** What lies in the envelope; the inventory holds both its copies. */
export const inEnvelope = ({ inventory }: ClaimPapers): DocumentKind[] => [
  'claim',
  ...(inventory ? ['inventory' as const] : []),
];

/** What the post must not get: last among the papers of a case, so that it is not folded in with the letter. */
export const apart = ({ clientSteps, caseNote }: ClaimPapers): DocumentKind[] => [
  ...(clientSteps ? ['claim_steps' as const] : []),
  ...(caseNote ? ['case_note' as const] : []),
];

const ENVELOPES: Record<ClaimPapers['addresses'], readonly DocumentKind[]> = {
  c5: ['envelope_c5'],
  dl: ['envelope_dl'],
  labels: [],
  none: [],
};
export const envelope = ({ addresses }: ClaimPapers): readonly DocumentKind[] => ENVELOPES[addresses];

/**
 * Adds papers of a case and gives what it was derived to. The claim must be there; any other paper that cannot be made is left
 * out and told.
 */
export async function addCase(
  target: PdfJoin,
  one: Ready,
  kinds: readonly DocumentKind[],
  work: Work,
): Promise<Derived> {
  const stored = getCase(work.context.db, one.id);
  const derived = derive(stored.file, work.context);
  let bookmark: string | undefined = `${one.seller}, дело ${one.number}`;
  for (const kind of kinds) {
    throwIfStopped(work.signal);
    const made =
      kind === 'claim' ? await lay(kind, stored, derived, work) : await layOrTell(kind, one, stored, derived, work);
    if (!made) continue;
    await target.add(made.pdf, made.copies, bookmark);
    bookmark = undefined;
  }
  return derived;
}

interface Laid {
  pdf: Uint8Array;
  copies: number;
}

async function lay(kind: DocumentKind, stored: StoredCase, derived: Derived, { context }: Work): Promise<Laid> {
  const { file, plan, law } = derived;
  const paper = numbered(buildDocument(kind, file, plan, law), stored, true, context);
  const { pdf } = await paperPdf(paper, (html) => context.platform.htmlToPdf(html));
  return { pdf, copies: paper.copies.count };
}

async function layOrTell(
  kind: DocumentKind,
  one: Ready,
  stored: StoredCase,
  derived: Derived,
  work: Work,
): Promise<Laid | null> {
  const tell = (why: string): null => {
    work.lacks(one, `Не вошло: «${DOCUMENT_TITLES[kind]}». ${why}`);
    return null;
  };
  try {
    const [stop] = paperStops(kind, derived.file, derived.plan);
    return stop ? tell(`${stop.title.replace(/\.$/, '')}.`) : await lay(kind, stored, derived, work);
  } catch (error) {
    work.context.log.error('batch.paper', error);
    return tell('Программа не смогла составить эту бумагу. Откройте дело и напечатайте её отдельно.');
  }
}

/** Notes whose label comes next, in the order of the envelopes. */
export function addLetter(letters: Letter[], one: Ready, { file, plan, law }: Derived, { lacks }: Work): void {
  const letter = letterOf(file, plan, law);
  if (fitsLabel(letter)) letters.push(letter);
  else lacks(one, 'Не вошла наклейка: адрес на ней не помещается. Напечатайте для этого дела конверт.');
}

/** Adds the sheets of labels, one at a time. */
export async function addLabels(target: PdfJoin, letters: readonly Letter[], work: Work): Promise<void> {
  for (const sheet of buildLabels(letters)) {
    throwIfStopped(work.signal);
    const { pdf } = await paperPdf(sheet, (html) => work.context.platform.htmlToPdf(html));
    await target.add(pdf, 1);
  }
}
