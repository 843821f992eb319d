import type { CivilDate } from '../calendar/civilDate.ts';
import type { ProductionCalendar } from '../calendar/productionCalendar.ts';
import keyRateData from './data/key-rate.json' with { type: 'json' };
import calendarData from './data/production-calendar.json' with { type: 'json' };
import officesData from './data/rpn-offices.json' with { type: 'json' };
import { inForce } from './inForce.ts';
import type { KeyRateTable, LawContext, Office } from './types.ts';

/** Non-working days of 2022-2027: ст. 112 ТК and the yearly decrees. */
export const PRODUCTION_CALENDAR: ProductionCalendar = calendarData;

/** Key rate of Банк России by the day from which it applies, in hundredths of a percent. */
export const KEY_RATE: KeyRateTable = keyRateData;

/** Territorial offices of Роспотребнадзор. */
export const OFFICES: readonly Office[] = officesData.offices;

/** The part of the law that a rule is given with the day; the rest it reads by `norms/lookup.ts`. */
export type LawData = Omit<LawContext, 'today'>;

/** The law as shipped with the program. */
export const SHIPPED_LAW: LawData = { calendar: PRODUCTION_CALENDAR, keyRate: KEY_RATE, offices: OFFICES };

/** The calendar, the key rate and the offices in force: of the law pack with the user's own rows, else of the program. */
export function lawDataInForce(): LawData {
  return {
    calendar: inForce('calendar', PRODUCTION_CALENDAR),
    keyRate: inForce('keyRate', KEY_RATE),
    offices: inForce('offices', OFFICES),
  };
}

/** The law asked on the day `today`: the only way by which «сегодня» reaches a rule. */
export function lawContext(today: CivilDate, law: LawData = lawDataInForce()): LawContext {
  return { today, ...law };
}
