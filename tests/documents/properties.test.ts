import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { lawContext } from '../../shared/law/context.ts';
import { plan } from '../../shared/law/plan.ts';
import { isEditable } from '../../shared/documents/edits.ts';
import type { CaseEvent, CaseFile } from '../../shared/model/case.ts';
import { caseFileSchema } from '../../shared/model/case.ts';
import { DEMAND_NAMES } from '../../shared/model/demandNames.ts';
import type { DemandId } from '../../shared/law/types.ts';
import type { Facts } from '../../shared/model/facts.ts';
import { attachment, BUYER, CASES, makeCase, SELLER, served, TODAY } from './cases.ts';
import { ALL_KINDS, kindsOf, linesOf, paper, textOf } from './papers.ts';

const date = fc.integer({ min: 0, max: 700 }).map((back) => {
  const day = new Date(Date.UTC(2026, 10, 23 - back));
  return day.toISOString().slice(0, 10);
});
const yesNo = fc.constantFrom('yes' as const, 'no' as const, 'unknown' as const);
const sum = fc.integer({ min: 0, max: 200_000_000 });
/** Nothing, spaces, a word, several words: what people leave in a field. */
const words = fc.constantFrom(
  '',
  '   ',
  'Слово',
  'два слова',
  'Предложение. И ещё одно!',
  'текст «в кавычках», с запятой',
);
const some = <T>(shape: { [K in keyof T]: fc.Arbitrary<T[K]> }) => fc.record(shape, { requiredKeys: [] });

