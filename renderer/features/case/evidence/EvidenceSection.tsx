import { useState } from 'react';
import { provesSchema, type Attachment, type Proves } from '../../../../shared/model/case.ts';
import { counted } from '../../../../shared/text/format.ts';
import { useCommand } from '../../../api.ts';
import { Advice } from '../../../ui/Advice.tsx';
import { Button, Link } from '../../../ui/Button.tsx';
import { Glyph } from '../../../ui/Glyph.tsx';
import { useCase } from '../caseContext.ts';
import { SectionTitle } from '../CaseTitle.tsx';
import { EvidenceItem } from './EvidenceItem.tsx';
import { missingEvidence } from './missing.ts';
import styles from './evidence.module.css';

const DOCUMENTS = ['документ', 'документа', 'документов'] as const;
const ORDER = new Map(provesSchema.options.map((proves, index) => [proves, index]));

/** What proves what, in the order of packets; what is missing and how to get it. */
export function EvidenceSection() {
  const { view } = useCase();
  const { attachments } = view.file;
  const add = useCommand('attachments.addByDialog', { quiet: true });
  const [known] = useState(() => new Set(attachments.map((attachment) => attachment.id)));
  const sorted = [...attachments].sort(byProves);
  const pick = (proves: Proves) => void add.run({ caseId: view.id, proves });
  return (
    <>
      <SectionTitle
        aside={
          <Button kind="primary" icon="filePlus" onPress={() => pick('other')}>
            Добавить файлы
          </Button>
        }
      >
        Доказательства
      </SectionTitle>
      <p className={styles.lead}>
        Файлы можно перетащить в окно, снимок экрана — вставить: Ctrl+V. Они копируются в дело и не меняются.
      </p>
      {add.error && (
        <Advice item={{ code: 'add', severity: 'forbidden', title: 'Файл не добавлен', text: add.error.message }} />
      )}
      {sorted.length > 0 ? (
        <>
          <h2 className={styles.heading}>В деле {counted(sorted.length, DOCUMENTS)}</h2>
          <ul className={styles.list}>
            {sorted.map((attachment) => (
              <EvidenceItem key={attachment.id} attachment={attachment} startsOpen={!known.has(attachment.id)} />
            ))}
          </ul>
        </>
      ) : (
        <p className={styles.lead}>Пока ничего нет. Начните с чека, договора и снимков.</p>
      )}
      <Missing onAdd={pick} />
    </>
  );
}

function byProves(a: Attachment, b: Attachment): number {
  return (ORDER.get(a.proves) ?? 0) - (ORDER.get(b.proves) ?? 0) || a.addedAt.localeCompare(b.addedAt);
}

function Missing({ onAdd }: { onAdd: (proves: Proves) => void }) {
  const { view } = useCase();
  const missing = missingEvidence(view.file);
  if (missing.length === 0) return null;
  return (
    <section>
      <h2 className={styles.heading}>Чего не хватает</h2>
      <ul className={styles.list}>
        {missing.map((advice) => (
          <li key={`${advice.proves} ${advice.title}`} className={styles.lack}>
            <Glyph name={advice.important ? 'soon' : 'notSent'} />
            <div className={styles.words}>
              <h3>
                {advice.title}
                {!advice.important && <span className={styles.optional}> — если есть</span>}
              </h3>
              <p>{advice.why}</p>
              <p className={styles.second}>{advice.how}</p>
            </div>
            <Link label={`Добавить: ${advice.title}`} onPress={() => onAdd(advice.proves)}>
              Добавить
            </Link>
          </li>
        ))}
      </ul>
    </section>
  );
}
