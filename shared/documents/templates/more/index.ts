import { MORE_KINDS, type MoreKind } from '../../moreKinds.ts';
import { actOf } from '../cite.ts';
import { platformInventory, replyInventory } from '../inventory.ts';
import type { Material, VOICES } from '../material.ts';
import type { Paper } from './kit.ts';
import { nameLaw } from './nameLaw.ts';
import { appeal } from './appeal.ts';
import { associationPaper } from './association.ts';
import { bailiffComplaint } from './bailiffComplaint.ts';
import { bailiffRequest } from './bailiffRequest.ts';
import { bankDetails } from './bankDetails.ts';
import { bankDispute } from './bankDispute.ts';
import { bankEnforcement } from './bankEnforcement.ts';
import { caseNote } from './caseNote.ts';
import { chronology } from './chronology.ts';
import { checkParticipation } from './checkParticipation.ts';
import { claimUpdate } from './claimUpdate.ts';
import { courtCosts } from './courtCosts.ts';
import { courtOrder } from './courtOrder.ts';
import { dataConsent } from './dataConsent.ts';
import { defectDescription } from './defectDescription.ts';
import { demandChange } from './demandChange.ts';
import { addressLabel, envelopeC5, envelopeDl } from './envelopes.ts';
import { expertNotice } from './expertNotice.ts';
import { finalNote } from './finalNote.ts';
import { goodsOffer } from './goodsOffer.ts';
import { handoverAct } from './handoverAct.ts';
import { hearingNotes } from './hearingNotes.ts';
import { indexation } from './indexation.ts';
import { loanRequest } from './loanRequest.ts';
import { suitMending } from './suitMending.ts';
import { motionAdjournment } from './motionAdjournment.ts';
import { motionAbsence } from './motionAbsence.ts';
import { motionEvidence } from './motionEvidence.ts';
import { motionExpertise } from './motionExpertise.ts';
import { motionOpinion } from './motionOpinion.ts';
import { motionSecurity } from './motionSecurity.ts';
import { motionVideo } from './motionVideo.ts';
import { partialAcceptance } from './partialAcceptance.ts';
import { penaltyToPayment } from './penaltyToPayment.ts';
import { platformComplaint } from './platformComplaint.ts';
import { platformMessage } from './platformMessage.ts';
import { powerOfAttorney } from './powerOfAttorney.ts';
import { prosecutorPaper } from './prosecutor.ts';
import { refusalAct } from './refusalAct.ts';
import { replyToRefusal } from './replyToRefusal.ts';
import { reportObjections } from './reportObjections.ts';
import { sellerRequest } from './sellerRequest.ts';
import { sendingProofs } from './sendingProofs.ts';
import { serviceProofs } from './serviceProofs.ts';
import { settlement } from './settlement.ts';
import { shopMemo } from './shopMemo.ts';
import { signingTraps } from './signingTraps.ts';
import { sumsOnDate } from './sumsOnDate.ts';
import { taxNotice } from './taxNotice.ts';
import { visitRecord } from './visitRecord.ts';
import { writRequest } from './writRequest.ts';

/** How each paper is made and how it calls the other side. */
const TEMPLATES: Record<MoreKind, { voice: keyof typeof VOICES; make: (m: Material) => Paper }> = {
  defect_description: { voice: 'complaint', make: defectDescription },
  visit_record: { voice: 'complaint', make: visitRecord },
  seller_request: { voice: 'claim', make: sellerRequest },
  platform_message: { voice: 'complaint', make: platformMessage },
  envelope_c5: { voice: 'claim', make: envelopeC5 },
  envelope_dl: { voice: 'claim', make: envelopeDl },
  address_label: { voice: 'claim', make: addressLabel },
  bank_details: { voice: 'claim', make: bankDetails },
  platform_inventory: { voice: 'claim', make: platformInventory },
  goods_offer: { voice: 'claim', make: goodsOffer },
  handover_act: { voice: 'claim', make: handoverAct },
  check_participation: { voice: 'claim', make: checkParticipation },
  report_objections: { voice: 'claim', make: reportObjections },
  expert_notice: { voice: 'claim', make: expertNotice },
  loan_request: { voice: 'claim', make: loanRequest },
  refusal_act: { voice: 'complaint', make: refusalAct },
  reply_to_refusal: { voice: 'claim', make: replyToRefusal },
  reply_inventory: { voice: 'claim', make: replyInventory },
  demand_change: { voice: 'claim', make: demandChange },
  partial_acceptance: { voice: 'claim', make: partialAcceptance },
  settlement: { voice: 'complaint', make: settlement },
  sums_on_date: { voice: 'claim', make: sumsOnDate },
  platform_complaint: { voice: 'complaint', make: platformComplaint },
  bank_dispute: { voice: 'complaint', make: bankDispute },
  tax_notice: { voice: 'complaint', make: taxNotice },
  prosecutor: { voice: 'complaint', make: prosecutorPaper },
  association: { voice: 'complaint', make: associationPaper },
  sending_proofs: { voice: 'lawsuit', make: sendingProofs },
  suit_mending: { voice: 'lawsuit', make: suitMending },
  motion_opinion_47: { voice: 'lawsuit', make: motionOpinion },
  motion_evidence: { voice: 'lawsuit', make: motionEvidence },
  motion_expertise: { voice: 'lawsuit', make: motionExpertise },
  motion_absence: { voice: 'lawsuit', make: motionAbsence },
  motion_adjournment: { voice: 'lawsuit', make: motionAdjournment },
  motion_security: { voice: 'lawsuit', make: motionSecurity },
  motion_video: { voice: 'lawsuit', make: motionVideo },
  claim_update: { voice: 'lawsuit', make: claimUpdate },
  court_order: { voice: 'complaint', make: courtOrder },
  court_costs: { voice: 'lawsuit', make: courtCosts },
  hearing_notes: { voice: 'lawsuit', make: hearingNotes },
  appeal: { voice: 'lawsuit', make: appeal },
  writ_request: { voice: 'lawsuit', make: writRequest },
  bank_enforcement: { voice: 'complaint', make: bankEnforcement },
  bailiff_request: { voice: 'complaint', make: bailiffRequest },
  indexation: { voice: 'lawsuit', make: indexation },
  penalty_to_payment: { voice: 'lawsuit', make: penaltyToPayment },
  bailiff_complaint: { voice: 'complaint', make: bailiffComplaint },
  final_note: { voice: 'complaint', make: finalNote },
  case_note: { voice: 'complaint', make: caseNote },
  chronology: { voice: 'complaint', make: chronology },
  service_proofs: { voice: 'complaint', make: serviceProofs },
  shop_memo: { voice: 'complaint', make: shopMemo },
  signing_traps: { voice: 'complaint', make: signingTraps },
  power_of_attorney: { voice: 'complaint', make: powerOfAttorney },
  data_consent: { voice: 'complaint', make: dataConsent },
};

/** The templates of the further papers; the consumer law is named in full where each of them cites it first. */
export const MORE_TEMPLATES = Object.fromEntries(
  MORE_KINDS.map((kind) => [
    kind,
    { voice: TEMPLATES[kind].voice, make: (m: Material) => nameLaw(TEMPLATES[kind].make(m), actOf(m, 'zozpp-4')) },
  ]),
) as typeof TEMPLATES;
