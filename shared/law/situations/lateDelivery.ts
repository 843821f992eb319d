import { shortDate } from '../../text/format.ts';
import type { CivilDate } from '../../calendar/civilDate.ts';
import { count, daysTerm, earlierDemand, excluded, passed } from './common.ts';
import { lateQuestions, lateWarnings } from './lateDeliveryNotes.ts';
import { priceDifference } from './extras.ts';
import { param } from '../norms/lookup.ts';
import type { DemandDraft, Extra, Matter, OwnClock, Reading, Sanction, Term } from './types.ts';

/*
 * Prepaid goods not handed over in time (ст. 23.1 ЗоЗПП).
 *   Facts: what was prepaid, the promised day, whether and when the item came.
 *   Demands: deliver by a new day | return the prepayment | the penalty, if the item came late.
 *   Term: the new day, or 10 days (п. 4). Penalty: 0,5 % a day of the prepayment, not more than it (п. 3).
 *   No day agreed: first a demand to deliver, 7 days (п. 2 ст. 314 ГК); no penalty before they pass.
 */

const DELIVER = { id: 'deliver', title: 'Привезти товар к новому дню' } as const;
const REFUND = { id: 'refund_prepayment', title: 'Вернуть предоплату' } as const;
const PENALTY = { id: 'late_penalty', title: 'Выплатить неустойку за опоздание' } as const;
const DELIVER_NORMS = ['gk-457', 'zozpp-23.1-2', 'zozpp-23.1-3'];
const REFUND_NORMS = ['gk-487', 'zozpp-23.1-2', 'zozpp-23.1-4', 'zozpp-23.1-3'];
const PENALTY_NORMS = ['gk-314-2', 'zozpp-23.1-3', 'zozpp-23.1-4', 'zozpp-13-2'];

/** The day on which the item had to be handed over, and how it is known. */
interface Due {
  date: CivilDate | null;
  /** The day is not agreed: the term of п. 2 ст. 314 ГК. */
  byDemand: boolean;
  /** It is the term of the very claim that asks for delivery: the claim stays good while it runs. */
  own: boolean;
  clocks: OwnClock[];
}

function dueDay(matter: Matter): Due {
  const { facts, ctx } = matter;
  const delivery = facts.delivery ?? {};
  const agreed = delivery.promise === 'date' || delivery.promise === 'range' || delivery.promise === undefined;
  if (agreed && delivery.promisedDate) return { date: delivery.promisedDate, byDemand: false, own: false, clocks: [] };
  if (delivery.promise !== 'none' && delivery.promise !== 'unknown') {
    return { date: null, byDemand: false, own: false, clocks: [] };
  }
  const demand = facts.problem === 'late_delivery' ? earlierDemand(facts) : undefined;
  const days = param('gk-314-2', 'days', ctx.today);
  if (!demand) {
    const served = deliveryAsked(matter);
    const date = served ? count(ctx.calendar, served, { days }).last : null;
    return { date, byDemand: true, own: facts.demand === DELIVER.id && served !== null, clocks: [] };
  }
  const term = count(ctx.calendar, demand.date, { days });
  const clock: OwnClock = {
    id: 'delivery_on_demand',
    label: 'Передать товар по вашему требованию',
    start: demand.date,
    startLabel: demand.label,
    days,
    whose: 'seller',
    norm: 'gk-314-2',
  };
  return { date: term.last, byDemand: true, own: false, clocks: [clock] };
}

/** Day on which our claim to deliver reached the seller; it stays the start of the delay after the demand has changed. */
function deliveryAsked({ facts, state }: Matter): CivilDate | null {
  if (facts.demand === DELIVER.id) return state.claim.served?.date ?? null;
  const { otherClaim } = state;
  return otherClaim?.served && otherClaim.demand === DELIVER.id ? otherClaim.date : null;
}

/** Sum prepaid for what was not handed over in time; null while it is not known. */
export function lateBase({ facts }: Matter): number | null {
  const { outcome, undeliveredPrepaid } = facts.delivery ?? {};
  if (outcome === 'partly') return undeliveredPrepaid ?? null;
  // The part that came in time carries no penalty when the rest has come at last.
  return (outcome === 'late' ? undeliveredPrepaid : undefined) ?? facts.goods?.prepaid ?? null;
}

function sanction(matter: Matter, due: Due, until: 'delivery' | 'refund'): Sanction {
  const prepaid = lateBase(matter);
  if (prepaid === null) return { rule: 'none', text: '0,5 % предоплаты в день: сначала укажите, сколько заплатили' };
  if (!due.date) {
    return due.byDemand
      ? { rule: 'none', text: '0,5 % предоплаты в день — после срока по вашему требованию, раньше её нет' }
      : { rule: 'none', text: '0,5 % предоплаты в день: сначала укажите обещанный день' };
  }
  return { rule: 'zozpp-23.1', prepaid, dueDate: due.date, until };
}

/** The new term of the buyer, or 7 days on his demand when no day was ever agreed. */
function deliverTerm(matter: Matter, due: Due): Term {
  const { newTerm, promise } = matter.facts.delivery ?? {};
  if (newTerm) return { date: newTerm, norm: 'zozpp-23.1-2', text: `до ${shortDate(newTerm)}` };
  if (due.byDemand && promise !== undefined) return daysTerm(matter, 'gk-314-2');
  return { norm: 'zozpp-23.1-2', text: 'день назначаете вы' };
}

