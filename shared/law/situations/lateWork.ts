import type { CivilDate } from '../../calendar/civilDate.ts';
import { formatRoubles } from '../../money/kopecks.ts';
import { shortDate } from '../../text/format.ts';
import { daysTerm, excluded, known, passed } from './common.ts';
import { breachOf, doneOn, dueDay, newTermBefore, type Due } from './lateWorkDue.ts';
import { lateWorkQuestions, lateWorkWarnings } from './lateWorkNotes.ts';
import type { DemandDraft, Matter, Reading, Sanction, Term } from './types.ts';
import { dayAfter, paidForWork, workSanction } from './workSanction.ts';

/*
 * A work or service that is late (ст. 27, 28 ЗоЗПП).
 *   Facts: the promised day; not started, not finished, clearly late, done late; the price of the late work.
 *   Demands: a new term | another contractor at the first one's cost | a price cut | refusal and the money back | the
 *   penalty alone, when the work was done late. After refusal nothing is paid for what was not accepted (п. 4 ст. 28).
 *   Terms: the new day of the buyer; money 10 days (п. 1 ст. 31).
 *   Penalty: 3 % a day from the day after the promised one to the work or to a demand of п. 1 ст. 28; after the term of
 *   that demand 3 % again; both within one price. A named day is not moved by ст. 193 ГК.
 *   No day agreed: first a demand to do the work, 7 days (п. 2 ст. 314 ГК); no penalty before they pass.
 */

const NEW_TERM = { id: 'new_term', title: 'Закончить работу к новому дню' } as const;
const THIRD_PARTY = { id: 'third_party', title: 'Возместить расходы на другого исполнителя' } as const;
const PRICE_CUT = { id: 'service_price_cut', title: 'Снизить цену работы' } as const;
const REFUND = { id: 'service_refund', title: 'Отказаться от договора и вернуть деньги' } as const;
const PENALTY = { id: 'service_penalty', title: 'Выплатить неустойку за опоздание' } as const;

const NORMS = {
  new_term: ['zozpp-27', 'zozpp-28-1', 'zozpp-28-5'],
  on_demand: ['gk-314-2', 'zozpp-27', 'zozpp-28-5'],
  third_party: ['zozpp-28-1', 'gk-397', 'zozpp-31-1', 'zozpp-31-3', 'zozpp-28-5'],
  service_price_cut: ['zozpp-28-1', 'zozpp-31-1', 'zozpp-31-3', 'zozpp-28-5'],
  service_refund: ['zozpp-28-1', 'zozpp-28-4', 'zozpp-31-1', 'zozpp-31-3', 'zozpp-28-5'],
  service_penalty: ['zozpp-27', 'zozpp-28-5', 'zozpp-31-1', 'zozpp-13-2'],
};

/** Money demands and the new term: the first penalty ends with the demand, the second waits for its term. */
function row(
  matter: Matter,
  due: Due,
  draft: Pick<DemandDraft, 'id' | 'title' | 'principal' | 'principalLabel' | 'closes' | 'risk' | 'norms'> & {
    term?: Term;
    right?: string;
    principalOperands?: DemandDraft['principalOperands'];
  },
): DemandDraft {
  const breach = breachOf(matter, due);
  return {
    status: 'allowed',
    term: daysTerm(matter, 'zozpp-31-1'),
    right: 'zozpp-28-1',
    sanction: workSanction(matter),
    ...(breach ? { earlierBreach: breach } : {}),
    ...draft,
  };
}

function newTermRow(matter: Matter, due: Due): DemandDraft {
  const onDemand = due.byDemand && !due.date;
  const { newTerm } = matter.facts.service ?? {};
  const own: Term = newTerm
    ? { date: newTerm, norm: 'zozpp-28-1', text: `до ${shortDate(newTerm)}` }
    : { norm: 'zozpp-28-1', text: 'день назначаете вы' };
  return row(matter, due, {
    ...NEW_TERM,
    principal: 0,
    term: onDemand ? daysTerm(matter, 'gk-314-2') : own,
    right: onDemand ? 'gk-314-2' : 'zozpp-28-1',
    closes: 'Пока новый срок не прошёл, деньги обратно не требуют.',
    risk: 'Требование останавливает неустойку до конца нового срока: так сказано в п. 5 ст. 28. Не назначайте его далеко.',
    norms: onDemand ? NORMS.on_demand : NORMS.new_term,
  });
}

