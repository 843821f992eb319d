import type { Severity } from '../law/types.ts';
import type { Proves } from '../model/case.ts';
import type { DocumentKind } from './blocks.ts';
import type { Material } from './templates/material.ts';

/** Something a paper cannot or should not go without: checked before printing and listed in the packet. */
export interface Need {
  code: string;
  kinds: readonly DocumentKind[];
  severity: Severity;
  title: string | ((m: Material) => string);
  text: string | ((m: Material) => string);
  /** Fact to fill in, `attachments` for a file to add. */
  path?: string;
  /** True while it is missing. */
  missing: (m: Material) => boolean;
}

/** Whether a paper of one of these kinds is enclosed. */
export function enclosed(m: Material, ...proves: Proves[]): boolean {
  return m.file.attachments.some((one) => proves.includes(one.proves));
}
