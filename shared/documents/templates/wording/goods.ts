import { counted } from '../../../text/format.ts';
import { formatRoubles } from '../../../money/kopecks.ts';
import { cite, citeFull, numberOf } from '../cite.ts';
import { OF_DAYS, type Maybe } from '../make.ts';
import { beforeDelivery, known, long, partly, refundCause, type Material } from '../material.ts';
import { leftInFull, rest } from '../money.ts';
import { sanctionTerms } from '../sanction.ts';
import { thing } from '../work.ts';
import { RIGHTS } from './quality.ts';
import { demandNorms } from './rights.ts';
import type { DemandWording } from './types.ts';
import { LATE, namedItem, paidBackWords, paidFor, recover, UNTIL } from './words.ts';

const MONTHS = ['месяца', 'месяцев', 'месяцев'] as const;

/** ст. 23.1: goods paid for and not handed over; money that is overdue for whatever cause. */
export const GOODS = {
  deliver: {
    subtitle: () => 'о передаче предварительно оплаченного товара',
    ask: deliver,
    request: (m) => `обязать ответчика передать мне ${partly(m) ? 'недостающую часть товара' : namedItem(m)}`,
    ground: (m) => [deliverGround(m)],
    money: false,
    term: 'own',
    purpose: LATE.delivery,
    until: UNTIL.delivery,
  },
  refund_prepayment: {
    subtitle: () => 'о возврате предварительной оплаты',
    ask: (m) => `вернуть ${prepaymentWords(m)[rest(m) ? 1 : 0]}${leftInFull(m)}`,
    request: (m) => recover(m, ...prepaymentWords(m)),
    ground: (m) => [prepayment(m)],
    refusal: (m) =>
      partly(m)
        ? 'Отказываюсь от исполнения договора купли-продажи в части непереданного товара.'
        : 'Отказываюсь от исполнения договора купли-продажи товара.',
    money: true,
    purpose: LATE.refund,
    until: UNTIL.refund,
  },
  late_penalty: {
    subtitle: () => 'о выплате неустойки за нарушение срока передачи товара',
    ask: (_m, grown) => `уплатить ${grown ?? 'неустойку за нарушение срока передачи товара'}`,
    request: () => null,
    ground: (m) => [
      `Согласно ${citeFull(m, 'zozpp-23.1-3')} за нарушение срока передачи предварительно оплаченного товара начисляется ${sanctionTerms(m, 'zozpp-23.1', false)}.`,
    ],
    money: true,
    penaltyAlone: true,
    // For a penalty alone the law names no term: the ten days are asked, not cited.
    term: 'uncited',
    purpose: LATE.refund,
    until: UNTIL.met,
  },
  refund_money: {
    subtitle: (m) => REFUND_TITLES[refundCause(m)] || `о возврате денег за ${thing(m).acc}`,
    ask: (m) => `вернуть ${paidBackWords(m)}${returnCost(m)}`,
    request: (m) => recover(m, ...paidFor(m)),
    ground: (m) => [refundMoney(m)],
    refusal: (m) => {
      if (refundCause(m) === 'unknown') return null;
      // A refusal already told to the seller is confirmed, not made anew: its day matters for the terms.
      return m.facts.refund?.refusalDate || m.facts.refund?.earlierDemand?.startsWith('written')
        ? 'Отказ от исполнения договора купли-продажи товара подтверждаю.'
        : 'Отказываюсь от исполнения договора купли-продажи товара.';
    },
    money: true,
    purpose: LATE.refund,
    until: UNTIL.refund,
  },
} as const satisfies Record<string, DemandWording>;

const REFUND_TITLES = {
  defective: 'о возврате денег за товар с недостатком',
  distance_refusal: 'о возврате денег за товар, купленный дистанционным способом',
  not_delivered: 'о возврате предварительной оплаты',
  exchange_impossible: 'о возврате денег за товар, который не на что обменять',
  false_information: 'о возврате денег за товар, о котором дали неверные или неполные сведения',
  unknown: '',
} as const;

function prepaymentWords(m: Material): [string, string] {
  const of = partly(m) ? 'непереданной части товара' : 'товара';
  return [`сумму предварительной оплаты ${of}`, `оставшуюся часть предварительной оплаты ${of}`];
}

function deliver(m: Material): string {
  const day = long(m.facts.delivery?.newTerm);
  const goods = partly(m) ? 'недостающую часть товара' : 'товар';
  if (day) return `передать ${goods} не позднее ${day}`;
  const days = m.plan.chosen?.termDays;
  return days
    ? `передать ${goods} в течение ${counted(days, OF_DAYS)} со дня получения настоящей претензии`
    : `передать ${goods}`;
}

function returnCost(m: Material): string {
  const cost = m.facts.refund?.returnCost;
  return refundCause(m) === 'distance_refusal' && cost
    ? `; расходы продавца на доставку возвращённого товара ${formatRoubles(cost)} из неё вычтены`
    : '';
}

