import { byId, inForce } from '../inForce.ts';
import type { Confidence } from '../types.ts';

/** One item of the list of technically complex goods (Постановление Правительства РФ от 10.11.2011 № 924). */
export interface ComplexGoods {
  /** Value of the fact `goods.complexKind`. */
  id: string;
  /** Number of the item in the list. */
  item: number;
  /** For a choice in a form. */
  label: string;
  /** What helps to decide whether the bought thing belongs here. */
  hint?: string;
  confidence: Confidence;
}

/** Value of `goods.complexKind` for goods outside the list. */
export const NOT_COMPLEX = 'none';

/** Title and state of the list; items 13-14 are quoted from memory of the text and are marked so. */
export const COMPLEX_GOODS_LIST = {
  title: 'Перечень технически сложных товаров, утверждён постановлением Правительства РФ от 10.11.2011 № 924',
  checked: '2026-11-21',
  note: 'Правок перечня в 2024–2026 годах не нашли. Пункты 13 и 14 сверьте с действующим текстом.',
} as const;

/** The list as shipped with the program, in the order of its items. */
export const COMPLEX_GOODS: readonly ComplexGoods[] = [
  { id: 'aircraft', item: 1, label: 'Лёгкие самолёты и вертолёты', confidence: 'M' },
  {
    id: 'car',
    item: 2,
    label: 'Автомобили, мотоциклы и другой транспорт для дорог общего пользования',
    hint: 'Электросамокаты спорны: по нашему чтению, суды решают по-разному.',
    confidence: 'M',
  },
  { id: 'tractor', item: 3, label: 'Тракторы, мотоблоки, мотокультиваторы, сельхозмашины', confidence: 'M' },
  { id: 'snowmobile', item: 4, label: 'Снегоходы', confidence: 'M' },
  { id: 'boat', item: 5, label: 'Катера, яхты, лодки с мотором', confidence: 'M' },
  {
    id: 'phone',
    item: 6,
    label: 'Смартфоны, навигаторы и другая связь с сенсорным экраном',
    hint: 'Сенсорный экран и две функции или больше: смартфон, планшет с сим-картой, умные часы со связью.',
    confidence: 'M',
  },
  { id: 'computer', item: 7, label: 'Компьютеры, системные блоки, ноутбуки', confidence: 'M' },
  {
    id: 'mfp',
    item: 8,
    label: 'Многофункциональные печатные устройства и мониторы',
    hint: 'Обычный принтер с одной функцией в перечень не входит.',
    confidence: 'M',
  },
  { id: 'console', item: 9, label: 'Спутниковое телевидение, игровые приставки', confidence: 'M' },
  { id: 'tv', item: 10, label: 'Телевизоры и проекторы', confidence: 'M' },
  { id: 'camera', item: 11, label: 'Цифровые фото- и видеокамеры, объективы', confidence: 'M' },
  {
    id: 'appliance',
    item: 12,
    label: 'Крупная бытовая техника и кофемашины',
    hint: 'Холодильник, стиральная и посудомоечная машина, плита, духовка, кондиционер, водонагреватель, кухонный комбайн, кофемашина. Микроволновые печи и пылесосы не входят.',
    confidence: 'M',
  },
  { id: 'watch', item: 13, label: 'Часы с двумя функциями или больше', confidence: 'K' },
  { id: 'power_tool', item: 14, label: 'Электроинструмент: ручной и переносной', confidence: 'K' },
];

/** The list in force: of the law pack, else of the program. */
export function complexGoodsInForce(): readonly ComplexGoods[] {
  return inForce('complexGoods', COMPLEX_GOODS);
}

/** The item of the list by the value of `goods.complexKind`; null for `none`, for an unknown value and for no answer. */
export function complexGoods(kind: string | undefined): ComplexGoods | null {
  return (kind && byId(complexGoodsInForce(), kind)) || null;
}
