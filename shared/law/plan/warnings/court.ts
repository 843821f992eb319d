import { shortDate } from '../../../text/format.ts';
import { findNorm, normAt, normById } from '../../norms/lookup.ts';
import type { Trace, Warning } from '../../types.ts';
import type { View } from '../view.ts';

/** What a court may do to the sums: reduce the penalty, leave out the moratorium, ask why moral damage is that large. */
export function courtWarnings(view: View): Warning[] {
  if (view.stage === 'closed' || view.done) return [];
  return [...reduction(view), ...moratorium(view), ...moral(view)];
}

/** ст. 333 ГК and, since 01.02.2026, ст. 23 itself: said when the penalty has become large beside the principal. */
function reduction({ sums, ctx }: View): Warning[] {
  const accrual = sums?.accrual;
  const principal = sums?.lines.find((line) => line.id === 'principal')?.amount ?? accrual?.base ?? 0;
  if (!accrual || accrual.rule === 'gk-395' || accrual.amount * 2 < principal || accrual.amount === 0) return [];
  const own = accrual.rule === 'zozpp-23' ? findNorm('zozpp-23-cap', ctx.today) : null;
  const norm = own?.from ? own : normAt('gk-333', ctx.today);
  return [
    {
      code: 'court_may_reduce',
      severity: 'advice',
      title: 'Суд может уменьшить неустойку',
      text: own?.from
        ? `С ${shortDate(own.from)} суд вправе уменьшить её сам, если она явно несоразмерна (ст. 23). Просите всю сумму и объясните, что потеряли.`
        : 'По просьбе продавца, в исключительных случаях и с объяснением причин (ст. 333 ГК, п. 34 ППВС № 17). Просите всю сумму.',
      norm,
      confidence: norm.confidence,
    },
  ];
}

/** The penalty runs over days of the moratorium of 2022. */
function moratorium({ sums }: View): Warning[] {
  const accrual = sums?.accrual;
  const [days] = normById('pp-497').editions;
  if (!accrual || !days?.from || !days.to || !mentions(accrual.trace, 'pp-497')) return [];
  return [
    {
      code: 'moratorium_2022',
      severity: 'advice',
      title: 'Мораторий 2022 года',
      text: `С ${shortDate(days.from)} по ${shortDate(days.to)} неустойка не росла по договорам, заключённым раньше. Проверьте день договора.`,
      path: 'goods.purchaseDate',
    },
  ];
}

function mentions(trace: Trace, norm: string): boolean {
  return trace.norm?.norm === norm || (trace.children ?? []).some((child) => mentions(child, norm));
}

/** Moral damage is asked, explained and never invented: the court sets it, the buyer says why. */
function moral({ facts }: View): Warning[] {
  const { asked, amount, reason } = facts.moral ?? {};
  if (!asked || (amount && reason?.trim())) return [];
  return [
    {
      code: 'moral_explain',
      severity: 'advice',
      title: amount ? 'Объясните моральный вред' : 'Назовите сумму морального вреда',
      text: amount
        ? 'Двух-трёх фраз хватит: чего вы лишились, сколько хлопот, как вам отвечали. Без них суд присудит немного.'
        : 'Сумму называете вы, решает суд. Программа её не придумывает; без суммы просить нечего.',
      path: amount ? 'moral.reason' : 'moral.amount',
    },
  ];
}
