import type { ReactNode } from 'react';
import { FieldError, Input, Label, Text, TextArea as AriaTextArea, TextField } from 'react-aria-components';
import { cx } from './cx.ts';
import styles from './Field.module.css';
import { Glyph } from './Glyph.tsx';

export interface FieldProps {
  /** The question: 17/600 above the box. */
  label: ReactNode;
  /** Smaller label for a second field under the same question. */
  small?: boolean;
  hint?: ReactNode;
  /** What is wrong and what to do. A soft check keeps the value: the words say so. */
  error?: string | null;
  /** Width in CSS pixels at 100 %: it tells the answer (date and sum 176, name 400). `full` fills the column. */
  width?: number | 'full';
  className?: string;
}

export function boxWidth(width: number | 'full' | undefined, fallback: number): { width: string } {
  const value = width ?? fallback;
  return { width: value === 'full' ? '100%' : `min(${value / 16}rem, 100%)` };
}

export function FieldLabel({ children, small }: { children: ReactNode; small?: boolean }) {
  return <Label className={small ? styles.smallLabel : styles.label}>{children}</Label>;
}

export function FieldHint({ children }: { children: ReactNode }) {
  return (
    <Text slot="description" className={styles.hint}>
      {children}
    </Text>
  );
}

export function FieldProblem({ children }: { children: string }) {
  return <FieldError className={styles.error}>{children}</FieldError>;
}

/** A group heading for what is not one input: question, hint and its content. */
export function Question({
  label,
  hint,
  children,
  className,
}: {
  label: ReactNode;
  hint?: ReactNode;
  children: ReactNode;
  className?: string;
}) {
  return (
    <div className={cx(styles.field, className)}>
      <div className={styles.label}>{label}</div>
      {hint && <div className={styles.hint}>{hint}</div>}
      <div className={styles.below}>{children}</div>
    </div>
  );
}

export interface TextInputProps extends FieldProps {
  value: string;
  onChange: (value: string) => void;
  onBlur?: () => void;
  onEnter?: () => void;
  /** Unit inside the box: «дней». */
  unit?: ReactNode;
  /** Icon or button at the end of the box. */
  end?: ReactNode;
  /** Words beside the box, e.g. «понедельник, 28 дней назад». */
  beside?: ReactNode;
  align?: 'left' | 'right';
  type?: 'text' | 'email' | 'tel' | 'search' | 'password';
  inputMode?: 'text' | 'numeric' | 'decimal' | 'tel' | 'email';
  autoFocus?: boolean;
  maxLength?: number;
  spellCheck?: boolean;
  name?: string;
}

/** One line of text. */
export function TextInput(props: TextInputProps) {
  const { label, small, hint, error, width, className, value, onChange, onBlur, onEnter, unit, end, beside } = props;
  return (
    <TextField
      className={cx(styles.field, className)}
      value={value}
      onChange={onChange}
      isInvalid={Boolean(error)}
      validationBehavior="aria"
      {...(onBlur ? { onBlur } : {})}
      {...(props.autoFocus ? { autoFocus: true } : {})}
      {...(props.name ? { name: props.name } : {})}
      type={props.type ?? 'text'}
      {...(props.inputMode ? { inputMode: props.inputMode } : {})}
      {...(props.maxLength ? { maxLength: props.maxLength } : {})}
    >
      <FieldLabel small={small ?? false}>{label}</FieldLabel>
      {hint && <FieldHint>{hint}</FieldHint>}
      <div className={styles.line}>
        <div className={cx(styles.box, error && styles.invalid)} style={boxWidth(width, 400)}>
          <Input
            className={cx(styles.input, props.align === 'right' && styles.right)}
            spellCheck={props.spellCheck ?? false}
            autoComplete="off"
            onKeyDown={(event) => {
              if (event.key === 'Enter') onEnter?.();
            }}
          />
          {unit && <span className={styles.unit}>{unit}</span>}
          {error ? <Glyph name="forbidden" size={18} /> : end}
        </div>
        {beside && <span className={styles.beside}>{beside}</span>}
      </div>
      {error && <FieldProblem>{error}</FieldProblem>}
    </TextField>
  );
}

export interface TextAreaProps extends FieldProps {
  value: string;
  onChange: (value: string) => void;
  onBlur?: () => void;
  rows?: number;
  autoFocus?: boolean;
  maxLength?: number;
}

/** Several lines in the user's own words; checked for spelling. */
export function TextArea({ label, small, hint, error, width, className, rows = 4, ...rest }: TextAreaProps) {
  return (
    <TextField
      className={cx(styles.field, className)}
      isInvalid={Boolean(error)}
      validationBehavior="aria"
      value={rest.value}
      onChange={rest.onChange}
      {...(rest.onBlur ? { onBlur: rest.onBlur } : {})}
      {...(rest.autoFocus ? { autoFocus: true } : {})}
      {...(rest.maxLength ? { maxLength: rest.maxLength } : {})}
    >
      <FieldLabel small={small ?? false}>{label}</FieldLabel>
      {hint && <FieldHint>{hint}</FieldHint>}
      <div className={cx(styles.box, styles.areaBox, error && styles.invalid)} style={boxWidth(width, 632)}>
        <AriaTextArea className={styles.area} rows={rows} spellCheck lang="ru" />
      </div>
      {error && <FieldProblem>{error}</FieldProblem>}
    </TextField>
  );
}
