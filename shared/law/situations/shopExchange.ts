import type { CivilDate } from '../../calendar/civilDate.ts';
import { lowerFirst, shortDate } from '../../text/format.ts';
import { complexGoods } from '../data/complex-goods.ts';
import { listedGoods, listOn, NOT_EXCHANGED } from '../data/goods-lists.ts';
import { normAt, param } from '../norms/lookup.ts';
import type { Warning } from '../types.ts';
import { count, daysTerm, excluded, handOver, known } from './common.ts';
import { askedOn, exchangeQuestions, exchangeWarnings } from './shopExchangeNotes.ts';
import type { DemandDraft, Matter, OwnClock, Reading, Sanction, Term } from './types.ts';

/*
 * Exchange of a good non-food item bought in a shop (ст. 25 ЗоЗПП, ст. 502 ГК).
 *   When: 14 days, the day of purchase not counted; the item does not fit by shape, dimensions, style, colour, size, configuration.
 *   Not: used, look or labels lost; on the list of the Government; a technically complex item with a warranty; «не нравится».
 *   Demands: another item | money, when no similar one is on sale on the day of the request: 3 days from the return of the item.
 *   Sanction: interest of ст. 395 ГК on the money; the exchange itself has none.
 */

const EXCHANGE = {
  id: 'exchange',
  title: 'Обменять на подходящую вещь',
  norms: ['zozpp-25-1', 'gk-502', 'gk-314-2'],
} as const;
const MONEY = {
  id: 'exchange_money',
  title: 'Вернуть деньги: обменять не на что',
  norms: ['zozpp-25-2', 'gk-502', 'gk-395'],
} as const;

/** The 14 days run from the purchase, and with a later delivery from the hand-over (ст. 502 ГК). */
function startDay({ facts, state }: Matter): { date: CivilDate; label: string } | null {
  const bought = known(facts.goods?.purchaseDate);
  const came = handOver(facts, state);
  if (came && (!bought || came > bought)) return { date: came, label: 'Вещь передали' };
  return bought ? { date: bought, label: 'Вещь куплена' } : null;
}

interface Verdict {
  excluded?: string;
  unknown?: string;
  warnings: Warning[];
  clocks: OwnClock[];
}

/** The reasons that close the exchange whatever the day. */
function closedBy(matter: Matter): string | null {
  const { exchange = {}, goods = {}, defect = {} } = matter.facts;
  if (exchange.reason === 'other') {
    return '«не нравится» и «передумали» основанием не будут: меняют то, что не подошло по размеру, форме, фасону, цвету или комплектации (ст. 25).';
  }
  if (exchange.kept === 'no') return 'вещь была в ходу, или нет её вида, пломб и ярлыков (п. 1 ст. 25).';
  const day = askedOn(matter);
  const listed = listedGoods(NOT_EXCHANGED, exchange.listKind, day);
  if (listed)
    return `эта вещь в перечне тех, что не обменивают (${normAt(listOn(NOT_EXCHANGED, day).norm, day).actShort}): ${lowerFirst(listed.label)}.`;
  if (complexGoods(goods.complexKind) && defect.warranty === 'has') {
    return 'исправный технически сложный товар с гарантией не обменивают (перечень).';
  }
  return null;
}

function doubtOf({ facts }: Matter): string | undefined {
  const { exchange = {}, goods = {}, defect = {} } = facts;
  if (exchange.reason === undefined) return 'чем вещь не подошла?';
  if (exchange.kept === undefined || exchange.kept === 'unknown') return 'вещь не была в ходу, ярлыки и пломбы целы?';
  if (complexGoods(goods.complexKind) && defect.warranty !== 'none')
    return 'на неё есть гарантия? С гарантией технически сложный товар не обменивают.';
  if (exchange.listKind === undefined) return 'вещь есть в перечне тех, что не обменивают?';
  return undefined;
}

function verdictOf(matter: Matter): Verdict {
  const days = param('zozpp-25-1', 'days', matter.demandDay);
  const start = startDay(matter);
  const clocks: OwnClock[] = start
    ? [
        {
          id: 'exchange_14',
          label: `Обменять вещь: ${days} дней, не считая дня покупки`,
          start: start.date,
          startLabel: start.label,
          days,
          whose: 'buyer',
          norm: 'zozpp-25-1',
        },
      ]
    : [];
  const closed = closedBy(matter);
  if (closed) return { excluded: closed, clocks, warnings: [] };
  if (!start) return { unknown: 'когда вы купили вещь? От этого дня идут 14 дней.', clocks, warnings: [] };
  const term = count(matter.ctx.calendar, start.date, { days });
  const asked = askedOn(matter);
  if (asked > term.last) {
    return {
      excluded: `14 дней прошли ${shortDate(term.last)}. Если вещь с недостатком, выберите «Товар с недостатком».`,
      clocks,
      warnings: [],
    };
  }
  const doubt = doubtOf(matter);
  return { ...(doubt ? { unknown: doubt } : {}), clocks, warnings: asked > term.raw ? [movedDay(term.last)] : [] };
}

