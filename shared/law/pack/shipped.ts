import { KEY_RATE, OFFICES, PRODUCTION_CALENDAR } from '../context.ts';
import { COMPLEX_GOODS } from '../data/complex-goods.ts';
import { FEE_SCALES } from '../data/fees.ts';
import { NO_LOAN, NOT_EXCHANGED } from '../data/goods-lists.ts';
import { OBJECTIONS } from '../data/objections.ts';
import { REGIMES } from '../data/regimes.ts';
import type { Law } from '../inForce.ts';
import { CHECKED } from '../norms/define.ts';
import { ACTS, NORMS } from '../norms/lookup.ts';

/** Number of the pack shipped with this program; grows by one whenever a released program's data changes. */
export const PACK_SERIAL = 1;

/** The law shipped with the program: what is in force until a pack is installed. */
export const SHIPPED: Law = {
  serial: PACK_SERIAL,
  checked: CHECKED,
  acts: Object.values(ACTS),
  norms: NORMS,
  calendar: PRODUCTION_CALENDAR,
  keyRate: KEY_RATE,
  offices: OFFICES,
  complexGoods: COMPLEX_GOODS,
  notExchanged: NOT_EXCHANGED,
  noLoan: NO_LOAN,
  regimes: REGIMES,
  feeScales: FEE_SCALES,
  objections: OBJECTIONS,
};
