import type { ComparedCase, RestorePreview } from '../../../shared/ipc/backups.ts';
import { call, sayError, useCommand } from '../../api.ts';
import { showToast } from '../../app/toastStore.ts';
import { Button } from '../../ui/Button.tsx';
import { Dialog } from '../../ui/Dialog.tsx';
import { casesText, momentText } from './copyTexts.ts';
import styles from './PackDialog.module.css';

/** What the copy brings and takes away; nothing happens before «Восстановить». */
export function RestoreDialog({ preview, onClose }: { preview: RestorePreview; onClose: () => void }) {
  const restore = useCommand('backups.restore');
  const { totals } = preview;
  const same = totals.onlyCopy + totals.onlyNow + totals.changed === 0;

  function cancel(): void {
    onClose();
    void call('backups.discard', {}).catch(sayError);
  }
  async function run(): Promise<void> {
    if (!(await restore.run({ token: preview.token }))) return;
    onClose();
    showToast({ text: 'Дела восстановлены. Прежние лежат в копии «перед восстановлением».', icon: 'check' });
  }

  return (
    <Dialog
      open
      onClose={cancel}
      width={640}
      title="Восстановить из копии"
      actions={
        <>
          <Button kind="quiet" onPress={cancel}>
            Отмена
          </Button>
          <Button kind="primary" isDisabled={restore.busy} onPress={() => void run()}>
            {restore.busy ? 'Восстанавливаем…' : 'Восстановить'}
          </Button>
        </>
      }
    >
      <p>
        Копия от {momentText(preview.created)}: {casesText(preview.cases)}. Сейчас: {casesText(preview.casesNow)}.
      </p>
      {same ? (
        <p className={styles.none}>Дела в копии те же, что сейчас.</p>
      ) : (
        <>
          <Part title="Станут прежними" total={totals.changed} cases={preview.changed} />
          <Part title="Вернутся" total={totals.onlyCopy} cases={preview.onlyCopy} />
          <Part title="Исчезнут из списка" total={totals.onlyNow} cases={preview.onlyNow} />
        </>
      )}
      {preview.missing > 0 && <p className={styles.none}>Документов, которых нет в копии: {preview.missing}.</p>}
      <p className={styles.none}>
        Сначала программа сделает копию того, что есть сейчас. Из неё можно вернуться таким же образом.
      </p>
    </Dialog>
  );
}

function Part({ title, total, cases }: { title: string; total: number; cases: ComparedCase[] }) {
  if (total === 0) return null;
  return (
    <>
      <h3 className={styles.head}>
        {title}: {total}
      </h3>
      <ul>
        {cases.map(({ number, title: name }) => (
          <li key={number}>
            {number} {name}
          </li>
        ))}
      </ul>
      {cases.length < total && <p className={styles.none}>И ещё: {total - cases.length}.</p>}
    </>
  );
}
