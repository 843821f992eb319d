import type { CivilDate } from './civilDate.ts';

const two = (part: number): string => String(part).padStart(2, '0');

/** The civil day of a given moment on the wall of the person at the screen. */
export function localDay(at: Date): CivilDate {
  return `${at.getFullYear()}-${two(at.getMonth() + 1)}-${two(at.getDate())}`;
}

/** «08:30» of a given moment by the clock on that wall. */
export function localTime(at: Date): string {
  return `${two(at.getHours())}:${two(at.getMinutes())}`;
}
