import type { Attachment, CaseEvent, CaseFile, Proves } from '../../shared/model/case.ts';
import { emptyCase } from '../../shared/model/case.ts';
import type { Facts } from '../../shared/model/facts.ts';

/** Day on which the papers of these cases are written. */
export const TODAY = '2026-11-23';

export const BUYER: Facts['buyer'] = {
  lastName: 'Образцова',
  firstName: 'Мария',
  middleName: 'Ивановна',
  gender: 'female',
  postcode: '000000',
  address: 'г. Образцовск, ул. Тестовая, д. 5, кв. 7',
  phone: '+7 000 000-00-00',
  email: 'obraztsova@example.org',
  birthDate: '1980-05-17',
  birthPlace: 'г. Образцовск',
  identifierKind: 'snils',
  identifier: '000-000-000 00',
  region: '50',
};

export const SELLER: Facts['seller'] = {
  kind: 'company',
  name: 'ООО «Пример-Мебель»',
  inn: '7700000009',
  ogrn: '1027700000008',
  postcode: '000000',
  address: 'г. Образцовск, ул. Примерная, д. 1',
  addressSource: 'egrul',
  addressDate: '2026-11-20',
  email: 'info@example.org',
};

const ENTREPRENEUR: Facts['seller'] = {
  kind: 'entrepreneur',
  name: 'ИП Выдумкин Пётр Сергеевич',
  inn: '770000000082',
  ogrn: '304770000000116',
  postcode: '000000',
  address: 'г. Образцовск, ул. Вымышленная, д. 3',
};

const ACCOUNT: Facts['refundDetails'] = {
  way: 'account',
  bank: 'ПАО «Банк-Пример»',
  bik: '049999999',
  account: '40817810100000000001',
  recipient: 'Образцова Мария Ивановна',
};

const HOME: Facts['inspection'] = {
  place: 'home',
  dateFrom: '2026-12-07',
  dateTo: '2026-12-11',
  hours: 'с 10:00 до 19:00',
  wantsPresence: true,
};

const BASE: Facts = {
  buyerKind: 'consumer',
  field: 'goods',
  buyer: BUYER,
  seller: SELLER,
  platform: 'none',
  refundDetails: ACCOUNT,
};

const SOFA: Facts = {
  ...BASE,
  problem: 'defective',
  goods: {
    item: 'угловой диван «Вега»',
    price: 6_840_000,
    paid: 6_840_000,
    purchaseDate: '2026-10-12',
    deliveryDate: '2026-10-14',
    distance: 'no',
    paymentMeans: 'card',
    proof: 'receipt',
    complexKind: 'none',
    bulky: 'yes',
  },
  defect: {
    description: 'при обычном использовании треснула передняя планка каркаса, сиденье провалилось',
    foundDate: '2026-10-21',
    kinds: ['damaged'],
    warranty: 'has',
    warrantyUntil: '2028-04-14',
    sellerChecked: 'no',
  },
  inspection: HOME,
};

const WASHER: Facts = {
  ...BASE,
  problem: 'late_delivery',
  goods: {
    item: 'стиральная машина «Волна-5»',
    price: 4_000_000,
    paid: 4_000_000,
    prepaid: 4_000_000,
    purchaseDate: '2026-10-05',
    orderNumber: '10-452',
    distance: 'yes',
    paymentMeans: 'card',
    proof: 'account',
  },
  delivery: { promise: 'date', promisedDate: '2026-10-20', outcome: 'not_delivered' },
};

let counter = 0;
/** An attachment as the store would list it. */
export function attachment(
  proves: Proves,
  title: string,
  pages?: number,
  addedAt = '2026-11-01T10:00:00Z',
): Attachment {
  counter += 1;
  return {
    id: `att-${counter}`,
    hash: String(counter).padStart(64, '0'),
    size: 1_000,
    name: `${title}.jpg`,
    mime: 'image/jpeg',
    addedAt,
    proves,
    title,
    ...(pages === undefined ? {} : { pages }),
  };
}

