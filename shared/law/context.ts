import type { CivilDate } from '../calendar/civilDate.ts';
import type { ProductionCalendar } from '../calendar/productionCalendar.ts';
import keyRateData from './data/key-rate.json' with { type: 'json' };
import calendarData from './data/production-calendar.json' with { type: 'json' };
import type { KeyRateTable, LawContext } from './types.ts';

/** Non-working days of 2022-2027: ст. 112 ТК and the yearly decrees. */
export const PRODUCTION_CALENDAR: ProductionCalendar = calendarData;

/** Key rate of Банк России by the day from which it applies, in hundredths of a percent. */
export const KEY_RATE: KeyRateTable = keyRateData;

/** The law as shipped with the program, asked on the day `today`: the only way by which «сегодня» reaches a rule. */
export function lawContext(today: CivilDate): LawContext {
  return { today, calendar: PRODUCTION_CALENDAR, keyRate: KEY_RATE };
}
