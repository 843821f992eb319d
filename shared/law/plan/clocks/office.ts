import { addDays, type CivilDate } from '../../../calendar/civilDate.ts';
import { counted, DAYS } from '../../../text/format.ts';
import { param } from '../../norms/lookup.ts';
import { count } from '../../situations/common.ts';
import type { Matter, OwnClock } from '../../situations/types.ts';

/** Роспотребнадзор and any body a complaint went to: registration, forwarding, answer, silence (59-ФЗ, КАС, КоАП). */
export function officeClocks(matter: Matter, breach: CivilDate | null): OwnClock[] {
  if (matter.state.complaintAnswered) return [];
  return [...answer(matter), ...registration(matter), ...forwarding(matter), ...offence(matter, breach)];
}

/** The latest registration: a complaint forwarded to another body is registered there anew. */
function registered({ state }: Matter): CivilDate | undefined {
  const { complaintForwarded: sentOn, registrations } = state;
  return sentOn === undefined ? registrations[0] : registrations.findLast((day) => day >= sentOn);
}

function answer(matter: Matter): OwnClock[] {
  const { state, ctx } = matter;
  const own = param('59-fz-12', 'days', ctx.today);
  const more = param('59-fz-12', 'extensionDays', ctx.today);
  const before = param('59-fz-8', 'registrationDays', ctx.today);
  const base = { id: 'office_answer', whose: 'authority' as const, norm: '59-fz-12' };
  const day = registered(matter);
  const extended = day !== undefined && state.complaintExtended !== undefined && state.complaintExtended >= day;
  if (day) {
    const clock: OwnClock = {
      ...base,
      label: 'Ответ Роспотребнадзора',
      start: day,
      startLabel: 'Жалоба зарегистрирована',
      days: extended ? own + more : own,
      reason: extended
        ? `Ведомство продлило срок на ${counted(more, DAYS)} и сообщило вам об этом.`
        : `Срок могут продлить ещё на ${counted(more, DAYS)}, но обязаны вам об этом сообщить.`,
    };
    return [clock, ...silence(matter, day, extended ? own + more : own)];
  }
  const [start, startLabel] = state.complaintForwarded
    ? [state.complaintForwarded, 'Жалобу переслали']
    : [state.complaint.served?.date, 'Жалоба получена'];
  if (!start) return [];
  return [
    {
      ...base,
      label: 'Ответ Роспотребнадзора, ориентировочно',
      start,
      startLabel,
      days: before + own,
      reason: 'День регистрации ещё не записан: к сроку ответа прибавлены дни на неё.',
    },
  ];
}

/** No answer in time: three months to complain of the silence to a court. */
function silence({ ctx, state }: Matter, registeredOn: CivilDate, days: number): OwnClock[] {
  const { last } = count(ctx.calendar, registeredOn, { days });
  // Once the court has judged the dispute with the seller, the silence of the office presses nobody.
  if (ctx.today <= last || state.court.judgment) return [];
  return [
    {
      id: 'office_silence',
      label: 'Обжаловать молчание ведомства',
      start: last,
      startLabel: 'Срок ответа прошёл',
      months: param('kas-219', 'months', ctx.today),
      whose: 'buyer',
      norm: 'kas-219',
      reason: 'Сначала напишите в прокуратуру или вышестоящее управление. Спор с продавцом от этого не зависит.',
    },
  ];
}

function registration({ state, ctx }: Matter): OwnClock[] {
  const received = state.complaint.served?.date;
  if (!received || state.registrations.length > 0) return [];
  return [
    {
      id: 'office_registration',
      label: 'Зарегистрировать жалобу',
      start: received,
      startLabel: 'Жалоба получена',
      days: param('59-fz-8', 'registrationDays', ctx.today),
      whose: 'authority',
      norm: '59-fz-8',
      reason: 'Узнайте номер по телефону управления и запишите день: от него идёт срок ответа.',
    },
  ];
}

/** Sent to the wrong body: it forwards the complaint within seven days of registration and says so. */
function forwarding({ state, ctx }: Matter): OwnClock[] {
  const [day] = state.registrations;
  const days = param('59-fz-8', 'forwardDays', ctx.today);
  if (!day || state.complaintForwarded || ctx.today > count(ctx.calendar, day, { days }).last) return [];
  return [
    {
      id: 'office_forward',
      label: 'Переслать жалобу, если она не по адресу',
      start: day,
      startLabel: 'Жалоба зарегистрирована',
      days,
      whose: 'authority',
      norm: '59-fz-8',
      reason: 'Если пришло письмо о пересылке, запишите его день: отвечать будет другой орган.',
    },
  ];
}

/** A seller can be fined for a year after the violation: a later complaint changes little for him. */
function offence({ state, ctx }: Matter, breach: CivilDate | null): OwnClock[] {
  const complained = state.complaint.sent ?? state.complaint.served ?? state.complaintRegistered;
  if (!breach || complained || state.closed || state.court.judgment) return [];
  return [
    {
      id: 'offence_year',
      label: 'Жалоба, по которой продавца ещё накажут',
      start: addDays(breach, -1),
      startLabel: 'День перед нарушением',
      months: param('koap-4.5', 'months', ctx.today),
      whose: 'buyer',
      norm: 'koap-4.5',
      reason: 'Через год после нарушения оштрафовать продавца уже нельзя. На ваши деньги это не влияет.',
    },
  ];
}
