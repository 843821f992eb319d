import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { checkDocument } from '../../../shared/documents/check.ts';
import { DOCUMENT_KINDS } from '../../../shared/documents/kinds.ts';
import { MORE_KINDS, type MoreKind } from '../../../shared/documents/moreKinds.ts';
import { needsOf } from '../../../shared/documents/moreNeeds.ts';
import { PAPER_FIELDS } from '../../../shared/documents/paperFields.ts';
import { paperStops } from '../../../shared/documents/ready.ts';
import { isFactPath, setFact } from '../../../shared/interview/factPath.ts';
import { lawContext } from '../../../shared/law/context.ts';
import { plan } from '../../../shared/law/plan.ts';
import type { Severity, Warning } from '../../../shared/law/types.ts';
import { caseFileSchema, type CaseFile } from '../../../shared/model/case.ts';
import { CASE_NAMES, caseNamed } from '../../support/cases.ts';
import { CASES, TODAY } from '../cases.ts';
import { MORE_CASES } from './fixtures.ts';

type Name = keyof typeof MORE_CASES;

function check(kind: (typeof DOCUMENT_KINDS)[number], file: CaseFile): Warning[] {
  return checkDocument(kind, file, plan(file, lawContext(TODAY))).warnings;
}

const file = (name: Name): CaseFile => MORE_CASES[name] as CaseFile;
const without = (name: Name, ...paths: string[]): CaseFile => ({
  ...file(name),
  facts: paths.reduce((facts, path) => setFact(facts, path, undefined), file(name).facts),
});
const having = (name: Name, path: string, value: unknown): CaseFile => ({
  ...file(name),
  facts: setFact(file(name).facts, path, value),
});

const late: CaseFile = {
  ...file('held'),
  events: file('held').events.map((one) => (one.type === 'suit_held' ? { ...one, until: '2026-11-20' } : one)),
};

