import type { Severity } from '../law/types.ts';
import type { DocumentKind } from './blocks.ts';
import type { MoreKind } from './moreKinds.ts';
import { COURT_NEEDS } from './moreNeedsCourt.ts';
import { ENVELOPES, LETTER_NEEDS, PEOPLE_NEEDS } from './moreNeedsLetters.ts';
import { PROOF_NEEDS } from './moreNeedsProofs.ts';
import type { Need } from './need.ts';
import { NEEDS } from './needs.ts';
import { PACKET_NEEDS } from './packets/needs.ts';

/** Letters to the other side. */
const TO_SELLER: readonly MoreKind[] = [
  'seller_request',
  'goods_offer',
  'check_participation',
  'report_objections',
  'expert_notice',
  'loan_request',
  'reply_to_refusal',
  'demand_change',
  'bank_details',
  'partial_acceptance',
  'sums_on_date',
];
/** Letters to those who answer a citizen by ст. 7 и 11 закона № 59-ФЗ or by rules of their own. */
const TO_OFFICES: readonly MoreKind[] = ['tax_notice', 'prosecutor', 'bailiff_complaint'];
const TO_OTHERS: readonly MoreKind[] = ['platform_complaint', 'bank_dispute', 'association'];
/** Papers for the court. */
const TO_COURT: readonly MoreKind[] = [
  'suit_mending',
  'motion_opinion_47',
  'motion_evidence',
  'motion_expertise',
  'motion_absence',
  'motion_adjournment',
  'motion_security',
  'motion_video',
  'claim_update',
  'court_order',
  'court_costs',
  'appeal',
  'writ_request',
  'indexation',
  'penalty_to_payment',
  'sending_proofs',
];
const WITH_WRIT: readonly MoreKind[] = ['bank_enforcement', 'bailiff_request'];
/** Acts and agreements that both sides sign: a blank in them is filled in on the spot. */
const FORMS: readonly MoreKind[] = ['handover_act', 'settlement'];
const ABOUT_ITEM: readonly MoreKind[] = [
  ...TO_SELLER,
  ...TO_OTHERS,
  'platform_message',
  'tax_notice',
  'prosecutor',
  'court_order',
];

/** A need of the three main papers that a further paper has too, with its own weight where it differs. */
interface SharedNeed {
  code: string;
  kinds: readonly DocumentKind[];
  severity?: Severity;
}

/** What the further papers share with the claim, the complaint and the suit. */
const SHARED_NEEDS: readonly SharedNeed[] = [
  {
    code: 'no_sender_name',
    kinds: ['inventory', 'reply_inventory', 'platform_inventory', 'lawsuit_inventory', 'calculation'],
    severity: 'danger',
  },
  {
    code: 'no_seller_name',
    kinds: ['inventory', 'reply_inventory', 'lawsuit_inventory', 'complaint_text', 'complaint_long'],
    severity: 'danger',
  },
  { code: 'no_item', kinds: ['complaint_text', 'complaint_long', 'calculation'], severity: 'danger' },
  { code: 'no_defect_description', kinds: ['complaint_text', 'complaint_long'] },
  {
    code: 'no_sender_name',
    kinds: [...TO_SELLER, ...TO_OFFICES, ...TO_OTHERS, ...ENVELOPES, ...TO_COURT, ...WITH_WRIT],
  },
  { code: 'no_sender_name', kinds: ['power_of_attorney', 'data_consent', ...FORMS], severity: 'danger' },
  { code: 'no_sender_address', kinds: [...TO_OFFICES, ...TO_COURT, 'bank_dispute', 'bailiff_request'] },
  {
    code: 'no_sender_address',
    kinds: [
      ...TO_SELLER,
      ...ENVELOPES,
      'platform_complaint',
      'association',
      'bank_enforcement',
      'power_of_attorney',
      'data_consent',
    ],
    severity: 'danger',
  },
  {
    code: 'no_seller_name',
    kinds: [
      'goods_offer',
      'check_participation',
      'report_objections',
      'expert_notice',
      'loan_request',
      'reply_to_refusal',
      'demand_change',
      'bank_details',
      'partial_acceptance',
      'sums_on_date',
      'court_order',
      ...ENVELOPES,
      ...WITH_WRIT,
    ],
  },
  {
    code: 'no_seller_name',
    kinds: [
      'platform_complaint',
      'association',
      'tax_notice',
      'prosecutor',
      'sending_proofs',
      'indexation',
      'penalty_to_payment',
      ...FORMS,
    ],
    severity: 'danger',
  },
  { code: 'no_item', kinds: ABOUT_ITEM },
  {
    code: 'no_item',
    kinds: [
      'defect_description',
      'visit_record',
      'case_note',
      'final_note',
      'chronology',
      'shop_memo',
      'hearing_notes',
      ...FORMS,
    ],
    severity: 'advice',
  },
  {
    code: 'no_defect_description',
    kinds: [
      'defect_description',
      'handover_act',
      'check_participation',
      'goods_offer',
      'motion_expertise',
      'report_objections',
    ],
    severity: 'danger',
  },
  { code: 'no_defect_photo', kinds: ['defect_description', 'handover_act'] },
  { code: 'gender_unknown', kinds: TO_SELLER },
  { code: 'no_demand', kinds: ['reply_to_refusal', 'demand_change', 'sums_on_date', 'court_order'] },
  {
    code: 'no_demand',
    kinds: ['shop_memo', 'association', 'case_note', 'hearing_notes', 'platform_complaint'],
    severity: 'advice',
  },
  {
    code: 'no_authority',
    kinds: [...TO_SELLER, ...TO_OFFICES, ...TO_OTHERS, ...TO_COURT, ...WITH_WRIT],
  },
  { code: 'no_purchase_proof', kinds: ['court_order', 'platform_complaint', 'association'] },
  { code: 'no_claim_before', kinds: ['partial_acceptance', 'bank_details', 'reply_to_refusal', 'court_order'] },
  { code: 'no_claim_before', kinds: ['platform_complaint', 'bank_dispute', 'association'], severity: 'advice' },
  {
    code: 'no_claim_copy',
    kinds: ['court_order', 'platform_complaint', 'association', 'prosecutor'],
    severity: 'advice',
  },
  { code: 'no_court', kinds: TO_COURT, severity: 'danger' },
  { code: 'no_defendant_numbers', kinds: ['court_order', 'indexation', 'penalty_to_payment', ...WITH_WRIT] },
];

/** Needs of the further papers that no main paper has. */
const MORE_NEEDS: readonly Need[] = [...LETTER_NEEDS, ...COURT_NEEDS, ...PROOF_NEEDS, ...PEOPLE_NEEDS];

/** What a paper is checked for: its own needs, then those it shares with the claim, the complaint and the suit. */
export function needsOf(kind: DocumentKind): readonly Need[] {
  const shared = SHARED_NEEDS.filter((one) => one.kinds.some((known) => known === kind)).flatMap(({ code, severity }) =>
    NEEDS.filter((need) => need.code === code).map((need): Need => (severity ? { ...need, severity } : need)),
  );
  const own = [...NEEDS, ...MORE_NEEDS, ...PACKET_NEEDS].filter((need) => need.kinds.includes(kind));
  const codes = new Set(own.map((need) => need.code));
  return [...shared.filter((need) => !codes.has(need.code)), ...own];
}
