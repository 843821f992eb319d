import { useEffect, useState } from 'react';
import { ProgressBar } from 'react-aria-components';
import { Link } from './Button.tsx';
import styles from './Progress.module.css';

/** What is being done, in words, with a bar; appears only when the work takes more than half a second. */
export function Progress({
  label,
  done,
  total,
  onStop,
  delay = 500,
}: {
  label: string;
  done: number;
  total: number;
  onStop?: () => void;
  delay?: number;
}) {
  const [visible, setVisible] = useState(delay === 0);
  useEffect(() => {
    if (delay === 0) return;
    const timer = setTimeout(() => setVisible(true), delay);
    return () => clearTimeout(timer);
  }, [delay]);
  if (!visible) return null;
  const share = total > 0 ? Math.min(1, done / total) : 0;
  return (
    <ProgressBar className={styles.progress ?? ''} value={done} maxValue={Math.max(total, 1)} aria-label={label}>
      <div className={styles.line}>
        <span>{label}</span>
        {onStop && <Link onPress={onStop}>Остановить</Link>}
      </div>
      <div className={styles.track}>
        <div className={styles.fill} style={{ width: `${share * 100}%` }} />
      </div>
    </ProgressBar>
  );
}

/** True once work has lasted half a second: only then it is worth words. */
export function useSlow(busy: boolean, delay = 500): boolean {
  const [slow, setSlow] = useState(false);
  useEffect(() => {
    if (!busy) return;
    const timer = setTimeout(() => setSlow(true), delay);
    return () => {
      clearTimeout(timer);
      setSlow(false);
    };
  }, [busy, delay]);
  return slow;
}
