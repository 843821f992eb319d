import { useState } from 'react';
import { formatAmount, parseRoubles, type Kopecks } from '../../shared/money/kopecks.ts';
import { TextInput, type FieldProps } from './Field.tsx';

const MESSAGE = 'Напишите сумму в рублях, копейки через запятую: 12 345,60.';

export interface MoneyInputProps extends FieldProps {
  value: Kopecks | null | undefined;
  /** `null` when the box is empty. A text that is not a sum is not passed on: the box says what to mend. */
  onChange: (value: Kopecks | null) => void;
  autoFocus?: boolean;
  /** Text left here before that is not a sum yet; it is shown again with its message. */
  savedDraft?: string;
  /** The text that is not a sum (null once it is one): whoever owns the screen keeps it. */
  onDraft?: (text: string | null) => void;
}

/** A sum in roubles: parsed as it is typed, written as `12 345,60 ₽` when the field is left. */
export function MoneyInput({ value, onChange, error, width, ...props }: MoneyInputProps) {
  const { savedDraft, onDraft, ...rest } = props;
  const [draft, setDraft] = useState<string | null>(savedDraft ?? null);
  const shown = draft ?? (value === null || value === undefined ? '' : formatAmount(value));
  const wrong = draft !== null && draft.trim() !== '' && parseRoubles(draft) === null;
  return (
    <TextInput
      {...rest}
      width={width ?? 176}
      align="right"
      inputMode="decimal"
      unit="₽"
      error={error ?? (wrong && !stillTyping(draft) ? MESSAGE : null)}
      value={shown}
      onChange={(text) => {
        setDraft(text);
        const sum = parseRoubles(text);
        const empty = text.trim() === '';
        onDraft?.(empty || sum !== null ? null : text);
        if (empty) onChange(null);
        else if (sum !== null) onChange(sum);
      }}
      onBlur={() => {
        if (!wrong) setDraft(null);
      }}
    />
  );
}

/** «12 345,» is on its way to a sum: no words of blame yet. */
function stillTyping(text: string): boolean {
  return /^[\d\s\u00a0]*[.,]?$/.test(text);
}
