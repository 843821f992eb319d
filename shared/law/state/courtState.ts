import type { CivilDate } from '../../calendar/civilDate.ts';
import type { CourtTrack, Decision, EventOf } from '../../model/case.ts';

/** What the court and those who carry out its judgment have done. */
export interface CourtState {
  /** The suit lies still until its faults are mended. */
  held?: { date: CivilDate; until: CivilDate };
  /** The suit was given back and not filed again since. */
  returned?: CivilDate;
  accepted?: { date: CivilDate; court: CourtTrack };
  judgment?: { date: CivilDate; court: CourtTrack; decision?: Decision; inAbsence?: true };
  reasoned?: CivilDate;
  appealed?: CivilDate;
  /** What the court of appeal decided; the judgment is in force from that day. */
  appeal?: { date: CivilDate; decision?: NonNullable<EventOf<'appeal_decided'>['decision']> };
  writ?: CivilDate;
  presented: Partial<Record<EventOf<'writ_presented'>['to'], CivilDate>>;
  enforcement?: CivilDate;
}

/** What follows the suit; of two judgments the later one counts, as after a new hearing. */
export function applyCourt(court: CourtState, event: CourtEvent): void {
  switch (event.type) {
    case 'suit_held':
      court.held = { date: event.date, until: event.until };
      return;
    case 'lawsuit_accepted':
      court.accepted = { date: event.date, court: event.court };
      delete court.held;
      delete court.returned;
      return;
    case 'judgment': {
      forgetJudgment(court);
      const { date, court: track, decision, inAbsence } = event;
      court.judgment = { date, court: track, ...(decision && { decision }), ...(inAbsence && { inAbsence }) };
      return;
    }
    case 'judgment_cancelled':
      forgetJudgment(court);
      return;
    case 'appeal_decided':
      court.appeal = { date: event.date, ...(event.decision && { decision: event.decision }) };
      return;
    case 'judgment_reasoned':
      court.reasoned = event.date;
      return;
    case 'appeal_filed':
      court.appealed = event.date;
      return;
    case 'writ_issued':
      court.writ = event.date;
      return;
    case 'writ_presented':
      court.presented[event.to] = event.date;
      return;
    case 'enforcement_opened':
      court.enforcement = event.date;
  }
}

/** What followed a judgment belongs to it alone. */
function forgetJudgment(court: CourtState): void {
  delete court.judgment;
  delete court.reasoned;
  delete court.appealed;
  delete court.appeal;
}

/** What stands after the last court that decided; undefined while nobody has, or the record does not say. */
export function decisionOf({ judgment, appeal }: CourtState): Decision | undefined {
  return appeal && appeal.decision !== 'upheld' ? appeal.decision : judgment?.decision;
}

type CourtEvent = EventOf<
  | 'suit_held'
  | 'judgment_cancelled'
  | 'appeal_decided'
  | 'lawsuit_accepted'
  | 'judgment'
  | 'judgment_reasoned'
  | 'appeal_filed'
  | 'writ_issued'
  | 'writ_presented'
  | 'enforcement_opened'
>;
