import { useCallback, useEffect, useMemo, useState, useSyncExternalStore } from 'react';
import type { CaseList, CaseRow, Input } from '../../../shared/ipc/contract.ts';
import { LIST_PAGE } from '../../../shared/ipc/desk.ts';
import type { AppErrorShape } from '../../../shared/ipc/errors.ts';
import { ApiError, call, usePush } from '../../api.ts';

export type ListQuery = Omit<Input<'cases.list'>, 'offset' | 'limit'>;

export interface RowsState {
  /** What the rows answer to; null before the first answer. */
  query: ListQuery | null;
  /** Counts, sum, load and date of the newest answer. */
  head: Omit<CaseList, 'rows'> | null;
  pages: ReadonlyMap<number, readonly CaseRow[]>;
  error: AppErrorShape | null;
}

const EMPTY: RowsState = { query: null, head: null, pages: new Map(), error: null };

/** The row at this place of the list, when its page has come. */
export function rowAt(state: RowsState, index: number): CaseRow | undefined {
  return state.pages.get(Math.floor(index / LIST_PAGE))?.[index % LIST_PAGE];
}

/** Place of a case among the pages that have come; -1 when it is not among them. */
export function placeOf(state: RowsState, id: string): number {
  for (const [page, rows] of state.pages) {
    const at = rows.findIndex((row) => row.id === id);
    if (at >= 0) return page * LIST_PAGE + at;
  }
  return -1;
}

/**
 * A list of any length by pages: only those in sight are asked for, one at a time. Rows of the question before stay until
 * the first answer to the new one has come, so that the list never blinks while somebody types.
 */
class CaseRows {
  private state = EMPTY;
  private listeners = new Set<() => void>();
  private query: ListQuery | null = null;
  private epoch = 0;
  private running = false;
  private fresh = new Set<number>();
  /** Rows in sight, by the place that shows them: the board has a place for each column. */
  private wanted = new Map<string, readonly [number, number]>();

  readonly subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  };
  readonly read = (): RowsState => this.state;

  ask(query: ListQuery): void {
    this.query = query;
    this.renew();
  }

  /** Everything may have changed: what is in sight is asked again. */
  renew(): void {
    this.epoch += 1;
    this.fresh.clear();
    void this.pump();
  }

  /** Rows from and to (inclusive) are in sight at `where`; the answer takes the wish back. */
  want(where: string, from: number, to: number): () => void {
    const range = [from, to] as const;
    this.wanted.set(where, range);
    void this.pump();
    return () => {
      if (this.wanted.get(where) === range) this.wanted.delete(where);
    };
  }

  private next(): number | null {
    // Before the first answer to a question nobody knows how long the list is.
    if (this.state.query !== this.query) return this.fresh.has(0) ? null : 0;
    const last = Math.max(0, Math.ceil((this.state.head?.total ?? 0) / LIST_PAGE) - 1);
    for (const [from, to] of this.wanted.values()) {
      for (let page = Math.floor(from / LIST_PAGE); page <= Math.min(last, Math.floor(to / LIST_PAGE)); page++) {
        if (!this.fresh.has(page)) return page;
      }
    }
    return null;
  }

  /** Letters that come while an answer is awaited are one question after it. */
  private async pump(): Promise<void> {
    const { query, epoch } = this;
    const page = this.next();
    if (!query || page === null || this.running) return;
    this.running = true;
    try {
      const answer = await call('cases.list', { ...query, offset: page * LIST_PAGE, limit: LIST_PAGE });
      if (epoch === this.epoch) this.take(page, answer, query);
    } catch (problem) {
      if (!(problem instanceof ApiError)) throw problem;
      if (epoch === this.epoch) {
        this.fresh.add(page);
        this.publish({ ...this.state, error: problem.shape });
      }
    } finally {
      this.running = false;
    }
    void this.pump();
  }

  private take(page: number, { rows, ...head }: CaseList, query: ListQuery): void {
    this.fresh.add(page);
    const kept = this.state.query === query ? this.state.pages : [];
    this.publish({ query, head, pages: new Map([...kept, [page, rows]]), error: null });
  }

  private publish(state: RowsState): void {
    this.state = state;
    for (const listener of this.listeners) listener();
  }
}

export interface Rows extends RowsState {
  want: (where: string, from: number, to: number) => () => void;
}

/** Rows that answer to `query` (a stable object), read again when a case has changed. */
export function useCaseRows(query: ListQuery | null): Rows {
  const [rows] = useState(() => new CaseRows());
  const state = useSyncExternalStore(rows.subscribe, rows.read);
  useEffect(() => {
    if (query) rows.ask(query);
  }, [rows, query]);
  usePush('data.changed', () => rows.renew());
  const want = useCallback<Rows['want']>((where, from, to) => rows.want(where, from, to), [rows]);
  return useMemo(() => ({ ...state, want }), [state, want]);
}
