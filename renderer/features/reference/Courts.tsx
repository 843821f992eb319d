import { useState } from 'react';
import type { KnownCourt } from '../../../shared/ipc/parties.ts';
import { useCommand, useQuery } from '../../api.ts';
import { showToast } from '../../app/toastStore.ts';
import { Button, Link } from '../../ui/Button.tsx';
import { Dialog } from '../../ui/Dialog.tsx';
import { TextArea, TextInput } from '../../ui/Field.tsx';
import styles from './Reference.module.css';

/** Courts the user wrote down: entered once, chosen again in another case. */
export function Courts() {
  const courts = useQuery('courts.list', {}).data;
  const remove = useCommand('courts.remove');
  const restore = useCommand('courts.restore');
  const [open, setOpen] = useState<KnownCourt | 'new' | null>(null);
  if (!courts) return null;

  async function takeAway({ court, name }: KnownCourt): Promise<void> {
    if (!(await remove.run({ court }))) return;
    showToast({
      text: `«${name}» убран из списка`,
      icon: 'trash',
      action: { label: 'Отменить', run: () => void restore.run({ court }) },
    });
  }

  return (
    <>
      <p className={styles.lead}>
        Программа не знает, какой суд вам подходит. Проверьте подсудность и адрес на сайте суда, потом запишите его
        здесь.
      </p>
      <p>
        <Button kind="primary" icon="plus" onPress={() => setOpen('new')}>
          Записать суд
        </Button>
      </p>
      {courts.length === 0 && <p className={styles.none}>Судов пока нет. Записанный суд предложим в каждом деле.</p>}
      <ul>
        {courts.map((court) => (
          <li key={court.court} className={styles.norm}>
            <div className={styles.name}>
              <span className={styles.article}>{court.name}</span>
            </div>
            <div className={styles.body}>
              {court.address && <p>{court.address}</p>}
              {court.site && <p className={styles.dates}>Сайт: {court.site}</p>}
              {court.note && <p className={styles.dates}>{court.note}</p>}
              <p className={styles.actions}>
                <Link onPress={() => setOpen(court)} label={`Изменить: ${court.name}`}>
                  Изменить
                </Link>
                <Link onPress={() => void takeAway(court)} label={`Убрать: ${court.name}`}>
                  Убрать
                </Link>
              </p>
            </div>
          </li>
        ))}
      </ul>
      {open && (
        <CourtDialog
          key={open === 'new' ? 'new' : open.court}
          court={open === 'new' ? null : open}
          onClose={() => setOpen(null)}
        />
      )}
    </>
  );
}

function CourtDialog({ court, onClose }: { court: KnownCourt | null; onClose: () => void }) {
  const save = useCommand('courts.save', { quiet: true });
  const [name, setName] = useState(court?.name ?? '');
  const [address, setAddress] = useState(court?.address ?? '');
  const [site, setSite] = useState(court?.site ?? '');
  const [note, setNote] = useState(court?.note ?? '');

  async function keep(): Promise<void> {
    const value = {
      name: name.trim(),
      ...(address.trim() ? { address: address.trim() } : {}),
      ...(site.trim() ? { site: site.trim() } : {}),
      ...(note.trim() ? { note: note.trim() } : {}),
    };
    if (await save.run({ value, ...(court ? { court: court.court } : {}) })) onClose();
  }

  return (
    <Dialog
      open
      onClose={onClose}
      title={court ? 'Изменить суд' : 'Записать суд'}
      actions={
        <>
          <Button onPress={onClose}>Отмена</Button>
          <Button kind="primary" onPress={() => void keep()}>
            Сохранить
          </Button>
        </>
      }
    >
      <div className={styles.fields}>
        <TextInput
          label="Название"
          small
          hint="Как на сайте суда: «Образцовский районный суд»."
          width="full"
          value={name}
          onChange={setName}
          onEnter={() => void keep()}
          maxLength={500}
          error={save.error?.message ?? null}
          autoFocus
        />
        <TextInput label="Адрес" small width="full" value={address} onChange={setAddress} maxLength={500} />
        <TextInput label="Сайт" small width="full" value={site} onChange={setSite} maxLength={500} />
        <TextArea label="Заметка" small width="full" rows={2} value={note} onChange={setNote} maxLength={10_000} />
      </div>
    </Dialog>
  );
}
