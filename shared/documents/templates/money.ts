import { DOUBLE_PRICE } from '../../law/situations/defectiveWorkThing.ts';
import { formatRoubles, type Kopecks } from '../../money/kopecks.ts';
import { sumInWords } from '../../text/sumInWords.ts';
import type { SumLine } from '../../law/types.ts';
import { tidy } from './make.ts';
import { amount, due, line, type Material } from './material.ts';

/** Money that still has to come back on the principal demand: what is owed less what was already returned. */
export function principalLeft(m: Material): Kopecks | null {
  const owed = line(m, 'principal');
  const left = owed ? due(m, owed) : 0;
  return left > 0 ? left : null;
}

/** «68 400,00 ₽ (шестьдесят восемь тысяч четыреста рублей 00 копеек)». */
export function inFull(sum: Kopecks): string {
  return `${formatRoubles(sum)} (${sumInWords(sum)})`;
}

/** What is left of the principal in figures and words after a space; empty when there is nothing to name. */
export function leftInFull(m: Material): string {
  const sum = principalLeft(m);
  return sum === null ? '' : ` ${inFull(sum)}`;
}

/** The seller has already returned the whole principal: only what goes with it is still asked. */
export function paidBack(m: Material): boolean {
  const owed = amount(m, 'principal');
  const before = m.state.money.filter((one) => !m.out || one.date <= m.out).reduce((sum, one) => sum + one.amount, 0);
  return owed !== null && before >= owed;
}

/** A part of the money has come: what is asked is the rest. */
export function rest(m: Material): boolean {
  return m.state.received > 0;
}

/** How a line of the calculation is called in a letter; the screens speak to the buyer as «вы». */
export function lineLabel(of: SumLine): string {
  if (of.trace.norm?.norm !== 'zozpp-35') return tidy(of.label);
  return of.label === DOUBLE_PRICE ? 'Двукратная цена не сохранённого имущества' : 'Плата по договору';
}
