import type { ReactNode } from 'react';
import {
  Button,
  ListBox,
  ListBoxItem,
  Menu as AriaMenu,
  MenuItem,
  MenuTrigger,
  Popover,
  Select as AriaSelect,
  SelectValue,
} from 'react-aria-components';
import { cx } from './cx.ts';
import { boxWidth, FieldHint, FieldLabel, FieldProblem, type FieldProps } from './Field.tsx';
import { Icon, type IconName } from './Icon.tsx';
import styles from './Select.module.css';

export interface SelectOption<T extends string = string> {
  value: T;
  label: string;
  hint?: string;
}

interface SelectProps<T extends string> extends Omit<FieldProps, 'label'> {
  label: ReactNode;
  /** The label is read but not shown (filters in a bar). */
  hideLabel?: boolean;
  icon?: IconName;
  placeholder?: string;
  value: T | null | undefined;
  onChange: (value: T) => void;
  options: SelectOption<T>[];
}

export function Select<T extends string>(props: SelectProps<T>) {
  const { label, small, hint, error, width, className, hideLabel, icon, placeholder, value, onChange, options } = props;
  return (
    <AriaSelect
      className={cx(styles.select, className)}
      value={value ?? null}
      onChange={(key) => {
        if (typeof key === 'string') onChange(key as T);
      }}
      placeholder={placeholder ?? 'Выберите'}
      isInvalid={Boolean(error)}
      validationBehavior="aria"
      {...(hideLabel && typeof label === 'string' ? { 'aria-label': label } : {})}
    >
      {!hideLabel && <FieldLabel small={small ?? false}>{label}</FieldLabel>}
      {hint && <FieldHint>{hint}</FieldHint>}
      <Button
        className={cx(styles.trigger, hideLabel && styles.bar)}
        style={hideLabel && width === undefined ? {} : boxWidth(width, 400)}
      >
        {icon && <Icon name={icon} />}
        <SelectValue className={styles.value ?? ''}>
          {({ selectedText, defaultChildren }) => selectedText || defaultChildren}
        </SelectValue>
        <Icon name="down" size={16} />
      </Button>
      {error && <FieldProblem>{error}</FieldProblem>}
      <Popover className={styles.popover ?? ''}>
        <ListBox className={styles.list ?? ''}>
          {options.map((option) => (
            <ListBoxItem key={option.value} id={option.value} textValue={option.label} className={styles.item ?? ''}>
              <span>
                {option.label}
                {option.hint && <span className={styles.hint}>{option.hint}</span>}
              </span>
            </ListBoxItem>
          ))}
        </ListBox>
      </Popover>
    </AriaSelect>
  );
}

export interface MenuEntry {
  id: string;
  label: string;
  icon?: IconName;
  dangerous?: boolean;
}

/** A button that opens a list of actions. */
export function Menu({
  label,
  icon = 'more',
  entries,
  onAction,
  children,
}: {
  label: string;
  icon?: IconName;
  entries: MenuEntry[];
  onAction: (id: string) => void;
  /** Words on the button; without them only the icon is drawn and `label` is read. */
  children?: ReactNode;
}) {
  return (
    <MenuTrigger>
      <Button className={cx(children ? styles.trigger : styles.square)} aria-label={label}>
        {children}
        <Icon name={children ? 'down' : icon} size={children ? 16 : 20} />
      </Button>
      <Popover className={styles.popover ?? ''} placement="bottom end">
        <AriaMenu className={styles.list ?? ''} onAction={(key) => onAction(String(key))}>
          {entries.map((entry) => (
            <MenuItem
              key={entry.id}
              id={entry.id}
              textValue={entry.label}
              className={cx(styles.item, entry.dangerous && styles.dangerous)}
            >
              {entry.icon && <Icon name={entry.icon} size={16} />}
              {entry.label}
            </MenuItem>
          ))}
        </AriaMenu>
      </Popover>
    </MenuTrigger>
  );
}
