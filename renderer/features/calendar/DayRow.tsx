import type { CalendarRow } from '../../../shared/ipc/reminders.ts';
import { routeHash } from '../../app/routes.ts';
import styles from './Calendar.module.css';
import { WhoseMark, whoseWords } from './WhoseMark.tsx';

/** One clock: the case as a link, what ends, whose it is, where the day was moved from. */
export function DayRow({ row }: { row: CalendarRow }) {
  return (
    <li className={styles.entry}>
      <p className={styles.whose}>
        <WhoseMark whose={row.whose} />
        {whoseWords(row.whose)}
        {row.sample && ' · учебное'}
      </p>
      <a className={styles.case} href={routeHash({ screen: 'case', id: row.caseId, section: 'overview' })}>
        {row.number} {row.caseTitle}
      </a>
      <p>{row.title}</p>
      {row.moved && <p className={styles.note}>{row.moved}</p>}
      {row.provisional && <p className={styles.note}>Предварительно: календарь этого года ещё не утверждён.</p>}
    </li>
  );
}
