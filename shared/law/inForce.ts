import type { CivilDate } from '../calendar/civilDate.ts';
import type { ProductionCalendar } from '../calendar/productionCalendar.ts';
import type { ComplexGoods } from './data/complex-goods.ts';
import type { FeeScale } from './data/fees.ts';
import type { GoodsListEdition } from './data/goods-lists.ts';
import type { Objection } from './data/objections.ts';
import type { Regime } from './data/regimes.ts';
import type { Act } from './norms/acts.ts';
import type { KeyRateTable, Norm, Office } from './types.ts';

/** All of the law that is data: what a law pack carries and what the rules read. Never changed, only replaced as a whole. */
export interface Law {
  /** Number of the pack it comes from. */
  serial: number;
  /** Day on which the law in it was last read. */
  checked: CivilDate;
  acts: readonly Act[];
  norms: readonly Norm[];
  calendar: ProductionCalendar;
  keyRate: KeyRateTable;
  offices: readonly Office[];
  complexGoods: readonly ComplexGoods[];
  notExchanged: readonly GoodsListEdition[];
  noLoan: readonly GoodsListEdition[];
  regimes: readonly Regime[];
  feeScales: readonly FeeScale[];
  objections: readonly Objection[];
}

/**
 * What stands in place of the law shipped with the program, or null. One reference for all tables: replacing it is one
 * assignment, so no rule ever reads norms of one pack and a calendar of another, and what is derived from a table is kept
 * by the table itself. Data modules ask `inForce`, so that this module needs none of them.
 */
let replacement: Law | null = null;

/** A table of the law in force: of the replacement, else `shipped`. */
export function inForce<Part extends keyof Law>(part: Part, shipped: Law[Part]): Law[Part] {
  return replacement ? replacement[part] : shipped;
}

/** Puts `law` in the place of the shipped one; null brings the shipped one back. Only a checked pack may come here. */
export function replaceLaw(law: Law | null): void {
  replacement = law;
}

/** Does `work` under another law and puts the former one back, whatever happens. `work` must not wait for anything. */
export function underLaw<Result>(law: Law | null, work: () => Result): Result {
  const former = replacement;
  replacement = law;
  try {
    return work();
  } finally {
    replacement = former;
  }
}

const INDEXES = new WeakMap<object, Map<string, unknown>>();

/** The entry of a table by its id. The index is made once per table, so that a replaced table never answers. */
export function byId<Item extends { id: string }>(table: readonly Item[], id: string): Item | undefined {
  const known = INDEXES.get(table);
  if (known) return known.get(id) as Item | undefined;
  const index = new Map(table.map((item) => [item.id, item]));
  INDEXES.set(table, index);
  return index.get(id);
}
