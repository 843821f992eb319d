import { useState } from 'react';
import type { Warning } from '../../../shared/law/types.ts';
import { useCommand } from '../../api.ts';
import { AdviceList, type AdviceItem } from '../../ui/Advice.tsx';
import { Button, Link } from '../../ui/Button.tsx';
import { Dialog } from '../../ui/Dialog.tsx';
import { TextArea } from '../../ui/Field.tsx';
import { useCase } from './caseContext.ts';
import { sayDone } from './undo.ts';
import { mend, openWarnings } from './warnings.ts';
import styles from './action.module.css';

/** «На что обратить внимание»: danger first, at most three open, the rest counted; what was overruled stands below. */
export function Warnings() {
  const { view } = useCase();
  const acknowledge = useCommand('acknowledge.set');
  const [asked, setAsked] = useState<Warning | null>(null);
  const open = openWarnings(view);
  const seen = view.plan.warnings.filter((warning) => !open.includes(warning));
  if (open.length === 0 && seen.length === 0) return null;

  const close = async (warning: Warning) => {
    const done = await acknowledge.run({ caseId: view.id, code: warning.code, reason: 'Прочитано' });
    if (done) sayDone(done, 'Совет скрыт');
  };
  const item = (warning: Warning): AdviceItem => {
    const fix = mend(warning.path, view);
    const actions = [
      ...(fix ? [{ label: 'Исправить', run: fix }] : []),
      ...(warning.severity === 'danger' ? [{ label: 'Понимаю, оставлю так', run: () => setAsked(warning) }] : []),
    ];
    return {
      code: warning.code,
      severity: warning.severity,
      title: warning.title,
      text: warning.text,
      ...(actions.length > 0 ? { actions } : {}),
      ...(warning.severity === 'advice' ? { onClose: () => void close(warning) } : {}),
    };
  };
  return (
    <section className={styles.warnings} aria-labelledby="attention">
      <h2 id="attention">На что обратить внимание</h2>
      <AdviceList items={open.map(item)} />
      {seen.map((warning) => (
        <Seen key={warning.code} warning={warning} />
      ))}
      {asked && <Overrule warning={asked} onClose={() => setAsked(null)} />}
    </section>
  );
}

/** A warning that was read and overruled, with its reason and the way back. */
function Seen({ warning }: { warning: Warning }) {
  const { view } = useCase();
  const acknowledge = useCommand('acknowledge.set');
  const answer = view.file.acknowledgements.find((seen) => seen.code === warning.code);
  return (
    <p className={styles.seen}>
      Учтено: {warning.title}
      {answer && answer.reason !== '' ? ` (${answer.reason})` : ''}.{' '}
      <Link onPress={() => void acknowledge.run({ caseId: view.id, code: warning.code, reason: null })}>
        Показать снова
      </Link>
    </p>
  );
}

function Overrule({ warning, onClose }: { warning: Warning; onClose: () => void }) {
  const { view } = useCase();
  const acknowledge = useCommand('acknowledge.set');
  const [reason, setReason] = useState('');
  const [tried, setTried] = useState(false);
  const save = async () => {
    setTried(true);
    if (reason.trim() === '') return;
    const done = await acknowledge.run({ caseId: view.id, code: warning.code, reason: reason.trim() });
    if (!done) return;
    onClose();
    sayDone(done, 'Причина сохранена в деле');
  };
  return (
    <Dialog
      open
      onClose={onClose}
      title={warning.title}
      actions={
        <>
          <Button onPress={onClose}>Отмена</Button>
          <Button kind="primary" onPress={() => void save()}>
            Понимаю, оставлю так
          </Button>
        </>
      }
    >
      <p className={styles.dialogText}>{warning.text}</p>
      <TextArea
        label="Почему вы оставляете так?"
        hint="Причина сохранится в деле."
        width="full"
        rows={2}
        maxLength={2000}
        autoFocus
        value={reason}
        onChange={setReason}
        error={tried && reason.trim() === '' ? 'Напишите причину: потом она напомнит, почему вы так решили.' : null}
      />
    </Dialog>
  );
}
