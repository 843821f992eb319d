import type { Saved } from '../../../shared/ipc/contract.ts';
import { showToast } from '../../app/toastStore.ts';

/** Says where a file went; silent when the dialog was closed. */
export function saySaved(saved: Saved | undefined): void {
  if (!saved) return;
  showToast({ text: `Сохранено: ${saved.files.join(', ')}. Папка ${saved.folder}`, icon: 'save' });
}
