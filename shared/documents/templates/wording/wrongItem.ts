import { cite, citeFull } from '../cite.ts';
import { long, type Material } from '../material.ts';
import type { DemandWording } from './types.ts';
import { LATE, namedItem, UNTIL } from './words.ts';

/** ст. 466, 480 ГК: a part of the order did not come, or the item came without its parts. */
export const WRONG_ITEM = {
  deliver_missing: {
    subtitle: () => 'о передаче недостающей части заказа',
    ask: (m) => `передать недостающую часть заказа${byDay(m)}`,
    request: () => 'обязать ответчика передать мне недостающую часть заказа',
    ground: (m) => [
      `Если продавец передал меньшее количество товара, чем определено договором, покупатель вправе потребовать передать недостающее (${cite(m, 'gk-466')}). Согласно ${citeFull(m, 'zozpp-23.1-2')}, если предварительно оплаченный товар не передан в срок, потребитель вправе назначить новый срок его передачи.`,
    ],
    money: false,
    term: 'own',
    purpose: LATE.delivery,
    until: UNTIL.delivery,
  },
  complete: {
    subtitle: () => 'о доукомплектовании товара',
    ask: (m) => `доукомплектовать товар${byDay(m) || ' в разумный срок'}`,
    request: (m) => `обязать ответчика доукомплектовать ${namedItem(m)}`,
    ground: (m) => [
      `Согласно ${citeFull(m, 'zozpp-4')} продавец обязан передать товар, соответствующий договору. При передаче некомплектного товара покупатель вправе потребовать его доукомплектования в разумный срок; если это требование не исполнено, он вправе потребовать замены товара либо отказаться от договора и потребовать возврата уплаченной суммы (${cite(m, 'gk-480')}).`,
    ],
    money: false,
    term: 'own',
    purpose: ' за нарушение срока доукомплектования товара',
    until: UNTIL.met,
  },
} as const satisfies Record<string, DemandWording>;

function byDay(m: Material): string {
  const day = long(m.facts.wrongItem?.newTerm);
  return day ? ` не позднее ${day}` : '';
}
