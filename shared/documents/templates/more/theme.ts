import { tidy } from '../make.ts';
import type { Material } from '../material.ts';

/** «, предмет договора — угловой диван «Вега»»: what the case is about, for motions. */
export function theme(m: Material): string {
  const name = tidy(m.facts.goods?.item);
  return name ? `, предмет договора — ${name}` : '';
}
