import { complexGoods, NOT_COMPLEX } from '../data/complex-goods.ts';
import type { MissingFact, Warning } from '../types.ts';
import { daysTerm, earlierDemand, known, missing } from './common.ts';
import { complexVerdict } from './complexGrounds.ts';
import { defectPeriod } from './defectPeriods.ts';
import { creditNorms } from './defectRows.ts';
import type { DemandDraft, Matter, OwnClock, Reading, Sanction, Term } from './types.ts';

/*
 * Money not paid back after the item was returned to the shop. The cause decides the term and the sanction:
 *   a defect          10 days from the demand (ст. 22), 1 % of the price a day (п. 1 ст. 23);
 *   false information 10 days (ст. 22), 1 % of the price a day (ст. 12, 23);
 *   exchange failed   3 days from the return of the ITEM (п. 2 ст. 25), interest of ст. 395 ГК;
 *   not known         no figure: the program asks why the item was returned. Never 1 % before a defect is named.
 */

const TITLE = 'Вернуть деньги за товар';

function principal({ facts }: Matter): number | null {
  return facts.refund?.amount ?? facts.goods?.paid ?? null;
}

function common(matter: Matter): Pick<DemandDraft, 'id' | 'title' | 'principal' | 'principalLabel' | 'closes'> {
  return {
    id: 'refund_money',
    title: TITLE,
    principal: principal(matter),
    principalLabel: 'Деньги за товар',
    closes: 'Договор закончится: товар остаётся у продавца.',
  };
}

/** The case as of the day on which the money was asked first, as far as that can be said: the rules of п. 1 ст. 18 look at it. */
function askedFirst(matter: Matter): Matter {
  const { refusalDate } = matter.facts.refund ?? {};
  const days = [earlierDemand(matter.facts)?.date, refusalDate, matter.demandDay].filter((day) => day !== undefined);
  return { ...matter, demandDay: days.sort()[0] ?? matter.demandDay };
}

/** Why the money for a faulty item may be not due: the 15 days of a technically complex one, the two years, the warranty. */
function limits(matter: Matter): Pick<DemandDraft, 'status' | 'reason'> {
  const asked = askedFirst(matter);
  const { complexKind } = matter.facts.goods ?? {};
  const period = defectPeriod(asked);
  if (period.excluded) return { status: 'excluded', reason: period.excluded };
  if (complexKind === NOT_COMPLEX) return { status: 'allowed' };
  const { excluded } = complexVerdict(asked);
  if (!excluded) return { status: 'allowed' };
  if (!complexGoods(complexKind))
    return {
      status: 'unknown',
      reason: 'товар есть в списке технически сложных? Если нет, деньги возвращают и позже.',
    };
  if (matter.facts.refund?.goodsReturned === 'yes')
    return { status: 'unknown', reason: `${excluded} Продавец согласился вернуть деньги? Приложите его согласие.` };
  return { status: 'excluded', reason: excluded };
}

/** Warnings and questions of a faulty item, as of the day of the first demand. */
function ofDefect(matter: Matter): { warnings: Warning[]; missing: MissingFact[]; clocks: OwnClock[] } {
  if (matter.facts.refund?.cause !== 'defective') return { warnings: [], missing: [], clocks: [] };
  const asked = askedFirst(matter);
  const { complexKind } = matter.facts.goods ?? {};
  const complex = complexGoods(complexKind) ? complexVerdict(asked) : null;
  const period = defectPeriod(asked);
  const proven = earlierDemand(matter.facts)?.date;
  const byWords = complex && !complex.excluded && asked.demandDay !== (proven ?? matter.demandDay);
  const late = byWords && complexVerdict({ ...matter, demandDay: proven ?? matter.demandDay }).excluded;
  return {
    warnings: [...(complex?.warnings ?? []), ...period.warnings, ...(late ? [provenInTime()] : [])],
    missing: [
      ...(complexKind === undefined
        ? [
            missing(
              'goods.complexKind',
              'Товар есть в списке технически сложных?',
              'Для них деньги и замена — 15 дней или особые случаи.',
            ),
          ]
        : []),
      ...(complex?.missing ?? []),
      ...period.missing,
    ].filter((item, index, all) => all.findIndex(({ path }) => path === item.path) === index),
    clocks: [...(complex?.clocks ?? []), ...period.clocks],
  };
}

