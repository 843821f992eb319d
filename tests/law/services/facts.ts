import type { DemandId } from '../../../shared/law/types.ts';
import type { CaseEvent } from '../../../shared/model/case.ts';
import type { Facts } from '../../../shared/model/facts.ts';

/** Facts with the sections of `change` laid over those of `base`. */
export function merged(base: Facts, change: Facts = {}): Facts {
  const both: Record<string, unknown> = { ...base };
  for (const [key, value] of Object.entries(change)) {
    const old = both[key];
    const sections = isSection(old) && isSection(value);
    both[key] = sections ? { ...old, ...value } : value;
  }
  return both as Facts;
}

function isSection(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** The claim with a demand, posted and handed over on known days. */
export function claimOf(asked: DemandId, sent: string, served: string): CaseEvent[] {
  return [
    {
      id: `sent-${asked}`,
      type: 'sent',
      date: sent,
      paper: 'claim',
      to: 'seller',
      channel: 'valued_letter',
      demand: asked,
    },
    { id: `served-${asked}`, type: 'served', date: served, paper: 'claim', to: 'seller', proof: 'delivery_notice' },
  ];
}
