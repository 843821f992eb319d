import { MOST_ROW_STEPS, type RowDay, type RowStrip } from '../../../shared/terms/rowStrip.ts';
import { cx } from '../cx.ts';
import styles from './tiles.module.css';

const GAP = 2;
/** Of a list row and of a row of the volunteer's table. */
const ROOMY = { mark: 8, height: 14, tall: 21 } as const;
const DENSE = { mark: 6, height: 11, tall: 17 } as const;
const WINDOW_WIDTH = 118;
const STEP = 4.4;
const STEP_GAP = 1.4;

/**
 * The strip for a row of a list: marks 8×14 (6×11 dense), pole, at most six steps. Decoration for readers: the words beside
 * it carry the meaning.
 */
export function SmallStrip({ model, dense = false }: { model: RowStrip; dense?: boolean }) {
  const { days, steps } = model;
  const { mark: widest, height, tall } = dense ? DENSE : ROOMY;
  const mark = Math.max(2, Math.min(widest, (dense ? 96 : WINDOW_WIDTH) / Math.max(1, days.length) - GAP));
  const pole = days.length * (mark + GAP);
  const width = pole + (steps > 0 ? 6 + steps * (STEP + STEP_GAP) : 4);
  return (
    <svg
      className={styles.small}
      viewBox={`0 0 ${width} ${tall}`}
      style={{ width: `${width / 16}rem`, height: `${tall / 16}rem` }}
      aria-hidden="true"
      focusable="false"
    >
      {days.map((day, index) => (
        <Mark
          key={index}
          day={day}
          x={index * (mark + GAP)}
          width={mark}
          height={height}
          tall={tall}
          paid={model.state === 'satisfied'}
        />
      ))}
      {model.flag && <rect fill="var(--text)" x={pole} y="0" width="1.6" height={tall} />}
      {Array.from({ length: steps }, (_, index) => {
        const high = 6 + (index * (tall - 7)) / (MOST_ROW_STEPS - 1);
        return (
          <rect
            key={index}
            className={styles.penalty}
            x={pole + 4.5 + index * (STEP + STEP_GAP)}
            y={tall - high}
            width={STEP}
            height={high}
            rx="1"
          />
        );
      })}
    </svg>
  );
}

function Mark({
  day,
  x,
  width,
  height,
  tall,
  paid,
}: {
  day: RowDay;
  x: number;
  width: number;
  height: number;
  tall: number;
  paid: boolean;
}) {
  const y = tall - height;
  if (day.mark === 'counted') {
    return (
      <rect className={paid ? styles.smallPaid : styles.counted} x={x} y={y} width={width} height={height} rx="1.5" />
    );
  }
  const today = day.mark === 'today';
  const stroke = today ? 2 : 1;
  const extra = today ? 2 : 0;
  return (
    <rect
      className={cx(
        today ? styles.now : day.mark === 'moved' ? styles.moved : styles.ahead,
        (day.mark === 'paid' || !day.dated) && styles.undated,
      )}
      x={x + stroke / 2}
      y={y - extra + stroke / 2}
      width={Math.max(0.5, width - stroke)}
      height={height + extra - stroke}
      rx="1.5"
      strokeWidth={stroke}
      {...(day.mark === 'moved' || !day.dated ? { strokeDasharray: '2 1.5' } : {})}
    />
  );
}