/** Excluded rows that people ask about here: they belong to goods already received. */
export function notReceivedYet(): DemandDraft[] {
  return [
    excluded(
      { id: 'replace_same', title: 'Обменять товар', norms: ['zozpp-18-1'] },
      'обменять можно только товар, который уже передали.',
      { norm: 'zozpp-21' },
    ),
    excluded(
      { id: 'price_reduction', title: 'Снизить цену', norms: ['zozpp-18-1'] },
      'цену снижают за недостаток полученного товара.',
      { norm: 'zozpp-22' },
    ),
  ];
}

function deliverRow(matter: Matter, due: Due, early: boolean): DemandDraft {
  const term = deliverTerm(matter, due);
  const base: DemandDraft = {
    ...DELIVER,
    status: 'allowed',
    term,
    sanction: sanction(matter, due, 'delivery'),
    principal: 0,
    right: 'zozpp-23.1-2',
    closes: 'Пока новый срок не прошёл, деньги обратно не требуют.',
    risk: 'Если снова не привезут, деньги придётся требовать второй претензией.',
    norms: due.byDemand ? ['gk-314-2', ...DELIVER_NORMS] : DELIVER_NORMS,
  };
  return early && !due.own ? { ...base, status: 'excluded', reason: 'обещанный день ещё не прошёл.' } : base;
}

function refundRow(matter: Matter, due: Due, early: boolean): DemandDraft {
  const extras: Extra[] = priceDifference(matter, 'gk-393.1');
  const row: DemandDraft = {
    ...REFUND,
    status: 'allowed',
    term: daysTerm(matter, 'zozpp-23.1-4'),
    sanction: sanction(matter, due, 'refund'),
    principal: lateBase(matter),
    principalLabel: 'Предоплата',
    right: 'zozpp-23.1-2',
    extras,
    closes: 'Договор закончится: товар по нему вы больше не получите.',
    risk: 'Товар вы уже не получите, даже если его привезут на склад.',
    norms: extras.length > 0 ? [...REFUND_NORMS, 'gk-393.1'] : REFUND_NORMS,
  };
  if (early) return { ...row, status: 'excluded', reason: due.own ? EARLY_BY_DEMAND : EARLY_REFUND };
  if (!due.byDemand || due.date) return row;
  return noTermRefund(matter, row);
}

const EARLY_REFUND =
  'обещанный день ещё не прошёл. Если магазин перенёс его без вашего согласия, впишите первый. От заказа через интернет можно отказаться и раньше: выберите «Не возвращают деньги», отказ до передачи (п. 4 ст. 26.1).';

const EARLY_BY_DEMAND = 'срок по вашему требованию привезти товар ещё не прошёл.';

/** No day agreed and no demand to deliver yet: only a distance buyer may refuse at once, and without the 0,5 %. */
function noTermRefund(matter: Matter, row: DemandDraft): DemandDraft {
  const distance = matter.facts.goods?.distance;
  if (distance !== 'yes') {
    return {
      ...row,
      status: distance === 'no' ? 'excluded' : 'unknown',
      reason: 'срок не согласован: сначала потребуйте передать товар (7 дней, п. 2 ст. 314 ГК), потом деньги.',
    };
  }
  const base = lateBase(matter);
  return {
    ...row,
    right: 'zozpp-26.1-4',
    term: daysTerm(matter, 'zozpp-26.1-4', 'refundDays'),
    sanction: base === null ? { rule: 'none', text: 'проценты по ст. 395 ГК после срока' } : { rule: 'gk-395', base },
    risk: 'Срок не согласован, поэтому неустойки 0,5 % пока нет: только проценты по ключевой ставке.',
    norms: ['zozpp-26.1-4', 'gk-395'],
  };
}

/** Reads the situation «оплаченный товар не привезли в срок»: all sub-cases except a cancelled order. */
export function lateDelivery(matter: Matter): Reading {
  const due = dueDay(matter);
  const { outcome } = matter.facts.delivery ?? {};
  const came = outcome === 'late';
  const cameOn = matter.facts.delivery?.deliveredDate ?? matter.state.delivered;
  const early = due.date !== null && !came && !passed(due.date, matter.ctx.today);
  const demands: DemandDraft[] = came
    ? [
        {
          ...PENALTY,
          ...(cameOn ? { status: 'allowed' } : { status: 'unknown', reason: 'когда товар привезли?' }),
          term: daysTerm(matter, 'zozpp-23.1-4'),
          // A delay that has ended is never counted to today: without its last day there is no figure.
          sanction: cameOn
            ? sanction(matter, due, 'delivery')
            : { rule: 'none', text: '0,5 % предоплаты в день: сначала укажите, когда товар привезли' },
          principal: 0,
          right: 'zozpp-23.1-3',
          closes: 'Ничего: за недостатки товара можно требовать отдельно.',
          risk: 'Срок для одной неустойки закон не назвал: по нашему чтению, те же 10 дней. Суд вправе её уменьшить (ст. 333 ГК).',
          norms: due.byDemand ? PENALTY_NORMS : PENALTY_NORMS.slice(1),
        },
        excluded({ ...REFUND, norms: REFUND_NORMS }, 'товар уже у вас. Деньги возвращают, если он с недостатком.', {
          norm: 'zozpp-23.1-4',
        }),
        excluded({ ...DELIVER, norms: DELIVER_NORMS }, 'товар уже привезли.', { norm: 'zozpp-23.1-2' }),
      ]
    : [refundRow(matter, due, early), deliverRow(matter, due, early), ...notReceivedYet()];
  return {
    id: 'late_delivery_prepaid',
    title: came ? 'Оплаченный товар привезли с опозданием' : 'Оплаченный товар не привезли в срок',
    demands,
    clocks: due.clocks,
    warnings: lateWarnings(matter, due.byDemand),
    missing: lateQuestions(matter),
    recommend: ['late_penalty', 'refund_prepayment', 'deliver'],
  };
}
