import { addDays, daysBetween, type CivilDate } from '../calendar/civilDate.ts';
import type { Accrual, Deadline, DemandOption, LawContext, Plan, SituationId } from '../law/types.ts';
import type { CaseFile, Channel } from '../model/case.ts';
import { otherSide, otherSideUpper } from '../model/otherSide.ts';
import { formatAmount, formatRoubles, type Kopecks } from '../money/kopecks.ts';
import { counted, dayAndMonth, DAYS, DAYS_OF_DELAY, NBSP, upperFirst, weekdayShort } from '../text/format.ts';
import { sellerWindow } from './sellerWindow.ts';
import type { StripModel, StripState } from './strip.ts';
import {
  comingSteps,
  DAILY_STEPS,
  DAILY_STEPS_LATE,
  penaltySteps,
  undatedDays,
  windowDays,
  type StripView,
} from './stripDays.ts';
import { stripText } from './stripText.ts';

const COMING_BEFORE = 5;
const COMING_AFTER = 3;
const MONTHS = ['месяц', 'месяца', 'месяцев'] as const;
const POSTAL: readonly Channel[] = ['valued_letter', 'registered_letter'];

/**
 * The strip of days of a case as data: the seller's window day by day, the flag, the steps of delay and the same in words.
 * Null while there is no demand with a term. Pure: «today» is that of the plan; nothing is counted here that the plan
 * has not counted (terms by ст. 190-193 ГК, growth by its accrual).
 */
export function buildStrip(file: CaseFile, plan: Plan, ctx: LawContext): StripModel | null {
  const { chosen } = plan;
  if (!chosen || plan.route.kind !== 'consumer') return null;
  const window = plan.path.claimServed ? sellerWindow(plan) : null;
  const accrual = ofThisDemand(plan.sums?.accrual, window);
  const late = accrual && runsFromPromise(accrual, window) ? accrual : undefined;
  if (!window && chosen.termDays === undefined && !late) return null;
  const view = viewOf(file, plan, ctx, accrual);
  const growing = accrual && daysBetween(accrual.from, accrual.until) >= 0 ? accrual : undefined;
  const state = stateOf(plan, window, view, growing, late !== undefined);
  const { steps, stepDays } = growing
    ? penaltySteps(view, growing, late ? DAILY_STEPS_LATE : DAILY_STEPS)
    : { steps: [], stepDays: 1 as const };
  const ahead = aheadSteps(view, window, growing, state, stepDays);
  const model: Omit<StripModel, 'text'> = {
    state,
    windowLabel: windowLabel(chosen, window),
    today: plan.today,
    window: window ? windowDays(view, window) : undatedDays(chosen.termDays ?? 0),
    steps: [...steps, ...ahead],
    stepDays,
    ...(window ? { served: window.start, flag: flagOf(window, plan.today, late !== undefined) } : {}),
    ...(late ? { promised: promisedFlag(late, plan.situation?.id) } : {}),
    ...(accrual && accrual.perDay > 0 ? { perDay: accrual.perDay } : {}),
    ...(growing ? { todayAmount: growing.amount, caption: caption(growing, stepDays) } : {}),
    ...(accrual ? capOf(accrual) : {}),
    ...comingWords(chosen, accrual, window, growing, state, late !== undefined),
    ...noteWords(file, chosen, window, view, growing),
  };
  return { ...model, text: stripText(model, window, otherSideUpper(file.facts).nom) };
}

/**
 * The growth this demand is about. One that ended by the day of service belongs to an earlier breach (a repair, a work
 * that was late): the new demand stopped it, so nothing of this window has been met by it.
 */
function ofThisDemand(accrual: Accrual | undefined, window: Deadline | null): Accrual | undefined {
  const ended = accrual?.stoppedOn;
  const before = window && ended !== undefined && ended <= window.start && accrual?.rule !== 'zozpp-23.1';
  return before ? undefined : accrual;
}

/** The delay is that of the delivery or of the work itself, not that of an answer: it began before the window did. */
function runsFromPromise(accrual: Accrual, window: Deadline | null): boolean {
  return accrual.rule === 'zozpp-23.1' || (accrual.rule === 'zozpp-28' && (!window || accrual.from <= window.start));
}

