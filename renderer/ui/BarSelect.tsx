import styles from './BarSelect.module.css';
import { Icon, type IconName } from './Icon.tsx';

/** A choice in a bar: the system's own list, so that the first screen needs no code for it. The label is read, not shown. */
export function BarSelect<T extends string>({
  label,
  icon,
  value,
  onChange,
  options,
}: {
  label: string;
  icon?: IconName;
  value: T;
  onChange: (value: T) => void;
  options: readonly { value: T; label: string }[];
}) {
  return (
    <span className={styles.box}>
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
