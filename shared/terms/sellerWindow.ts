import type { Deadline, Plan } from '../law/types.ts';

/** The seller's window the case is about now: the latest one of his terms, or null before there is any. */
export function sellerWindow(plan: Plan): Deadline | null {
  return plan.deadlines
    .filter((deadline) => deadline.whose === 'seller')
    .reduce<Deadline | null>((latest, next) => (latest && latest.start >= next.start ? latest : next), null);
}
