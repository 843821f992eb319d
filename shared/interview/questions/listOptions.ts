import type { GoodsListEdition, ListedGoods } from '../../law/data/goods-lists.ts';
import { NOT_LISTED } from '../../law/data/goods-lists.ts';
import type { Option } from '../types.ts';

/** Groups of all editions of a list, the latest wording of each, then «not on it» and «не знаю». */
export function listOptions(list: readonly GoodsListEdition[]): Option[] {
  const groups = new Map<string, ListedGoods>();
  for (const { goods } of list) for (const entry of goods) groups.set(entry.id, entry);
  return [
    ...[...groups.values()].map(({ id, label, hint }) => ({ value: id, label, ...(hint ? { hint } : {}) })),
    { value: NOT_LISTED, label: 'Нет, этого в списке нет' },
    { value: 'unknown', label: 'Не знаю' },
  ];
}
