import type { Loss } from '../../model/facts.ts';
import { formatRoubles } from '../../money/kopecks.ts';
import { normAt } from '../norms/lookup.ts';
import { norms } from '../situations/common.ts';
import { faultyDifference } from '../situations/difference.ts';
import type { DemandDraft, Matter } from '../situations/types.ts';
import type { SumLine } from '../types.ts';

const REFUNDS: readonly string[] = ['refund', 'refund_prepayment', 'refund_money', 'info_refund', 'service_refund'];

/** Norms on a purchase on credit of the seller and of a bank. */
const CREDIT = ['zozpp-24-5', 'zozpp-24-6'];

/** Norm of the right to choose a refund for a faulty item: the difference of п. 4 ст. 24 goes with it alone. */
const FAULTY = 'zozpp-18-1';

/** Losses stand above the penalty (п. 2 ст. 13); the difference in price belongs to a refund only. */
export function lossLines(draft: DemandDraft, matter: Matter): SumLine[] {
  const refund = REFUNDS.includes(draft.id);
  return [
    ...difference(draft, matter),
    ...(matter.facts.losses ?? [])
      .filter((loss) => loss.amount > 0 && (refund || loss.kind !== 'price_difference'))
      .map((loss): SumLine => {
        const byHand = loss.kind === 'price_difference';
        const id = byHand ? differenceNorm(draft) : lossNorm(loss.kind, draft);
        const label = loss.label || (byHand ? 'Разница с нынешней ценой' : 'Убытки');
        return {
          id: byHand ? 'price_difference' : 'loss',
          label,
          amount: loss.amount,
          inTotal: true,
          inClaimPrice: true,
          articles: byHand ? article(id, matter) : `убытки, ${article(id, matter)}`,
          trace: { label, result: formatRoubles(loss.amount), norm: normAt(id, matter.demandDay) },
        };
      }),
  ];
}

/** The difference counted from the two prices; the sum entered by hand takes its place (never both). */
function difference(draft: DemandDraft, matter: Matter): SumLine[] {
  if (!takesDifference(draft)) return [];
  const outcome = faultyDifference(matter);
  if (outcome?.kind !== 'value') return [];
  return [
    {
      id: 'price_difference',
      label: 'Разница с нынешней ценой',
      amount: outcome.value,
      inTotal: true,
      inClaimPrice: true,
      articles: article('zozpp-24-4', matter),
      trace: outcome.trace,
    },
  ];
}

/** The demand to which the difference of п. 4 ст. 24 belongs: money back for a faulty item. */
export function takesDifference(draft: DemandDraft): boolean {
  return draft.id === 'refund' && draft.norms.includes(FAULTY);
}

/** What a purchase on credit cost is paid back by п. 5 or 6 ст. 24 where the refund cites it, else as a loss. */
function lossNorm(kind: Loss['kind'], draft: DemandDraft): string {
  const credit = kind === 'credit' ? CREDIT.find((id) => draft.norms.includes(id)) : undefined;
  return credit ?? 'zozpp-13-2';
}

function differenceNorm(draft: DemandDraft): string {
  return draft.norms.includes(FAULTY) ? 'zozpp-24-4' : 'gk-393.1';
}

function article(id: string, matter: Matter): string {
  return norms([id], matter.demandDay)
    .map((ref) => ref.article)
    .join(', ');
}
