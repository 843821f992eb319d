import { useEffect, useRef, type KeyboardEvent } from 'react';
import { addDays, addMonths, parts, weekday, type CivilDate } from '../../../shared/calendar/civilDate.ts';
import type { CalendarMonth, CalendarSquare } from '../../../shared/ipc/reminders.ts';
import { counted, dayAndMonth, weekdayName } from '../../../shared/text/format.ts';
import { cx } from '../../ui/cx.ts';
import { routeHash } from '../../app/routes.ts';
import styles from './Calendar.module.css';
import { WhoseMark } from './WhoseMark.tsx';

const WEEKDAYS = ['понедельник', 'вторник', 'среда', 'четверг', 'пятница', 'суббота', 'воскресенье'] as const;
const SHORT = ['пн', 'вт', 'ср', 'чт', 'пт', 'сб', 'вс'] as const;
const CLOCKS = ['срок', 'срока', 'сроков'] as const;

/** The month as a grid: arrows go by day, Page Up and Page Down by month, Enter to the list of the day. */
export function Month({
  data,
  day,
  onDay,
  onEnter,
}: {
  data: CalendarMonth;
  day: CivilDate;
  onDay: (day: CivilDate) => void;
  onEnter: () => void;
}) {
  const grid = useRef<HTMLTableElement>(null);
  // The keys move the focus with the chosen day, also into a month that has just been read.
  const moved = useRef(false);
  useEffect(() => {
    if (!moved.current) return;
    const cell = grid.current?.querySelector<HTMLElement>(`[data-date="${day}"]`);
    if (!cell) return;
    moved.current = false;
    cell.focus();
  }, [day, data]);

  function onKeyDown(event: KeyboardEvent): void {
    if (event.altKey || event.ctrlKey || event.metaKey) return;
    const next = NEXT[event.key]?.(day);
    if (event.key === 'Enter' || event.key === ' ') {
      event.preventDefault();
      onEnter();
    }
    if (next === undefined) return;
    event.preventDefault();
    moved.current = true;
    onDay(next);
  }

  const weeks = Array.from({ length: data.days.length / 7 }, (_, index) => data.days.slice(index * 7, index * 7 + 7));
  return (
    <table ref={grid} role="grid" aria-label="Сроки по дням" className={styles.grid}>
      <thead>
        <tr>
          {WEEKDAYS.map((name, index) => (
            <th key={name} scope="col" abbr={name}>
              {SHORT[index]}
            </th>
          ))}
        </tr>
      </thead>
      <tbody onKeyDown={onKeyDown}>
        {weeks.map((week) => (
          <tr key={week[0]?.date}>
            {week.map((square) => (
              <Square
                key={square.date}
                square={square}
                chosen={square.date === day}
                today={square.date === data.today}
                outside={square.date.slice(0, 7) !== data.month.slice(0, 7)}
                onDay={onDay}
              />
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

const NEXT: Record<string, (day: CivilDate) => CivilDate> = {
  ArrowLeft: (day) => addDays(day, -1),
  ArrowRight: (day) => addDays(day, 1),
  ArrowUp: (day) => addDays(day, -7),
  ArrowDown: (day) => addDays(day, 7),
  PageUp: (day) => addMonths(day, -1),
  PageDown: (day) => addMonths(day, 1),
  Home: (day) => addDays(day, 1 - weekday(day)),
  End: (day) => addDays(day, 7 - weekday(day)),
};

function Square({
  square,
  chosen,
  today,
  outside,
  onDay,
}: {
  square: CalendarSquare;
  chosen: boolean;
  today: boolean;
  outside: boolean;
  onDay: (day: CivilDate) => void;
}) {
  const { date, working, name, why, total, first } = square;
  const label = [
    `${dayAndMonth(date)}, ${weekdayName(date)}`,
    today ? 'сегодня' : '',
    name ? name.toLocaleLowerCase('ru') : working ? '' : why,
    total > 0 ? counted(total, CLOCKS) : 'сроков нет',
  ];
  return (
    <td
      role="gridcell"
      data-date={date}
      tabIndex={chosen ? 0 : -1}
      aria-selected={chosen}
      aria-label={label.filter(Boolean).join(', ')}
      className={cx(
        styles.square,
        !working && styles.off,
        chosen && styles.chosen,
        outside && styles.outside,
        today && styles.today,
      )}
      onClick={() => onDay(date)}
    >
      <p className={styles.number}>
        <span>{parts(date).day}</span>
        {name && <span className={styles.name}>{name}</span>}
      </p>
      <ul className={styles.entries}>
        {first.slice(0, total > 3 ? 2 : 3).map((row) => (
          <li key={`${row.caseId} ${row.id}`}>
            <a
              tabIndex={-1}
              href={routeHash({ screen: 'case', id: row.caseId, section: 'overview' })}
              title={`${row.number} ${row.caseTitle}: ${row.title}`}
            >
              <WhoseMark whose={row.whose} />
              <span>{row.caseTitle}</span>
            </a>
          </li>
        ))}
        {total > 3 && <li className={styles.rest}>ещё {total - 2}</li>}
      </ul>
    </td>
  );
}
