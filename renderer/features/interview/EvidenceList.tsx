import { evidenceAdvice, isCollected } from '../../../shared/interview/evidence.ts';
import { provesSchema } from '../../../shared/model/case.ts';
import { PROVES } from '../../../shared/model/proves.ts';
import { useCommand } from '../../api.ts';
import { Button } from '../../ui/Button.tsx';
import { Question } from '../../ui/Field.tsx';
import { Glyph } from '../../ui/Glyph.tsx';
import { Icon } from '../../ui/Icon.tsx';
import { Select } from '../../ui/Select.tsx';
import styles from './EvidenceList.module.css';
import type { QuestionContext } from './QuestionList.tsx';

/** What a file of the first days may be; papers of later stages are added where those stages are. */
const KINDS = provesSchema
  .exclude(['claim_copy', 'sending', 'service', 'reply', 'lawsuit_sending', 'other'])
  .options.map((value) => ({ value, label: PROVES[value].title }));

/** «Что собрать»: what the answers call for, how to get it, and what is already in the case. */
export function EvidenceList({ label, context }: { label: string; context: QuestionContext }) {
  const { view, answers } = context;
  const { attachments } = view.file;
  const add = useCommand('attachments.addByDialog').run;
  const advice = evidenceAdvice(answers.facts);
  const others = attachments.filter((attachment) => !advice.some(({ proves }) => proves === attachment.proves));
  const update = useCommand('attachments.update').run;
  return (
    <Question
      label={label}
      hint="Нажмите «Добавить», перетащите файлы в окно или вставьте снимок экрана. Можно и позже."
    >
      <ul className={styles.list}>
        {advice.map((entry) => {
          const collected = isCollected(entry, attachments);
          return (
            <li key={entry.title} className={styles.row}>
              <Glyph name={collected ? 'done' : 'notSent'} size={18} />
              <div className={styles.text}>
                <p className={styles.title}>
                  {entry.title}
                  {collected && <span className={styles.why}> — есть в деле</span>}
                </p>
                <p className={styles.why}>{collected ? entry.why : `${entry.why} ${entry.how}`}</p>
                {attachments
                  .filter(({ proves }) => proves === entry.proves)
                  .map((file) => (
                    <FileName key={file.id} title={file.title || file.name} />
                  ))}
              </div>
              <Button
                size={36}
                aria-label={`Добавить файл: ${entry.title}`}
                onPress={() => void add({ caseId: view.id, proves: entry.proves })}
              >
                Добавить
              </Button>
            </li>
          );
        })}
        {others.map((file) => (
          <li key={file.id} className={styles.row}>
            <Glyph name="done" size={18} />
            <div className={styles.text}>
              <p className={styles.title}>{PROVES[file.proves].title}</p>
              <FileName title={file.title || file.name} />
              {file.proves === 'other' && (
                <Select
                  small
                  label={`Что подтверждает «${file.title || file.name}»?`}
                  value={null}
                  placeholder="Выберите из списка"
                  options={KINDS}
                  onChange={(proves) => void update({ caseId: view.id, attachmentId: file.id, change: { proves } })}
                />
              )}
            </div>
          </li>
        ))}
      </ul>
    </Question>
  );
}

function FileName({ title }: { title: string }) {
  return (
    <p className={styles.file}>
      <Icon name="clip" size={16} />
      {title}
    </p>
  );
}
