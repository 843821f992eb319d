import { memo } from 'react';
import type { CaseRow } from '../../../shared/ipc/contract.ts';
import { formatRoubles } from '../../../shared/money/kopecks.ts';
import { navigate, routeHash } from '../../app/routes.ts';
import { Button } from '../../ui/Button.tsx';
import { cx } from '../../ui/cx.ts';
import { Icon } from '../../ui/Icon.tsx';
import { SmallStrip } from '../../ui/strip/SmallStrip.tsx';
import styles from './Cases.module.css';
import { actionRoute } from './groups.ts';

/** Green only where the demand is met; red and amber by the group. */
function tone(row: CaseRow): string | undefined {
  if (row.strip?.state === 'satisfied' && !row.total) return styles.met;
  if (row.group === 'overdue') return styles.late;
  return row.group === 'soon' ? styles.near : undefined;
}

/** What and whom, days, deadline in words, sum, the one next action. The whole row opens the case. */
export const CaseRowView = memo(function CaseRowView({
  row,
  current,
  onFocus,
  chosen,
  onChoose,
}: {
  row: CaseRow;
  current: boolean;
  onFocus: (id: string) => void;
  /** Undefined while cases are not being chosen. */
  chosen?: boolean;
  onChoose?: (id: string) => void;
}) {
  return (
    <li
      className={cx(styles.row, current && styles.currentRow, onChoose && styles.choosing)}
      onFocus={() => onFocus(row.id)}
      data-case={row.id}
    >
      {onChoose && (
        <input
          type="checkbox"
          className={styles.choice}
          aria-label={`Выбрать: ${row.title}`}
          checked={chosen ?? false}
          onChange={() => onChoose(row.id)}
          tabIndex={current ? 0 : -1}
          data-row=""
        />
      )}
      <div className={styles.what}>
        <a
          className={styles.title}
          href={routeHash({ screen: 'case', id: row.id, section: 'overview' })}
          tabIndex={current ? 0 : -1}
          {...(onChoose ? {} : { 'data-row': '' })}
        >
          {row.title}
        </a>
        <span className={styles.subtitle}>
          {row.subtitle}
          {row.sample && ', учебное'}
        </span>
      </div>
      <div className={styles.days}>
        {row.group === 'court' ? (
          <span className={styles.courtIcon}>
            <Icon name="court" />
          </span>
        ) : (
          row.strip && <SmallStrip model={row.strip} />
        )}
      </div>
      <div className={styles.when}>
        <span className={cx(styles.deadline, tone(row))}>{row.deadline}</span>
        <span className={styles.note}>{row.deadlineNote}</span>
      </div>
      <div className={styles.sum}>{row.total ? formatRoubles(row.total) : ''}</div>
      <div className={styles.action}>
        <Button
          size={36}
          kind={current ? 'accent' : 'secondary'}
          wide
          excludeFromTabOrder={!current}
          aria-label={`${row.action.title}: ${row.title}`}
          onPress={() => navigate(actionRoute(row.id, row.action.id))}
        >
          {row.action.title}
        </Button>
      </div>
    </li>
  );
});
