import { addDays, addMonths, parts, weekday, type CivilDate } from '../../shared/calendar/civilDate.ts';
import { dayStatus, type ProductionCalendar } from '../../shared/calendar/productionCalendar.ts';
import type { ParsedInput } from '../../shared/ipc/contract.ts';
import type { CalendarMonth, CalendarSquare } from '../../shared/ipc/reminders.ts';
import { lawDataInForce } from '../../shared/law/context.ts';
import { countDays, readDays } from '../db/repos/days.ts';
import { staleProjections } from '../db/repos/list.ts';
import type { AppContext } from './context.ts';

/** So many clocks of one day stand in its square; the rest are counted. */
const SHOWN = 3;

/** A month of «Календарь», read from the stored days: no case is planned for it. */
export function monthOf(query: ParsedInput<'calendar.month'>, context: AppContext): CalendarMonth {
  const { year, month } = parts(query.month);
  const first = addDays(query.month, 1 - parts(query.month).day);
  const last = addDays(addMonths(first, 1), -1);
  const from = addDays(first, 1 - weekday(first));
  const to = addDays(last, 7 - weekday(last));
  const counts = countDays(context.db, from, to, query.whose);
  const { calendar } = lawDataInForce();
  const days: CalendarSquare[] = [];
  let total = 0;
  for (let date = from; date <= to; date = addDays(date, 1)) {
    const count = counts.get(date) ?? 0;
    const place = parts(date);
    if (place.year === year && place.month === month) total += count;
    const first =
      count === 0 ? [] : readDays(context.db, { from: date, to: date, whose: query.whose, limit: SHOWN, offset: 0 });
    days.push({ ...squareOf(calendar, date), total: count, first });
  }
  const today = context.platform.today();
  return { today, month: first, days, total, counting: staleProjections(context.db, today, 1).length > 0 };
}

function squareOf(calendar: ProductionCalendar, date: CivilDate): Omit<CalendarSquare, 'total' | 'first'> {
  const { working, why, holiday, weekend, provisional } = dayStatus(calendar, date);
  return { date, working, why, provisional, name: nameOf() };

  function nameOf(): string | null {
    if (working) return weekend ? 'Рабочая суббота' : null;
    if (calendar.extraDaysOff?.includes(date)) return 'Добавлен вами';
    if (holiday) return holiday;
    return weekend ? null : 'Перенесённый выходной';
  }
}
