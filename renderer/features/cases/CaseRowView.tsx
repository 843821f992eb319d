import { memo } from 'react';
import type { CaseRow } from '../../../shared/ipc/contract.ts';
import { formatRoubles } from '../../../shared/money/kopecks.ts';
import { routeHash } from '../../app/routes.ts';
import { cx } from '../../ui/cx.ts';
import { Icon } from '../../ui/Icon.tsx';
import { SmallStrip } from '../../ui/strip/SmallStrip.tsx';
import box from './Box.module.css';
import styles from './Cases.module.css';
import { actionRoute } from './groups.ts';
import { Hit } from './Hit.tsx';

/** Green only where the demand is met; red and amber by the group. */
export function rowTone(row: CaseRow): 'met' | 'late' | 'near' | null {
  if (row.strip?.state === 'satisfied' && !row.total) return 'met';
  if (row.group === 'overdue') return 'late';
  return row.group === 'soon' ? 'near' : null;
}

/** What and whom, days, deadline in words, sum, the one next action. The whole row opens the case. */
export const CaseRowView = memo(function CaseRowView({
  row,
  index,
  ariaIndex,
  current,
  chosen,
  choosing,
  measure,
}: {
  /** Undefined until its page has come. */
  row: CaseRow | undefined;
  index: number;
  ariaIndex: number;
  current: boolean;
  chosen: boolean;
  choosing: boolean;
  measure: (node: HTMLElement | null) => void;
}) {
  const tone = row ? rowTone(row) : null;
  return (
    <div
      role="row"
      ref={measure}
      className={cx(styles.row, current && styles.currentRow, choosing && styles.choosing, chosen && styles.chosenRow)}
      aria-rowindex={ariaIndex}
      aria-selected={chosen}
      data-index={index}
      tabIndex={current ? 0 : -1}
      {...(row ? { 'data-case': row.id, 'data-measured': row.id } : { 'aria-busy': true })}
    >
      {choosing && row && (
        <div role="gridcell" className={styles.choice}>
          <span
            role="checkbox"
            aria-checked={chosen}
            aria-label={`Выбрать: ${row.title}`}
            className={cx(box.box, box.large)}
            data-choose=""
          >
            {chosen && <Icon name="check" size={16} />}
          </span>
        </div>
      )}
      <div role="gridcell" className={styles.what}>
        <span className={styles.title}>{row?.title}</span>
        <span className={styles.subtitle}>
          {row?.sample && 'Учебное · '}
          {row?.subtitle}
        </span>
      </div>
      <div role="gridcell" className={styles.days}>
        {row?.group === 'court' ? (
          <span className={styles.courtIcon}>
            <Icon name="court" />
          </span>
        ) : (
          row?.strip && <SmallStrip model={row.strip} />
        )}
      </div>
      <div role="gridcell" className={styles.when}>
        <span className={cx(styles.deadline, tone && styles[tone])}>{row?.deadline}</span>
        <span className={styles.note}>{row?.deadlineNote}</span>
      </div>
      <div role="gridcell" className={styles.sum}>
        {row?.total ? formatRoubles(row.total) : ''}
      </div>
      <div role="gridcell" className={styles.action}>
        {row && (
          <a
            className={cx(styles.actionLink, current && styles.actionCurrent)}
            href={routeHash(actionRoute(row.id, row.action.id))}
            tabIndex={current ? 0 : -1}
            aria-label={`${row.action.title}: ${row.title}`}
            data-action=""
          >
            {row.action.title}
          </a>
        )}
      </div>
      {row?.hit && (
        <div role="gridcell" className={styles.hit}>
          <Hit hit={row.hit} />
        </div>
      )}
    </div>
  );
});
