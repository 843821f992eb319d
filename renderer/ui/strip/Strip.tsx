import { useEffect, useId, useRef, useState, type KeyboardEvent, type PointerEvent } from 'react';
import type { StripDay, StripModel } from '../../../shared/terms/strip.ts';
import { cx } from '../cx.ts';
import { HangingWindow, hangingColumns, hangingHeight } from './hanging.tsx';
import { BASE, layoutRow, rowOf, textWidth, type Column, type RowLayout } from './layout.ts';
import styles from './Strip.module.css';
import { StripRow } from './StripRow.tsx';
import { StripWeeks } from './StripWeeks.tsx';

/**
 * The strip of days: ten equal days, a flag, then steps that rise. Arrow keys walk the days, each is spoken with its date
 * and meaning; where the row does not fit it is folded into weeks.
 */
export function Strip({ model }: { model: StripModel }) {
  const [width, ref] = useUnits();
  const shape = width > 0 ? shapeOf(model, width) : null;
  return (
    <div ref={ref}>
      {shape?.kind === 'weeks' && <StripWeeks model={model} />}
      {shape?.kind === 'rows' &&
        shape.rows.map((row) => (
          <Drawing key={row.kind} model={row.model} row={row.row} kind={row.kind} hanging={row.hanging} />
        ))}
      <p className="visuallyHidden">{model.text}</p>
    </div>
  );
}

interface ShapeRow {
  model: StripModel;
  row: RowLayout;
  kind: 'window' | 'promised';
  hanging: Column[] | null;
}
type Shape = { kind: 'rows'; rows: ShapeRow[] } | { kind: 'weeks' };

/** One row; for a late delivery the steps with the window hanging below, or two rows when it cannot hang on their axis. */
function shapeOf(model: StripModel, width: number): Shape {
  if (!model.promised) {
    const row = layoutRow(rowOf(model, 'window'), width);
    return row ? { kind: 'rows', rows: [{ model, row, kind: 'window', hanging: null }] } : { kind: 'weeks' };
  }
  const top = layoutRow(rowOf(withAxis(model), 'promised'), width) ?? layoutRow(rowOf(model, 'promised'), width);
  if (!top) return { kind: 'weeks' };
  const hanging = model.stepDays === 1 && model.served ? hangingColumns(model, top) : null;
  const rows: ShapeRow[] = [{ model, row: top, kind: 'promised', hanging }];
  if (!hanging && model.window.length > 1) {
    const alone: StripModel = { ...model, steps: [], state: model.served ? model.state : 'before_service' };
    const row = layoutRow(rowOf(alone, 'window'), width);
    if (!row) return { kind: 'weeks' };
    rows.push({ model: alone, row, kind: 'window', hanging: null });
  }
  return { kind: 'rows', rows };
}

/** The axis of a late delivery reaches to the last day of the answer: further days are only coming ones. */
function withAxis(model: StripModel): StripModel {
  const last = model.steps.at(-1)?.date ?? model.promised?.date;
  if (model.stepDays === 7 || !last || !model.flag || model.flag.date <= last) return model;
  const further = model.window.filter((day) => day.date && day.date > last);
  const steps: StripDay[] = further.map((day) => ({ ...day, mark: 'coming', label: '' }));
  return { ...model, steps: [...model.steps, ...steps] };
}

function Drawing({ model, row, kind, hanging }: ShapeRow) {
  const [current, setCurrent] = useState<number | null>(null);
  const [hovered, setHovered] = useState<number | null>(null);
  const tipId = useId();
  const columns = row.columns;
  const todayAt = columns.findIndex(({ day }) => day.date === model.today);
  const shown = current ?? hovered;
  const bottom = hanging ? hangingHeight(model, hanging, row.width) : row.bottom;
  const height = bottom - row.top;
  const flag = kind === 'promised' ? model.promised : model.flag;

  function onKeyDown(event: KeyboardEvent): void {
    const at = current ?? (todayAt >= 0 ? todayAt : 0);
    const next: Record<string, number> = {
      ArrowLeft: current === null ? at : at - 1,
      ArrowRight: current === null ? at : at + 1,
      Home: 0,
      End: todayAt >= 0 ? todayAt : columns.length - 1,
    };
    const target = next[event.key];
    if (event.key === 'Escape') setCurrent(null);
    if (target === undefined || event.altKey) return;
    event.preventDefault();
    setCurrent(Math.min(columns.length - 1, Math.max(0, target)));
  }

  function onPointerMove(event: PointerEvent<HTMLElement>): void {
    const box = event.currentTarget.getBoundingClientRect();
    const x = ((event.clientX - box.left) / box.width) * row.width;
    const at = columns.findIndex((column) => x >= column.x && x < column.x + column.width);
    setHovered(at >= 0 ? at : null);
  }

  const at = shown === null ? undefined : columns[shown];
  return (
    <div
      className={styles.wrap}
      role="slider"
      tabIndex={0}
      aria-label={kind === 'promised' ? 'Полоса дней опоздания' : 'Полоса дней'}
      aria-readonly="true"
      aria-valuemin={0}
      aria-valuemax={columns.length - 1}
      aria-valuenow={current ?? Math.max(0, todayAt)}
      aria-valuetext={columns[current ?? Math.max(0, todayAt)]?.day.text ?? model.text}
      onKeyDown={onKeyDown}
      onBlur={() => setCurrent(null)}
      onPointerMove={onPointerMove}
      onPointerLeave={() => setHovered(null)}
    >
      <svg
        className={styles.svg}
        viewBox={`0 ${row.top} ${row.width} ${height}`}
        style={{ height: `${height / 16}rem` }}
        aria-hidden="true"
        focusable="false"
      >
        <Patterns />
        <StripRow model={model} row={row} kind={kind} hanging={hanging} />
        {hanging && <HangingWindow model={model} columns={hanging} width={row.width} />}
        {row.pole !== null && flag && <Flag x={row.pole} />}
        {at && current !== null && (
          <rect
            className={styles.cursor}
            x={at.x}
            y={BASE - cursorTop(at)}
            width={at.width}
            height={cursorTop(at) + 51}
            rx="4"
          />
        )}
      </svg>
      {row.pole !== null && flag && <FlagWords row={row} flag={flag} />}
      {words(model, kind) && <SideWords model={model} row={row} />}
      {at && (
        <div
          id={tipId}
          className={styles.tip}
          style={{
            top: `${(BASE + 74 - row.top) / 16}rem`,
            ...(at.x < row.width * 0.6
              ? { left: `${at.x / 16}rem` }
              : { right: `${(row.width - at.x - at.width) / 16}rem` }),
          }}
        >
          {at.day.text}
        </div>
      )}
    </div>
  );
}

