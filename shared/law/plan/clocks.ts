import { saidOfOtherSide } from '../../model/otherSide.ts';
import { addDays, type CivilDate } from '../../calendar/civilDate.ts';
import { shortDate, upperFirst } from '../../text/format.ts';
import { normAt } from '../norms/lookup.ts';
import { count } from '../situations/common.ts';
import type { DemandDraft, Matter, OwnClock } from '../situations/types.ts';
import { countWorkdays } from '../../terms/workdays.ts';
import type { Deadline, LawContext, Trace } from '../types.ts';
import { courtClocks, enforcementClocks, hearingClocks } from './clocks/court.ts';
import { houseClocks, postClocks } from './clocks/doors.ts';
import { limitationClocks } from './clocks/limitation.ts';
import { officeClocks } from './clocks/office.ts';
import { reasonOf } from './clocks/reasons.ts';

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
  const term = counted(clock, ctx);
  return {
    ...named(clock),
    ...length(clock.days, clock.months),
    ...(clock.workdays === undefined ? {} : { workdays: clock.workdays }),
    ...term,
    safe: clock.safe ?? (clock.whose === 'buyer' ? term.raw : term.last),
    trace: {
      label: clock.label,
      operands: [
        { name: clock.startLabel, value: shortDate(clock.start) },
        { name: 'Первый день срока', value: shortDate(addDays(clock.start, 1)) },
        { name: 'Последний день без переноса', value: shortDate(term.raw) },
      ],
      result: shortDate(term.last),
      norm: normAt(clock.norm, onDay(clock, ctx)),
      from: addDays(clock.start, 1),
      to: term.last,
      ...note(clock, term.movedWhy),
      children: counting(clock, term.moved, onDay(clock, ctx)),
    },
  };
}

type Counted = Pick<Deadline, 'raw' | 'last' | 'moved' | 'movedWhy' | 'overdueFrom' | 'provisional'>;

/** Each code counts in its own way: the Civil Code day by day, the court by working days, a platform without any shift. */
function counted(clock: OwnClock, { calendar }: LawContext): Counted {
  const { start, workdays, counting: way = 'gk' } = clock;
  if (workdays !== undefined) return countWorkdays({ start, days: workdays, calendar });
  const term = count(calendar, start, length(clock.days, clock.months), way !== 'platform');
  const article = SHIFT_ARTICLE[way];
  return term.movedWhy ? { ...term, movedWhy: term.movedWhy.replace('ст. 193 ГК', article) } : term;
}

const SHIFT_ARTICLE = { gk: 'ст. 193 ГК', gpk: 'ст. 108 ГПК', '229-fz': 'ст. 15 229-ФЗ', platform: '' } as const;

function note(clock: OwnClock, movedWhy: string | undefined): Pick<Trace, 'note'> {
  const words = [
    ...(movedWhy ? [`${movedWhy}. По нашему чтению, перенос действует и здесь.`] : []),
    ...(clock.check ? [`${upperFirst(clock.check)}.`] : []),
  ];
  return words.length > 0 ? { note: words.join(' ') } : {};
}

/** The rules of counting behind the dates. */
function counting({ counting: way = 'gk' }: OwnClock, moved: boolean, day: CivilDate): Trace[] {
  const moves = { label: 'Последний день — нерабочий: срок переносится' };
  switch (way) {
    case 'gk':
      return [
        { label: 'Срок начинается на следующий день после события', norm: normAt('gk-191', day) },
        ...(moved ? [{ ...moves, norm: normAt('gk-193', day) }] : []),
      ];
    case 'gpk':
      return [
        { label: 'Дни суда идут без нерабочих', norm: normAt('gpk-107-3', day) },
        ...(moved ? [{ ...moves, norm: normAt('gpk-108', day) }] : []),
      ];
    case '229-fz':
      return [{ label: 'Дни исполнения идут без нерабочих', norm: normAt('229-fz-15', day) }];
    case 'platform':
      return [];
  }
}

/** The wording of the day on which the clock started; a start that is ahead is read by the law of today. */
function onDay({ start }: OwnClock, { today }: LawContext): CivilDate {
  return start > today ? today : start;
}

function named(
  clock: OwnClock,
): Pick<Deadline, 'id' | 'label' | 'start' | 'startLabel' | 'whose' | 'reason' | 'check'> {
  return {
    id: clock.id,
    label: clock.label,
    start: clock.start,
    startLabel: clock.startLabel,
    whose: clock.whose,
    reason: clock.reason ?? reasonOf(clock),
    ...(clock.check ? { check: clock.check } : {}),
  };
}

/** A day named by the buyer or by a paper: it is not moved. */
function fixedDay(clock: OwnClock & { date: CivilDate }, ctx: LawContext): Deadline {
  const { date } = clock;
  return {
    ...named(clock),
    raw: date,
    last: date,
    safe: date,
    moved: false,
    overdueFrom: addDays(date, 1),
    provisional: false,
    trace: {
      label: clock.label,
      result: shortDate(date),
      norm: normAt(clock.norm, onDay(clock, ctx)),
      to: date,
      ...note(clock, undefined),
    },
  };
}

/** Clocks of the buyer that a claim does not end. */
const LASTING: readonly string[] = ['warranty', 'work_limitation'];

/**
 * All clocks of the case: the seller's window, the situation's own, then those that run beside them: office, limitation,
 * court, enforcement, platform, bank, post. The buyer's own days to make a demand end with the demand made.
 */
export function deadlinesOf(
  window: Deadline | null,
  clocks: readonly OwnClock[],
  breach: CivilDate | null,
  matter: Matter,
): Deadline[] {
  const { ctx, state } = matter;
  const acted = state.claim.sent !== undefined || state.claim.served !== undefined;
  const own = clocks.filter((clock) => !acted || clock.whose === 'seller' || LASTING.includes(clock.id));
  // In a closed case nobody is waited for any more; what the buyer could still lose stays in sight.
  const beside = [...limitationClocks(matter, breach), ...(state.closed ? [] : running(matter, breach))];
  const all = [...(window ? [window] : []), ...[...own, ...beside].map((clock) => deadline(clock, ctx))];
  const called = (text: string): string => saidOfOtherSide(text, matter.facts);
  return all
    .map((one) => (state.approximate.has(one.start) ? approximate(one) : one))
    .map((one) => ({ ...one, label: called(one.label), reason: called(one.reason) }));
}

/** Clocks that stop mattering with the case. */
function running(matter: Matter, breach: CivilDate | null): OwnClock[] {
  return [
    ...officeClocks(matter, breach),
    ...courtClocks(matter),
    ...enforcementClocks(matter),
    ...houseClocks(matter),
    ...postClocks(matter),
    ...hearingClocks(matter),
  ];
}

/** A clock whose start is not exact stands in the plan, but never as certain. */
function approximate(one: Deadline): Deadline {
  const note = `${one.startLabel}: день записан примерно. Срок предварительный, уточните день.`;
  return {
    ...one,
    approximateStart: true,
    trace: { ...one.trace, note: [one.trace.note, note].filter(Boolean).join(' ') },
  };
}
