import type { StripModel } from '../../../shared/terms/strip.ts';
import { BASE, textWidth, type Column, type RowLayout } from './layout.ts';
import styles from './Strip.module.css';
import { Badge, MergedTile, ServiceTile, Tile } from './tiles.tsx';
import { cx } from '../cx.ts';

/** Base of the hanging tiles and the whole height with them. */
const ROW_BASE = BASE + 90;
const ROW_TILE = 32;

/** Where the words of the hanging flag fit: to the right of its pole, else under the name of the window. */
function titleRight(model: StripModel, columns: Column[], width: number): boolean {
  const last = columns.at(-1);
  return last === undefined || last.x + last.width + 20 + textWidth(model.flag?.title ?? '', 14, true) < width;
}

/** Height of the whole drawing with the hanging window. */
export function hangingHeight(model: StripModel, columns: Column[], width: number): number {
  return ROW_BASE + (titleRight(model, columns, width) ? 34 : 56);
}

/** Columns of the window on the axis of the steps; null when some of its days do not stand on it. */
export function hangingColumns(model: StripModel, row: RowLayout): Column[] | null {
  const places = new Map(row.columns.map((column) => [column.day.date, column]));
  const columns: Column[] = [];
  for (const day of model.window) {
    const place = day.date ? places.get(day.date) : undefined;
    if (!place) return null;
    columns.push({
      day,
      x: place.x,
      width: place.width,
      height: ROW_TILE,
      part: day.mark === 'service' ? 'service' : 'window',
    });
  }
  return columns;
}

/** Below the axis: the refund window of a late delivery, with its own flag hanging down. */
export function HangingWindow({ model, columns, width }: { model: StripModel; columns: Column[]; width: number }) {
  const service = columns[0];
  const days = columns.slice(1);
  const last = columns.at(-1);
  const moved = days.filter((column) => column.day.label.startsWith('+'));
  const merged = moved.length >= 4;
  const words = 'претензия вручена';
  const before = service !== undefined && service.x > textWidth(words, 14, true) + 12;
  const title = model.flag?.title ?? '';
  const pole = last ? last.x + last.width : 0;
  const right = titleRight(model, columns, width);
  const bottom = ROW_BASE + (right ? 27 : 49);
  return (
    <g>
      {service && <ServiceTile column={service} icon="mail" undated={false} base={ROW_BASE} height={ROW_TILE} />}
      {days.map((column) =>
        merged && moved.includes(column) && column !== moved.at(-1) ? null : (
          <Tile key={column.x} column={column} base={ROW_BASE} />
        ),
      )}
      {merged && <MergedTile from={moved[0]!} to={moved[moved.length - 2]!} base={ROW_BASE} height={ROW_TILE} />}
      {days.map((column) => (
        <Badge key={column.x} column={column} base={ROW_BASE} />
      ))}
      {service && before && (
        <text className={cx(styles.caption, styles.end)} x={service.x - 8} y={ROW_BASE - 11}>
          {words}
        </text>
      )}
      {days[0] && (
        <text className={styles.bracketText} x={days[0].x + 2} y={ROW_BASE + 24}>
          {model.windowLabel}
        </text>
      )}
      {model.flag && (
        <g className={styles.flag}>
          <rect x={pole} y={BASE + 52} width="2" height={bottom - BASE - 52} />
          <path d={`M${pole + 2} ${bottom - 10}h9l-3 5 3 5h-9z`} />
        </g>
      )}
      {model.flag && (
        <text
          className={cx(styles.bracketText, styles.captionNow, !right && styles.end)}
          x={right ? pole + 20 : pole - 10}
          y={bottom}
        >
          {title}
        </text>
      )}
    </g>
  );
}
