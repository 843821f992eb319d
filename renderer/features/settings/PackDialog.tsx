import { useEffect, useState } from 'react';
import type { PackPreview, TouchedCases } from '../../../shared/ipc/law.ts';
import type { PushPayloads } from '../../../shared/ipc/contract.ts';
import { call, sayError, useCommand, usePush } from '../../api.ts';
import { showToast } from '../../app/toastStore.ts';
import { Button, Link } from '../../ui/Button.tsx';
import { Dialog } from '../../ui/Dialog.tsx';
import { Progress } from '../../ui/Progress.tsx';
import { previewLine, touchedLine, unsentLine } from './lawTexts.ts';
import styles from './PackDialog.module.css';

const AREAS: Record<PackPreview['changes'][number]['area'], string> = {
  key_rate: 'Ключевая ставка',
  calendar: 'Календарь',
  norms: 'Нормы',
  lists: 'Перечни',
  offices: 'Управления Роспотребнадзора',
};
const FIRST_SHOWN = 12;

/** What newer (or former) data change, and which cases and letters they touch; nothing happens before «Установить». */
export function PackDialog({ preview, onClose }: { preview: PackPreview; onClose: () => void }) {
  const { token, kind } = preview;
  const [touched, setTouched] = useState<TouchedCases | null>(null);
  const [step, setStep] = useState<PushPayloads['progress'] | null>(null);
  const apply = useCommand('law.apply');
  usePush('progress', setStep);
  useEffect(() => {
    let shown = true;
    call('law.touched', { token }).then((found) => {
      if (shown) setTouched(found);
    }, sayError);
    return () => {
      shown = false;
    };
  }, [token]);

  function cancel(): void {
    onClose();
    void call('law.discard', {}).catch(sayError);
  }

  async function install(): Promise<void> {
    const state = await apply.run({ token });
    if (!state) return;
    onClose();
    showToast({
      text: kind === 'install' ? `Данные о праве № ${state.serial} установлены` : `Вернулись данные № ${state.serial}`,
      icon: 'check',
    });
  }

  return (
    <Dialog
      open
      onClose={cancel}
      width={720}
      title={kind === 'install' ? 'Новые данные о праве' : 'Прежние данные о праве'}
      actions={
        <>
          <Button kind="quiet" onPress={cancel}>
            Отмена
          </Button>
          {touched && (
            <Button kind="primary" onPress={() => void install()} isDisabled={apply.busy}>
              {kind === 'install' ? 'Установить' : 'Вернуть'}
            </Button>
          )}
        </>
      }
    >
      <p>{previewLine(preview)}</p>
      <Changes changes={preview.changes} />
      <h3 className={styles.head}>Какие дела затронет</h3>
      {touched ? (
        <Touched touched={touched} />
      ) : (
        <div className={styles.wait}>
          <p>Сравниваем открытые дела…</p>
          {step && <Progress label={step.label} done={step.done} total={step.total} onStop={cancel} />}
        </div>
      )}
    </Dialog>
  );
}

function Changes({ changes }: { changes: PackPreview['changes'] }) {
  const [all, setAll] = useState(false);
  if (changes.length === 0) return <p className={styles.none}>Данные те же, отличается только номер.</p>;
  const shown = all ? changes : changes.slice(0, FIRST_SHOWN);
  const areas = [...new Set(shown.map(({ area }) => area))];
  return (
    <>
      <h3 className={styles.head}>Что изменится</h3>
      <dl className={styles.changes}>
        {areas.map((area) => (
          <div key={area}>
            <dt>{AREAS[area]}</dt>
            {shown
              .filter((change) => change.area === area)
              .map(({ text }) => (
                <dd key={text}>{text}</dd>
              ))}
          </div>
        ))}
      </dl>
      {shown.length < changes.length && (
        <p className={styles.more}>
          <Link onPress={() => setAll(true)}>Показать ещё {changes.length - shown.length}</Link>
        </p>
      )}
    </>
  );
}

function Touched({ touched }: { touched: TouchedCases }) {
  return (
    <>
      <p role="status">{touchedLine(touched)} Отправленная претензия хранится такой, какой ушла.</p>
      <ul className={styles.cases}>
        {touched.cases.map(({ id, number, title, changes, unsent }) => (
          <li key={id}>
            <p className={styles.case}>
              {number} {title}
            </p>
            {changes.map((text) => (
              <p key={text}>{text}</p>
            ))}
            {unsent.length > 0 && <p className={styles.unsent}>{unsentLine(unsent)}</p>}
          </li>
        ))}
      </ul>
      {touched.cases.length < touched.total && (
        <p className={styles.none}>И ещё дел: {touched.total - touched.cases.length}.</p>
      )}
    </>
  );
}
