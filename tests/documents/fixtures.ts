import { readFileSync } from 'node:fs';
import type { DemandId } from '../../shared/law/types.ts';
import { caseFileSchema, type CaseFile } from '../../shared/model/case.ts';
import type { Facts } from '../../shared/model/facts.ts';

/** A case of tests/fixtures/cases. */
export function fixture(name: string): CaseFile {
  const path = new URL(`../fixtures/cases/${name}.json`, import.meta.url);
  return caseFileSchema.parse(JSON.parse(readFileSync(path, 'utf8')));
}

/** The same case with another demand and some facts of it changed. */
export function asking(name: string, demand: DemandId, facts: Partial<Facts> = {}): CaseFile {
  const file = fixture(name);
  return { ...file, facts: { ...file.facts, ...facts, demand } };
}

const defect = (name: string, more: Facts['defect']): Partial<Facts> => ({
  defect: { ...fixture(name).facts.defect, ...more },
});

/** Every situation of works, services, exchange, wrong items, imposed extras, information and losses by its demands. */
export const SITUATIONS: Record<string, CaseFile> = {
  ...Object.fromEntries(
    [
      'service-late-refund',
      'service-late-new-term',
      'service-late-no-term',
      'service-late-clearly',
      'service-late-third-party',
      'service-late-price-cut',
      'service-late-done',
      'service-late-accepted-part',
      'service-late-assembly',
      'service-late-refund-overdue',
      'service-defect-fix',
      'service-defect-redo',
      'service-defect-costs',
      'service-defect-price-cut',
      'service-defect-no-warranty',
      'service-defect-essential',
      'service-defect-missed',
      'service-defect-material',
      'service-defect-thing',
      'service-defect-after-years',
      'service-refusal',
      'service-refusal-work',
      'service-refusal-overdue',
      'service-stop-charges',
      'service-imposed',
      'service-imposed-old',
      'service-imposed-refusal',
      'wrong-item-missing',
      'wrong-item-missing-refund',
      'wrong-item-complete',
      'wrong-item-incomplete-refund',
      'wrong-item-damaged-price-cut',
      'wrong-item-refund',
      'wrong-item-replace',
      'shop-exchange',
      'shop-exchange-money',
      'misinformed-description',
      'misinformed-missing',
      'misinformed-language',
      'misinformed-price-tag',
      'misinformed-price-refund',
      'losses-expert',
      'losses-harm',
      'repair-loan-item',
      'replacement-overdue-again',
      'replacement-overdue-refund',
      'replacement-overdue-loan-item',
    ].map((name) => [name, fixture(name)]),
  ),
  'replacement-overdue-other': asking('replacement-overdue-again', 'replace_other'),
  'replacement-overdue-price-cut': asking(
    'replacement-overdue-again',
    'price_reduction',
    defect('replacement-overdue-again', { demandAmount: 900_000 }),
  ),
  'replacement-overdue-repair': asking('replacement-overdue-again', 'repair'),
  'replacement-overdue-repair-costs': asking(
    'replacement-overdue-again',
    'repair_costs',
    defect('replacement-overdue-again', { demandAmount: 700_000 }),
  ),
  'shop-exchange-wait': asking('shop-exchange-money', 'exchange'),
  'imposed-goods': asking('service-imposed', 'imposed_return', {
    imposed: {
      kind: 'goods',
      name: 'кронштейн для телевизора',
      price: 290_000,
      date: '2026-11-02',
      consent: 'condition',
    },
  }),
  'imposed-ticked': asking('service-imposed', 'imposed_return', {
    imposed: { ...fixture('service-imposed').facts.imposed, consent: 'preticked' },
  }),
  'losses-work': asking('losses-harm', 'losses', {
    field: 'work',
    goods: { item: 'ремонт ванной комнаты', price: 12_000_000, paid: 12_000_000, purchaseDate: '2026-06-01' },
  }),
};
