import { useCallback, useMemo, useRef, type CSSProperties } from 'react';
import type { CivilDate } from '../../../shared/calendar/civilDate.ts';
import type { DeskPrefs } from '../../../shared/ipc/deskPrefs.ts';
import { cx } from '../../ui/cx.ts';
import { Icon } from '../../ui/Icon.tsx';
import box from './Box.module.css';
import { rowAt, type Rows } from './caseRows.ts';
import type { Choice } from './choice.ts';
import { gridTemplate, shownColumns, type Column } from './columns.ts';
import type { Flow } from './flow.ts';
import { GroupHead } from './GroupHead.tsx';
import type { Place } from './place.ts';
import styles from './Table.module.css';
import { useGridKeys } from './useGridKeys.ts';
import { useRem } from './useRem.ts';
import { useSight } from './useSight.ts';
import { useWindow } from './useWindow.ts';
import { TableRow } from './TableRow.tsx';

/** Heights in rem, the same as in Table.module.css. */
const HEAD = 2.0625;
const GROUP = 1.875;
const ROW = 1.8125;
const HIT = 1.3125;

/** Plate of the volunteer: narrow rows under sortable heads, grouped while they stand by urgency. */
export default function Table({
  rows,
  flow,
  today,
  prefs,
  onPrefs,
  choice,
  place,
  fold,
}: {
  rows: Rows;
  flow: Flow;
  today: CivilDate;
  prefs: DeskPrefs;
  onPrefs: (change: Partial<DeskPrefs>) => void;
  choice: Choice;
  place: Place;
  fold: { folded: boolean; toggle: () => void } | null;
}) {
  const scroller = useRef<HTMLDivElement>(null);
  const body = useRef<HTMLDivElement>(null);
  const rem = useRem();
  const columns = useMemo(() => shownColumns(prefs), [prefs]);
  const searching = (rows.query?.query ?? '').trim() !== '';
  const heights = useMemo(
    () =>
      flow.items.map((item) => {
        if (item.kind === 'group') return GROUP * rem;
        const row = rowAt(rows, item.index);
        return ((row ? row.hit : searching) ? ROW + HIT : ROW) * rem;
      }),
    [flow, rows, rem, searching],
  );
  const seen = useWindow(scroller, body, heights, flow.itemOf(place.index));
  const { reveal } = seen;
  const show = useCallback(
    (index: number) => reveal(flow.itemOf(index), (HEAD + (index === 0 ? GROUP : 0)) * rem, 4),
    [flow, reveal, rem],
  );
  const keys = useGridKeys({ scroller, rows, count: flow.rows, choice, place, show });
  useSight(rows, flow, seen.from, seen.to);

  const [wide, narrow] = [gridTemplate(columns, 'wide'), gridTemplate(columns, 'narrow')];
  const template = {
    '--columns': wide.columns,
    '--least': wide.least,
    '--columns-narrow': narrow.columns,
    '--least-narrow': narrow.least,
  } as CSSProperties;
  return (
    <div
      ref={scroller}
      className={styles.scroller}
      style={template}
      role="grid"
      aria-label="Дела"
      aria-rowcount={flow.items.length + 1}
      aria-colcount={columns.length + 1}
      aria-multiselectable
      data-area="table"
      {...keys}
    >
      <div role="row" aria-rowindex={1} className={styles.heads}>
        <div role="columnheader" className={cx(styles.cell, styles.check)}>
          <AllBox choice={choice} shown={flow.rows} />
        </div>
        {columns.map((column) => (
          <ColumnHead key={column.id} column={column} prefs={prefs} onPrefs={onPrefs} />
        ))}
      </div>
      <div ref={body} role="rowgroup" className={styles.body}>
        {seen.pieces.map((piece) => {
          if ('room' in piece) return <div key={piece.key} role="presentation" style={{ height: piece.room }} />;
          const item = flow.items[piece.item];
          if (!item) return null;
          if (item.kind === 'group') {
            return (
              <div key={item.group.id} role="row" aria-rowindex={piece.item + 2} className={styles.group}>
                <div role="rowheader" aria-colspan={columns.length + 1} className={styles.groupCell}>
                  <GroupHead
                    group={item.group}
                    count={item.count}
                    {...(item.group.id === 'closed' && fold ? { fold } : {})}
                  />
                </div>
              </div>
            );
          }
          const row = rowAt(rows, item.index);
          return (
            <TableRow
              key={`row-${item.index}`}
              row={row}
              index={item.index}
              ariaIndex={piece.item + 2}
              columns={columns}
              today={today}
              current={item.index === place.index}
              chosen={row !== undefined && choice.ids.has(row.id)}
            />
          );
        })}
      </div>
    </div>
  );
}

function AllBox({ choice, shown }: { choice: Choice; shown: number }) {
  const state = choice.ids.size === 0 ? false : choice.ids.size >= shown ? true : 'mixed';
  return (
    <button
      type="button"
      role="checkbox"
      aria-checked={state}
      aria-label="Выбрать все показанные дела"
      className={cx(box.box, box.small)}
      onClick={() => (state === false ? choice.all() : choice.clear())}
    >
      {state === 'mixed' && <span className={box.dash} />}
      {state === true && <Icon name="check" size={16} />}
    </button>
  );
}

function ColumnHead({
  column,
  prefs,
  onPrefs,
}: {
  column: Column;
  prefs: DeskPrefs;
  onPrefs: (change: Partial<DeskPrefs>) => void;
}) {
  const { sort } = column;
  const sorted = sort !== undefined && prefs.sort === sort;
  const down = sorted && prefs.descending;
  return (
    <div
      role="columnheader"
      className={cx(
        styles.cell,
        styles[column.id],
        styles.headCell,
        column.right && styles.right,
        column.wideOnly && styles.wideOnly,
      )}
      {...(sort ? { 'aria-sort': sorted ? (down ? 'descending' : 'ascending') : 'none' } : {})}
    >
      {sort ? (
        <button
          type="button"
          className={styles.headButton}
          onClick={() => onPrefs({ sort, descending: sorted && column.turns === true && !prefs.descending })}
        >
          {column.name}
          {sorted && <Icon name={down ? 'sortDown' : 'sortUp'} size={16} />}
        </button>
      ) : (
        column.name
      )}
    </div>
  );
}
