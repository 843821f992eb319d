import { useId } from 'react';
import { contactSchema, type Contact, type EventOf, type ReplyKind } from '../../../../shared/model/case.ts';
import { CONTACTS } from '../../../../shared/model/lifeNames.ts';
import { saidOfOtherSide } from '../../../../shared/model/otherSide.ts';
import { REPLY_ROWS } from '../../../../shared/law/data/replies.ts';
import { suggestKinds } from '../../../../shared/law/triage.ts';
import { Link } from '../../../ui/Button.tsx';
import { CheckboxGroup } from '../../../ui/Choice.tsx';
import { TextArea } from '../../../ui/Field.tsx';
import { Select } from '../../../ui/Select.tsx';
import type { FieldsProps } from './EventFields.tsx';
import styles from './record.module.css';

/** What the seller wrote, pasted or told, then its kinds: those the words point to stand first, the person confirms. */
export function ReplyFields({ event, setEvent, view, problems, change, onSilence }: FieldsProps<EventOf<'replied'>>) {
  const id = useId();
  const suggested = suggestKinds(event.note ?? '');
  const kinds = event.kinds ?? [];
  const rows = [
    ...suggested.flatMap((kind) => REPLY_ROWS.filter((row) => row.kind === kind)),
    ...REPLY_ROWS.filter((row) => !suggested.includes(row.kind)),
  ];
  return (
    <>
      {!change && (
        <p>
          <Link onPress={onSilence}>Ответа пока нет</Link>
        </p>
      )}
      <TextArea
        label="Что он написал или сказал"
        hint="Вставьте текст ответа или перескажите. Программа подскажет, на что он похож."
        small
        rows={3}
        width="full"
        maxLength={10_000}
        value={event.note ?? ''}
        onChange={(note) => setEvent({ ...event, note })}
      />
      <p id={id} className={styles.words} role="status">
        {suggested.length > 0 ? 'По словам похоже на первое в списке. Проверьте и отметьте сами.' : ''}
      </p>
      <CheckboxGroup<ReplyKind>
        label="Что это за ответ?"
        hint="Можно отметить несколько."
        error={problems.kinds}
        value={[...kinds]}
        onChange={(next) => setEvent({ ...event, kinds: next })}
        options={rows.map((row) => ({
          value: row.kind,
          label: (
            <>
              {saidOfOtherSide(row.title, view.file.facts)}
              {suggested.includes(row.kind) && <span className={styles.strength}>похоже по словам</span>}
            </>
          ),
          extra: <p className={styles.words}>{saidOfOtherSide(row.meaning, view.file.facts)}</p>,
        }))}
      />
      <Select<Contact | 'unsaid'>
        label="Как пришёл ответ?"
        value={event.way ?? 'unsaid'}
        onChange={(way) => setEvent(withWay(event, way))}
        options={[
          { value: 'unsaid', label: 'Не важно' },
          ...contactSchema.options.map((value) => ({ value, label: CONTACTS[value].title })),
        ]}
      />
    </>
  );
}

function withWay(event: EventOf<'replied'>, way: Contact | 'unsaid'): EventOf<'replied'> {
  if (way !== 'unsaid') return { ...event, way };
  const next = { ...event };
  delete next.way;
  return next;
}
