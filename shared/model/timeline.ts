import { lowerFirst } from '../text/format.ts';
import type { CivilDate } from '../calendar/civilDate.ts';
import { ordered } from '../law/state/caseState.ts';
import { SELLER_WINDOW } from '../law/plan/clocks.ts';
import type { Accrual, Deadline, Plan } from '../law/types.ts';
import type { CaseEvent, CaseFile } from './case.ts';
import { eventProof, eventTitle } from './eventNames.ts';

/** A line of the timeline: what people did (from the log) or what the law did (from the plan). */
export interface TimelineItem {
  id: string;
  date: CivilDate;
  by: 'people' | 'law';
  /** The day is not exact: shown «примерно». */
  approximate?: true;
  title: string;
  /** Channel, proof, number, or the reason of a moved day. */
  proof: string;
  note: string;
  /** Titles of the attachments that prove it. */
  attachments: string[];
  /** Absent for what the law did: it is derived and cannot be corrected here. */
  event?: CaseEvent;
  /** Delay and what follows from it is drawn red. */
  against: 'seller' | 'none';
}

/** Everything that has happened by today, oldest first; on one day people come before the law. */
export function timeline(file: CaseFile, plan: Plan): TimelineItem[] {
  const people = ordered(file.events).map((event): TimelineItem => fromEvent(event, file));
  const law = [...plan.deadlines.flatMap((deadline) => ended(deadline, plan)), ...accrued(plan.sums?.accrual)].filter(
    (item) => item.date <= plan.today,
  );
  return [...people, ...law].sort((a, b) => a.date.localeCompare(b.date) || order(a) - order(b));
}

function fromEvent(event: CaseEvent, file: CaseFile): TimelineItem {
  return {
    id: event.id,
    date: event.date,
    by: 'people',
    ...(event.approximate ? { approximate: true as const } : {}),
    title: eventTitle(event, file.facts),
    proof: eventProof(event),
    note: event.note ?? '',
    attachments: (event.attachments ?? []).flatMap(
      (id) => file.attachments.find((attachment) => attachment.id === id)?.title ?? [],
    ),
    event,
    against: 'none',
  };
}

/** A term that ended before today; the last day itself belongs to the one who must act. */
function ended(deadline: Deadline, plan: Plan): TimelineItem[] {
  if (deadline.last >= plan.today) return [];
  return [law(`end-${deadline.id}`, deadline.last, endTitle(deadline), deadline.movedWhy ?? '')];
}

function endTitle(deadline: Deadline): string {
  return deadline.id === SELLER_WINDOW ? 'Срок ответа истёк' : `Срок истёк: ${lowerFirst(deadline.label)}`;
}

const STARTED: Record<Accrual['rule'], [string, string]> = {
  'zozpp-23': ['Пошла неустойка', 'Неустойка остановилась'],
  'zozpp-23.1': ['Пошла неустойка', 'Неустойка остановилась'],
  'zozpp-28': ['Пошла неустойка', 'Неустойка остановилась'],
  'gk-395': ['Пошли проценты', 'Проценты остановились'],
};

function accrued(accrual: Accrual | undefined): TimelineItem[] {
  if (!accrual || accrual.days <= 0) return [];
  const [started, stopped] = STARTED[accrual.rule];
  return [
    { ...law('accrual-from', accrual.from, started, ''), against: 'seller' },
    ...(accrual.capReached
      ? [law('accrual-cap', accrual.capReached, 'Неустойка достигла предела', 'Больше не растёт.')]
      : []),
    ...(accrual.stoppedOn ? [law('accrual-stop', accrual.stoppedOn, stopped, '')] : []),
  ];
}

function law(id: string, date: CivilDate, title: string, proof: string): TimelineItem {
  return { id, date, by: 'law', title, proof, note: '', attachments: [], against: 'none' };
}

function order(item: TimelineItem): number {
  return item.by === 'people' ? 0 : 1;
}
