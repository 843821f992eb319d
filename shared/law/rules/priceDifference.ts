import type { CivilDate } from '../../calendar/civilDate.ts';
import { formatRoubles, type Kopecks } from '../../money/kopecks.ts';
import { longDate } from '../../text/format.ts';
import { normAt, param } from '../norms/lookup.ts';
import type { MissingFact, Outcome, Trace } from '../types.ts';

export interface PriceDifferenceInput {
  /** Price of the contract, kopecks. */
  contractPrice: Kopecks;
  /** Price now of the item it is compared with, kopecks. */
  currentPrice: Kopecks;
  /** The item is on list № 924. */
  complex: 'yes' | 'no' | 'unknown';
  /** What the present price belongs to: a new item, or one of the same properties, wear and year of manufacture. */
  comparedWith: 'new' | 'same_wear' | 'unknown';
  /** The seller misled the buyer on purpose: then wear does not count. */
  misled: 'yes' | 'no' | 'unknown';
}

const WEAR: MissingFact = {
  path: 'goods.comparedWith',
  question: 'Какой товар сравнивали: новый или с таким же износом и годом выпуска?',
  why: 'С 01.02.2026 технически сложный товар сравнивают с товаром того же износа и года.',
};
const COMPLEX: MissingFact = {
  path: 'goods.complexKind',
  question: 'Товар есть в перечне технически сложных?',
  why: 'Для товаров перечня разницу в цене считают с учётом износа.',
};

/**
 * Difference in price on return of a faulty item (п. 4 ст. 24 ЗоЗПП), kopecks, by the wording of `date`: the day on which
 * the demand is met of free will, else of the judgment. Until 31.01.2026 the item is compared with a new one; since
 * 01.02.2026 an item of list № 924 only with one of the same properties, wear and year, unless the seller misled on purpose.
 */
export function priceDifference(input: PriceDifferenceInput, date: CivilDate): Outcome<Kopecks> {
  const norm = normAt('zozpp-24-4', date);
  const wear = param('zozpp-24-4', 'wearOfComplexGoods', date) === 1;
  const newItem = input.comparedWith !== 'same_wear' && input.misled !== 'yes';
  if (wear && newItem && input.complex !== 'no') {
    const missing = [
      ...(input.complex === 'unknown' ? [COMPLEX] : []),
      ...(input.comparedWith === 'unknown' ? [WEAR] : []),
    ];
    if (missing.length > 0) return { kind: 'unknown', missing };
    return {
      kind: 'not_applicable',
      reason: `На ${longDate(date)} технически сложный товар сравнивают с товаром того же износа и года выпуска. Цена нового не подходит, если продавец не вводил в заблуждение намеренно.`,
      trace: { label: 'Разница в цене', norm },
    };
  }
  if (input.currentPrice <= input.contractPrice) {
    return {
      kind: 'not_applicable',
      reason: `Нынешняя цена ${formatRoubles(input.currentPrice)} не выше цены договора: разницы нет.`,
      trace: { label: 'Разница в цене', norm },
    };
  }
  const value = input.currentPrice - input.contractPrice;
  const trace: Trace = {
    label: `Разница в цене: ${formatRoubles(input.currentPrice)} − ${formatRoubles(input.contractPrice)}`,
    result: formatRoubles(value),
    norm,
    ...(wear && input.complex === 'yes'
      ? { note: 'По нашему чтению: точный охват правила об износе известен не полностью. Суд может решить иначе.' }
      : {}),
  };
  return { kind: 'value', value, trace };
}