/** What was paid less the price of the part the buyer accepted (п. 4 ст. 28); null while one of them is not known. */
function refundPrincipal(matter: Matter): Pick<DemandDraft, 'principal' | 'principalOperands'> {
  const { acceptedDate, providedPrice } = matter.facts.service ?? {};
  const paid = paidForWork(matter);
  if (paid === undefined) return { principal: null };
  if (!known(acceptedDate)) return { principal: paid };
  if (providedPrice === undefined) return { principal: null };
  return {
    principal: Math.max(0, paid - providedPrice),
    principalOperands: [
      { name: 'Уплачено', value: formatRoubles(paid) },
      { name: 'Цена принятой части', value: formatRoubles(providedPrice) },
    ],
  };
}

function refundRow(matter: Matter, due: Due): DemandDraft {
  return row(matter, due, {
    ...REFUND,
    ...refundPrincipal(matter),
    principalLabel: 'Деньги за работу',
    closes: 'Договор закончится: эту работу исполнитель больше не делает.',
    risk: 'За то, что вы уже приняли, платить придётся (п. 4 ст. 28). За непринятое — нет.',
    norms: NORMS.service_refund,
  });
}

function cutRow(matter: Matter, due: Due): DemandDraft {
  return row(matter, due, {
    ...PRICE_CUT,
    principal: matter.facts.service?.cutAmount ?? null,
    principalLabel: 'Снижение цены работы',
    closes: 'Договор остаётся, цена становится ниже.',
    risk: 'Сумму называете вы: её нужно объяснить, иначе суд возьмёт свою.',
    norms: NORMS.service_price_cut,
  });
}

function thirdPartyRow(matter: Matter, due: Due): DemandDraft {
  return row(matter, due, {
    ...THIRD_PARTY,
    principal: matter.facts.service?.otherCosts ?? null,
    principalLabel: 'Расходы на другого исполнителя',
    closes: 'Эту работу делает другой: прежний исполнитель её уже не закончит.',
    risk: 'Цена должна быть разумной: сохраните договор и чеки. Если прежнему исполнителю вы платили не всё, он попросит это учесть.',
    norms: NORMS.third_party,
  });
}

function penaltyRow(matter: Matter, due: Due): DemandDraft {
  const done = doneOn(matter);
  const sanction: Sanction =
    done && due.date
      ? workSanction(matter, { from: dayAfter(due.date), endedOn: done })
      : { rule: 'none', text: '3 % цены работы в день: сначала укажите оба дня, обещанный и когда сделали' };
  const verdict = penaltyVerdict(due, done);
  return {
    ...PENALTY,
    ...verdict,
    term: daysTerm(matter, 'zozpp-31-1'),
    sanction,
    principal: 0,
    right: 'zozpp-28-5',
    closes: 'Ничего: за недостатки работы можно требовать отдельно.',
    risk: 'Срок для одной неустойки закон не назвал: по нашему чтению, те же 10 дней. Суд вправе её уменьшить (ст. 333 ГК).',
    norms: NORMS.service_penalty,
  };
}

/** Both days are needed, and the second must be after the first. */
function penaltyVerdict(due: Due, done: CivilDate | undefined): Pick<DemandDraft, 'status' | 'reason'> {
  if (!due.date && due.byDemand) return { status: 'excluded', reason: 'срок не был согласован: просрочки нет.' };
  if (!due.date) return { status: 'unknown', reason: 'к какому дню обещали закончить?' };
  if (!done) return { status: 'unknown', reason: 'когда работу сделали?' };
  return done > due.date
    ? { status: 'allowed' }
    : { status: 'excluded', reason: 'работу сделали в срок: просрочки нет.' };
}

