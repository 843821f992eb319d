import { useState } from 'react';
import type { LawState } from '../../../shared/ipc/law.ts';
import { shortDate } from '../../../shared/text/format.ts';
import { parsePercent } from '../../../shared/text/percent.ts';
import { useCommand } from '../../api.ts';
import { showToast } from '../../app/toastStore.ts';
import { Button } from '../../ui/Button.tsx';
import { DateInput } from '../../ui/DateInput.tsx';
import { TextInput } from '../../ui/Field.tsx';
import { percentText } from './lawTexts.ts';
import { OwnTable } from './OwnTable.tsx';
import styles from './Settings.module.css';

const NO_DAY = 'Укажите день, с которого ставка действует. Он есть в решении Банка России.';
const NO_RATE = 'Впишите ставку числом, например 13,5.';

/** Key rates decided after the data were checked. */
export function OwnRates({ state, today }: { state: LawState; today: string }) {
  const add = useCommand('law.addRate', { quiet: true });
  const remove = useCommand('law.removeRate');
  const [from, setFrom] = useState<string | null>(null);
  const [rate, setRate] = useState('');
  const [tried, setTried] = useState(false);
  /** What was refused: a changed field is no longer wrong. */
  const [sent, setSent] = useState<string | null>(null);
  const percentHundredths = parsePercent(rate);
  const entered = `${from} ${rate}`;
  const refused = (field: string) => (add.error?.field === field && sent === entered ? add.error.message : null);

  async function save(): Promise<void> {
    setTried(true);
    setSent(entered);
    if (from === null || percentHundredths === null) return;
    if (!(await add.run({ from, percentHundredths }))) return;
    setTried(false);
    setFrom(null);
    setRate('');
  }

  async function takeAway(row: LawState['own']['rates'][number]): Promise<void> {
    if (!(await remove.run({ from: row.from }))) return;
    const text = `Ставка с ${shortDate(row.from)} убрана`;
    showToast({ text, action: { label: 'Отменить', run: () => void add.run(row) } });
  }

  return (
    <OwnTable
      title="Ставки, вписанные вами"
      hint="Нужны для процентов по статье 395. Впишите ставку, если Банк России изменил её после проверки данных."
      none="Своих ставок нет."
      columns={['С какого дня', 'Ставка']}
      rows={state.own.rates.map((row) => ({
        id: row.from,
        name: `ставку с ${shortDate(row.from)}`,
        cells: [shortDate(row.from), percentText(row.percentHundredths)],
        remove: () => void takeAway(row),
      }))}
    >
      <DateInput
        key={state.own.rates.length}
        label="Действует с"
        small
        note={false}
        today={today}
        value={from}
        onChange={setFrom}
        error={refused('from') ?? (tried && from === null ? NO_DAY : null)}
      />
      <TextInput
        label="Ставка"
        small
        width={176}
        unit="%"
        inputMode="decimal"
        value={rate}
        onChange={setRate}
        onEnter={() => void save()}
        error={refused('percentHundredths') ?? (tried && percentHundredths === null ? NO_RATE : null)}
      />
      <Button className={styles.add ?? ''} onPress={() => void save()}>
        Добавить ставку
      </Button>
    </OwnTable>
  );
}
