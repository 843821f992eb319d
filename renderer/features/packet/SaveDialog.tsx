import type { Packet } from '../../../shared/documents/packet.ts';
import type { CaseView } from '../../../shared/ipc/contract.ts';
import { useCommand } from '../../api.ts';
import { Button } from '../../ui/Button.tsx';
import { Dialog } from '../../ui/Dialog.tsx';
import styles from './Packet.module.css';
import { Mend } from './Remaining.tsx';

/** Before a packet is given out: what forbids it, or what is dangerous and wants «понимаю», kept in the case. */
export function SaveDialog({
  view,
  packet,
  onClose,
  onSave,
}: {
  view: CaseView;
  packet: Packet;
  onClose: () => void;
  onSave: () => void;
}) {
  const acknowledge = useCommand('acknowledge.set');
  const of = (severity: 'forbidden' | 'danger') =>
    packet.remaining.filter((step) => step.severity === severity && !step.afterwards);
  const forbidden = of('forbidden');
  const blocked = forbidden.length > 0;
  const steps = blocked ? forbidden : of('danger');
  const accept = async () => {
    for (const { code } of steps) {
      const done = await acknowledge.run({ caseId: view.id, code, reason: `Понимаю: ${packet.title}` });
      if (!done) return;
    }
    onSave();
  };
  return (
    <Dialog
      open
      onClose={onClose}
      title={blocked ? 'Пакет пока нельзя собрать' : 'Собрать так?'}
      actions={
        <>
          <Button kind={blocked ? 'primary' : 'secondary'} onPress={onClose}>
            {blocked ? 'Понятно' : 'Вернуться'}
          </Button>
          {!blocked && (
            <Button kind="primary" onPress={() => void accept()}>
              Понимаю, собрать так
            </Button>
          )}
        </>
      }
    >
      <p>
        {blocked ? 'Без этого его не примут. Исправьте и соберите снова.' : 'Так можно, но это опасно. Решаете вы.'}
      </p>
      <ul className={styles.asked}>
        {steps.map((step) => (
          <li key={step.code}>
            <h3>{step.title}</h3>
            <p>{step.text}</p>
            <Mend view={view} packet={packet} step={step} />
          </li>
        ))}
      </ul>
    </Dialog>
  );
}
