import type { CaseView } from '../../shared/ipc/contract.ts';
import type { Opened } from '../../shared/ipc/imports.ts';
import { askDialog } from './dialogStore.ts';
import { navigate } from './routes.ts';
import { showToast } from './toastStore.ts';

/** Shows what became of a case file, however it was opened: by the menu, by a double click or dropped on the window. */
export function showOpened(opened: Opened<CaseView>): void {
  if ('locked' in opened) askDialog({ kind: 'unlock', ...opened });
  else if ('merging' in opened) askDialog({ kind: 'merge', file: opened });
  else if ('same' in opened) {
    navigate({ screen: 'case', id: opened.same, section: 'overview' });
    showToast({ text: `В файле «${opened.name}» то же самое. Дело не изменилось.`, icon: 'check' });
  } else navigate({ screen: 'case', id: opened.id, section: 'overview' });
}
