import { addDays, daysBetween, type CivilDate } from '../calendar/civilDate.ts';
import { dayStatus, type ProductionCalendar } from '../calendar/productionCalendar.ts';
import type { Accrual, Deadline } from '../law/types.ts';
import { formatRoubles } from '../money/kopecks.ts';
import { dayAndMonth, lowerFirst, weekdayName } from '../text/format.ts';
import type { StripDay, StripMark } from './strip.ts';

/** What the builders of columns look at. */
export interface StripView {
  today: CivilDate;
  calendar: ProductionCalendar;
  /** Day on which the demand was met: the rest is dashed. */
  paidOn?: CivilDate;
  /** Day of the seller’s refusal: the window runs on. */
  refusedOn?: CivilDate;
  /** «продавец», «исполнитель». */
  side: string;
}

/** More days of delay than this are drawn by weeks; the same for the delay of a delivery. */
export const DAILY_STEPS = 24;
export const DAILY_STEPS_LATE = 28;
const WEEK = 7;
/** Weeks drawn of a very long delay: its beginning and its end around a gap. */
const MAX_WEEKS = 44;
const HEAD_WEEKS = 20;

/** «пятница, 30 октября». */
export function spokenDate(date: CivilDate): string {
  return `${weekdayName(date)}, ${dayAndMonth(date)}`;
}

function column(view: StripView, date: CivilDate, mark: StripMark, label: string, meaning: string): StripDay {
  const status = dayStatus(view.calendar, date);
  const off = status.holiday
    ? `, праздник: ${status.holiday}`
    : status.working || status.weekend
      ? ''
      : `, ${status.why}`;
  const now = date === view.today ? ', сегодня' : '';
  const badge = date === view.paidOn ? 'paid' : date === view.refusedOn ? 'refused' : undefined;
  const note = badge === 'paid' ? ', требование исполнено' : badge === 'refused' ? `, ${view.side} отказал` : '';
  return {
    date,
    mark,
    label,
    weekend: status.weekend && !status.working,
    ...(status.holiday || (!status.working && !status.weekend) ? { holiday: status.holiday ?? status.why } : {}),
    ...(badge ? { badge } : {}),
    text: `${spokenDate(date)}${off}${now}: ${meaning}${note}`,
  };
}

/** Service day, counted days and the days to which the end moved. */
export function windowDays(view: StripView, window: Deadline): StripDay[] {
  const total = daysBetween(window.start, window.raw);
  const days: StripDay[] = [
    column(view, window.start, 'service', '', `${lowerFirst(window.startLabel)}, не считается`),
  ];
  for (let number = 1; number <= total; number += 1) {
    const date = addDays(window.start, number);
    days.push(column(view, date, markOf(view, date), String(number), `${number}-й день из ${total}`));
  }
  const shift = daysBetween(window.raw, window.last);
  for (let extra = 1; extra <= shift; extra += 1) {
    const date = addDays(window.raw, extra);
    const meaning =
      extra === shift ? 'последний день, срок перенесён (ст. 193 ГК)' : 'нерабочий день, срок идёт дальше';
    const mark = view.paidOn && date > view.paidOn ? 'paid' : date === view.today ? 'today' : 'moved';
    days.push(column(view, date, mark, `+${extra}`, meaning));
  }
  return days;
}

function markOf(view: StripView, date: CivilDate): StripMark {
  if (view.paidOn && date > view.paidOn) return 'paid';
  if (date === view.today) return 'today';
  return date < view.today ? 'counted' : 'ahead';
}

/** Ten days without dates: nothing has been served. */
export function undatedDays(count: number): StripDay[] {
  const service: StripDay = { mark: 'service', label: '', weekend: false, text: 'День вручения: ещё не наступил' };
  return [
    service,
    ...Array.from({ length: count }, (_, index): StripDay => ({
      mark: 'ahead',
      label: String(index + 1),
      weekend: false,
      text: `${index + 1}-й день из ${count}: даты появятся, когда претензию вручат`,
    })),
  ];
}

