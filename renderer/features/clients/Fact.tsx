import type { ReactNode } from 'react';
import styles from './Clients.module.css';

/** A line of a card: name and what is known; nothing known is said so. */
export function Fact({ name, children }: { name: string; children: ReactNode }) {
  return (
    <div className={styles.fact}>
      <dt>{name}</dt>
      <dd>{children || <span className={styles.quiet}>не записано</span>}</dd>
    </div>
  );
}
