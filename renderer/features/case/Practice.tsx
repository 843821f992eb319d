import type { CaseView } from '../../../shared/ipc/contract.ts';
import { call, sayError, useCommand } from '../../api.ts';
import { showToast } from '../../app/toastStore.ts';
import { Link } from '../../ui/Button.tsx';
import styles from './practice.module.css';

/** Above every section of the practice case: what it is, what to press next, the way back to its beginning. */
export function Practice({ view }: { view: CaseView }) {
  const reset = useCommand('cases.resetSample');
  const step = view.plan.nextSteps[0];
  async function again(): Promise<void> {
    if (!(await reset.run({ id: view.id }))) return;
    showToast({
      text: 'Пример начат заново.',
      icon: 'undo',
      action: { label: 'Отменить', run: () => void call('cases.undo', { id: view.id }).catch(sayError) },
    });
  }
  return (
    <p className={styles.practice}>
      <strong>Учебное дело:</strong> магазин и люди вымышлены. {step && `Дальше на «Обзоре» — «${step.title}». `}
      <Link onPress={() => void again()}>Начать пример заново</Link>
    </p>
  );
}
