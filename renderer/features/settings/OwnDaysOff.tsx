import { useState } from 'react';
import type { LawState } from '../../../shared/ipc/law.ts';
import { shortDate, weekdayName } from '../../../shared/text/format.ts';
import { useCommand } from '../../api.ts';
import { showToast } from '../../app/toastStore.ts';
import { Button } from '../../ui/Button.tsx';
import { DateInput } from '../../ui/DateInput.tsx';
import { TextInput } from '../../ui/Field.tsx';
import { OwnTable } from './OwnTable.tsx';
import styles from './Settings.module.css';

const NO_DAY = 'Укажите нерабочий день, например 11.05.2027.';

/** Days off that the calendar does not know: of a region, or moved after the data were checked. */
export function OwnDaysOff({ state, today }: { state: LawState; today: string }) {
  const add = useCommand('law.addDayOff', { quiet: true });
  const remove = useCommand('law.removeDayOff');
  const [date, setDate] = useState<string | null>(null);
  const [note, setNote] = useState('');
  const [tried, setTried] = useState(false);
  /** What was refused: a changed field is no longer wrong. */
  const [sent, setSent] = useState<string | null>(null);
  const entered = `${date} ${note}`;
  const refused = (field: string) => (add.error?.field === field && sent === entered ? add.error.message : null);

  async function save(): Promise<void> {
    setTried(true);
    setSent(entered);
    if (date === null) return;
    if (!(await add.run({ date, note }))) return;
    setTried(false);
    setDate(null);
    setNote('');
  }

  async function takeAway(row: LawState['own']['daysOff'][number]): Promise<void> {
    if (!(await remove.run({ date: row.date }))) return;
    const text = `День ${shortDate(row.date)} снова рабочий`;
    showToast({ text, action: { label: 'Отменить', run: () => void add.run(row) } });
  }

  return (
    <OwnTable
      title="Нерабочие дни, вписанные вами"
      hint="Праздник вашего региона или день, перенесённый после проверки данных. Срок, который кончается в такой день, переходит на следующий рабочий."
      none="Своих нерабочих дней нет."
      columns={['День', 'Почему']}
      rows={state.own.daysOff.map((row) => ({
        id: row.date,
        name: `нерабочий день ${shortDate(row.date)}`,
        cells: [`${shortDate(row.date)}, ${weekdayName(row.date)}`, row.note || 'не указано'],
        remove: () => void takeAway(row),
      }))}
    >
      <DateInput
        key={state.own.daysOff.length}
        label="Нерабочий день"
        small
        note={false}
        today={today}
        value={date}
        onChange={setDate}
        error={refused('date') ?? (tried && date === null ? NO_DAY : null)}
      />
      <TextInput
        label="Почему (можно не писать)"
        small
        width={280}
        maxLength={100}
        value={note}
        onChange={setNote}
        onEnter={() => void save()}
        error={refused('note')}
      />
      <Button className={styles.add ?? ''} onPress={() => void save()}>
        Добавить день
      </Button>
    </OwnTable>
  );
}
