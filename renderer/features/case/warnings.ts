import type { CaseView } from '../../../shared/ipc/contract.ts';
import { pageOf } from '../../../shared/interview/pages.ts';
import type { Warning } from '../../../shared/law/types.ts';
import { CASE_SECTIONS, navigate } from '../../app/routes.ts';

/** Warnings the user has not answered with «Понимаю». */
export function openWarnings({ plan, file }: CaseView): Warning[] {
  return plan.warnings.filter((warning) => !file.acknowledgements.some((seen) => seen.code === warning.code));
}

/** Goes to the place that mends a warning or a missing fact; null when there is none. */
export function mend(path: string | undefined, view: CaseView): (() => void) | null {
  if (path === undefined) return null;
  const section = CASE_SECTIONS.find((name) => name === path);
  if (section) return () => navigate({ screen: 'case', id: view.id, section });
  const page = pageOf(path, view.file.facts);
  return page ? () => navigate({ screen: 'interview', id: view.id, page }) : null;
}
