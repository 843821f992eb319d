import { z } from 'zod';
import { papersSchema } from './papers.ts';
import { dateSchema, knownDateSchema, kopecksSchema, line, paragraph } from './primitives.ts';

export { dateSchema, knownDateSchema, kopecksSchema } from './primitives.ts';

/**
 * What the buyer told the program. Every fact is optional: absent means «ещё не спрашивали», the word `unknown` means
 * «не знаю», an answer of its own. Nothing here is derived: terms, sums and stages are computed by shared/law.
 */

const yesNo = z.enum(['yes', 'no', 'unknown']);

export const personSchema = z
  .strictObject({
    lastName: line,
    firstName: line,
    middleName: line,
    /** Asked, never guessed: decides «купила» or «купил» and the case forms. */
    gender: z.enum(['female', 'male']),
    /** «Образцовой Марии Ивановны»: suggested by the program, corrected by the user. */
    genitive: line,
    postcode: line,
    address: line,
    phone: line,
    email: line,
    birthDate: dateSchema,
    birthPlace: line,
    /** One identifier for the court (ст. 131 ГПК). */
    identifierKind: z.enum(['snils', 'inn', 'passport', 'license']),
    identifier: line,
    /** Region code of the place of living, for Роспотребнадзор. */
    region: z.string().regex(/^(\d{2}|--)$/),
  })
  .partial();

export const addressSourceSchema = z.enum(['egrul', 'receipt', 'contract', 'site', 'platform', 'other', 'unknown']);

export const organisationSchema = z
  .strictObject({
    kind: z.enum(['company', 'entrepreneur', 'self_employed', 'individual', 'unknown']),
    name: line,
    inn: line,
    ogrn: line,
    postcode: line,
    address: line,
    addressSource: addressSourceSchema,
    /** Day on which the address was looked up. */
    addressDate: dateSchema,
    email: line,
    phone: line,
    /** The user keeps numbers whose check digits do not match: why. */
    checkOverride: line,
  })
  .partial();

export const refundDetailsSchema = z
  .strictObject({
    way: z.enum(['account', 'same_means', 'cash']),
    bank: line,
    bik: line,
    account: line,
    correspondentAccount: line,
    recipient: line,
    checkOverride: line,
  })
  .partial();

/** One kind of loss asked above the price (ст. 15, 393 ГК). */
export const lossSchema = z.strictObject({
  kind: z.enum(['delivery', 'expert', 'price_difference', 'repair', 'credit', 'post', 'other']),
  label: line,
  amount: kopecksSchema,
});

export const goodsSchema = z
  .strictObject({
    /** «диван «Вега»», in the nominative, as it should stand in the letter. */
    item: line,
    serial: line,
    /** Full price of the item. */
    price: kopecksSchema,
    /** What the buyer has paid in all: the cap of the penalty of ст. 23 since 01.02.2026. */
    paid: kopecksSchema,
    /** What was paid before delivery. */
    prepaid: kopecksSchema,
    purchaseDate: knownDateSchema,
    /** Hand-over of the item to the buyer. */
    deliveryDate: knownDateSchema,
    orderNumber: line,
    /** Phone or e-mail of the account on the site. */
    account: line,
    distance: yesNo,
    paymentMeans: z.enum(['card', 'cash', 'transfer', 'credit', 'unknown']),
    /** What proves the purchase. */
    proof: z.enum(['receipt', 'sales_slip', 'bank', 'account', 'witness', 'none', 'unknown']),
    /** Item of list № 924, see shared/law/data/complex-goods.ts; `none` = not on the list. */
    complexKind: z.string().max(40),
    /** Made to the buyer's own measure, usable only by him. */
    individual: yesNo,
    used: yesNo,
    gift: yesNo,
    bulky: yesNo,
    /** Whose credit paid for it: the seller's own or a bank's (п. 5, 6 ст. 24). */
    credit: z.enum(['none', 'seller', 'bank']),
    /** Price of a corresponding item now, for the difference on a refund (п. 4 ст. 24). */
    currentPrice: kopecksSchema,
    /** What `currentPrice` is the price of: a new item, or one of the same wear and year. */
    comparedWith: z.enum(['new', 'same_wear', 'unknown']),
  })
  .partial();

