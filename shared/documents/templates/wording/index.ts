import type { DemandId } from '../../../law/types.ts';
import { DEFECTIVE_WORK } from './defectiveWork.ts';
import { EXCHANGE } from './exchange.ts';
import { GOODS } from './goods.ts';
import { IMPOSED } from './imposed.ts';
import { INFORMATION } from './information.ts';
import { LATE_WORK } from './lateWork.ts';
import { LOSSES } from './losses.ts';
import { QUALITY } from './quality.ts';
import { REFUSAL } from './refusal.ts';
import type { DemandWording } from './types.ts';
import { WRONG_ITEM } from './wrongItem.ts';

/** The words of every demand: a demand without words does not compile. */
export const WORDINGS: Record<DemandId, DemandWording> = {
  ...GOODS,
  ...QUALITY,
  ...WRONG_ITEM,
  ...EXCHANGE,
  ...INFORMATION,
  ...LATE_WORK,
  ...DEFECTIVE_WORK,
  ...REFUSAL,
  ...IMPOSED,
  ...LOSSES,
};
