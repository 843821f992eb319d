import type { StripDay, StripModel } from '../../../shared/terms/strip.ts';

/**
 * Geometry of the strip of days in CSS pixels at 100 % (the drawing is scaled with the text): where every column stands,
 * how high a step is, how wide the whole may be. One column is one calendar day, or a week of a long delay.
 */
export const TILE = 44;
export const HEADER = 42;
export const STAGE = 100;
export const BASE = HEADER + STAGE;
export const HEIGHT = 240;
const LEFT = 16;
const AFTER_SERVICE = 12;
const FLAG_GAP = 8;
const CELL_MAX = 34;
const CELL_GOOD = 32;
const CELL_MIN = 26;
const STEP_MIN = 20;
const WEEK_STEP = 22;
const WEEK_STEP_MIN = 7;
/** Longer windows are folded into weeks. */
const MAX_WINDOW = 20;

export interface Column {
  day: StripDay;
  /** Left edge and width of the column; the tile is 3 narrower. */
  x: number;
  width: number;
  /** Height of the tile or step above the base. */
  height: number;
  part: 'service' | 'window' | 'step';
}

export interface RowLayout {
  cell: number;
  /** What is cut off above and below: a row without a flag has no header, one without dates no captions. */
  top: number;
  bottom: number;
  columns: Column[];
  /** Centre of the pole, when there is a flag. */
  pole: number | null;
  stepsFrom: number;
  stepsTo: number;
  width: number;
  weekly: boolean;
}

/** What stands in one row: the window with its steps, or the promised day with its steps. */
export interface Row {
  service: StripDay | null;
  days: StripDay[];
  hasFlag: boolean;
  steps: StripDay[];
  weekly: boolean;
  /** Room for the words at the right end: at best and at least. */
  right: [number, number];
  /** Highest step. */
  stepMax: number;
  /** Dashed steps that must be drawn: one, or as many as a window hanging on the axis needs. */
  needed: number;
}

/** The row of a model: `promised` draws the steps of a late delivery from the promised day. */
export function rowOf(model: StripModel, kind: 'window' | 'promised'): Row {
  const weekly = model.stepDays === 7;
  if (kind === 'promised' && model.promised) {
    const service: StripDay = {
      date: model.promised.date,
      mark: 'service',
      label: '',
      weekend: false,
      text: model.promised.title,
    };
    return {
      service,
      days: [],
      hasFlag: true,
      steps: model.steps,
      weekly,
      right: limitRoom(model),
      stepMax: 70,
      needed: axisNeed(model),
    };
  }
  const steps = model.promised ? [] : model.steps;
  return {
    service: model.window[0] ?? null,
    days: model.window.slice(1),
    hasFlag: model.flag !== undefined,
    steps,
    weekly,
    right: model.promised ? [16, 16] : rightOf(model),
    // A badge and the sum above it need more room than the sum alone.
    stepMax: steps.some((step) => step.badge) ? 50 : weekly ? 70 : 64,
    needed: 1,
  };
}

function axisNeed(model: StripModel): number {
  const last = model.flag?.date;
  return Math.max(
    1,
    model.steps.filter((step) => step.mark === 'coming' && last && step.date && step.date <= last).length,
  );
}

/** Room for the words at the right of the staircase alone. */
function limitRoom(model: StripModel): [number, number] {
  return model.cap && !model.cap.reached && model.state !== 'satisfied' ? [118, 82] : [150, 110];
}

function rightOf(model: StripModel): [number, number] {
  if (model.note) return [300, 220];
  if (model.state === 'cap_reached') return [118, 90];
  if (model.coming) return [310, 200];
  return model.cap && model.todayAmount !== undefined ? [118, 82] : [24, 16];
}

