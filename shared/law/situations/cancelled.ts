import type { MissingFact, Warning } from '../types.ts';
import { daysTerm, excluded, missing, passed, repaidOn } from './common.ts';
import { priceDifference } from './extras.ts';
import { notReceivedYet } from './lateDelivery.ts';
import type { DemandDraft, Matter, Reading, Sanction } from './types.ts';
import { shortDate } from '../../text/format.ts';

/*
 * A prepaid order cancelled by the seller (ст. 310, 463, 393.1 ГК; ст. 23.1 ЗоЗПП).
 *   Demands: deliver all the same | return the money and pay the difference with the price now.
 *   Money sent back without the buyer's consent does not end the contract (ВС 16-КГ23-48-К4): the penalty runs from the
 *   promised day to that return, the difference in price stays.
 */

const DELIVER_NORMS = ['gk-310', 'gk-463', 'gk-505', 'zozpp-23.1-2', 'zozpp-23.1-3', 'vs-16-kg23-48'];
const REFUND_NORMS = ['gk-310', 'gk-393.1', 'zozpp-23.1-2', 'zozpp-23.1-4', 'zozpp-23.1-3'];

function sanction({ facts, ctx }: Matter, until: 'delivery' | 'refund'): Sanction {
  const promisedDate = facts.delivery?.promisedDate;
  const prepaid = facts.goods?.prepaid;
  if (prepaid === undefined)
    return { rule: 'none', text: '0,5 % предоплаты в день: сначала укажите, сколько заплатили' };
  if (!promisedDate)
    return { rule: 'none', text: '0,5 % предоплаты в день — только если день доставки был согласован' };
  if (!passed(promisedDate, ctx.today)) {
    return { rule: 'none', text: `0,5 % предоплаты в день — после ${shortDate(promisedDate)}, обещанного дня` };
  }
  return { rule: 'zozpp-23.1', prepaid, dueDate: promisedDate, until };
}

function questions({ facts, state }: Matter): MissingFact[] {
  const { delivery = {}, goods = {} } = facts;
  const list: MissingFact[] = [];
  if (goods.prepaid === undefined) {
    list.push(missing('goods.prepaid', 'Сколько вы заплатили до доставки?', 'Это деньги, которые обязаны вернуть.'));
  }
  if (!delivery.promise || (delivery.promise !== 'none' && delivery.promise !== 'unknown' && !delivery.promisedDate)) {
    list.push(missing('delivery.promisedDate', 'Какой день доставки обещали?', 'С него считается неустойка 0,5 %.'));
  }
  if (!delivery.cancelDate) {
    list.push(missing('delivery.cancelDate', 'Когда пришло сообщение об отмене?', 'Этот день называют в претензии.'));
  }
  if (facts.demand === 'deliver' && !delivery.newTerm && !state.claim.served) {
    list.push(missing('delivery.newTerm', 'К какому дню привезти товар?', 'Новый срок назначаете вы (п. 2 ст. 23.1).'));
  }
  return list;
}

function warnings({ facts, state }: Matter): Warning[] {
  const list: Warning[] = [
    {
      code: 'seller_cannot_cancel',
      severity: 'advice',
      title: 'Отмена продавцом не прекращает договор',
      text: 'Оплаченный заказ нельзя отменить из-за «ошибки в цене» или «нет на складе» (ст. 310 ГК). Сохраните сообщение об отмене и снимок карточки с ценой.',
    },
  ];
  if (facts.delivery?.currentPrice === undefined) {
    list.push({
      code: 'ask_price_difference',
      severity: 'advice',
      title: 'Такой же товар подорожал?',
      text: 'Разницу с нынешней ценой можно взыскать как убытки (ст. 393.1 ГК). Найдите два-три предложения и сохраните снимки с датой.',
      path: 'delivery.currentPrice',
    });
  }
  const returned = repaidOn(state.money, facts.goods?.prepaid ?? 0);
  if (returned) {
    list.push({
      code: 'money_back_without_consent',
      severity: 'advice',
      title: 'Деньги вернули сами: остальное за вами',
      text: `${facts.delivery?.promisedDate && facts.delivery.promisedDate < returned ? `Неустойка 0,5 % посчитана по ${shortDate(returned)}, день возврата.` : 'Деньги вернулись до обещанного дня, поэтому неустойки нет.'} Разница в цене остаётся: деньги без вашего согласия договор не прекращают.`,
    });
  }
  return list;
}

/** Reads the situation «продавец отменил оплаченный заказ». */
export function cancelled(matter: Matter): Reading {
  const { facts } = matter;
  const newTerm = facts.delivery?.newTerm;
  const demands: DemandDraft[] = [
    {
      id: 'refund_prepayment',
      title: 'Вернуть деньги и разницу в цене',
      status: 'allowed',
      term: daysTerm(matter, 'zozpp-23.1-4'),
      sanction: sanction(matter, 'refund'),
      principal: facts.goods?.prepaid ?? null,
      principalLabel: 'Предоплата',
      right: 'zozpp-23.1-2',
      extras: priceDifference(matter, 'gk-393.1'),
      closes: 'Договор закончится: товар по старой цене вы больше не получите.',
      risk: 'Разницу в цене придётся подтвердить предложениями других продавцов.',
      norms: REFUND_NORMS,
    },
    {
      id: 'deliver',
      title: 'Привезти товар к новому дню',
      status: 'allowed',
      term: newTerm
        ? { date: newTerm, norm: 'zozpp-23.1-2', text: `до ${shortDate(newTerm)}` }
        : { norm: 'zozpp-23.1-2', text: 'день назначаете вы' },
      sanction: sanction(matter, 'delivery'),
      principal: 0,
      right: 'gk-310',
      closes: 'Пока новый срок не прошёл, деньги обратно не требуют.',
      risk: 'Если товара больше нет, передать его не смогут: деньги придётся требовать второй претензией.',
      norms: DELIVER_NORMS,
    },
    ...notReceivedYet(),
    excluded(
      { id: 'late_penalty', title: 'Выплатить неустойку за опоздание', norms: ['zozpp-23.1-3'] },
      'товар не привезли: неустойка входит в другие требования.',
      {
        norm: 'zozpp-23.1-4',
      },
    ),
  ];
  return {
    id: 'cancelled_by_seller',
    title: 'Продавец отменил оплаченный заказ',
    demands,
    clocks: [],
    warnings: warnings(matter),
    missing: questions(matter),
    recommend: ['refund_prepayment', 'deliver'],
  };
}
