import type { StripDay, StripModel, StripState } from './strip.ts';

/** What a row of a list draws of the strip of days. The words of the row carry the meaning. */
export interface RowStrip {
  state: StripState;
  /** Counted days of the window; a long window as weeks. */
  days: RowDay[];
  /** The pole of the last day stands after them. */
  flag: boolean;
  /** Steps of delay that are drawn. */
  steps: number;
}

export interface RowDay {
  mark: StripDay['mark'];
  /** Before service days have no dates yet. */
  dated: boolean;
}

export const MOST_ROW_STEPS = 6;
/** More days than that are drawn as weeks: marks of a pixel would be noise. */
const MOST_DAYS = 20;

/** The strip of a case as its row in a list shows it. */
export function rowStrip(model: StripModel): RowStrip {
  return {
    state: model.state,
    days: byWeeks(model.window.slice(1)).map(({ mark, date }) => ({ mark, dated: date !== undefined })),
    flag: model.flag !== undefined,
    steps: stepCount(model),
  };
}

/** A long window as weeks, each with the mark of its last day. */
function byWeeks(days: StripDay[]): StripDay[] {
  if (days.length <= MOST_DAYS) return days;
  const weeks: StripDay[] = [];
  for (let start = 0; start < days.length; start += 7) {
    const week = days.slice(start, start + 7);
    const shown = week.find((day) => day.mark === 'today') ?? week.at(-1);
    if (shown) weeks.push(shown);
  }
  return weeks;
}

/** Steps stand after a pole only: before service a late delivery is told in words. */
function stepCount(model: StripModel): number {
  if (!model.flag) return 0;
  const grown = model.steps.filter((step) => step.mark !== 'coming').length;
  return Math.min(MOST_ROW_STEPS, model.stepDays === 7 ? MOST_ROW_STEPS : grown);
}
