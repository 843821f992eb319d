import { addDays, type CivilDate } from '../../calendar/civilDate.ts';
import { shortDate } from '../../text/format.ts';
import { normAt, param } from '../norms/lookup.ts';
import { count } from '../situations/common.ts';
import type { DemandDraft, Matter, OwnClock } from '../situations/types.ts';
import type { Deadline, LawContext } from '../types.ts';

/** Id of the seller's answer window among the deadlines of a plan. */
export const SELLER_WINDOW = 'seller_window';

/**
 * The seller's window of the chosen demand. It runs from the service of the claim, or from an earlier start the demand
 * names (a proven earlier demand, the return of the goods). Null without a start: nothing runs from «отправлено».
 */
export function sellerWindow(draft: DemandDraft, matter: Matter): Deadline | null {
  const { served } = matter.state.claim;
  const start = draft.term.start ?? (served ? { date: served.date, label: 'Претензия вручена' } : undefined);
  if (!start) return null;
  const { days, months, date, norm } = draft.term;
  const base = { id: SELLER_WINDOW, label: windowLabel(draft, matter), whose: 'seller' as const, norm };
  if (date) return fixedDay({ ...base, start: start.date, startLabel: start.label, date }, matter.ctx);
  if (days === undefined && months === undefined) return null;
  return deadline({ ...base, start: start.date, startLabel: start.label, ...length(days, months) }, matter.ctx);
}

function length(days: number | undefined, months: number | undefined): { days?: number; months?: number } {
  return { ...(days === undefined ? {} : { days }), ...(months === undefined ? {} : { months }) };
}

function windowLabel(draft: DemandDraft, matter: Matter): string {
  const { article } = normAt(draft.term.norm, matter.demandDay);
  if (draft.term.date) return `Новый срок, который назначили вы, ${article}`;
  return draft.id === 'repair' ? `Ремонт: ${draft.term.text}, ${article}` : `${draft.term.text} на ответ, ${article}`;
}

/**
 * A clock as a deadline. The seller's safe day is his last one by law; the buyer's own safe day is the unshifted one,
 * because he must not rely on a shift that a court may read differently.
 */
export function deadline(clock: OwnClock, ctx: LawContext): Deadline {
  if (clock.date) return fixedDay({ ...clock, date: clock.date }, ctx);
  const term = count(ctx.calendar, clock.start, length(clock.days, clock.months));
  return {
    id: clock.id,
    label: clock.label,
    start: clock.start,
    startLabel: clock.startLabel,
    ...length(clock.days, clock.months),
    ...term,
    safe: clock.whose === 'buyer' ? term.raw : term.last,
    whose: clock.whose,
    trace: {
      label: clock.label,
      operands: [
        { name: clock.startLabel, value: shortDate(clock.start) },
        { name: 'Первый день срока', value: shortDate(addDays(clock.start, 1)) },
        { name: 'Последний день без переноса', value: shortDate(term.raw) },
      ],
      result: shortDate(term.last),
      norm: normAt(clock.norm, clock.start),
      from: addDays(clock.start, 1),
      to: term.last,
      ...(term.movedWhy ? { note: `${term.movedWhy}. По нашему чтению, перенос действует и здесь.` } : {}),
      children: [
        { label: 'Срок начинается на следующий день после события', norm: normAt('gk-191', clock.start) },
        ...(term.moved
          ? [{ label: 'Последний день — нерабочий: срок переносится', norm: normAt('gk-193', clock.start) }]
          : []),
      ],
    },
  };
}

/** A day named by the buyer or by a paper: it is not moved. */
function fixedDay(clock: OwnClock & { date: CivilDate }, ctx: LawContext): Deadline {
  const { date } = clock;
  return {
    id: clock.id,
    label: clock.label,
    start: clock.start,
    startLabel: clock.startLabel,
    raw: date,
    last: date,
    safe: date,
    moved: false,
    overdueFrom: addDays(date, 1),
    provisional: false,
    whose: clock.whose,
    trace: {
      label: clock.label,
      result: shortDate(date),
      norm: normAt(clock.norm, clock.start > ctx.today ? ctx.today : clock.start),
      to: date,
    },
  };
}

/** Роспотребнадзор: 3 days to register, 30 days to answer (ст. 8, 12 закона № 59-ФЗ). */
function officeClock({ state, ctx }: Matter): OwnClock[] {
  const registration = param('59-fz-8', 'registrationDays', ctx.today);
  const answer = param('59-fz-12', 'days', ctx.today);
  const base = { id: 'office_answer', whose: 'authority' as const, norm: '59-fz-12' };
  if (state.complaintRegistered) {
    return [
      {
        ...base,
        label: 'Ответ Роспотребнадзора',
        start: state.complaintRegistered,
        startLabel: 'Жалоба зарегистрирована',
        days: answer,
      },
    ];
  }
  const start = state.complaint.served?.date ?? state.complaint.sent;
  if (!start) return [];
  return [
    {
      ...base,
      label: 'Ответ Роспотребнадзора, ориентировочно',
      start,
      startLabel: state.complaint.served ? 'Жалоба получена' : 'Жалоба отправлена',
      days: registration + answer,
    },
  ];
}

/** The general limitation of three years from the first day of the breach known to the buyer (ст. 196, 200 ГК). */
function limitation(breach: CivilDate | null, ctx: LawContext): OwnClock[] {
  if (!breach || breach > ctx.today) return [];
  return [
    {
      id: 'limitation',
      label: 'Исковая давность: три года',
      start: addDays(breach, -1),
      startLabel: 'День перед нарушением',
      months: param('gk-196', 'months', ctx.today),
      whose: 'buyer',
      norm: 'gk-196',
    },
  ];
}

/** All clocks of the case: the seller's window first, then the situation's own, Роспотребнадзор and the limitation. */
export function deadlinesOf(
  window: Deadline | null,
  clocks: readonly OwnClock[],
  breach: CivilDate | null,
  matter: Matter,
): Deadline[] {
  const { ctx, state } = matter;
  const acted = state.claim.sent !== undefined || state.claim.served !== undefined;
  const own = clocks.filter((clock) => !acted || clock.whose === 'seller' || clock.id === 'warranty');
  return [
    ...(window ? [window] : []),
    ...[...own, ...officeClock(matter), ...limitation(breach, ctx)].map((clock) => deadline(clock, ctx)),
  ];
}
