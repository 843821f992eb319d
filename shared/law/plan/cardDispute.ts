import type { Facts } from '../../model/facts.ts';

/**
 * Whether a bank may take the payment back by the rules of the card system as «не получено»: not when the item or the work
 * is there and only bad or late.
 */
export function cardDisputable({ goods, problem, service }: Facts): boolean {
  if (goods?.paymentMeans !== 'card' || problem === 'defective' || problem === 'service_defective') return false;
  return problem !== 'service_late' || service?.progress !== 'done_late';
}
