import { CATALOGUE, GROUPS, offered, type PaperGroup } from '../../../shared/documents/catalogue.ts';
import { MORE_KINDS, type MoreKind } from '../../../shared/documents/moreKinds.ts';
import { DOCUMENT_TITLES } from '../../../shared/documents/titles.ts';
import type { Offer } from '../../../shared/documents/offer.ts';
import { Link } from '../../ui/Button.tsx';
import { useCase } from './caseContext.ts';
import { RecordLife, SentCopies, StateChip } from './PaperLife.tsx';
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
                {DOCUMENT_TITLES[kind]}. {because}
              </li>
            ))}
          </ul>
        </details>
      )}
    </section>
  );
}

function Group({ group, offers }: { group: PaperGroup; offers: Offers }) {
  const of = (status: Offer['status']): MoreKind[] =>
    MORE_KINDS.filter((kind) => CATALOGUE[kind].group === group && offers[kind].status === status);
  const [ready, early] = [of('offered'), of('not_yet')];
  if (ready.length + early.length === 0) return null;
  return (
    <div className={styles.group}>
      <h3>{group}</h3>
      {ready.length > 0 && <Rows kinds={ready} offers={offers} />}
      {early.length > 0 && (
        <details className={styles.early}>
          <summary aria-label={`${group}. Пока рано: ${early.length}`}>Пока рано: {early.length}</summary>
          <Rows kinds={early} offers={offers} />
        </details>
      )}
    </div>
  );
}

/** A paper that is early may be opened all the same: the person may know what the program does not. */
function Rows({ kinds, offers }: { kinds: MoreKind[]; offers: Offers }) {
  const { view } = useCase();
  return (
    <ul className={styles.papers}>
      {kinds.map((kind) => {
        const offer = offers[kind];
        return (
          <li key={kind}>
            <p className={styles.title}>
              <Link href={`#/case/${view.id}/document/${kind}`}>{DOCUMENT_TITLES[kind]}</Link>{' '}
              <StateChip paper={kind} />
            </p>
            <p>{CATALOGUE[kind].when}</p>
            {offer.status === 'not_yet' && <p className={styles.because}>{offer.because}</p>}
            <SentCopies paper={kind} />
            <RecordLife paper={kind} />
          </li>
        );
      })}
    </ul>
  );
}
