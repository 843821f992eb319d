import { useCallback, useMemo, useState } from 'react';
import { placeOf, rowAt, type Rows } from './caseRows.ts';
import type { CaseRow } from '../../../shared/ipc/contract.ts';

/** The row the keys stand on. */
export interface Place {
  index: number;
  row: CaseRow | undefined;
  go: (index: number) => void;
}

/** Where the desk was left, for the way back from a case. */
let kept: { index: number; id: string | null } = { index: 0, id: null };

/** Follows its case when the list moves under it; without the case it stays at its place. */
export function usePlace(rows: Rows, count: number): Place {
  const [at, setAt] = useState(kept);
  const index = useMemo(() => {
    const last = Math.max(0, count - 1);
    if (at.id === null || rowAt(rows, at.index)?.id === at.id) return Math.min(at.index, last);
    const found = placeOf(rows, at.id);
    return found >= 0 && found <= last ? found : Math.min(at.index, last);
  }, [rows, count, at]);
  const row = rowAt(rows, index);
  const go = useCallback(
    (next: number) => {
      kept = { index: next, id: rowAt(rows, next)?.id ?? null };
      setAt(kept);
    },
    [rows],
  );
  return useMemo(() => ({ index, row, go }), [index, row, go]);
}
