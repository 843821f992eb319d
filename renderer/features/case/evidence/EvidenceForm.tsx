import { useState } from 'react';
import { provesSchema, type Attachment, type Proves } from '../../../../shared/model/case.ts';
import { PROVES } from '../../../../shared/model/proves.ts';
import { useCommand } from '../../../api.ts';
import { TextInput } from '../../../ui/Field.tsx';
import { Select } from '../../../ui/Select.tsx';
import { useCase } from '../caseContext.ts';
import styles from './evidence.module.css';

const OPTIONS = provesSchema.options.map((value) => ({
  value,
  label: PROVES[value].title,
  hint: PROVES[value].confirms,
}));

/** What it proves, how it is called in lists of attachments, how many sheets; saved at every change. */
export function EvidenceForm({ attachment }: { attachment: Attachment }) {
  const { view } = useCase();
  const update = useCommand('attachments.update');
  const [title, setTitle] = useState<string | null>(null);
  const [pages, setPages] = useState<string | null>(null);
  const save = (change: { proves?: Proves; title?: string; pages?: number }) =>
    update.run({ caseId: view.id, attachmentId: attachment.id, change });
  const choose = (proves: Proves) => {
    // A title nobody has touched follows the choice.
    const named = attachment.title !== PROVES[attachment.proves].title && attachment.title !== attachment.name;
    void save(named ? { proves } : { proves, title: PROVES[proves].title });
  };
  const sheets = pages === null ? null : Number(pages);
  const wrongSheets = sheets !== null && pages !== '' && (!Number.isInteger(sheets) || sheets < 1 || sheets > 10_000);
  return (
    <div className={styles.form}>
      <Select<Proves>
        label="Что подтверждает?"
        small
        width="full"
        value={attachment.proves}
        onChange={choose}
        options={OPTIONS}
      />
      <TextInput
        label="Как назвать в приложениях"
        small
        width="full"
        maxLength={300}
        value={title ?? attachment.title}
        onChange={setTitle}
        error={title !== null && title.trim() === '' ? 'Без названия документ не найти в списке приложений.' : null}
        onBlur={() => {
          if (title !== null && title.trim() !== '' && title.trim() !== attachment.title)
            void save({ title: title.trim() });
          setTitle(null);
        }}
      />
      <TextInput
        label="Листов"
        small
        width={96}
        inputMode="numeric"
        value={pages ?? String(attachment.pages ?? '')}
        onChange={setPages}
        error={wrongSheets ? 'Напишите число листов, от 1.' : null}
        onBlur={() => {
          if (sheets !== null && pages !== '' && !wrongSheets && sheets !== attachment.pages)
            void save({ pages: sheets });
          if (!wrongSheets) setPages(null);
        }}
      />
    </div>
  );
}
