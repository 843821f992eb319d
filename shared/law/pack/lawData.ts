import { daysBetween, later, type CivilDate } from '../../calendar/civilDate.ts';
import { counted, DAYS, shortDate } from '../../text/format.ts';
import type { Law } from '../inForce.ts';
import type { KeyRateTable } from '../types.ts';
import type { LawPack } from './schema.ts';
import { SHIPPED } from './shipped.ts';

/** What the user typed in by hand: days off of the region or moved late, and key rates decided after the pack. */
export interface OwnLaw {
  daysOff?: readonly CivilDate[];
  rates?: KeyRateTable['rates'];
}

/** The law of a pack (of the program without one) with the user's own days off and key rates over it. */
export function lawOf(pack: LawPack | null, own: OwnLaw = {}): Law {
  const law = pack ? tablesOf(pack) : SHIPPED;
  const { daysOff = [], rates = [] } = own;
  if (daysOff.length === 0 && rates.length === 0) return law;
  return {
    ...law,
    calendar: daysOff.length > 0 ? { ...law.calendar, extraDaysOff: [...daysOff] } : law.calendar,
    keyRate: withOwnRates(law.keyRate, rates),
  };
}

/** The tables of a pack without the fields of its file. */
function tablesOf(pack: LawPack): Law {
  const { serial, checked, acts, norms, calendar, keyRate, offices } = pack;
  const { complexGoods, notExchanged, noLoan, regimes, feeScales, objections } = pack;
  const lists = { complexGoods, notExchanged, noLoan, regimes, feeScales, objections };
  return { serial, checked, acts, norms, calendar, keyRate, offices, ...lists };
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
