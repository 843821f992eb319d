import type { ReactNode } from 'react';
import type { SearchHit } from '../../../shared/ipc/desk.ts';
import styles from './Hit.module.css';

/** Where a search found the case, with the words that matched. */
export function Hit({ hit }: { hit: SearchHit }) {
  const parts: ReactNode[] = [];
  let end = 0;
  for (const [from, to] of hit.marks) {
    parts.push(hit.text.slice(end, from), <mark key={from}>{hit.text.slice(from, to)}</mark>);
    end = to;
  }
  parts.push(hit.text.slice(end));
  return (
    <span className={styles.hit}>
      <span className={styles.where}>{hit.where}:</span> {parts}
    </span>
  );
}
