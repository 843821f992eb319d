import { daysBetween, type CivilDate } from '../../../shared/calendar/civilDate.ts';
import type { CaseRow } from '../../../shared/ipc/contract.ts';
import type { DeskPrefs } from '../../../shared/ipc/deskPrefs.ts';
import { dayMonth, NBSP, shortDate, weekdayShort } from '../../../shared/text/format.ts';
import { distance } from '../../ui/format.ts';

export type ColumnId =
  'client' | 'what' | 'number' | 'seller' | 'days' | 'due' | 'when' | 'label' | 'turn' | 'sum' | 'action';

export interface Column {
  id: ColumnId;
  name: string;
  /** Order the head asks for. */
  sort?: DeskPrefs['sort'];
  /** False where the order goes one way only. */
  turns?: boolean;
  /** Least width in rem, and its share of what is left over. */
  min: number;
  grow: number;
  right?: boolean;
  /** Left out where the window is narrower than 1200. */
  wideOnly?: boolean;
}

/** Every column the table knows, in the order in which they stand. The first one is always there. */
export const COLUMNS: readonly Column[] = [
  { id: 'client', name: 'Клиент', sort: 'client', turns: true, min: 9.25, grow: 1 },
  { id: 'what', name: 'Что случилось', sort: 'title', turns: true, min: 9, grow: 1.6 },
  { id: 'number', name: 'Номер', min: 5.5, grow: 0 },
  { id: 'seller', name: 'Продавец', sort: 'seller', turns: true, min: 9.5, grow: 1.4, wideOnly: true },
  { id: 'days', name: 'Дни', min: 8.5, grow: 0 },
  { id: 'due', name: 'Срок до', sort: 'due', turns: true, min: 5.5, grow: 0, right: true },
  { id: 'when', name: 'Когда', sort: 'urgent', min: 8.25, grow: 0.3 },
  { id: 'label', name: 'Какой срок', min: 9, grow: 1, wideOnly: true },
  { id: 'turn', name: 'Чей ход', min: 6, grow: 0 },
  { id: 'sum', name: 'Сумма', sort: 'sum', turns: true, min: 7.5, grow: 0, right: true },
  { id: 'action', name: 'Дальше', min: 9.25, grow: 0.3 },
];

/** Columns the user keeps; unknown names of another version are passed over. */
export function shownColumns(prefs: DeskPrefs): Column[] {
  return COLUMNS.filter(({ id }) => id === 'client' || prefs.columns.includes(id));
}

/** Days after which the year is told too. */
const FAR = 60;

/** Left of the columns: the box of the row. */
const BOX: Record<'wide' | 'narrow', number> = { wide: 3, narrow: 2.25 };
/** Where the window is narrower than 1200, columns have so much of their least width. */
const NARROW = 0.9;

/** Columns of the grid and the width below which the table scrolls sideways, for a wide and for a narrow window. */
export function gridTemplate(columns: readonly Column[], width: 'wide' | 'narrow'): { columns: string; least: string } {
  const shown = width === 'wide' ? columns : columns.filter(({ wideOnly }) => !wideOnly);
  const scale = width === 'wide' ? 1 : NARROW;
  const least = shown.reduce((sum, { min }) => sum + min * scale, BOX[width]);
  const tracks = shown.map(
    ({ min, grow }) => `minmax(${min * scale}rem, ${grow > 0 ? `${grow}fr` : `${min * scale}rem`})`,
  );
  return { columns: [`${BOX[width]}rem`, ...tracks].join(' '), least: `${least}rem` };
}

/** «пн 30.11», or a dash where no clock runs. */
export function dueWords({ due }: CaseRow, today: CivilDate): string {
  if (!due) return '—';
  // Far away the year matters more than the day of the week.
  return due.slice(0, 4) === today.slice(0, 4) || Math.abs(daysBetween(today, due)) < FAR
    ? `${weekdayShort(due)}${NBSP}${dayMonth(due)}`
    : shortDate(due);
}

const WITHOUT_DAY: Partial<Record<CaseRow['stage'], string>> = {
  prepare: 'не отправлено',
  sent: 'не вручено',
  complaint: 'ждём ответа',
  court: 'в суде',
  closed: 'завершено',
};

/** A clock that says less than where the letter is: far away, and the letter is not served yet. */
export function isFar({ due, stage }: CaseRow, today: CivilDate): boolean {
  return due !== null && (stage === 'prepare' || stage === 'sent') && daysBetween(today, due) > FAR;
}

/** How far the day is, «сегодня», «14 дней назад»; without a day what the case stands at. */
export function whenWords(row: CaseRow, today: CivilDate): string {
  if (row.due && !isFar(row, today)) return distance(row.due, today);
  return WITHOUT_DAY[row.stage] ?? 'без срока';
}

/** Red for what has passed, amber for today and tomorrow. */
export function dueTone({ due }: CaseRow, today: CivilDate): 'late' | 'near' | null {
  if (!due) return null;
  const days = daysBetween(today, due);
  if (days < 0) return 'late';
  return days <= 1 ? 'near' : null;
}

export const TURNS = { us: 'ждут нас', them: 'ждём их' } as const;
