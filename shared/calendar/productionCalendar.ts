import { addDays, parts, weekday, type CivilDate } from './civilDate.ts';

/** One year of the production calendar: days `MM-DD`. Source: ст. 112 ТК and the yearly decree on moved days off. */
export interface CalendarYear {
  decree: string;
  workdays: number;
  weekday_off: string[];
  working_saturdays: string[];
}

/** The calendar of non-working days; years without a decree are answered by ст. 112 ТК alone, provisionally. */
export interface ProductionCalendar {
  source: string;
  checked: CivilDate;
  years: Record<string, CalendarYear>;
  /** Days added by the user: regional holidays or days moved after the pack was checked. */
  extraDaysOff?: CivilDate[];
}

const HOLIDAYS: Record<string, string> = {
  '01-01': 'Новогодние каникулы',
  '01-02': 'Новогодние каникулы',
  '01-03': 'Новогодние каникулы',
  '01-04': 'Новогодние каникулы',
  '01-05': 'Новогодние каникулы',
  '01-06': 'Новогодние каникулы',
  '01-07': 'Рождество Христово',
  '01-08': 'Новогодние каникулы',
  '02-23': 'День защитника Отечества',
  '03-08': 'Международный женский день',
  '05-01': 'Праздник Весны и Труда',
  '05-09': 'День Победы',
  '06-12': 'День России',
  '11-04': 'День народного единства',
};

/** Why a day is working or not, in Russian, and whether the year's decree is known. */
export interface DayStatus {
  working: boolean;
  /** «рабочий день», «суббота», «праздник: День России», «выходной, перенесён постановлением …» */
  why: string;
  holiday?: string;
  weekend: boolean;
  provisional: boolean;
}

/** Status of one day by the five-day week, the holidays of ст. 112 ТК and the decree of its year. */
export function dayStatus(calendar: ProductionCalendar, date: CivilDate): DayStatus {
  const { year } = parts(date);
  const md = date.slice(5);
  const known = calendar.years[String(year)];
  const day = weekday(date);
  const weekend = day >= 6;
  const holiday = HOLIDAYS[md];
  const base = { weekend, provisional: !known, ...(holiday ? { holiday } : {}) };
  if (calendar.extraDaysOff?.includes(date)) return { ...base, working: false, why: 'нерабочий день, добавлен вами' };
  if (known?.working_saturdays.includes(md)) {
    return { ...base, working: true, why: `рабочая суббота (${known.decree})` };
  }
  if (holiday) return { ...base, working: false, why: `праздник: ${holiday} (ст. 112 ТК)` };
  if (weekend) return { ...base, working: false, why: day === 6 ? 'суббота' : 'воскресенье' };
  if (known?.weekday_off.includes(md)) {
    return { ...base, working: false, why: `выходной, перенесён (${known.decree})` };
  }
  return { ...base, working: true, why: known ? 'рабочий день' : 'рабочий день, предварительно' };
}

/** The date itself when it works, else the nearest following working day (ст. 193 ГК). */
export function moveToWorkingDay(calendar: ProductionCalendar, date: CivilDate): CivilDate {
  let current = date;
  while (!dayStatus(calendar, current).working) current = addDays(current, 1);
  return current;
}
