import { useState } from 'react';
import { caseState } from '../../../../shared/law/state/caseState.ts';
import type { EventOf } from '../../../../shared/model/case.ts';
import { formatRoubles } from '../../../../shared/money/kopecks.ts';
import { Link } from '../../../ui/Button.tsx';
import { MoneyInput } from '../../../ui/MoneyInput.tsx';
import type { FieldsProps } from './EventFields.tsx';
import styles from './record.module.css';

const OUTSIDE = [
  { key: 'fine', label: 'Из них штраф' },
  { key: 'moral', label: 'Из них моральный вред' },
  { key: 'costs', label: 'Из них судебные расходы' },
] as const;

/** How much came, and what part of it pays a fine, moral harm or costs: those stand outside the calculation. */
export function MoneyFields({ event, setEvent, view, problems, change }: FieldsProps<EventOf<'money_received'>>) {
  const { received } = caseState(view.file, view.plan.today);
  const split = OUTSIDE.some(({ key }) => event[key] !== undefined);
  const [open, setOpen] = useState(split);
  return (
    <>
      <MoneyInput
        label="Сколько пришло?"
        hint={received > 0 && !change ? `Раньше уже пришло ${formatRoubles(received)}.` : undefined}
        value={event.amount > 0 ? event.amount : null}
        onChange={(amount) => setEvent({ ...event, amount: amount ?? 0 })}
        error={problems.amount}
      />
      {!open && (
        <p>
          <Link onPress={() => setOpen(true)}>В этой сумме есть штраф, моральный вред или расходы</Link>
        </p>
      )}
      {open && (
        <>
          <p className={styles.words}>
            Остальное уменьшит долг по расчёту. Штраф, моральный вред и расходы в расчёт не входят.
          </p>
          {OUTSIDE.map(({ key, label }) => (
            <MoneyInput
              key={key}
              label={label}
              value={event[key] ?? null}
              onChange={(amount) => setEvent(withPart(event, key, amount))}
            />
          ))}
        </>
      )}
    </>
  );
}

type Part = (typeof OUTSIDE)[number]['key'];

function withPart(event: EventOf<'money_received'>, key: Part, amount: number | null): EventOf<'money_received'> {
  const next = { ...event };
  delete next[key];
  return amount === null || amount === 0 ? next : { ...next, [key]: amount };
}
