import { formatAmount, formatRoubles, type Kopecks } from '../../../money/kopecks.ts';
import type { SumLine } from '../../../law/types.ts';
import type { Block } from '../../blocks.ts';
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
      { width: 85, align: 'left' },
      { width: 45, align: 'left' },
      { width: 40, align: 'right' },
    ],
    head: cells('Что', 'Основание', 'Сумма, ₽'),
    rows: [
      ...rows.map((one) => cells(one.label, one.articles || '—', formatAmount(one.amount))),
      cells('Всего', '—', formatAmount(owed(m))),
    ],
    totals: [rows.length],
  };
}

/** «68 400,00 ₽» of everything owed, or null. */
export const owedWords = (m: Material): string | null => (owed(m) > 0 ? formatRoubles(owed(m)) : null);
