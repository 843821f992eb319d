import { useEffect, useState } from 'react';
import { addDropped, call, openDropped, sayError } from '../api.ts';
import { Icon } from '../ui/Icon.tsx';
import { counted } from '../../shared/text/format.ts';
import { showOpened } from './openedFile.ts';
import { caseOf, type Route } from './routes.ts';
import { showToast } from './toastStore.ts';
import styles from './DropFrame.module.css';

const FILES = ['файл', 'файла', 'файлов'] as const;
const MAX_PASTED = 50 * 1024 * 1024;

function hasFiles(event: DragEvent): boolean {
  return event.dataTransfer?.types.includes('Files') ?? false;
}

/**
 * The whole window takes files while a case is open: dropped or pasted ones become evidence. A case file opens as from
 * the menu. Without a case another file is answered in words; a drop never leads the window away.
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
      if (files.some(isCaseFile)) void openFile(files);
      else if (caseId) void addFiles(caseId, files);
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
          <strong>
            {caseId ? 'Отпустите, чтобы добавить доказательства' : 'Отпустите файл дела, чтобы открыть его'}
          </strong>
          {over.count > 0 && <small>{counted(over.count, FILES)}</small>}
        </span>
      </p>
    </div>
  );
}

const isCaseFile = ({ name }: File): boolean => name.toLowerCase().endsWith('.delo');

/** Each case file may have a question of its own, so they are opened one by one. */
async function openFile(files: File[]): Promise<void> {
  const [file] = files;
  if (!file || files.length > 1) {
    showToast({ text: 'Файлы дел открываются по одному. Перетащите сначала один из них.' });
    return;
  }
  try {
    showOpened(await openDropped(file));
  } catch (error) {
    sayError(error);
  }
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