export const deliveryProblemSchema = z
  .strictObject({
    promise: z.enum(['date', 'range', 'none', 'unknown']),
    /** The agreed day, or the last day of the agreed range. */
    promisedDate: dateSchema,
    outcome: z.enum(['not_delivered', 'late', 'partly', 'cancelled_by_seller']),
    /** Day the late item came. */
    deliveredDate: dateSchema,
    /** Price of what was prepaid and not delivered, when only a part came. */
    undeliveredPrepaid: kopecksSchema,
    cancelDate: dateSchema,
    /** Price of the same item elsewhere now, for the difference as losses (ст. 393.1 ГК). */
    currentPrice: kopecksSchema,
    /** New term the buyer sets when he wants the item. */
    newTerm: dateSchema,
  })
  .partial();

export const refundProblemSchema = z
  .strictObject({
    cause: z.enum([
      'defective',
      'distance_refusal',
      'not_delivered',
      'exchange_impossible',
      'false_information',
      'unknown',
    ]),
    /** Distance refusal: before hand-over, or after it. */
    refusedWhen: z.enum(['before_delivery', 'after_delivery']),
    /** Whether written information on return was given at delivery (ст. 26.1 п. 4). */
    returnInfoGiven: yesNo,
    /** Day the buyer first told the seller of the refusal. */
    refusalDate: dateSchema,
    goodsReturned: yesNo,
    goodsReturnDate: dateSchema,
    /** How the seller was asked for the money before this claim. */
    earlierDemand: z.enum(['none', 'oral', 'written_unproven', 'written_proven']),
    /** Day on which the written, provable demand reached the seller. */
    earlierDemandDate: dateSchema,
    /** Sum to be returned, when not the whole price. */
    amount: kopecksSchema,
    /** Documented cost of the seller for carrying the item back (ст. 26.1 п. 4). */
    returnCost: kopecksSchema,
  })
  .partial();

export const defectSchema = z
  .strictObject({
    /** What is wrong, in the buyer's words. */
    description: paragraph,
    foundDate: knownDateSchema,
    /** Signs from a checklist: shown in the letter as facts. */
    kinds: z
      .array(z.enum(['not_working', 'breaks', 'damaged', 'incomplete', 'not_as_described', 'unsafe', 'look']))
      .max(7),
    warranty: z.enum(['has', 'none', 'unknown']),
    warrantyUntil: dateSchema,
    causeKnown: z.enum(['manufacturing', 'buyer', 'unknown']),
    /** Grounds after the first 15 days for goods of list № 924 (ст. 18 п. 1). */
    grounds: z.array(z.enum(['essential', 'repair_overdue', 'thirty_days'])).max(3),
    groundDetails: paragraph,
    /** Day the item was given for repair, when the repair is late. */
    repairStart: dateSchema,
    /** Day the item came back from that repair; absent = it is still away. */
    repairEnd: dateSchema,
    /** Days agreed in writing for the repair; absent = not agreed. */
    repairTermDays: z.int().min(1).max(365),
    sellerChecked: z.enum(['no', 'defect_confirmed', 'defect_denied', 'unknown']),
    /** Sum of the demanded price cut or of repair costs. */
    demandAmount: kopecksSchema,
    /** Same model is absent from the seller, so that exchange takes up to a month (ст. 21). */
    replacementAbsent: yesNo,
    /** The seller has announced an additional check of quality: 20 days for exchange (ст. 21). */
    additionalCheck: yesNo,
    /** Day on which an earlier demand of exchange reached the seller, when the exchange is late (ст. 21). */
    replacementDemandDate: dateSchema,
    /** Day on which the demand of a loan item reached the seller (п. 2 ст. 20). */
    loanDemandDate: dateSchema,
    loanGiven: yesNo,
    /** Group of the list of items without a loan replacement; `none` = not on the list. */
    loanKind: z.string().max(40),
    /** The seller knew of the defect and misled the buyer on purpose (п. 4 ст. 24 since 01.02.2026). */
    misled: yesNo,
    /** The own expert examination was needed: why. */
    expertNeed: z.enum(['no_warranty', 'warranty_over', 'seller_refused', 'other']),
  })
  .partial();

