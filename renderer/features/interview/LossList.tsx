import { useState } from 'react';
import { LOSS_KINDS } from '../../../shared/interview/answers.ts';
import type { Loss } from '../../../shared/model/facts.ts';
import { Button, IconButton } from '../../ui/Button.tsx';
import { Question, TextInput } from '../../ui/Field.tsx';
import { MoneyInput } from '../../ui/MoneyInput.tsx';
import { Select } from '../../ui/Select.tsx';
import styles from './LossList.module.css';
import type { QuestionContext } from './QuestionList.tsx';

/** A line being filled in: it becomes a loss of the case once its sum is a sum. */
interface Row {
  kind: Loss['kind'];
  label: string;
  amount: number | null;
}

/** Losses above the price, one line each: kind, sum, own words. */
export function LossList({ label, context }: { label: string; context: QuestionContext }) {
  const { facts, answer } = context.answers;
  const [rows, setRows] = useState<Row[]>(() => (facts.losses ?? []).map((loss) => ({ ...loss })));
  const change = (next: Row[]) => {
    setRows(next);
    const full = next.flatMap((row) => (row.amount === null ? [] : [{ ...row, amount: row.amount }]));
    if (JSON.stringify(full) !== JSON.stringify(facts.losses ?? []))
      answer('losses', full.length > 0 ? full : undefined);
  };
  const set = (index: number, part: Partial<Row>) =>
    change(rows.map((row, at) => (at === index ? { ...row, ...part } : row)));
  return (
    <Question label={label} hint="То, что пришлось потратить. Нужны чеки: без них суд откажет.">
      {rows.map((row, index) => (
        <div key={index} className={styles.row} role="group" aria-label={`Расход ${index + 1}`}>
          <Select
            small
            label="На что"
            width={208}
            value={row.kind}
            options={LOSS_KINDS.map(({ value, label: name }) => ({ value, label: name }))}
            onChange={(kind) => set(index, { kind })}
          />
          <MoneyInput
            small
            label="Сумма"
            width={144}
            value={row.amount}
            onChange={(amount) => set(index, { amount })}
          />
          <TextInput
            small
            label="Подробнее"
            width="full"
            maxLength={500}
            spellCheck
            value={row.label}
            onChange={(text) => set(index, { label: text })}
          />
          <IconButton
            icon="close"
            label={`Убрать расход ${index + 1}`}
            size={40}
            className={styles.remove ?? ''}
            onPress={() => change(rows.filter((_, at) => at !== index))}
          />
        </div>
      ))}
      {rows.length < 20 && (
        <Button size={36} icon="plus" onPress={() => setRows([...rows, { kind: 'delivery', label: '', amount: null }])}>
          Добавить расход
        </Button>
      )}
    </Question>
  );
}
