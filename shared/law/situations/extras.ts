import type { Extra, Matter } from './types.ts';

/**
 * Losses from a dearer purchase elsewhere: the price now minus the price of the contract (ст. 393.1 ГК). Empty when the
 * price now is not given or is not higher; the loss entered by hand takes its place.
 */
export function priceDifference({ facts }: Matter, norm: string): Extra[] {
  const now = facts.delivery?.currentPrice;
  const then = facts.goods?.price ?? facts.goods?.paid;
  const byHand = facts.losses?.some((loss) => loss.kind === 'price_difference');
  if (facts.delivery?.outcome === 'partly') return [];
  if (byHand || now === undefined || then === undefined || now <= then) return [];
  return [
    {
      id: 'price_difference',
      label: 'Разница с нынешней ценой такого же товара',
      amount: now - then,
      norms: [norm],
    },
  ];
}
