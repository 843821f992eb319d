import type { PacketKind } from '../packet.ts';
import type { Material } from '../templates/material.ts';

/** One line of the check: what is asked, by which norms, and the codes of warnings that mean it is lacking. */
export interface Requirement {
  id: string;
  title: string | ((m: Material) => string);
  /** Norms that ask for it; none where good sense does. */
  norms?: readonly string[];
  /** Codes of needs and warnings; `tone_*` = every code that begins so. */
  codes: readonly string[];
  /** Absent = always asked. */
  when?: (m: Material) => boolean;
}

const TONE = ['tone_*', 'two_demands*', 'orphan*', 'stale*', 'removed*'];
const WHAT = ['no_item', 'no_defect_description', 'no_wrong_description', 'no_imposed_name'];
const SELLER_NUMBERS = ['seller_inn', 'seller_ogrn'];
const BANK = ['no_bank_details', 'bad_bik', 'bad_account'];
const ADDRESS = ['no_seller_address', 'address_not_egrul', 'address_old'];

const represented = (m: Material): boolean => Boolean(m.facts.representative?.name?.trim());
const claimAsksMoney = (m: Material): boolean => (m.plan.sums?.total ?? 0) > 0;

const WHO: readonly Requirement[] = [
  { id: 'name', title: 'Ваши фамилия и имя', codes: ['no_sender_name'] },
  { id: 'address', title: 'Ваш адрес для ответа', codes: ['no_sender_address'] },
  {
    id: 'seller',
    title: (m) => `Кому: название ${m.side.gen}`,
    codes: ['no_seller_name', ...SELLER_NUMBERS, 'platform_unknown'],
  },
];

const CLAIM: readonly Requirement[] = [
  ...WHO,
  { id: 'seller_address', title: (m) => `Адрес ${m.side.gen} из реестра`, norms: ['gk-165.1'], codes: ADDRESS },
  { id: 'what', title: 'Что куплено и что не так', codes: WHAT },
  {
    id: 'demand',
    title: 'Одно требование и срок для него',
    codes: ['no_demand', 'demand_unknown', 'no_new_term', 'no_completion_term', 'no_fix_term', 'new_term_in_past'],
  },
  { id: 'money', title: 'Куда вернуть деньги', codes: BANK, when: claimAsksMoney },
  {
    id: 'offer',
    title: 'Готовность показать товар',
    norms: ['zozpp-13-7'],
    codes: ['no_offer_of_goods', 'offer_in_past'],
  },
  { id: 'proof', title: 'Документы о покупке', norms: ['gk-493'], codes: ['no_purchase_proof', 'losses_unproven'] },
  { id: 'authority', title: 'Полномочия представителя', codes: ['no_authority'], when: represented },
  { id: 'tone', title: 'Спокойный тон', codes: TONE },
];

const SHORT: readonly Requirement[] = [
  ...WHO,
  { id: 'what', title: 'Что куплено и что не так', codes: WHAT },
  { id: 'authority', title: 'Полномочия представителя', codes: ['no_authority'], when: represented },
  { id: 'tone', title: 'Спокойный тон', codes: TONE },
];

