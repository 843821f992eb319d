import { daysBetween } from '../../../calendar/civilDate.ts';
import { lowerFirst, shortDate, weekdayShort } from '../../../text/format.ts';
import type { Deadline, Warning } from '../../types.ts';
import { doFirst } from '../doFirst.ts';
import type { View } from '../view.ts';

/** The buyer's own clocks that are about to close, and the clocks of platforms that the program does not know. */
export function clockWarnings(view: View): Warning[] {
  return [
    ...doFirst(view.deadlines, view.ctx.today).map((clock) => first(clock, view)),
    ...unknownWindow(view),
    ...inexact(view),
  ];
}

/** A clock that starts on a day nobody knows exactly: the day is asked for before anything is built on it. */
function inexact({ deadlines, stage }: View): Warning[] {
  const one =
    deadlines.find((clock) => clock.approximateStart && clock.whose === 'seller') ??
    deadlines.find((clock) => clock.approximateStart);
  if (!one || stage === 'closed') return [];
  return [
    {
      code: 'approximate_start',
      severity: 'danger',
      title: 'День записан примерно, срок предварительный',
      text: `${one.startLabel}: точный день неизвестен. От него считается «${lowerFirst(one.label)}». Посмотрите чек, отслеживание или отметку и поправьте день.`,
      path: 'events',
    },
  ];
}

function first(clock: Deadline, { ctx }: View): Warning {
  const left = daysBetween(ctx.today, clock.safe);
  const by = left > 0 ? `до ${weekdayShort(clock.safe)} ${shortDate(clock.safe)}` : 'сегодня';
  const { norm } = clock.trace;
  return {
    code: `do_first_${clock.id}`,
    severity: 'danger',
    title: `Сделайте это первым: ${lowerFirst(clock.label)}`,
    text: `Успейте ${by}${clock.check ? ` (${clock.check})` : ''}. ${clock.reason}`,
    ...(norm ? { norm, confidence: norm.confidence } : {}),
  };
}

/** The window of a dispute was found for one platform only: on the others the buyer must look it up himself. */
function unknownWindow({ facts, state, stage, deadlines, done }: View): Warning[] {
  const known = deadlines.some((clock) => clock.id === 'platform_dispute' || clock.id === 'platform_decision');
  if (facts.platform !== 'aggregator' || known || state.disputes.platform || done) return [];
  if (stage === 'court' || stage === 'closed') return [];
  return [
    {
      code: 'platform_window',
      severity: 'advice',
      title: 'У площадки свой срок на спор',
      text: 'Он короче сроков закона, иногда несколько дней. Посмотрите его в личном кабинете сегодня и сохраните снимок переписки.',
      path: 'platform',
      confidence: 'L',
    },
  ];
}
