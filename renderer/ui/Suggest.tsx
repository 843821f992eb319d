import { useContext, useEffect, useRef } from 'react';
import { ComboBox, ComboBoxStateContext, Input, ListBox, ListBoxItem, Popover } from 'react-aria-components';
import { cx } from './cx.ts';
import { boxWidth, FieldHint, FieldLabel, FieldProblem, type FieldProps } from './Field.tsx';
import field from './Field.module.css';
import { Glyph } from './Glyph.tsx';
import list from './Select.module.css';
import styles from './Suggest.module.css';

export interface Suggestion {
  id: string;
  label: string;
  hint?: string;
}

/**
 * A line of text with known answers under it while it is being typed. Any text may stand in it; an answer is taken by the
 * mouse or by ↓ and Enter, Escape leaves the text as it is.
 */
export function Suggest({
  label,
  small,
  hint,
  error,
  width,
  className,
  value,
  onChange,
  onBlur,
  suggestions,
  onTake,
  inputMode,
}: FieldProps & {
  value: string;
  onChange: (value: string) => void;
  onBlur?: () => void;
  suggestions: readonly Suggestion[];
  onTake: (id: string) => void;
  inputMode?: 'text' | 'numeric';
}) {
  return (
    <ComboBox
      className={cx(field.field, className)}
      inputValue={value}
      onInputChange={(next) => {
        if (next !== value) onChange(next);
      }}
      items={suggestions}
      allowsCustomValue
      menuTrigger="input"
      // The main process has chosen them already.
      defaultFilter={() => true}
      value={null}
      onChange={(id) => {
        if (typeof id === 'string') onTake(id);
      }}
      isInvalid={Boolean(error)}
      validationBehavior="aria"
      {...(onBlur ? { onBlur } : {})}
    >
      <OpenWhenTheyCome count={suggestions.length} />
      <FieldLabel small={small ?? false}>{label}</FieldLabel>
      {hint && <FieldHint>{hint}</FieldHint>}
      <div className={cx(field.box, error && field.invalid)} style={boxWidth(width, 400)}>
        <Input
          className={field.input ?? ''}
          inputMode={inputMode ?? 'text'}
          maxLength={500}
          spellCheck={false}
          autoComplete="off"
        />
        {error && <Glyph name="forbidden" size={18} />}
      </div>
      {error && <FieldProblem>{error}</FieldProblem>}
      <Popover className={cx(list.popover, styles.popover)} placement="bottom start">
        <ListBox<Suggestion> className={list.list ?? ''} aria-label="Уже есть в карточках">
          {({ id, label: name, hint: note }) => (
            <ListBoxItem id={id} textValue={name} className={list.item ?? ''}>
              <span>
                {name}
                {note && <span className={list.hint}>{note}</span>}
              </span>
            </ListBoxItem>
          )}
        </ListBox>
      </Popover>
    </ComboBox>
  );
}

/** The list opens by itself on a keystroke only when it has something; here the answers come a moment after it. */
function OpenWhenTheyCome({ count }: { count: number }) {
  const state = useContext(ComboBoxStateContext);
  const latest = useRef(state);
  useEffect(() => {
    latest.current = state;
  });
  useEffect(() => {
    if (count > 0 && latest.current?.isFocused) latest.current.open(null, 'input');
  }, [count]);
  return null;
}
