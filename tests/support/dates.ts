import fc from 'fast-check';
import { addDays, parts, type CivilDate } from '../../shared/calendar/civilDate.ts';

/** Any day from 1950 to 2049. */
export const anyDate = fc.integer({ min: 0, max: 36_500 }).map((days): CivilDate => addDays('1950-01-01', days));

/** A day of the years whose decrees on moved days off are known, with room for a term after it. */
export const knownDate = fc.integer({ min: 0, max: 2_050 }).map((days): CivilDate => addDays('2022-01-01', days));

/** The same day as a local Date at noon, for libraries that count in local time. */
export function localDate(date: CivilDate): Date {
  const { year, month, day } = parts(date);
  return new Date(year, month - 1, day, 12);
}
