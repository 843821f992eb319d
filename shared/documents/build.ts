import type { LawContext, Plan } from '../law/types.ts';
import type { CaseFile } from '../model/case.ts';
import type { DocumentKind, PaperDocument } from './blocks.ts';
import { applyEdits } from './edits.ts';
import { claim } from './templates/claim.ts';
import { materialOf, VOICES, type Material } from './templates/material.ts';

type Template = (m: Material) => Omit<PaperDocument, 'kind'>;

const TEMPLATES: Record<DocumentKind, { voice: keyof typeof VOICES; make: Template }> = {
  claim: { voice: 'claim', make: claim },
};

/**
 * A paper of the case: sentences of the facts that exist, figures of the plan, the user's own words in their places.
 * Pure: the same case, plan and day give the same blocks.
 */
export function buildDocument(kind: DocumentKind, file: CaseFile, plan: Plan, ctx: LawContext): PaperDocument {
  const { voice, make } = TEMPLATES[kind];
  const paper = make(materialOf(file, plan, ctx, VOICES[voice]));
  const edits = file.edits.filter((edit) => edit.document === kind);
  return { kind, ...paper, blocks: applyEdits(paper.blocks, edits) };
}
