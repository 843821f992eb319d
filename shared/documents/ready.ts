import { caseState } from '../law/state/caseState.ts';
import type { Plan, Warning } from '../law/types.ts';
import type { CaseFile } from '../model/case.ts';
import { documentsFor } from './build.ts';
import type { DocumentKind } from './blocks.ts';
import { checkDocument } from './check.ts';
import { tidy } from './templates/make.ts';

/**
 * Why the claim of a case cannot go to the post unseen, in a sentence for people; null when it can. What is forbidden
 * stops it, and so does a danger that nobody has read: in a batch there is no one to say «понимаю».
 */
export function claimObstacle(file: CaseFile, plan: Plan): string | null {
  if (plan.route.kind === 'special' || plan.route.kind === 'not_consumer')
    return 'Для этого спора закон устанавливает другой порядок.';
  if (!documentsFor(file, plan).includes('claim')) return 'Не выбрано требование.';
  const { claim } = caseState(file, plan.today);
  if (claim.sent || claim.served) return 'Претензия уже отправлена.';
  if (!tidy(file.facts.seller?.address)) return 'Нет адреса продавца.';
  const open = paperStops('claim', file, plan);
  return open.length > 0 ? `${open.map(({ title }) => title.replace(/\.$/, '')).join('. ')}.` : null;
}

/** Settled with the printed paper in hand: the copy of the suit is sent after it was printed. */
export const AFTERWARDS = 'lawsuit_not_sent';

/**
 * What stands between a paper and the printer: everything that «нельзя», and what is «опасно» while no acknowledgement is
 * kept in the case. Empty = it may be printed and saved.
 */
export function paperStops(kind: DocumentKind, file: CaseFile, plan: Plan): Warning[] {
  const read = new Set(file.acknowledgements.map((one) => one.code));
  return checkDocument(kind, file, plan).warnings.filter(
    ({ code, severity }) =>
      severity === 'forbidden' || (severity === 'danger' && !read.has(code) && code !== AFTERWARDS),
  );
}
