import type { CivilDate } from '../../calendar/civilDate.ts';
import { param } from '../norms/lookup.ts';
import { count, passed } from './common.ts';
import type { WorkPeriod } from './defectiveWorkPeriod.ts';
import type { EarlierBreach, Matter, OwnClock } from './types.ts';
import { dayAfter, servedBefore, tenDaysBefore, workBreach } from './workSanction.ts';

/** An earlier demand to mend the defects, and what became of its term. */
export interface FixHistory {
  /** The term has passed and the defects are there: other demands are open (п. 1 ст. 29, ст. 30). */
  missed: boolean;
  /** Last day of a term that still runs. */
  runsUntil?: CivilDate;
  breach?: EarlierBreach;
  clocks: OwnClock[];
}

/** Day the earlier demand was received and the last day of its term; after two (five) years that term is 20 days. */
function earlierFix(matter: Matter, period: WorkPeriod): { start?: CivilDate; last?: CivilDate } {
  const { fixDemandDate, fixTerm, newTerm } = matter.facts.service ?? {};
  const served = servedBefore(matter, 'fix_work');
  const start = fixDemandDate ?? served;
  const set = fixTerm ?? (served ? newTerm : undefined);
  if (!start || !period.late) return { start, last: set };
  const days = param('zozpp-29-6', 'fixDays', matter.demandDay);
  return { start, last: count(matter.ctx.calendar, start, { days }).last };
}

/** Reads the earlier demand to mend from the facts, or from a claim that went out with that demand. */
export function fixHistory(matter: Matter, period: WorkPeriod): FixHistory {
  const { start, last } = earlierFix(matter, period);
  const money = tenDaysBefore(matter);
  if (!last) return { missed: false, clocks: [], ...moneyBreach(matter, money) };
  const clocks: OwnClock[] = [
    {
      id: 'fix_term',
      label: 'Исправить недостатки по прежнему требованию',
      start: start && start <= last ? start : last,
      startLabel: start ? 'Прежнее требование получено' : 'Срок исправления',
      date: last,
      whose: 'seller',
      norm: period.late ? 'zozpp-29-6' : 'zozpp-30',
    },
  ];
  if (!passed(last, matter.demandDay)) return { missed: false, runsUntil: last, clocks };
  if (period.late) return { missed: true, clocks };
  const breach = workBreach(matter, {
    label: 'Неустойка за срок исправления',
    overdueFrom: dayAfter(last),
    norms: ['zozpp-30', 'zozpp-28-5'],
    ...(money ? { pause: money } : {}),
  });
  return { missed: true, clocks, ...(breach ? { breach } : {}) };
}

/** Money asked before by another demand, and its ten days have passed: that penalty ends with the new demand. */
function moneyBreach(matter: Matter, asked: { to: CivilDate } | undefined): Pick<FixHistory, 'breach'> {
  if (!asked || !passed(asked.to, matter.demandDay)) return {};
  const breach = workBreach(matter, {
    label: 'Неустойка по прежнему требованию',
    overdueFrom: dayAfter(asked.to),
    norms: ['zozpp-31-1', 'zozpp-31-3', 'zozpp-28-5'],
  });
  return breach ? { breach } : {};
}