/** An order cancelled before its day, or without one, has no delay yet: the right to the money is the buyer's reading. */
export function cancelledEarly(m: Material): boolean {
  const promised = known(m.facts.delivery?.promisedDate);
  return m.situation === 'cancelled_by_seller' && (!promised || promised >= m.today);
}

function deliverGround(m: Material): string {
  const consequences = `Последствия просрочки передачи предварительно оплаченного товара определены ${citeFull(m, 'zozpp-23.1-2').replace(/^п\.\u00a0/, 'пунктом ')}.`;
  if (cancelledEarly(m))
    return `Уплата неустойки и возмещение убытков не освобождают продавца от передачи товара (${cite(m, 'gk-505')}). ${consequences}`;
  return m.situation === 'cancelled_by_seller' ||
    !demandNorms(m).has('gk-314-2') ||
    known(m.facts.delivery?.promisedDate)
    ? `Согласно ${citeFull(m, 'zozpp-23.1-2')}, если продавец не передал предварительно оплаченный товар в срок, потребитель вправе назначить новый срок передачи товара.`
    : `Если срок исполнения обязательства не определён, оно исполняется в течение ${counted(numberOf(m, 'gk-314-2', 'days'), OF_DAYS)} со дня предъявления требования (${cite(m, 'gk-314-2')}). ${consequences}`;
}

/** The right to have the prepayment back, with its term. */
function prepayment(m: Material): string {
  const ids = demandNorms(m);
  if (ids.has('zozpp-26.1-4') && !ids.has('zozpp-23.1-2')) {
    return `Согласно ${citeFull(m, 'zozpp-26.1-4')} потребитель вправе отказаться от товара, купленного дистанционным способом, в любое время до его передачи.`;
  }
  const right = cancelledEarly(m)
    ? `Считаю, что отказ продавца передать предварительно оплаченный товар даёт потребителю право на возврат уплаченной суммы в порядке ${citeFull(m, 'zozpp-23.1-2')}.`
    : `Согласно ${citeFull(m, 'zozpp-23.1-2')}, если продавец не передал предварительно оплаченный товар в срок, потребитель вправе потребовать возврата суммы предварительной оплаты.`;
  return `${right} Сумма возвращается в течение ${counted(numberOf(m, 'zozpp-23.1-4', 'days'), OF_DAYS)} со дня предъявления требования (${cite(m, 'zozpp-23.1-4')}).`;
}

function refundMoney(m: Material): Maybe<string> {
  switch (refundCause(m)) {
    case 'defective':
      return `Согласно ${citeFull(m, 'zozpp-4', 'zozpp-18-1')} потребитель при обнаружении в товаре недостатков, о которых продавец не предупредил, вправе ${RIGHTS.refund}.`;
    case 'distance_refusal': {
      const days = counted(numberOf(m, 'zozpp-26.1-4', 'refundDays'), OF_DAYS);
      const when = beforeDelivery(m) ? 'в любое время до его передачи' : refusalTerm(m);
      return `Согласно ${citeFull(m, 'zozpp-26.1-4')} потребитель вправе отказаться от товара, купленного дистанционным способом, ${when}. Уплаченная сумма, за исключением расходов продавца на доставку возвращённого товара от потребителя, возвращается в течение ${days} со дня предъявления требования.`;
    }
    case 'not_delivered':
      return prepayment(m);
    case 'exchange_impossible':
      return `Согласно ${citeFull(m, 'zozpp-25-2')}, если подходящего для обмена товара в продаже нет, потребитель вправе отказаться от исполнения договора и потребовать возврата уплаченной суммы. Деньги возвращаются в течение ${counted(numberOf(m, 'zozpp-25-2', 'refundDays'), OF_DAYS)} со дня возврата товара.`;
    case 'false_information':
      return `Согласно ${citeFull(m, 'zozpp-12-1')} потребитель, которому не дали полных и верных сведений о товаре, вправе в разумный срок отказаться от договора и потребовать возврата уплаченной суммы.`;
    case 'unknown':
      return `На отношения сторон распространяется действие ${citeFull(m, 'zozpp-4').replace(/^.*?(?=Закона РФ)/, '')}. Обязательства должны исполняться надлежащим образом (${cite(m, 'gk-309')}).`;
  }
}

function refusalTerm(m: Material): string {
  return m.facts.refund?.returnInfoGiven === 'no'
    ? `в течение ${counted(numberOf(m, 'zozpp-26.1-4', 'noInfoMonths'), MONTHS)} с момента передачи, если сведения о порядке и сроках возврата не были предоставлены в письменной форме при передаче товара`
    : `в течение ${counted(numberOf(m, 'zozpp-26.1-4', 'days'), OF_DAYS)} после его передачи`;
}