/** What came instead of the order: wrong, short, incomplete, damaged (ст. 466, 468, 480, 482 ГК). */
export const wrongItemSchema = z
  .strictObject({
    kinds: z.array(z.enum(['wrong', 'missing', 'incomplete', 'damaged'])).max(4),
    /** What was ordered and what came, in the buyer's words. */
    description: paragraph,
    foundDate: knownDateSchema,
    /** Price of the prepaid part that did not come. */
    missingPrepaid: kopecksSchema,
    /** Noted in an act or on the waybill when it was handed over. */
    noted: yesNo,
    /** Term the buyer sets for completing the item or bringing the missing part. */
    newTerm: dateSchema,
    /** Day on which an earlier demand to complete the item reached the seller, and its term has passed. */
    completionDemandDate: dateSchema,
  })
  .partial();

/** Exchange of a good item in a shop (ст. 25). */
export const exchangeSchema = z
  .strictObject({
    reason: z.enum(['size', 'shape', 'dimensions', 'style', 'colour', 'configuration', 'other']),
    /** Not used; look, properties, seals and labels are kept. */
    kept: yesNo,
    /** Group of the list of goods that are not exchanged; `none` = not on the list. */
    listKind: z.string().max(40),
    /** Day on which the buyer asked the shop to exchange. */
    askedDate: dateSchema,
    /** A similar item on sale on the day of the request. */
    similar: z.enum(['present', 'absent', 'unknown']),
    goodsReturned: yesNo,
    goodsReturnDate: dateSchema,
  })
  .partial();

/** Works and services (ст. 27-32). Name, price and day of the contract stand in `goods`. */
export const serviceSchema = z
  .strictObject({
    promise: z.enum(['date', 'range', 'none', 'unknown']),
    /** Last day of the agreed term. */
    promisedDate: dateSchema,
    progress: z.enum(['not_started', 'not_finished', 'clearly_late', 'done_late']),
    doneDate: dateSchema,
    /** Price of the late or faulty work when the contract prices it apart: the base of the penalty. */
    stagePrice: kopecksSchema,
    /** Higher penalty of the contract, hundredths of a percent a day. */
    contractRate: z.int().min(1).max(10_000),
    /** New term set by the buyer: to do the work, or to mend its defects. */
    newTerm: dateSchema,
    /** Paid to another contractor, or spent by the buyer, for the same work. */
    otherCosts: kopecksSchema,
    acceptedDate: knownDateSchema,
    /** Building or other immovable: five years instead of two. */
    immovable: yesNo,
    /** The defect cannot be mended, returns, or costs too much to mend. */
    essential: yesNo,
    /** An earlier demand to mend the defects: the day it reached the contractor and the term set in it. */
    fixDemandDate: dateSchema,
    fixTerm: dateSchema,
    /** Price cut the buyer asks. */
    cutAmount: kopecksSchema,
    /** Internet service paid by regular charges of the buyer's card. */
    subscription: yesNo,
    /** Day on which the buyer told the provider of the refusal. */
    refusalDate: dateSchema,
    /** Price of what was really provided before the refusal. */
    providedPrice: kopecksSchema,
    /** Expenses that the provider proved with papers. */
    expenses: kopecksSchema,
    /** Taken after the refusal. */
    chargedAfter: kopecksSchema,
    chargedDate: dateSchema,
    /** Material or thing of the buyer, lost or spoilt: its price (ст. 35). */
    materialPrice: kopecksSchema,
  })
  .partial();