function movedDay(last: CivilDate): Warning {
  return {
    code: 'exchange_moved_day',
    severity: 'danger',
    title: '14-й день был выходным',
    text: `По закону последний день — ${shortDate(last)} (ст. 193 ГК). Магазин может считать иначе: идите с вещью сегодня и возьмите отметку.`,
  };
}

/** 3 days from the return of the item; nothing runs while the buyer still has it. */
function moneyTerm(matter: Matter): Term {
  const { goodsReturned, goodsReturnDate } = matter.facts.exchange ?? {};
  const date = (goodsReturned === 'no' ? undefined : goodsReturnDate) ?? matter.state.handedOver;
  const term = daysTerm(matter, 'zozpp-25-2', 'refundDays');
  if (date) return { ...term, start: { date, label: 'Вещь вернули в магазин' } };
  return { norm: term.norm, text: `${term.text} со дня возврата вещи` };
}

function moneyRow(matter: Matter, verdict: Verdict): DemandDraft {
  const { similar } = matter.facts.exchange ?? {};
  const base = matter.facts.goods?.paid ?? null;
  const close =
    verdict.excluded ??
    (similar === 'present' ? 'похожая вещь была в продаже: тогда меняют, а не возвращают деньги.' : undefined);
  if (close) return excluded({ ...MONEY, norms: [...MONEY.norms] }, close, { norm: 'zozpp-25-2' });
  const doubt =
    verdict.unknown ?? (similar === 'absent' ? undefined : 'была ли похожая вещь в продаже в день обращения?');
  const sanction: Sanction =
    base === null ? { rule: 'none', text: 'проценты по ст. 395 ГК после срока' } : { rule: 'gk-395', base };
  return {
    ...MONEY,
    status: doubt ? 'unknown' : 'allowed',
    ...(doubt ? { reason: doubt } : {}),
    term: moneyTerm(matter),
    sanction,
    principal: base,
    principalLabel: 'Деньги за вещь',
    right: 'zozpp-25-2',
    closes: 'Договор закончится: вещь остаётся в магазине.',
    risk: 'Три дня идут со дня возврата вещи. 1 % в день за исправную вещь закон не даёт.',
    norms: [...MONEY.norms],
  };
}

function exchangeRow(matter: Matter, verdict: Verdict): DemandDraft {
  const { similar } = matter.facts.exchange ?? {};
  if (verdict.excluded)
    return excluded({ ...EXCHANGE, norms: [...EXCHANGE.norms] }, verdict.excluded, { norm: 'zozpp-25-1' });
  return {
    ...EXCHANGE,
    status: verdict.unknown ? 'unknown' : 'allowed',
    ...(verdict.unknown ? { reason: verdict.unknown } : {}),
    term: daysTerm(matter, 'gk-314-2'),
    sanction: {
      rule: 'none',
      text: 'неустойки за отказ обменять закон не называет; суд вправе взыскать моральный вред и штраф',
    },
    principal: 0,
    right: 'zozpp-25-1',
    closes: 'Деньги возвращают, только если похожей вещи нет в продаже.',
    risk:
      similar === 'absent'
        ? 'Похожей вещи сейчас нет: можно ждать её поступления или требовать деньги.'
        : 'В магазине меняют в день обращения. Для письма срок в законе не назван: по нашему чтению, 7 дней (п. 2 ст. 314 ГК).',
    norms: [...EXCHANGE.norms],
  };
}

/** Reads the situation «исправная вещь из магазина не подошла». */
export function shopExchange(matter: Matter): Reading {
  const verdict = verdictOf(matter);
  return {
    id: 'shop_exchange',
    title: 'Обмен исправной вещи из магазина',
    demands: [exchangeRow(matter, verdict), moneyRow(matter, verdict)],
    clocks: verdict.clocks,
    warnings: [...verdict.warnings, ...exchangeWarnings(matter)],
    missing: exchangeQuestions(matter),
    recommend: matter.facts.exchange?.similar === 'absent' ? ['exchange_money', 'exchange'] : ['exchange'],
  };
}
