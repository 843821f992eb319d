import { counted } from '../../../text/format.ts';
import { cite, citeFull, numberOf } from '../cite.ts';
import { OF_DAYS, type Maybe } from '../make.ts';
import { known, long, ref, type Material } from '../material.ts';
import { inFull, leftInFull, principalLeft, rest } from '../money.ts';
import { sanctionTerms } from '../sanction.ts';
import { doing, thing } from '../work.ts';
import { defective, defectRight } from './defectiveWork.ts';
import { demandNorms } from './rights.ts';
import type { DemandWording } from './types.ts';
import { LATE, lateWork, namedThing, paidFor, recover, UNTIL } from './words.ts';

/** What the consumer may choose when a work is late, by п. 1 ст. 28. */
const RIGHTS = {
  new_term: () => 'назначить исполнителю новый срок',
  third_party: (m: Material) =>
    `поручить ${doing(m).performance} третьим лицам за разумную цену или ${doing(m).perform} своими силами и потребовать от исполнителя возмещения понесённых расходов`,
  service_price_cut: (m: Material) => `потребовать уменьшения цены за ${doing(m).performance}`,
  service_refund: (m: Material) =>
    `отказаться от исполнения договора о ${onWork(m)} и потребовать возврата уплаченной суммы`,
} as const;

const onWork = (m: Material): string => (thing(m).nom === 'услуга' ? 'оказании услуги' : 'выполнении работы');

function lateRight(right: keyof typeof RIGHTS) {
  return (m: Material): string => {
    const { performing, performed } = doing(m);
    const cause =
      m.facts.service?.progress === 'clearly_late'
        ? `если во время ${performing} стало очевидным, что она не будет ${performed} в срок`
        : `если исполнитель нарушил срок ${performing}`;
    return `Согласно ${citeFull(m, 'zozpp-28-1')}, ${cause}, потребитель по своему выбору вправе ${RIGHTS[right](m)}.`;
  };
}

/** Nothing was paid yet: the contract is given up, and no money goes back. */
const unpaid = (m: Material): boolean => m.facts.goods?.paid === 0;

const untilDone = (m: Material): string =>
  thing(m).nom === 'услуга' ? 'по день оказания услуги' : 'по день окончания работы';

/** ст. 28: a work or service not done in its term. Price cut and refund are shared with faulty work. */
export const LATE_WORK = {
  new_term: {
    subtitle: (m) => `о ${onWork(m)} в новый срок`,
    ask: (m) => `${start(m)}${doing(m).perform}${byDay(m)}`,
    request: (m) => `обязать ответчика ${doing(m).perform}${namedThing(m)}`,
    ground: (m) => [noTerm(m) ? onDemand(m) : lateRight('new_term')(m)],
    money: false,
    term: 'own',
    purpose: lateWork,
    until: untilDone,
  },
  third_party: {
    subtitle: (m) => `о возмещении расходов на ${doing(m).performance} без участия исполнителя`,
    ask: (m) =>
      `возместить понесённые мной расходы на ${doing(m).performance} ${without(m)}${leftInFull(m)}${ref(m, 'losses')}`,
    request: (m) => recover(m, ...costs(m)),
    ground: (m) => [lateRight('third_party')(m)],
    money: true,
    term: { norm: 'zozpp-31-1' },
    purpose: LATE.costs,
    until: UNTIL.met,
  },
  service_price_cut: {
    subtitle: (m) => `об уменьшении цены ${thing(m).gen}`,
    ask: (m) => {
      const sum = principalLeft(m);
      if (sum === null) return `соразмерно уменьшить цену ${thing(m).gen}`;
      const { price, paid } = m.facts.goods ?? {};
      // What has not been paid cannot come back.
      const back = paid === undefined || price === undefined || paid >= price ? ' и вернуть эту сумму' : '';
      return `уменьшить цену ${thing(m).gen} на ${inFull(sum)}${back}`;
    },
    request: (m) => {
      const sum = principalLeft(m);
      return sum === null ? null : `взыскать с ответчика ${inFull(sum)} в счёт уменьшения цены ${thing(m).gen}`;
    },
    ground: (m) => [defective(m) ? defectRight(m, 'service_price_cut') : lateRight('service_price_cut')(m)],
    money: true,
    term: { norm: 'zozpp-31-1' },
    purpose: LATE.reduction,
    until: UNTIL.met,
  },
  service_refund: {
    subtitle: (m) => (unpaid(m) ? 'об отказе от договора' : `о возврате денег, уплаченных за ${thing(m).acc}`),
    ask: (m) =>
      unpaid(m)
        ? `подтвердить прекращение договора и не требовать оплаты ${thing(m).gen}`
        : `вернуть ${paidLessAccepted(m)[rest(m) ? 1 : 0]}${leftInFull(m)}`,
    request: (m) => (unpaid(m) ? null : recover(m, ...paidLessAccepted(m))),
    ground: (m) =>
      defective(m) ? [defectRight(m, 'service_refund')] : [lateRight('service_refund')(m), nothingForContractor(m)],
    refusal: (m) => `Отказываюсь от исполнения ${thing(m).contract}.`,
    money: true,
    term: { norm: 'zozpp-31-1' },
    purpose: LATE.refund,
    until: UNTIL.refund,
  },
  service_penalty: {
    subtitle: (m) => `о выплате неустойки за нарушение срока ${doing(m).performing}`,
    ask: (m, grown) => `уплатить ${grown ?? `неустойку${lateWork(m)}`}`,
    request: () => null,
    ground: (m) => [
      `Согласно ${citeFull(m, 'zozpp-28-5')} за нарушение срока ${doing(m).performing} начисляется ${sanctionTerms(m, 'zozpp-28', false)}.`,
    ],
    money: true,
    penaltyAlone: true,
    term: 'uncited',
    purpose: lateWork,
    until: UNTIL.met,
  },
} as const satisfies Record<string, DemandWording>;

