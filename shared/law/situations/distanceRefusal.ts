import { shortDate } from '../../text/format.ts';
import { param } from '../norms/lookup.ts';
import type { MissingFact, Warning } from '../types.ts';
import { count, daysTerm, earlierDemand, handOver, missing } from './common.ts';
import type { DemandDraft, Matter, OwnClock, Reading, Sanction } from './types.ts';

/*
 * Refusal of a good item bought at a distance (п. 4 ст. 26.1 ЗоЗПП).
 *   When: before hand-over at whatever time; 7 days after it; 3 months when no written information on return was given.
 *   Not for an item made to measure that only this buyer can use.
 *   Money: all that was paid minus the documented cost of the seller for carrying the item back; 10 days from the demand.
 *   Sanction: ст. 395 ГК; 1 % a day is disputed and is only mentioned.
 *   Way back: of the buyer’s choice since 17.02.2026 (КС № 7-П).
 */

const NORM = 'zozpp-26.1-4';

type Window = { status: DemandDraft['status']; reason?: string; clocks: OwnClock[]; warnings: Warning[] };

/** Day on which the refusal was told in a way that can be shown; an oral refusal is not such a day. */
function refusalDay({ facts, demandDay }: Matter): string {
  const { earlierDemand: kind, refusalDate, earlierDemandDate } = facts.refund ?? {};
  if (kind === 'written_proven') return earlierDemandDate ?? refusalDate ?? demandDay;
  if (kind === 'written_unproven') return refusalDate ?? demandDay;
  return demandDay;
}

function windowAfter(matter: Matter): Window {
  const { facts, ctx } = matter;
  const start = handOver(facts, matter.state);
  if (!start)
    return {
      status: 'unknown',
      reason: 'когда вы получили товар? От этого дня идут 7 дней.',
      clocks: [],
      warnings: [],
    };
  const day = refusalDay(matter);
  const week = { days: param(NORM, 'days', matter.demandDay) };
  const quarter = { months: param(NORM, 'noInfoMonths', matter.demandDay) };
  const clock = (id: string, label: string, length: { days?: number; months?: number }): OwnClock => ({
    id,
    label,
    start,
    startLabel: 'Товар получен',
    ...length,
    whose: 'buyer',
    norm: NORM,
  });
  const short = clock('distance_refusal_7', 'Отказаться от товара: 7 дней', week);
  const long = clock('distance_refusal_3m', 'Отказаться, если о возврате не сообщили письменно: 3 месяца', quarter);
  const seven = count(ctx.calendar, start, week);
  const three = count(ctx.calendar, start, quarter);
  const info = facts.refund?.returnInfoGiven;
  const clocks = info === 'yes' ? [short] : info === 'no' ? [long] : [short, long];
  const last = info === 'no' ? three : seven;
  const warnings: Warning[] = [];
  if (day > last.raw && day <= last.last) {
    warnings.push({
      code: 'refusal_in_moved_day',
      severity: 'danger',
      title: 'Отказ в перенесённый день',
      text: `Последний день был выходным и перенесён на ${shortDate(last.last)} (ст. 193 ГК). Продавец может спорить: пишите сегодня.`,
    });
  }
  if (day <= last.last) return { status: 'allowed', clocks, warnings };
  if (day <= three.last && info !== 'yes') {
    return {
      status: 'unknown',
      reason: '7 дней прошли. Отказаться можно 3 месяца, если о порядке возврата вам не сообщили письменно. Сообщили?',
      clocks,
      warnings,
    };
  }
  return {
    status: 'excluded',
    reason: `срок отказа прошёл ${shortDate(last.last)}. Если товар с недостатком, выберите «Товар с недостатком».`,
    clocks,
    warnings,
  };
}

function limits(matter: Matter, before: boolean): Window {
  const { goods = {} } = matter.facts;
  if (goods.distance === 'no') {
    return {
      status: 'excluded',
      reason: 'так отказываются только от покупки на расстоянии: через сайт, приложение, по телефону.',
      clocks: [],
      warnings: [],
    };
  }
  if (goods.individual === 'yes') {
    return {
      status: 'excluded',
      reason: 'вещь сделана только под вас: от исправной отказаться нельзя (п. 4 ст. 26.1).',
      clocks: [],
      warnings: [],
    };
  }
  if (goods.distance !== 'yes') {
    return { status: 'unknown', reason: 'вы покупали через интернет или в магазине?', clocks: [], warnings: [] };
  }
  return before ? { status: 'allowed', clocks: [], warnings: [] } : windowAfter(matter);
}

/** What is to be returned: the sum the buyer names, else all he paid less the documented cost of carrying the item back. */
function principal({ facts }: Matter, before: boolean): number | null {
  const { amount, returnCost } = facts.refund ?? {};
  if (amount !== undefined) return amount;
  const paid = facts.goods?.paid ?? (before ? facts.goods?.prepaid : undefined);
  if (paid === undefined) return null;
  return Math.max(0, paid - (before ? 0 : (returnCost ?? 0)));
}

