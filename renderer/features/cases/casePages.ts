import { useCallback, useEffect, useRef, useState } from 'react';
import type { CaseList, CaseRow, Input } from '../../../shared/ipc/contract.ts';
import type { AppErrorShape } from '../../../shared/ipc/errors.ts';
import { ApiError, call, usePush } from '../../api.ts';

const PAGE = 50;
/** The most the main process gives at once. */
const MOST = 200;

export type ListFilter = Pick<Required<Input<'cases.list'>>, 'query' | 'group' | 'sort'>;

export interface CasePages {
  /** Counts, sum and date of the newest answer; null before the first one. */
  head: Omit<CaseList, 'rows'> | null;
  rows: CaseRow[];
  error: AppErrorShape | null;
  /** Asks for the next page when there is one. */
  more: () => void;
}

/** The list by pages: fifty rows at once, more while scrolling; a changed case refreshes what is loaded. */
export function useCasePages(filter: ListFilter): CasePages {
  const { query, group, sort } = filter;
  const [head, setHead] = useState<Omit<CaseList, 'rows'> | null>(null);
  const [rows, setRows] = useState<CaseRow[]>([]);
  const [error, setError] = useState<AppErrorShape | null>(null);
  const turn = useRef(0);
  const loading = useRef(false);

  const load = useCallback(
    async (offset: number, count: number) => {
      const own = offset === 0 ? (turn.current += 1) : turn.current;
      loading.current = true;
      try {
        const found: CaseRow[] = [];
        let answer: CaseList | null = null;
        while (found.length < count) {
          const limit = Math.min(MOST, count - found.length);
          answer = await call('cases.list', { query, group, sort, offset: offset + found.length, limit });
          if (own !== turn.current) return;
          found.push(...answer.rows);
          if (answer.rows.length < limit) break;
        }
        if (!answer) return;
        const { rows: page, ...rest } = answer;
        void page;
        setHead(rest);
        setError(null);
        setRows((before) => (offset === 0 ? found : [...before.slice(0, offset), ...found]));
      } catch (problem) {
        if (!(problem instanceof ApiError)) throw problem;
        if (own === turn.current) setError(problem.shape);
      } finally {
        if (own === turn.current) loading.current = false;
      }
    },
    [query, group, sort],
  );

  useEffect(() => {
    // Letters typed in one breath are one question.
    const timer = setTimeout(() => void load(0, PAGE), query === '' ? 0 : 60);
    return () => clearTimeout(timer);
  }, [load, query]);
  usePush('data.changed', () => void load(0, Math.max(PAGE, rows.length)));

  const more = useCallback(() => {
    if (!loading.current && head && rows.length < head.total) void load(rows.length, PAGE);
  }, [head, load, rows.length]);
  return { head, rows, error, more };
}
