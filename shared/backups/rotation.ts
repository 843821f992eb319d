import { addDays, weekday, type CivilDate } from '../calendar/civilDate.ts';

/** Why a copy was made. Only `auto` ones grow thinner with age. */
export type CopyKind = 'auto' | 'manual' | 'before_restore';

export interface DatedCopy {
  name: string;
  kind: CopyKind;
  /** ISO time of the making. */
  created: string;
}

const DAYS = 7;
const WEEKS = 4;
const MONTHS = 6;
/** Of those made by hand, and of those kept aside before a restore. */
const OTHERS = 10;

/**
 * Names of the copies that stay: of the automatic ones the newest of each of the last 7 days, 4 weeks and 6 months that have
 * one, of the others the newest ten of their kind. The newest copy of all always stays. Pure.
 */
export function keptCopies(copies: readonly DatedCopy[]): Set<string> {
  const newest = [...copies].sort((a, b) => b.created.localeCompare(a.created) || b.name.localeCompare(a.name));
  const auto = newest.filter(({ kind }) => kind === 'auto');
  const kept = [
    ...newest.slice(0, 1),
    ...firstOfEach(auto, ({ created }) => created.slice(0, 10), DAYS),
    ...firstOfEach(auto, ({ created }) => weekOf(created.slice(0, 10)), WEEKS),
    ...firstOfEach(auto, ({ created }) => created.slice(0, 7), MONTHS),
    ...newest.filter(({ kind }) => kind === 'manual').slice(0, OTHERS),
    ...newest.filter(({ kind }) => kind === 'before_restore').slice(0, OTHERS),
  ];
  return new Set(kept.map(({ name }) => name));
}

function firstOfEach(copies: readonly DatedCopy[], period: (copy: DatedCopy) => string, most: number): DatedCopy[] {
  const seen = new Map<string, DatedCopy>();
  for (const copy of copies) if (!seen.has(period(copy))) seen.set(period(copy), copy);
  return [...seen.values()].slice(0, most);
}

/** Monday of the week. */
function weekOf(date: CivilDate): CivilDate {
  return addDays(date, 1 - weekday(date));
}