const facts = some<Record<string, unknown>>({
  problem: fc.constantFrom(
    'late_delivery',
    'refund_overdue',
    'defective',
    'wrong_item',
    'not_suited',
    'service_late',
    'service_defective',
    'service_refusal',
    'imposed',
    'misinformed',
    'losses',
  ),
  buyerKind: fc.constant('consumer'),
  field: fc.constantFrom('goods', 'service', 'work'),
  goods: some<Record<string, unknown>>({
    item: words,
    serial: words,
    price: sum,
    paid: sum,
    prepaid: sum,
    purchaseDate: fc.oneof(date, fc.constant('unknown')),
    deliveryDate: fc.oneof(date, fc.constant('unknown')),
    orderNumber: words,
    account: words,
    distance: yesNo,
    paymentMeans: fc.constantFrom('card', 'cash', 'transfer', 'credit', 'unknown'),
    proof: fc.constantFrom('receipt', 'bank', 'account', 'witness', 'none', 'unknown'),
    complexKind: fc.constantFrom('none', 'phone'),
    bulky: yesNo,
  }),
  delivery: some<Record<string, unknown>>({
    promise: fc.constantFrom('date', 'range', 'none', 'unknown'),
    promisedDate: date,
    outcome: fc.constantFrom('not_delivered', 'late', 'partly', 'cancelled_by_seller'),
    deliveredDate: date,
    undeliveredPrepaid: sum,
    cancelDate: date,
    currentPrice: sum,
    newTerm: fc.constant('2026-12-20'),
  }),
  refund: some<Record<string, unknown>>({
    cause: fc.constantFrom('defective', 'distance_refusal', 'not_delivered', 'exchange_impossible', 'unknown'),
    refusedWhen: fc.constantFrom('before_delivery', 'after_delivery'),
    returnInfoGiven: yesNo,
    refusalDate: date,
    goodsReturned: yesNo,
    goodsReturnDate: date,
    earlierDemand: fc.constantFrom('none', 'oral', 'written_unproven', 'written_proven'),
    earlierDemandDate: date,
    returnCost: fc.integer({ min: 0, max: 100_000 }),
  }),
  defect: some<Record<string, unknown>>({
    description: words,
    foundDate: fc.oneof(date, fc.constant('unknown')),
    kinds: fc.subarray(['not_working', 'breaks', 'damaged', 'incomplete', 'not_as_described', 'unsafe', 'look']),
    warranty: fc.constantFrom('has', 'none', 'unknown'),
    warrantyUntil: fc.constant('2027-05-01'),
    grounds: fc.subarray(['essential', 'repair_overdue', 'thirty_days']),
    groundDetails: words,
    repairStart: date,
    repairTermDays: fc.integer({ min: 1, max: 60 }),
    sellerChecked: fc.constantFrom('no', 'defect_confirmed', 'defect_denied', 'unknown'),
    demandAmount: sum,
    replacementDemandDate: date,
    loanDemandDate: date,
    loanGiven: yesNo,
    expertNeed: fc.constantFrom('no_warranty', 'warranty_over', 'seller_refused', 'other'),
  }),
  wrongItem: some<Record<string, unknown>>({
    kinds: fc.subarray(['wrong', 'missing', 'incomplete', 'damaged']),
    description: words,
    foundDate: fc.oneof(date, fc.constant('unknown')),
    missingPrepaid: sum,
    noted: yesNo,
    newTerm: fc.constant('2026-12-20'),
    completionDemandDate: date,
  }),
  exchange: some<Record<string, unknown>>({
    reason: fc.constantFrom('size', 'shape', 'dimensions', 'style', 'colour', 'configuration', 'other'),
    kept: yesNo,
    listKind: fc.constant('none'),
    askedDate: date,
    similar: fc.constantFrom('present', 'absent', 'unknown'),
    goodsReturned: yesNo,
    goodsReturnDate: date,
  }),
  service: some<Record<string, unknown>>({
    promise: fc.constantFrom('date', 'range', 'none', 'unknown'),
    promisedDate: date,
    progress: fc.constantFrom('not_started', 'not_finished', 'clearly_late', 'done_late'),
    doneDate: date,
    stagePrice: sum,
    contractRate: fc.integer({ min: 1, max: 10_000 }),
    newTerm: fc.constant('2026-12-20'),
    otherCosts: sum,
    acceptedDate: fc.oneof(date, fc.constant('unknown')),
    immovable: yesNo,
    essential: yesNo,
    fixDemandDate: date,
    fixTerm: date,
    cutAmount: sum,
    subscription: yesNo,
    refusalDate: date,
    providedPrice: sum,
    expenses: sum,
    chargedAfter: sum,
    chargedDate: date,
    materialPrice: sum,
  }),
  imposed: some<Record<string, unknown>>({
    kind: fc.constantFrom('goods', 'service', 'warranty', 'certificate', 'insurance'),
    name: words,
    price: sum,
    date: fc.oneof(date, fc.constant('unknown')),
    consent: fc.constantFrom('none', 'preticked', 'condition', 'unaware', 'given', 'unknown'),
    withLoan: yesNo,
  }),
  information: some<Record<string, unknown>>({
    kind: fc.constantFrom('description', 'missing', 'language', 'price_tag'),
    promised: words,
    actual: words,
    foundDate: fc.oneof(date, fc.constant('unknown')),
    tagPrice: sum,
    tillPrice: sum,
    tagProof: yesNo,
  }),
  inspection: some<Record<string, unknown>>({
    place: fc.constantFrom('shop', 'home', 'other'),
    placeText: words,
    dateFrom: fc.constant('2026-12-01'),
    dateTo: fc.constantFrom('2026-12-01', '2027-01-05'),
    hours: words,
    wantsPresence: fc.boolean(),
    impossible: words,
  }),
  buyer: some<Record<string, unknown>>({
    lastName: fc.constantFrom('Образцова', 'Цой', ''),
    firstName: fc.constantFrom('Мария', ''),
    middleName: fc.constantFrom('Ивановна', ''),
    gender: fc.constantFrom('female', 'male'),
    postcode: fc.constant('000000'),
    address: words,
    phone: words,
    email: words,
    region: fc.constantFrom('50', '--', '82'),
  }),
  seller: some<Record<string, unknown>>({
    kind: fc.constantFrom('company', 'entrepreneur', 'individual', 'unknown'),
    name: fc.constantFrom('ООО «Пример»', 'ИП Выдумкин Пётр Сергеевич', 'ИП Ли Анна', 'Выдумкин Пётр Сергеевич', ''),
    inn: fc.constantFrom('7700000009', ''),
    address: words,
  }),
  platform: fc.constantFrom('none', 'seller', 'aggregator', 'unknown'),
  platformParty: fc.constant({ name: 'ООО «Пример-Маркет»' }),
  demand: fc.constantFrom(...(Object.keys(DEMAND_NAMES) as DemandId[])),
  wantsPenalty: fc.boolean(),
  moral: some<Record<string, unknown>>({ asked: fc.boolean(), amount: sum, reason: words }),
  losses: fc.array(
    fc.record({ kind: fc.constantFrom('delivery', 'expert', 'other', 'price_difference'), label: words, amount: sum }),
    { maxLength: 2 },
  ),
  refundDetails: some<Record<string, unknown>>({
    way: fc.constantFrom('account', 'same_means', 'cash'),
    bank: words,
    bik: fc.constant('044525225'),
    account: words,
  }),
  story: words,
  court: some<Record<string, unknown>>({
    place: fc.constantFrom('buyer', 'seller', 'contract'),
    name: words,
    address: words,
    withoutMe: fc.boolean(),
  }),
  complaint: some<Record<string, unknown>>({
    office: words,
    region: fc.constantFrom('77', '--'),
    consentToShare: yesNo,
  }),
});

