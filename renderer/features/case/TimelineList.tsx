import type { ReactNode } from 'react';
import type { TimelineItem } from '../../../shared/model/timeline.ts';
import { longDate, shortDate } from '../../../shared/text/format.ts';
import { cx } from '../../ui/cx.ts';
import styles from './timeline.module.css';

const BY = { people: 'Событие', law: 'По закону' };

/** Hollow dot for what people did, filled square for what the law did. */
export function TimelineList({
  items,
  short = false,
  actions,
}: {
  items: TimelineItem[];
  /** In a column: dates as numbers, no notes. */
  short?: boolean;
  actions?: (item: TimelineItem) => ReactNode;
}) {
  return (
    <ol className={cx(styles.list, short && styles.short)}>
      {items.map((item) => (
        <li key={item.id} className={styles.item}>
          <span
            className={cx(styles.mark, styles[item.by], item.against === 'seller' && styles.red)}
            aria-hidden="true"
          />
          <div className={styles.words}>
            <p>
              <span className="visuallyHidden">{BY[item.by]}: </span>
              {item.title}
            </p>
            <p className={styles.second}>{secondLine(item, short)}</p>
            {!short && item.note !== '' && <p className={styles.note}>{item.note}</p>}
            {!short && item.attachments.length > 0 && (
              <p className={styles.second}>Подтверждает: {item.attachments.join(', ')}</p>
            )}
          </div>
          {actions?.(item)}
        </li>
      ))}
    </ol>
  );
}

/** In a column the reason of a moved day is left out: the strip above says it. */
function secondLine(item: TimelineItem, short: boolean): string {
  const proof = short && item.by === 'law' ? '' : item.proof;
  const day = short ? shortDate(item.date) : longDate(item.date);
  return [item.approximate ? `примерно ${day}` : day, proof].filter((part) => part !== '').join(', ');
}
