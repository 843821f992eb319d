import { useCallback, useMemo, useRef } from 'react';
import { cx } from '../../ui/cx.ts';
import { rowAt, type Rows } from './caseRows.ts';
import { CaseRowView } from './CaseRowView.tsx';
import styles from './Cases.module.css';
import type { Choice } from './choice.ts';
import type { Flow } from './flow.ts';
import { GroupHead } from './GroupHead.tsx';
import type { Place } from './place.ts';
import { useGridKeys } from './useGridKeys.ts';
import { useMeasured } from './useMeasured.ts';
import { useRem } from './useRem.ts';
import { useSight } from './useSight.ts';
import { useWindow } from './useWindow.ts';

/** Before they are drawn, in rem. */
const GROUP = 2.0625;
const ROW = 3.125;

/** The list of the home screen: roomy rows, one action on each. */
export function List({
  rows,
  flow,
  choice,
  choosing,
  place,
  fold,
}: {
  rows: Rows;
  flow: Flow;
  choice: Choice;
  /** Boxes stand before the rows. */
  choosing: boolean;
  place: Place;
  fold: { folded: boolean; toggle: () => void } | null;
}) {
  const scroller = useRef<HTMLDivElement>(null);
  const body = useRef<HTMLDivElement>(null);
  const rem = useRem();
  const { heights: known, measure } = useMeasured();
  const heights = useMemo(
    () =>
      flow.items.map((item) => {
        const key = item.kind === 'group' ? item.group.id : (rowAt(rows, item.index)?.id ?? '');
        return known.get(key) ?? (item.kind === 'group' ? GROUP : ROW) * rem;
      }),
    [flow, rows, known, rem],
  );
  const seen = useWindow(scroller, body, heights, flow.itemOf(place.index));
  const { reveal } = seen;
  const show = useCallback(
    (index: number) => reveal(flow.itemOf(index), index === 0 ? GROUP * rem : 0, 4),
    [flow, reveal, rem],
  );
  const keys = useGridKeys({ scroller, rows, count: flow.rows, choice, place, show });
  useSight(rows, flow, seen.from, seen.to);

  return (
    <div
      ref={scroller}
      className={styles.list}
      role="grid"
      aria-label="Дела"
      aria-rowcount={flow.items.length}
      aria-multiselectable
      data-area="list"
      {...keys}
    >
      <div ref={body} role="rowgroup">
        {seen.pieces.map((piece) => {
          if ('room' in piece) return <div key={piece.key} role="presentation" style={{ height: piece.room }} />;
          const item = flow.items[piece.item];
          if (!item) return null;
          if (item.kind === 'group') {
            return (
              <div
                key={item.group.id}
                ref={measure}
                data-measured={item.group.id}
                role="row"
                aria-rowindex={piece.item + 1}
                className={cx(styles.groupRow, piece.item === 0 && styles.firstGroup)}
              >
                <div role="rowheader" className={styles.groupHead}>
                  <GroupHead
                    group={item.group}
                    count={item.count}
                    words
                    {...(item.group.id === 'closed' && fold ? { fold } : {})}
                  />
                </div>
              </div>
            );
          }
          const row = rowAt(rows, item.index);
          return (
            <CaseRowView
              key={`row-${item.index}`}
              row={row}
              index={item.index}
              ariaIndex={piece.item + 1}
              current={item.index === place.index}
              chosen={row !== undefined && choice.ids.has(row.id)}
              choosing={choosing}
              measure={measure}
            />
          );
        })}
      </div>
    </div>
  );
}
