import { addDays, daysBetween, parts, weekday, type CivilDate } from '../../../shared/calendar/civilDate.ts';
import type { StripDay, StripModel } from '../../../shared/terms/strip.ts';
import { lowerFirst, monthName } from '../../../shared/text/format.ts';
import { cx } from '../cx.ts';
import { roundRoubles } from '../format.ts';
import { Icon } from '../Icon.tsx';
import styles from './StripWeeks.module.css';

const NAMES = ['пн', 'вт', 'ср', 'чт', 'пт', 'сб', 'вс'];

interface Cell {
  date: CivilDate;
  window?: StripDay;
  step?: StripDay;
}

/** The strip folded into weeks for a narrow window or large text: seven columns, a step grows inside its cell. */
export function StripWeeks({ model }: { model: StripModel }) {
  const cells = cellsOf(model);
  const growing = model.steps.filter((step) => step.mark === 'penalty' || step.mark === 'penalty_today').length;
  return (
    <div className={styles.folded}>
      {cells.length === 0 ? (
        <Undated model={model} />
      ) : (
        <table className={styles.grid}>
          <caption className="visuallyHidden">{model.windowLabel}</caption>
          <thead>
            <tr>
              {NAMES.map((name) => (
                <th key={name} scope="col">
                  {name}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {weeksOf(cells).map((week) => (
              <tr key={week[0]?.date}>
                {week.map((cell) => (
                  <Day key={cell.date} cell={cell} model={model} growing={growing} first={cell === cells[0]} />
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      )}
      <Words model={model} />
    </div>
  );
}

function Day({ cell, model, growing, first }: { cell: Cell; model: StripModel; growing: number; first: boolean }) {
  const { date, window, step } = cell;
  const day = step ?? window;
  const weekend = day ? day.weekend : weekday(date) >= 6;
  const flag = date === model.flag?.date || (!model.served && date === model.promised?.date);
  const { day: number } = parts(date);
  const month = number === 1 || first || day?.mark === 'service' ? ` ${monthName(date).slice(0, 3)}` : '';
  return (
    <td
      className={cx(weekend && styles.weekend, day?.holiday && styles.holiday, flag && styles.last)}
      title={day?.text}
    >
      <span className={styles.dateLine}>
        <span className={cx(styles.date, date === model.today && styles.today)}>
          {number}
          {month}
        </span>
        {step && window && window.mark !== 'service' && <span className={styles.windowNumber}>{window.label}</span>}
      </span>
      {day && <DayTile day={day} growing={growing} />}
    </td>
  );
}

function DayTile({ day, growing }: { day: StripDay; growing: number }) {
  const step = day.mark === 'penalty' || day.mark === 'penalty_today';
  const number = Number(day.label);
  const height = step && growing > 1 ? 14 + (14 * (number - 1)) / (growing - 1) : day.mark === 'coming' ? 14 : 28;
  return (
    <span className={cx(styles.tile, styles[day.mark])} style={{ height: `${height / 16}rem` }}>
      {day.mark === 'service' ? <Icon name="mail" /> : day.mark === 'coming' ? '' : day.label}
      {day.badge && (
        <span className={cx(styles.badge, day.badge === 'paid' ? styles.badgePaid : styles.badgeRefused)}>
          <Icon name={day.badge === 'paid' ? 'check' : 'close'} size={16} />
        </span>
      )}
    </span>
  );
}

/** Before service: days without dates, in rows of seven. */
function Undated({ model }: { model: StripModel }) {
  return (
    <div className={styles.undated}>
      {model.window.slice(1).map((day) => (
        <span key={day.label} className={cx(styles.tile, styles.noDate)}>
          {day.label}
        </span>
      ))}
    </div>
  );
}

function Words({ model }: { model: StripModel }) {
  const side = model.note ?? model.coming;
  return (
    <div className={styles.words}>
      {model.promised && <p>{`${model.promised.title}, ${model.promised.reason}`}</p>}
      {model.flag && (
        <p>
          {model.flag.title}
          {model.flag.reason ? `: ${lowerFirst(model.flag.reason)}` : ''}.
        </p>
      )}
      {model.caption && (
        <p className={styles.red}>
          {model.caption.replace('. Столбик — неделя', '')}
          {model.todayAmount !== undefined && `: ${roundRoubles(model.todayAmount)}`}
          {model.cap && (model.cap.reached ? ', предел достигнут' : `, предел ${roundRoubles(model.cap.amount)}`)}
        </p>
      )}
      {side && (
        <p>
          <strong>{side.title}.</strong> {side.text}
        </p>
      )}
    </div>
  );
}

function cellsOf(model: StripModel): Cell[] {
  const byDate = new Map<CivilDate, Cell>();
  const at = (date: CivilDate): Cell => {
    const cell = byDate.get(date) ?? { date };
    byDate.set(date, cell);
    return cell;
  };
  for (const day of model.window) if (day.date) at(day.date).window = day;
  // Weekly steps have no days of their own: they are told in words below.
  if (model.stepDays === 1)
    for (const step of model.steps) if (step.date && step.mark !== 'coming') at(step.date).step = step;
  if (model.promised && model.stepDays === 1) at(model.promised.date);
  const dates = [...byDate.keys()].sort();
  const [from, to] = [dates[0], dates.at(-1)];
  if (!from || !to) return [];
  const monday = addDays(from, 1 - weekday(from));
  const sunday = addDays(to, 7 - weekday(to));
  return Array.from({ length: daysBetween(monday, sunday) + 1 }, (_, index) => {
    const date = addDays(monday, index);
    return byDate.get(date) ?? { date };
  });
}

function weeksOf(cells: Cell[]): Cell[][] {
  return Array.from({ length: cells.length / 7 }, (_, index) => cells.slice(index * 7, index * 7 + 7));
}
