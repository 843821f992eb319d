import type { Facts } from '../../../shared/model/facts.ts';
import { joinedDigits, type Place } from './place.ts';

/** What the user typed, by its path: first what people search by. */
const NAMED: readonly (readonly [path: string, where: string])[] = [
  ['seller.name', 'Продавец'],
  ['seller.inn', 'ИНН продавца'],
  ['seller.ogrn', 'ОГРН продавца'],
  ['platformParty.name', 'Площадка'],
  ['platformParty.inn', 'ИНН площадки'],
  ['platformParty.ogrn', 'ОГРН площадки'],
  ['goods.orderNumber', 'Номер заказа'],
  ['goods.serial', 'Серийный номер'],
  ['papers.trial.number', 'Номер дела в суде'],
  ['papers.writ.number', 'Исполнительный лист'],
  ['papers.writ.proceedings', 'Исполнительное производство'],
  ['papers.prosecutor.appealNumber', 'Номер обращения'],
  ['goods.account', 'Учётная запись на сайте'],
  ['defect.description', 'Недостаток'],
  ['defect.groundDetails', 'Недостаток'],
  ['wrongItem.description', 'Что привезли'],
  ['information.promised', 'Что обещали'],
  ['information.actual', 'Что оказалось'],
  ['imposed.name', 'Что навязали'],
  ['story', 'Рассказ'],
  ['representative.name', 'Представитель'],
  ['court.name', 'Суд'],
  ['complaint.office', 'Роспотребнадзор'],
];

/** Where the rest stands, by the first part of its path. */
const PARTS: Partial<Record<keyof Facts, string>> = {
  buyer: 'Данные клиента',
  representative: 'Представитель',
  seller: 'Данные продавца',
  platformParty: 'Данные площадки',
  losses: 'Убытки',
  moral: 'Моральный вред',
  inspection: 'Осмотр товара',
  court: 'Суд',
  refundDetails: 'Реквизиты для возврата',
  papers: 'Сведения для документа',
};
/** Said elsewhere: the name of the client and the item have places of their own. */
const ELSEWHERE = new Set([
  'goods.item',
  'buyer.lastName',
  'buyer.firstName',
  'buyer.middleName',
  'buyer.genitive',
  'problem',
]);

/** Texts of the facts: the named ones in their order, then everything else that was typed and not chosen from a list. */
export function factPlaces(facts: Facts): Place[] {
  const leaves = new Map<string, string>();
  collect(facts, '', leaves);
  const named = NAMED.flatMap(([path, where]) => {
    const text = leaves.get(path);
    leaves.delete(path);
    return text === undefined ? [] : [placeOf(where, text)];
  });
  const rest = [...leaves].flatMap(([path, text]) => {
    if (ELSEWHERE.has(path) || isChosen(text)) return [];
    return [placeOf(PARTS[path.split('.')[0] as keyof Facts] ?? 'Сведения дела', text)];
  });
  return [...named, ...rest];
}

function placeOf(where: string, text: string): Place {
  return { where, text, also: joinedDigits(text) };
}

function collect(value: unknown, path: string, into: Map<string, string>): void {
  if (typeof value === 'string') into.set(path, value);
  if (typeof value !== 'object' || value === null) return;
  for (const [key, inner] of Object.entries(value)) collect(inner, path === '' ? key : `${path}.${key}`, into);
}

/** A word of a list («late_delivery», «yes», a code of a region), a date, the hash of a file. */
function isChosen(text: string): boolean {
  return /^[a-z][a-z0-9_-]*$/.test(text) || /^\d{4}-\d{2}-\d{2}$/.test(text) || /^(\d{2}|--)$/.test(text);
}
