import { CATALOGUE, GROUPS, offered, type PaperGroup } from '../../../shared/documents/catalogue.ts';
import { MORE_KINDS, type MoreKind } from '../../../shared/documents/moreKinds.ts';
import type { Offer } from '../../../shared/documents/offer.ts';
import { Link } from '../../ui/Button.tsx';
import { useCase } from './caseContext.ts';
import styles from './morePapers.module.css';

type Offers = Record<MoreKind, Offer>;

/** «Ещё бумаги»: everything else the case may need, by group, with the time for each and the way to open it. */
export function MorePapers() {
  const { view } = useCase();
  const offers = offered(view.file, view.plan);
  const unfit = MORE_KINDS.flatMap((kind) => {
    const offer = offers[kind];
    return offer.status === 'not_applicable' ? [{ kind, because: offer.because }] : [];
  });
  return (
    <section aria-labelledby="more-papers" className={styles.more}>
      <h2 id="more-papers">Ещё бумаги</h2>
      {GROUPS.map((group) => (
        <Group key={group} group={group} offers={offers} />
      ))}
      {unfit.length > 0 && (
        <details className={styles.unfit}>
          <summary>Не подходят к этому делу: {unfit.length}</summary>
          <ul>
            {unfit.map(({ kind, because }) => (
              <li key={kind}>
                {CATALOGUE[kind].title}. {because}
              </li>
            ))}
          </ul>
        </details>
      )}
    </section>
  );
}

function Group({ group, offers }: { group: PaperGroup; offers: Offers }) {
  const { view } = useCase();
  const kinds = MORE_KINDS.filter(
    (kind) => CATALOGUE[kind].group === group && offers[kind].status !== 'not_applicable',
  );
  if (kinds.length === 0) return null;
  return (
    <div className={styles.group}>
      <h3>{group}</h3>
      <ul className={styles.papers}>
        {kinds.map((kind) => (
          <Row key={kind} kind={kind} offer={offers[kind]} base={`#/case/${view.id}/document`} />
        ))}
      </ul>
    </div>
  );
}

/** A paper that is early may be opened all the same: the person may know what the program does not. */
function Row({ kind, offer, base }: { kind: MoreKind; offer: Offer; base: string }) {
  const { title, when } = CATALOGUE[kind];
  return (
    <li>
      <Link href={`${base}/${kind}`}>{title}</Link>
      <p>{when}</p>
      {offer.status === 'not_yet' && <p className={styles.early}>Пока рано. {offer.because}</p>}
    </li>
  );
}
