import { longDate } from '../../../shared/text/format.ts';
import { sellerWindow } from '../../../shared/terms/sellerWindow.ts';
import { Link } from '../../ui/Button.tsx';
import { useCase } from './caseContext.ts';
import styles from './reply.module.css';

/** Silence is an answer too: it needs no record, and after the last day two doors are open. */
export function Silence() {
  const { view } = useCase();
  const { plan } = view;
  const window = plan.path.claimServed ? sellerWindow(plan) : null;
  if (!window) {
    return (
      <p className={styles.lead}>
        Ответов пока нет. Сначала нужно доказанное вручение претензии: до него молчание ничего не значит.
      </p>
    );
  }
  if (plan.today <= window.last) {
    return (
      <p className={styles.lead}>
        Ответов пока нет. Молчание срок не останавливает, записывать его не нужно. Ждём до {longDate(window.last)}
      </p>
    );
  }
  return (
    <p className={styles.lead}>
      Ответа нет, и срок вышел. Молчание — это отказ выполнить требование: с ним идут{' '}
      <Link href={`#/case/${view.id}/packet/lawsuit`}>в суд</Link> и{' '}
      <Link href={`#/case/${view.id}/packet/complaint`}>в Роспотребнадзор</Link>.
    </p>
  );
}
