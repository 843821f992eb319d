import { parts } from '../../../shared/calendar/civilDate.ts';
import type { StripModel } from '../../../shared/terms/strip.ts';
import { counted, dayAndMonth, DAYS } from '../../../shared/text/format.ts';
import { roundRoubles } from '../format.ts';
import { Captions, holdsToday, Dates, Months, Shades, WeeklyAxis, type Caption } from './axis.tsx';
import { BASE, TILE, textWidth, type Column, type RowLayout } from './layout.ts';
import styles from './Strip.module.css';
import { Badge, FirstArrow, MergedTile, ServiceTile, Tile } from './tiles.tsx';
import { cx } from '../cx.ts';

/** Four days of shift and more are one tile with a word. */
const MERGE_FROM = 4;

/** Drawing of one row: the window with its steps, or the promised day with its steps. */
export function StripRow({
  model,
  row,
  kind,
  hanging,
}: {
  model: StripModel;
  row: RowLayout;
  kind: 'window' | 'promised';
  /** Columns of the window that hangs below: it takes the place of months and captions. */
  hanging: Column[] | null;
}) {
  const service = row.columns.find((column) => column.part === 'service');
  const window = row.columns.filter((column) => column.part === 'window');
  const steps = row.columns.filter((column) => column.part === 'step');
  const moved = movedRun(window);
  const merged = moved.length >= MERGE_FROM;
  const dated = row.weekly ? row.columns.filter((column) => column.part !== 'step') : row.columns;
  const counted = window.filter((column) => !column.day.label.startsWith('+'));
  return (
    <>
      <Shades columns={dated} from={kind === 'promised' ? BASE : BASE - 50} />
      {service && (
        <ServiceTile column={service} icon={kind === 'promised' ? 'truck' : 'mail'} undated={!service.day.date} />
      )}
      {service && counted[0] && <FirstArrow x={service.x + service.width + 2} />}
      {window.map((column) =>
        merged && moved.includes(column) && column !== moved.at(-1) ? null : <Tile key={column.x} column={column} />,
      )}
      {merged && <MergedTile from={moved[0]!} to={moved[moved.length - 2]!} />}
      {counted.length > 0 && kind === 'window' && <Bracket model={model} counted={counted} arc={moved.length > 0} />}
      {moved.length > 0 && counted.length > 0 && <ShiftArrow from={counted.at(-1)!} to={moved.at(-1)!} />}
      {steps.map((column) => (
        <Tile key={column.x} column={column} />
      ))}
      <Dates columns={dated} today={model.today} last={kind === 'promised' ? model.promised?.date : model.flag?.date} />
      {row.weekly && <WeeklyAxis row={row} today={model.today} />}
      {window.map((column) => (
        <Badge key={column.x} column={column} />
      ))}
      {steps.map((column) => (
        <Badge key={column.x} column={column} />
      ))}
      <Growth model={model} row={row} steps={steps} alone={kind === 'promised'} />
      {!hanging && <Months columns={dated} />}
      <Captions
        captions={captionsOf(model, row, kind).filter((caption) => !covered(caption, hanging))}
        y={service?.day.date ? BASE + 70 : BASE + 46}
      />
      <DelayCaption model={model} row={row} kind={kind} steps={steps} />
      {!service?.day.date && service && (
        <text className={cx(styles.caption, styles.captionNow)} x={service.x + service.width / 2} y={BASE + 24}>
          ?
        </text>
      )}
    </>
  );
}

function movedRun(window: Column[]): Column[] {
  return window.filter((column) => column.day.label.startsWith('+'));
}

function Bracket({ model, counted, arc }: { model: StripModel; counted: Column[]; arc: boolean }) {
  const from = counted[0]!.x + 1.5;
  const last = counted.at(-1)!;
  const to = last.x + last.width - 1.5;
  return (
    <>
      <text className={styles.bracketText} x={from} y={BASE - 64}>
        {model.windowLabel}
      </text>
      <path
        className={styles.bracket}
        d={`M${from + 0.75} ${BASE - 51}v-5H${arc ? to - last.width / 2 - 4 : to - 0.75}${arc ? '' : 'v5'}`}
      />
    </>
  );
}

function ShiftArrow({ from, to }: { from: Column; to: Column }) {
  const a = from.x + from.width / 2;
  const b = to.x + to.width / 2;
  const top = BASE - TILE;
  return (
    <path
      className={styles.shift}
      d={`M${a} ${top - 2}C${a + 3} ${top - 22} ${b - 3} ${top - 22} ${b} ${top - 5}m-5-4 5 5 4-5.5`}
    />
  );
}

/** Today's sum above its step, dots after the coming ones, the limit at the right or over the whole staircase. */
function Growth({ model, row, steps, alone }: { model: StripModel; row: RowLayout; steps: Column[]; alone: boolean }) {
  if (steps.length === 0) return null;
  if (model.cap?.reached) return <ReachedLimit model={model} row={row} steps={steps} />;
  const now = [...steps].reverse().find(({ day }) => day.mark === 'penalty_today' || day.mark === 'penalty');
  const comingLast = steps.at(-1)?.day.mark === 'coming' ? steps.at(-1) : undefined;
  const sum = model.todayAmount === undefined ? '' : roundRoubles(model.todayAmount);
  const sumEnd = now ? Math.max(now.x + now.width - 1.5, row.stepsFrom + textWidth(sum, 18, true) + 4) : 0;
  return (
    <>
      {now && sum !== '' && (
        <text className={cx(styles.sum, styles.end)} x={sumEnd} y={BASE - now.height - (now.day.badge ? 20 : 10)}>
          {sum}
        </text>
      )}
      {now && comingLast && (
        <g fill="var(--red-fill)">
          {[10, 18, 26].map((offset) => (
            <circle key={offset} cx={comingLast.x + comingLast.width + offset} cy={BASE - 6} r="2" />
          ))}
        </g>
      )}
      {now && (alone || !model.note) && model.state !== 'satisfied' && <AwaitedLimit model={model} row={row} />}
    </>
  );
}

