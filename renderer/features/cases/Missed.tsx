import { MissedPanel } from '../../app/MissedPanel.tsx';
import styles from './Cases.module.css';

/** What was missed, between the head of the list and its rows; fetched after the list itself. */
export default function Missed() {
  return (
    <div className={styles.missed}>
      <MissedPanel />
    </div>
  );
}
