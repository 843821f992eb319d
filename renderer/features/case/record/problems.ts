import type { CaseView } from '../../../../shared/ipc/contract.ts';
import type { CaseEvent } from '../../../../shared/model/case.ts';
import { eventDateProblem } from '../../../../shared/model/eventRules.ts';
import { numberProblem } from './draft.ts';

/** What stops a record from being saved, by field. */
export interface Problems {
  date: string | null;
  amount: string | null;
  number: string | null;
  /** No kind of answer is chosen. */
  kinds: string | null;
  /** How the case ended is not said. */
  outcome: string | null;
  /** What the court decided is not said. */
  decision: string | null;
  /** The day by which the suit must be mended. */
  until: string | null;
}

/** `tried`: the user has pressed «Записать», so empty boxes are spoken of too. */
export function problemsOf(event: CaseEvent, view: CaseView, tried: boolean): Problems {
  return {
    date: dateProblem(event, view, tried),
    amount: event.type === 'money_received' ? amountProblem(event, tried) : null,
    number: event.type === 'sent' ? sendingProblem(event, tried) : null,
    kinds:
      event.type === 'replied' && tried && (event.kinds ?? []).length === 0
        ? 'Отметьте, что это за ответ. Ничего не подходит — выберите «Другой ответ».'
        : null,
    decision: decisionProblem(event, tried),
    until: event.type === 'suit_held' ? untilProblem(event, tried) : null,
    outcome: event.type === 'closed' && tried && !event.outcome ? 'Отметьте, чем закончилось дело.' : null,
  };
}

export function hasProblem(problems: Problems): boolean {
  return Object.values(problems).some((problem) => problem !== null);
}

function dateProblem(event: CaseEvent, view: CaseView, tried: boolean): string | null {
  if (event.date === '') return tried ? 'Укажите день: от него считаются сроки и деньги.' : null;
  return eventDateProblem(event, view.file, view.plan.today);
}

/** From the decision follows everything that comes after it. */
function decisionProblem(event: CaseEvent, tried: boolean): string | null {
  if (!tried || (event.type !== 'judgment' && event.type !== 'appeal_decided') || event.decision) return null;
  return 'Отметьте, что решил суд: от этого зависит, что делать дальше.';
}

function untilProblem({ date, until }: Extract<CaseEvent, { type: 'suit_held' }>, tried: boolean): string | null {
  if (until === '') return tried ? 'Укажите день из определения: позже иск вернут.' : null;
  return date !== '' && until < date ? 'Этот день раньше определения. Проверьте обе даты.' : null;
}

function amountProblem(event: Extract<CaseEvent, { type: 'money_received' }>, tried: boolean): string | null {
  if (event.amount <= 0) return tried ? 'Напишите, сколько пришло.' : null;
  const parts = (event.fine ?? 0) + (event.moral ?? 0) + (event.costs ?? 0);
  return parts > event.amount ? 'Штраф, моральный вред и расходы вместе больше, чем пришло. Проверьте суммы.' : null;
}

/** A number that does not fit is a warning: it stays, once the user says why. */
function sendingProblem(event: Extract<CaseEvent, { type: 'sent' }>, tried: boolean): string | null {
  const problem = numberProblem(event);
  if (problem === null || (event.numberOverride ?? '').trim() !== '') return null;
  const typed = (event.number ?? '').replace(/\D/g, '').length >= 13;
  return tried || typed ? problem : null;
}
