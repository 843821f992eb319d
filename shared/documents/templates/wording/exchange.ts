import { addDays } from '../../../calendar/civilDate.ts';
import { counted, longDate } from '../../../text/format.ts';
import { citeFull, numberOf } from '../cite.ts';
import { OF_DAYS, type Maybe } from '../make.ts';
import { known, type Material } from '../material.ts';
import { demandNorms } from './rights.ts';
import type { DemandWording } from './types.ts';
import { LATE, namedItem, paidBackWords, paidFor, recover, UNTIL } from './words.ts';

/** In what the new item differs: by the reason for which the old one does not fit. */
const OTHER = {
  size: 'другого размера',
  shape: 'другой формы',
  dimensions: 'других габаритов',
  style: 'другого фасона',
  colour: 'другой расцветки',
  configuration: 'другой комплектации',
  other: '',
} as const;

function wanted(m: Material): string {
  const { reason } = m.facts.exchange ?? {};
  const other = reason ? OTHER[reason] : '';
  return `аналогичный товар${other && ` ${other}`}`;
}

/** ст. 25: a good item that does not fit. */
export const EXCHANGE = {
  exchange: {
    subtitle: () => 'об обмене товара надлежащего качества',
    ask: (m) =>
      m.facts.exchange?.similar === 'absent'
        ? `обменять товар на ${wanted(m)} при его поступлении в продажу и незамедлительно сообщить мне о поступлении`
        : `обменять товар на ${wanted(m)}`,
    request: (m) => `обязать ответчика обменять ${namedItem(m)} на ${wanted(m)}`,
    ground: (m) => [exchangeRight(m), inTime(m)],
    money: false,
    // An item that is to be waited for has no day; the law names no days for a letter, so the general term is asked.
    term: (m) => (m.facts.exchange?.similar === 'absent' ? 'own' : { norm: 'gk-314-2' }),
    purpose: ' за нарушение срока обмена товара',
    until: UNTIL.met,
  },
  exchange_money: {
    subtitle: () => 'о возврате денег за товар, который не на что обменять',
    ask: (m) => `вернуть ${paidBackWords(m)}`,
    request: (m) => recover(m, ...paidFor(m)),
    ground: (m) => [
      `Согласно ${citeFull(m, 'zozpp-25-2')}, если аналогичного товара на день обращения потребителя в продаже нет, потребитель вправе отказаться от исполнения договора и потребовать возврата уплаченной суммы. Деньги возвращаются в течение ${counted(numberOf(m, 'zozpp-25-2', 'refundDays'), OF_DAYS)} со дня возврата товара.`,
      inTime(m),
    ],
    refusal: () => 'Отказываюсь от исполнения договора купли-продажи товара.',
    money: true,
    term: { norm: 'zozpp-25-2' },
    purpose: LATE.refund,
    until: UNTIL.refund,
  },
} as const satisfies Record<string, DemandWording>;

function exchangeRight(m: Material): string {
  const gk = demandNorms(m).has('gk-502') ? ['gk-502'] : [];
  const days = counted(numberOf(m, 'zozpp-25-1', 'days'), OF_DAYS);
  return `Согласно ${citeFull(m, 'zozpp-25-1', ...gk)} потребитель вправе обменять непродовольственный товар надлежащего качества на аналогичный товар у продавца, у которого этот товар приобретён, если товар не подошёл по форме, габаритам, фасону, расцветке, размеру или комплектации. Обмен производится в течение ${days}, не считая дня покупки.`;
}

/** The request came within the days of п. 1 ст. 25: said only when both days are known and it did. */
function inTime(m: Material): Maybe<string> {
  const bought = known(m.facts.goods?.purchaseDate);
  const asked = m.facts.exchange?.askedDate ?? m.out ?? m.claimDate;
  if (!bought || asked < bought || asked > addDays(bought, numberOf(m, 'zozpp-25-1', 'days'))) return null;
  return `Товар куплен ${longDate(bought)}, требование об обмене заявлено в установленный срок.`;
}
