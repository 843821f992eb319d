import type { HeadProps } from './DeskHead.tsx';
import { COLUMNS } from './columns.ts';
import styles from './Menus.module.css';

/** Which columns the table has; the first one stays, or nobody would know whose row it is. */
export function ColumnsMenu({ prefs, onPrefs }: HeadProps) {
  function toggle(id: string, on: boolean): void {
    const wanted = new Set(prefs.columns);
    if (on) wanted.add(id);
    else wanted.delete(id);
    onPrefs({ columns: COLUMNS.map((column) => column.id).filter((name) => name === 'client' || wanted.has(name)) });
  }
  return (
    <fieldset className={styles.set}>
      <legend className={styles.legend}>Колонки таблицы</legend>
      {COLUMNS.filter(({ id }) => id !== 'client').map(({ id, name }) => (
        <label key={id} className={styles.check}>
          <input
            type="checkbox"
            checked={prefs.columns.includes(id)}
            onChange={(event) => toggle(id, event.target.checked)}
          />
          {name}
        </label>
      ))}
    </fieldset>
  );
}
