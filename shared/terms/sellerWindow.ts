import type { Deadline, Plan } from '../law/types.ts';

/** The seller's window the case is about now: the latest one of his terms, or null before there is any. */
export function sellerWindow(plan: Plan): Deadline | null {
  return plan.deadlines
    .filter((deadline) => deadline.whose === 'seller')
    .reduce<Deadline | null>((latest, next) => (latest && latest.start >= next.start ? latest : next), null);
}

/** The window while something is still owed: money that came in full leaves nothing to be late with. */
export function owedWindow(plan: Plan): Deadline | null {
  const { sums } = plan;
  const settled = sums !== null && sums.total <= 0 && sums.lines.some((line) => line.id === 'received');
  return settled ? null : sellerWindow(plan);
}