/** Places the columns into `width`; null when they do not fit and the strip has to be folded into weeks. */
export function layoutRow(row: Row, width: number): RowLayout | null {
  if (row.days.filter((day) => !day.label.startsWith('+')).length > MAX_WINDOW) return null;
  const solid = row.steps.filter((step) => step.mark !== 'coming').length;
  const dashed = row.steps.length - solid;
  const fewest = Math.min(row.needed, dashed);
  for (const right of row.right) {
    for (let coming = dashed; coming >= fewest; coming -= 1) {
      const cell = Math.min(CELL_MAX, Math.floor(roomFor(row, width, right, solid + coming, null)));
      const enough = coming === fewest ? CELL_MIN : CELL_GOOD;
      if (cell >= enough)
        return place(row, width, cell, row.weekly ? weekPitch(row, width, right, cell) : cell, solid + coming);
    }
    if (row.weekly || solid === 0) continue;
    const pitch = Math.floor(roomFor(row, width, right, solid + fewest, CELL_MIN));
    if (pitch >= STEP_MIN) return place(row, width, CELL_MIN, Math.min(CELL_MIN, pitch), solid + fewest);
  }
  return null;
}

/** Width left for one column: for all alike, or (`cell` given) for one step beside a window of such cells. */
function roomFor(row: Row, width: number, right: number, steps: number, cell: number | null): number {
  const fixed = LEFT + (row.days.length > 0 ? AFTER_SERVICE : 0) + (row.hasFlag ? FLAG_GAP : 0) + right;
  const windowCells = (row.service ? 1 : 0) + row.days.length;
  if (row.weekly) return (width - fixed - row.steps.length * WEEK_STEP_MIN) / Math.max(1, windowCells);
  if (cell !== null) return (width - fixed - windowCells * cell) / Math.max(1, steps);
  return (width - fixed) / Math.max(1, windowCells + steps);
}

function weekPitch(row: Row, width: number, right: number, cell: number): number {
  const start = LEFT + (row.service ? cell : 0) + AFTER_SERVICE + row.days.length * cell + FLAG_GAP;
  return Math.min(
    WEEK_STEP,
    Math.max(WEEK_STEP_MIN, Math.floor((width - start - right) / Math.max(1, row.steps.length))),
  );
}

function place(row: Row, width: number, cell: number, pitch: number, steps: number): RowLayout {
  const columns: Column[] = [];
  let x = LEFT;
  if (row.service) {
    columns.push({ day: row.service, x, width: cell, height: TILE, part: 'service' });
    x += cell + (row.days.length > 0 ? AFTER_SERVICE : 0);
  }
  for (const day of row.days) {
    columns.push({ day, x, width: cell, height: TILE, part: 'window' });
    x += cell;
  }
  const pole = row.hasFlag ? x + 3 : null;
  if (row.hasFlag) x += FLAG_GAP;
  const stepsFrom = x;
  row.steps.slice(0, steps).forEach((day, index) => {
    columns.push({ day, x, width: pitch, height: stepHeight(row, index), part: 'step' });
    x += pitch;
  });
  const dated = row.service?.date !== undefined;
  return {
    cell,
    top: row.hasFlag ? 0 : 58,
    bottom: dated ? HEIGHT : BASE + 62,
    columns,
    pole,
    stepsFrom,
    stepsTo: x,
    width,
    weekly: row.weekly,
  };
}

/** Steps rise evenly; those that are only coming start lower. */
function stepHeight(row: Row, index: number): number {
  const growing = row.steps.filter((step) => step.mark === 'penalty' || step.mark === 'penalty_today').length;
  if (growing === 0) return 14 + 7 * Math.min(index, 8);
  const low = row.weekly ? 12 : 20;
  const slope = row.weekly
    ? (row.stepMax - low) / Math.max(1, growing - 1)
    : Math.min(4.4, (row.stepMax - low) / Math.max(1, growing - 1));
  const capped = row.steps[index]?.mark === 'capped' || row.steps[index]?.mark === 'gap';
  return capped ? low + slope * (growing - 1) : low + slope * index;
}

/** Rough width of a text in Golos: enough to choose a side for it. */
export function textWidth(text: string, size: number, bold = false): number {
  return text.length * size * (bold ? 0.575 : 0.53);
}

/** Captions under the dates pushed apart to the right, so that no two stand on each other. */
export function spread<T extends { centre: number; text: string }>(captions: T[], size: number): (T & { x: number })[] {
  let end = -Infinity;
  return [...captions]
    .sort((a, b) => a.centre - b.centre)
    .map((caption) => {
      const half = textWidth(caption.text, size, true) / 2;
      const x = Math.max(caption.centre, half, end + 10 + half);
      end = x + half;
      return { ...caption, x };
    });
}
