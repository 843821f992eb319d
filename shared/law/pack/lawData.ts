import { daysBetween, later, type CivilDate } from '../../calendar/civilDate.ts';
import { counted, DAYS, shortDate } from '../../text/format.ts';
import { SHIPPED_LAW, type LawData } from '../context.ts';
import type { KeyRateTable } from '../types.ts';
import type { LawPack } from './schema.ts';

/** What the user typed in by hand: days off of the region or moved late, and key rates decided after the pack. */
export interface OwnLaw {
  daysOff?: readonly CivilDate[];
  rates?: KeyRateTable['rates'];
}

/**
 * The law for `lawContext`: the calendar, the key rate and the offices of a pack (of the program without one), with the
 * user's own days and rates over them. Norms and other lists of a pack are compared and shown, but the program counts by
 * its own: they come with the next version of it.
 */
export function lawDataOf(pack: LawPack | null, own: OwnLaw = {}): LawData {
  const { calendar, keyRate, offices } = pack ?? SHIPPED_LAW;
  return {
    calendar: own.daysOff?.length ? { ...calendar, extraDaysOff: [...own.daysOff] } : calendar,
    keyRate: withOwnRates(keyRate, own.rates ?? []),
    offices,
  };
}

/** The table with the user's rows; a row of a day on or after `unknownFrom` answers what was not known. */
export function withOwnRates(table: KeyRateTable, own: KeyRateTable['rates']): KeyRateTable {
  const last = own
    .map((row) => row.from)
    .sort()
    .at(-1);
  if (last === undefined) return table;
  const kept = table.rates.filter((row) => own.every((mine) => mine.from !== row.from));
  const { unknownFrom, ...rest } = table;
  return {
    ...rest,
    ...(unknownFrom !== undefined && last < unknownFrom ? { unknownFrom } : {}),
    lastConfirmed: later(table.lastConfirmed, last),
    rates: [...kept, ...own].sort((a, b) => (a.from < b.from ? -1 : 1)),
  };
}

/** «Данные о праве проверены 21.11.2026, 40 дней назад.» */
export function packAge(checked: CivilDate, today: CivilDate): { days: number; text: string } {
  const days = Math.max(0, daysBetween(checked, today));
  const ago = days === 0 ? '' : `, ${counted(days, DAYS)} назад`;
  const later = days === 0 ? '' : ' Законы, принятые позже, программа не знает.';
  return { days, text: `Данные о праве проверены ${shortDate(checked)}${ago}.${later}` };
}
