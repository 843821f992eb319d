import { plainLines, type DocumentKind } from '../../shared/documents/blocks.ts';
import { buildDocument, documentsFor } from '../../shared/documents/build.ts';
import { lawContext } from '../../shared/law/context.ts';
import { plan } from '../../shared/law/plan.ts';
import type { CaseFile } from '../../shared/model/case.ts';
import { TODAY } from './cases.ts';

export const ALL_KINDS: readonly DocumentKind[] = [
  'claim',
  'inventory',
  'claim_steps',
  'complaint',
  'complaint_text',
  'complaint_long',
  'complaint_steps',
  'lawsuit',
  'calculation',
  'lawsuit_attachments',
  'lawsuit_inventory',
  'lawsuit_steps',
];

export function paper(kind: DocumentKind, file: CaseFile, today = TODAY) {
  const ctx = lawContext(today);
  return buildDocument(kind, file, plan(file, ctx), ctx);
}

export function linesOf(kind: DocumentKind, file: CaseFile, today = TODAY): string[] {
  return plainLines(paper(kind, file, today).blocks);
}

/** The whole paper as text, with plain spaces: what a reader sees. */
export function textOf(kind: DocumentKind, file: CaseFile, today = TODAY): string {
  return linesOf(kind, file, today)
    .join('\n')
    .replace(/\u00a0/g, ' ');
}

export function kindsOf(file: CaseFile, today = TODAY): DocumentKind[] {
  return documentsFor(file, plan(file, lawContext(today)));
}
