import type { Proves } from '../../model/case.ts';
import { claimExhibits, type Exhibit } from '../templates/exhibits.ts';
import { tidy } from '../templates/make.ts';
import type { Material } from '../templates/material.ts';

/** The platform gets a copy of the claim. */
export const viaPlatform = (m: Material): boolean =>
  m.facts.platform === 'aggregator' && tidy(m.facts.platformParty?.name) !== '';

/** Papers the seller does not hold yet: what came after the claim, without the papers about the claim itself. */
export function newForSeller(m: Material): Exhibit[] {
  const held = new Set(claimExhibits(m.exhibits, m.out).map((one) => one.proves));
  const own: readonly Proves[] = ['claim_copy', 'sending', 'service', 'reply', 'seller_data', 'lawsuit_sending'];
  return m.exhibits.filter((one) => !held.has(one.proves) && !own.includes(one.proves));
}

/** Where the writ goes: to the bank when it is known and has not got it yet, else to the bailiffs. */
export const writToBank = (m: Material): boolean =>
  tidy(m.facts.papers?.writ?.bank) !== '' && m.state.court.presented.bank === undefined;
