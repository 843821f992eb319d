import { lettersOf } from './words.ts';
import { fold } from '../text/fold.ts';

/** What a column of a table may hold. */
export const INTAKE_FIELDS = [
  'name',
  'lastName',
  'firstName',
  'middleName',
  'gender',
  'phone',
  'email',
  'postcode',
  'address',
  'seller',
  'inn',
  'ogrn',
  'sellerPostcode',
  'sellerAddress',
  'sellerPhone',
  'sellerEmail',
  'item',
  'price',
  'paid',
  'prepaid',
  'purchaseDate',
  'promisedDate',
  'deliveryDate',
  'orderNumber',
  'kind',
  'purpose',
  'problem',
  'demand',
  'story',
] as const;
export type IntakeField = (typeof INTAKE_FIELDS)[number];

interface FieldWords {
  /** As it stands in the template and in lists of problems. */
  title: string;
  /** Other headings of the same column. */
  synonyms: readonly string[];
}

export const FIELD_WORDS: Record<IntakeField, FieldWords> = {
  name: {
    title: 'ФИО',
    synonyms: [
      'фио клиента',
      'фио покупателя',
      'фамилия имя отчество',
      'клиент',
      'покупатель',
      'потребитель',
      'заявитель',
      'заказчик',
    ],
  },
  lastName: { title: 'Фамилия', synonyms: ['фамилия клиента', 'фамилия покупателя'] },
  firstName: { title: 'Имя', synonyms: ['имя клиента', 'имя покупателя'] },
  middleName: { title: 'Отчество', synonyms: ['отчество клиента'] },
  gender: { title: 'Пол', synonyms: ['пол клиента'] },
  phone: {
    title: 'Телефон',
    synonyms: ['тел', 'телефон клиента', 'мобильный', 'номер телефона', 'контактный телефон'],
  },
  email: { title: 'Почта', synonyms: ['email', 'e mail', 'электронная почта', 'эл почта', 'почта клиента'] },
  postcode: { title: 'Индекс', synonyms: ['почтовый индекс', 'индекс клиента'] },
  address: {
    title: 'Адрес',
    synonyms: ['адрес клиента', 'адрес покупателя', 'место жительства', 'адрес проживания', 'почтовый адрес'],
  },
  seller: {
    title: 'Продавец',
    synonyms: ['магазин', 'исполнитель', 'организация', 'ответчик', 'наименование продавца', 'название продавца'],
  },
  inn: { title: 'ИНН', synonyms: ['инн продавца', 'инн исполнителя', 'инн магазина'] },
  ogrn: { title: 'ОГРН', synonyms: ['огрн продавца', 'огрнип', 'огрн огрнип'] },
  sellerPostcode: { title: 'Индекс продавца', synonyms: ['индекс магазина'] },
  sellerAddress: {
    title: 'Адрес продавца',
    synonyms: ['адрес магазина', 'юридический адрес', 'юрадрес', 'адрес исполнителя', 'адрес ответчика'],
  },
  sellerPhone: { title: 'Телефон продавца', synonyms: ['телефон магазина'] },
  sellerEmail: { title: 'Почта продавца', synonyms: ['email продавца', 'почта магазина'] },
  item: { title: 'Товар', synonyms: ['наименование товара', 'услуга', 'предмет', 'что куплено', 'товар или услуга'] },
  price: {
    title: 'Цена',
    synonyms: ['стоимость', 'сумма', 'цена товара', 'цена руб', 'сумма договора', 'сумма покупки'],
  },
  paid: { title: 'Оплачено', synonyms: ['оплачено всего', 'уплачено', 'оплата', 'внесено'] },
  prepaid: { title: 'Предоплата', synonyms: ['аванс', 'предоплачено', 'задаток'] },
  purchaseDate: {
    title: 'Дата покупки',
    synonyms: ['дата', 'дата договора', 'дата заказа', 'куплено', 'день покупки', 'дата приобретения'],
  },
  promisedDate: {
    title: 'Обещано',
    synonyms: ['обещанная дата', 'срок доставки', 'дата доставки по договору', 'срок', 'обещали', 'срок по договору'],
  },
  deliveryDate: { title: 'Получено', synonyms: ['дата получения', 'дата передачи', 'дата доставки', 'доставлено'] },
  orderNumber: { title: 'Номер заказа', synonyms: ['заказ', 'номер договора', 'договор', 'n заказа', 'заказ n'] },
  kind: { title: 'Что купили', synonyms: ['вид покупки', 'товар или работа', 'тип покупки'] },
  purpose: { title: 'Для чего', synonyms: ['для чего куплено', 'цель покупки'] },
  problem: { title: 'Проблема', synonyms: ['что случилось', 'суть', 'суть обращения', 'вид проблемы', 'ситуация'] },
  demand: { title: 'Требование', synonyms: ['чего хочет', 'требования', 'чего хотите', 'что требует'] },
  story: { title: 'Комментарий', synonyms: ['примечание', 'подробности', 'описание', 'комментарии', 'примечания'] },
};

/** Recognises the columns of a table by their headings; a field is given once, to the heading that fits it best. */
export function recogniseColumns(headings: readonly string[]): (IntakeField | null)[] {
  const result: (IntakeField | null)[] = headings.map(() => null);
  const taken = new Set<IntakeField>();
  for (const fits of [isTitle, isSynonym, beginsAlike]) {
    headings.forEach((heading, index) => {
      if (result[index] !== null || fold(heading) === '') return;
      const field = INTAKE_FIELDS.find((one) => !taken.has(one) && fits(heading, FIELD_WORDS[one]));
      if (!field) return;
      result[index] = field;
      taken.add(field);
    });
  }
  return result;
}

function isTitle(heading: string, { title }: FieldWords): boolean {
  return lettersOf(heading) === lettersOf(title);
}

function isSynonym(heading: string, { synonyms }: FieldWords): boolean {
  return synonyms.some((synonym) => lettersOf(synonym) === lettersOf(heading));
}

/** «Телефон (мобильный)», «Цена, руб.»: the name of the field and a remark. */
function beginsAlike(heading: string, { title }: FieldWords): boolean {
  const [words, name] = [fold(heading), fold(title)];
  return words.startsWith(`${name} `) && /^[^(,:№]*[(,:№]/.test(heading);
}

/** Which row of the first ones is the heading: the one with the most recognised names, else none (−1). */
export function findHeading(rows: readonly (readonly unknown[])[]): number {
  let best = -1;
  let most = 1;
  rows.slice(0, LOOKED_AT).forEach((row, index) => {
    const found = recogniseColumns(row.map((cell) => (typeof cell === 'string' ? cell : ''))).filter(Boolean).length;
    if (found > most) [best, most] = [index, found];
  });
  return best;
}

/** Titles of reports stand above a table, rarely more of them. */
const LOOKED_AT = 20;