function AwaitedLimit({ model, row }: { model: StripModel; row: RowLayout }) {
  if (!model.cap || model.cap.reached) return null;
  const end = row.width - 16;
  const from = Math.max(row.stepsTo + 4, end - 126);
  if (end - from < 40) return null;
  const [day, month, year] = limitDate(model.cap.date);
  return (
    <>
      <text className={cx(styles.limitName, styles.end)} x={end} y={BASE - 107}>
        предел
      </text>
      <path className={styles.limitLine} d={`M${from} ${BASE - 98}H${end}`} />
      <text className={cx(styles.limitSum, styles.end)} x={end} y={BASE - 78}>
        {roundRoubles(model.cap.amount)}
      </text>
      {end - from >= 74 && (
        <>
          <text className={cx(styles.limitName, styles.end)} x={end} y={BASE + 19}>
            {counted(model.cap.day, DAYS)}
          </text>
          <text className={cx(styles.limitName, styles.end)} x={end} y={BASE + 42}>
            {day} {month} {year}
          </text>
        </>
      )}
    </>
  );
}

const MONTHS_SHORT = ['янв.', 'фев.', 'мар.', 'апр.', 'мая', 'июня', 'июля', 'авг.', 'сен.', 'окт.', 'ноя.', 'дек.'];

function limitDate(date: string): [number, string, number] {
  const { year, month, day } = parts(date);
  return [day, MONTHS_SHORT[month - 1] ?? '', year];
}

function ReachedLimit({ model, row, steps }: { model: StripModel; row: RowLayout; steps: Column[] }) {
  if (!model.cap) return null;
  const top = Math.max(...steps.map((step) => step.height));
  const y = BASE - top - 2;
  const growing = steps.filter(({ day }) => day.mark === 'penalty' || day.mark === 'penalty_today');
  const ring = (growing.at(-1)?.x ?? row.stepsFrom) + (growing.at(-1)?.width ?? 0) / 2;
  const words = `предел достигнут ${dayAndMonth(model.cap.date)}`;
  const half = textWidth(words, 14, true) / 2;
  return (
    <>
      <path className={styles.limitLine} d={`M${row.stepsFrom} ${y}H${row.width - 16}`} />
      <circle className={styles.ring} cx={ring} cy={y} r="5" />
      <text
        className={cx(styles.caption, styles.captionRed)}
        x={Math.min(Math.max(ring, row.stepsFrom + half + 4), row.width - half - 16)}
        y={y - 11}
      >
        {words}
      </text>
      <text className={styles.sum} x={row.stepsTo + 8} y={y + 20}>
        {roundRoubles(model.cap.amount)}
      </text>
      <text className={styles.limitName} x={row.stepsTo + 8} y={y + 40}>
        больше
      </text>
      <text className={styles.limitName} x={row.stepsTo + 8} y={y + 58}>
        не растёт
      </text>
    </>
  );
}

/** A caption over the hanging tiles would be unreadable; the solid number of the day still says «сегодня». */
function covered({ centre }: Caption, hanging: Column[] | null): boolean {
  const [first, last] = [hanging?.[0], hanging?.at(-1)];
  return first !== undefined && last !== undefined && centre > first.x - 40 && centre < last.x + last.width + 40;
}

function captionsOf(model: StripModel, row: RowLayout, kind: 'window' | 'promised'): Caption[] {
  return row.columns.flatMap(({ day, x, width, part }): Caption[] => {
    const centre = x + width / 2;
    const list: Caption[] = [];
    if (part === 'service' && kind === 'window')
      list.push({ centre, text: day.date ? 'вручено' : 'вручение', tone: 'plain' });
    if (day.badge === 'refused') list.push({ centre, text: 'отказ', tone: 'red' });
    if (day.badge === 'paid') list.push({ centre, text: 'деньги пришли', tone: 'green' });
    const now = row.weekly && part === 'step' ? holdsToday(day.date, model.today) : day.date === model.today;
    if (now && !day.badge) list.push({ centre, text: 'сегодня', tone: 'now' });
    return list;
  });
}

/** «Просрочка: 14 дней × 684 ₽» beside «сегодня», or one line lower when they would meet. */
function DelayCaption({
  model,
  row,
  kind,
  steps,
}: {
  model: StripModel;
  row: RowLayout;
  kind: 'window' | 'promised';
  steps: Column[];
}) {
  if (!model.caption || kind === 'promised' || steps.length === 0) return null;
  const from = row.stepsFrom + 2;
  const end = from + textWidth(model.caption, 14, true) + 40;
  const now = steps.find(
    ({ day }) => day.badge === 'paid' || (row.weekly ? holdsToday(day.date, model.today) : day.date === model.today),
  );
  const meets = now !== undefined && now.x < end;
  const right = end > row.width;
  return (
    <text
      className={cx(styles.caption, styles.captionRed, right ? styles.end : styles.start)}
      x={right ? row.width - 8 : from}
      y={BASE + (meets ? 92 : 70)}
    >
      {model.caption}
    </text>
  );
}