/** The claim went by valued letter and was handed over; the window has passed without an answer. */
export function served(sent = '2026-10-27', handed = '2026-10-29'): CaseEvent[] {
  return [
    { id: 'e1', type: 'printed', paper: 'claim', date: sent },
    {
      id: 'e2',
      type: 'sent',
      paper: 'claim',
      to: 'seller',
      channel: 'valued_letter',
      date: sent,
      number: '10100001234569',
    },
    { id: 'e3', type: 'served', paper: 'claim', to: 'seller', date: handed, proof: 'delivery_notice' },
  ];
}

export function makeCase(facts: Facts, more: Partial<CaseFile> = {}): CaseFile {
  return { ...emptyCase(), facts, ...more };
}

const receipt = () => [attachment('purchase', 'Кассовый чек', 1)];
const photos = () => [attachment('defect', 'Фотографии трещины', 2)];

/** One case for every demand and every way into it: what the golden texts are made of. */
export const CASES: Record<string, CaseFile> = {
  deliver: makeCase(
    { ...WASHER, demand: 'deliver', delivery: { ...WASHER.delivery, newTerm: '2026-12-15' } },
    { attachments: [attachment('order', 'Снимок заказа', 1), attachment('payment', 'Выписка банка', 1)] },
  ),
  'deliver-no-term': makeCase({
    ...WASHER,
    demand: 'deliver',
    delivery: { promise: 'none', outcome: 'not_delivered' },
  }),
  'refund-prepayment': makeCase(
    { ...WASHER, demand: 'refund_prepayment' },
    { attachments: [attachment('order', 'Снимок заказа', 1), attachment('payment', 'Выписка банка', 1)] },
  ),
  'cancelled-by-seller': makeCase(
    {
      ...WASHER,
      seller: ENTREPRENEUR,
      platform: 'aggregator',
      platformParty: {
        kind: 'company',
        name: 'ООО «Пример-Маркет»',
        inn: '7700000016',
        address: 'г. Образцовск, ул. Площадная, д. 2',
      },
      demand: 'refund_prepayment',
      delivery: {
        promise: 'date',
        promisedDate: '2026-10-20',
        outcome: 'cancelled_by_seller',
        cancelDate: '2026-10-18',
        currentPrice: 4_750_000,
      },
    },
    {
      attachments: [
        attachment('order', 'Снимок заказа', 1),
        attachment('cancellation', 'Сообщение об отмене заказа', 1),
        attachment('current_price', 'Снимки трёх предложений с ценой', 3),
      ],
    },
  ),
  'late-penalty': makeCase({
    ...WASHER,
    demand: 'late_penalty',
    delivery: { ...WASHER.delivery, outcome: 'late', deliveredDate: '2026-11-14' },
  }),
  'money-defective': makeCase(
    {
      ...SOFA,
      problem: 'refund_overdue',
      demand: 'refund_money',
      inspection: undefined,
      refund: {
        cause: 'defective',
        goodsReturned: 'yes',
        goodsReturnDate: '2026-10-25',
        earlierDemand: 'written_proven',
        earlierDemandDate: '2026-10-25',
      },
    },
    {
      attachments: [
        ...receipt(),
        attachment('goods_returned', 'Акт приёма товара', 1),
        attachment('earlier_demand', 'Заявление с отметкой', 1),
      ],
    },
  ),
  'money-distance-after': makeCase({
    ...WASHER,
    problem: 'refund_overdue',
    delivery: undefined,
    demand: 'refund_money',
    goods: {
      ...WASHER.goods,
      item: 'кофеварка «Утро»',
      deliveryDate: '2026-11-18',
      individual: 'no',
      prepaid: undefined,
    },
    refund: {
      cause: 'distance_refusal',
      refusedWhen: 'after_delivery',
      returnInfoGiven: 'yes',
      goodsReturned: 'no',
      earlierDemand: 'none',
      returnCost: 35_000,
    },
  }),
  'money-distance-before': makeCase({
    ...WASHER,
    problem: 'refund_overdue',
    delivery: undefined,
    demand: 'refund_money',
    goods: { ...WASHER.goods, individual: 'no' },
    refund: { cause: 'distance_refusal', refusedWhen: 'before_delivery', earlierDemand: 'oral' },
  }),
  'money-exchange': makeCase({
    ...SOFA,
    problem: 'refund_overdue',
    defect: undefined,
    inspection: undefined,
    demand: 'refund_money',
    goods: { ...SOFA.goods, item: 'куртка «Север»', price: 890_000, paid: 890_000, bulky: 'no' },
    refund: {
      cause: 'exchange_impossible',
      goodsReturned: 'yes',
      goodsReturnDate: '2026-11-16',
      earlierDemand: 'none',
    },
    refundDetails: { way: 'cash' },
  }),
  refund: makeCase(
    { ...SOFA, demand: 'refund', losses: [{ kind: 'delivery', label: 'Доставка', amount: 190_000 }] },
    { attachments: [...receipt(), ...photos()] },
  ),
  'refund-complex': makeCase({
    ...SOFA,
    demand: 'refund',
    goods: {
      ...SOFA.goods,
      item: 'смартфон «Искра 3»',
      serial: 'SN-0000001',
      complexKind: 'phone',
      deliveryDate: '2026-11-15',
      bulky: 'no',
      proof: 'bank',
    },
    defect: {
      description: 'Не включается после зарядки',
      foundDate: '2026-11-17',
      kinds: ['not_working'],
      warranty: 'has',
      warrantyUntil: '2027-11-15',
    },
    moral: {
      asked: true,
      amount: 500_000,
      reason: 'Две недели я оставалась без телефона и не могла связаться с врачом',
    },
  }),
  'replace-same': makeCase({ ...SOFA, demand: 'replace_same' }, { attachments: receipt() }),
  'replace-other': makeCase({ ...SOFA, demand: 'replace_other' }),
  'price-reduction': makeCase({
    ...SOFA,
    demand: 'price_reduction',
    defect: { ...SOFA.defect, demandAmount: 1_500_000 },
  }),
  repair: makeCase({ ...SOFA, demand: 'repair' }),
  'repair-costs': makeCase(
    { ...SOFA, demand: 'repair_costs', defect: { ...SOFA.defect, demandAmount: 820_000 } },
    { attachments: [...receipt(), attachment('repair', 'Акт и чек мастерской', 2)] },
  ),
  'repair-overdue': makeCase(
    {
      ...SOFA,
      demand: 'refund',
      goods: {
        ...SOFA.goods,
        item: 'ноутбук «Парус 14»',
        complexKind: 'computer',
        purchaseDate: '2026-05-10',
        deliveryDate: '2026-05-10',
        bulky: 'no',
      },
      defect: {
        ...SOFA.defect,
        description: 'Гаснет экран',
        foundDate: '2026-09-01',
        kinds: ['breaks'],
        repairStart: '2026-09-10',
        grounds: ['repair_overdue'],
      },
    },
    { attachments: [...receipt(), attachment('repair', 'Квитанция о приёме в ремонт', 1)] },
  ),
  'refund-served': makeCase(
    {
      ...SOFA,
      demand: 'refund',
      court: {
        place: 'buyer',
        name: 'Мировому судье судебного участка № 1 г. Образцовска',
        address: 'г. Образцовск, ул. Судебная, д. 1',
        withoutMe: true,
      },
      complaint: { consentToShare: 'yes' },
      moral: { asked: true, amount: 1_000_000, reason: 'Мне пришлось спать на полу' },
    },
    {
      events: served(),
      attachments: [
        attachment('purchase', 'Кассовый чек', 1, '2026-10-26T10:00:00Z'),
        attachment('defect', 'Фотографии трещины', 2, '2026-10-26T10:00:00Z'),
        attachment('claim_copy', 'Претензия от 27.10.2026', 2, '2026-10-27T10:00:00Z'),
        attachment('sending', 'Опись со штемпелем и чек почты', 2, '2026-10-27T12:00:00Z'),
        attachment('service', 'Уведомление о вручении ф. 119', 1, '2026-11-02T10:00:00Z'),
        attachment('seller_data', 'Выписка ЕГРЮЛ', 3, '2026-11-20T10:00:00Z'),
      ],
    },
  ),
};
