import type { CivilDate } from '../calendar/civilDate.ts';
import { checkDocument } from '../documents/check.ts';
import { caseState, isPathPaper } from '../law/state/caseState.ts';
import type { Plan, Warning } from '../law/types.ts';
import type { AnyPaper, CaseFile } from './case.ts';

/** The four honest states of a paper; each one says only what is known, none stands for another. */
export type PaperMark = 'filled' | 'printed' | 'sent' | 'served';

export const PAPER_MARKS: Record<PaperMark, string> = {
  filled: 'заполнено',
  printed: 'распечатано',
  sent: 'отправлено',
  served: 'вручено',
};

export interface PaperProgress {
  paper: AnyPaper;
  /** The furthest state reached; null = something is still missing in the answers. */
  state: PaperMark | null;
  /** All four in order, with the day on which each happened. */
  marks: { mark: PaperMark; done: boolean; date?: CivilDate }[];
  /** What forbids printing it, before it was printed. */
  lacking: Warning[];
}

/**
 * Where a paper of the case stands. Printing, sending and service come from events; «заполнено» means that nothing
 * forbids printing. A later state does not pretend that an earlier one was recorded.
 */
export function paperProgress(paper: AnyPaper, file: CaseFile, plan: Plan): PaperProgress {
  const known = caseState(file, plan.today);
  const state = isPathPaper(paper) ? known[paper] : known.letters[paper];
  // Without a demand there is no claim to check; a further letter may be written all the same.
  const checked = plan.chosen !== null || !isPathPaper(paper);
  const lacking = checked
    ? checkDocument(paper, file, plan).warnings.filter((warning) => warning.severity === 'forbidden')
    : [];
  const marks: PaperProgress['marks'] = [
    { mark: 'filled', done: checked && lacking.length === 0 },
    dated('printed', state?.printed),
    dated('sent', state?.sent),
    dated('served', state?.served?.date),
  ];
  return { paper, state: marks.findLast((mark) => mark.done)?.mark ?? null, marks, lacking };
}

function dated(mark: PaperMark, date: CivilDate | undefined): PaperProgress['marks'][number] {
  return date === undefined ? { mark, done: false } : { mark, done: true, date };
}
