import { useState } from 'react';
import type { PurgeState } from '../../../shared/ipc/parties.ts';
import { counted, shortDate } from '../../../shared/text/format.ts';
import { useCommand, useQuery } from '../../api.ts';
import { showToast } from '../../app/toastStore.ts';
import { Button, Link } from '../../ui/Button.tsx';
import { RadioGroup } from '../../ui/Choice.tsx';
import { Dialog } from '../../ui/Dialog.tsx';
import { Section } from '../../ui/Page.tsx';
import styles from './Settings.module.css';

const TERMS = [
  { value: 'never', label: 'Не удалять' },
  { value: '6', label: 'Через 6 месяцев' },
  { value: '12', label: 'Через год' },
  { value: '36', label: 'Через 3 года' },
  { value: '60', label: 'Через 5 лет' },
];
const CASES = ['дело', 'дела', 'дел'] as const;

/** «Срок хранения данных»: by default nothing goes; what would go is shown and asked about. */
export function PurgeSection() {
  const state = useQuery('purge.state', {}).data;
  const setMonths = useCommand('purge.setMonths');
  const save = useCommand('purge.saveReport');
  const [asked, setAsked] = useState(false);
  if (!state) return null;
  return (
    <Section title="Срок хранения данных">
      <RadioGroup
        label="Удалять завершённые дела?"
        hint="Срок считается с завершения дела. В карточке клиента можно указать другой."
        value={state.months === null ? 'never' : String(state.months)}
        options={TERMS}
        onChange={(value) => void setMonths.run({ months: value === 'never' ? null : Number(value) })}
      />
      {state.due.length > 0 ? (
        <>
          <p className={styles.note}>Срок прошёл: {counted(state.due.length, CASES)}. Сами они не удалятся.</p>
          <div className={styles.buttons}>
            <Button onPress={() => setAsked(true)}>Посмотреть, что удалить…</Button>
          </div>
        </>
      ) : (
        <p className={styles.note}>Дел, у которых прошёл срок, нет.</p>
      )}
      {state.log.length > 0 && <Log state={state} onSave={() => void report()} />}
      {asked && <Due state={state} onClose={() => setAsked(false)} />}
    </Section>
  );

  async function report(): Promise<void> {
    const saved = await save.run({});
    if (saved) showToast({ text: `Сохранено: ${saved.files.join(', ')}`, icon: 'check' });
  }
}

function Due({ state, onClose }: { state: PurgeState; onClose: () => void }) {
  const run = useCommand('purge.run');
  const restore = useCommand('purge.restore');
  const { due } = state;

  async function purge(): Promise<void> {
    const ids = due.map(({ id }) => id);
    if (!(await run.run({ ids }))) return;
    onClose();
    showToast({
      text: `В корзине на 30 дней: ${counted(ids.length, CASES)}`,
      icon: 'trash',
      action: { label: 'Отменить', run: () => void restore.run({ ids }) },
    });
  }

  return (
    <Dialog
      open
      onClose={onClose}
      title="Что будет удалено"
      width={720}
      actions={
        <>
          <Button onPress={onClose}>Оставить</Button>
          <Button kind="dangerous" icon="trash" onPress={() => void purge()}>
            Убрать в корзину: {counted(due.length, CASES)}
          </Button>
        </>
      }
    >
      <p>
        Дела с ответами, событиями и документами полежат в корзине 30 дней, потом сотрутся. Вместе с последним делом
        уйдёт карточка клиента.
      </p>
      <p className={styles.note}>Копии и файлы дел, сохранённые раньше, программа не стирает. Удалите их сами.</p>
      <table className={styles.table}>
        <thead>
          <tr>
            <th scope="col">Дело</th>
            <th scope="col">Клиент</th>
            <th scope="col">Завершено</th>
            <th scope="col">Документов</th>
          </tr>
        </thead>
        <tbody>
          {due.map((one) => (
            <tr key={one.id}>
              <th scope="row">
                № {one.number}, {one.title}
              </th>
              <td>{one.client}</td>
              <td>{shortDate(one.closedOn)}</td>
              <td>{one.attachments}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </Dialog>
  );
}

/** What went, without names. */
function Log({ state, onSave }: { state: PurgeState; onSave: () => void }) {
  const restore = useCommand('purge.restore');
  return (
    <section className={styles.own} aria-labelledby="purge-log">
      <h3 id="purge-log">Отчёт об удалении</h3>
      <p className={styles.note}>Имён и адресов в отчёте нет.</p>
      <table className={styles.table}>
        <thead>
          <tr>
            <th scope="col">Дело</th>
            <th scope="col">Завершено</th>
            <th scope="col">Документов</th>
            <th scope="col">Что с ним</th>
          </tr>
        </thead>
        <tbody>
          {state.log.map((one) => (
            <tr key={one.id}>
              <th scope="row">№ {one.number}</th>
              <td>{shortDate(one.closedOn)}</td>
              <td>{one.attachments}</td>
              <td>
                {one.wipedOn ? (
                  `стёрто ${shortDate(one.wipedOn)}`
                ) : (
                  <Link onPress={() => void restore.run({ ids: [one.id] })} label={`Вернуть дело № ${one.number}`}>
                    в корзине, вернуть
                  </Link>
                )}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      <div className={styles.buttons}>
        <Button kind="quiet" onPress={onSave}>
          Сохранить отчёт…
        </Button>
      </div>
    </section>
  );
}