/** The frame of the day under the keys goes over its tile and its date. */
function cursorTop({ height }: Column): number {
  return Math.max(48, height + 4);
}

function words(model: StripModel, kind: 'window' | 'promised'): boolean {
  return Boolean(model.note ?? model.coming) && (kind === 'window' || model.state === 'satisfied');
}

/** Pole through the whole height, pennant on top; it slides when an answer moves the last day. */
function Flag({ x }: { x: number }) {
  return (
    <g className={styles.flag} style={{ transform: `translateX(${x}px)` }}>
      <rect x="-1" y="4" width="2" height={BASE + 47} />
      <path d="M1 4h11l-3.5 5 3.5 5.5H1z" />
    </g>
  );
}

/** Words of the flag: to its right, or to its left when space is short. */
function FlagWords({ row, flag }: { row: RowLayout; flag: { title: string; reason?: string } }) {
  const pole = row.pole ?? 0;
  const need = Math.max(textWidth(flag.title, 15, true), textWidth(flag.reason ?? '', 14)) + 20;
  const right = row.width - pole - 100;
  const left = pole - 20;
  const toLeft = need > right && left > right;
  const room = toLeft ? left : row.width - pole - 20;
  return (
    <div
      className={cx(styles.words, toLeft && styles.flagLeft)}
      style={
        toLeft
          ? { top: 0, right: `${(row.width - pole + 10) / 16}rem`, maxWidth: `${room / 16}rem` }
          : { top: 0, left: `${(pole + 18) / 16}rem`, maxWidth: `${Math.min(room, Math.max(right, 200)) / 16}rem` }
      }
    >
      <strong>{flag.title}</strong>
      {flag.reason}
    </div>
  );
}

/** «если не заплатят: +124,90 ₽ в день», «Счёт начнётся на следующий день после вручения». */
function SideWords({ model, row }: { model: StripModel; row: RowLayout }) {
  const text = model.note ?? model.coming;
  if (!text) return null;
  const from = row.stepsTo + (row.stepsTo > row.stepsFrom ? 14 : 18);
  return (
    <div
      className={cx(styles.words, !model.note && styles.redWords)}
      style={{
        top: `${(BASE - 40 - row.top) / 16}rem`,
        left: `${from / 16}rem`,
        width: `${Math.min(540, Math.max(120, row.width - from - 8)) / 16}rem`,
      }}
    >
      <strong>{text.title}</strong>
      {text.text}
    </div>
  );
}

function Patterns() {
  return (
    <defs>
      <pattern id="strip-holiday" width="8" height="8" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
        <rect width="8" height="8" className={styles.hatchGround} />
        <path className={styles.hatchLine} d="M0 0v8" />
      </pattern>
      <pattern id="strip-capped" width="5" height="5" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
        <path className={styles.cappedLine} d="M0 0v5" />
      </pattern>
    </defs>
  );
}

/** Width of the element in CSS pixels at 100 %, following the window and the chosen text size. */
function useUnits(): [number, (element: HTMLDivElement | null) => void] {
  const [width, setWidth] = useState(0);
  const observer = useRef<ResizeObserver | null>(null);
  const [element, setElement] = useState<HTMLDivElement | null>(null);
  useEffect(() => {
    if (!element) return;
    const measure = () => {
      const rem = Number.parseFloat(getComputedStyle(document.documentElement).fontSize);
      setWidth(Math.floor((element.clientWidth * 16) / rem));
    };
    measure();
    observer.current = new ResizeObserver(measure);
    observer.current.observe(element);
    return () => observer.current?.disconnect();
  }, [element]);
  return [width, setElement];
}
