import { daysBetween } from '../calendar/civilDate.ts';
import type { Deadline } from '../law/types.ts';
import { formatRoubles } from '../money/kopecks.ts';
import { counted, dayAndMonth, DAYS, DAYS_OF_DELAY, plural, upperFirst, weekdayName } from '../text/format.ts';
import type { StripModel } from './strip.ts';

const LEFT = ['Остался', 'Осталось', 'Осталось'] as const;

/**
 * The strip in words, always on the page: «Вручено 29 октября. 10-й день — 8 ноября, воскресенье; последний день —
 * 9 ноября. Сегодня 14-й день просрочки, 9 576,00 ₽ из 68 400,00 ₽.» `side`: «Продавец» or «Исполнитель».
 */
export function stripText(model: Omit<StripModel, 'text'>, window: Deadline | null, side: string): string {
  return [promised(model), service(model, window), now(model, window, side)].filter(Boolean).join(' ');
}

function promised(model: Omit<StripModel, 'text'>): string {
  if (!model.promised) return '';
  const [what = ''] = model.promised.title.split(' — ');
  return `${what} ${dayAndMonth(model.promised.date)}.`;
}

function service(model: Omit<StripModel, 'text'>, window: Deadline | null): string {
  if (!window) {
    return `${model.windowLabel}. Претензия ещё не вручена. ${note(model)}`.trim();
  }
  const count = window.days ?? daysBetween(window.start, window.raw);
  const last = window.moved
    ? `${count}-й день — ${dayAndMonth(window.raw)}, ${weekdayName(window.raw)}; последний день — ${dayAndMonth(window.last)}.`
    : `Последний день — ${dayAndMonth(window.last)}, ${weekdayName(window.last)}.`;
  return `Вручено ${dayAndMonth(window.start)}. ${last}`;
}

function note(model: Omit<StripModel, 'text'>): string {
  return model.note ? `${model.note.title}. ${model.note.text}` : '';
}

function now(model: Omit<StripModel, 'text'>, window: Deadline | null, side: string): string {
  const of = model.cap ? ` из ${formatRoubles(model.cap.amount)}` : '';
  switch (model.state) {
    case 'before_service':
      return '';
    case 'satisfied':
      return note(model);
    case 'cap_reached':
      return `${model.caption ?? ''}. Предел ${formatRoubles(model.cap?.amount ?? 0)} достигнут, неустойка больше не растёт.`;
    case 'last_day':
      return `Сегодня последний день. ${coming(model)}`.trim();
    case 'waiting':
    case 'refused': {
      const left = window ? daysBetween(model.today, window.last) : 0;
      const answer = model.state === 'refused' ? `${side} отказал, срок идёт до конца. ` : '';
      const rest = left === 0 ? 'Сегодня последний день.' : `${plural(left, LEFT)} ${counted(left, DAYS)}.`;
      return `${answer}${rest} ${coming(model)}`.trim();
    }
    case 'overdue':
    case 'late_delivery':
      return delay(model, of);
  }
}

function delay(model: Omit<StripModel, 'text'>, of: string): string {
  const start = model.promised?.date ?? model.flag?.date;
  const days = start ? daysBetween(start, model.today) : 0;
  if (days <= 0) return '';
  if (model.todayAmount === undefined) return `Сегодня ${days}-й день просрочки.`;
  const since = model.stepDays === 7 ? `Прошло ${counted(days, DAYS_OF_DELAY)}` : `Сегодня ${days}-й день просрочки`;
  return `${since}, ${formatRoubles(model.todayAmount)}${of}.`;
}

function coming(model: Omit<StripModel, 'text'>): string {
  if (!model.coming) return '';
  const { title, text } = model.coming;
  return `${upperFirst(title)}, ${text}.`;
}
