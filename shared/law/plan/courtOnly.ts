import { formatRoubles, type Kopecks } from '../../money/kopecks.ts';
import { isServiceCase } from '../../model/problemNames.ts';
import { findNorm, normAt } from '../norms/lookup.ts';
import { consumerFine } from '../rules/fine.ts';
import type { Matter } from '../situations/types.ts';
import type { LawContext, Sums } from '../types.ts';
import { offeredForCheck } from './shieldSteps.ts';

/**
 * What only the court awards, in words: the fine of 50 % and moral damage. Neither enters any total. A figure of the fine
 * is named only while none of the exceptions of п. 7 ст. 13 is plainly open: without an offer to check the item, or after an
 * agreement with a mediator, it may fall away.
 */
export function courtOnly(total: Kopecks, matter: Matter, ctx: LawContext): Sums['courtOnly'] {
  return [
    { label: 'Штраф 50 %', text: fineText(total, matter, ctx), norm: normAt('zozpp-13-6', ctx.today) },
    {
      label: 'Моральный вред',
      text: 'Сумму определяет суд. Достаточно того, что ваши права нарушили.',
      norm: normAt('zozpp-15', ctx.today),
    },
  ];
}

function fineText(total: Kopecks, matter: Matter, ctx: LawContext): string {
  const { state } = matter;
  const paidLate = state.lawsuitFiled !== undefined && state.received > 0;
  const base = 'Половина того, что присудит суд. В претензию и в цену иска он не входит.';
  if (paidLate) return `${base} Деньги, которые пришли после иска, от штрафа не освобождают.`;
  if (!findNorm('zozpp-13-7', state.lawsuitFiled ?? ctx.today)) return base;
  if (!offeredForCheck(matter)) {
    const what = isServiceCase(matter.facts) ? 'работу' : 'товар';
    return `${base} Он может отпасть: проверить ${what} вы пока не предложили (п. 7 ст. 13).`;
  }
  if (state.mediation && (!state.lawsuitFiled || state.mediation < state.lawsuitFiled)) {
    return `${base} Его не взыщут: до суда заключено медиативное соглашение. Взыщут, если продавец сам его не выполнил (п. 7 ст. 13).`;
  }
  const figure =
    total > 0 ? ` От сегодняшней суммы это около ${formatRoubles(consumerFine(total, ctx.today).fine)}.` : '';
  return `${base}${figure} Не взыщут, если виноваты вы, если подвёл поставщик, которого выбрали разумно, или если было медиативное соглашение (п. 7 ст. 13).`;
}
