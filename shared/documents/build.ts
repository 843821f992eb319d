import { later, type CivilDate } from '../calendar/civilDate.ts';
import { lawContext } from '../law/context.ts';
import { plan as planOf } from '../law/plan.ts';
import { caseState } from '../law/state/caseState.ts';
import type { LawContext, Plan } from '../law/types.ts';
import type { CaseFile } from '../model/case.ts';
import type { Block, DocumentKind, PaperDocument } from './blocks.ts';
import { applyEdits } from './edits.ts';
import { FORM_LIMITS, isFormKind, withCount } from './formText.ts';
import { calculation } from './templates/calculation.ts';
import { claim } from './templates/claim.ts';
import { typesetBlocks } from './typesetBlocks.ts';
import { claimSteps } from './templates/claimSteps.ts';
import { complaint } from './templates/complaint.ts';
import { complaintSteps } from './templates/complaintSteps.ts';
import { complaintLong } from './templates/complaintLong.ts';
import { complaintText } from './templates/complaintText.ts';
import { inventory, lawsuitInventory } from './templates/inventory.ts';
import { hasCalculation, lawsuit } from './templates/lawsuit.ts';
import { lawsuitAttachments, lawsuitSteps } from './templates/lawsuitLists.ts';
import { bankSteps, enforcementSteps, handoverSteps, refusalSteps } from './templates/packetSteps.ts';
import { MORE_TEMPLATES } from './templates/more/index.ts';
import {
  claimDateOf,
  claimOut,
  complaintDateOf,
  lawsuitDateOf,
  materialOf,
  VOICES,
  type Material,
} from './templates/material.ts';

type Template = (m: Material) => Omit<PaperDocument, 'kind'>;

const TEMPLATES: Record<DocumentKind, { voice: keyof typeof VOICES; make: Template }> = {
  claim: { voice: 'claim', make: claim },
  inventory: { voice: 'claim', make: inventory },
  claim_steps: { voice: 'claim', make: claimSteps },
  complaint: { voice: 'complaint', make: complaint },
  complaint_text: { voice: 'complaint', make: complaintText },
  complaint_long: { voice: 'complaint', make: complaintLong },
  complaint_steps: { voice: 'complaint', make: complaintSteps },
  lawsuit: { voice: 'lawsuit', make: lawsuit },
  calculation: { voice: 'lawsuit', make: calculation },
  lawsuit_attachments: { voice: 'lawsuit', make: lawsuitAttachments },
  lawsuit_inventory: { voice: 'lawsuit', make: lawsuitInventory },
  lawsuit_steps: { voice: 'lawsuit', make: lawsuitSteps },
  handover_steps: { voice: 'claim', make: handoverSteps },
  refusal_steps: { voice: 'claim', make: refusalSteps },
  bank_steps: { voice: 'complaint', make: bankSteps },
  enforcement_steps: { voice: 'complaint', make: enforcementSteps },
  ...MORE_TEMPLATES,
};

/** Once a paper has gone out, it is shown as of the day it was written; sheets of advice are always of today. */
const WRITTEN_ON: Partial<Record<DocumentKind, (file: CaseFile, today: CivilDate) => CivilDate>> = {
  claim: claimDateOf,
  inventory: claimDateOf,
  platform_inventory: claimDateOf,
  complaint: complaintDateOf,
  complaint_text: complaintDateOf,
  complaint_long: complaintDateOf,
  lawsuit: lawsuitDateOf,
  calculation: lawsuitDateOf,
  lawsuit_attachments: lawsuitDateOf,
  lawsuit_inventory: lawsuitDateOf,
};

/** Papers whose sums are counted to a day of their own: the hearing, the payment, the day the person picks. */
const COUNTED_TO: Partial<Record<DocumentKind, (file: CaseFile, today: CivilDate) => CivilDate | undefined>> = {
  claim_update: ({ facts }, today) => later(facts.papers?.trial?.hearingDate ?? today, today),
  sums_on_date: ({ facts }) => facts.papers?.sums?.date,
  penalty_to_payment: ({ facts }) => facts.papers?.trial?.paidDate,
};

/** Stands above a paper of the practice case, out of reach of own edits: it must never be taken for a real one. */
const PRACTICE: Block = {
  type: 'paragraph',
  key: 'practice',
  align: 'center',
  indent: false,
  runs: [{ text: 'УЧЕБНЫЙ ПРИМЕР. НЕ ОТПРАВЛЯТЬ', bold: true }],
};

