import { parts, type CivilDate } from '../../calendar/civilDate.ts';
import { caseState } from '../state/caseState.ts';
import type { CaseFile } from '../../model/case.ts';
import { shortDate } from '../../text/format.ts';
import { lawContext } from '../context.ts';
import { plan } from '../plan.ts';
import type { LawContext, Plan } from '../types.ts';

/** The case counted as of another day. */
export interface AsOf {
  day: CivilDate;
  plan: Plan;
  /** Why the figures of that day may still change, a sentence each; empty = as sure as today's. */
  provisional: string[];
}

/** Named days of a case: the day of filing and of the hearing, while they are known. */
export function namedDays({ facts, events }: CaseFile): { suit: CivilDate | null; hearing: CivilDate | null } {
  const filed = events.filter(({ type }) => type === 'lawsuit_filed').map(({ date }) => date);
  return {
    suit: filed.sort()[0] ?? facts.court?.filingDate ?? null,
    hearing: facts.papers?.trial?.hearingDate ?? null,
  };
}

/**
 * The same case with another today; the case itself is not touched. A later day supposes that nothing happens until then
 * and that the law stays as it is known now.
 */
export function asOf(file: CaseFile, day: CivilDate, today: CivilDate, law: Omit<LawContext, 'today'>): AsOf {
  const ctx = lawContext(day, law);
  const planned = plan(file, ctx);
  return { day, plan: planned, provisional: doubts(file, planned, ctx, today) };
}

function doubts(file: CaseFile, planned: Plan, ctx: LawContext, today: CivilDate): string[] {
  const { calendar, keyRate, today: day } = ctx;
  const list: string[] = [];
  if (day > today) {
    list.push('Считаем, что до этого дня продавец не заплатит и закон не изменится.');
  }
  const ahead = caseState(file, day).future;
  if (ahead.length > 0) list.push(`События после ${shortDate(day)} не учтены.`);
  if (day >= (keyRate.unknownFrom ?? '9999') && planned.sums?.accrual?.rule === 'gk-395') {
    list.push(`Ключевая ставка известна по ${shortDate(keyRate.lastConfirmed)}, дальше взята она же.`);
  }
  const unknownYear = planned.deadlines.some((clock) => clock.provisional);
  if (unknownYear || !(String(parts(day).year) in calendar.years)) {
    list.push('Перенос выходных на один из годов ещё не утверждён: последний день может сдвинуться.');
  }
  const inexact = planned.deadlines.find((clock) => clock.approximateStart);
  if (inexact) list.push(`${inexact.startLabel}: день записан примерно.`);
  return list;
}
