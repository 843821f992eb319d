import { type Ref } from 'react';
import type { CivilDate } from '../../../shared/calendar/civilDate.ts';
import type { Input } from '../../../shared/ipc/contract.ts';
import type { CalendarSquare } from '../../../shared/ipc/reminders.ts';
import { dayAndMonth, upperFirst, weekdayName } from '../../../shared/text/format.ts';
import { useQuery } from '../../api.ts';
import styles from './Calendar.module.css';
import { DayRow } from './DayRow.tsx';

const MOST = 200;

/** Everything that ends on the chosen day. */
export function DayList({
  ref,
  day,
  square,
  whose,
}: {
  ref: Ref<HTMLDivElement>;
  day: CivilDate;
  square: CalendarSquare | undefined;
  whose: Input<'calendar.days'>['whose'];
}) {
  const { data } = useQuery('calendar.days', { from: day, to: day, whose, limit: MOST });
  return (
    <aside ref={ref} className={styles.side} aria-labelledby="chosen-day" data-area="side">
      <h2 id="chosen-day" className={styles.day}>
        {dayAndMonth(day)}, {weekdayName(day)}
      </h2>
      {square && (square.name ?? !square.working) && <p className={styles.note}>{sentence(square.why)}</p>}
      {square?.provisional && (
        <p className={styles.note}>Переносы выходных этого года ещё не утверждены, день предварительный.</p>
      )}
      {data && (
        <>
          {data.total === 0 && <p className={styles.none}>В этот день сроков нет.</p>}
          <ul className={styles.dayRows}>
            {data.rows.map((row) => (
              <DayRow key={`${row.caseId} ${row.id}`} row={row} />
            ))}
          </ul>
          {data.total > MOST && <p className={styles.note}>И ещё сроков: {data.total - MOST}.</p>}
        </>
      )}
    </aside>
  );
}

function sentence(text: string): string {
  return `${upperFirst(text)}.`;
}
