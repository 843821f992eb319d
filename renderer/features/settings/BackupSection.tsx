import { useState } from 'react';
import type { BackupCopy, BackupState, RestorePreview } from '../../../shared/ipc/backups.ts';
import { counted, DAYS } from '../../../shared/text/format.ts';
import { useCommand, useQuery } from '../../api.ts';
import { showToast } from '../../app/toastStore.ts';
import { Advice } from '../../ui/Advice.tsx';
import { Button, Link } from '../../ui/Button.tsx';
import { Section } from '../../ui/Page.tsx';
import { CopyPassword, OpenCopy } from './CopyPassword.tsx';
import { casesText, momentText } from './copyTexts.ts';
import { Fact } from './Fact.tsx';
import { RestoreDialog } from './RestoreDialog.tsx';
import styles from './Settings.module.css';

const KINDS: Record<BackupCopy['kind'], string> = {
  auto: 'сама',
  manual: 'по вашей просьбе',
  before_restore: 'перед восстановлением',
};
const FIRST = 6;
const OLD_DAYS = 14;

/** «Копии и восстановление»: the copies there are, a new one, the way back. */
export function BackupSection() {
  const state = useQuery('backups.state', {}).data;
  const make = useCommand('backups.make');
  const look = useCommand('backups.preview');
  const choose = useCommand('backups.chooseFolder');
  const own = useCommand('backups.ownFolder');
  const [preview, setPreview] = useState<RestorePreview | null>(null);
  const [asking, setAsking] = useState<string | null>(null);
  const [password, setPassword] = useState(false);
  if (!state) return null;

  async function makeNow(): Promise<void> {
    if (await make.run({})) showToast({ text: 'Копия сделана и проверена.', icon: 'check' });
  }
  async function open(name: string): Promise<void> {
    const found = await look.run({ name });
    if (found && 'locked' in found) setAsking(found.name);
    else if (found) setPreview(found);
  }

  return (
    <Section title="Копии и восстановление">
      <p className={styles.age}>{ageText(state)}</p>
      {state.problem && (
        <div className={styles.notices}>
          <Advice item={{ code: 'copy', severity: 'danger', title: 'Копия не сделана', text: state.problem }} />
        </div>
      )}
      <dl className={styles.facts}>
        <Fact name="Когда">
          Сама — раз в день и при выходе, если что-то изменилось. Остаются копии за 7 дней, 4 недели и 6 месяцев. Каждая
          проверяется.
        </Fact>
        <Fact name="Где">
          <span className={styles.path}>{state.folder ?? 'В папке программы, рядом с делами.'}</span>{' '}
          {state.folder === null && 'Если сломается диск, пропадут и они: выберите папку на другом диске.'}
        </Fact>
        <Fact name="Пароль">
          {state.locked
            ? 'Новые копии в выбранной папке под паролем. Забытый пароль вернуть нельзя. Ключ для записи хранится на этом компьютере.'
            : 'Копии не зашифрованы: их прочтёт каждый, кто возьмёт диск.'}
        </Fact>
      </dl>
      <div className={styles.buttons}>
        <Button icon="save" isDisabled={make.busy} onPress={() => void makeNow()}>
          {make.busy ? 'Делаем копию…' : 'Сделать копию сейчас'}
        </Button>
        <Button kind="quiet" onPress={() => void choose.run({})}>
          Выбрать папку…
        </Button>
        {state.folder !== null && (
          <>
            <Button kind="quiet" onPress={() => void own.run({})}>
              Хранить в папке программы
            </Button>
            <Button kind="quiet" onPress={() => setPassword(true)}>
              {state.locked ? 'Изменить пароль…' : 'Пароль для копий…'}
            </Button>
          </>
        )}
      </div>
      {state.copies.length > 0 && <Copies copies={state.copies} onOpen={(name) => void open(name)} />}
      {preview && <RestoreDialog key={preview.token} preview={preview} onClose={() => setPreview(null)} />}
      {asking && (
        <OpenCopy
          key={asking}
          name={asking}
          onClose={() => setAsking(null)}
          onOpen={(found) => {
            setAsking(null);
            setPreview(found);
          }}
        />
      )}
      {password && <CopyPassword locked={state.locked} onClose={() => setPassword(false)} />}
    </Section>
  );
}

function ageText({ days }: BackupState): string {
  if (days === null) return 'Копий ещё нет. Первая появится, когда вы закроете программу.';
  if (days === 0) return 'Последняя копия сделана меньше суток назад.';
  const advice = days >= OLD_DAYS ? ' Сделайте новую.' : '';
  return `Последней копии ${counted(days, DAYS)}.${advice}`;
}

function Copies({ copies, onOpen }: { copies: BackupCopy[]; onOpen: (name: string) => void }) {
  const [all, setAll] = useState(false);
  const shown = all ? copies : copies.slice(0, FIRST);
  return (
    <div className={styles.own}>
      <table className={styles.table} aria-label="Копии">
        <thead>
          <tr>
            <th scope="col">Когда</th>
            <th scope="col">Дел и документов</th>
            <th scope="col">Как сделана</th>
            <th scope="col">
              <span className="visuallyHidden">Восстановить</span>
            </th>
          </tr>
        </thead>
        <tbody>
          {shown.map((copy) => (
            <tr key={copy.name}>
              <th scope="row">{momentText(copy.created)}</th>
              <td>{casesText(copy.cases, copy.attachments)}</td>
              <td>
                {KINDS[copy.kind]}
                {copy.outside && ', в выбранной папке'}
                {copy.locked && ', под паролем'}
              </td>
              <td className={styles.wideCell}>
                <Link label={`Восстановить копию ${momentText(copy.created)}`} onPress={() => onOpen(copy.name)}>
                  Восстановить…
                </Link>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      {shown.length < copies.length && (
        <p className={styles.none}>
          <Link onPress={() => setAll(true)}>Показать ещё {copies.length - shown.length}</Link>
        </p>
      )}
    </div>
  );
}
