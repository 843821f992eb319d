import { useState } from 'react';
import { counted } from '../../../shared/text/format.ts';
import { call, sayError, useCommand, useQuery } from '../../api.ts';
import { readChosenCases } from '../../app/chosenCases.ts';
import { Button } from '../../ui/Button.tsx';
import { RadioGroup } from '../../ui/Choice.tsx';
import { Section } from '../../ui/Page.tsx';
import styles from './Registers.module.css';
import { saySaved } from './saved.ts';

const CASES = ['дело', 'дела', 'дел'] as const;
type Which = 'all' | 'chosen' | 'overdue' | 'waiting' | 'prepare' | 'court' | 'closed';

/** «Выгрузка»: the register of cases as a table, and a note on each of them. */
export function Export() {
  const [chosen] = useState(readChosenCases);
  const counts = useQuery('cases.list', { limit: 1 }).data?.counts;
  const [picked, setWhich] = useState<Which | null>(null);
  const save = useCommand('registers.export');
  const notes = useCommand('registers.notes');
  if (!counts) return null;
  const which = picked ?? (chosen.length > 0 ? 'chosen' : 'all');
  const all = Object.values(counts).reduce((sum, count) => sum + count, 0);

  async function idsOf(): Promise<string[]> {
    if (which === 'chosen') return [...chosen];
    return (await call('cases.ids', which === 'all' ? {} : { group: which })).ids;
  }
  const withIds = (work: (ids: string[]) => Promise<unknown>) => void idsOf().then(work).catch(sayError);
  const table = (format: 'xlsx' | 'csv') => withIds((ids) => save.run({ format, ids }).then(saySaved));
  const option = (value: Which, name: string, count: number) => ({ value, label: `${name}: ${counted(count, CASES)}` });
  return (
    <>
      <RadioGroup<Which>
        label="Какие дела"
        value={which}
        onChange={setWhich}
        options={[
          ...(chosen.length > 0 ? [option('chosen', 'Выбранные в «Делах»', chosen.length)] : []),
          option('all', 'Все', all),
          option('overdue', 'Срок вышел', counts.overdue),
          option('waiting', 'Ждём ответа', counts.waiting),
          option('prepare', 'Готовятся', counts.prepare),
          option('court', 'Жалоба и суд', counts.court),
          option('closed', 'Завершены', counts.closed),
        ]}
      />
      <Section title="Реестр дел">
        <p className={styles.lead}>
          Номер, клиент, товар, продавец, этап, дни, суммы и следующий шаг. В XLSX суммы и дни можно считать и
          сортировать.
        </p>
        <div className={styles.bar}>
          <Button kind="primary" icon="save" isPending={save.busy} onPress={() => table('xlsx')}>
            Сохранить реестр XLSX
          </Button>
          <Button isPending={save.busy} onPress={() => table('csv')}>
            Сохранить реестр CSV
          </Button>
        </div>
        <p className={styles.note}>
          В CSV перед текстом, похожим на формулу, стоит апостроф: таблица не станет его считать.
        </p>
      </Section>
      <Section title="Справки для руководителя">
        <p className={styles.lead}>По каждому делу одна страница: что было, сроки впереди, на что обратить внимание.</p>
        <div className={styles.bar}>
          <Button
            icon="printer"
            isPending={notes.busy}
            onPress={() => withIds((ids) => notes.run({ ids, as: 'print' }))}
          >
            Напечатать справки
          </Button>
          <Button
            isPending={notes.busy}
            onPress={() => withIds((ids) => notes.run({ ids, as: 'folder' }).then(saySaved))}
          >
            Сохранить справки в PDF
          </Button>
        </div>
      </Section>
    </>
  );
}
