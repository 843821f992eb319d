import type { CivilDate } from '../../calendar/civilDate.ts';
import type { Kopecks } from '../../money/kopecks.ts';
import type { CaseState } from './caseState.ts';

/**
 * Day on which the suit went to the court or came there, else the first day that cannot be without it. The copy that goes to
 * the other side before is no suit.
 */
export function suedOn({
  lawsuitFiled,
  lawsuit,
  court,
}: Pick<CaseState, 'lawsuitFiled' | 'lawsuit' | 'court'>): CivilDate | undefined {
  const there = ({ to }: { to: string }): boolean => to === 'court';
  const handed = lawsuit.sendings.find(there)?.date ?? lawsuit.services.find(there)?.date;
  return lawsuitFiled ?? handed ?? court.accepted?.date ?? court.judgment?.date;
}

/** What the other side paid between the suit and the judgment, kopecks: it saves it from no fine (п. 46, 47 ППВС № 17). */
export function paidInCourt(state: CaseState): Kopecks {
  const from = suedOn(state);
  const to = state.court.judgment?.date;
  if (!from) return 0;
  return state.money.reduce((sum, { date, amount }) => sum + (date >= from && (!to || date <= to) ? amount : 0), 0);
}
