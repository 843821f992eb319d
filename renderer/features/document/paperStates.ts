import type { DocumentKind } from '../../../shared/documents/blocks.ts';
import { addresseesOf } from '../../../shared/documents/addressees.ts';
import type { Plan } from '../../../shared/law/types.ts';
import type { CaseFile } from '../../../shared/model/case.ts';
import { PAPER_MARKS, paperProgress, type PaperMark } from '../../../shared/model/paperStates.ts';
import { shortDate } from '../../../shared/text/format.ts';
import type { GlyphName } from '../../ui/Glyph.tsx';

/** What the chip beside the title says; green only at «вручено». */
export interface PaperState {
  words: string;
  glyph: GlyphName;
}

const NEXT: Partial<Record<PaperMark, string>> = {
  filled: ', не отправлено',
  printed: ', не отправлено',
  sent: ', не вручено',
};
const GLYPHS: Record<PaperMark, GlyphName> = { filled: 'notSent', printed: 'notSent', sent: 'waiting', served: 'done' };

/** Where a paper stands; null for sheets that only help. */
export function paperState(file: CaseFile, plan: Plan, kind: DocumentKind): PaperState | null {
  if (addresseesOf(kind, file.facts).length === 0) return printedOnly(file, plan, kind);
  const { state, marks } = paperProgress(kind, file, plan);
  if (state === null) return { words: 'не хватает ответов', glyph: 'danger' };
  const date = marks.find((known) => known.mark === state)?.date;
  const when = date ? ` ${shortDate(date)}` : '';
  return { words: `${PAPER_MARKS[state]}${when}${NEXT[state] ?? ''}`, glyph: GLYPHS[state] };
}

/** A sheet that goes to nobody has been printed or there is nothing to say. */
function printedOnly(file: CaseFile, plan: Plan, kind: DocumentKind): PaperState | null {
  const printed = paperProgress(kind, file, plan).marks.find((known) => known.mark === 'printed')?.date;
  return printed ? { words: `${PAPER_MARKS.printed} ${shortDate(printed)}`, glyph: 'notSent' } : null;
}
