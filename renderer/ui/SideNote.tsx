import type { ReactNode } from 'react';
import { cx } from './cx.ts';
import styles from './SideNote.module.css';

/** «Что меняет этот ответ»: one or two sentences, the effect drawn or counted, article, «Почему так?». */
export function SideNote({
  title,
  children,
  className,
  id,
}: {
  title: ReactNode;
  children: ReactNode;
  className?: string;
  /** The heading can be brought into focus under this name. */
  id?: string;
}) {
  return (
    <section className={cx(styles.note, className)}>
      <h2 {...(id === undefined ? {} : { id, tabIndex: -1 })}>{title}</h2>
      {children}
    </section>
  );
}

/** Two columns of a sum: name left, amount right on a common comma; `total` stands above a 2-px line. */
export function SumRows({
  rows,
}: {
  rows: { id: string; name: ReactNode; note?: ReactNode; value: ReactNode; strong?: boolean; total?: boolean }[];
}) {
  return (
    <dl className={styles.rows}>
      {rows.map((row) => (
        <div key={row.id} className={cx(styles.row, row.total && styles.total)}>
          <dt>
            {row.name}
            {row.note && <span className={styles.rowNote}>{row.note}</span>}
          </dt>
          <dd className={cx(row.strong && styles.strong)}>{row.value}</dd>
        </div>
      ))}
    </dl>
  );
}
