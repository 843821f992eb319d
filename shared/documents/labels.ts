import type { LawContext, Plan } from '../law/types.ts';
import type { CaseFile } from '../model/case.ts';
import type { Printable } from './blocks.ts';
import { claimLetter, fitsLabel, labelSheets, type Letter } from './templates/more/envelopes.ts';
import { materialOf, VOICES } from './templates/material.ts';
import { typesetBlocks } from './typesetBlocks.ts';

export { fitsLabel, type Letter };

/** Sender and addressee of the claim of a case, for its label. Pure. */
export function letterOf(file: CaseFile, plan: Plan, ctx: LawContext): Letter {
  return claimLetter(materialOf(file, plan, ctx, VOICES.claim));
}

/** Labels of many cases as sheets of A4, six on each, in the order given (105 × 99 mm). Pure. */
export function buildLabels(letters: readonly Letter[]): Printable[] {
  return labelSheets(letters).map((sheet) => ({ ...sheet, title: 'Наклейки', blocks: typesetBlocks(sheet.blocks) }));
}