const events = fc.constantFrom<CaseEvent[][]>(
  [],
  served(),
  [...served(), { id: 'r', type: 'replied', reply: 'refused', date: '2026-11-05' }],
  [...served(), { id: 'm', type: 'money_received', amount: 1_000_000, date: '2026-11-12' }],
  [{ id: 's', type: 'sent', paper: 'claim', to: 'seller', channel: 'email', date: '2026-11-10' }],
);

const attachments = fc.subarray([
  attachment('purchase', 'Кассовый чек', 1),
  attachment('defect', 'Снимок', 1),
  attachment('defect', 'Снимок'),
  attachment('claim_copy', 'Претензия', 2),
  attachment('seller_data', 'Выписка', 3),
]);

/** Only what the case file schema accepts reaches a template; the demand is one of those the facts leave open. */
const cases: fc.Arbitrary<CaseFile> = fc.record({ facts, events, attachments, pick: fc.nat() }).map((parts) => {
  const file = caseFileSchema.parse(
    makeCase(parts.facts as Facts, { events: parts.events, attachments: parts.attachments }),
  );
  const { demands } = plan(file, lawContext(TODAY));
  const open = demands.filter((one) => one.status !== 'excluded');
  const demand = open[parts.pick % Math.max(1, open.length)]?.id ?? file.facts.demand;
  return { ...file, facts: { ...file.facts, ...(demand ? { demand } : {}) } };
});

const BAD = /undefined|null|NaN|\[object|и\/или|\(а\)|\(\)|«»|,,| ,| \.|;\.|(?<![гл])\.;|:\.|(?<!\.)\.\.(?!\.)/;

describe('papers of any case', () => {
  it('have no gaps, no empty brackets and no doubled sentences, whatever was answered', () => {
    fc.assert(
      fc.property(cases, (file) => {
        for (const kind of [...new Set([...kindsOf(file), ...ALL_KINDS])]) {
          for (const line of linesOf(kind, file)) {
            expect(line, kind).not.toMatch(BAD);
            expect(line, kind).not.toMatch(/ {2}|\u00a0 | \u00a0/);
            expect(line, kind).toBe(line.trim());
          }
          const sentences = kind.endsWith('inventory') ? [] : textOf(kind, file).split(/(?<=[а-яё»)][.!?])\s+/);
          const long = sentences.filter((one) => one.length > 45 && !one.includes('Предложение'));
          expect(new Set(long).size, `${kind}: ${long.join(' | ')}`).toBe(long.length);
        }
      }),
      { numRuns: 200 },
    );
  });

  it('name every block once and keep the signature of letters', () => {
    fc.assert(
      fc.property(cases, (file) => {
        for (const kind of ALL_KINDS) {
          const { blocks } = paper(kind, file);
          const keys = blocks.map((block) => block.key);
          expect(new Set(keys).size, kind).toBe(keys.length);
          for (const block of blocks)
            if (block.type === 'paragraph') expect(block.runs.map((run) => run.text).join('')).not.toBe('');
        }
      }),
      { numRuns: 60 },
    );
  });

  it('fit the electronic form', () => {
    fc.assert(
      fc.property(cases, fc.array(words, { maxLength: 120 }), (file, story) => {
        const long = { ...file, facts: { ...file.facts, story: story.join('. ') } };
        const text = linesOf('complaint_text', long).slice(0, -1).join('\n');
        expect(text.length).toBeLessThanOrEqual(2_000);
      }),
      { numRuns: 60 },
    );
  });
});

