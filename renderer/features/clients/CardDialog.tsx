import { useState } from 'react';
import type { CivilDate } from '../../../shared/calendar/civilDate.ts';
import { Button } from '../../ui/Button.tsx';
import { RadioGroup } from '../../ui/Choice.tsx';
import { DateInput } from '../../ui/DateInput.tsx';
import { Dialog } from '../../ui/Dialog.tsx';
import { TextArea, TextInput } from '../../ui/Field.tsx';
import { getIn, isDraft, setIn, type CardField } from './cardFields.ts';
import styles from './Clients.module.css';

/** A part of a card as a form: nothing changes until «Сохранить», and then it can be undone. */
export function CardDialog({
  title,
  text,
  fields,
  card,
  today,
  onSave,
  onClose,
}: {
  title: string;
  text?: string;
  fields: readonly CardField[];
  card: object;
  today: CivilDate;
  /** True when the card is saved. */
  onSave: (card: object) => Promise<boolean>;
  onClose: () => void;
}) {
  const [value, setValue] = useState<object>(card);
  const [drafts, setDrafts] = useState<Record<string, string>>({});
  const put = (path: string, next: unknown) => setValue((now) => setIn(now, path, next));
  const rows = fields.reduce<CardField[][]>((list, field) => {
    const last = list[list.length - 1];
    if (last && field.row !== undefined && last[0]?.row === field.row) last.push(field);
    else list.push([field]);
    return list;
  }, []);

  async function save(): Promise<void> {
    if (isDraft(drafts)) return;
    if (await onSave(value)) onClose();
  }

  return (
    <Dialog
      open
      onClose={onClose}
      title={title}
      width={640}
      actions={
        <>
          <Button onPress={onClose}>Отмена</Button>
          <Button kind="primary" onPress={() => void save()}>
            Сохранить
          </Button>
        </>
      }
    >
      {text && <p className={styles.dialogText}>{text}</p>}
      <div className={styles.fields}>
        {rows.map((row) => (
          <div key={row[0]?.path} className={styles.row2}>
            {row.map((field) => (
              <OneField
                key={field.path}
                field={field}
                value={getIn(value, field.path)}
                today={today}
                onChange={(next) => put(field.path, next)}
                onDraft={(draft) => setDrafts((now) => ({ ...now, [field.path]: draft ?? '' }))}
                onEnter={() => void save()}
              />
            ))}
          </div>
        ))}
      </div>
    </Dialog>
  );
}

function OneField({
  field,
  value,
  today,
  onChange,
  onDraft,
  onEnter,
}: {
  field: CardField;
  value: unknown;
  today: CivilDate;
  onChange: (value: unknown) => void;
  onDraft: (text: string | null) => void;
  onEnter: () => void;
}) {
  const text = typeof value === 'string' ? value : '';
  switch (field.kind) {
    case 'date':
      return (
        <DateInput
          label={field.label}
          small
          hint={field.hint}
          today={today}
          value={text === '' ? null : text}
          onChange={onChange}
          onDraft={onDraft}
        />
      );
    case 'area':
      return (
        <TextArea
          label={field.label}
          small
          hint={field.hint}
          width="full"
          rows={4}
          maxLength={10_000}
          value={text}
          onChange={onChange}
        />
      );
    case 'choice':
      return (
        <RadioGroup
          label={field.label}
          small
          hint={field.hint}
          value={value === undefined ? (field.silence ?? null) : String(value)}
          options={field.options ?? []}
          onChange={(next) => onChange(field.parse ? field.parse(next) : next)}
        />
      );
    case 'text':
      return (
        <TextInput
          label={field.label}
          small
          hint={field.hint}
          width={field.width ?? 400}
          maxLength={500}
          value={text}
          error={field.check?.(text) ?? null}
          onChange={onChange}
          onEnter={onEnter}
        />
      );
  }
}
