import { useId, type ReactNode } from 'react';
import { IconButton } from '../../ui/Button.tsx';
import styles from './Settings.module.css';

export interface OwnRow {
  id: string;
  /** For the button: «Убрать ставку с 26.10.2026». */
  name: string;
  cells: [string, string];
  remove: () => void;
}

/** Rows typed in by hand, each with its way out, and the form for the next one. */
export function OwnTable({
  title,
  hint,
  none,
  columns,
  rows,
  children,
}: {
  title: string;
  hint: string;
  none: string;
  columns: [string, string];
  rows: OwnRow[];
  children: ReactNode;
}) {
  const id = useId();
  return (
    <section className={styles.own} aria-labelledby={id}>
      <h3 id={id}>{title}</h3>
      <p className={styles.note}>{hint}</p>
      {rows.length === 0 ? (
        <p className={styles.none}>{none}</p>
      ) : (
        <table className={styles.table}>
          <thead>
            <tr>
              {columns.map((column) => (
                <th key={column} scope="col">
                  {column}
                </th>
              ))}
              <th scope="col">
                <span className="visuallyHidden">Убрать</span>
              </th>
            </tr>
          </thead>
          <tbody>
            {rows.map((row) => (
              <tr key={row.id}>
                <th scope="row">{row.cells[0]}</th>
                <td>{row.cells[1]}</td>
                <td>
                  <IconButton icon="close" label={`Убрать ${row.name}`} size={28} onPress={row.remove} />
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
      <div className={styles.form}>{children}</div>
    </section>
  );
}
