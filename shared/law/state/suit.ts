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
  const handed = lawsuit.sendings.find(toCourt)?.date ?? lawsuit.services.find(toCourt)?.date;
  return lawsuitFiled ?? handed ?? court.accepted?.date ?? court.judgment?.date;
}

/**
 * Day on which what a held suit lacked was given to the court or to the post for it: the post's day counts (ч. 3 ст. 108
 * ГПК). Undefined while the suit is not held or nothing was given since.
 */
export function mendedOn({
  court: { held },
  letters: { suit_mending: statement },
  lawsuit,
}: Pick<CaseState, 'court' | 'letters' | 'lawsuit'>): CivilDate | undefined {
  if (!held) return undefined;
  const given = [...lawsuit.sendings, ...(statement?.sendings ?? []), ...(statement?.services ?? [])];
  return given
    .filter((one) => toCourt(one) && one.date >= held.date)
    .map(({ date }) => date)
    .sort()[0];
}

const toCourt = ({ to }: { to: string }): boolean => to === 'court';

/** What the other side paid between the suit and the judgment, kopecks: it saves it from no fine (п. 46, 47 ППВС № 17). */
export function paidInCourt(state: CaseState): Kopecks {
  const from = suedOn(state);
  const to = state.court.judgment?.date;
  if (!from) return 0;
  return state.money.reduce((sum, { date, amount }) => sum + (date >= from && (!to || date <= to) ? amount : 0), 0);
}

/** Whether money came, or the demand was met, while the court had the suit and before its judgment. */
export function metInCourt(state: CaseState): boolean {
  const { satisfied, court } = state;
  const from = suedOn(state);
  const met = from && satisfied && satisfied >= from && (!court.judgment || satisfied <= court.judgment.date);
  return paidInCourt(state) > 0 || Boolean(met);
}
