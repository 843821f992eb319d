import { useState } from 'react';
import type { CivilDate } from '../../../shared/calendar/civilDate.ts';
import type { Input } from '../../../shared/ipc/contract.ts';
import type { CalendarRow } from '../../../shared/ipc/reminders.ts';
import { longDate, weekdayName } from '../../../shared/text/format.ts';
import { useQuery } from '../../api.ts';
import { Button } from '../../ui/Button.tsx';
import { distance } from '../../ui/format.ts';
import styles from './Calendar.module.css';
import { DayRow } from './DayRow.tsx';

const PAGE = 100;

/** The clocks of a year from the chosen month on, by day, a hundred at a time. */
export function LongList({
  from,
  to,
  today,
  whose,
}: {
  from: CivilDate;
  to: CivilDate;
  today: CivilDate;
  whose: Input<'calendar.days'>['whose'];
}) {
  const [pages, setPages] = useState(1);
  return (
    <div className={styles.list}>
      {Array.from({ length: pages }, (_, index) => (
        <ListPage
          key={index}
          query={{ from, to, whose, offset: index * PAGE, limit: PAGE }}
          today={today}
          {...(index === pages - 1 ? { onMore: () => setPages(pages + 1) } : {})}
        />
      ))}
    </div>
  );
}

function ListPage({
  query,
  today,
  onMore,
}: {
  query: Input<'calendar.days'> & { offset: number };
  today: CivilDate;
  onMore?: () => void;
}) {
  const { data } = useQuery('calendar.days', query);
  if (!data) return null;
  const left = data.total - query.offset - data.rows.length;
  return (
    <>
      {data.total === 0 && <p className={styles.none}>На год вперёд сроков нет.</p>}
      {byDay(data.rows).map(([date, rows]) => (
        <section key={date} className={styles.listDay} aria-label={longDate(date)}>
          <h3>
            {longDate(date)}, {weekdayName(date)} <span className={styles.note}>{distance(date, today)}</span>
          </h3>
          <ul className={styles.listRows}>
            {rows.map((row) => (
              <DayRow key={`${row.caseId} ${row.id}`} row={row} />
            ))}
          </ul>
        </section>
      ))}
      {onMore && left > 0 && (
        <p>
          <Button onPress={onMore}>Показать ещё {Math.min(left, PAGE)}</Button>
        </p>
      )}
    </>
  );
}

function byDay(rows: CalendarRow[]): [CivilDate, CalendarRow[]][] {
  const days = new Map<CivilDate, CalendarRow[]>();
  for (const row of rows) days.set(row.date, [...(days.get(row.date) ?? []), row]);
  return [...days];
}
