import { call, sayError } from '../../api.ts';
import { showToast } from '../../app/toastStore.ts';
import type { IconName } from '../../ui/Icon.tsx';

/** «Записано: … · Отменить»; `steps` changes are taken back together. */
export function sayDone(caseId: string, text: string, steps = 1, icon: IconName = 'check'): void {
  showToast({ text, icon, action: { label: 'Отменить', run: () => void undo(caseId, steps) } });
}

async function undo(caseId: string, steps: number): Promise<void> {
  try {
    for (let step = 0; step < steps; step += 1) await call('cases.undo', { id: caseId });
  } catch (error) {
    sayError(error);
  }
}