/** A paper, what it must speak of, how heavily, and the case in which it does; in the first case of the row it does not. */
const ROWS: [MoreKind, string, Severity, CaseFile, Name][] = [
  [
    'defect_description',
    'no_defect_description',
    'danger',
    without('sofa', 'defect.description', 'defect.kinds'),
    'sofa',
  ],
  ['visit_record', 'no_visit_date', 'danger', without('sofa', 'papers.visit.date'), 'sofa'],
  ['visit_record', 'visit_in_future', 'forbidden', having('sofa', 'papers.visit.date', '2026-12-30'), 'sofa'],
  ['visit_record', 'no_visit_words', 'advice', without('sofa', 'papers.visit.answered'), 'sofa'],
  ['visit_record', 'no_visit_witness', 'advice', without('sofa', 'papers.visit.witnesses'), 'sofa'],
  ['refusal_act', 'no_visit_place', 'advice', without('sofa', 'papers.visit.place'), 'sofa'],
  ['seller_request', 'no_sender_name', 'forbidden', without('sofa', 'buyer.lastName'), 'sofa'],
  ['seller_request', 'no_seller_known', 'advice', without('sofa', 'seller.name'), 'sofa'],
  ['platform_complaint', 'no_order_number', 'danger', without('platform', 'goods.orderNumber'), 'platform'],
  ['envelope_c5', 'no_envelope_address', 'forbidden', without('sofa', 'seller.address'), 'sofa'],
  ['envelope_dl', 'no_sender_address', 'danger', without('sofa', 'buyer.address'), 'sofa'],
  ['goods_offer', 'no_inspection_place', 'danger', without('sofa', 'inspection.dateFrom'), 'sofa'],
  ['goods_offer', 'no_seller_name', 'forbidden', without('sofa', 'seller.name'), 'sofa'],
  ['handover_act', 'no_serial', 'advice', file('sofa'), 'sofa'],
  ['check_participation', 'no_contact', 'advice', without('sofa', 'buyer.phone', 'buyer.email'), 'sofa'],
  ['report_objections', 'no_report', 'danger', without('refused', 'papers.report.title'), 'refused'],
  ['report_objections', 'no_report_objections', 'danger', without('refused', 'papers.report.objections'), 'refused'],
  ['expert_notice', 'no_expert_day', 'danger', without('sofa', 'papers.expert.place'), 'sofa'],
  ['expert_notice', 'expert_day_near', 'danger', having('sofa', 'papers.expert.date', '2026-11-24'), 'sofa'],
  ['expert_notice', 'no_expert_name', 'advice', without('sofa', 'papers.expert.name'), 'sofa'],
  ['loan_request', 'no_item', 'forbidden', without('repair', 'goods.item'), 'repair'],
  ['reply_to_refusal', 'no_objections', 'danger', without('refused', 'papers.objections'), 'refused'],
  ['demand_change', 'same_demand', 'danger', file('sofa'), 'changed'],
  ['partial_acceptance', 'no_money_received', 'danger', file('sofa'), 'partly'],
  ['settlement', 'no_settlement_terms', 'danger', without('sofa', 'papers.settlement.date'), 'sofa'],
  ['settlement', 'settlement_in_past', 'danger', having('sofa', 'papers.settlement.date', '2026-11-01'), 'sofa'],
  ['settlement', 'settlement_less', 'advice', having('sofa', 'papers.settlement.amount', 100), 'closed'],
  [
    'bank_dispute',
    'card_number_whole',
    'forbidden',
    having('sofa', 'papers.dispute.card', '0000 0000 0000 0000'),
    'sofa',
  ],
  ['bank_dispute', 'no_dispute_bank', 'danger', without('sofa', 'papers.dispute.bank'), 'sofa'],
  ['tax_notice', 'no_tax_purchase', 'danger', without('sofa', 'papers.tax.place'), 'sofa'],
  ['tax_notice', 'no_tax_office', 'advice', without('sofa', 'papers.tax.office'), 'sofa'],
  ['prosecutor', 'no_prosecutor_office', 'danger', without('court', 'papers.prosecutor.office'), 'court'],
  ['prosecutor', 'no_appeal_number', 'danger', without('sofa', 'papers.prosecutor.appealNumber'), 'court'],
  ['association', 'no_association', 'advice', without('sofa', 'papers.association.name'), 'sofa'],
  ['motion_opinion_47', 'no_case_number', 'danger', without('court', 'papers.trial.number'), 'court'],
  ['motion_evidence', 'no_evidence_named', 'danger', without('court', 'papers.motion.holder'), 'court'],
  [
    'motion_expertise',
    'no_expert_organisation',
    'advice',
    without('court', 'papers.motion.expertOrganisation'),
    'court',
  ],
  ['motion_absence', 'no_hearing_day', 'advice', without('court', 'papers.trial.hearingDate'), 'court'],
  ['motion_absence', 'hearing_past', 'danger', having('court', 'papers.trial.hearingDate', '2026-11-20'), 'court'],
  ['motion_security', 'no_security_reason', 'danger', without('court', 'papers.motion.securityReason'), 'court'],
  ['motion_video', 'no_video_court', 'danger', without('court', 'papers.motion.videoCourt'), 'court'],
  ['court_order', 'no_order_address', 'danger', without('sofa', 'seller.address'), 'sofa'],
  ['court_costs', 'no_costs', 'danger', without('court', ...COSTS()), 'court'],
  ['appeal', 'no_appeal_reason', 'danger', without('court', 'papers.motion.appealReason'), 'court'],
  ['appeal', 'no_judgment_day', 'danger', without('court', 'papers.trial.judgmentDate'), 'court'],
  ['writ_request', 'not_in_force', 'danger', having('court', 'papers.trial.inForceDate', '2026-12-30'), 'court'],
  ['writ_request', 'no_judgment_data', 'danger', without('court', 'papers.trial.number'), 'court'],
  ['bank_enforcement', 'no_debtor_bank', 'danger', without('court', 'papers.writ.bank'), 'court'],
  ['bailiff_request', 'no_bailiffs_office', 'danger', without('court', 'papers.writ.bailiffs'), 'court'],
  ['indexation', 'no_indexation_data', 'danger', without('court', 'papers.trial.paidDate'), 'court'],
  ['indexation', 'paid_before_judgment', 'forbidden', having('court', 'papers.trial.paidDate', '2026-11-01'), 'court'],
  ['bank_details', 'no_bank_account', 'danger', without('refused', 'refundDetails.account'), 'refused'],
  ['indexation', 'paid_in_future', 'forbidden', having('court', 'papers.trial.paidDate', '2026-12-30'), 'court'],
  ['penalty_to_payment', 'no_judgment_day', 'danger', without('court', 'papers.trial.judgmentDate'), 'court'],
  ['suit_mending', 'no_mended', 'danger', without('held', 'papers.motion.mended'), 'held'],
  ['suit_mending', 'mending_late', 'danger', late, 'held'],
  ['motion_adjournment', 'no_adjourn_reason', 'danger', without('court', 'papers.motion.adjournReason'), 'court'],
  ['motion_adjournment', 'no_adjourn_proof', 'advice', file('court'), 'court'],
  ['motion_adjournment', 'no_hearing_day', 'advice', without('court', 'papers.trial.hearingDate'), 'court'],
  ['motion_adjournment', 'hearing_past', 'danger', having('court', 'papers.trial.hearingDate', '2026-11-20'), 'court'],
  ['motion_adjournment', 'no_court', 'danger', without('court', 'court.name'), 'court'],
  ['sending_proofs', 'no_copies_sent', 'danger', file('sofa'), 'court'],
  ['sending_proofs', 'no_copies_receipt', 'danger', file('court'), 'sofa'],
  ['service_proofs', 'nothing_sent', 'danger', file('empty'), 'court'],
  ['chronology', 'no_events', 'advice', file('empty'), 'court'],
  ['sums_on_date', 'nothing_counted', 'danger', file('empty'), 'sofa'],
  ['sums_on_date', 'sums_day_past', 'advice', having('sofa', 'papers.sums.date', '2026-11-15'), 'sofa'],
  ['reply_inventory', 'no_inventory_address', 'danger', without('refused', 'seller.address'), 'refused'],
  ['platform_inventory', 'no_platform_party', 'danger', without('platform', 'platformParty.address'), 'platform'],
  ['bailiff_complaint', 'no_proceedings', 'danger', without('court', 'papers.writ.proceedings'), 'court'],
  ['bailiff_complaint', 'no_inaction', 'danger', without('court', 'papers.writ.inaction'), 'court'],
  ['case_note', 'no_events', 'advice', file('empty'), 'sofa'],
  ['power_of_attorney', 'no_representative', 'danger', file('sofa'), 'sofa'],
  ['power_of_attorney', 'attorney_over', 'forbidden', having('sofa', 'papers.attorney.until', '2026-01-01'), 'sofa'],
  ['data_consent', 'no_operator', 'danger', without('sofa', 'papers.consent.operator'), 'sofa'],
];

