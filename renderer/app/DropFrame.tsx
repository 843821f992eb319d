import { useEffect, useState } from 'react';
import { addDropped, call, sayError } from '../api.ts';
import { Icon } from '../ui/Icon.tsx';
import { counted } from '../../shared/text/format.ts';
import { caseOf, type Route } from './routes.ts';
import { showToast } from './toastStore.ts';
import styles from './DropFrame.module.css';

const FILES = ['файл', 'файла', 'файлов'] as const;
const MAX_PASTED = 50 * 1024 * 1024;

function hasFiles(event: DragEvent): boolean {
  return event.dataTransfer?.types.includes('Files') ?? false;
}

/**
 * The whole window takes files while a case is open: dropped or pasted ones become evidence. Without a case a drop is
 * answered in words; it never leads the window away.
 */
export function DropFrame({ route }: { route: Route }) {
  const [over, setOver] = useState<{ count: number } | null>(null);
  const caseId = caseOf(route);
  useEffect(() => {
    function onDragOver(event: DragEvent): void {
      if (!hasFiles(event)) return;
      event.preventDefault();
      setOver({ count: event.dataTransfer?.items.length ?? 0 });
    }
    function onDragLeave(event: DragEvent): void {
      if (event.relatedTarget === null) setOver(null);
    }
    function onDrop(event: DragEvent): void {
      if (!hasFiles(event)) return;
      event.preventDefault();
      setOver(null);
      const files = [...(event.dataTransfer?.files ?? [])];
      if (caseId) void addFiles(caseId, files);
      else showToast({ text: 'Сначала откройте дело: файлы станут его доказательствами.' });
    }
    function onPaste(event: ClipboardEvent): void {
      const files = [...(event.clipboardData?.files ?? [])];
      if (!caseId || files.length === 0) return;
      event.preventDefault();
      void pasteFiles(caseId, files);
    }
    window.addEventListener('dragover', onDragOver);
    window.addEventListener('dragleave', onDragLeave);
    window.addEventListener('drop', onDrop);
    window.addEventListener('paste', onPaste);
    return () => {
      window.removeEventListener('dragover', onDragOver);
      window.removeEventListener('dragleave', onDragLeave);
      window.removeEventListener('drop', onDrop);
      window.removeEventListener('paste', onPaste);
    };
  }, [caseId]);
  if (!over) return null;
  return (
    <div className={styles.frame}>
      <p className={styles.words}>
        <Icon name="filePlus" />
        <span>
          <strong>{caseId ? 'Отпустите, чтобы добавить доказательства' : 'Откройте дело, чтобы добавить файлы'}</strong>
          {over.count > 0 && <small>{counted(over.count, FILES)}</small>}
        </span>
      </p>
    </div>
  );
}

async function addFiles(caseId: string, files: File[]): Promise<void> {
  let added = 0;
  for (const file of files) {
    try {
      added += (await addDropped(caseId, 'other', file)).added.length;
    } catch (error) {
      sayError(error);
    }
  }
  sayAdded(added);
}

async function pasteFiles(caseId: string, files: File[]): Promise<void> {
  let added = 0;
  for (const file of files) {
    if (file.size > MAX_PASTED) {
      showToast({ text: `«${file.name}» больше 50 МБ. Уменьшите снимок или добавьте его часть.` });
      continue;
    }
    try {
      const bytes = new Uint8Array(await file.arrayBuffer());
      added += (await call('attachments.addBytes', { caseId, proves: 'other', name: file.name, bytes })).added.length;
    } catch (error) {
      sayError(error);
    }
  }
  sayAdded(added);
}

function sayAdded(added: number): void {
  if (added === 0) return;
  showToast({
    text: `Добавлено в доказательства: ${counted(added, FILES)}. Отметьте, что они подтверждают.`,
    icon: 'clip',
  });
}
