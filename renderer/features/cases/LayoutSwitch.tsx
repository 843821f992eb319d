import type { DeskPrefs } from '../../../shared/ipc/deskPrefs.ts';
import styles from './Head.module.css';

const LAYOUTS = [
  { value: 'list', label: 'Список' },
  { value: 'table', label: 'Таблица' },
  { value: 'board', label: 'Доска' },
] as const;

/** Three ways to look at the same cases. */
export function LayoutSwitch({
  value,
  onChange,
}: {
  value: DeskPrefs['layout'];
  onChange: (layout: DeskPrefs['layout']) => void;
}) {
  return (
    <div className={styles.switch} role="radiogroup" aria-label="Вид">
      {LAYOUTS.map((layout) => (
        <label key={layout.value} className={styles.option}>
          <input
            type="radio"
            name="desk-layout"
            className="visuallyHidden"
            checked={value === layout.value}
            onChange={() => onChange(layout.value)}
          />
          {layout.label}
        </label>
      ))}
    </div>
  );
}
