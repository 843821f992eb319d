import { basename, dirname } from 'node:path';
import type { Saved } from '../../shared/ipc/contract.ts';
import { AppError } from '../../shared/ipc/errors.ts';
import { titleOf } from '../../shared/model/summary.ts';
import { remindersOf } from '../../shared/terms/reminders.ts';
import { getCase, type StoredCase } from '../db/repos/cases.ts';
import { openCaseIds } from '../db/repos/list.ts';
import { writeFile } from '../documents/write.ts';
import { calendarText, type CalendarCase } from '../files/icalendar.ts';
import { safeFileName } from '../files/names.ts';
import type { AppContext } from './context.ts';
import { derive } from './derive.ts';

/** Writes the coming days of one case, or of all open cases, as a calendar file. */
export async function saveCalendar(id: string | undefined, context: AppContext): Promise<Saved> {
  const cases = (id ? [id] : openCaseIds(context.db)).map((one) => calendarCase(getCase(context.db, one), context));
  const filled = cases.filter(({ reminders }) => reminders.length > 0);
  if (filled.length === 0) {
    throw new AppError(
      'invalid_input',
      'Впереди нет дат для календаря. Они появятся, когда вы запишете вручение претензии.',
    );
  }
  const [only] = filled;
  const name = id && only ? `Сроки ${only.title}` : 'Сроки всех дел';
  const path = await context.platform.chooseSave('Сроки в календарь', `${safeFileName(name)}.ics`, 'ics');
  if (path === null) return null;
  writeFile(path, new TextEncoder().encode(calendarText(filled, context.platform.now())));
  return { folder: dirname(path), files: [basename(path)] };
}

function calendarCase(stored: StoredCase, context: AppContext): CalendarCase {
  const { file, plan } = derive(stored.file, context);
  return { id: stored.id, title: stored.title || titleOf(file), reminders: remindersOf(plan) };
}