/** What each packet is checked for, in the order of the paper. */
export const REQUIREMENTS: Record<PacketKind, readonly Requirement[]> = {
  claim_post: CLAIM,
  claim_shop: CLAIM,
  handover: [
    ...SHORT,
    { id: 'claim', title: 'Претензия вручена раньше или сейчас', codes: ['no_claim_before'] },
    { id: 'photos', title: 'Снимки товара до передачи', codes: ['no_defect_photo'] },
    { id: 'days', title: 'Дни, в которые товар можно забрать', norms: ['zozpp-13-7'], codes: ['offer_in_past'] },
  ],
  refusal: [
    ...SHORT,
    { id: 'claim', title: 'Претензия отправлена', codes: ['no_claim_before'] },
    { id: 'reply', title: (m) => `Ответ ${m.side.gen} приложен к делу`, codes: ['no_reply_file'] },
    { id: 'objections', title: 'Доводы, на которые вы отвечаете', codes: ['no_objections'] },
    { id: 'money', title: 'Куда вернуть деньги', codes: BANK, when: claimAsksMoney },
  ],
  complaint: [
    { id: 'office', title: 'Название управления', norms: ['59-fz-7-1'], codes: ['no_office'] },
    { id: 'name', title: 'Ваши фамилия и имя', norms: ['59-fz-7-1', '59-fz-11'], codes: ['no_sender_name'] },
    {
      id: 'address',
      title: 'Почтовый адрес для ответа',
      norms: ['59-fz-7-1', '59-fz-11'],
      codes: ['no_sender_address'],
    },
    {
      id: 'what',
      title: (m) => `Суть: что случилось и кто ${m.side.nom}`,
      norms: ['59-fz-7-1'],
      codes: [...WHAT, 'no_seller_name', 'no_seller_address', 'address_old', ...SELLER_NUMBERS],
    },
    { id: 'tone', title: 'Без оскорблений и угроз', norms: ['59-fz-11'], codes: TONE },
    {
      id: 'before',
      title: (m) => `Сначала обращение к ${m.side.dat}`,
      codes: ['no_claim_before', 'window_open', 'no_claim_copy', 'no_service_proof'],
    },
    { id: 'proof', title: 'Копии документов', codes: ['no_purchase_proof', 'old_extract'] },
    { id: 'consent', title: 'Согласие на передачу данных', codes: ['no_consent'] },
    { id: 'authority', title: 'Полномочия представителя', codes: ['no_authority'], when: represented },
  ],
  bank: [
    { id: 'name', title: 'Ваши фамилия и имя', codes: ['no_sender_name'] },
    { id: 'address', title: 'Ваш адрес для ответа', codes: ['no_sender_address'] },
    { id: 'bank', title: 'Банк и последние цифры карты', codes: ['no_dispute_bank'] },
    { id: 'operation', title: 'День и сумма операции', codes: ['no_dispute_operation'] },
    { id: 'payment', title: 'Документ об оплате', codes: ['no_payment_proof'] },
    { id: 'before', title: (m) => `Сначала обращение к ${m.side.dat}`, codes: ['no_claim_before', 'no_claim_copy'] },
    { id: 'tone', title: 'Спокойный тон', codes: TONE },
  ],
  lawsuit: [
    { id: 'court', title: 'Название суда', norms: ['gpk-131'], codes: ['no_court'] },
    {
      id: 'plaintiff',
      title: 'Истец: имя, рождение, адрес, номер',
      norms: ['gpk-131'],
      codes: ['no_sender_name', 'no_birth', 'no_sender_address', 'no_identifier'],
    },
    {
      id: 'defendant',
      title: 'Ответчик: название, адрес, ИНН и ОГРН',
      norms: ['gpk-131'],
      codes: ['no_seller_name', 'no_defendant_numbers', ...ADDRESS, ...SELLER_NUMBERS, 'old_extract'],
    },
    {
      id: 'right',
      title: 'Какое право нарушено и что вы просите',
      norms: ['gpk-131'],
      codes: [...WHAT, 'no_demand', 'demand_unknown', 'moral_no_amount', 'moral_no_reason'],
    },
    {
      id: 'proof',
      title: 'Обстоятельства и доказательства',
      norms: ['gpk-131', 'gpk-132'],
      codes: ['no_purchase_proof', 'no_defect_photo', 'losses_unproven', 'difference_wear'],
    },
    { id: 'price', title: 'Цена иска и расчёт', norms: ['gpk-131', 'gpk-132'], codes: ['two_readings', 'key_rate_*'] },
    {
      id: 'before',
      title: 'Обращение до суда',
      norms: ['gpk-131'],
      codes: [
        'no_claim_before',
        'window_open',
        'no_claim_copy',
        'no_service_proof',
        'weak_channel',
        'only_platform_served',
      ],
    },
    { id: 'limitation', title: 'Срок исковой давности', norms: ['gk-196'], codes: ['limitation_passed'] },
    { id: 'fee', title: 'Пошлина или освобождение от неё', norms: ['gpk-132'], codes: ['fee_due'] },
    {
      id: 'authority',
      title: 'Доверенность представителя',
      norms: ['gpk-132'],
      codes: ['no_authority'],
      when: represented,
    },
    { id: 'copies', title: 'Копия отправлена ответчику', norms: ['gpk-132'], codes: ['lawsuit_not_sent'] },
    { id: 'tone', title: 'Спокойный тон', codes: TONE },
  ],
  enforcement: [
    { id: 'name', title: 'Ваши фамилия и имя', codes: ['no_sender_name'] },
    { id: 'address', title: 'Ваш адрес', codes: ['no_sender_address'] },
    { id: 'judgment', title: 'Номер дела и день решения', codes: ['no_judgment_data'] },
    { id: 'writ', title: 'Номер и день исполнительного листа', codes: ['no_writ_data'] },
    { id: 'debtor', title: 'Должник: название и номера', codes: ['no_seller_name', ...SELLER_NUMBERS] },
    { id: 'account', title: 'Ваш счёт для денег', norms: ['229-fz-8', '229-fz-30'], codes: ['no_account', ...BANK] },
  ],
};
