import { counted } from '../../../text/format.ts';
import { cite, citeFull, numberOf } from '../cite.ts';
import { OF_DAYS, tidy } from '../make.ts';
import { ref, type Material } from '../material.ts';
import { inFull, leftInFull, principalLeft } from '../money.ts';
import type { DemandWording } from './types.ts';
import { LATE, namedItem, paidBackWords, paidFor, recover, UNTIL } from './words.ts';

/** What the buyer of an item with a defect may choose, by п. 1 ст. 18. */
export const RIGHTS = {
  refund: 'отказаться от исполнения договора купли-продажи и потребовать возврата уплаченной за товар суммы',
  replace_same: 'потребовать замены на товар этой же марки (модели, артикула)',
  replace_other: 'потребовать замены на такой же товар другой марки (модели, артикула) с перерасчётом покупной цены',
  price_reduction: 'потребовать соразмерного уменьшения покупной цены',
  repair: 'потребовать незамедлительного безвозмездного устранения недостатков товара',
  repair_costs: 'потребовать возмещения расходов на исправление недостатков потребителем или третьим лицом',
} as const;

const ground = (right: keyof typeof RIGHTS) => (m: Material) => [
  `Согласно ${citeFull(m, 'zozpp-4', 'zozpp-18-1')} потребитель при обнаружении в товаре недостатков, о которых продавец не предупредил, вправе по своему выбору ${RIGHTS[right]}.`,
];

/** ст. 18: an item with a defect. */
export const QUALITY = {
  refund: {
    subtitle: (m) => `о возврате денег за ${faulty(m).acc}`,
    ask: (m) => `вернуть ${paidBackWords(m)}`,
    request: (m) => recover(m, ...paidFor(m)),
    ground: ground('refund'),
    refusal: () => 'Отказываюсь от исполнения договора купли-продажи товара.',
    money: true,
    term: { norm: 'zozpp-22' },
    purpose: LATE.refund,
    until: UNTIL.refund,
  },
  replace_same: {
    subtitle: (m) => `о замене ${faulty(m).gen}`,
    ask: (m) => `заменить товар на ${ordered(m)}`,
    request: (m) => `обязать ответчика заменить ${namedItem(m)} на ${ordered(m)}`,
    ground: ground('replace_same'),
    money: false,
    term: { norm: 'zozpp-21' },
    purpose: LATE.replacement,
    until: UNTIL.met,
  },
  replace_other: {
    subtitle: () => 'о замене товара с недостатком на товар другой модели',
    ask: () => 'заменить товар на такой же товар другой марки (модели, артикула) с перерасчётом покупной цены',
    request: (m) =>
      `обязать ответчика заменить ${namedItem(m)} на такой же товар другой марки (модели, артикула) с перерасчётом покупной цены`,
    ground: ground('replace_other'),
    settlement: (m) => [`Разница в ценах подлежит перерасчёту (${cite(m, 'zozpp-24-2')}).`],
    money: false,
    term: { norm: 'zozpp-21' },
    purpose: LATE.replacement,
    until: UNTIL.met,
  },
  price_reduction: {
    subtitle: (m) => `о соразмерном уменьшении цены ${faulty(m).gen}`,
    ask: (m) => {
      const sum = principalLeft(m);
      return sum === null
        ? 'соразмерно уменьшить покупную цену товара'
        : `уменьшить покупную цену товара на ${inFull(sum)} и вернуть эту сумму`;
    },
    request: (m) => {
      const sum = principalLeft(m);
      return sum === null
        ? null
        : `взыскать с ответчика ${inFull(sum)} в счёт соразмерного уменьшения покупной цены товара`;
    },
    ground: ground('price_reduction'),
    settlement: (m) => [
      `Цена уменьшается исходя из цены товара на момент предъявления требования (${cite(m, 'zozpp-24-3')}).`,
    ],
    money: true,
    term: { norm: 'zozpp-22' },
    purpose: LATE.reduction,
    until: UNTIL.met,
  },
  repair: {
    subtitle: () => 'о безвозмездном устранении недостатка товара',
    ask: (m) => {
      const max = counted(numberOf(m, 'zozpp-20', 'maxDays'), OF_DAYS);
      return `незамедлительно и безвозмездно устранить недостаток товара и письменно сообщить мне срок ремонта, который не может превышать ${max} (${cite(m, 'zozpp-20')})`;
    },
    request: (m) => {
      const name = tidy(m.facts.goods?.item);
      return `обязать ответчика безвозмездно устранить недостаток товара${name && ` (${name})`}`;
    },
    ground: ground('repair'),
    money: false,
    term: 'own',
    purpose: LATE.repair,
    until: UNTIL.met,
  },
  repair_costs: {
    subtitle: () => 'о возмещении расходов на устранение недостатка товара',
    ask: (m) => `возместить расходы на устранение недостатка товара${leftInFull(m)}${ref(m, 'repair', 'losses')}`,
    request: (m) => {
      const sum = principalLeft(m);
      return sum === null ? null : `взыскать с ответчика расходы на устранение недостатка товара ${inFull(sum)}`;
    },
    ground: ground('repair_costs'),
    money: true,
    term: { norm: 'zozpp-22' },
    purpose: LATE.costs,
    until: UNTIL.met,
  },
  loan_item: {
    subtitle: (m) => `о предоставлении товара ${onTime(m)}`,
    ask: (m) =>
      `безвозмездно предоставить ${onTime(m)} товар с такими же основными потребительскими свойствами и доставить его за свой счёт`,
    request: (m) =>
      `обязать ответчика безвозмездно предоставить ${onTime(m)} товар с такими же основными потребительскими свойствами`,
    ground: (m) => [
      `Согласно ${citeFull(m, 'zozpp-20-2')} в отношении товаров длительного пользования продавец по требованию потребителя обязан безвозмездно предоставить ${onTime(m)} товар с такими же основными потребительскими свойствами, обеспечив его доставку за свой счёт.`,
    ],
    money: false,
    term: { norm: 'zozpp-20-2' },
    purpose: (m) => ` за нарушение срока предоставления товара ${onTime(m)}`,
    until: UNTIL.met,
  },
} as const satisfies Record<string, DemandWording>;

/** «товар с недостатком»; what came wrong is called by what is wrong with it. */
function faulty(m: Material): { acc: string; gen: string } {
  const kinds = m.situation === 'wrong_item' ? (m.facts.wrongItem?.kinds ?? []) : [];
  if (kinds.includes('wrong'))
    return { acc: 'товар, не соответствующий заказу', gen: 'товара, не соответствующего заказу' };
  if (kinds.includes('damaged')) return { acc: 'повреждённый товар', gen: 'повреждённого товара' };
  if (kinds.includes('incomplete')) return { acc: 'некомплектный товар', gen: 'некомплектного товара' };
  return { acc: 'товар с недостатком', gen: 'товара с недостатком' };
}

/** What the item is exchanged for: another of its model, or the one that was ordered. */
function ordered(m: Material): string {
  return m.situation === 'wrong_item' && m.facts.wrongItem?.kinds?.includes('wrong')
    ? 'тот, который заказан'
    : 'новый товар этой же марки (модели, артикула)';
}

/** A loan item stands in for the own one while that is mended or exchanged. */
function onTime(m: Material): string {
  const exchanged = m.situation === 'replacement_overdue' || m.facts.defect?.replacementDemandDate !== undefined;
  return exchanged && !m.facts.defect?.repairStart ? 'на период замены' : 'на период ремонта';
}
