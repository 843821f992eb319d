import { addDays, earlier, type CivilDate } from '../../calendar/civilDate.ts';
import type { ProductionCalendar } from '../../calendar/productionCalendar.ts';
import type { Facts } from '../../model/facts.ts';
import type { Kopecks } from '../../money/kopecks.ts';
import { counted, DAYS } from '../../text/format.ts';
import { countTerm, type Term as CountedTerm } from '../../terms/term.ts';
import { findNorm, param } from '../norms/lookup.ts';
import type { CaseState } from '../state/caseState.ts';
import type { MissingFact, NormRef } from '../types.ts';
import type { DemandDraft, Matter, Term } from './types.ts';

const MONTHS = ['месяц', 'месяца', 'месяцев'] as const;

/** A term in days whose length stands in the norm under `name`, in the edition of the day of the demand. */
export function daysTerm(matter: Matter, norm: string, name = 'days', start?: Term['start']): Term {
  const days = param(norm, name, matter.demandDay);
  return { days, norm, text: counted(days, DAYS), ...(start ? { start } : {}) };
}

/** A term in months whose length stands in the norm under `name`. */
export function monthsTerm(matter: Matter, norm: string, name: string): Term {
  const months = param(norm, name, matter.demandDay);
  return { months, norm, text: counted(months, MONTHS) };
}

/** The norms that had an edition on the day, in the given order; those of other times are left out. */
export function norms(ids: readonly string[], date: CivilDate): NormRef[] {
  return ids.flatMap((id) => findNorm(id, date) ?? []);
}

/** A fact the case lacks. */
export function missing(path: string, question: string, why: string): MissingFact {
  return { path, question, why };
}

/** A row that the facts exclude: it stays in the table with its reason. */
export function excluded(
  row: Pick<DemandDraft, 'id' | 'title' | 'norms'>,
  reason: string,
  term: Pick<Term, 'norm'>,
): DemandDraft {
  return {
    ...row,
    status: 'excluded',
    reason,
    right: term.norm,
    term: { norm: term.norm, text: '' },
    sanction: { rule: 'none', text: '' },
    principal: 0,
    closes: '',
    risk: '',
  };
}

/** Day on which the demand was made or would be made now: handed to the post, handed over, else today (ст. 194 ГК). */
export function demandDay(state: CaseState, today: CivilDate): CivilDate {
  const { sent, served } = state.claim;
  if (sent && served) return earlier(sent, served.date);
  return sent ?? served?.date ?? today;
}

/** A date fact that is really a date, not «не знаю» and not absent. */
export function known(date: string | undefined): CivilDate | null {
  return date && date !== 'unknown' ? date : null;
}

/**
 * Day the item came to the buyer. A purchase in a shop without delivery is handed over on the day of purchase only when
 * the buyer says so; here only the known day counts.
 */
export function handOver(facts: Facts, state?: CaseState): CivilDate | null {
  return known(facts.goods?.deliveryDate) ?? facts.delivery?.deliveredDate ?? state?.delivered ?? null;
}

/** Counts days or months from `start`, with the shift of ст. 193 ГК unless `shift` is false. */
export function count(
  calendar: ProductionCalendar,
  start: CivilDate,
  length: { days?: number; months?: number },
  shift = true,
): CountedTerm {
  return countTerm({ start, ...length, calendar, shift });
}

/** First day on which the money received reached `sum`; null while it has not. */
export function repaidOn(money: readonly { date: CivilDate; amount: Kopecks }[], sum: Kopecks): CivilDate | null {
  if (sum <= 0) return null;
  let total = 0;
  for (const payment of money) {
    total += payment.amount;
    if (total >= sum) return payment.date;
  }
  return null;
}

/** The earlier written demand whose receipt can be proven: the seller's term has been running from it. */
export function earlierDemand(facts: Facts): { date: CivilDate; label: string } | undefined {
  const { earlierDemand: kind, earlierDemandDate: date } = facts.refund ?? {};
  return kind === 'written_proven' && date ? { date, label: 'Прежнее письменное требование получено' } : undefined;
}

/** `date` has come by the day `today`. */
export function passed(date: CivilDate, today: CivilDate): boolean {
  return addDays(date, 1) <= today;
}
