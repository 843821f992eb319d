import type { DocumentKind } from '../../../shared/documents/blocks.ts';
import type { Plan } from '../../../shared/law/types.ts';
import type { CaseFile, EventOf, Paper } from '../../../shared/model/case.ts';
import { PAPER_MARKS, paperProgress, type PaperMark } from '../../../shared/model/paperStates.ts';
import { shortDate } from '../../../shared/text/format.ts';
import type { GlyphName } from '../../ui/Glyph.tsx';

/** What the chip beside the title says; green only at «вручено». */
export interface PaperState {
  words: string;
  glyph: GlyphName;
}

const PAPER_OF: Partial<Record<DocumentKind, Paper>> = { claim: 'claim', complaint: 'complaint', lawsuit: 'lawsuit' };
const NEXT: Partial<Record<PaperMark, string>> = {
  filled: ', не отправлено',
  printed: ', не отправлено',
  sent: ', не вручено',
};
const GLYPHS: Record<PaperMark, GlyphName> = { filled: 'notSent', printed: 'notSent', sent: 'waiting', served: 'done' };

/** The paper of the event log behind a kind of document; sheets that only help have none. */
function paperOf(kind: DocumentKind): Paper | undefined {
  return PAPER_OF[kind];
}

/** Where a paper stands; null for sheets that only help. */
export function paperState(file: CaseFile, plan: Plan, kind: DocumentKind): PaperState | null {
  const paper = paperOf(kind);
  if (!paper) return null;
  const { state, marks } = paperProgress(paper, file, plan);
  if (state === null) return { words: 'не хватает ответов', glyph: 'danger' };
  const date = marks.find((known) => known.mark === state)?.date;
  const when = date ? ` ${shortDate(date)}` : '';
  return { words: `${PAPER_MARKS[state]}${when}${NEXT[state] ?? ''}`, glyph: GLYPHS[state] };
}

/** The sending after which new answers no longer change the paper that is out; the newest one. */
export function sentPaper(file: CaseFile, kind: DocumentKind): EventOf<'sent'> | null {
  const paper = paperOf(kind);
  const sent = file.events.filter((event): event is EventOf<'sent'> => event.type === 'sent' && event.paper === paper);
  return sent.reduce<EventOf<'sent'> | null>((last, event) => (last && last.date > event.date ? last : event), null);
}
