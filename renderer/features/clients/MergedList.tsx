import { useState } from 'react';
import type { PartyView } from '../../../shared/ipc/parties.ts';
import type { DuplicatePair } from '../../../shared/model/partyDuplicates.ts';
import { shortDate } from '../../../shared/text/format.ts';
import { Link } from '../../ui/Button.tsx';
import { Section } from '../../ui/Page.tsx';
import styles from './Clients.module.css';
import { MergeDialog, unmerge } from './MergeDialog.tsx';

/** Cards that may be the same one, and those that were merged into this one. */
export function MergedList({ view }: { view: PartyView }) {
  const [pair, setPair] = useState<DuplicatePair | null>(null);
  if (view.merged.length === 0 && view.duplicates.length === 0) return null;
  return (
    <Section title="Записан дважды?">
      <ul>
        {view.duplicates.map((one) => (
          <li key={`${one.into} ${one.from}`} className={styles.item}>
            <span>
              {one.title}
              <span className={styles.note}>{one.reason}</span>
            </span>
            <Link onPress={() => setPair(one)} label={`Объединить с: ${one.title}`}>
              Объединить…
            </Link>
          </li>
        ))}
        {view.merged.map((one) => (
          <li key={one.merge} className={styles.item}>
            <span>
              {one.title}
              <span className={styles.note}>объединено {shortDate(one.mergedAt.slice(0, 10))}</span>
            </span>
            <Link onPress={() => void unmerge(one.merge)} label={`Разъединить: ${one.title}`}>
              Разъединить
            </Link>
          </li>
        ))}
      </ul>
      {pair && <MergeDialog kind={view.kind} pair={pair} onClose={() => setPair(null)} />}
    </Section>
  );
}
