import type { CaseGroup, CaseList } from '../../../shared/ipc/contract.ts';
import { GROUPS, type GroupView } from './groups.ts';

/** The column of a list as it is drawn: heads of groups and rows, each row by its place in the list. */
export type FlowItem = { kind: 'group'; group: GroupView; count: number } | { kind: 'row'; index: number };

export interface Flow {
  items: FlowItem[];
  /** Rows that are drawn: without those of a folded group. */
  rows: number;
  /** Item of a row. */
  itemOf: (index: number) => number;
}

type Head = Pick<CaseList, 'counts' | 'total'>;

/** Rows under the heads of their groups; `folded` hides the rows of «Завершены», which stand last. */
export function groupedFlow({ counts }: Head, only: CaseGroup | 'all', folded: boolean): Flow {
  const items: FlowItem[] = [];
  const places: number[] = [];
  for (const group of GROUPS) {
    const count = counts[group.id];
    if (count === 0 || (only !== 'all' && only !== group.id)) continue;
    items.push({ kind: 'group', group, count });
    if (group.id === 'closed' && folded) continue;
    for (let row = 0; row < count; row++) {
      items.push({ kind: 'row', index: places.length });
      places.push(items.length - 1);
    }
  }
  return { items, rows: places.length, itemOf: (index) => places[index] ?? -1 };
}

/** Rows in one order, without heads. */
export function plainFlow({ total }: Head): Flow {
  const items = Array.from({ length: total }, (_, index): FlowItem => ({ kind: 'row', index }));
  return { items, rows: total, itemOf: (index) => (index < total ? index : -1) };
}

/** Where the rows of each group begin in the list ordered by urgency. */
export function groupStarts({ counts }: Head): Record<CaseGroup, number> {
  const starts: Record<CaseGroup, number> = { overdue: 0, soon: 0, waiting: 0, prepare: 0, court: 0, closed: 0 };
  let start = 0;
  for (const { id } of GROUPS) {
    starts[id] = start;
    start += counts[id];
  }
  return starts;
}
