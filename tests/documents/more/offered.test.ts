import { describe, expect, it } from 'vitest';
import { CATALOGUE, GROUPS, offered } from '../../../shared/documents/catalogue.ts';
import { MORE_KINDS, type MoreKind } from '../../../shared/documents/moreKinds.ts';
import { DOCUMENT_TITLES } from '../../../shared/documents/titles.ts';
import { lawContext } from '../../../shared/law/context.ts';
import { plan } from '../../../shared/law/plan.ts';
import type { CaseFile } from '../../../shared/model/case.ts';
import { caseNamed } from '../../support/cases.ts';
import { CASES, TODAY } from '../cases.ts';
import { MORE_CASES } from './fixtures.ts';

function offers(file: CaseFile | undefined) {
  if (!file) throw new Error('no such case');
  return offered(file, plan(file, lawContext(TODAY)));
}

const named = (name: string): CaseFile => MORE_CASES[name] ?? CASES[name] ?? caseNamed(name);

describe('the catalogue', () => {
  it('says of every paper what it is, when it is needed and where it stands', () => {
    expect(Object.keys(CATALOGUE).sort()).toEqual([...MORE_KINDS].sort());
    expect(new Set(MORE_KINDS.map((kind) => DOCUMENT_TITLES[kind])).size).toBe(MORE_KINDS.length);
    for (const kind of MORE_KINDS) {
      const { when, group } = CATALOGUE[kind];
      expect(DOCUMENT_TITLES[kind].length).toBeLessThan(45);
      expect(when).toMatch(/^[А-ЯЁ].*[.]$/);
      expect(when).not.toMatch(/!/);
      for (const sentence of when.split(/(?<=\.)\s/))
        expect(sentence.split(/\s+/).length, sentence).toBeLessThanOrEqual(20);
      expect(GROUPS).toContain(group);
    }
  });

  it('keeps the groups together, in the order of a case', () => {
    const order = MORE_KINDS.map((kind) => GROUPS.indexOf(CATALOGUE[kind].group));
    expect(order).toEqual([...order].sort((a, b) => a - b));
  });

  it('gives a reason whenever a paper is not offered', () => {
    for (const file of Object.values(MORE_CASES)) {
      for (const offer of Object.values(offers(file))) {
        if (offer.status !== 'offered') expect(offer.because).toMatch(/^[А-ЯЁ].{8,}[.]$/);
      }
    }
  });
});

type Status = 'offered' | 'not_yet' | 'not_applicable';

describe('offered', () => {
  it.each<[string, MoreKind, Status]>([
    ['sofa', 'defect_description', 'offered'],
    ['deliver', 'defect_description', 'not_applicable'],
    ['empty', 'visit_record', 'offered'],
    ['platform', 'platform_message', 'offered'],
    ['sofa', 'platform_message', 'not_applicable'],
    ['sofa', 'goods_offer', 'offered'],
    ['deliver', 'goods_offer', 'not_applicable'],
    ['service', 'goods_offer', 'not_applicable'],
    ['money-defective', 'goods_offer', 'not_applicable'],
    ['deliver', 'handover_act', 'not_applicable'],
    ['sofa', 'check_participation', 'offered'],
    ['sofa', 'report_objections', 'not_yet'],
    ['refused', 'report_objections', 'offered'],
    ['repair', 'loan_request', 'offered'],
    ['sofa', 'loan_request', 'not_applicable'],
    ['empty', 'refusal_act', 'not_yet'],
    ['sofa', 'reply_to_refusal', 'not_yet'],
    ['refused', 'reply_to_refusal', 'offered'],
    ['refund', 'reply_to_refusal', 'not_yet'],
    ['changed', 'demand_change', 'offered'],
    ['sofa', 'demand_change', 'not_yet'],
    ['partly', 'partial_acceptance', 'offered'],
    ['sofa', 'partial_acceptance', 'not_yet'],
    ['closed', 'partial_acceptance', 'not_applicable'],
    ['sofa', 'settlement', 'offered'],
    ['repair', 'sums_on_date', 'not_applicable'],
    ['sofa', 'sums_on_date', 'offered'],
    ['platform', 'platform_complaint', 'offered'],
    ['sofa', 'platform_complaint', 'not_applicable'],
    ['sofa', 'bank_dispute', 'offered'],
    ['platform', 'tax_notice', 'offered'],
    ['sofa', 'tax_notice', 'not_applicable'],
    ['sofa', 'prosecutor', 'not_yet'],
    ['court', 'prosecutor', 'offered'],
    ['court', 'motion_absence', 'offered'],
    ['sofa', 'motion_absence', 'not_yet'],
    ['court', 'motion_expertise', 'offered'],
    ['platform', 'motion_expertise', 'not_applicable'],
    ['repair', 'motion_security', 'not_applicable'],
    ['partly', 'court_order', 'offered'],
    ['sofa', 'court_order', 'not_yet'],
    ['court', 'court_order', 'not_applicable'],
    ['court', 'appeal', 'offered'],
    ['sofa', 'writ_request', 'not_yet'],
    ['court', 'writ_request', 'offered'],
    ['sofa', 'final_note', 'not_yet'],
    ['closed', 'final_note', 'offered'],
    ['service', 'shop_memo', 'not_applicable'],
    ['regime-air', 'settlement', 'not_applicable'],
    ['regime-air', 'case_note', 'offered'],
  ])('«%s»: %s is %s', (name, kind, status) => {
    expect(offers(named(name))[kind].status).toBe(status);
  });

  it('waits for the office as long as the law gives it, and not a day longer', () => {
    const file = named('court');
    const on = (day: string) => offered(file, plan(file, lawContext(day))).prosecutor;
    const early = on('2026-11-09');
    expect(early.status).toBe('not_yet');
    expect('because' in early && early.because).toMatch(/до 9\sноября 2026\sг\.$/);
    expect(on('2026-11-10').status).toBe('offered');
  });

  it('knows the limit of a judicial order', () => {
    const file = named('partly');
    const dear = {
      ...file,
      facts: { ...file.facts, goods: { ...file.facts.goods, price: 60_000_000, paid: 60_000_000 } },
    };
    const offer = offers(dear).court_order;
    expect(offer.status).toBe('not_applicable');
    expect('because' in offer && offer.because).toMatch(/500\s000,00\s₽/);
  });
});