function provenInTime(): Warning {
  return {
    code: 'asked_in_15_days',
    severity: 'danger',
    title: 'Докажите, что просили деньги в первые 15 дней',
    text: 'Теперь эти дни прошли, и без доказательства прежней просьбы продавец откажет (п. 1 ст. 18). Помогут переписка, акт приёма, запись звонка, свидетель.',
    path: 'refund.earlierDemand',
  };
}

/** Ten days and 1 % of the price a day (ст. 22, 23). */
function moneyRow(matter: Matter): Pick<DemandDraft, 'term' | 'sanction'> & ReturnType<typeof common> {
  const { price, paid } = matter.facts.goods ?? {};
  const cap = paid ?? null;
  const sanction: Sanction =
    cap === null
      ? { rule: 'none', text: '1 % цены в день: сначала укажите, сколько заплатили' }
      : { rule: 'zozpp-23', base: price ?? cap, paid: cap };
  return {
    ...common(matter),
    term: daysTerm(matter, 'zozpp-22', 'days', earlierDemand(matter.facts)),
    sanction,
  };
}

function defectiveRow(matter: Matter): DemandDraft {
  return {
    ...moneyRow(matter),
    ...limits(matter),
    right: 'zozpp-18-1',
    risk: 'Продавец вправе проверить товар. 1 % считают только за товар с недостатком.',
    norms: [
      'zozpp-4',
      'zozpp-18-1',
      ...(complexGoods(matter.facts.goods?.complexKind) ? ['pp-924'] : []),
      ...defectPeriod(askedFirst(matter)).norms,
      ...creditNorms('refund_money', matter),
      'zozpp-22',
      'zozpp-23-1',
    ],
  };
}

/** Refused because of false or missing information: ten days and 1 % as for a defect, by another right (ст. 12, 22, 23). */
function informationRow(matter: Matter): DemandDraft {
  return {
    ...moneyRow(matter),
    status: 'allowed',
    right: 'zozpp-12-1',
    risk: 'Докажите, каким было описание: сохранённая карточка, упаковка, переписка.',
    norms: ['zozpp-8', 'zozpp-10', 'zozpp-12-1', 'zozpp-22', 'zozpp-23-1'],
  };
}

function exchangeRow(matter: Matter): DemandDraft {
  const base = principal(matter);
  const { refund } = matter.facts;
  const start = refund?.goodsReturned === 'yes' && refund.goodsReturnDate;
  const term: Term = {
    ...daysTerm(
      matter,
      'zozpp-25-2',
      'refundDays',
      start ? { date: start, label: 'Товар вернули в магазин' } : undefined,
    ),
  };
  return {
    ...common(matter),
    status: start ? 'allowed' : 'unknown',
    ...(start ? {} : { reason: 'срок идёт со дня возврата товара: когда вы его сдали?' }),
    term,
    right: 'zozpp-25-2',
    sanction:
      base === null ? { rule: 'none', text: 'проценты по ключевой ставке после срока' } : { rule: 'gk-395', base },
    risk: 'Проценты небольшие: 1 % в день за исправный товар закон не даёт.',
    norms: ['zozpp-25-2', 'gk-395'],
  };
}

/** The longest of the possible terms, no sanction: nothing is overstated while the cause is not known. */
function unknownRow(matter: Matter): DemandDraft {
  return {
    ...common(matter),
    status: 'unknown',
    reason: 'от причины возврата зависят срок и неустойка. Почему вы вернули товар?',
    term: {
      ...daysTerm(matter, 'zozpp-22', 'days', earlierDemand(matter.facts)),
      norm: 'gk-314-2',
      withoutArticle: true,
    },
    sanction: {
      rule: 'none',
      text: '1 % в день, если товар с недостатком; иначе проценты по ст. 395 ГК. Пока причина не названа, не считаем',
    },
    right: 'gk-309',
    risk: 'Без причины возврата срок и неустойку продавец оспорит.',
    norms: ['gk-309', 'gk-314-2'],
  };
}

