import { addDays, type CivilDate } from '../../calendar/civilDate.ts';
import { longDate, shortDate } from '../../text/format.ts';
import { normAt } from '../norms/lookup.ts';
import { decisionOf } from '../state/courtState.ts';
import { mendedOn, metInCourt } from '../state/suit.ts';
import { closing, recordMoney, type Step } from './stepTexts.ts';
import type { View } from './view.ts';

/** What to do from the suit to the money. */
export function court(view: View): Step[] {
  const { state } = view;
  const { held, judgment, writ } = state.court;
  // A suit that is not mended in time is given back with its fine, so mending goes before asking for less.
  if (metInCourt(state) && !judgment)
    return [...(held ? [heldSuit(held.until, view)] : []), clarify(view), recordMoney(true), closing()];
  if (view.done) return [{ ...closing(), optional: false }];
  if (writ) return [enforcement(view), closing()];
  if (judgment) return afterJudgment(view);
  return [held ? heldSuit(held.until, view) : COURT_WAIT, closing()];
}

/** What came after the suit is told to the court; a claim not withdrawn keeps the fine (п. 46, 47 ППВС № 17). */
function clarify(view: View): Step {
  return {
    id: 'clarify_suit',
    title: 'Уточнить иск',
    why: view.done
      ? 'Продавец исполнил всё в ходе дела. Сообщите суду, но от иска не отказывайтесь: штраф остаётся.'
      : 'Продавец заплатил в ходе дела: сообщите суду. Долг меньше, но неустойка и штраф остаются. От иска не отказывайтесь: штраф просят и с уплаченного.',
    action: 'update_paper',
    norm: normAt('ppvs-17-47', view.ctx.today),
  };
}

const COURT_WAIT: Step = {
  id: 'court_wait',
  title: 'Ждать вызова в суд',
  why: 'Суд пришлёт определение. Если продавец заплатит, запишите деньги: штраф от этого не отпадает.',
  action: 'record_money',
};

/** A held suit is mended by the day of the court; then the court says whether it takes it. */
function heldSuit(until: CivilDate, { state, ctx }: View): Step {
  const norm = normAt('gpk-136', ctx.today);
  const given = mendedOn(state);
  if (given) {
    const when = given <= until ? '' : ', после срока';
    return {
      id: 'mending_wait',
      title: 'Ждать ответа суда',
      why: `Исправленное отдано ${shortDate(given)}${when}. Суд пришлёт определение: принял иск или вернул. Запишите его.`,
      action: 'record_court',
      norm,
    };
  }
  if (ctx.today > until) {
    return {
      id: 'mending_over',
      title: 'Узнать в суде, что стало с иском',
      why: 'Срок исправить иск прошёл. Исправленное принимают — запишите, что суд принял иск. Вернули — запишите и это.',
      action: 'record_court',
      norm,
    };
  }
  return {
    id: 'mend_suit',
    title: `Исправить иск до ${longDate(until)}`,
    why: 'В определении названо, чего не хватает. Отдайте это в суд в срок, и иск считается поданным в первый день.',
    action: 'mending_paper',
    norm,
  };
}

/** The court gave the suit back: nothing stands in the way of filing it again. */
export function suitAgain({ state, ctx }: View): Step | null {
  const { returned } = state.court;
  if (!returned) return null;
  return {
    id: 'suit_again',
    title: 'Исправить иск и подать снова',
    why: `Суд вернул иск ${shortDate(returned)}. Причина названа в определении. Возврат не мешает подать тот же иск снова, но давность идёт.`,
    action: 'lawsuit_packet',
    norm: normAt('gpk-135', ctx.today),
  };
}

/** The writ is here: the bank or the bailiffs. */
function enforcement({ state, ctx }: View): Step {
  const { presented } = state.court;
  if (presented.bank ?? presented.bailiffs) {
    return {
      id: 'enforcement_wait',
      title: 'Ждать денег по листу',
      why: 'Банк исполняет лист за несколько дней, приставы — дольше. Деньги придут — запишите их.',
      action: 'record_money',
      norm: normAt(presented.bank ? '229-fz-70' : '229-fz-36', ctx.today),
    };
  }
  return {
    id: 'present_writ',
    title: 'Сдать исполнительный лист',
    why: 'Знаете банк продавца — сдайте лист в банк: это быстрее. Не знаете — приставам, они найдут счета.',
    action: 'enforcement_packet',
    norm: normAt('229-fz-8', ctx.today),
  };
}

function afterJudgment(view: View): Step[] {
  const { court: judged } = view.state;
  if (judged.presented.bank ?? judged.presented.bailiffs) return [enforcement(view), closing()];
  if (judged.appealed && !judged.appeal) return [appealWait(view), closing()];
  switch (decisionOf(judged)) {
    case 'refused':
      return refused(view);
    case 'partly':
      return [toWrit(view), ...theRest(view), closing()];
    case 'granted':
      return [toWrit(view), closing()];
    case undefined:
      return [NAME_DECISION, { ...toWrit(view), optional: true }, closing()];
  }
}

