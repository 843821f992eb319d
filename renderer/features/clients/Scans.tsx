import type { ClientView } from '../../../shared/ipc/parties.ts';
import type { Scan } from '../../../shared/model/partyCard.ts';
import { shortDate } from '../../../shared/text/format.ts';
import { call } from '../../api.ts';
import { showToast } from '../../app/toastStore.ts';
import { Button, IconButton, Link } from '../../ui/Button.tsx';
import styles from './Clients.module.css';
import { attempt } from './saveCard.ts';

/** Scans of the consent or of the power of attorney. */
export function Scans({ view, paper, name }: { view: ClientView; paper: Scan['paper']; name: string }) {
  const { key } = view;
  const scans = view.scans.filter((scan) => scan.paper === paper);
  return (
    <>
      <ul>
        {scans.map((scan) => (
          <li key={scan.id} className={styles.item}>
            <span>
              <Link onPress={() => void attempt(() => call('parties.openScan', { key, scan: scan.id }))}>
                {scan.name}
              </Link>
              <span className={styles.note}>добавлен {shortDate(scan.addedAt.slice(0, 10))}</span>
            </span>
            <IconButton
              icon="close"
              size={28}
              label={`Убрать скан ${scan.name}`}
              onPress={() => void remove(key, scan)}
            />
          </li>
        ))}
      </ul>
      <p className={styles.buttons}>
        <Button size={36} icon="clip" onPress={() => void attempt(() => call('parties.addScan', { key, paper }))}>
          Добавить скан {name}
        </Button>
      </p>
    </>
  );
}

async function remove(key: string, scan: Scan): Promise<void> {
  const put = (removed: boolean) => call('parties.setScan', { key, scan: scan.id, removed });
  if (!(await attempt(() => put(true)))) return;
  showToast({
    text: `Скан «${scan.name}» убран`,
    icon: 'trash',
    action: { label: 'Отменить', run: () => void attempt(() => put(false)) },
  });
}
