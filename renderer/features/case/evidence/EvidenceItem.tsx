import { useId, useState } from 'react';
import { Button as AriaButton } from 'react-aria-components';
import { isPlaceable, NOT_ON_SHEETS } from '../../../../shared/documents/placeable.ts';
import type { Attachment } from '../../../../shared/model/case.ts';
import { PROVES } from '../../../../shared/model/proves.ts';
import { counted, shortDate } from '../../../../shared/text/format.ts';
import { useCommand } from '../../../api.ts';
import { Button } from '../../../ui/Button.tsx';
import { Chip } from '../../../ui/Chip.tsx';
import { Glyph, type GlyphName } from '../../../ui/Glyph.tsx';
import { Icon } from '../../../ui/Icon.tsx';
import { useCase } from '../caseContext.ts';
import { sayDone } from '../undo.ts';
import { EvidenceForm } from './EvidenceForm.tsx';
import { Preview } from './Preview.tsx';
import styles from './evidence.module.css';

const SHEETS = ['лист', 'листа', 'листов'] as const;

/** A paper of the case: what it proves; opened — the picture, the original name, the day it was added, its pages. */
export function EvidenceItem({ attachment, startsOpen }: { attachment: Attachment; startsOpen: boolean }) {
  const { view } = useCase();
  const [open, setOpen] = useState(startsOpen);
  const id = useId();
  const remove = useCommand('attachments.remove');
  const openFile = useCommand('attachments.open');
  const lost = view.missingFiles.includes(attachment.id);
  const erase = async () => {
    const done = await remove.run({ caseId: view.id, attachmentId: attachment.id });
    if (done) sayDone(done, `«${attachment.title}» убрано из дела`, 1, 'trash');
  };
  return (
    <li className={styles.item}>
      <div className={styles.row}>
        <Glyph name={glyphOf(attachment, lost)} />
        <div className={styles.words}>
          <AriaButton
            className={styles.title ?? ''}
            aria-expanded={open}
            aria-controls={id}
            onPress={() => setOpen(!open)}
          >
            {attachment.title}
            <Icon name={open ? 'up' : 'down'} size={16} />
          </AriaButton>
          <p className={styles.second}>
            {attachment.proves === 'other' ? 'отметьте, что это подтверждает' : PROVES[attachment.proves].confirms}
            {attachment.pages !== undefined && `, ${counted(attachment.pages, SHEETS)}`}
          </p>
          {attachment.pages === undefined && !isPlaceable(attachment) && (
            <p className={styles.second}>{NOT_ON_SHEETS}</p>
          )}
          {lost && <Chip glyph="overdue">файла нет на диске</Chip>}
        </div>
        <span className={styles.buttons}>
          {!lost && (
            <Button
              kind="quiet"
              size={28}
              aria-label={`Открыть файл: ${attachment.title}`}
              onPress={() => void openFile.run({ caseId: view.id, attachmentId: attachment.id })}
            >
              Открыть
            </Button>
          )}
          <Button kind="quiet" size={28} aria-label={`Убрать: ${attachment.title}`} onPress={() => void erase()}>
            Убрать
          </Button>
        </span>
      </div>
      <div id={id} hidden={!open} className={styles.details}>
        {open && (
          <>
            {lost ? (
              <p className={styles.lost}>
                Файл «{attachment.name}» пропал из папки данных. Добавьте его снова и уберите эту запись.
              </p>
            ) : (
              <Preview attachment={attachment} />
            )}
            <div className={styles.side}>
              <EvidenceForm attachment={attachment} />
              <p className={styles.second}>
                {attachment.name}, {sizeOf(attachment.size)}, добавлен {shortDate(attachment.addedAt.slice(0, 10))}
              </p>
            </div>
          </>
        )}
      </div>
    </li>
  );
}

function glyphOf(attachment: Attachment, lost: boolean): GlyphName {
  if (lost) return 'overdue';
  return attachment.proves === 'other' ? 'soon' : 'done';
}

function sizeOf(bytes: number): string {
  const megabytes = bytes / 1_048_576;
  if (megabytes >= 1) return `${megabytes.toFixed(1).replace('.', ',')}\u00a0МБ`;
  return `${Math.max(1, Math.round(bytes / 1024))}\u00a0КБ`;
}
