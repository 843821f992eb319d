import { useEffect } from 'react';
import type { Rows } from './caseRows.ts';
import type { Flow } from './flow.ts';

/** Asks for the rows in sight: from one item of the flow to another. */
export function useSight(rows: Rows, flow: Flow, from: number, to: number): void {
  const { want } = rows;
  const inSight = flow.items.slice(from, to + 1).filter((item) => item.kind === 'row');
  const first = inSight.at(0)?.index ?? 0;
  const last = inSight.at(-1)?.index ?? 0;
  useEffect(() => want('list', first, last), [want, first, last]);
}