/** Text answers of a case and the papers in which each must be seen. */
const SEEN: [string, (mark: string) => Partial<Facts>, 'claim' | 'complaint' | 'lawsuit'][] = [
  ['goods.item', (mark) => ({ goods: { ...CASES['refund']?.facts.goods, item: mark } }), 'claim'],
  ['goods.serial', (mark) => ({ goods: { ...CASES['refund']?.facts.goods, serial: mark } }), 'claim'],
  ['goods.orderNumber', (mark) => ({ goods: { ...CASES['refund']?.facts.goods, orderNumber: mark } }), 'claim'],
  ['goods.account', (mark) => ({ goods: { ...CASES['refund']?.facts.goods, account: mark } }), 'claim'],
  ['defect.description', (mark) => ({ defect: { ...CASES['refund']?.facts.defect, description: mark } }), 'claim'],
  ['defect.groundDetails', (mark) => ({ defect: { ...CASES['refund']?.facts.defect, groundDetails: mark } }), 'claim'],
  ['inspection.hours', (mark) => ({ inspection: { ...CASES['refund']?.facts.inspection, hours: mark } }), 'claim'],
  ['story', (mark) => ({ story: mark }), 'claim'],
  [
    'wrongItem.description',
    (mark) => ({ problem: 'wrong_item', wrongItem: { kinds: ['wrong'], description: mark } }),
    'claim',
  ],
  ['imposed.name', (mark) => ({ problem: 'imposed', imposed: { kind: 'warranty', name: mark } }), 'claim'],
  [
    'information.promised',
    (mark) => ({ problem: 'misinformed', information: { kind: 'description', promised: mark } }),
    'complaint',
  ],
  [
    'information.actual',
    (mark) => ({ problem: 'misinformed', information: { kind: 'missing', actual: mark } }),
    'lawsuit',
  ],
  ['buyer.phone', (mark) => ({ buyer: { ...BUYER, phone: mark } }), 'claim'],
  ['buyer.email', (mark) => ({ buyer: { ...BUYER, email: mark } }), 'claim'],
  ['buyer.address', (mark) => ({ buyer: { ...BUYER, address: mark } }), 'claim'],
  ['seller.address', (mark) => ({ seller: { ...SELLER, address: mark } }), 'claim'],
  ['refundDetails.bank', (mark) => ({ refundDetails: { way: 'account', account: '1', bank: mark } }), 'claim'],
  [
    'refundDetails.recipient',
    (mark) => ({ refundDetails: { way: 'account', account: '1', recipient: mark } }),
    'claim',
  ],
  ['moral.reason', (mark) => ({ moral: { asked: true, amount: 100_000, reason: mark } }), 'claim'],
  ['losses', (mark) => ({ losses: [{ kind: 'other', label: mark, amount: 100 }] }), 'claim'],
  ['representative', (mark) => ({ representative: { name: mark } }), 'claim'],
  ['buyer.birthPlace', (mark) => ({ buyer: { ...BUYER, birthPlace: mark } }), 'lawsuit'],
  ['buyer.identifier', (mark) => ({ buyer: { ...BUYER, identifier: mark } }), 'lawsuit'],
  ['court.name', (mark) => ({ court: { name: mark } }), 'lawsuit'],
  ['court.address', (mark) => ({ court: { name: 'Суд', address: mark } }), 'lawsuit'],
  ['complaint.office', (mark) => ({ complaint: { office: mark } }), 'complaint'],
];

describe('answers in the papers', () => {
  it.each(SEEN)('%s appears when it is given and leaves no trace when it is not', (_path, set, kind) => {
    const base = CASES['refund'];
    if (!base) throw new Error('refund');
    const mark = 'Метка-Семь';
    const filled = textOf(kind, makeCase({ ...base.facts, ...set(mark) }));
    expect(filled.toLowerCase()).toContain(mark.toLowerCase());
    const empty = textOf(kind, makeCase({ ...base.facts, ...set('   ') }));
    expect(empty.toLowerCase()).not.toContain(mark.toLowerCase());
    expect(empty).not.toMatch(BAD);
  });
});

it('every paragraph of running text may be edited and nothing else', () => {
  const file = CASES['refund-served'];
  if (!file) throw new Error('refund-served');
  for (const kind of ALL_KINDS) {
    for (const block of paper(kind, file, TODAY).blocks) {
      if (block.type === 'table' || block.type === 'signature' || block.type === 'address')
        expect(isEditable(block)).toBe(false);
    }
  }
  expect(paper('claim', file).blocks.filter(isEditable).length).toBeGreaterThan(6);
});