const ACCEPTED = 'работу вы приняли. Деньги возвращают, если в ней недостатки: выберите «Работа с недостатками».';

/** Work done late: the penalty, a price cut, and the refusal only while the work is not accepted. */
function doneRows(matter: Matter, due: Due): DemandDraft[] {
  const penalty = penaltyRow(matter, due);
  const accepted = known(matter.facts.service?.acceptedDate) !== null;
  const refund: Pick<DemandDraft, 'status' | 'reason'> = accepted
    ? { status: 'excluded', reason: ACCEPTED }
    : { status: 'unknown', reason: 'вы приняли работу? После приёмки отказаться из-за опоздания нельзя.' };
  // No delay that can be shown: neither the price nor the money has a ground.
  const none = penalty.status === 'allowed' ? {} : { status: penalty.status, reason: penalty.reason };
  return [
    penalty,
    { ...cutRow(matter, due), ...none },
    { ...refundRow(matter, due), ...refund, ...(penalty.status === 'excluded' ? none : {}) },
    excluded({ ...NEW_TERM, norms: NORMS.new_term }, 'работу уже сделали.', { norm: 'zozpp-28-1' }),
    excluded({ ...THIRD_PARTY, norms: NORMS.third_party }, 'работу уже сделал сам исполнитель.', {
      norm: 'zozpp-31-1',
    }),
  ];
}

/** Why nothing may be demanded yet, or not this: the day has not passed, no day was agreed, a new term still runs. */
function closed(matter: Matter, due: Due): string | undefined {
  const { progress } = matter.facts.service ?? {};
  const pause = newTermBefore(matter, due);
  if (pause && !passed(pause.to, matter.ctx.today)) {
    return `вы уже назначили новый срок, до ${shortDate(pause.to)}. Другое требование — после него.`;
  }
  if (!due.date && due.byDemand) {
    return 'срок не согласован: сначала потребуйте сделать работу (7 дней, п. 2 ст. 314 ГК). Отказаться без причины можно и сейчас: выберите «Отказ от услуги» (ст. 32).';
  }
  if (due.date && progress !== 'clearly_late' && !passed(due.date, matter.ctx.today)) {
    return 'срок ещё не прошёл. Если уже ясно, что не успеют, ответьте так на вопрос о ходе работы.';
  }
  return undefined;
}

function openRows(matter: Matter, due: Due): DemandDraft[] {
  const reason = closed(matter, due);
  const onDemand = due.byDemand && !due.date;
  const shut = (draft: DemandDraft): DemandDraft =>
    reason ? { ...draft, status: 'excluded', reason } : asked(matter, draft);
  const term = newTermRow(matter, due);
  return [
    ...[refundRow(matter, due), cutRow(matter, due), thirdPartyRow(matter, due)].map(shut),
    onDemand ? asked(matter, term) : shut(term),
    excluded(
      { ...PENALTY, norms: NORMS.service_penalty },
      'работу ещё не закончили: неустойка входит в другие требования.',
      { norm: 'zozpp-31-1' },
    ),
  ];
}

/** Nothing is open until it is known how far the work has gone. */
function asked({ facts }: Matter, draft: DemandDraft): DemandDraft {
  return facts.service?.progress ? draft : { ...draft, status: 'unknown', reason: 'работу начали, закончили?' };
}

/** Reads the situation «работу не сделали в срок». */
export function lateWork(matter: Matter): Reading {
  const due = dueDay(matter);
  const { progress } = matter.facts.service ?? {};
  const done = progress === 'done_late';
  return {
    id: 'late_work_service',
    title: done ? 'Работу сделали с опозданием' : 'Работу не сделали в срок',
    demands: done ? doneRows(matter, due) : openRows(matter, due),
    clocks: due.clocks,
    warnings: lateWorkWarnings(matter, due),
    missing: lateWorkQuestions(matter),
    recommend:
      progress === 'not_finished'
        ? ['new_term', 'service_refund', 'service_price_cut', 'third_party']
        : ['service_penalty', 'service_refund', 'new_term', 'third_party'],
  };
}
