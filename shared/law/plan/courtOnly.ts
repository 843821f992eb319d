import { formatRoubles, type Kopecks } from '../../money/kopecks.ts';
import { findNorm } from '../norms/lookup.ts';
import { consumerFine } from '../rules/fine.ts';
import type { Matter } from '../situations/types.ts';
import type { LawContext, Sums } from '../types.ts';

/**
 * What only the court awards, in words: the fine of 50 % and moral damage. Neither enters any total. A figure of the fine
 * is named only when the buyer has offered the item for checking, for without the offer it may fall away (п. 7 ст. 13).
 */
export function courtOnly(total: Kopecks, matter: Matter, ctx: LawContext): Sums['courtOnly'] {
  const list: Sums['courtOnly'] = [];
  const fine = findNorm('zozpp-13-6', ctx.today);
  if (fine) list.push({ label: 'Штраф 50 %', text: fineText(total, matter, ctx), norm: fine });
  const moral = findNorm('zozpp-15', ctx.today);
  if (moral) {
    list.push({
      label: 'Моральный вред',
      text: 'Сумму определяет суд. Достаточно того, что ваши права нарушили.',
      norm: moral,
    });
  }
  return list;
}

function fineText(total: Kopecks, matter: Matter, ctx: LawContext): string {
  const paidLate = matter.state.lawsuitFiled !== undefined && matter.state.received > 0;
  const base = 'Половина того, что присудит суд. В претензию и в цену иска он не входит.';
  if (paidLate) return `${base} Деньги, которые пришли после иска, от штрафа не освобождают.`;
  if (!findNorm('zozpp-13-7', ctx.today)) return base;
  if (!offeredForCheck(matter)) {
    return `${base} Он может отпасть: проверить товар вы пока не предложили (п. 7 ст. 13).`;
  }
  const figure =
    total > 0 ? ` От сегодняшней суммы это около ${formatRoubles(consumerFine(total, ctx.today).fine)}.` : '';
  return `${base}${figure} Не взыщут, если виноваты вы, если подвёл поставщик, которого выбрали разумно, или если было медиативное соглашение (п. 7 ст. 13).`;
}

/** The buyer has offered the item for checking (an event or the offer in the served claim), or there is nothing to show. */
export function offeredForCheck({ facts, state }: Matter): boolean {
  if (state.offered.length > 0 || state.handedOver) return true;
  const { cause, goodsReturned } = facts.refund ?? {};
  const kept = facts.problem === 'refund_overdue' && cause === 'defective' && goodsReturned !== 'yes';
  if (facts.problem !== 'defective' && !kept) return true;
  const { place, impossible } = facts.inspection ?? {};
  const sent = state.claim.sent !== undefined || state.claim.served !== undefined;
  return impossible !== undefined && impossible.trim() !== '' ? true : sent && place !== undefined;
}