function viewOf(file: CaseFile, plan: Plan, ctx: LawContext, accrual: Accrual | undefined): StripView {
  const past = file.events.filter((event) => event.date <= plan.today);
  const met =
    past.find((event) => event.type === 'demand_satisfied')?.date ?? accrual?.stoppedOn ?? paidInFull(file, plan);
  const refusal = past.find((event) => event.type === 'replied' && event.reply === 'refused')?.date;
  return {
    today: plan.today,
    calendar: ctx.calendar,
    ...(met ? { paidOn: met } : {}),
    ...(refusal ? { refusedOn: refusal } : {}),
    side: otherSide(file.facts).nom,
  };
}

/** Day on which the money of the demand itself had come in full, for demands whose sum does not grow. */
function paidInFull(file: CaseFile, plan: Plan): CivilDate | undefined {
  const owed = plan.sums?.lines.find((line) => line.id === 'principal')?.amount ?? 0;
  if (owed <= 0) return undefined;
  const payments = file.events
    .flatMap((event) => (event.type === 'money_received' && event.date <= plan.today ? [event] : []))
    .sort((a, b) => a.date.localeCompare(b.date));
  let sum = 0;
  for (const payment of payments) {
    sum += payment.amount;
    if (sum >= owed) return payment.date;
  }
  return undefined;
}

function stateOf(
  plan: Plan,
  window: Deadline | null,
  view: StripView,
  growing: Accrual | undefined,
  late: boolean,
): StripState {
  if (view.paidOn) return 'satisfied';
  if (late) return 'late_delivery';
  if (!window) return 'before_service';
  if (growing?.capReached) return 'cap_reached';
  if (window.last < plan.today) return 'overdue';
  if (view.refusedOn) return 'refused';
  return window.last === plan.today ? 'last_day' : 'waiting';
}

function windowLabel(chosen: DemandOption, window: Deadline | null): string {
  const article = /,\s*(.+)$/.exec(chosen.term)?.[1];
  const tail = article ? `, ${article}` : '';
  // A day the buyer has named is no term for an answer.
  if (window && window.days === undefined && window.months === undefined) {
    return `Новый срок до ${dayAndMonth(window.last)}${tail}`;
  }
  if (window?.months !== undefined) return `${counted(window.months, MONTHS)} на ответ${tail}`;
  const days = window?.days ?? chosen.termDays;
  return days === undefined ? chosen.term : `${counted(days, DAYS)} на ответ${tail}`;
}

function flagDay(date: CivilDate): string {
  return `${weekdayShort(date)}, ${dayAndMonth(date)}`;
}

