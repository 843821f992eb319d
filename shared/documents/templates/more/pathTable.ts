import { ordered } from '../../../law/state/caseState.ts';
import { eventTitle } from '../../../model/eventNames.ts';
import { shortDate } from '../../../text/format.ts';
import type { Block } from '../../blocks.ts';
import type { Material } from '../material.ts';
import { table } from './kit.ts';

/** What happened, day by day; null while nothing was written down. */
export function pathTable(m: Material): Block | null {
  const rows = ordered(m.file.events)
    .filter((event) => event.date <= m.today && event.type !== 'printed')
    .map((event) => [shortDate(event.date), eventTitle(event, m.facts)]);
  return rows.length > 0
    ? table('path.table', [{ width: 30, align: 'center' }, { width: 140 }], ['День', 'Событие'], rows)
    : null;
}
