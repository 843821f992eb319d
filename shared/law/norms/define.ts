import type { CivilDate } from '../../calendar/civilDate.ts';
import { typeset } from '../../text/typeset.ts';
import type { Confidence, Edition, Norm } from '../types.ts';

/** Day on which the law behind the norms was last read. */
export const CHECKED: CivilDate = '2026-11-21';

/** What a norm file writes for one wording; the checked date is added here. */
export type EditionData = Omit<Edition, 'checked'>;

/** One wording of a norm. `confidence` and `source` are never left out. */
export function edition(
  meaning: string,
  confidence: Confidence,
  source: string,
  more: Pick<Edition, 'from' | 'to' | 'params'> = {},
): EditionData {
  return { meaning: typeset(meaning), confidence, source, ...more };
}

/** A norm of an act with its editions in the order of time. */
export function norm(id: string, act: string, article: string, title: string, ...editions: EditionData[]): Norm {
  return { id, act, article, title: typeset(title), editions: editions.map((item) => ({ ...item, checked: CHECKED })) };
}