function questions(matter: Matter): MissingFact[] {
  const refund = matter.facts.refund ?? {};
  const list: MissingFact[] = [];
  if (!refund.cause || refund.cause === 'unknown') {
    list.push(
      missing(
        'refund.cause',
        'Почему вы вернули товар?',
        'При недостатке неустойка 1 % в день, иначе проценты по ст. 395 ГК.',
      ),
    );
  }
  if (refund.cause === 'exchange_impossible' && (refund.goodsReturned !== 'yes' || !refund.goodsReturnDate)) {
    list.push(
      missing(
        'refund.goodsReturnDate',
        'Когда вы вернули товар в магазин?',
        'Три дня идут со дня возврата товара (п. 2 ст. 25).',
      ),
    );
  }
  if (refund.amount === undefined && matter.facts.goods?.paid === undefined) {
    list.push(missing('goods.paid', 'Сколько вы заплатили за товар?', 'Это сумма, которую обязаны вернуть.'));
  }
  if (refund.earlierDemand === undefined) {
    list.push(
      missing(
        'refund.earlierDemand',
        'Вы уже требовали деньги? Как именно?',
        'Если есть письменное требование с отметкой, срок уже идёт с него.',
      ),
    );
  }
  if (refund.earlierDemand === 'written_proven' && !refund.earlierDemandDate) {
    list.push(
      missing('refund.earlierDemandDate', 'Когда продавец получил прежнее требование?', 'С этого дня идёт срок.'),
    );
  }
  return list;
}

function warnings(matter: Matter): Warning[] {
  const { cause } = matter.facts.refund ?? {};
  const list: Warning[] = [];
  if (!cause || cause === 'unknown') {
    list.push({
      code: 'cause_unknown',
      severity: 'danger',
      title: 'Неизвестно, почему вернули товар',
      text: 'Нельзя считать 1 % в день, пока не установлен недостаток. Для исправного товара действует ст. 395 ГК. Уточните причину по заявлению на возврат.',
      path: 'refund.cause',
    });
  }
  if (cause === 'exchange_impossible') {
    list.push({
      code: 'three_days_from_goods',
      severity: 'advice',
      title: 'Три дня идут от возврата товара',
      text: 'Срок считается со дня, когда вы сдали товар, а не со дня заявления (п. 2 ст. 25). Приложите заявление с отметкой магазина.',
      path: 'refund.goodsReturnDate',
    });
  }
  if (cause === 'defective' && matter.facts.defect?.sellerChecked === 'defect_denied') {
    list.push({
      code: 'defect_denied',
      severity: 'danger',
      title: 'Продавец не признал недостаток',
      text: 'Потребуйте экспертизу за счёт продавца (п. 5 ст. 18) и будьте на ней. Пока недостаток не доказан, 1 % в день спорен.',
      path: 'defect.sellerChecked',
    });
  }
  if (known(matter.facts.refund?.goodsReturnDate) === null && matter.facts.refund?.goodsReturned === 'yes') {
    list.push({
      code: 'return_date_unknown',
      severity: 'advice',
      title: 'Когда вы сдали товар?',
      text: 'Найдите акт, накладную или чек возврата. Без него продавец может сказать, что товара не получал.',
      path: 'refund.goodsReturnDate',
    });
  }
  return list;
}

/** The cause decides the row. */
function rowOf(matter: Matter): DemandDraft {
  switch (matter.facts.refund?.cause) {
    case 'defective':
      return defectiveRow(matter);
    case 'exchange_impossible':
      return exchangeRow(matter);
    case 'false_information':
      return informationRow(matter);
    default:
      return unknownRow(matter);
  }
}

/** Reads the situation «товар вернули, деньги не отдают»: the cause is a defect, a failed exchange, false information or not known. */
export function refundAfterReturn(matter: Matter): Reading {
  const row = rowOf(matter);
  const defect = ofDefect(matter);
  return {
    id: 'refund_not_paid_after_return',
    title:
      matter.facts.refund?.goodsReturned === 'no' ? 'Деньги за товар не возвращают' : 'Товар вернули, деньги не отдают',
    demands: [row],
    clocks: defect.clocks,
    warnings: [...defect.warnings, ...warnings(matter)],
    missing: [...questions(matter), ...defect.missing],
    recommend: ['refund_money'],
  };
}