function start(m: Material): string {
  return m.facts.service?.progress === 'not_started' ? 'приступить к исполнению договора и ' : '';
}

/** No day was agreed: the work is done in the days of a demand, and nothing is late yet. */
function noTerm(m: Material): boolean {
  return demandNorms(m).has('gk-314-2');
}

function onDemand(m: Material): string {
  const days = counted(numberOf(m, 'gk-314-2', 'days'), OF_DAYS);
  return `Если срок исполнения обязательства не определён, оно исполняется в течение ${days} со дня предъявления требования (${cite(m, 'gk-314-2')}). Обязанность исполнителя соблюдать срок установлена ${citeFull(m, 'zozpp-27').replace(/^ст\.\u00a0/, 'статьёй ')}.`;
}

/** « не позднее 15 декабря 2026 г.»: the new day that the consumer sets; without an agreed day, the days of a demand. */
function byDay(m: Material): string {
  const days = m.plan.chosen?.termDays;
  if (noTerm(m) && days) return ` в течение ${counted(days, OF_DAYS)} со дня получения настоящей претензии`;
  const day = long(m.facts.service?.newTerm);
  return day ? ` не позднее ${day}` : '';
}

/** What has to come back: all that was paid, less the price of the part that was accepted. */
function paidLessAccepted(m: Material): [string, string] {
  const { acceptedDate, providedPrice = 0 } = m.facts.service ?? {};
  const less = !defective(m) && known(acceptedDate) && providedPrice > 0 ? ' за вычетом цены принятой части' : '';
  const [whole, left] = paidFor(m);
  return [`${whole}${less}`, `${left}${less}`];
}

/** «без вашего участия» in the claim, «без участия ответчика» in court. */
export function without(m: Material): string {
  return m.voice.plural ? 'без вашего участия' : `без участия ${m.voice.gen}`;
}

function costs(m: Material): [string, string] {
  const on = `на ${doing(m).performance} ${without(m)}`;
  return [`расходы ${on}`, `оставшуюся часть расходов ${on}`];
}

/** п. 4 ст. 28: after a refusal for lateness the contractor keeps nothing, unless what was done was accepted. */
function nothingForContractor(m: Material): Maybe<string> {
  const { acceptedDate, progress } = m.facts.service ?? {};
  if (!demandNorms(m).has('zozpp-28-4') || (acceptedDate && acceptedDate !== 'unknown') || progress === 'done_late')
    return null;
  return `При таком отказе исполнитель не вправе требовать возмещения своих затрат и платы за ${thing(m).nom === 'услуга' ? 'оказанную услугу' : 'выполненную работу'}, если потребитель её не принял (${cite(m, 'zozpp-28-4')}).`;
}
