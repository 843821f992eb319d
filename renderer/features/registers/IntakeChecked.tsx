import { useState } from 'react';
import type { CreatedCases, IntakeCheck, OpenedTable } from '../../../shared/ipc/registers.ts';
import { counted } from '../../../shared/text/format.ts';
import { useCommand, useQuery } from '../../api.ts';
import { Button, Link } from '../../ui/Button.tsx';
import { Checkbox } from '../../ui/Choice.tsx';
import { cx } from '../../ui/cx.ts';
import styles from './Registers.module.css';
import { saySaved } from './saved.ts';

const CASES = ['дело', 'дела', 'дел'] as const;
const PAGE = 100;
type Tab = 'rows' | 'error' | 'warning';

/** What would become of each row; nothing is written before the button. */
export function IntakeChecked({
  table,
  check,
  skipDuplicates,
  onSkip,
  onBack,
  onCreated,
}: {
  table: OpenedTable;
  check: IntakeCheck;
  skipDuplicates: boolean;
  onSkip: (skip: boolean) => void;
  onBack: () => void;
  onCreated: (created: CreatedCases) => void;
}) {
  const [tab, setTab] = useState<Tab>(check.errors > 0 ? 'error' : 'rows');
  const create = useCommand('registers.create');
  const saveBad = useCommand('registers.saveBad');
  const tabs: { id: Tab; name: string; count: number }[] = [
    { id: 'rows', name: 'Строки', count: check.rows },
    { id: 'error', name: 'Ошибки', count: check.errors },
    { id: 'warning', name: 'Предупреждения', count: check.warnings },
  ];
  return (
    <>
      <p role="status" className={styles.counts}>
        <span>{table.name}</span>
        <span className={styles.good}>
          Войдут: <b>{check.good}</b>
        </span>
        <span className={cx(check.bad > 0 && styles.bad)}>
          С ошибками, не войдут: <b>{check.bad}</b>
        </span>
      </p>
      {check.common.length > 0 && (
        <div role="alert" className={styles.done}>
          <p>В полях «Для всех строк» есть неточности:</p>
          <ul>
            {check.common.map((issue) => (
              <li key={issue.column + issue.text}>
                {issue.column}: {issue.text}
              </li>
            ))}
          </ul>
        </div>
      )}
      <Checkbox
        selected={skipDuplicates}
        onChange={onSkip}
        hint="Повтор — тот же клиент, продавец, товар и день покупки, в деле или в строке выше."
      >
        Не заводить повторы
      </Checkbox>
      <div className={styles.bar}>
        {check.good > 0 && (
          <Button
            kind="primary"
            onPress={() =>
              void create.run({ token: table.token }).then((created) => {
                if (created) onCreated(created);
              })
            }
          >
            {`Завести ${counted(check.good, CASES)}`}
          </Button>
        )}
        <Button onPress={onBack}>Вернуться к столбцам</Button>
        {check.bad > 0 && (
          <Button
            icon="save"
            isPending={saveBad.busy}
            onPress={() => void saveBad.run({ token: table.token }).then(saySaved)}
          >
            Сохранить строки с ошибками
          </Button>
        )}
      </div>
      <div className={styles.switch} role="group" aria-label="Что показать">
        {tabs.map(({ id, name, count }) => (
          <Button
            key={id}
            size={36}
            kind={tab === id ? 'accent' : 'secondary'}
            aria-pressed={tab === id}
            onPress={() => setTab(id)}
          >
            {`${name}: ${count}`}
          </Button>
        ))}
      </div>
      {tab === 'rows' ? (
        <Rows check={check} />
      ) : (
        <Issues key={`${tab} ${skipDuplicates}`} token={table.token} severity={tab} check={check.check} />
      )}
    </>
  );
}

function Rows({ check }: { check: IntakeCheck }) {
  return (
    <div className={styles.scroll} tabIndex={0} role="region" aria-label="Первые строки">
      <table className={styles.table}>
        <thead>
          <tr>
            <th scope="col">Строка</th>
            <th scope="col">Клиент</th>
            <th scope="col">Товар</th>
            <th scope="col">Продавец</th>
            <th scope="col">Войдёт</th>
          </tr>
        </thead>
        <tbody>
          {check.preview.map((row) => (
            <tr key={row.row}>
              <th scope="row">{row.row}</th>
              <td>{row.client}</td>
              <td>{row.item}</td>
              <td>{row.seller}</td>
              <td className={row.good ? styles.good : styles.bad}>{row.good ? 'да' : 'нет, есть ошибка'}</td>
            </tr>
          ))}
        </tbody>
      </table>
      {check.rows > check.preview.length && (
        <p className={styles.note}>Показаны первые {check.preview.length} строк.</p>
      )}
    </div>
  );
}

function Issues({ token, severity, check }: { token: string; severity: 'error' | 'warning'; check: number }) {
  const [page, setPage] = useState(0);
  const { data } = useQuery('registers.issues', { token, severity, check, offset: page * PAGE, limit: PAGE });
  if (!data) return null;
  const pages = Math.ceil(data.total / PAGE);
  if (data.total === 0) return <p>{severity === 'error' ? 'Ошибок нет.' : 'Предупреждений нет.'}</p>;
  return (
    <>
      <div className={styles.scroll} tabIndex={0} role="region" aria-label="Что не так, по строкам">
        <table className={styles.table}>
          <thead>
            <tr>
              <th scope="col">Строка</th>
              <th scope="col">Столбец</th>
              <th scope="col">Что не так и что сделать</th>
            </tr>
          </thead>
          <tbody>
            {data.issues.map((issue, at) => (
              <tr key={`${issue.row} ${at}`}>
                <th scope="row">{issue.row}</th>
                <td className={styles.narrow}>{issue.column}</td>
                <td>{issue.text}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      {pages > 1 && (
        <p className={styles.bar}>
          <span>
            Страница {page + 1} из {pages}
          </span>
          {page > 0 && <Link onPress={() => setPage(page - 1)}>Предыдущая</Link>}
          {page + 1 < pages && <Link onPress={() => setPage(page + 1)}>Следующая</Link>}
        </p>
      )}
    </>
  );
}
