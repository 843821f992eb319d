import type { CivilDate } from '../../calendar/civilDate.ts';
import { shortDate } from '../../text/format.ts';
import { typeset } from '../../text/typeset.ts';
import { normAt, normById } from '../norms/lookup.ts';
import type { Trace } from '../types.ts';
import type { Excluded } from './growth.ts';

/** The moratorium of 2022 (ПП № 497) for one obligation: the days left out and the line that says so. */
export interface Moratorium {
  excluded: Excluded[];
  trace: Trace[];
}

/**
 * Days of the moratorium that are not counted. It covers obligations that arose before its first day; when the day of the
 * contract is not known, the first day of delay stands for it and the trace says what would change.
 */
export function moratorium(arose: CivilDate | undefined, from: CivilDate, until: CivilDate): Moratorium {
  const interval = normById('pp-497').editions.find((edition) => edition.from && edition.to);
  const [start, end] = [interval?.from, interval?.to];
  if (!start || !end || from > end || until < start) return { excluded: [], trace: [] };
  const norm = normAt('pp-497', start);
  if ((arose ?? from) < start) {
    const label = `Мораторий: дни с ${shortDate(start)} по ${shortDate(end)} не считаются`;
    return { excluded: [{ from: start, to: end }], trace: [{ label, norm, from: start, to: end }] };
  }
  if (arose) return { excluded: [], trace: [] };
  const note = typeset(`Если договор заключён до ${shortDate(start)}, дни по ${shortDate(end)} из расчёта уходят.`);
  return { excluded: [], trace: [{ label: 'Мораторий 2022 года', norm, from: start, to: end, note }] };
}