function COSTS(): string[] {
  return ['representative', 'post', 'expert', 'travel', 'other'].map((name) => `papers.costs.${name}`);
}

describe('conditions of the further papers', () => {
  it.each(ROWS)('«%s» speaks of %s (%s)', (kind, code, severity, lacking, whole) => {
    expect(check(kind, lacking).find((one) => one.code === code)).toMatchObject({ severity });
    if (lacking !== file(whole)) expect(check(kind, file(whole)).map((one) => one.code)).not.toContain(code);
  });

  it('exist for every paper, and no condition is left without a row of its own or a shared name', () => {
    for (const kind of MORE_KINDS) expect(needsOf(kind).length, kind).toBeGreaterThan(0);
  });

  it('read the tone and a second demand in the words written beside the paper, but not in a record of a talk', () => {
    const rude = having('court', 'papers.motion.securityReason', 'Эти мошенники прячут деньги.');
    expect(check('motion_security', rude).map((one) => one.code)).toContain('tone_insult.papers.motion.securityReason');
    const second = having('court', 'papers.motion.proves', 'Прошу заменить диван на такой же.');
    expect(check('motion_evidence', second).map((one) => one.code)).toContain('two_demands.papers.motion.proves');
    const told = having('sofa', 'papers.visit.said', 'Прошу заменить диван на такой же.');
    expect(check('visit_record', told).map((one) => one.code)).not.toContain('two_demands.papers.visit.said');
  });

  it('look at an article named in an own paragraph', () => {
    const edits = [
      {
        document: 'goods_offer',
        key: 'own-1',
        text: 'Ссылаюсь на ст. 99 Закона о защите прав потребителей.',
        basedOn: '',
        after: 'offer',
      },
    ];
    const codes = check('goods_offer', { ...file('sofa'), edits }).map((one) => one.code);
    expect(codes).toContain('no_such_article.edits.own-1');
  });
});