/**
 * A paper of the case: sentences of the facts that exist, figures of the plan, the user's own words in their places.
 * Pure: the same case, plan and day give the same blocks.
 */
export function buildDocument(kind: DocumentKind, file: CaseFile, plan: Plan, ctx: LawContext): PaperDocument {
  const { voice, make } = TEMPLATES[kind];
  const paper = make(material(kind, file, plan, ctx, voice));
  const edits = file.edits.filter((edit) => edit.document === kind);
  // The text for an electronic form is pasted, not printed: plain spaces there.
  const own = isFormKind(kind) ? paper.blocks : typesetBlocks(paper.blocks);
  const blocks = applyEdits(own, edits);
  const whole = isFormKind(kind) ? withCount(blocks, FORM_LIMITS[kind]) : blocks;
  // On an envelope every block has its place, and there is none for a line above.
  return { kind, ...paper, blocks: file.sample && !paper.page ? [PRACTICE, ...whole] : whole };
}

function material(
  kind: DocumentKind,
  file: CaseFile,
  plan: Plan,
  ctx: LawContext,
  voice: keyof typeof VOICES,
): Material {
  const countedTo = COUNTED_TO[kind]?.(file, ctx.today) ?? ctx.today;
  if (countedTo !== ctx.today) return materialTo(countedTo, file, plan, ctx, voice);
  const day = WRITTEN_ON[kind]?.(file, ctx.today) ?? ctx.today;
  if (day >= ctx.today) return materialOf(file, plan, ctx, VOICES[voice]);
  const then = { ...ctx, today: day };
  // Events after that day are not read, so the sums and terms are those the addressee was told.
  const planThen = planOf(file, then);
  const m = materialOf(file, planThen.chosen ? planThen : plan, then, VOICES[voice]);
  return voice === 'claim' ? { ...m, out: claimOut(caseState(file, ctx.today)) } : m;
}

/** A paper of today with the sums and the events of another day. */
function materialTo(day: CivilDate, file: CaseFile, plan: Plan, ctx: LawContext, voice: keyof typeof VOICES): Material {
  const there = { ...ctx, today: day };
  const planThere = planOf(file, there);
  const m = materialOf(file, planThere.chosen ? planThere : plan, there, VOICES[voice]);
  return { ...m, ctx, today: ctx.today, claimDate: claimDateOf(file, ctx.today) };
}

/**
 * The papers the case is ready for: nothing outside consumer law, the claim once a demand is chosen, the packets for the
 * office and the court with it.
 */
export function documentsFor(file: CaseFile, plan: Plan): DocumentKind[] {
  if (plan.route.kind === 'special' || plan.route.kind === 'not_consumer') return [];
  if (!plan.situation || !plan.chosen || plan.chosen.status === 'excluded') return [];
  return [
    'claim',
    'inventory',
    'claim_steps',
    'complaint',
    'complaint_text',
    'complaint_long',
    'complaint_steps',
    ...courtPapers(file, plan),
  ];
}

/** A suit that went out keeps its papers, whatever the seller paid afterwards. */
function courtPapers(file: CaseFile, plan: Plan): DocumentKind[] {
  const then = suitPlan(file, plan);
  if (!worthSuing(file, then)) return [];
  return COURT.filter((kind) => kind !== 'calculation' || hasCalculation(then));
}

/** The plan of the day the suit was written on: today while it is at home. */
export function suitPlan(file: CaseFile, plan: Plan): Plan {
  const day = lawsuitDateOf(file, plan.today);
  return day < plan.today ? planOf(file, lawContext(day)) : plan;
}

/** A demand for money that has been paid in full leaves nothing to sue for but moral damage. */
function worthSuing(file: CaseFile, plan: Plan): boolean {
  if (!plan.sums || !plan.court) return false;
  // A penalty whose last day is not known yet: there is nothing to put before the court.
  if (plan.chosen?.id === 'late_penalty' && !hasCalculation(plan)) return false;
  const money = plan.sums.lines.some((line) => line.id !== 'received' && line.inClaimPrice && line.amount > 0);
  return !money || hasCalculation(plan) || Boolean(file.facts.moral?.asked && file.facts.moral.amount);
}

const COURT: readonly DocumentKind[] = [
  'lawsuit',
  'calculation',
  'lawsuit_attachments',
  'lawsuit_inventory',
  'lawsuit_steps',
];
