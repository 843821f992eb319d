import { daysBetween, type CivilDate } from '../../calendar/civilDate.ts';
import type { Deadline } from '../types.ts';

/** Days before the safe day from which a clock of the buyer comes before everything else. */
export const FIRST_DAYS = 7;

/** The limitation has a warning of its own, two months ahead. */
const OWN_WARNING = 'limitation';

/** The buyer's clocks that close within a week, the nearest first; those that have closed are no longer among them. */
export function doFirst(deadlines: readonly Deadline[], today: CivilDate): Deadline[] {
  return deadlines
    .filter((clock) => clock.whose === 'buyer' && clock.id !== OWN_WARNING && isClosing(clock, today))
    .sort((a, b) => a.safe.localeCompare(b.safe));
}

/** Between a week before the safe day and the last day by law; a careful day that has passed does not press any more. */
function isClosing({ safe, raw, last }: Deadline, today: CivilDate): boolean {
  const end = safe === raw ? last : safe;
  return today <= end && daysBetween(today, safe) <= FIRST_DAYS;
}
