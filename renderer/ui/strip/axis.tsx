import { daysBetween, parts, type CivilDate } from '../../../shared/calendar/civilDate.ts';
import { monthName, weekdayShort } from '../../../shared/text/format.ts';
import { cx } from '../cx.ts';
import { BASE, spread, textWidth, type Column, type RowLayout } from './layout.ts';
import styles from './Strip.module.css';

/** Shades of weekends and holidays: behind and below the tiles. `from` is the top of the shade. */
export function Shades({ columns, from, base = BASE }: { columns: Column[]; from: number; base?: number }) {
  return columns
    .filter(({ day }) => day.date && (day.weekend || day.holiday))
    .map(({ day, x, width }) => (
      <rect
        key={`${day.date}-${x}`}
        x={x}
        y={from}
        width={width}
        height={base + 50 - from}
        className={day.holiday ? undefined : styles.weekend}
        {...(day.holiday ? { fill: 'url(#strip-holiday)' } : {})}
      />
    ));
}

/** Weekday and number of every day; today's number in a solid pill, the last day bold. */
export function Dates({
  columns,
  today,
  last,
  base = BASE,
}: {
  columns: Column[];
  today: CivilDate;
  last: CivilDate | undefined;
  base?: number;
}) {
  return columns.map(({ day, x, width }) => {
    if (!day.date) return null;
    const now = day.date === today;
    const centre = x + width / 2;
    const halo = day.holiday && !now ? styles.halo : undefined;
    const pill = Math.max(22, width - 3);
    return (
      <g key={`${day.date}-${x}`}>
        <text className={cx(styles.weekday, halo, now && styles.strong)} x={centre} y={base + 19}>
          {weekdayShort(day.date)}
        </text>
        {now && <rect className={styles.pill} x={centre - pill / 2} y={base + 25} width={pill} height="24" rx="4" />}
        <text
          className={cx(
            styles.date,
            width < 24 && styles.tight,
            halo,
            now ? styles.pillText : day.date === last && styles.strong,
          )}
          x={centre}
          y={base + 42}
        >
          {parts(day.date).day}
        </text>
      </g>
    );
  });
}

/** «| ноябрь» under the first day of each month, where there is room. */
export function Months({ columns, base = BASE }: { columns: Column[]; base?: number }) {
  let shown = '';
  let end = -Infinity;
  const labels: { x: number; text: string }[] = [];
  for (const { day, x } of columns) {
    if (!day.date || day.date.slice(0, 7) === shown) continue;
    shown = day.date.slice(0, 7);
    const text = monthName(day.date);
    if (x < end + 6) continue;
    labels.push({ x, text });
    end = x + 8 + textWidth(text, 13);
  }
  return labels.map(({ x, text }) => (
    <g key={`${x}-${text}`}>
      <path className={styles.tick} d={`M${x} ${base + 80}v14`} />
      <text className={styles.month} x={x + 6} y={base + 92}>
        {text}
      </text>
    </g>
  ));
}

export interface Caption {
  centre: number;
  text: string;
  tone: 'plain' | 'now' | 'red' | 'green';
}

const TONES = { plain: undefined, now: styles.captionNow, red: styles.captionRed, green: styles.captionGreen };

/** «вручено», «сегодня», «отказ», «деньги пришли»: pushed apart so that none covers another. */
export function Captions({ captions, y = BASE + 70 }: { captions: Caption[]; y?: number }) {
  return spread(captions, 14).map((caption) => (
    <text key={caption.text} className={cx(styles.caption, TONES[caption.tone])} x={caption.x} y={y}>
      {caption.text}
    </text>
  ));
}

/** True for the week that holds today. */
export function holdsToday(from: CivilDate | undefined, today: CivilDate): boolean {
  if (from === undefined || from > today) return false;
  return daysBetween(from, today) < 7;
}

/** Under weekly steps: the first week of each month, and today's number in its pill. */
export function WeeklyAxis({ row, today, base = BASE }: { row: RowLayout; today: CivilDate; base?: number }) {
  const weeks = row.columns.filter(({ day, part }) => part === 'step' && day.date);
  const now = weeks.find(({ day }) => holdsToday(day.date, today));
  const labels = monthStarts(weeks);
  return (
    <>
      {labels.map(({ x, text }) => (
        <g key={x}>
          <path className={styles.tick} d={`M${x + 1} ${base + 4}v7`} />
          <text className={styles.month} x={x + 1} y={base + 23}>
            {text}
          </text>
        </g>
      ))}
      {now && (
        <>
          <rect className={styles.pill} x={now.x + now.width / 2 - 15} y={base + 27} width="30" height="24" rx="4" />
          <text className={cx(styles.date, styles.pillText)} x={now.x + now.width / 2} y={base + 44}>
            {parts(today).day}
          </text>
        </>
      )}
    </>
  );
}

function monthStarts(weeks: Column[]): { x: number; text: string }[] {
  const labels: { x: number; text: string }[] = [];
  let shown = '';
  for (const { day, x } of weeks) {
    const month = day.date?.slice(0, 7) ?? '';
    if (!day.date || month === shown) continue;
    shown = month;
    const last = labels.at(-1);
    if (last && x < last.x + 34) continue;
    labels.push({ x, text: monthName(day.date).slice(0, 3) });
  }
  return labels;
}
