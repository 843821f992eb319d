import type { Facts } from '../../shared/model/facts.ts';

/** Answered interviews of every problem, as a person would leave them at the review. */
const seller: Facts['seller'] = {
  kind: 'company',
  name: 'ООО «Пример-Мебель»',
  address: 'г. Образцовск, ул. Примерная, д. 1',
  addressSource: 'egrul',
  addressDate: '2026-11-20',
};
const buyer: Facts['buyer'] = {
  lastName: 'Образцова',
  firstName: 'Мария',
  middleName: 'Ивановна',
  gender: 'female',
  postcode: '101000',
  address: 'г. Образцовск, ул. Тестовая, д. 2, кв. 3',
  phone: '+7 900 000-00-00',
};
const common: Facts = {
  buyerKind: 'consumer',
  field: 'goods',
  seller,
  buyer,
  wantsPenalty: true,
  refundDetails: { way: 'same_means' },
};

export const late: Facts = {
  ...common,
  problem: 'late_delivery',
  platform: 'none',
  goods: {
    item: 'стол «Вега»',
    price: 4_000_000,
    prepaid: 4_000_000,
    purchaseDate: '2026-10-01',
    distance: 'yes',
    proof: 'receipt',
    paymentMeans: 'card',
  },
  delivery: { promise: 'date', promisedDate: '2026-10-26', outcome: 'not_delivered' },
  demand: 'refund_prepayment',
};

export const refundAfterRefusal: Facts = {
  ...common,
  problem: 'refund_overdue',
  platform: 'none',
  goods: {
    item: 'кофта',
    price: 500_000,
    paid: 500_000,
    purchaseDate: '2026-10-01',
    deliveryDate: '2026-10-05',
    distance: 'yes',
    proof: 'account',
    paymentMeans: 'card',
    individual: 'no',
  },
  refund: {
    cause: 'distance_refusal',
    refusedWhen: 'after_delivery',
    returnInfoGiven: 'no',
    refusalDate: '2026-10-08',
    goodsReturned: 'yes',
    goodsReturnDate: '2026-10-12',
    earlierDemand: 'written_proven',
    earlierDemandDate: '2026-10-15',
  },
  demand: 'refund_money',
};

export const defective: Facts = {
  ...common,
  problem: 'defective',
  goods: {
    item: 'телефон',
    price: 6_840_000,
    paid: 6_840_000,
    purchaseDate: '2026-10-01',
    deliveryDate: '2026-10-01',
    distance: 'no',
    proof: 'receipt',
    paymentMeans: 'card',
    complexKind: 'phone',
  },
  defect: {
    kinds: ['not_working'],
    description: 'Не включается.',
    foundDate: '2026-10-05',
    grounds: [],
    warranty: 'has',
    warrantyUntil: '2027-10-01',
    sellerChecked: 'no',
  },
  demand: 'refund',
  inspection: { place: 'shop', dateFrom: '2026-12-01', dateTo: '2026-12-05', hours: '10–18' },
};

const ordered: Facts['goods'] = {
  price: 6_000_000,
  paid: 3_000_000,
  purchaseDate: '2026-08-03',
  distance: 'no',
  proof: 'sales_slip',
  paymentMeans: 'transfer',
};
const bought: Facts['goods'] = {
  price: 1_200_000,
  paid: 1_200_000,
  purchaseDate: '2026-11-14',
  distance: 'no',
  proof: 'receipt',
  paymentMeans: 'card',
};
const inspection: Facts['inspection'] = {
  place: 'home',
  dateFrom: '2026-12-01',
  dateTo: '2026-12-05',
  hours: '18–20',
};

