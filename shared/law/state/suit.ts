import type { CivilDate } from '../../calendar/civilDate.ts';
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
