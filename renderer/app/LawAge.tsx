import { useQuery } from '../api.ts';
import { Link } from '../ui/Button.tsx';
import styles from './LawAge.module.css';

/** How old the law behind the figures above is; leads to where newer data are taken in. */
export function LawAge() {
  const state = useQuery('app.state', {}).data;
  if (!state) return null;
  return (
    <p className={styles.age}>
      {state.lawAge} <Link href="#/settings">Данные о праве</Link>
    </p>
  );
}
