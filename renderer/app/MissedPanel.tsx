import { useId, useState } from 'react';
import type { MissedReminder } from '../../shared/ipc/reminders.ts';
import { call, sayError, useQuery } from '../api.ts';
import { Button, Link } from '../ui/Button.tsx';
import { Glyph } from '../ui/Glyph.tsx';
import styles from './MissedPanel.module.css';
import { routeHash } from './routes.ts';
import { showToast } from './toastStore.ts';

const FIRST = 4;

/** «Пропущено, пока программа была закрыта»: stays on «Дела» and in the calendar until the user puts it away. */
export function MissedPanel() {
  const { data } = useQuery('reminders.missed', {});
  const id = useId();
  const [all, setAll] = useState(false);
  if (!data || data.length === 0) return null;
  const shown = all ? data : data.slice(0, FIRST);
  return (
    <section className={styles.panel} aria-labelledby={id}>
      <div className={styles.head}>
        <Glyph name="danger" size={18} />
        <h2 id={id}>
          {data.every(({ missed }) => missed)
            ? 'Пропущено, пока программа была закрыта'
            : 'Напоминания, которых вы не видели'}{' '}
          <span className={styles.count}>{data.length}</span>
        </h2>
        <Button kind="quiet" size={36} icon="check" onPress={() => void putAway(data)}>
          Посмотрел всё
        </Button>
      </div>
      <ul className={styles.rows}>
        {shown.map((row) => (
          <li key={row.ids.join()}>
            <span className={styles.when}>{row.text}</span>
            <a href={routeHash({ screen: 'case', id: row.caseId, section: 'overview' })}>
              {row.number} {row.caseTitle}
            </a>
            <span className={styles.what}>{row.title}</span>
            <Link onPress={() => void putAway([row])} label={`Посмотрел: ${row.number} ${row.caseTitle}`}>
              Посмотрел
            </Link>
          </li>
        ))}
      </ul>
      {shown.length < data.length && (
        <p className={styles.more}>
          <Link onPress={() => setAll(true)}>Показать ещё {data.length - shown.length}</Link>
        </p>
      )}
    </section>
  );
}

async function putAway(rows: readonly MissedReminder[]): Promise<void> {
  const ids = rows.flatMap((row) => row.ids);
  try {
    await call('reminders.seen', { ids, seen: true });
  } catch (error) {
    sayError(error);
    return;
  }
  showToast({
    text: rows.length === 1 ? 'Напоминание убрано.' : `Убрано напоминаний: ${rows.length}.`,
    icon: 'check',
    action: { label: 'Отменить', run: () => void call('reminders.seen', { ids, seen: false }).catch(sayError) },
  });
}
