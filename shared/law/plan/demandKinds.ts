import type { DemandId } from '../types.ts';

/** Demands that end with money: they need bank details, and no supplier of the seller stands in their way. */
export const MONEY_DEMANDS: readonly DemandId[] = [
  'refund_prepayment',
  'late_penalty',
  'refund_money',
  'refund',
  'price_reduction',
  'repair_costs',
  'losses',
  'exchange_money',
  'info_refund',
  'tag_price',
  'third_party',
  'service_price_cut',
  'service_refund',
  'service_penalty',
  'fix_costs',
  'replace_thing',
  'service_return',
  'imposed_return',
];

/** Whether the demand is met with money; an unknown demand is not. */
export function asksMoney(demand: DemandId | undefined): boolean {
  return demand !== undefined && MONEY_DEMANDS.includes(demand);
}
