import type { CivilDate } from '../../calendar/civilDate.ts';
import { findNorm } from '../../law/norms/lookup.ts';
import type { Accrual } from '../../law/types.ts';
import { longDate } from '../../text/format.ts';
import { cite, numberOf, percent } from './cite.ts';
import { partly, type Material } from './material.ts';
import { thing } from './work.ts';

/** The sanction of the chosen demand: by what already grows, else by the norms of the demand. */
export function sanctionOf(m: Material): Accrual['rule'] | null {
  const growing = m.plan.sums?.accrual?.rule;
  if (growing) return growing;
  const ids = new Set((m.plan.chosen?.norms ?? []).map((ref) => ref.norm));
  if (ids.has('zozpp-23.1-3')) return 'zozpp-23.1';
  if (ids.has('zozpp-23-1')) return 'zozpp-23';
  if (ids.has('zozpp-28-5')) return 'zozpp-28';
  return ids.has('gk-395') ? 'gk-395' : null;
}

/** «неустойка в размере 1 % цены товара за каждый день просрочки, но не более суммы, уплаченной за товар (…)». */
export function sanctionTerms(m: Material, rule: Accrual['rule'], article = true): string {
  switch (rule) {
    case 'zozpp-23': {
      const rate = percent(numberOf(m, 'zozpp-23-1', 'ratePercentHundredths'));
      // The number of the item with the limit is not known, so the limit names its article alone.
      const cap =
        limitFrom(m) === null
          ? ''
          : transitional(m)
            ? `. ${transitionWords(m)}`
            : `, но не более суммы, уплаченной за товар (${cite(m, 'zozpp-23-cap')})`;
      return `неустойка в размере ${rate} цены товара за каждый день просрочки (${cite(m, 'zozpp-23-1')})${cap}`;
    }
    case 'zozpp-23.1': {
      const rate = percent(numberOf(m, 'zozpp-23.1-3', 'ratePercentHundredths'));
      return `неустойка в размере ${rate} суммы предварительной оплаты${partly(m) ? ' непереданной части товара' : ''} за каждый день просрочки, но не более этой суммы${article ? ` (${cite(m, 'zozpp-23.1-3')})` : ''}`;
    }
    case 'zozpp-28': {
      const words = `неустойка в размере ${percent(workRate(m))} цены ${thing(m).gen} за каждый день просрочки, но не более этой цены`;
      const ids = (m.plan.chosen?.norms ?? []).map((one) => one.norm);
      const by = m.situation !== 'late_work_service' && ids.includes('zozpp-31-3') ? ['zozpp-31-3'] : [];
      return article ? `${words} (${cite(m, 'zozpp-28-5', ...by)})` : words;
    }
    case 'gk-395':
      return `проценты по ключевой ставке Банка России на невозвращённую сумму за каждый день просрочки (${cite(m, 'gk-395')})`;
  }
}

/** Day from which the penalty of ст. 23 is limited, as far as it has come by the day of the paper. */
function limitFrom(m: Material): CivilDate | null {
  return findNorm('zozpp-23-cap', m.today)?.from ?? null;
}

/** The delay began while there was no limit and goes on under it: the plan keeps what had grown (our reading). */
export function transitional(m: Material): boolean {
  const limit = limitFrom(m);
  const growth = m.plan.sums?.accrual;
  return limit !== null && growth?.rule === 'zozpp-23' && growth.from < limit && growth.until >= limit;
}

function transitionWords(m: Material): string {
  const limit = longDate(limitFrom(m) ?? m.today);
  return `С ${limit} размер неустойки ограничен суммой, уплаченной за товар (${cite(m, 'zozpp-23-cap')}). Считаю, что неустойка, начисленная до этого дня, взыскивается в полном размере (${cite(m, 'gk-4')})`;
}

/** Rate of п. 5 ст. 28 in hundredths of a percent a day, or a higher one of the contract. */
export function workRate(m: Material): number {
  return Math.max(numberOf(m, 'zozpp-28-5', 'ratePercentHundredths'), m.facts.service?.contractRate ?? 0);
}
