import type { ReactNode } from 'react';
import type { StripDay } from '../../../shared/terms/strip.ts';
import { cx } from '../cx.ts';
import { BASE, TILE, type Column } from './layout.ts';
import styles from './tiles.module.css';

/** Look of a tile by what its day is. */
const TILE_CLASS: Partial<Record<StripDay['mark'], string | undefined>> = {
  counted: styles.counted,
  today: styles.now,
  ahead: styles.ahead,
  moved: styles.moved,
  paid: styles.paidTile,
  penalty: styles.penalty,
  penalty_today: styles.penaltyNow,
  coming: styles.coming,
  capped: styles.capped,
};

/** One tile of the window or one step of delay. */
export function Tile({
  column,
  base = BASE,
  height = column.height,
}: {
  column: Column;
  base?: number;
  height?: number;
}) {
  const { day, part } = column;
  if (day.mark === 'gap') return <GapDots column={column} base={base} />;
  const inset = column.width < 16 ? 1 : 1.5;
  const stroke = day.mark === 'today' ? 3 : 1.5;
  const outlined = ['today', 'ahead', 'moved', 'paid', 'coming', 'capped'].includes(day.mark);
  const edge = outlined ? stroke / 2 : 0;
  const undated = day.mark === 'ahead' && !day.date;
  return (
    <g>
      <rect
        className={cx(TILE_CLASS[day.mark], undated && styles.undated)}
        x={column.x + inset + edge}
        y={base - height + edge}
        width={Math.max(1, column.width - 2 * inset - 2 * edge)}
        height={Math.max(1, height - 2 * edge)}
        rx={column.width < 16 ? 2 : part === 'step' ? 3 : 4}
        strokeWidth={outlined ? stroke : 0}
      />
      {column.width >= 20 && <TileNumber column={column} base={base} height={height} />}
    </g>
  );
}

function TileNumber({ column, base, height }: { column: Column; base: number; height: number }) {
  const { day, x, width, part } = column;
  if (day.label === '' || day.mark === 'coming' || day.mark === 'capped') return null;
  const step = part === 'step';
  const small = day.mark === 'moved' || width < 26;
  const size = step || day.label.length > 2 ? 13 : small ? 15 : 17;
  return (
    <text
      className={cx(styles.number, styles[`${day.mark}Number`])}
      x={x + width / 2}
      y={step ? base - 6 : base - height / 2 + size * 0.36}
      fontSize={size}
    >
      {day.label}
    </text>
  );
}

function GapDots({ column, base }: { column: Column; base: number }) {
  return (
    <g className={styles.dots}>
      {[0, 1, 2].map((index) => (
        <circle key={index} cx={column.x + column.width / 2} cy={base - 6 - index * 7} r="1.8" />
      ))}
    </g>
  );
}

/** The outlined tile of the day of service (envelope) or of the promised day (truck); it is not counted. */
export function ServiceTile({
  column,
  icon,
  undated,
  base = BASE,
  height = TILE,
}: {
  column: Column;
  icon: 'mail' | 'truck';
  undated: boolean;
  base?: number;
  height?: number;
}) {
  const width = column.width - 3;
  const side = Math.min(18, width - 8);
  const scale = side / 20;
  const centre = column.x + column.width / 2;
  return (
    <g className={styles.serviceTile}>
      <rect
        className={undated ? styles.dashed : undefined}
        x={column.x + 2.25}
        y={base - height + 0.75}
        width={width - 1.5}
        height={height - 1.5}
        rx="4"
        strokeWidth="1.5"
      />
      <g
        transform={`translate(${centre - side / 2} ${base - height / 2 - side / 2}) scale(${scale})`}
        strokeWidth={1.6 / scale}
      >
        {icon === 'mail' ? <path d="M2 4.5h16v11H2Zm.4.4L10 11l7.6-6.1" /> : TRUCK}
      </g>
    </g>
  );
}

const TRUCK: ReactNode = (
  <>
    <path d="M3.8 14.5H2V5h10v9.5H8.2M12 8h3.3L18 11v3.5h-1.8" />
    <circle cx="6" cy="14.5" r="1.8" />
    <circle cx="14" cy="14.5" r="1.8" />
  </>
);

/** The little arrow from the envelope to day one. */
export function FirstArrow({ x, base = BASE }: { x: number; base?: number }) {
  return <path className={styles.firstArrow} d={`M${x} ${base - 22}h5m-2.5-2.5 2.5 2.5-2.5 2.5`} />;
}

/** Round badge on the tile of the day: refusal or money. */
export function Badge({ column, base = BASE }: { column: Column; base?: number }) {
  const { badge } = column.day;
  if (!badge) return null;
  const x = column.x + column.width / 2;
  const y = base - column.height - 2;
  const paid = badge === 'paid';
  return (
    <g className={paid ? styles.badgePaid : styles.badgeRefused} transform={`translate(${x} ${y})`}>
      <circle r="10.5" className={styles.badgeGap} />
      <circle r="9" />
      <path d={paid ? 'm-4 .3 2.7 2.7 5.2-5.7' : 'm-3-3 6 6m0-6-6 6'} />
    </g>
  );
}

/** From four moved days up: one tile «выходные и праздники» over all but the last. */
export function MergedTile({
  from,
  to,
  base = BASE,
  height = TILE,
}: {
  from: Column;
  to: Column;
  base?: number;
  height?: number;
}) {
  const x = from.x + 1.5;
  const width = to.x + to.width - 1.5 - x;
  return (
    <g>
      <rect
        className={styles.merged}
        x={x + 0.75}
        y={base - height + 0.75}
        width={width - 1.5}
        height={height - 1.5}
        rx="4"
        strokeWidth="1.5"
      />
      <text className={styles.mergedText} x={x + width / 2} y={base - height / 2 + 5} fontSize="15">
        {width >= 175 ? 'выходные и праздники' : width >= 84 ? 'выходные' : ''}
      </text>
    </g>
  );
}
