import { useState } from 'react';
import type { DuplicatePair } from '../../../shared/model/partyDuplicates.ts';
import type { PartyKind } from '../../../shared/model/partyKeys.ts';
import { useQuery } from '../../api.ts';
import { Button, Link } from '../../ui/Button.tsx';
import { Dialog } from '../../ui/Dialog.tsx';
import styles from './Clients.module.css';
import { MergeDialog } from './MergeDialog.tsx';

/** Pairs that may be one, each with its reason; the next step is a look, never a merge. */
export function Duplicates({ kind, onClose }: { kind: PartyKind; onClose: () => void }) {
  const pairs = useQuery('parties.duplicates', { kind }).data;
  const [pair, setPair] = useState<DuplicatePair | null>(null);
  if (pair) return <MergeDialog kind={kind} pair={pair} onClose={onClose} />;
  return (
    <Dialog
      open
      onClose={onClose}
      title="Похоже, записаны дважды"
      width={640}
      actions={<Button onPress={onClose}>Закрыть</Button>}
    >
      <ul>
        {pairs?.map((one) => (
          <li key={one.from} className={styles.item}>
            <span>
              {one.fromTitle} и {one.intoTitle}
              <span className={styles.note}>{one.reason}</span>
            </span>
            <Link onPress={() => setPair(one)} label={`Посмотреть пару: ${one.fromTitle} и ${one.intoTitle}`}>
              Посмотреть
            </Link>
          </li>
        ))}
      </ul>
    </Dialog>
  );
}
