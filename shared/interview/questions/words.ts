import type { Facts } from '../../model/facts.ts';
import { isService } from '../conditions.ts';
import type { Words } from '../types.ts';

/** What a question of goods says when work or a service was ordered. */
export const forService =
  (words: Words) =>
  (facts: Facts): Words | null =>
    isService(facts) ? words : null;
