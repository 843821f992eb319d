import type { Facts } from '../../model/facts.ts';
import type { CaseState } from '../state/caseState.ts';
import type { CourtPlan, Deadline, DemandOption, LawContext, MissingFact, SituationId, Stage, Sums } from '../types.ts';

/** The case as far as it is read when warnings and steps are written. */
export interface View {
  facts: Facts;
  state: CaseState;
  ctx: LawContext;
  situation: SituationId;
  chosen: DemandOption | null;
  window: Deadline | null;
  deadlines: Deadline[];
  sums: Sums | null;
  stage: Stage;
  missing: MissingFact[];
  court: CourtPlan | null;
  /** Nothing is owed any more: paid in full or met. */
  done: boolean;
}
