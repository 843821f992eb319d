import { useState } from 'react';
import type { PaperDocument } from '../../../shared/documents/blocks.ts';
import { checkDocument } from '../../../shared/documents/check.ts';
import type { CaseView } from '../../../shared/ipc/contract.ts';
import type { Warning } from '../../../shared/law/types.ts';
import { pageOf } from '../../../shared/interview/pages.ts';
import { useCommand } from '../../api.ts';
import { navigate } from '../../app/routes.ts';
import { AdviceList, type AdviceItem } from '../../ui/Advice.tsx';
import { Button } from '../../ui/Button.tsx';
import { TextArea } from '../../ui/Field.tsx';
import { Glyph } from '../../ui/Glyph.tsx';
import { SideNote } from '../../ui/SideNote.tsx';
import { counted } from '../../../shared/text/format.ts';
import styles from './Document.module.css';

const CONDITIONS = ['условие', 'условия', 'условий'] as const;

/** «Перед печатью»: what is forbidden, dangerous or advised, each with its way out, and what has been checked. */
export function BeforePrint({
  view,
  paper,
  onAdd,
}: {
  view: CaseView;
  paper: PaperDocument;
  /** Begins a paragraph of the user's own; absent where the paper has no running text. */
  onAdd: (() => void) | null;
}) {
  const [asked, setAsked] = useState<Warning | null>(null);
  const { run: acknowledge } = useCommand('acknowledge.set');
  const { warnings, passed } = checkDocument(paper.kind, view.file, view.plan);
  const known = new Set(view.file.acknowledgements.map((read) => read.code));
  const open = warnings.filter((warning) => !known.has(warning.code));

  const items = open.map((warning): AdviceItem => {
    const target = warning.path ? pageOf(warning.path, view.file.facts) : null;
    const actions = [
      ...(target
        ? [{ label: 'Исправить', run: () => navigate({ screen: 'interview', id: view.id, page: target }) }]
        : []),
      ...(warning.severity === 'danger' ? [{ label: 'Понимаю, отправлю так', run: () => setAsked(warning) }] : []),
    ];
    return {
      code: warning.code,
      severity: warning.severity,
      title: warning.title,
      text: warning.text,
      actions,
      ...(warning.severity === 'advice'
        ? { onClose: () => void acknowledge({ caseId: view.id, code: warning.code, reason: 'Совет скрыт' }) }
        : {}),
    };
  });

  return (
    <SideNote title="Перед печатью">
      <AdviceList items={items} layout="column" />
      {asked && (
        <Reason
          warning={asked}
          onCancel={() => setAsked(null)}
          onKeep={(reason) => {
            setAsked(null);
            void acknowledge({ caseId: view.id, code: asked.code, reason });
          }}
        />
      )}
      <p className={styles.passed}>
        <Glyph name="done" />
        <span>
          {items.length === 0 ? 'Проверено ' : 'Проверено ещё '}
          {counted(passed, CONDITIONS)}
        </span>
      </p>
      {onAdd && (
        <div className={styles.sideActions}>
          <Button size={36} icon="plus" onPress={onAdd}>
            Добавить свой абзац
          </Button>
        </div>
      )}
    </SideNote>
  );
}

/** The reason is kept in the case: later it explains why the letter went out as it did. */
function Reason({
  warning,
  onKeep,
  onCancel,
}: {
  warning: Warning;
  onKeep: (reason: string) => void;
  onCancel: () => void;
}) {
  const [reason, setReason] = useState('');
  return (
    <div className={styles.reason}>
      <TextArea
        small
        label={`Почему отправляете так: ${warning.title.toLocaleLowerCase('ru')}`}
        value={reason}
        onChange={setReason}
        rows={2}
        width="full"
        autoFocus
      />
      <Button size={36} kind="accent" onPress={() => onKeep(reason.trim() === '' ? 'Без объяснения' : reason.trim())}>
        Понимаю, отправлю так
      </Button>
      <Button size={36} kind="quiet" onPress={onCancel}>
        Отмена
      </Button>
    </div>
  );
}
