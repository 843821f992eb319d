import { tidy } from '../make.ts';
import type { Material } from '../material.ts';
import { inFull, leftInFull, principalLeft, rest } from '../money.ts';
import { doing, thing } from '../work.ts';

/** What a penalty is for, after «неустойку», and until when it grows. */
export const LATE = {
  refund: ' за нарушение срока возврата денег',
  delivery: ' за нарушение срока передачи товара',
  replacement: ' за нарушение срока замены товара',
  repair: ' за нарушение срока устранения недостатков',
  reduction: ' за нарушение срока уменьшения цены',
  costs: ' за нарушение срока возмещения расходов',
  losses: ' за нарушение срока возмещения убытков',
} as const;

/** « за нарушение срока выполнения работы», « оказания услуги». */
export function lateWork(m: Material): string {
  return ` за нарушение срока ${doing(m).performing}`;
}

export const UNTIL = {
  refund: 'по день возврата денег',
  delivery: 'по день передачи товара',
  met: 'по день исполнения требования',
} as const;

/** « (диван «Вега»)»: how a request to the court names the thing of the contract; empty without a name. */
export function namedThing(m: Material): string {
  const name = tidy(m.facts.goods?.item);
  return name && ` (${name})`;
}

/** «товар (диван «Вега»)» in the accusative. */
export function namedItem(m: Material): string {
  return `товар${namedThing(m)}`;
}

/** «взыскать с ответчика уплаченную за товар сумму 68 400,00 ₽ (…)»; null while the sum is not known. */
export function recover(m: Material, whole: string, left: string): string | null {
  const sum = principalLeft(m);
  return sum === null ? null : `взыскать с ответчика ${rest(m) ? left : whole} ${inFull(sum)}`;
}

/** «уплаченную за товар сумму», «за работу»: the whole and what is left of it. */
export function paidFor(m: Material): [string, string] {
  const { acc } = thing(m);
  return [`уплаченную за ${acc} сумму`, `оставшуюся часть уплаченной за ${acc} суммы`];
}

/** The same, as far as it is still owed, with the sum: «оставшуюся часть уплаченной за товар суммы 3 000,00 ₽ (…)». */
export function paidBackWords(m: Material): string {
  return `${paidFor(m)[rest(m) ? 1 : 0]}${leftInFull(m)}`;
}
