import { formatAmount, formatRoubles, type Kopecks } from '../../../money/kopecks.ts';
import type { SumLine } from '../../../law/types.ts';
import type { Block } from '../../blocks.ts';
import { norms } from '../cite.ts';
import { tidy } from '../make.ts';
import { due, type Material } from '../material.ts';

/** What is still owed today, line by line, by the calculation of the case. */
export function amountsOf(m: Material): { label: string; articles: string; amount: Kopecks; line: SumLine }[] {
  return (m.plan.sums?.lines ?? []).flatMap((line) => {
    if (line.id === 'received' || line.id === 'moral') return [];
    const left = due(m, line);
    return left > 0 ? [{ label: tidy(line.label) || 'Убытки', articles: line.articles, amount: left, line }] : [];
  });
}

/** Sum of what is still owed. */
export const owed = (m: Material): Kopecks => amountsOf(m).reduce((sum, one) => sum + one.amount, 0);

/** The amounts as a table that adds up; null when nothing is owed in money. */
export function amountTable(m: Material, key: string): Block | null {
  const rows = amountsOf(m);
  if (rows.length === 0) return null;
  const cells = (...values: string[]) => values.map((value) => [{ text: value }]);
  return {
    type: 'table',
    key,
    editable: false,
    columns: [
      { width: 70, align: 'left' },
      { width: 65, align: 'left' },
      { width: 35, align: 'right' },
    ],
    head: cells('Что', 'Основание', 'Сумма, ₽'),
    rows: [
      ...rows.map((one) => cells(one.label, groundOf(m, one.line), formatAmount(one.amount))),
      cells('Всего', '—', formatAmount(owed(m))),
    ],
    totals: [rows.length],
  };
}

/**
 * Articles behind a line with their acts. A line of the calculation names articles alone, as the screen does; the act is
 * found among the norms of the plan, and where two acts have such an article, it is that of the line's own norm.
 */
function groundOf(m: Material, line: SumLine): string {
  const articles = line.articles.split(', ').filter((part) => /^(п|пп|ч|ст)\./.test(part));
  const own = line.trace.norm;
  const known = [
    ...(own ? [own] : []),
    ...(m.plan.chosen?.norms ?? []),
    ...m.plan.legalBasis,
    ...norms(m, BEHIND_EXTRAS),
  ];
  const acts = new Map<string, string[]>();
  for (const article of articles) {
    const act = known.find((ref) => ref.article === article)?.actShort ?? CONSUMER_LAW;
    acts.set(act, [...(acts.get(act) ?? []), article]);
  }
  const words = [...acts].map(
    ([act, list]) => `${list.join(', ')} ${act === CONSUMER_LAW ? 'Закона о защите прав потребителей' : `${act} РФ`}`,
  );
  return words.join('; ') || '—';
}

const CONSUMER_LAW = 'ЗоЗПП';
/** Norms of losses and differences in price, which the plan does not list among those of the demand. */
const BEHIND_EXTRAS = ['zozpp-13-2', 'zozpp-14', 'zozpp-24-4', 'gk-15', 'gk-393', 'gk-393.1', 'gk-395'];

/** «68 400,00 ₽» of everything owed, or null. */
export const owedWords = (m: Material): string | null => (owed(m) > 0 ? formatRoubles(owed(m)) : null);
