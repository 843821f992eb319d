import { listedGoods, listOn, NO_LOAN } from '../data/goods-lists.ts';
import { normAt } from '../norms/lookup.ts';
import type { MissingFact, Warning } from '../types.ts';
import { daysTerm, excluded, missing } from './common.ts';
import { backFromRepair, earlierRepair, earlierReplacement } from './changedDemand.ts';
import { defectSanction } from './defectRows.ts';
import type { DemandDraft, Matter } from './types.ts';

/*
 * Another durable item while the own one is mended or exchanged (п. 2 ст. 20, п. 1 ст. 21 ЗоЗПП).
 *   Term: 3 days from the demand; free of charge, brought by the seller. Penalty: 1 % of the price a day (п. 1 ст. 23).
 *   Not: goods of the Government's list (by days, shared/law/data/goods-lists.ts); nothing is mended or exchanged now.
 */

const ROW = { id: 'loan_item', title: 'Дать товар на время ремонта или замены' } as const;
const DURING_REPAIR = ['zozpp-20-2', 'zozpp-23-1'];
const DURING_EXCHANGE = ['zozpp-20-2', 'zozpp-21', 'zozpp-23-1'];

/** The row belongs to the table: a repair or an exchange is asked for or is going on. */
export function asksLoan(matter: Matter): boolean {
  const { demand, defect } = matter.facts;
  return (
    demand === 'loan_item' ||
    demand === 'repair' ||
    defect?.loanDemandDate !== undefined ||
    mending(matter) ||
    earlierReplacement(matter) !== null
  );
}

/** The item is away for a repair now: one that has come back is not. */
function mending(matter: Matter): boolean {
  return earlierRepair(matter) !== null && backFromRepair(matter.facts) === null;
}

function whyNot(matter: Matter): { excluded?: string; unknown?: string } {
  const { loanGiven, loanKind } = matter.facts.defect ?? {};
  if (loanGiven === 'yes') return { excluded: 'товар на это время вам уже дали.' };
  const listed = listedGoods(NO_LOAN, loanKind, matter.demandDay);
  if (listed) return { excluded: `на такие товары правило не распространяется (перечень): ${listed.label}.` };
  if (!mending(matter) && !earlierReplacement(matter)) {
    return { excluded: 'товар ещё не в ремонте и не на замене. Попросите о нём вместе с ремонтом.' };
  }
  if (loanKind === undefined) return { unknown: 'товар есть в перечне тех, на которые замену не дают?' };
  return {};
}

/** The row of the table; the term runs from a proven earlier demand of the loan item, when there was one. */
export function loanRow(matter: Matter): DemandDraft {
  const norms = mending(matter) ? DURING_REPAIR : earlierReplacement(matter) ? DURING_EXCHANGE : DURING_REPAIR;
  const verdict = whyNot(matter);
  if (verdict.excluded) return excluded({ ...ROW, norms }, verdict.excluded, { norm: 'zozpp-20-2' });
  const asked = matter.facts.defect?.loanDemandDate;
  const start = asked ? { date: asked, label: 'Просьба о товаре на время ремонта получена' } : undefined;
  return {
    ...ROW,
    status: verdict.unknown ? 'unknown' : 'allowed',
    ...(verdict.unknown ? { reason: verdict.unknown } : {}),
    term: daysTerm(matter, 'zozpp-20-2', 'days', start),
    sanction: defectSanction(matter),
    principal: 0,
    right: 'zozpp-20-2',
    closes: 'Ничего: ремонт или замена идут своим сроком.',
    risk: 'Дать обязаны товар с теми же основными свойствами, не обязательно новый.',
    norms,
  };
}

/** What the row needs from the buyer once it is chosen. */
export function loanQuestions({ facts }: Matter): MissingFact[] {
  if (facts.demand !== 'loan_item' || facts.defect?.loanKind !== undefined) return [];
  return [
    missing(
      'defect.loanKind',
      'Товар есть в перечне тех, на которые замену не дают?',
      'Мебель, машины, бритвы и чайники в нём есть.',
    ),
  ];
}

/** The list changed on 01.09.2026 and its text has not been read. */
export function loanWarnings(matter: Matter): Warning[] {
  const { read, norm } = listOn(NO_LOAN, matter.demandDay);
  if (read || matter.facts.demand !== 'loan_item') return [];
  return [
    {
      code: 'loan_list_not_read',
      severity: 'advice',
      title: 'Перечень сменился: проверьте',
      text: 'С 01.09.2026 действует перечень из постановления № 657. Его текст мы не прочитали и показываем прежние группы. Сверьте свой товар с новым перечнем.',
      path: 'defect.loanKind',
      norm: normAt(norm, matter.demandDay),
      confidence: 'L',
    },
  ];
}
