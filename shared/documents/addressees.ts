import type { Addressee } from '../model/case.ts';
import type { Facts } from '../model/facts.ts';
import type { DocumentKind } from './blocks.ts';

const SELLER: readonly Addressee[] = ['seller'];
const COURT: readonly Addressee[] = ['court'];
/** The other side gets its copy of what is asked in court (ст. 113, 132, 321 ГПК). */
const BOTH: readonly Addressee[] = ['court', 'seller'];

/** Papers that leave the house and to whom; the usual addressee first. Sheets and forms for the person stay at home. */
const TO: Partial<Record<DocumentKind, readonly Addressee[]>> = {
  claim: SELLER,
  complaint: ['office'],
  lawsuit: BOTH,
  seller_request: SELLER,
  platform_message: ['platform', 'seller'],
  goods_offer: SELLER,
  handover_act: SELLER,
  check_participation: SELLER,
  report_objections: SELLER,
  expert_notice: SELLER,
  loan_request: SELLER,
  reply_to_refusal: SELLER,
  demand_change: SELLER,
  partial_acceptance: SELLER,
  settlement: SELLER,
  sums_on_date: SELLER,
  platform_complaint: ['platform'],
  bank_dispute: ['bank'],
  tax_notice: ['tax'],
  prosecutor: ['prosecutor'],
  association: ['association'],
  suit_mending: BOTH,
  motion_opinion_47: COURT,
  motion_evidence: COURT,
  motion_expertise: COURT,
  motion_absence: COURT,
  motion_adjournment: BOTH,
  sending_proofs: COURT,
  penalty_to_payment: ['bailiffs', 'bank'],
  motion_security: COURT,
  motion_video: COURT,
  claim_update: BOTH,
  court_order: COURT,
  court_costs: BOTH,
  appeal: BOTH,
  writ_request: COURT,
  bank_enforcement: ['bank'],
  bailiff_request: ['bailiffs'],
  indexation: COURT,
  bailiff_complaint: ['bailiffs'],
  data_consent: ['association'],
};

/** To whom this paper may go in this case, the usual addressee first; empty = it is not sent to anybody. */
export function addresseesOf(kind: DocumentKind, facts: Facts): readonly Addressee[] {
  const to = TO[kind] ?? [];
  const usual = to.length === 1 && to[0] === 'seller' && facts.platform === 'aggregator';
  return usual ? ['seller', 'platform'] : to;
}
