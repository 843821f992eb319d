import { lawContext } from '../law/context.ts';
import type { Plan, Warning } from '../law/types.ts';
import type { CaseFile } from '../model/case.ts';
import type { DocumentKind } from './blocks.ts';
import { buildDocument } from './build.ts';
import type { MoreKind } from './moreKinds.ts';
import { wordChecks } from './checkWords.ts';
import { isMoreKind } from './catalogue.ts';
import { needsOf } from './moreNeeds.ts';
import { needText, needTitle } from './needs.ts';
import { materialOf, VOICES } from './templates/material.ts';

/** What «Перед печатью» shows: warnings by level, and how many conditions have been checked and are met. */
export interface CheckResult {
  warnings: Warning[];
  passed: number;
}

const ORDER: Record<Warning['severity'], number> = { forbidden: 0, danger: 1, advice: 2 };

/** Conditions of the plan that matter on paper: its own warning is shown, under its own code. */
const FROM_PLAN: Partial<Record<DocumentKind, readonly string[]>> = {
  claim: [
    'bad_bik',
    'bad_account',
    'no_bank_details',
    'seller_inn',
    'seller_ogrn',
    'platformParty_inn',
    'platformParty_ogrn',
    'no_seller_address',
    'address_not_egrul',
    'address_old',
    'platform_unknown',
    'no_offer_of_goods',
    'demand_unknown',
    'new_term_in_past',
    'cause_unknown',
    'difference_wear',
    'delivery_before_purchase',
    'promise_before_purchase',
    'defect_before_delivery',
    'date_in_future',
  ],
  complaint: ['seller_inn', 'seller_ogrn', 'no_seller_address', 'address_old', 'date_in_future'],
  lawsuit: [
    'seller_inn',
    'seller_ogrn',
    'no_seller_address',
    'address_not_egrul',
    'address_old',
    'demand_unknown',
    'limitation_passed',
    'weak_channel',
    'only_platform_served',
    'difference_wear',
    'date_in_future',
  ],
  calculation: ['two_readings', 'key_rate_early', 'key_rate_unknown', 'date_in_future'],
};

const SELLER_NUMBERS = ['seller_inn', 'seller_ogrn', 'date_in_future'] as const;
const BANK = ['bad_bik', 'bad_account'] as const;

/** Further papers that print an account of the buyer or count his money. */
const PAYMENT: Partial<Record<MoreKind, readonly string[]>> = {
  partial_acceptance: BANK,
  settlement: BANK,
  bank_enforcement: BANK,
  bailiff_request: BANK,
  sums_on_date: ['two_readings', 'key_rate_early', 'key_rate_unknown'],
  claim_update: ['two_readings', 'key_rate_early', 'key_rate_unknown'],
  court_order: ['two_readings', 'limitation_passed'],
  demand_change: ['demand_unknown'],
};

/** Sheets and forms that do not print the numbers of the other side. */
const WITHOUT_NUMBERS: readonly MoreKind[] = [
  'defect_description',
  'visit_record',
  'platform_message',
  'envelope_c5',
  'envelope_dl',
  'address_label',
  'handover_act',
  'refusal_act',
  'settlement',
  'hearing_notes',
  'shop_memo',
  'signing_traps',
  'power_of_attorney',
  'data_consent',
];

function fromPlanOf(kind: DocumentKind): readonly string[] {
  if (!isMoreKind(kind)) return FROM_PLAN[kind] ?? [];
  return [...(WITHOUT_NUMBERS.includes(kind) ? [] : SELLER_NUMBERS), ...(PAYMENT[kind] ?? [])];
}

/**
 * Checks a paper before it is printed. «Нельзя» stops printing, «Опасно» asks for a reason, «Совет» may be closed. Codes are
 * stable: an acknowledgement in the case file is kept by them.
 */
export function checkDocument(kind: DocumentKind, file: CaseFile, plan: Plan): CheckResult {
  const m = materialOf(file, plan, lawContext(plan.today), VOICES[kind === 'claim' ? 'claim' : 'lawsuit']);
  const paper = buildDocument(kind, file, plan, m.ctx);
  const codes = fromPlanOf(kind);
  const fromPlan = plan.warnings.filter((warning) => codes.includes(warning.code));
  const needs = needsOf(kind);
  const lacking = needs
    .filter((need) => need.missing(m))
    .map((need): Warning => ({
      code: need.code,
      severity: need.severity,
      title: needTitle(need, m),
      text: needText(need, m),
      ...(need.path ? { path: need.path } : {}),
    }));
  const words = wordChecks(kind, file, plan, paper);
  const found = [...fromPlan, ...lacking, ...words.warnings];
  const warnings = [...new Map(found.map((warning) => [warning.code, warning])).values()].sort(
    (a, b) => ORDER[a.severity] - ORDER[b.severity],
  );
  const passed =
    codes.length - new Set(fromPlan.map((one) => one.code)).size + needs.length - lacking.length + words.passed;
  return { warnings, passed };
}
