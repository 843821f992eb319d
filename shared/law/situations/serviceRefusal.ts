import type { CivilDate } from '../../calendar/civilDate.ts';
import { formatRoubles, type Kopecks } from '../../money/kopecks.ts';
import { daysTerm, earlierDemand, excluded } from './common.ts';
import { refusalQuestions, refusalWarnings } from './serviceRefusalNotes.ts';
import type { DemandDraft, Matter, Reading, Sanction } from './types.ts';
import { dayAfter, paidForWork } from './workSanction.ts';

/*
 * Refusal of a service or a work without any fault of the provider (ст. 32 ЗоЗПП; ст. 782, 717 ГК).
 *   Demands: what was paid less what was provided and the expenses the provider proved | stop the charges of an Internet
 *   subscription and return what was taken after the refusal (п. 4.2 ст. 16.1 since 01.03.2026; ст. 1102 ГК).
 *   Term: the law names none; 7 days from the demand (п. 2 ст. 314 ГК). Sanction: ст. 395 ГК. 3 % is not due: there is
 *   no delay and no defect. A deposit that is not given back and a fine for refusing are void (ст. 16).
 */

const RETURN = { id: 'service_return', title: 'Отказаться и вернуть остаток денег' } as const;
const STOP = { id: 'stop_charges', title: 'Прекратить списания и вернуть снятое после отказа' } as const;
const STOP_NORMS = ['zozpp-32', 'zozpp-16.1-4.2', 'zozpp-16', 'gk-1102', 'gk-1107-2', 'gk-314-2', 'gk-395'];

/** A contract of work is given up by ст. 717 ГК, of services by ст. 782; ст. 32 ЗоЗПП stands before both. */
export function refusalNorms(work: boolean): string[] {
  return ['zozpp-32', work ? 'gk-717' : 'gk-782', 'zozpp-16', 'gk-314-2', 'gk-395'];
}

/** Interest after the term, or from `from`; no figure while there is no sum. */
export function interest(base: Kopecks | null, from?: CivilDate): Sanction {
  if (!base) return { rule: 'none', text: 'проценты по ст. 395 ГК после срока' };
  return { rule: 'gk-395', base, ...(from ? { from } : {}) };
}

/**
 * Paid less provided less the expenses the provider proved. What he has not proved is not deducted: the burden is his
 * (ст. 32). Null while the sum paid is not known.
 */
export function refusalRest(
  { facts }: Matter,
  paid: Kopecks | undefined,
): Required<Pick<DemandDraft, 'principalOperands'>> & { principal: Kopecks | null } {
  if (paid === undefined) return { principal: null, principalOperands: [] };
  const { providedPrice = 0, expenses = 0 } = facts.service ?? {};
  return {
    principal: Math.max(0, paid - providedPrice - expenses),
    principalOperands: [
      { name: 'Уплачено', value: formatRoubles(paid) },
      { name: 'Оказано до отказа', value: formatRoubles(providedPrice) },
      { name: 'Доказанные расходы исполнителя', value: formatRoubles(expenses) },
    ],
  };
}

function returnRow(matter: Matter): DemandDraft {
  const rest = refusalRest(matter, paidForWork(matter));
  const row: DemandDraft = {
    ...RETURN,
    ...rest,
    status: 'allowed',
    term: daysTerm(matter, 'gk-314-2', 'days', earlierDemand(matter.facts)),
    sanction: interest(rest.principal),
    principalLabel: 'Остаток уплаченного',
    right: 'zozpp-32',
    closes: 'Договор закончится: дальше услугу не оказывают и денег за неё не берут.',
    risk: 'Исполнитель удержит расходы, которые подтвердит документами. 3 % в день здесь нет, только проценты.',
    norms: refusalNorms(matter.facts.field === 'work'),
  };
  return rest.principal === 0
    ? { ...row, status: 'excluded', reason: 'оказано и доказано расходов на всю сумму: возвращать нечего.' }
    : row;
}

function stopRow(matter: Matter): DemandDraft {
  const { subscription, chargedAfter, chargedDate, refusalDate } = matter.facts.service ?? {};
  const taken = chargedAfter ?? 0;
  // Money taken after a known refusal has no ground from the very day it was taken (п. 2 ст. 1107 ГК).
  const from = chargedDate && refusalDate && chargedDate >= refusalDate ? dayAfter(chargedDate) : undefined;
  const row: DemandDraft = {
    ...STOP,
    status: 'allowed',
    term: daysTerm(matter, 'gk-314-2', 'days', earlierDemand(matter.facts)),
    sanction: interest(taken, from),
    principal: taken,
    principalLabel: 'Снято после отказа',
    right: 'gk-1102',
    closes: 'Подписка закончится, реквизиты карты больше не используют.',
    risk: 'Остаток за неиспользованное время требуют отдельно: выберите «Отказаться и вернуть остаток».',
    norms: STOP_NORMS,
  };
  if (subscription === 'yes') return row;
  return subscription === 'no'
    ? { ...row, status: 'excluded', reason: 'это не подписка с регулярными списаниями с карты.' }
    : { ...row, status: 'unknown', reason: 'это подписка в интернете со списаниями с карты?' };
}

/** Reads the situation «отказываюсь от услуги или работы». */
export function serviceRefusal(matter: Matter): Reading {
  const { subscription } = matter.facts.service ?? {};
  return {
    id: 'service_refusal',
    title: subscription === 'yes' ? 'Отказ от подписки' : 'Отказ от услуги или работы',
    demands: [
      returnRow(matter),
      stopRow(matter),
      excluded(
        {
          id: 'service_refund',
          title: 'Вернуть всё и получить 3 % в день',
          norms: ['zozpp-28-1', 'zozpp-31-1', 'zozpp-28-5'],
        },
        'для этого исполнитель должен опоздать или сделать плохо. Так и было: выберите «Работу не сделали в срок» или «Работа с недостатками».',
        { norm: 'zozpp-31-1' },
      ),
    ],
    clocks: [],
    warnings: refusalWarnings(matter),
    missing: refusalQuestions(matter),
    recommend: subscription === 'yes' ? ['stop_charges', 'service_return'] : ['service_return'],
  };
}
