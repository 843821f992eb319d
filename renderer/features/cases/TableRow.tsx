import { memo, type ReactNode } from 'react';
import type { CivilDate } from '../../../shared/calendar/civilDate.ts';
import type { CaseRow } from '../../../shared/ipc/contract.ts';
import { formatRoubles } from '../../../shared/money/kopecks.ts';
import { routeHash } from '../../app/routes.ts';
import { cx } from '../../ui/cx.ts';
import { Icon } from '../../ui/Icon.tsx';
import { SmallStrip } from '../../ui/strip/SmallStrip.tsx';
import box from './Box.module.css';
import { dueTone, dueWords, TURNS, whenWords, type Column, type ColumnId } from './columns.ts';
import { actionRoute } from './groups.ts';
import { Hit } from './Hit.tsx';
import styles from './Table.module.css';

interface Props {
  /** Undefined until its page has come. */
  row: CaseRow | undefined;
  index: number;
  ariaIndex: number;
  columns: readonly Column[];
  today: CivilDate;
  current: boolean;
  chosen: boolean;
}

/** A row of the table. What is done with it the grid around it knows: there is one listener for ten thousand rows. */
export const TableRow = memo(function TableRow({ row, index, ariaIndex, columns, today, current, chosen }: Props) {
  return (
    <div
      role="row"
      className={cx(styles.row, row?.hit && styles.withHit)}
      aria-rowindex={ariaIndex}
      aria-selected={chosen}
      data-index={index}
      tabIndex={current ? 0 : -1}
      {...(row ? { 'data-case': row.id } : { 'aria-busy': true })}
    >
      <div role="gridcell" className={cx(styles.cell, styles.check)}>
        <span
          role="checkbox"
          aria-checked={chosen}
          aria-label={`Выбрать: ${row?.title ?? ''}`}
          className={cx(box.box, box.small)}
          data-choose=""
        >
          {chosen && <Icon name="check" size={16} />}
        </span>
      </div>
      {columns.map((column) => (
        <div
          key={column.id}
          role="gridcell"
          className={cx(
            styles.cell,
            styles[column.id],
            column.right && styles.right,
            column.wideOnly && styles.wideOnly,
          )}
        >
          {row && CELLS[column.id]({ row, today, current })}
        </div>
      ))}
      {row?.hit && (
        <div role="gridcell" className={styles.hit} aria-colspan={columns.length + 1}>
          <Hit hit={row.hit} />
        </div>
      )}
    </div>
  );
});

interface CellProps {
  row: CaseRow;
  today: CivilDate;
  current: boolean;
}

const CELLS: Record<ColumnId, (props: CellProps) => ReactNode> = {
  client: ({ row }) => row.client || <span className={styles.absent}>не указан</span>,
  what: ({ row }) => (
    <>
      {row.title}
      {row.sample && ', учебное'}
    </>
  ),
  number: ({ row }) => row.number,
  seller: ({ row }) => row.seller || <span className={styles.absent}>не указан</span>,
  days: ({ row }) => row.strip && row.group !== 'court' && <SmallStrip model={row.strip} dense />,
  due: ({ row, today }) => dueWords(row, today),
  when: ({ row, today }) => {
    const tone = dueTone(row, today);
    return <span className={cx(tone && styles[tone])}>{whenWords(row, today)}</span>;
  },
  label: ({ row }) => row.dueLabel || row.deadline,
  turn: ({ row }) => (row.waitingFor ? TURNS[row.waitingFor] : ''),
  sum: ({ row }) => (row.total ? formatRoubles(row.total) : ''),
  action: ({ row, current }) => (
    <a
      className={styles.link}
      href={routeHash(actionRoute(row.id, row.action.id))}
      tabIndex={current ? 0 : -1}
      aria-label={`${row.action.title}: ${row.title}`}
      data-action=""
    >
      {row.action.title}
    </a>
  ),
};
