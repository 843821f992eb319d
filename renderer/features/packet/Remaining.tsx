import type { Packet, PacketStep } from '../../../shared/documents/packet.ts';
import { pageOf } from '../../../shared/interview/pages.ts';
import type { CaseView } from '../../../shared/ipc/contract.ts';
import { navigate, routeHash } from '../../app/routes.ts';
import { Link } from '../../ui/Button.tsx';
import styles from './Packet.module.css';

/** In order: what is still to be done before the packet can be handed in. */
export function Remaining({ view, packet }: { view: CaseView; packet: Packet }) {
  return (
    <section>
      <h2>Что осталось</h2>
      {packet.remaining.length === 0 && <p>Всё на месте. Распечатайте и подпишите.</p>}
      <ol className={styles.remaining}>
        {packet.remaining.map((step, index) => (
          <li key={step.code}>
            <span className={styles.order}>{index + 1}</span>
            <div>
              <h3>{step.title}</h3>
              <p>{step.text}</p>
              <Mend view={view} packet={packet} step={step} />
            </div>
          </li>
        ))}
      </ol>
    </section>
  );
}

/** The place that mends it: a question, the evidence, or the fields and words of the paper itself. */
export function Mend({ view, packet, step }: { view: CaseView; packet: Packet; step: PacketStep }) {
  const { path, title } = step;
  if (!path) return null;
  if (path === 'attachments') {
    return (
      <Link href={routeHash({ screen: 'case', id: view.id, section: 'evidence' })} label={`Добавить файл: ${title}`}>
        Добавить файл
      </Link>
    );
  }
  const paper = packet.items.find((item) => item.document !== undefined)?.document;
  if (paper && /^(papers|edits)\./.test(path)) {
    return (
      <Link href={routeHash({ screen: 'document', id: view.id, kind: paper })} label={`Открыть бумагу: ${title}`}>
        Открыть бумагу
      </Link>
    );
  }
  const page = pageOf(path, view.file.facts);
  if (!page) return null;
  return (
    <Link label={`Указать: ${title}`} onPress={() => navigate({ screen: 'interview', id: view.id, page })}>
      Указать
    </Link>
  );
}