/** A record made before the decision was asked for: what comes next depends on it. */
const NAME_DECISION: Step = {
  id: 'name_decision',
  title: 'Отметить, что решил суд',
  why: 'Взыскал всё, часть или отказал: от этого зависит, что делать дальше и до какого дня.',
  action: 'record_court',
};

function appealWait({ state }: View): Step {
  return {
    id: 'appeal_wait',
    title: 'Ждать апелляции',
    why:
      state.court.judgment?.decision === 'refused'
        ? 'Отказ обжалован и в силу не вступил. Запишите, что решила апелляция.'
        : 'Решение обжаловано и в силу не вступило. Останется в силе — попросите лист в том же суде.',
    action: 'record_court',
  };
}

/** The judgment gives money: first it comes into force, then the court gives the writ. */
function toWrit({ state, ctx, deadlines }: View): Step {
  const appeal = deadlines.find(({ id }) => id === 'appeal');
  const { judgment, appeal: decided } = state.court;
  if (appeal && !decided && ctx.today <= appeal.last) {
    return {
      id: 'await_force',
      title: `Ждать, пока решение вступит в силу: не раньше ${longDate(addDays(appeal.last, 1))}`,
      why: judgment?.inAbsence
        ? 'Решение заочное: сначала ответчик может его отменить, потом идёт срок на апелляцию. День вступления назовёт суд.'
        : 'До этого дня идёт срок на апелляцию, и лист не выдают. Мотивы готовы позже — запишите их день.',
      action: 'record_money',
      norm: normAt(judgment?.inAbsence ? 'gpk-237' : 'gpk-321', ctx.today),
    };
  }
  return {
    id: 'get_writ',
    title: 'Получить исполнительный лист',
    why: writWords(decided !== undefined, judgment?.inAbsence === true),
    action: 'enforcement_packet',
    norm: normAt(decided ? 'gpk-329-5' : 'gpk-428', ctx.today),
  };
}

function writWords(appealed: boolean, inAbsence: boolean): string {
  if (appealed)
    return 'Решение вступило в силу в день апелляции. Лист выдаёт суд, который решил дело первым: подайте туда заявление.';
  return inAbsence
    ? 'Узнайте в суде, когда ответчику вручили заочное решение и не отменено ли оно. Вступило в силу — попросите лист.'
    : 'Срок на апелляцию прошёл. Узнайте в суде, что решение никто не обжаловал, и попросите там лист.';
}

/** A part was awarded: the rest may be asked of the court above while its term runs. */
function theRest(view: View): Step[] {
  const last = openUntil(view);
  if (!last) return [];
  const higher = view.state.court.appeal !== undefined;
  return [
    {
      id: higher ? 'cassation' : 'appeal',
      title: higher ? 'Пойти в кассацию за остальным' : 'Обжаловать отказ в остальном',
      why: `Можно до ${longDate(last)}.${higher ? '' : ' Пока решение обжалуют, лист не выдают.'}`,
      action: higher ? 'none' : 'appeal_paper',
      optional: true,
      norm: normAt(higher ? 'gpk-376.1' : 'gpk-321', view.ctx.today),
    },
  ];
}

/** Last day of the complaint to the court above that is still open. */
function openUntil({ state, ctx, deadlines }: View): string | null {
  const clock = deadlines.find(({ id }) => id === (state.court.appeal ? 'cassation' : 'appeal'));
  return clock && ctx.today <= clock.last ? clock.last : null;
}

/** The court refused: the next court while there is time, else the end of the case. */
function refused(view: View): Step[] {
  const last = openUntil(view);
  const { ctx, state } = view;
  if (state.court.appeal) {
    const end: Step = { ...closing(), why: 'Отказ вступил в силу в день апелляции. Бумаги останутся в деле.' };
    if (!last) return [{ ...end, optional: false }];
    const cassation: Step = {
      id: 'cassation',
      title: `Решить, идти ли в кассацию: до ${longDate(last)}`,
      why: 'Кассация не слушает дело заново: она смотрит, верно ли применён закон. Жалобу подают через суд, который решил дело первым.',
      action: 'none',
      norm: normAt('gpk-376.1', ctx.today),
    };
    return [cassation, end];
  }
  if (last) {
    const appeal: Step = {
      id: 'appeal',
      title: `Решить, обжаловать ли отказ: до ${longDate(last)}`,
      why: 'Апелляцию подают через тот же суд. Не подадите — отказ вступит в силу, и этот же иск снова не примут.',
      action: 'appeal_paper',
      norm: normAt('gpk-321', ctx.today),
    };
    return [appeal, { ...closing(), why: 'Если решили не обжаловать.' }];
  }
  return [
    {
      ...closing(),
      title: 'Закрыть дело или просить восстановить срок',
      why: 'Срок апелляции прошёл, отказ вступил в силу. Была уважительная причина — просите восстановить срок вместе с жалобой.',
      optional: false,
    },
    {
      id: 'appeal',
      title: 'Апелляция с просьбой восстановить срок',
      why: 'Суд восстановит его, если причина уважительная и подтверждена бумагой.',
      action: 'appeal_paper',
      optional: true,
      norm: normAt('gpk-320', ctx.today),
    },
  ];
}
