import { useMemo, useState } from 'react';
import { addDays, type CivilDate } from '../../../shared/calendar/civilDate.ts';
import { asOf, namedDays, type AsOf } from '../../../shared/law/plan/asOf.ts';
import { lawDataInForce } from '../../../shared/law/context.ts';
import type { CaseView } from '../../../shared/ipc/contract.ts';
import { shortDate } from '../../../shared/text/format.ts';
import { RadioGroup } from '../../ui/Choice.tsx';
import { DateInput } from '../../ui/DateInput.tsx';
import { Glyph } from '../../ui/Glyph.tsx';
import styles from './asof.module.css';

type Choice = 'today' | 'suit' | 'hearing' | 'other';

export interface ChosenDay {
  choice: Choice;
  typed: CivilDate | null;
}

/** The case as of the chosen day; today it is the plan as it stands. Nothing is written to the case. */
export function useAsOf(view: CaseView) {
  const [chosen, setChosen] = useState<ChosenDay>({ choice: 'today', typed: null });
  const days = namedDays(view.file);
  const { today } = view.plan;
  const far = chosen.typed !== null && isFar(chosen.typed, today);
  const day = far ? null : dayOf(chosen, days, today);
  const found = useMemo<AsOf | null>(
    () => (day === null || day === today ? null : asOf(view.file, day, today, lawDataInForce())),
    [view.file, day, today],
  );
  return { chosen, setChosen, days, day, found };
}

function dayOf({ choice, typed }: ChosenDay, days: ReturnType<typeof namedDays>, today: CivilDate): CivilDate | null {
  switch (choice) {
    case 'today':
      return today;
    case 'suit':
      return days.suit ?? typed;
    case 'hearing':
      return days.hearing ?? typed;
    case 'other':
      return typed;
  }
}

/** Further than this nobody plans, and every line would be a guess. */
const FARTHEST_DAYS = 1_100;
const isFar = (day: CivilDate, today: CivilDate): boolean => day > addDays(today, FARTHEST_DAYS);

/** «На сегодня · на день иска · на заседание · другой день»; a day that the case does not know is asked here. */
export function DayChoice({ view, state }: { view: CaseView; state: ReturnType<typeof useAsOf> }) {
  const { chosen, setChosen, days, day, found } = state;
  const { today } = view.plan;
  const named = chosen.choice === 'suit' ? days.suit : chosen.choice === 'hearing' ? days.hearing : null;
  const asks = chosen.choice !== 'today' && named === null;
  const far = chosen.typed !== null && isFar(chosen.typed, today);
  const label = (text: string, on: CivilDate | null) => (on ? `${text}, ${shortDate(on)}` : text);
  return (
    <div className={styles.choice}>
      <RadioGroup<Choice>
        label="На какой день считать?"
        small
        inline
        value={chosen.choice}
        onChange={(choice) => setChosen({ choice, typed: null })}
        options={[
          { value: 'today', label: label('На сегодня', today) },
          { value: 'suit', label: label('На день иска', days.suit) },
          { value: 'hearing', label: label('На заседание', days.hearing) },
          { value: 'other', label: 'На другой день' },
        ]}
      />
      {asks && (
        <DateInput
          label="Какой это день?"
          small
          today={today}
          value={chosen.typed}
          onChange={(typed) => setChosen({ ...chosen, typed })}
          error={far ? 'Этот день слишком далеко: расчёт на него ничего не скажет.' : null}
        />
      )}
      {found && (
        <div role="status">
          <p className={styles.note}>
            Это примерка: дело не меняется. Письма и пакеты считаются на день, когда вы их открываете.
          </p>
          {found.provisional.length > 0 && (
            <ul className={styles.doubts}>
              {found.provisional.map((text) => (
                <li key={text}>
                  <Glyph name="soon" /> Предварительно. {text}
                </li>
              ))}
            </ul>
          )}
        </div>
      )}
      {day === null && <p className={styles.note}>Пока день не назван, показан расчёт на сегодня.</p>}
    </div>
  );
}
