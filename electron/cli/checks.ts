import { addDays } from '../../shared/calendar/civilDate.ts';
import { dayStatus, moveToWorkingDay } from '../../shared/calendar/productionCalendar.ts';
import { lawContext } from '../../shared/law/context.ts';
import {
  checkAccount,
  checkBik,
  checkInn,
  checkOgrn,
  checkPostcode,
  checkS10,
  checkShpi,
  checkSnils,
  type Check,
} from '../../shared/model/identifiers.ts';
import { readToday } from './input.ts';
import { done, refused, type Output } from './output.ts';

const CHECKS: Record<string, (value: string) => Check> = {
  inn: checkInn,
  ogrn: checkOgrn,
  bik: checkBik,
  snils: checkSnils,
  shpi: checkShpi,
  s10: checkS10,
  postcode: checkPostcode,
};

export const ID_KINDS = [...Object.keys(CHECKS), 'account'];

/** `{"kind","value","valid"}` and `why` in Russian when it is not; an account needs the БИК of its bank. */
export function checkId(kind: string, value: string, bik: string | undefined): Output {
  if (kind === 'account') {
    if (bik === undefined)
      return refused({ path: 'BIK', message: 'Счёт проверяется вместе с БИК: укажите его третьим.' });
    return done({ kind, value, bik, ...checkAccount(value, bik) });
  }
  const check = CHECKS[kind];
  if (!check) return refused({ path: 'KIND', message: `Такого номера нет: «${kind}». Есть: ${ID_KINDS.join(', ')}.` });
  return done({ kind, value, ...check(value) });
}

/** `{"date","working","why","next"}`: whether the day is a working one, and the first working day after it. */
export function workday(text: string): Output {
  const date = readToday(text);
  if (!date.ok) return refused({ path: 'DATE', message: date.errors[0]?.message ?? '' });
  const { calendar } = lawContext(date.value);
  const next = moveToWorkingDay(calendar, addDays(date.value, 1));
  return done({ date: date.value, ...dayStatus(calendar, date.value), next });
}
