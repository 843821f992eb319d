import { useState } from 'react';
import type { MergingFile } from '../../shared/ipc/imports.ts';
import type { DifferentRow, OwnRow, Side } from '../../shared/model/mergeCase.ts';
import { counted } from '../../shared/text/format.ts';
import { call, sayError } from '../api.ts';
import { Button } from '../ui/Button.tsx';
import { Checkbox, RadioGroup } from '../ui/Choice.tsx';
import { Dialog } from '../ui/Dialog.tsx';
import { closeDialog } from './dialogStore.ts';
import styles from './ImportDialog.module.css';
import { navigate } from './routes.ts';
import { showToast } from './toastStore.ts';
import { sayDone } from './undo.ts';

type Way = 'keep' | 'theirs' | 'apart';
const SHOWN = 40;
const DIFFERENCES = ['отличие', 'отличия', 'отличий'] as const;

/** The case of a file is here already: what differs, and what to do. Nothing is written before a choice is made. */
export function ImportDialog({ file }: { file: MergingFile }) {
  const { different, onlyMine, onlyTheirs } = file.difference;
  const [way, setWay] = useState<Way>('keep');
  const [rows, setRows] = useState<Record<string, Side>>({});
  const [add, setAdd] = useState(true);
  const [busy, setBusy] = useState(false);
  const token = file.merging;
  const prefer: Side = way === 'theirs' ? 'theirs' : 'mine';
  const sideOf = (key: string): Side => rows[key] ?? prefer;

  function discard(): void {
    closeDialog();
    void call('cases.importDiscard', { token }).catch(sayError);
  }

  async function finish(): Promise<void> {
    const changes = different.some(({ key }) => sideOf(key) === 'theirs') || (add && onlyTheirs.length > 0);
    if (way !== 'apart' && !changes) {
      discard();
      showToast({ text: 'Дело осталось как было.', icon: 'check' });
      return;
    }
    setBusy(true);
    try {
      if (way === 'apart') {
        const view = await call('cases.importApart', { token });
        closeDialog();
        navigate({ screen: 'case', id: view.id, section: 'overview' });
        showToast({ text: `Файл открыт как отдельное дело № ${view.number}.`, icon: 'check' });
        return;
      }
      const view = await call('cases.importMerge', { token, choices: { prefer, rows, add } });
      closeDialog();
      navigate({ screen: 'case', id: view.id, section: 'overview' });
      sayDone(view, 'Дело объединено с файлом.');
    } catch (error) {
      setBusy(false);
      sayError(error);
    }
  }

  return (
    <Dialog
      open
      onClose={discard}
      title="Это дело у вас уже есть"
      width={880}
      actions={
        <>
          <Button kind="quiet" onPress={discard}>
            Отмена
          </Button>
          <Button kind="primary" isDisabled={busy} onPress={() => void finish()}>
            {way === 'apart' ? 'Открыть отдельно' : 'Объединить'}
          </Button>
        </>
      }
    >
      <p className={styles.lead}>
        Дело № {file.number} ({file.title}) и файл «{file.name}» расходятся. Выберите, что оставить. Объединение можно
        отменить.
      </p>
      <RadioGroup<Way>
        label="Что сделать"
        value={way}
        onChange={(next) => {
          setWay(next);
          setRows({});
        }}
        options={[
          {
            value: 'keep',
            label: 'Оставить своё и добавить новое',
            hint: 'Ваши ответы останутся. События и документы из файла добавятся.',
          },
          {
            value: 'theirs',
            label: 'Взять всё из файла',
            hint: 'Там, где есть отличия, встанет сказанное в файле. Ваши события и документы останутся.',
          },
          {
            value: 'apart',
            label: 'Как отдельное дело',
            hint: 'Дел станет два. Ваше не изменится.',
          },
        ]}
      />
      {way !== 'apart' && different.length > 0 && (
        <Differences rows={different} sideOf={sideOf} onChoose={(key, side) => setRows({ ...rows, [key]: side })} />
      )}
      {way !== 'apart' && onlyTheirs.length > 0 && (
        <section className={styles.part}>
          <Checkbox selected={add} onChange={setAdd}>
            Добавить то, что есть только в файле
          </Checkbox>
          <Names rows={onlyTheirs} label="Есть только в файле" />
        </section>
      )}
      {way !== 'apart' && onlyMine.length > 0 && (
        <section className={styles.part}>
          <h3>Есть только у вас и останется</h3>
          <Names rows={onlyMine} label="Есть только у вас" />
        </section>
      )}
    </Dialog>
  );
}

/** Arrows choose between the two sides of a row, Tab goes to the next row. */
function Differences({
  rows,
  sideOf,
  onChoose,
}: {
  rows: readonly DifferentRow[];
  sideOf: (key: string) => Side;
  onChoose: (key: string, side: Side) => void;
}) {
  const cell = (row: DifferentRow, side: Side) => (
    <td>
      <label className={styles.choice}>
        <input
          type="radio"
          name={row.key}
          checked={sideOf(row.key) === side}
          onChange={() => onChoose(row.key, side)}
          aria-label={`${row.name}. ${side === 'mine' ? 'У вас' : 'В файле'}: ${row[side]}`}
        />
        <span>{row[side]}</span>
      </label>
    </td>
  );
  return (
    <table className={styles.table}>
      <caption>{counted(rows.length, DIFFERENCES)}: отметьте, что верно</caption>
      <thead>
        <tr>
          <th scope="col">О чём</th>
          <th scope="col">У вас</th>
          <th scope="col">В файле</th>
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <tr key={row.key}>
            <th scope="row">{row.name}</th>
            {cell(row, 'mine')}
            {cell(row, 'theirs')}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function Names({ rows, label }: { rows: readonly OwnRow[]; label: string }) {
  const more = rows.length - SHOWN;
  return (
    <ul className={styles.names} aria-label={label}>
      {rows.slice(0, SHOWN).map(({ key, part, name }) => (
        <li key={key}>{part === 'document' ? `Документ: ${name}` : name}</li>
      ))}
      {more > 0 && <li>И ещё {more}</li>}
    </ul>
  );
}
