import styles from './BarSelect.module.css';
import { cx } from './cx.ts';
import { Icon, type IconName } from './Icon.tsx';

/** A choice in a bar: the system's own list, so that the first screen needs no code for it. The label is read, not shown. */
export function BarSelect<T extends string>({
  label,
  icon,
  value,
  onChange,
  options,
  small,
}: {
  label: string;
  icon?: IconName;
  value: T;
  onChange: (value: T) => void;
  options: readonly { value: T; label: string }[];
  /** 36 high, beside buttons of a bar. */
  small?: boolean;
}) {
  return (
    <span className={cx(styles.box, small && styles.small)}>
      {icon && <Icon name={icon} />}
      <select
        className={styles.select}
        aria-label={label}
        value={value}
        onChange={(event) => {
          const chosen = options.find((option) => option.value === event.target.value);
          if (chosen) onChange(chosen.value);
        }}
      >
        {options.map((option) => (
          <option key={option.value} value={option.value}>
            {option.label}
          </option>
        ))}
      </select>
      <Icon name="down" size={16} />
    </span>
  );
}
