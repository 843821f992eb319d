import type { PartyCase, PartyView } from '../../../shared/ipc/parties.ts';
import { formatRoubles } from '../../../shared/money/kopecks.ts';
import { routeHash } from '../../app/routes.ts';
import { Section } from '../../ui/Page.tsx';
import styles from './Clients.module.css';

/** All cases of a party, the newest first, with where each stands and what it brought. */
export function PartyCases({ view }: { view: PartyView }) {
  return (
    <Section title={view.kind === 'client' ? 'Дела клиента' : 'Дела против него'}>
      {view.cases.length === 0 && <p className={styles.quiet}>Дел пока нет.</p>}
      <ul>
        {view.cases.map((one) => (
          <Row key={one.id} row={one} />
        ))}
      </ul>
      {view.more > 0 && <p className={styles.none}>И ещё дел: {view.more}. Найдите их на экране «Дела».</p>}
    </Section>
  );
}

function Row({ row }: { row: PartyCase }) {
  return (
    <li className={styles.caseRow}>
      <div>
        <a className={styles.name} href={routeHash({ screen: 'case', id: row.id, section: 'overview' })}>
          {row.title}
        </a>
        <span className={styles.note}>{[`№ ${row.number}`, row.other].filter(Boolean).join(', ')}</span>
      </div>
      <div>
        {row.deadline}
        <span className={styles.note}>{row.deadlineNote}</span>
      </div>
      <div className={styles.sum}>
        {row.total !== null && row.total > 0 && formatRoubles(row.total)}
        {row.received > 0 && !row.deadlineNote.startsWith('получено') && (
          <span className={styles.note}>получено {formatRoubles(row.received)}</span>
        )}
      </div>
    </li>
  );
}
