import type { CivilDate } from '../calendar/civilDate.ts';
import { quote } from '../law/norms/lookup.ts';
import type { Deadline, Plan } from '../law/types.ts';
import { shortDate } from '../text/format.ts';

/** A day of the case that must not be missed: what a calendar or a notification shows. */
export interface Reminder {
  /** Stable while the clock is the same, so that a calendar renews the entry and does not double it. */
  id: string;
  /** The buyer's own clocks stand on their safe day, those of others on the last day by law. */
  date: CivilDate;
  title: string;
  /** Where the day comes from and what to do. */
  text: string;
}

const DO: Record<Deadline['whose'], string> = {
  seller: 'Если ответа нет, на следующий день откройте дело: следующий шаг уже подготовлен.',
  buyer: 'Сделайте это не позже названного дня и сохраните доказательство.',
  authority: 'Если ответа нет, откройте дело: там сказано, куда обратиться дальше.',
};

/** Days of the clocks of an open case from `plan.today` on, the nearest first. Pure: the same plan gives the same list. */
export function remindersOf(plan: Plan): Reminder[] {
  if (plan.stage === 'closed') return [];
  return plan.deadlines
    .map((deadline) => ({ deadline, date: deadline.whose === 'buyer' ? deadline.safe : deadline.last }))
    .filter(({ date }) => date >= plan.today)
    .sort((a, b) => a.date.localeCompare(b.date) || a.deadline.id.localeCompare(b.deadline.id))
    .map(({ deadline, date }) => ({ id: deadline.id, date, title: deadline.label, text: textOf(deadline) }));
}

function textOf(deadline: Deadline): string {
  const { norm } = deadline.trace;
  return [
    `${deadline.startLabel}: ${shortDate(deadline.start)}.`,
    norm ? `Основание: ${quote(norm)}.` : '',
    deadline.movedWhy ? `${deadline.movedWhy}.` : '',
    deadline.provisional ? 'Дата предварительная: календарь этого года ещё не утверждён.' : '',
    DO[deadline.whose],
  ]
    .filter(Boolean)
    .join(' ');
}
