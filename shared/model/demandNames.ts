import type { DemandId } from '../law/types.ts';

/** What a demand asks for, so that a second one in the user's own words is found. */
export type DemandKind = 'money' | 'replace' | 'repair' | 'reduction' | 'deliver' | 'loan';

interface DemandName {
  /** The buyer's wish, when the list of demands is not at hand. */
  wish: string;
  /** The same as a noun for a row of the list of cases. */
  noun: string;
  kind: DemandKind;
}

const name = (wish: string, noun: string, kind: DemandKind): DemandName => ({ wish, noun, kind });

/** Short names of every demand; full titles come with the plan. */
export const DEMAND_NAMES: Record<DemandId, DemandName> = {
  deliver: name('Привезти товар к новому дню', 'доставка к новому дню', 'deliver'),
  refund_prepayment: name('Вернуть предоплату', 'возврат предоплаты', 'money'),
  late_penalty: name('Неустойка за опоздание', 'неустойка за опоздание', 'money'),
  refund_money: name('Вернуть деньги', 'возврат денег', 'money'),
  refund: name('Вернуть деньги за товар', 'возврат денег', 'money'),
  replace_same: name('Заменить на такой же', 'обмен на такой же товар', 'replace'),
  replace_other: name('Заменить на другой', 'обмен на другой товар', 'replace'),
  price_reduction: name('Снизить цену', 'снижение цены', 'reduction'),
  repair: name('Починить бесплатно', 'ремонт', 'repair'),
  repair_costs: name('Возместить ремонт', 'расходы на ремонт', 'repair'),
  loan_item: name('Дать товар на время ремонта', 'товар на время ремонта', 'loan'),
  losses: name('Возместить убытки', 'возмещение убытков', 'money'),
  deliver_missing: name('Привезти недостающее', 'недостающая часть', 'deliver'),
  complete: name('Доукомплектовать товар', 'комплектность товара', 'deliver'),
  exchange: name('Обменять исправную вещь', 'обмен вещи', 'replace'),
  exchange_money: name('Вернуть деньги: обменять не на что', 'деньги вместо обмена', 'money'),
  info_refund: name('Вернуть деньги: товар описали неверно', 'возврат денег', 'money'),
  tag_price: name('Вернуть разницу с ценником', 'разница с ценником', 'money'),
  new_term: name('Закончить к новому дню', 'новый срок работы', 'deliver'),
  third_party: name('Возместить работу другого мастера', 'расходы на другого исполнителя', 'money'),
  service_price_cut: name('Снизить цену работы', 'снижение цены', 'reduction'),
  service_refund: name('Отказаться и вернуть деньги', 'возврат денег', 'money'),
  service_penalty: name('Неустойка за опоздание', 'неустойка за опоздание', 'money'),
  fix_work: name('Исправить недостатки работы', 'исправление недостатков', 'repair'),
  redo_work: name('Переделать заново', 'повторная работа', 'repair'),
  fix_costs: name('Возместить исправление', 'расходы на исправление', 'money'),
  replace_thing: name('Дать такую же вещь или двойную цену', 'замена испорченной вещи', 'replace'),
  service_return: name('Отказаться и вернуть остаток', 'возврат остатка', 'money'),
  stop_charges: name('Прекратить списания', 'прекращение списаний', 'money'),
  imposed_return: name('Вернуть деньги за навязанное', 'деньги за навязанное', 'money'),
};

/** A demand the program knows. */
export function isDemandId(value: string): value is DemandId {
  return Object.hasOwn(DEMAND_NAMES, value);
}
