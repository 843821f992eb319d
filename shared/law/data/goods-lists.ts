import type { CivilDate } from '../../calendar/civilDate.ts';
import { inForce } from '../inForce.ts';
import type { Confidence } from '../types.ts';

/** One group of a list of goods of the Government. */
export interface ListedGoods {
  /** Value of the fact: `exchange.listKind`, `defect.loanKind`. */
  id: string;
  /** Number of the item in the list of 2020, where it is known. */
  item?: number;
  /** For a choice in a form. */
  label: string;
  /** What helps to decide whether the bought thing belongs here. */
  hint?: string;
  confidence: Confidence;
}

/** A list as it applied on some days. */
export interface GoodsListEdition {
  from?: CivilDate;
  to?: CivilDate;
  /** Norm of shared/law/norms that names the list. */
  norm: string;
  /** False while nobody has read the text: then the former groups are shown with «проверьте». */
  read: boolean;
  goods: readonly ListedGoods[];
}

/** Value of the fact for goods outside the list. */
export const NOT_LISTED = 'none';

/** Last day of the Rules and lists № 2463; № 657 follows. */
const LAST_OF_2463: CivilDate = '2026-08-31';
const FIRST_OF_657: CivilDate = '2026-09-01';

/** Good non-food items that a shop need not exchange (ст. 25): list of 2020, items 9-14 quoted from memory. */
const NOT_EXCHANGED_GOODS: readonly ListedGoods[] = [
  {
    id: 'medical',
    item: 1,
    label: 'Лекарства, медицинские изделия, зубные щётки, линзы, предметы ухода за детьми',
    confidence: 'M',
  },
  { id: 'hygiene', item: 2, label: 'Предметы личной гигиены: расчёски, парики, шиньоны', confidence: 'M' },
  { id: 'cosmetics', item: 3, label: 'Духи и косметика', confidence: 'M' },
  {
    id: 'by_length',
    item: 4,
    label: 'Ткани, кабель, обои, линолеум и другое, что продают на метры',
    confidence: 'M',
  },
  { id: 'underwear', item: 5, label: 'Бельё, чулки и носки', confidence: 'M' },
  { id: 'plastic_for_food', item: 6, label: 'Пластиковая посуда и тара для еды', confidence: 'M' },
  { id: 'chemicals', item: 7, label: 'Бытовая химия, удобрения, яды', confidence: 'M' },
  {
    id: 'furniture_set',
    item: 8,
    label: 'Мебельный гарнитур или комплект',
    hint: 'Отдельный стул, шкаф или диван сюда не входит.',
    confidence: 'M',
  },
  { id: 'jewellery', item: 9, label: 'Украшения из драгоценных металлов и камней', confidence: 'K' },
  {
    id: 'vehicles',
    item: 10,
    label: 'Автомобили, мотоциклы, прицепы, лодки и их номерные узлы',
    confidence: 'K',
  },
  {
    id: 'complex_with_warranty',
    item: 11,
    label: 'Технически сложный товар с гарантией',
    hint: 'Телефон, компьютер, телевизор, холодильник и другая такая техника, если на неё есть гарантия.',
    confidence: 'K',
  },
  { id: 'weapons', item: 12, label: 'Оружие и патроны', confidence: 'K' },
  { id: 'animals_plants', item: 13, label: 'Животные и растения', confidence: 'K' },
  { id: 'books', item: 14, label: 'Книги, альбомы, карты, календари', confidence: 'K' },
];

/** The group of list № 2463 that a technically complex item with a warranty belongs to. */
export const COMPLEX_WITH_WARRANTY = 'complex_with_warranty';

/** Durable goods for which the seller need not lend another one (п. 2 ст. 20): quoted from memory. */
const NO_LOAN_GOODS: readonly ListedGoods[] = [
  {
    id: 'vehicles',
    label: 'Автомобили, мотоциклы, прицепы, лодки',
    hint: 'Кроме товаров для людей с инвалидностью.',
    confidence: 'K',
  },
  { id: 'furniture', label: 'Мебель', confidence: 'K' },
  {
    id: 'body_appliances',
    label: 'Электроприборы для тела: бритва, фен, зубная щётка, грелка',
    confidence: 'K',
  },
  {
    id: 'cooking_appliances',
    label: 'Электроприборы для тепла и еды: чайник, микроволновая печь, тостер, маленькая духовка',
    hint: 'Большая плита и холодильник сюда не входят.',
    confidence: 'K',
  },
  { id: 'weapons', label: 'Гражданское оружие', confidence: 'K' },
];

/** The list of goods that are not exchanged, by days. */
export const NOT_EXCHANGED: readonly GoodsListEdition[] = [
  { to: LAST_OF_2463, norm: 'list-no-exchange', read: true, goods: NOT_EXCHANGED_GOODS },
  { from: FIRST_OF_657, norm: 'list-no-exchange-2026', read: false, goods: NOT_EXCHANGED_GOODS },
];

/** The list of durable goods without a loan item, by days. */
export const NO_LOAN: readonly GoodsListEdition[] = [
  { to: LAST_OF_2463, norm: 'list-no-loan', read: true, goods: NO_LOAN_GOODS },
  { from: FIRST_OF_657, norm: 'list-no-loan-2026', read: false, goods: NO_LOAN_GOODS },
];

/** What stands in place of a shipped list: that of the law pack, else the list itself. */
export function listInForce(list: readonly GoodsListEdition[]): readonly GoodsListEdition[] {
  if (list === NOT_EXCHANGED) return inForce('notExchanged', NOT_EXCHANGED);
  return list === NO_LOAN ? inForce('noLoan', NO_LOAN) : list;
}

/** The edition of a list on a day, of the list in force. Throws a RangeError when none covers it. */
export function listOn(list: readonly GoodsListEdition[], date: CivilDate): GoodsListEdition {
  const edition = listInForce(list).find(({ from, to }) => (!from || from <= date) && (!to || date <= to));
  if (!edition) throw new RangeError('У перечня нет редакции на этот день.');
  return edition;
}

/** The group named by the fact on a day; null for `none`, for no answer and for a value nobody knows. */
export function listedGoods(
  list: readonly GoodsListEdition[],
  kind: string | undefined,
  date: CivilDate,
): ListedGoods | null {
  return listOn(list, date).goods.find((entry) => entry.id === kind) ?? null;
}
