import { useState } from 'react';
import type { DuplicatePair } from '../../../shared/model/partyDuplicates.ts';
import type { PartyKind } from '../../../shared/model/partyKeys.ts';
import { counted } from '../../../shared/text/format.ts';
import { call, useQuery } from '../../api.ts';
import { navigate } from '../../app/routes.ts';
import { showToast } from '../../app/toastStore.ts';
import { Button, Link } from '../../ui/Button.tsx';
import { Dialog } from '../../ui/Dialog.tsx';
import styles from './Clients.module.css';
import { attempt } from './saveCard.ts';

const CASES = ['дело', 'дела', 'дел'] as const;

/** What merging would do, side by side; the facts of the cases are not changed by it. */
export function MergeDialog({ kind, pair, onClose }: { kind: PartyKind; pair: DuplicatePair; onClose: () => void }) {
  const [turned, setTurned] = useState(false);
  const from = turned ? pair.into : pair.from;
  const into = turned ? pair.from : pair.into;
  const preview = useQuery('parties.previewMerge', { kind, from, into }).data;

  async function merge(): Promise<void> {
    const done = await attempt(async () => {
      const { merge: number } = await call('parties.merge', { kind, from, into });
      showToast({
        text: 'Карточки объединены',
        icon: 'check',
        action: { label: 'Отменить', run: () => void unmerge(number) },
      });
    });
    if (!done) return;
    onClose();
    navigate({ screen: 'clients', kind, party: into });
  }

  return (
    <Dialog
      open
      onClose={onClose}
      title="Объединить две карточки?"
      width={640}
      actions={
        <>
          <Button onPress={onClose}>Отмена</Button>
          <Button kind="primary" onPress={() => void merge()}>
            Объединить
          </Button>
        </>
      }
    >
      {preview && (
        <>
          <p className={styles.dialogText}>{pair.reason}. Ответы в делах не изменятся, объединение можно отменить.</p>
          <dl className={styles.facts}>
            <div className={styles.fact}>
              <dt>Останется</dt>
              <dd>
                {preview.into.title}
                <span className={styles.note}>{counted(preview.into.cases, CASES)}</span>
              </dd>
            </div>
            <div className={styles.fact}>
              <dt>Войдёт в неё</dt>
              <dd>
                {preview.from.title}
                <span className={styles.note}>{counted(preview.from.cases, CASES)}</span>
              </dd>
            </div>
            {preview.conflicts.map((conflict) => (
              <div key={conflict.label} className={styles.fact}>
                <dt>{conflict.label}</dt>
                <dd>
                  {conflict.kept}
                  <span className={styles.note}>отложим: {conflict.aside}</span>
                </dd>
              </div>
            ))}
          </dl>
          <p className={styles.buttons}>
            <Link onPress={() => setTurned(!turned)}>Поменять местами</Link>
          </p>
        </>
      )}
    </Dialog>
  );
}

/** Both cards stand again as they were. */
export async function unmerge(merge: number): Promise<void> {
  const done = await attempt(() => call('parties.unmerge', { merge }));
  if (done) showToast({ text: 'Карточки снова стоят отдельно', icon: 'undo' });
}
