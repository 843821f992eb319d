import { addDays, type CivilDate } from '../../shared/calendar/civilDate.ts';
import { dayStatus } from '../../shared/calendar/productionCalendar.ts';
import { AppError } from '../../shared/ipc/errors.ts';
import { lawOf } from '../../shared/law/pack/lawData.ts';
import { shortDate } from '../../shared/text/format.ts';
import {
  addOwnDayOff,
  addOwnRate,
  readOwnDaysOff,
  readOwnRates,
  type OwnDayOff,
  type OwnRate,
} from '../db/repos/law.ts';
import type { AppContext } from './context.ts';
import { renewLaw } from './law.ts';

const MOST_ROWS = 200;
/** A decision is announced a few days ahead; a later day is a slip of the hand. */
const AHEAD_DAYS = 60;
/** Days off are known a year ahead, sometimes two. */
const YEARS_AHEAD = 2;

/** Adds a key rate decided after the data were checked; throws AppError that names the field. */
export function addRate({ from, percentHundredths }: OwnRate, context: AppContext): void {
  const own = readOwnRates(context.db);
  const known = lawOf(context.law.pack).keyRate.rates;
  const first = known[0]?.from ?? from;
  if (own.some((row) => row.from === from)) {
    throw new AppError(
      'conflict',
      `Ставка с ${shortDate(from)} уже вписана. Уберите её строку и впишите новую.`,
      'from',
    );
  }
  if (known.some((row) => row.from === from && row.percentHundredths === percentHundredths)) {
    throw new AppError('invalid_input', `Такая ставка с ${shortDate(from)} уже есть в данных программы.`, 'from');
  }
  if (from < first) {
    throw new AppError(
      'invalid_input',
      `Программа знает ставки с ${shortDate(first)}. Впишите день не раньше.`,
      'from',
    );
  }
  if (from > addDays(context.platform.today(), AHEAD_DAYS)) {
    throw new AppError(
      'invalid_input',
      'Этот день слишком далеко впереди. Проверьте дату решения Банка России.',
      'from',
    );
  }
  refuseMany(own.length, 'from');
  addOwnRate(context.db, { from, percentHundredths }, context.platform.now());
  renewLaw(context);
}

/** Adds a day off of the region, or one moved after the data were checked; throws AppError that names the field. */
export function addDayOff({ date, note }: OwnDayOff, context: AppContext): void {
  const own = readOwnDaysOff(context.db);
  if (own.some((row) => row.date === date)) {
    throw new AppError('conflict', `${shortDate(date)} уже в списке.`, 'date');
  }
  const { calendar } = lawOf(context.law.pack);
  const status = dayStatus(calendar, date);
  if (!status.working) {
    throw new AppError('invalid_input', `Этот день и так нерабочий: ${status.why}.`, 'date');
  }
  refuseOutside(date, Object.keys(calendar.years), context.platform.today());
  refuseMany(own.length, 'date');
  addOwnDayOff(context.db, { date, note: note.trim() }, context.platform.now());
  renewLaw(context);
}

function refuseOutside(date: CivilDate, years: string[], today: CivilDate): void {
  const first = [...years].sort()[0] ?? today.slice(0, 4);
  const last = String(Number(today.slice(0, 4)) + YEARS_AHEAD);
  const year = date.slice(0, 4);
  if (year >= first && year <= last) return;
  throw new AppError('invalid_input', `Впишите день с ${first} по ${last} год. Проверьте год.`, 'date');
}

function refuseMany(count: number, field: string): void {
  if (count < MOST_ROWS) return;
  throw new AppError('conflict', `Своих строк уже ${count}. Уберите ненужные и повторите.`, field);
}