export const wrongItem: Facts = {
  ...common,
  problem: 'wrong_item',
  platform: 'none',
  goods: {
    ...bought,
    item: 'стулья «Вега»',
    distance: 'yes',
    deliveryDate: '2026-11-18',
    complexKind: 'none',
  },
  wrongItem: {
    kinds: ['missing', 'damaged'],
    missingPrepaid: 400_000,
    description: 'Заказаны шесть стульев, привезли четыре, у одного сломана ножка.',
    foundDate: '2026-11-18',
    noted: 'yes',
    newTerm: '2026-12-10',
  },
  demand: 'deliver_missing',
  inspection,
};

export const exchange: Facts = {
  ...common,
  problem: 'not_suited',
  goods: { ...bought, item: 'ботинки «Тропа»', complexKind: 'none' },
  exchange: { reason: 'size', kept: 'yes', listKind: 'none', askedDate: '2026-11-20', similar: 'present' },
  demand: 'exchange',
  inspection,
};

export const serviceLate: Facts = {
  ...common,
  problem: 'service_late',
  field: 'work',
  goods: { ...ordered, item: 'установка кухни' },
  service: { promise: 'date', promisedDate: '2026-10-26', progress: 'not_finished', acceptedDate: 'unknown' },
  demand: 'service_refund',
};

export const serviceDefective: Facts = {
  ...common,
  problem: 'service_defective',
  field: 'work',
  goods: { ...ordered, item: 'ремонт ванной' },
  defect: {
    description: 'Плитка отходит от стены.',
    foundDate: '2026-11-05',
    warranty: 'has',
    warrantyUntil: '2027-10-01',
  },
  service: { acceptedDate: '2026-10-20', essential: 'no', immovable: 'yes', newTerm: '2026-12-15' },
  demand: 'fix_work',
  inspection,
};

export const serviceRefusal: Facts = {
  ...common,
  problem: 'service_refusal',
  field: 'service',
  goods: { ...ordered, item: 'абонемент в бассейн' },
  service: { subscription: 'no', providedPrice: 500_000, expenses: 0 },
  refund: { earlierDemand: 'none' },
  demand: 'service_return',
};

export const imposed: Facts = {
  ...common,
  problem: 'imposed',
  goods: { item: 'телефон', purchaseDate: '2026-11-14', distance: 'no', proof: 'receipt', paymentMeans: 'card' },
  imposed: {
    kind: 'certificate',
    name: 'сертификат «Помощь»',
    price: 490_000,
    date: '2026-11-14',
    consent: 'preticked',
    withLoan: 'no',
  },
  refund: { earlierDemand: 'none' },
  demand: 'imposed_return',
};

export const misinformed: Facts = {
  ...common,
  problem: 'misinformed',
  goods: { ...bought, item: 'пылесос', deliveryDate: '2026-11-14' },
  information: {
    kind: 'description',
    promised: 'Шум 60 дБ.',
    actual: 'По паспорту 78 дБ.',
    foundDate: '2026-11-16',
  },
  demand: 'info_refund',
  inspection,
};

export const priceTag: Facts = {
  ...common,
  problem: 'misinformed',
  goods: {
    item: 'набор посуды',
    paid: 65_000,
    purchaseDate: '2026-11-14',
    distance: 'no',
    proof: 'receipt',
    paymentMeans: 'card',
  },
  information: { kind: 'price_tag', tagPrice: 50_000, tillPrice: 65_000, tagProof: 'yes', foundDate: '2026-11-14' },
  demand: 'tag_price',
};

export const losses: Facts = {
  ...common,
  problem: 'losses',
  goods: { ...bought, item: 'стиральная машина' },
  losses: [{ kind: 'expert', label: 'Экспертиза', amount: 700_000 }],
  defect: { description: 'Не сливает воду, продавец отказался проверять.', expertNeed: 'seller_refused' },
  demand: 'losses',
};

export const PROBLEMS = {
  late,
  refundAfterRefusal,
  defective,
  wrongItem,
  exchange,
  serviceLate,
  serviceDefective,
  serviceRefusal,
  imposed,
  misinformed,
  priceTag,
  losses,
};