/** Steps of a delay of one day or more, to today or to the day it stopped: by days, or by weeks when there are many. */
export function penaltySteps(
  view: StripView,
  accrual: Accrual,
  byDays: number,
): { steps: StripDay[]; stepDays: 1 | 7 } {
  const { until } = accrual;
  const count = daysBetween(accrual.from, until) + 1;
  if (count <= byDays) {
    const steps = Array.from({ length: count }, (_, index) =>
      dayStep(view, accrual, addDays(accrual.from, index), index + 1),
    );
    return { steps, stepDays: 1 };
  }
  const weeks = Array.from({ length: Math.ceil(count / WEEK) }, (_, index) => weekStep(view, accrual, until, index));
  if (weeks.length <= MAX_WEEKS) return { steps: weeks, stepDays: WEEK };
  const gap: StripDay = { mark: 'gap', label: '…', weekend: false, text: 'Здесь пропущены недели просрочки' };
  return { steps: [...weeks.slice(0, HEAD_WEEKS), gap, ...weeks.slice(-(MAX_WEEKS - HEAD_WEEKS - 1))], stepDays: WEEK };
}

function dayStep(view: StripView, accrual: Accrual, date: CivilDate, number: number): StripDay {
  const capped = accrual.capReached !== undefined && date > accrual.capReached;
  const mark = capped ? 'capped' : date === view.today ? 'penalty_today' : 'penalty';
  const amount = amountBy(accrual, number);
  const money = amount === null ? '' : `, накопилось ${formatRoubles(amount)}`;
  const meaning = capped ? 'неустойка больше не растёт' : `${number}-й день просрочки${money}`;
  return { ...column(view, date, mark, String(number), meaning), ...(amount === null ? {} : { amount }) };
}

function weekStep(view: StripView, accrual: Accrual, until: CivilDate, index: number): StripDay {
  const from = addDays(accrual.from, index * WEEK);
  const end = addDays(from, WEEK - 1);
  const to = end > until ? until : end;
  const capped = accrual.capReached !== undefined && from > accrual.capReached;
  const now = from <= view.today && view.today <= end;
  const amount = amountBy(accrual, daysBetween(accrual.from, to) + 1);
  const money = amount === null ? '' : `, накопилось ${formatRoubles(amount)}`;
  const paid = view.paidOn !== undefined && from <= view.paidOn && view.paidOn <= to;
  return {
    date: from,
    mark: capped ? 'capped' : now ? 'penalty_today' : 'penalty',
    label: '',
    weekend: false,
    ...(amount === null ? {} : { amount }),
    ...(paid ? { badge: 'paid' as const } : {}),
    text: `${index + 1}-я неделя просрочки, с ${dayAndMonth(from)} по ${dayAndMonth(to)}${now ? ', сегодня' : ''}${
      capped ? ': неустойка больше не растёт' : money
    }`,
  };
}

/**
 * What had grown by a day of delay. Known only while every day added the same sum; with money paid back or a changed rate
 * the day in between is not guessed.
 */
function amountBy(accrual: Accrual, day: number): number | null {
  const counted = daysBetween(accrual.from, accrual.until) + 1;
  if (accrual.days !== counted) return null;
  if (day === counted) return accrual.amount;
  if (accrual.accrued % counted !== 0) return null;
  const even = accrual.accrued / counted;
  if (accrual.perDay !== 0 && accrual.perDay !== even) return null;
  const grown = even * day;
  return accrual.cap === undefined ? grown : Math.min(grown, accrual.cap);
}

/** Dashed steps ahead: what begins if nothing is paid. */
export function comingSteps(view: StripView, from: CivilDate, firstNumber: number, count: number): StripDay[] {
  return Array.from({ length: count }, (_, index) =>
    column(view, addDays(from, index), 'coming', '', `${firstNumber + index}-й день просрочки, если не заплатят`),
  );
}
