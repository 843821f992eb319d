import { earlier, type CivilDate } from '../../calendar/civilDate.ts';
import { param } from '../norms/lookup.ts';
import { count, earlierDemand, known } from './common.ts';
import type { EarlierBreach, Matter, OwnClock } from './types.ts';
import { dayAfter, servedBefore, tenDaysBefore, workBreach } from './workSanction.ts';

/** The last day of the term, and how it is known. */
export interface Due {
  date: CivilDate | null;
  /** The day was not agreed: the term of п. 2 ст. 314 ГК. */
  byDemand: boolean;
  clocks: OwnClock[];
}

/** The promised day; without one, seven days from a proven demand to do the work (п. 2 ст. 314 ГК). */
export function dueDay(matter: Matter): Due {
  const { facts, ctx } = matter;
  const { promise, promisedDate } = facts.service ?? {};
  if (promise !== 'none' && promise !== 'unknown') {
    if (!promisedDate) return { date: null, byDemand: false, clocks: [] };
    const start = known(facts.goods?.purchaseDate);
    const clock: OwnClock = {
      id: 'work_due',
      label: 'Закончить работу по договору',
      start: start ? earlier(start, promisedDate) : promisedDate,
      startLabel: start ? 'Договор заключён' : 'День по договору',
      date: promisedDate,
      whose: 'seller',
      norm: 'zozpp-27',
    };
    return { date: promisedDate, byDemand: false, clocks: [clock] };
  }
  const before = servedBefore(matter, 'new_term');
  const demand = earlierDemand(facts) ?? (before && { date: before, label: 'Требование сделать работу получено' });
  if (!demand) return { date: null, byDemand: true, clocks: [] };
  const days = param('gk-314-2', 'days', ctx.today);
  const clock: OwnClock = {
    id: 'work_on_demand',
    label: 'Сделать работу по вашему требованию',
    start: demand.date,
    startLabel: demand.label,
    days,
    whose: 'seller',
    norm: 'gk-314-2',
  };
  return { date: count(ctx.calendar, demand.date, { days }).last, byDemand: true, clocks: [clock] };
}

/** A new term demanded before and not changed since: its days are not late, and its end opens the other demands. */
export function newTermBefore(matter: Matter, due: Due): { from: CivilDate; to: CivilDate } | undefined {
  const asked = due.byDemand ? undefined : servedBefore(matter, 'new_term');
  const to = matter.facts.service?.newTerm;
  return asked && to && to > asked ? { from: dayAfter(asked), to } : undefined;
}

/** Day on which the late work was done. */
export function doneOn({ facts, state }: Matter): CivilDate | undefined {
  return facts.service?.doneDate ?? state.delivered;
}

/** The penalty of the late work itself; undefined while the day or the price is not known. */
export function breachOf(matter: Matter, due: Due): EarlierBreach | undefined {
  if (!due.date) return undefined;
  const pause = newTermBefore(matter, due) ?? tenDaysBefore(matter);
  const endedOn = doneOn(matter);
  return workBreach(matter, {
    label: 'Неустойка за просрочку работы',
    overdueFrom: dayAfter(due.date),
    norms: ['zozpp-27', 'zozpp-28-5'],
    ...(endedOn ? { endedOn } : {}),
    ...(pause ? { pause } : {}),
  });
}
