import { useState } from 'react';
import { counted, shortDate } from '../../../shared/text/format.ts';
import { useCommand, useQuery } from '../../api.ts';
import { routeHash } from '../../app/routes.ts';
import { Button, Link } from '../../ui/Button.tsx';
import { DateInput } from '../../ui/DateInput.tsx';
import { TextInput } from '../../ui/Field.tsx';
import styles from './Registers.module.css';
import { saySaved } from './saved.ts';

const PAGE = 100;
const LETTERS = ['письмо', 'письма', 'писем'] as const;

/** «Исходящие»: every number that was given and what became of its letter. */
export function Outgoing() {
  const today = useQuery('app.state', {}).data?.today;
  const [from, setFrom] = useState<string | null>(null);
  const [to, setTo] = useState<string | null>(null);
  const [query, setQuery] = useState('');
  const [limit, setLimit] = useState(PAGE);
  const list = useQuery('registers.outgoing', { from, to, query, offset: 0, limit: Math.min(limit, 500) }).data;
  const save = useCommand('registers.saveOutgoing');
  if (!today || !list) return null;

  const saveAs = (format: 'xlsx' | 'csv') => void save.run({ from, to, query, format }).then(saySaved);
  return (
    <>
      <p className={styles.lead}>
        Номер даётся один раз, когда письмо печатают, сохраняют или отправляют. Он не повторяется. Если письмо не ушло,
        строка объясняет пропуск.
      </p>
      <div className={styles.bar}>
        <div className={styles.day}>
          <DateInput label="С какого дня" small note={false} value={from} onChange={setFrom} today={today} />
        </div>
        <div className={styles.day}>
          <DateInput label="По какой день" small note={false} value={to} onChange={setTo} today={today} />
        </div>
        <TextInput label="Найти" small width={260} value={query} onChange={setQuery} type="search" />
        <Button size={40} icon="save" isPending={save.busy} onPress={() => saveAs('xlsx')}>
          Сохранить XLSX
        </Button>
        <Button size={40} isPending={save.busy} onPress={() => saveAs('csv')}>
          Сохранить CSV
        </Button>
      </div>
      <p role="status">{list.total === 0 ? 'Писем нет.' : counted(list.total, LETTERS)}</p>
      {list.rows.length > 0 && (
        <div className={styles.scroll} tabIndex={0} role="region" aria-label="Исходящие письма">
          <table className={styles.table}>
            <thead>
              <tr>
                <th scope="col">Исх. №</th>
                <th scope="col">Дата</th>
                <th scope="col">Письмо</th>
                <th scope="col">Кому</th>
                <th scope="col">Дело</th>
                <th scope="col">Состояние</th>
              </tr>
            </thead>
            <tbody>
              {list.rows.map((row) => (
                <tr key={row.number}>
                  <th scope="row" className={styles.narrow}>
                    {row.number}
                  </th>
                  <td className={styles.narrow}>{shortDate(row.date)}</td>
                  <td>{row.letter}</td>
                  <td>{row.addressee || 'адресат не указан'}</td>
                  <td className={styles.narrow}>
                    {row.caseId ? (
                      <Link href={routeHash({ screen: 'case', id: row.caseId, section: 'documents' })}>
                        {row.caseNumber}
                      </Link>
                    ) : (
                      row.caseNumber
                    )}
                  </td>
                  <td>{row.state}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
      {list.total > list.rows.length && list.rows.length < 500 && (
        <p className={styles.note}>
          <Link onPress={() => setLimit(limit + PAGE)}>Показать ещё</Link>
        </p>
      )}
      {list.rows.length >= 500 && list.total > 500 && (
        <p className={styles.note}>Показаны первые 500. Сузьте период или сохраните весь список в файл.</p>
      )}
    </>
  );
}
