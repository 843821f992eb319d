import { PACKET_KINDS, type PacketKind } from '../../../shared/documents/packet.ts';
import { packetName, PACKET_WHAT } from '../../../shared/documents/packets/names.ts';
import { packetOffers } from '../../../shared/documents/packets/offers.ts';
import { saidOfOtherSide } from '../../../shared/model/otherSide.ts';
import { Link } from '../../ui/Button.tsx';
import { useCase } from './caseContext.ts';
import styles from './morePapers.module.css';

/** «Пакеты»: those that fit now, ready to print; the others folded, each with the reason. */
export function Packets() {
  const { view } = useCase();
  const offers = packetOffers(view.file, view.plan);
  const of = (status: 'offered' | 'not_yet'): PacketKind[] =>
    PACKET_KINDS.filter((kind) => offers[kind].status === status);
  const [now, later] = [of('offered'), of('not_yet')];
  if (now.length + later.length === 0) return null;
  const rows = (kinds: PacketKind[]) => (
    <ul className={styles.papers}>
      {kinds.map((kind) => {
        const offer = offers[kind];
        return (
          <li key={kind}>
            <Link href={`#/case/${view.id}/packet/${kind}`}>{packetName(kind, view.file)}</Link>
            <p>{saidOfOtherSide(PACKET_WHAT[kind], view.file.facts)}</p>
            {offer.status === 'not_yet' && <p className={styles.because}>{offer.because}</p>}
          </li>
        );
      })}
    </ul>
  );
  return (
    <section aria-labelledby="packets" className={styles.packets}>
      <h2 id="packets">Пакеты: всё сразу для печати</h2>
      {now.length > 0 && rows(now)}
      {later.length > 0 && (
        <details className={styles.early}>
          <summary>Ещё пакеты: {later.length}</summary>
          {rows(later)}
        </details>
      )}
    </section>
  );
}
