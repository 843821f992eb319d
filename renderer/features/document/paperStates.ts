import type { DocumentKind } from '../../../shared/documents/blocks.ts';
import type { CaseFile, EventOf, Paper } from '../../../shared/model/case.ts';
import { shortDate } from '../../../shared/text/format.ts';
import type { GlyphName } from '../../ui/Glyph.tsx';

/** «заполнено», «распечатано», «отправлено», «вручено»: four different states, green only at the last. */
export interface PaperState {
  words: string;
  glyph: GlyphName;
}

const PAPER_OF: Partial<Record<DocumentKind, Paper>> = { claim: 'claim', complaint: 'complaint', lawsuit: 'lawsuit' };

/** The paper of the event log behind a kind of document; sheets that only help have none. */
export function paperOf(kind: DocumentKind): Paper | undefined {
  return PAPER_OF[kind];
}

/** What the event log says of a paper. Sheets that only help (memo, inventory) have no state but «заполнено». */
export function paperState(file: CaseFile, kind: DocumentKind): PaperState {
  const paper = PAPER_OF[kind];
  const served = newest(file, 'served', paper);
  if (served) return { words: `вручено ${shortDate(served.date)}`, glyph: 'done' };
  const sent = newest(file, 'sent', paper);
  if (sent) return { words: `отправлено ${shortDate(sent.date)}, не вручено`, glyph: 'waiting' };
  const printed = newest(file, 'printed', paper);
  if (printed) return { words: `распечатано ${shortDate(printed.date)}, не отправлено`, glyph: 'notSent' };
  return { words: paper ? 'заполнено, не отправлено' : 'заполнено', glyph: 'notSent' };
}

/** The paper that went out and can no longer be changed by new answers. */
export function sentPaper(file: CaseFile, kind: DocumentKind): EventOf<'sent'> | null {
  return newest(file, 'sent', PAPER_OF[kind]);
}

function newest<T extends 'printed' | 'sent' | 'served'>(
  file: CaseFile,
  type: T,
  paper: Paper | undefined,
): EventOf<T> | null {
  let found: EventOf<T> | null = null;
  let date = '';
  for (const event of file.events) {
    if (event.type !== type || !('paper' in event) || event.paper !== paper || event.date < date) continue;
    found = event as EventOf<T>;
    date = event.date;
  }
  return found;
}
