import type { ReactNode } from 'react';
import { cx } from './cx.ts';
import styles from './Page.module.css';

/** Title of a screen: link back, H1, second line; on the right the total or the buttons. */
export function ScreenHeader({
  title,
  subtitle,
  back,
  aside,
  line,
}: {
  title: ReactNode;
  subtitle?: ReactNode;
  /** Link to where the screen belongs, above the title. */
  back?: ReactNode;
  aside?: ReactNode;
  /** A line under the header. */
  line?: boolean;
}) {
  return (
    <header className={cx(styles.header, line && styles.underlined)}>
      <div className={styles.titles}>
        {back && <p className={styles.back}>{back}</p>}
        <h1>{title}</h1>
        {subtitle && <p className={styles.subtitle}>{subtitle}</p>}
      </div>
      {aside && <div className={styles.aside}>{aside}</div>}
    </header>
  );
}

/** Content that scrolls, margin 24, at most 1240 wide. */
export function ScreenBody({ children, className }: { children: ReactNode; className?: string }) {
  return <div className={cx(styles.body, className)}>{children}</div>;
}

/**
 * Content with a side column 308-332 wide; below 1200 the column goes under the content.
 * Both scroll on their own while they stand side by side.
 */
export function WithSideColumn({
  children,
  side,
  label,
  tone = 'sunk',
}: {
  children: ReactNode;
  side: ReactNode;
  /** Name of the column for readers: «Что меняет этот ответ». */
  label: string;
  tone?: 'sunk' | 'sheet';
}) {
  return (
    <div className={styles.split}>
      <div className={styles.main}>{children}</div>
      <aside className={cx(styles.side, tone === 'sheet' && styles.sheet)} aria-label={label} data-area="side">
        {side}
      </aside>
    </div>
  );
}

/** A section under a 1-px line: heading, link at its right, content. */
export function Section({ title, link, children }: { title: ReactNode; link?: ReactNode; children: ReactNode }) {
  return (
    <section className={styles.section}>
      <div className={styles.sectionHead}>
        <h2>{title}</h2>
        {link && <span className={styles.sectionLink}>{link}</span>}
      </div>
      {children}
    </section>
  );
}
