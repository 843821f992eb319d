import type { ReactNode } from 'react';
import {
  Checkbox as AriaCheckbox,
  CheckboxGroup as AriaCheckboxGroup,
  Radio,
  RadioGroup as AriaRadioGroup,
} from 'react-aria-components';
import styles from './Choice.module.css';
import { cx } from './cx.ts';
import { FieldHint, FieldLabel, FieldProblem, type FieldProps } from './Field.tsx';
import { Icon } from './Icon.tsx';

export interface Option<T extends string = string> {
  value: T;
  label: ReactNode;
  hint?: ReactNode;
  /** Shown under the option while it is chosen: the field that depends on it. */
  extra?: ReactNode;
  disabled?: boolean;
}

interface ChoiceProps<T extends string> extends Omit<FieldProps, 'width'> {
  options: Option<T>[];
  /** In a row where there is room (short answers), else one under another. */
  inline?: boolean;
}

/** «Не знаю» is an option like the others, last. */
export function RadioGroup<T extends string>({
  label,
  small,
  hint,
  error,
  className,
  options,
  inline,
  value,
  onChange,
}: ChoiceProps<T> & { value: T | null | undefined; onChange: (value: T) => void }) {
  return (
    <AriaRadioGroup
      className={cx(styles.group, className)}
      value={value ?? null}
      onChange={(next) => onChange(next as T)}
      isInvalid={Boolean(error)}
      validationBehavior="aria"
    >
      <FieldLabel small={small ?? false}>{label}</FieldLabel>
      {hint && <FieldHint>{hint}</FieldHint>}
      <div className={cx(styles.options, inline && styles.inline)}>
        {options.map((option) => (
          <div key={option.value}>
            <Radio value={option.value} className={styles.option ?? ''} isDisabled={option.disabled ?? false}>
              <span className={styles.dot} />
              <OptionText option={option} />
            </Radio>
            {option.extra && value === option.value && <div className={styles.extra}>{option.extra}</div>}
          </div>
        ))}
      </div>
      {error && <FieldProblem>{error}</FieldProblem>}
    </AriaRadioGroup>
  );
}

export function CheckboxGroup<T extends string>({
  label,
  small,
  hint,
  error,
  className,
  options,
  inline,
  value,
  onChange,
}: ChoiceProps<T> & { value: T[]; onChange: (value: T[]) => void }) {
  return (
    <AriaCheckboxGroup
      className={cx(styles.group, className)}
      value={value}
      onChange={(next) => onChange(next as T[])}
      isInvalid={Boolean(error)}
      validationBehavior="aria"
    >
      <FieldLabel small={small ?? false}>{label}</FieldLabel>
      {hint && <FieldHint>{hint}</FieldHint>}
      <div className={cx(styles.options, inline && styles.inline)}>
        {options.map((option) => (
          <div key={option.value}>
            <AriaCheckbox value={option.value} className={styles.option ?? ''} isDisabled={option.disabled ?? false}>
              <Mark />
              <OptionText option={option} />
            </AriaCheckbox>
            {option.extra && value.includes(option.value) && <div className={styles.extra}>{option.extra}</div>}
          </div>
        ))}
      </div>
      {error && <FieldProblem>{error}</FieldProblem>}
    </AriaCheckboxGroup>
  );
}

/** One checkbox on its own line. */
export function Checkbox({
  selected,
  onChange,
  children,
  hint,
}: {
  selected: boolean;
  onChange: (selected: boolean) => void;
  children: ReactNode;
  hint?: ReactNode;
}) {
  return (
    <AriaCheckbox className={styles.option ?? ''} isSelected={selected} onChange={onChange}>
      <Mark />
      <OptionText option={{ label: children, hint }} />
    </AriaCheckbox>
  );
}

function Mark() {
  return (
    <span className={styles.mark}>
      <Icon name="check" size={16} />
    </span>
  );
}

function OptionText({ option }: { option: { label: ReactNode; hint?: ReactNode } }) {
  return (
    <span>
      {option.label}
      {option.hint && <span className={styles.optionHint}>{option.hint}</span>}
    </span>
  );
}
