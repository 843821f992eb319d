import { formatRoubles } from '../../money/kopecks.ts';
import type { CaseFile } from '../../model/case.ts';
import { shortDate } from '../../text/format.ts';
import { lawContext } from '../context.ts';
import { underLaw, type Law } from '../inForce.ts';
import { plan } from '../plan.ts';
import type { Deadline, NormRef, Plan } from '../types.ts';
import type { CivilDate } from '../../calendar/civilDate.ts';

/** A letter of a case that has not been sent yet. */
export type UnsentLetter = 'claim' | 'complaint' | 'lawsuit';

/** An open case that a change of the law data changes. */
export interface TouchedCase {
  id: string;
  /** What becomes different, in words: sums, last days, norms. */
  changes: string[];
  /** Letters of this case that are not sent yet: they will be written anew. Sent ones stay as they are. */
  unsent: UnsentLetter[];
}

/**
 * Which open cases change when `after` replaces `before`, as of `today`: the plan is made twice and its sums, deadlines and
 * norms are compared. Closed cases are left out.
 */
export function touchedCases(
  cases: readonly { id: string; file: CaseFile }[],
  today: CivilDate,
  before: Law,
  after: Law,
): TouchedCase[] {
  return cases.flatMap(({ id, file }) => {
    const [was, is] = [planUnder(before, file, today), planUnder(after, file, today)];
    if (was.stage === 'closed') return [];
    const changes = planChanges(was, is);
    return changes.length === 0 ? [] : [{ id, changes, unsent: unsentOf(is) }];
  });
}

function planUnder(law: Law, file: CaseFile, today: CivilDate): Plan {
  return underLaw(law, () => plan(file, lawContext(today)));
}

/** What is different between two plans of one case, in words: sums, last days, norms. */
export function planChanges(was: Plan, is: Plan): string[] {
  return [...sumChanges(was, is), ...deadlineChanges(was.deadlines, is.deadlines), ...normChanges(was, is)];
}

function sumChanges(was: Plan, is: Plan): string[] {
  const sum = (plan: Plan): string => (plan.sums ? formatRoubles(plan.sums.total) : 'не посчитана');
  const fee = (plan: Plan): string => (plan.court ? formatRoubles(plan.court.fee) : 'не посчитана');
  return [
    ...(sum(was) === sum(is) ? [] : [`Сумма: ${sum(is)} вместо ${sum(was)}.`]),
    ...(fee(was) === fee(is) ? [] : [`Пошлина: ${fee(is)} вместо ${fee(was)}.`]),
  ];
}

function deadlineChanges(was: readonly Deadline[], is: readonly Deadline[]): string[] {
  const before = new Map(was.map((deadline) => [deadline.id, deadline]));
  const gone = was.filter((deadline) => is.every((other) => other.id !== deadline.id));
  const changed = is.flatMap((deadline) => {
    const old = before.get(deadline.id);
    if (!old) return [`${deadline.label}: появился срок по ${shortDate(deadline.last)}.`];
    if (old.last !== deadline.last) {
      return [`${deadline.label}: последний день ${shortDate(deadline.last)} вместо ${shortDate(old.last)}.`];
    }
    if (old.provisional && !deadline.provisional) return [`${deadline.label}: срок больше не предварительный.`];
    return !old.provisional && deadline.provisional ? [`${deadline.label}: срок стал предварительным.`] : [];
  });
  return [...changed, ...gone.map((deadline) => `${deadline.label}: срока больше нет.`)];
}

function normChanges(was: Plan, is: Plan): string[] {
  const [before, after] = [was.legalBasis.map(wording), is.legalBasis.map(wording)];
  const one = [...before, ...after].filter((item) => before.includes(item) !== after.includes(item));
  const names = [...new Set(one.map((item) => item.split('|')[0]))];
  return names.length === 0 ? [] : [`Изменились нормы: ${names.join(', ')}.`];
}

function wording({ article, actShort, from, to, meaning }: NormRef): string {
  return [`${article} ${actShort}`, from, to, meaning].join('|');
}

function unsentOf({ path, stage }: Plan): UnsentLetter[] {
  const afterClaim = stage === 'overdue' || stage === 'answered' || stage === 'complaint';
  return [
    ...(path.claimSent || path.claimServed ? [] : (['claim'] as const)),
    ...(afterClaim && !path.complaint ? (['complaint'] as const) : []),
    ...(afterClaim && !path.lawsuit ? (['lawsuit'] as const) : []),
  ];
}