function questions(matter: Matter, before: boolean): MissingFact[] {
  const { goods = {}, refund = {} } = matter.facts;
  const list: MissingFact[] = [];
  if (!goods.distance || goods.distance === 'unknown') {
    list.push(
      missing(
        'goods.distance',
        'Вы покупали через интернет, приложение или по телефону?',
        'Отказ без причины есть только там (ст. 26.1).',
      ),
    );
  }
  if (principal(matter, before) === null) {
    list.push(missing('goods.paid', 'Сколько вы заплатили?', 'Это сумма, которую обязаны вернуть.'));
  }
  if (!before && !handOver(matter.facts, matter.state)) {
    list.push(missing('goods.deliveryDate', 'Когда вы получили товар?', 'С этого дня идут 7 дней на отказ.'));
  }
  if (!before && refund.returnInfoGiven === undefined) {
    list.push(
      missing(
        'refund.returnInfoGiven',
        'При доставке вам дали письменную памятку о возврате?',
        'Если нет, отказаться можно 3 месяца.',
      ),
    );
  }
  if (goods.individual === undefined) {
    list.push(
      missing(
        'goods.individual',
        'Вещь сделана по вашим меркам и годится только вам?',
        'От такой исправной вещи отказаться нельзя.',
      ),
    );
  }
  if (refund.earlierDemand === undefined) {
    list.push(
      missing(
        'refund.earlierDemand',
        'Вы уже писали продавцу об отказе? Как?',
        'Десять дней идут с доказанного требования.',
      ),
    );
  }
  return list;
}

function warnings(matter: Matter, before: boolean): Warning[] {
  const { goods = {}, refund = {} } = matter.facts;
  const list: Warning[] = [
    {
      code: 'one_percent_disputed',
      severity: 'advice',
      title: 'Почему проценты, а не 1 % в день',
      text: 'За задержку этих денег закон прямо не называет неустойку. По нашему чтению, надёжны проценты по ст. 395 ГК; 1 % в день суды дают не всегда.',
      confidence: 'L',
    },
  ];
  if (before) {
    list.push({
      code: 'no_breach_yet',
      severity: 'advice',
      title: 'Отказ без вины продавца',
      text: 'Если срок доставки не прошёл, неустойки 0,5 % нет. Удержать продавец может только расходы на обратную доставку, а до передачи их нет.',
    });
  } else {
    list.push({
      code: 'any_way_back',
      severity: 'advice',
      title: 'Вернуть можно любым способом',
      text: 'С 17.02.2026 исправный товар возвращают почтой или курьером, а не только в магазине (КС № 7-П). Везёте вы, за свой счёт; предупредите продавца.',
    });
    if (refund.goodsReturned === 'no') {
      list.push({
        code: 'return_the_item',
        severity: 'danger',
        title: 'Товар ещё у вас',
        text: 'Отправьте его с описью и сохраните номер. Иначе продавец скажет, что не мог проверить товар.',
        path: 'refund.goodsReturned',
      });
    }
  }
  if (goods.individual === 'unknown' || goods.individual === undefined) {
    list.push({
      code: 'individual_goods',
      severity: 'advice',
      title: 'Вещь на заказ — исключение',
      text: 'Нельзя отказаться от исправной вещи, сделанной только под вас. Сборка из готовых частей на выбор покупателя сюда обычно не входит.',
      path: 'goods.individual',
    });
  }
  return list;
}

function read(matter: Matter, before: boolean): Reading {
  const window = limits(matter, before);
  const base = principal(matter, before);
  const sanction: Sanction =
    base === null ? { rule: 'none', text: 'проценты по ключевой ставке после срока' } : { rule: 'gk-395', base };
  const row: DemandDraft = {
    id: 'refund_money',
    title: before ? 'Вернуть деньги: отказ до доставки' : 'Вернуть деньги: отказ от товара',
    status: window.status,
    ...(window.reason ? { reason: window.reason } : {}),
    term: daysTerm(matter, NORM, 'refundDays', earlierDemand(matter.facts)),
    sanction,
    principal: base,
    principalLabel: 'Деньги за товар',
    right: NORM,
    closes: 'Договор закончится: товар вы возвращаете.',
    risk: before
      ? 'Товар вы не получите, а цена могла вырасти.'
      : 'Обратная дорога за ваш счёт; вид и свойства товара нужно сохранить.',
    norms: before ? [NORM, 'gk-497', 'gk-395'] : [NORM, 'ks-7-p', 'gk-395'],
  };
  return {
    id: before ? 'distance_refusal_before_delivery' : 'distance_refusal',
    title: before ? 'Отказ от заказа до доставки' : 'Отказ от покупки через интернет',
    demands: [row],
    clocks: window.clocks,
    warnings: [...window.warnings, ...warnings(matter, before)],
    missing: questions(matter, before),
    recommend: ['refund_money'],
  };
}

/** Reads the situation «отказ от заказа до передачи». */
export const distanceRefusalBefore = (matter: Matter): Reading => read(matter, true);

/** Reads the situation «отказ от исправного товара после доставки». */
export const distanceRefusalAfter = (matter: Matter): Reading => read(matter, false);
