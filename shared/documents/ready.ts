import { caseState } from '../law/state/caseState.ts';
import type { Plan } from '../law/types.ts';
import type { CaseFile } from '../model/case.ts';
import { documentsFor } from './build.ts';
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
  const read = new Set(file.acknowledgements.map((one) => one.code));
  const open = checkDocument('claim', file, plan).warnings.filter(
    (one) => one.severity === 'forbidden' || (one.severity === 'danger' && !read.has(one.code)),
  );
  return open.length > 0 ? `${open.map(({ title }) => title.replace(/\.$/, '')).join('. ')}.` : null;
}