describe('what stops a paper', () => {
  it('is a danger until it was acknowledged, and a prohibition for ever', () => {
    const danger = without('court', 'papers.motion.securityReason', 'seller.ogrn');
    const stops = (one: CaseFile, kind: MoreKind) => paperStops(kind, one, plan(one, lawContext(TODAY)));
    const open = stops(danger, 'motion_security');
    expect(open.map((one) => one.code)).toContain('no_security_reason');
    const acknowledgements = open.map(({ code }) => ({ code, reason: 'Допишу от руки', date: TODAY }));
    expect(stops({ ...danger, acknowledgements }, 'motion_security')).toEqual([]);
    const forbidden = having('sofa', 'papers.dispute.card', '0000000000000000');
    const known = [{ code: 'card_number_whole', reason: 'Так надо', date: TODAY }];
    expect(stops({ ...forbidden, acknowledgements: known }, 'bank_dispute').map((one) => one.code)).toContain(
      'card_number_whole',
    );
  });
});

const FILES = [...Object.values(CASES), ...Object.values(MORE_CASES), ...CASE_NAMES.map((name) => caseNamed(name))];
const FIELDS = Object.values(PAPER_FIELDS).flatMap((fields) => fields ?? []);
const SECTIONS = ['attachments', 'timeline'];
const TEXTS = [
  '',
  'Слово',
  'ПРОШУ ЗАМЕНИТЬ!!!',
  'я'.repeat(5_000),
  '\u202e<b>\u0000',
  'ст. 999 ГК РФ и ст. 18 Закона.',
];

/** A case with some facts rubbed out, some boxes beside papers filled with anything, some own paragraphs. */
const anyCase = fc
  .record({
    base: fc.constantFrom(...FILES),
    gone: fc.subarray([
      'goods',
      'seller',
      'buyer',
      'demand',
      'defect',
      'inspection',
      'papers',
      'court',
      'refundDetails',
    ]),
    typed: fc.array(fc.tuple(fc.constantFrom(...FIELDS), fc.constantFrom(...TEXTS)), { maxLength: 6 }),
    edits: fc.array(
      fc.record({
        document: fc.constantFrom(...DOCUMENT_KINDS),
        key: fc.constantFrom('own-1', 'offer', 'ask', 'facts.defect'),
        text: fc.constantFrom(...TEXTS),
        basedOn: fc.constant('0'),
      }),
      { maxLength: 4 },
    ),
  })
  .map(({ base, gone, typed, edits }) => {
    const bare = gone.reduce((facts, path) => setFact(facts, path, undefined), base.facts);
    const facts = typed.reduce(
      (all, [{ path, kind }, text]) =>
        kind === 'line' || kind === 'paragraph' ? setFact(all, path, text.slice(0, 400)) : all,
      bare,
    );
    return caseFileSchema.parse({
      ...base,
      facts,
      edits: [...new Map(edits.map((one) => [one.document + one.key, one])).values()],
    });
  });

describe('the check of any paper of any case', () => {
  it('answers, and every warning has a title, a text and a place that exists', () => {
    fc.assert(
      fc.property(anyCase, (one) => {
        const planned = plan(one, lawContext(TODAY));
        for (const kind of DOCUMENT_KINDS) {
          const { warnings, passed } = checkDocument(kind, one, planned);
          expect(passed, kind).toBeGreaterThanOrEqual(0);
          expect(new Set(warnings.map(({ code }) => code)).size, kind).toBe(warnings.length);
          for (const { code, title, text, path } of warnings) {
            expect(`${title} ${text}`, `${kind} ${code}`).not.toMatch(/undefined|null|NaN|Invalid| {2}/);
            expect(title.trim().length, code).toBeGreaterThan(3);
            expect(text.trim().length, code).toBeGreaterThan(10);
            if (path === undefined) continue;
            const exists = isFactPath(path) || SECTIONS.includes(path) || path.startsWith('edits.');
            expect(exists, `${kind}: ${code} → ${path}`).toBe(true);
            const box = (PAPER_FIELDS[kind as MoreKind] ?? []).some((field) => field.path === path);
            if (path.startsWith('papers.')) expect(box, `${kind}: ${code} → ${path}`).toBe(true);
          }
        }
      }),
      { numRuns: 25 },
    );
  }, 120_000);
});
