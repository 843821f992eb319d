import { dayAndMonth, DAYS, counted, longDate } from '../../text/format.ts';
import { formatRoubles } from '../../money/kopecks.ts';
import type { Accrual } from '../../law/types.ts';
import { findNorm } from '../../law/norms/lookup.ts';
import { cite, numberOf, percent } from './cite.ts';
import { accrual, type Material } from './material.ts';

/** The sanction of the chosen demand: by what already grows, else by the norms of the demand. */
export function sanctionOf(m: Material): Accrual['rule'] | null {
  const growing = m.plan.sums?.accrual?.rule;
  if (growing) return growing;
  const ids = new Set((m.plan.chosen?.norms ?? []).map((ref) => ref.norm));
  if (ids.has('zozpp-23.1-3')) return 'zozpp-23.1';
  if (ids.has('zozpp-23-1')) return 'zozpp-23';
  return ids.has('gk-395') ? 'gk-395' : null;
}

/** Article of the sanction for a sentence: «п. 1 ст. 23 Закона». */
export function sanctionArticle(m: Material, rule: Accrual['rule']): string {
  return { 'zozpp-23': cite(m, 'zozpp-23-1'), 'zozpp-23.1': cite(m, 'zozpp-23.1-3'), 'gk-395': cite(m, 'gk-395') }[
    rule
  ];
}

/** «неустойка в размере 1 % цены товара за каждый день просрочки, но не более суммы, уплаченной за товар (…)». */
export function sanctionTerms(m: Material, rule: Accrual['rule']): string {
  switch (rule) {
    case 'zozpp-23': {
      const rate = percent(numberOf(m, 'zozpp-23-1', 'ratePercentHundredths'));
      const capped = findNorm('zozpp-23-cap', m.today)?.from !== undefined;
      const cap = capped ? `, но не более суммы, уплаченной за товар (${cite(m, 'zozpp-23-cap')})` : '';
      return `неустойка в размере ${rate} цены товара за каждый день просрочки (${cite(m, 'zozpp-23-1')})${cap}`;
    }
    case 'zozpp-23.1': {
      const rate = percent(numberOf(m, 'zozpp-23.1-3', 'ratePercentHundredths'));
      return `неустойка в размере ${rate} суммы предварительной оплаты за каждый день просрочки, но не более этой суммы (${cite(m, 'zozpp-23.1-3')})`;
    }
    case 'gk-395':
      return `проценты по ключевой ставке Банка России на невозвращённую сумму за каждый день просрочки (${cite(m, 'gk-395')})`;
  }
}

/** «с 11 июня по 5 июля 2026 г., 25 дней»: the counted days as plan counted them. */
export function period(growth: Accrual): string {
  const from = growth.from.slice(0, 4) === growth.until.slice(0, 4) ? dayAndMonth(growth.from) : longDate(growth.from);
  return growth.from === growth.until
    ? `за ${longDate(growth.from)}, ${counted(growth.days, DAYS)}`
    : `с ${from} по ${longDate(growth.until)}, ${counted(growth.days, DAYS)}`;
}

/** «неустойку 5 000,00 ₽ (0,5 % от 40 000,00 ₽ в день с … по …, 25 дней)»; the sum is the plan's. */
export function accruedWords(m: Material): string | null {
  const growth = accrual(m);
  if (!growth) return null;
  const what = growth.rule === 'gk-395' ? 'проценты' : 'неустойку';
  const capped = growth.cap !== undefined && growth.accrued > growth.cap ? ', с учётом предела' : '';
  return `${what} в размере ${formatRoubles(growth.amount)} (${rateOf(m, growth)} ${period(growth)}${capped})`;
}

/** «0,5 % от 40 000,00 ₽ за каждый день». */
export function rateOf(m: Material, growth: Accrual): string {
  const base = formatRoubles(growth.base);
  switch (growth.rule) {
    case 'zozpp-23':
      return `${percent(numberOf(m, 'zozpp-23-1', 'ratePercentHundredths'))} от ${base} за каждый день`;
    case 'zozpp-23.1':
      return `${percent(numberOf(m, 'zozpp-23.1-3', 'ratePercentHundredths'))} от ${base} за каждый день`;
    case 'gk-395':
      return `по ключевой ставке Банка России на ${base}`;
  }
}
