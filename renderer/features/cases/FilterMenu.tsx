import { useState } from 'react';
import { PROBLEM_NAMES } from '../../../shared/model/problemNames.ts';
import { DateInput } from '../../ui/DateInput.tsx';
import { GROUPS } from './groups.ts';
import type { HeadProps } from './DeskHead.tsx';
import styles from './Menus.module.css';
import { PartyPick } from './PartyPick.tsx';
import type { DeskFilter } from './query.ts';

const GROUP_OPTIONS = [
  { value: 'all', label: 'Все этапы' },
  ...GROUPS.map(({ id, name }) => ({ value: id, label: name })),
];
const TURN_OPTIONS = [
  { value: '', label: 'Любой' },
  { value: 'us', label: 'Ждут нас' },
  { value: 'them', label: 'Ждём их' },
];
const PROBLEM_OPTIONS = [
  { value: '', label: 'Всё' },
  ...Object.entries(PROBLEM_NAMES).map(([value, { title }]) => ({ value, label: title })),
];

/** Conditions of the list; each works at once and stands over the list as a chip. */
export function FilterMenu({ head, filter, setFilter }: HeadProps) {
  const change = (part: Partial<DeskFilter>): void => setFilter({ ...filter, ...part });
  return (
    <div className={styles.filters}>
      <Choice
        label="Этап"
        value={filter.group}
        options={GROUP_OPTIONS}
        onChange={(group) => change({ group: group as DeskFilter['group'] })}
      />
      <Choice
        label="Чей ход"
        value={filter.waitingFor ?? ''}
        options={TURN_OPTIONS}
        onChange={(turn) => change({ waitingFor: turn === '' ? null : (turn as 'us' | 'them') })}
      />
      <Choice
        label="Что случилось"
        value={filter.problem ?? ''}
        options={PROBLEM_OPTIONS}
        onChange={(problem) => change({ problem: problem === '' ? null : (problem as DeskFilter['problem']) })}
      />
      <PartyPick label="Клиент" of="client" value={filter.client} onChange={(client) => change({ client })} />
      <PartyPick label="Продавец" of="seller" value={filter.seller} onChange={(seller) => change({ seller })} />
      <label className={styles.check}>
        <input
          type="checkbox"
          checked={filter.overdue}
          onChange={(event) => change({ overdue: event.target.checked, dueFrom: null, dueTo: null })}
        />
        Ближайший срок уже прошёл
      </label>
      <Period filter={filter} today={head.today} change={change} />
    </div>
  );
}

function Period({
  filter,
  today,
  change,
}: {
  filter: DeskFilter;
  today: HeadProps['head']['today'];
  change: (part: Partial<DeskFilter>) => void;
}) {
  const [turned, setTurned] = useState(false);
  const set = (part: Partial<DeskFilter>): void => {
    const { dueFrom, dueTo } = { ...filter, ...part };
    const wrong = dueFrom !== null && dueTo !== null && dueFrom > dueTo;
    setTurned(wrong);
    if (!wrong) change({ ...part, overdue: false });
  };
  return (
    <fieldset className={styles.set}>
      <legend className={styles.legend}>Ближайший срок</legend>
      <div className={styles.period}>
        <DateInput
          label="С"
          small
          note={false}
          width={150}
          today={today}
          value={filter.dueFrom}
          onChange={(dueFrom) => set({ dueFrom })}
        />
        <DateInput
          label="По"
          small
          note={false}
          width={150}
          today={today}
          value={filter.dueTo}
          onChange={(dueTo) => set({ dueTo })}
          error={turned ? 'Конец раньше начала. Проверьте даты.' : null}
        />
      </div>
    </fieldset>
  );
}

function Choice({
  label,
  value,
  options,
  onChange,
}: {
  label: string;
  value: string;
  options: readonly { value: string; label: string }[];
  onChange: (value: string) => void;
}) {
  return (
    <label className={styles.field}>
      <span className={styles.label}>{label}</span>
      <select className={styles.select} value={value} onChange={(event) => onChange(event.target.value)}>
        {options.map((option) => (
          <option key={option.value} value={option.value}>
            {option.label}
          </option>
        ))}
      </select>
    </label>
  );
}
