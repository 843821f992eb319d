import type { Facts } from '../../shared/model/facts.ts';

/** Answered interviews of the three problems, as a person would leave them at the review. */
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

export const PROBLEMS = { late, refundAfterRefusal, defective };
