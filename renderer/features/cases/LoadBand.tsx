import { useState, type KeyboardEvent } from 'react';
import type { CivilDate } from '../../../shared/calendar/civilDate.ts';
import type { DeskLoad } from '../../../shared/ipc/desk.ts';
import { counted, dayAndMonth, weekdayName, weekdayShort } from '../../../shared/text/format.ts';
import { cx } from '../../ui/cx.ts';
import styles from './LoadBand.module.css';
import { afterBand, type DeskFilter } from './query.ts';

const TERMS = ['срок', 'срока', 'сроков'] as const;
/** So many bars stand on one another; more are told by a number. */
const MOST_BARS = 5;

interface Part {
  id: string;
  /** What readers hear. */
  words: string;
  count: number;
  on: boolean;
  /** Filter this part sets, or takes away when it is on. */
  change: Partial<DeskFilter>;
  day?: DeskLoad['days'][number];
}

const WITHOUT: Partial<DeskFilter> = { overdue: false, dueFrom: null, dueTo: null };

/** Fourteen days from today with a bar for every deadline; a part narrows the list down to its cases. */
export default function LoadBand({
  load,
  today,
  filter,
  setFilter,
}: {
  load: DeskLoad;
  today: CivilDate;
  filter: DeskFilter;
  setFilter: (filter: DeskFilter) => void;
}) {
  const parts = partsOf(load, today, filter);
  const [at, setAt] = useState(0);

  function onKeyDown(event: KeyboardEvent<HTMLElement>): void {
    const steps: Record<string, number> = { ArrowRight: 1, ArrowLeft: -1, Home: -99, End: 99 };
    const step = steps[event.key];
    if (step === undefined || event.altKey || event.ctrlKey) return;
    event.preventDefault();
    const next = Math.min(parts.length - 1, Math.max(0, at + step));
    setAt(next);
    event.currentTarget.querySelectorAll<HTMLElement>('button')[next]?.focus();
  }

  return (
    <div className={styles.band} role="toolbar" aria-label="Сроки на 14 дней" data-area="load" onKeyDown={onKeyDown}>
      {parts.map((part, index) => (
        <button
          key={part.id}
          type="button"
          className={cx(
            styles.part,
            styles[part.id],
            part.count === 0 && styles.none,
            part.day && styles.day,
            part.day?.dayOff && styles.dayOff,
            part.day?.date === today && styles.today,
          )}
          aria-pressed={part.on}
          tabIndex={index === at ? 0 : -1}
          onFocus={() => setAt(index)}
          onClick={() => setFilter({ ...filter, ...WITHOUT, ...(part.on ? {} : part.change) })}
        >
          <span className="visuallyHidden">{part.words}</span>
          {part.day ? (
            <Day day={part.day} />
          ) : (
            <Total count={part.count} name={part.id === 'overdue' ? 'срок вышел' : 'позже'} />
          )}
        </button>
      ))}
    </div>
  );
}

function Total({ count, name }: { count: number; name: string }) {
  return (
    <>
      <span className={styles.number} aria-hidden="true">
        {count}
      </span>
      <span className={styles.name} aria-hidden="true">
        {name}
      </span>
    </>
  );
}

function Day({ day: { date, count } }: { day: DeskLoad['days'][number] }) {
  return (
    <>
      <span className={styles.bars} aria-hidden="true">
        {count > MOST_BARS ? (
          <>
            <span className={styles.many}>{count}</span>
            <span className={styles.bar} />
            <span className={styles.bar} />
            <span className={styles.bar} />
          </>
        ) : (
          Array.from({ length: count }, (_, bar) => <span key={bar} className={styles.bar} />)
        )}
      </span>
      <span className={styles.date} aria-hidden="true">
        {weekdayShort(date)} <span className={styles.pill}>{Number(date.slice(8))}</span>
      </span>
    </>
  );
}

function partsOf(load: DeskLoad, today: CivilDate, filter: DeskFilter): Part[] {
  const later = afterBand(today);
  return [
    {
      id: 'overdue',
      words: `Срок вышел: ${counted(load.overdue, TERMS)}`,
      count: load.overdue,
      on: filter.overdue,
      change: { overdue: true },
    },
    ...load.days.map((day): Part => ({
      id: day.date,
      words: dayWords(day, today),
      count: day.count,
      on: filter.dueFrom === day.date && filter.dueTo === day.date,
      change: { dueFrom: day.date, dueTo: day.date },
      day,
    })),
    {
      id: 'later',
      words: `Позже: ${counted(load.later, TERMS)}`,
      count: load.later,
      on: filter.dueFrom === later && filter.dueTo === null,
      change: { dueFrom: later },
    },
  ];
}

/** «понедельник, 30 ноября: 3 срока», with «сегодня» or «выходной» where it is so. */
function dayWords({ date, dayOff, count }: DeskLoad['days'][number], today: CivilDate): string {
  const remark = date === today ? ', сегодня' : dayOff ? ', нерабочий день' : '';
  return `${weekdayName(date)}, ${dayAndMonth(date)}${remark}: ${count === 0 ? 'сроков нет' : counted(count, TERMS)}`;
}