/** Paid goods, works or services added to the main purchase without consent (ст. 16). */
export const imposedSchema = z
  .strictObject({
    kind: z.enum(['goods', 'service', 'warranty', 'certificate', 'insurance']),
    name: line,
    price: kopecksSchema,
    date: knownDateSchema,
    consent: z.enum(['none', 'preticked', 'condition', 'unaware', 'given', 'unknown']),
    /** Added to a consumer loan: another order for the first 30 days. */
    withLoan: yesNo,
  })
  .partial();

/** False or missing information, another price at the till (ст. 8-10, 12). */
export const informationSchema = z
  .strictObject({
    kind: z.enum(['description', 'missing', 'language', 'price_tag']),
    promised: paragraph,
    actual: paragraph,
    foundDate: knownDateSchema,
    tagPrice: kopecksSchema,
    tillPrice: kopecksSchema,
    tagProof: yesNo,
  })
  .partial();

export const inspectionOfferSchema = z
  .strictObject({
    /** Where the seller may look at the item. */
    place: z.enum(['shop', 'home', 'other']),
    placeText: line,
    dateFrom: dateSchema,
    dateTo: dateSchema,
    hours: line,
    wantsPresence: z.boolean(),
    /** The item cannot be shown: why (already returned, thrown away). */
    impossible: line,
  })
  .partial();

export const factsSchema = z
  .strictObject({
    problem: z.enum([
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
    ]),
    /** Who buys and for what: only purchases for personal needs are consumer ones. */
    buyerKind: z.enum(['consumer', 'business', 'organisation']),
    /** What was bought. `goods`, `service`, `work` are ours; other values have an order of their own: shared/law/data/regimes.ts. */
    field: z.string().max(40),
    goods: goodsSchema,
    delivery: deliveryProblemSchema,
    refund: refundProblemSchema,
    defect: defectSchema,
    wrongItem: wrongItemSchema,
    exchange: exchangeSchema,
    service: serviceSchema,
    imposed: imposedSchema,
    information: informationSchema,
    inspection: inspectionOfferSchema,
    buyer: personSchema,
    /** Somebody who signs for the buyer, with the power of attorney. */
    representative: z.strictObject({ name: line, authority: line, address: line, phone: line }).partial(),
    seller: organisationSchema,
    /** Platform on which the order was made and its role. */
    platform: z.enum(['none', 'seller', 'aggregator', 'unknown']),
    platformParty: organisationSchema,
    demand: z.string().max(40),
    wantsPenalty: z.boolean(),
    /** Moral damage: asked or not, the sum and the reason in the buyer's own words. */
    moral: z.strictObject({ asked: z.boolean(), amount: kopecksSchema, reason: paragraph }).partial(),
    losses: z.array(lossSchema).max(20),
    refundDetails: refundDetailsSchema,
    /** Replies of the seller to the buyer so far and what else the reader of the letter must know. */
    story: paragraph,
    court: z
      .strictObject({
        place: z.enum(['buyer', 'seller', 'contract']),
        name: line,
        address: line,
        filingDate: dateSchema,
        withoutMe: z.boolean(),
      })
      .partial(),
    complaint: z
      .strictObject({ office: line, region: z.string().regex(/^(\d{2}|--)$/), consentToShare: yesNo })
      .partial(),
    papers: papersSchema,
  })
  .partial();

export type Facts = z.infer<typeof factsSchema>;
export type Person = z.infer<typeof personSchema>;
export type Organisation = z.infer<typeof organisationSchema>;
export type Goods = z.infer<typeof goodsSchema>;
export type Loss = z.infer<typeof lossSchema>;
