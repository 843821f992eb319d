import { useState } from 'react';
import type { RecordedSent } from '../../../shared/ipc/registers.ts';
import { counted } from '../../../shared/text/format.ts';
import { useCommand } from '../../api.ts';
import { routeHash } from '../../app/routes.ts';
import { Link } from '../../ui/Button.tsx';
import styles from './Registers.module.css';

const LETTERS = ['письмо', 'письма', 'писем'] as const;

/** What was recorded, each with its way back, and what was not and why. */
export function SentResult({ result }: { result: RecordedSent }) {
  const [undone, setUndone] = useState<ReadonlySet<string>>(new Set());
  const undo = useCommand('registers.undoSent');
  const done = result.done.filter(({ eventId }) => !undone.has(eventId));

  function takeBack(rows: RecordedSent['done']): void {
    void undo.run({ rows: rows.map(({ id, eventId }) => ({ id, eventId })) }).then((answer) => {
      if (answer) setUndone(new Set([...undone, ...rows.map(({ eventId }) => eventId)]));
    });
  }

  return (
    <div className={styles.done}>
      <p role="status">
        {result.stopped && 'Остановлено. '}
        Записано: {counted(done.length, LETTERS)}. Срок продавца пойдёт, когда письмо вручат.{' '}
        {done.length > 1 && <Link onPress={() => takeBack(done)}>Отменить все</Link>}
      </p>
      <ul>
        {done.map((row) => (
          <li key={row.eventId}>
            <Link href={routeHash({ screen: 'case', id: row.id, section: 'timeline' })}>{row.title}</Link> {row.number}{' '}
            <Link label={`Отменить отправку: ${row.title}`} onPress={() => takeBack([row])}>
              Отменить
            </Link>
          </li>
        ))}
      </ul>
      {result.failed.length > 0 && (
        <div role="alert">
          <p>Не записано: {counted(result.failed.length, LETTERS)}</p>
          <ul>
            {result.failed.map((row) => (
              <li key={row.id}>
                <Link href={routeHash({ screen: 'case', id: row.id, section: 'timeline' })}>{row.title}</Link>{' '}
                {row.reason}
              </li>
            ))}
          </ul>
        </div>
      )}
    </div>
  );
}
