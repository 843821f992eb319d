import type { CaseView } from '../../shared/ipc/contract.ts';
import { call, sayError } from '../api.ts';
import type { IconName } from '../ui/Icon.tsx';
import { closeToast, readToasts, showToast } from './toastStore.ts';

const UNDO = 'Отменить';

/**
 * «Записано: … · Отменить»: `done` is the case as the change left it, `steps` changes are taken back together. Undo goes
 * back from the newest change, so an older offer ends here, and one that another change has overtaken does nothing.
 */
export function sayDone(done: CaseView, text: string, steps = 1, icon: IconName = 'check'): void {
  for (const toast of readToasts()) {
    if (toast.action?.label === UNDO) closeToast(toast.id);
  }
  showToast({ text, icon, action: { label: UNDO, run: () => void undo(done, steps) } });
}

async function undo(done: CaseView, steps: number): Promise<void> {
  try {
    const now = await call('cases.get', { id: done.id });
    if (now.savedAt !== done.savedAt) {
      showToast({ text: 'Дело с тех пор изменилось. Поправьте запись в хронологии.' });
      return;
    }
    for (let step = 0; step < steps; step += 1) await call('cases.undo', { id: done.id });
  } catch (error) {
    sayError(error);
  }
}