function flagOf(window: Deadline, today: CivilDate, late: boolean): NonNullable<StripModel['flag']> {
  const name = late ? 'Последний день ответа' : window.last === today ? 'Сегодня последний день' : 'Последний день';
  // The title already names the new day: the reason keeps only why it moved and by which article.
  const reason = window.movedWhy?.replace(/ на [^(]+\(/, ' (').replace(/выходной, перенесён \([^)]*\)/, 'выходной');
  return {
    date: window.last,
    title: `${name} — ${flagDay(window.last)}`,
    ...(reason ? { reason: upperFirst(reason) } : {}),
  };
}

/** What was promised by that day, and of what the percents are counted. */
const PROMISES = {
  delivery: { title: 'Обещали привезти', base: 'от предоплаты', article: 'ст. 23.1' },
  work: { title: 'Обещали закончить', base: 'от цены работы', article: 'п. 5 ст. 28' },
  fix: { title: 'Срок исправления', base: 'от цены работы', article: 'п. 5 ст. 28' },
} as const;

function promisedFlag(accrual: Accrual, situation: SituationId | undefined): NonNullable<StripModel['promised']> {
  const kind = accrual.rule === 'zozpp-23.1' ? 'delivery' : situation === 'defective_work_service' ? 'fix' : 'work';
  const promise = PROMISES[kind];
  const date = addDays(accrual.from, -1);
  const days = Math.max(0, accrual.days);
  const rate = accrual.trace.operands?.find((operand) => operand.name === 'Ставка')?.value;
  const count = days > 0 && accrual.perDay > 0 ? `: ${counted(days, DAYS)} × ${plainRoubles(accrual.perDay)}` : '';
  return {
    date,
    title: `${promise.title} — ${flagDay(date)}`,
    reason: `после этого дня ${rate ? `${rate} ${promise.base}` : 'растёт неустойка'}, ${promise.article}${count}`,
  };
}

/** `684 ₽`: kopecks only when there are some, as the captions of the strip are written. */
function plainRoubles(sum: Kopecks): string {
  return `${formatAmount(sum).replace(/,00$/, '')}${NBSP}₽`;
}

function caption(accrual: Accrual, stepDays: 1 | 7): string {
  const total = daysBetween(accrual.from, accrual.until) + 1;
  const week = stepDays === 7 ? '. Столбик — неделя' : '';
  if (accrual.capReached && accrual.capDay !== undefined) {
    return `${counted(total, DAYS_OF_DELAY)}, считаются ${accrual.capDay}${week}`;
  }
  if (stepDays === 7) return `${counted(total, DAYS_OF_DELAY)}${week}`;
  return accrual.perDay > 0 && accrual.perDay * accrual.days === accrual.accrued
    ? `Просрочка: ${counted(accrual.days, DAYS)} × ${plainRoubles(accrual.perDay)}`
    : `Просрочка: ${counted(total, DAYS)}`;
}

function capOf(accrual: Accrual): Pick<StripModel, 'cap'> {
  const { cap, capDay, capDate, capReached } = accrual;
  if (cap === undefined || capDay === undefined || capDate === undefined) return {};
  return { cap: { amount: cap, day: capDay, date: capDate, reached: capReached !== undefined } };
}

function aheadSteps(
  view: StripView,
  window: Deadline | null,
  growing: Accrual | undefined,
  state: StripState,
  stepDays: 1 | 7,
) {
  if (state === 'satisfied' || state === 'before_service' || state === 'cap_reached') return [];
  if (growing) {
    if (growing.perDay === 0 || stepDays === 7) return [];
    const next = addDays(growing.until, 1);
    return comingSteps(view, next, daysBetween(growing.from, next) + 1, COMING_AFTER);
  }
  return window && state !== 'late_delivery' && window.last >= view.today
    ? comingSteps(view, window.overdueFrom, 1, COMING_BEFORE)
    : [];
}

function comingWords(
  chosen: DemandOption,
  accrual: Accrual | undefined,
  window: Deadline | null,
  growing: Accrual | undefined,
  state: StripState,
  late: boolean,
): Pick<StripModel, 'coming'> {
  if (!window || growing || late || state === 'satisfied' || state === 'overdue') return {};
  if (!accrual || accrual.perDay === 0) {
    return { coming: { title: 'если не заплатят', text: chosen.penalty } };
  }
  const limit = accrual.cap === undefined ? '' : `, не больше ${plainRoubles(accrual.cap)}`;
  return {
    coming: {
      title: `если не заплатят: +${formatRoubles(accrual.perDay)} в день`,
      text: `с ${dayAndMonth(window.overdueFrom)}${limit}`,
    },
  };
}

function noteWords(
  file: CaseFile,
  chosen: DemandOption,
  window: Deadline | null,
  view: StripView,
  growing: Accrual | undefined,
): Pick<StripModel, 'note'> {
  if (view.paidOn)
    return { note: paidNote(file, view.paidOn, window, growing, DONE[chosen.id] ?? 'Требование исполнено') };
  if (window) return {};
  const sent = file.events.find(
    (event) => event.type === 'sent' && event.paper === 'claim' && event.date <= view.today,
  );
  const title = 'Счёт начнётся на следующий день после вручения';
  if (sent?.type !== 'sent') return { note: { title, text: 'Даты появятся, когда претензию вручат.' } };
  const unclaimed = POSTAL.includes(sent.channel)
    ? ` Если ${otherSide(file.facts).nom} не заберёт письмо, оно считается вручённым, когда почта вернёт его (ст. 165.1 ГК).`
    : ' Сохраните то, что покажет вручение.';
  return { note: { title, text: `Отправлено ${dayAndMonth(sent.date)}.${unclaimed}` } };
}

/** Where the penalty alone is asked for, the end of the delay is not yet what was asked. */
const DONE: Record<string, string> = { late_penalty: 'Товар привезли', service_penalty: 'Работу сделали' };

function paidNote(
  file: CaseFile,
  paidOn: CivilDate,
  window: Deadline | null,
  growing: Accrual | undefined,
  done: string,
): NonNullable<StripModel['note']> {
  const money = file.events.reduce(
    (sum, event) => sum + (event.type === 'money_received' && event.date <= paidOn ? event.amount : 0),
    0,
  );
  const number = window ? daysBetween(window.start, paidOn) : 0;
  const when = window && number > 0 && paidOn <= window.raw ? `на ${number}-й день` : dayAndMonth(paidOn);
  const title = money > 0 ? `${formatRoubles(money)} получены ${when}` : `${done} ${when}`;
  const text =
    growing && growing.amount > 0
      ? `Неустойка до этого дня — ${formatRoubles(growing.amount)}.`
      : 'Неустойки нет. Дело можно завершить.';
  return { title, text };
}
