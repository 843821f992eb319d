import { plan } from '../law/plan.ts';
import type { LawContext, Plan } from '../law/types.ts';
import type { CaseFile } from '../model/case.ts';

/**
 * The plan with which the side note counts while no demand is chosen yet: as if the buyer took the one the program
 * would take first. Shown beside the dates only; nothing of it is stored or printed.
 */
export function previewPlan(file: CaseFile, planned: Plan, ctx: LawContext): Plan {
  if (planned.chosen || file.facts.demand !== undefined) return planned;
  const likely = planned.demands.find((demand) => demand.recommended && demand.status === 'allowed');
  if (!likely) return planned;
  return plan({ ...file, facts: { ...file.facts, demand: likely.id } }, ctx);
}
