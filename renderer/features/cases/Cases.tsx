import { lazy, Suspense, useEffect, useMemo, useRef, useState } from 'react';
import type { DeskPrefs } from '../../../shared/ipc/deskPrefs.ts';
import { changeDeskPrefs, useDeskPrefs } from '../../app/deskPrefs.ts';
import { navigate } from '../../app/routes.ts';
import { useCompactRail, useScreenActions, useScreenTitle } from '../../app/shellContext.ts';
import { cx } from '../../ui/cx.ts';
import { useCaseRows, type ListQuery, type Rows } from './caseRows.ts';
import styles from './Cases.module.css';
import { useChoice } from './choice.ts';
import { DeskHead } from './DeskHead.tsx';
import { groupedFlow, plainFlow } from './flow.ts';
import { actionRoute } from './groups.ts';
import { List } from './List.tsx';
import { NothingFound } from './NothingFound.tsx';
import { usePlace } from './place.ts';
import { isNarrowed, NO_FILTER, queryOf, type DeskFilter } from './query.ts';

const FirstStart = lazy(() => import('./FirstStart.tsx'));
const Missed = lazy(() => import('./Missed.tsx'));
const SelectionBar = lazy(() => import('./SelectionBar.tsx'));
const LoadBand = lazy(() => import('./LoadBand.tsx'));
const Table = lazy(() => import('./Table.tsx'));
const Board = lazy(() => import('./Board.tsx'));

/** What the desk was narrowed down to, for the way back from a case. */
let keptFilter: DeskFilter = NO_FILTER;

/** «Дела»: the home of the program. */
export function Cases() {
  const prefs = useDeskPrefs();
  const [filter, setFilterState] = useState(keptFilter);
  const query = useMemo(() => (prefs ? queryOf(filter, prefs) : null), [filter, prefs]);
  const rows = useCaseRows(useSame(query));
  useScreenTitle('Дела');
  if (rows.error && !rows.head) return <Failed message={rows.error.message} />;
  if (!rows.head || !prefs) return null;
  const all = Object.values(rows.head.counts).reduce((sum, count) => sum + count, 0);
  if (all === 0 && !isNarrowed(filter)) {
    return (
      <Suspense fallback={null}>
        <FirstStart />
      </Suspense>
    );
  }
  const setFilter = (next: DeskFilter): void => {
    keptFilter = next;
    setFilterState(next);
  };
  return <Desk filter={filter} setFilter={setFilter} rows={rows} head={rows.head} prefs={prefs} />;
}

/** The same object while its content is the same: other columns are no new question. */
function useSame(query: ListQuery | null): ListQuery | null {
  const text = JSON.stringify(query);
  return useMemo(() => JSON.parse(text) as ListQuery | null, [text]);
}

function Failed({ message }: { message: string }) {
  return (
    <div className={styles.nothing}>
      <h1>Дела не открылись</h1>
      <p>{message}</p>
    </div>
  );
}

interface DeskProps {
  filter: DeskFilter;
  setFilter: (filter: DeskFilter) => void;
  rows: Rows;
  head: NonNullable<Rows['head']>;
  prefs: DeskPrefs;
}

/** Groups whose rows are hidden while «Завершены» is folded. */
const OPEN_STAGES = ['prepare', 'sent', 'waiting', 'overdue', 'answered', 'complaint', 'court'] as const;

function Desk({ filter, setFilter, rows, head, prefs }: DeskProps) {
  const [unfolded, setUnfolded] = useState(false);
  const [choosing, setChoosing] = useState(false);
  const search = useRef<HTMLInputElement>(null);
  const body = useRef<HTMLDivElement>(null);
  const { layout } = prefs;
  const grouped = layout === 'board' || (prefs.sort === 'urgent' && !prefs.descending);
  // What somebody looks for is shown wherever it is found.
  const mayFold = grouped && filter.group === 'all' && filter.query.trim() === '';
  const folded = mayFold && !unfolded;
  const fold = useMemo(
    () => (mayFold ? { folded, toggle: () => setUnfolded((before) => !before) } : null),
    [mayFold, folded],
  );
  const { counts, total } = head;
  const flow = useMemo(
    () => (grouped ? groupedFlow({ counts, total }, filter.group, folded) : plainFlow({ counts, total })),
    [grouped, counts, total, filter.group, folded],
  );
  const place = usePlace(rows, flow.rows);
  const shown = useMemo(
    () => rows.query && (folded ? { ...rows.query, stages: [...OPEN_STAGES] } : rows.query),
    [rows.query, folded],
  );
  const choice = useChoice(shown);
  useCompactRail(layout !== 'list');

  const { row: current, go } = place;
  const actions = useMemo(
    () => ({
      find: () => search.current?.focus(),
      'select-all': choice.all,
      ...(current ? { primary: () => navigate(actionRoute(current.id, current.action.id)) } : {}),
    }),
    [current, choice],
  );
  useScreenActions(actions);

  // Another question begins at its first row.
  const asked = useRef(rows.query);
  useEffect(() => {
    if (asked.current === rows.query) return;
    asked.current = rows.query;
    body.current?.querySelector('[data-area]')?.scrollTo(0, 0);
    go(0);
  }, [rows.query, go]);

  const boxes = choosing || choice.ids.size > 0;
  const common = { rows, flow, choice, place, fold };
  return (
    <div className={cx(styles.screen, layout === 'list' && styles.narrowed)}>
      <DeskHead
        head={head}
        filter={filter}
        setFilter={setFilter}
        prefs={prefs}
        onPrefs={changeDeskPrefs}
        searchRef={search}
        onDown={() => body.current?.querySelector<HTMLElement>('[data-index][tabindex="0"]')?.focus()}
        onSelect={layout === 'list' && !boxes ? () => setChoosing(true) : null}
      />
      <Suspense fallback={null}>
        <Missed />
      </Suspense>
      <div
        ref={body}
        className={styles.body}
        onKeyDown={(event) => {
          if (event.key === 'Escape') setChoosing(false);
        }}
      >
        <Suspense fallback={null}>
          {layout !== 'list' && <LoadBand load={head.load} today={head.today} filter={filter} setFilter={setFilter} />}
          <div className={styles.rest}>
            {flow.items.length === 0 ? (
              <NothingFound filter={filter} setFilter={setFilter} />
            ) : layout === 'table' ? (
              <Table {...common} today={head.today} prefs={prefs} onPrefs={changeDeskPrefs} />
            ) : layout === 'board' ? (
              <Board {...common} today={head.today} only={filter.group} />
            ) : (
              <List {...common} choosing={boxes} />
            )}
          </div>
        </Suspense>
      </div>
      {boxes && (
        <Suspense fallback={null}>
          <SelectionBar
            chosen={choice.ids}
            onAll={choice.all}
            onClear={() => {
              choice.clear();
              setChoosing(false);
            }}
          />
        </Suspense>
      )}
    </div>
  );
}
