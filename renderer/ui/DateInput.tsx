import { useState } from 'react';
import type { CivilDate } from '../../shared/calendar/civilDate.ts';
import { parseDate, shortDate } from '../../shared/text/format.ts';
import { CalendarPopover } from './CalendarPopover.tsx';
import { TextInput, type FieldProps } from './Field.tsx';
import { dateNote } from './format.ts';

export interface DateInputProps extends FieldProps {
  value: CivilDate | null | undefined;
  /** `null` when the box is empty. A text that is not a date is not passed on: the box says what to mend. */
  onChange: (value: CivilDate | null) => void;
  today: CivilDate;
  /** «понедельник, 28 дней назад» beside the box; default true. */
  note?: boolean;
  autoFocus?: boolean;
  /** Text left here before that is not a date yet; it is shown again with its message. */
  savedDraft?: string;
  /** The text that is not a date (null once it is one): whoever owns the screen keeps it. */
  onDraft?: (text: string | null) => void;
}

/** A date as free text `12.03.2026`, with a calendar beside it. Errors say what is wrong with the day. */
export function DateInput({ value, onChange, today, note = true, error, width, ...props }: DateInputProps) {
  const { savedDraft, onDraft, ...rest } = props;
  const [draft, setDraft] = useState<string | null>(savedDraft ?? null);
  const [left, setLeft] = useState(savedDraft !== undefined);
  const shown = draft ?? (value ? shortDate(value) : '');
  const parsed = draft !== null && draft.trim() !== '' ? parseDate(draft) : null;
  const wrong = parsed && 'error' in parsed ? parsed.error : null;
  const complete = draft !== null && /\d{1,2}\D\d{1,2}\D\d{4}/.test(draft);
  return (
    <TextInput
      {...rest}
      width={width ?? 176}
      error={error ?? (wrong && (left || complete) ? wrong : null)}
      value={shown}
      beside={note && value && !wrong ? dateNote(value, today) : undefined}
      end={
        <CalendarPopover
          value={value ?? null}
          today={today}
          onChange={(date) => {
            setDraft(null);
            onDraft?.(null);
            onChange(date);
          }}
        />
      }
      onChange={(text) => {
        setDraft(text);
        setLeft(false);
        const result = parseDate(text);
        const empty = text.trim() === '';
        onDraft?.(empty || 'date' in result ? null : text);
        if (empty) onChange(null);
        else if ('date' in result) onChange(result.date);
      }}
      onBlur={() => {
        setLeft(true);
        if (!wrong) setDraft(null);
      }}
    />
  );
}
