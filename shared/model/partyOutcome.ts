import { daysBetween, type CivilDate } from '../calendar/civilDate.ts';
import type { Kopecks } from '../money/kopecks.ts';
import type { CaseEvent, CaseFile } from './case.ts';

/** After what the seller gave in; in the order in which it is done. */
export const WORKED_STEPS = ['before', 'claim', 'complaint', 'court'] as const;
export type WorkedStep = (typeof WORKED_STEPS)[number];

/** What one case brought so far. */
export interface CaseGain {
  received: Kopecks;
  /** The last thing done before the first money, goods or other satisfaction; null while there is none. */
  after: WorkedStep | null;
  /** Days from that thing to the satisfaction; null for what came before any letter. */
  days: number | null;
}

/** What worked against one seller, over all cases. */
export interface WorkedLine {
  step: WorkedStep;
  cases: number;
  received: Kopecks;
  /** Shortest and longest wait, days. */
  days: { least: number; most: number } | null;
}

/**
 * What the seller did after what, by the dates of events up to `today`. «После» is an order in time, not a proof of a
 * cause, and the screen says so.
 */
export function gainOf(file: CaseFile, today: CivilDate): CaseGain {
  const events = file.events.filter((event) => event.date <= today);
  const gave = events.filter(isGain).sort((a, b) => (a.date < b.date ? -1 : a.date > b.date ? 1 : 0));
  const received = events.reduce((sum, event) => sum + (event.type === 'money_received' ? event.amount : 0), 0);
  const [first] = gave;
  if (!first) return { received, after: null, days: null };
  const steps = events.flatMap((event) => {
    const step = stepOf(event);
    return step && event.date <= first.date ? [{ step, date: event.date }] : [];
  });
  const last = WORKED_STEPS.reduce<WorkedStep>(
    (best, step) => (steps.some((done) => done.step === step) ? step : best),
    'before',
  );
  const began = steps
    .filter(({ step }) => step === last)
    .reduce((day, { date }) => (date < day ? date : day), first.date);
  return { received, after: last, days: last === 'before' ? null : daysBetween(began, first.date) };
}

/** The gains of several cases by the step after which they came; steps without a case are left out. */
export function whatWorked(gains: readonly CaseGain[]): WorkedLine[] {
  return WORKED_STEPS.flatMap((step): WorkedLine[] => {
    const own = gains.filter((gain) => gain.after === step);
    if (own.length === 0) return [];
    const days = own.flatMap((gain) => (gain.days === null ? [] : [gain.days]));
    return [
      {
        step,
        cases: own.length,
        received: own.reduce((sum, gain) => sum + gain.received, 0),
        days: days.length > 0 ? { least: Math.min(...days), most: Math.max(...days) } : null,
      },
    ];
  });
}

function isGain(event: CaseEvent): boolean {
  if (event.type === 'money_received') return event.amount > 0;
  return event.type === 'goods_delivered' || event.type === 'demand_satisfied';
}

function stepOf(event: CaseEvent): WorkedStep | null {
  if (event.type === 'lawsuit_filed' || event.type === 'lawsuit_accepted') return 'court';
  if (event.type === 'complaint_registered') return 'complaint';
  if (event.type !== 'sent' && event.type !== 'served') return null;
  if (event.paper === 'lawsuit') return 'court';
  return event.paper === 'claim' || event.paper === 'complaint' ? event.paper : null;
}
