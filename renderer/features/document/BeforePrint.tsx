import { useState } from 'react';
import type { PaperDocument } from '../../../shared/documents/blocks.ts';
import { checkDocument } from '../../../shared/documents/check.ts';
import type { CaseView } from '../../../shared/ipc/contract.ts';
import type { Warning } from '../../../shared/law/types.ts';
import { pageOf } from '../../../shared/interview/pages.ts';
import { useCommand } from '../../api.ts';
import { CASE_SECTIONS, navigate } from '../../app/routes.ts';
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
  onOpen,
  onResetAll,
}: {
  view: CaseView;
  paper: PaperDocument;
  /** Begins a paragraph of the user's own; absent where the paper has no running text. */
  onAdd: (() => void) | null;
  /** Begins editing the paragraph under this key. */
  onOpen: (key: string) => void;
  /** Brings back the whole paper as it was generated; absent where nothing in it was changed. */
  onResetAll: (() => void) | null;
}) {
  const [asked, setAsked] = useState<Warning | null>(null);
  const { run: acknowledge } = useCommand('acknowledge.set');
  const { warnings, passed } = checkDocument(paper.kind, view.file, view.plan);
  const known = new Set(view.file.acknowledgements.map((read) => read.code));
  const open = warnings.filter((warning) => !known.has(warning.code));

  const items = open.map((warning): AdviceItem => {
    const actions = [
      ...wayTo(warning.path, view, paper, onOpen),
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
    <SideNote title="Перед печатью" id={BEFORE_PRINT}>
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
      {(onAdd ?? onResetAll) && (
        <div className={styles.sideActions}>
          {onAdd && (
            <Button size={36} icon="plus" onPress={onAdd}>
              Добавить свой абзац
            </Button>
          )}
          {onResetAll && (
            <Button size={36} icon="undo" onPress={onResetAll}>
              Вернуть сформированный текст
            </Button>
          )}
        </div>
      )}
    </SideNote>
  );
}

/** The heading of the panel: a refused print brings the focus here. */
export const BEFORE_PRINT = 'before-print';

/** The place that mends a warning: a box beside the paper, its paragraph, a section of the case, a question. */
function wayTo(
  path: string | undefined,
  view: CaseView,
  paper: PaperDocument,
  onOpen: (key: string) => void,
): { label: string; run: () => void }[] {
  if (path === undefined) return [];
  if (path.startsWith('papers.')) return [{ label: 'Вписать', run: () => focusField(path) }];
  if (path.startsWith('edits.')) {
    const key = path.slice('edits.'.length);
    return paper.blocks.some((block) => block.key === key)
      ? [{ label: 'Сравнить и поправить', run: () => onOpen(key) }]
      : [];
  }
  const section = path === 'attachments' ? 'evidence' : CASE_SECTIONS.find((name) => name === path);
  if (section) {
    const label = section === 'evidence' ? 'Добавить файл' : 'Открыть';
    return [{ label, run: () => navigate({ screen: 'case', id: view.id, section }) }];
  }
  const page = pageOf(path, view.file.facts);
  return page ? [{ label: 'Исправить', run: () => navigate({ screen: 'interview', id: view.id, page }) }] : [];
}

/** The box of this fact in the form beside the paper. */
function focusField(path: string): void {
  const field = document.querySelector(`[data-path="${CSS.escape(path)}"]`);
  field?.querySelector<HTMLElement>('input, textarea, button')?.focus();
  field?.scrollIntoView({ block: 'nearest' });
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
