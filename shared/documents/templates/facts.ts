import type { Block } from '../blocks.ts';
import { formatRoubles } from '../../money/kopecks.ts';
import { counted, DAYS, upperFirst } from '../../text/format.ts';
import { blocks, ownSentence, paragraph, tidy, type Maybe } from './make.ts';
import { accrual, beforeDelivery, byGender, known, long, past, ref, refundCause, type Material } from './material.ts';
import { isServiceCase } from '../../model/problemNames.ts';
import { contract, paidHow } from './story/contract.ts';
import { defect, repair } from './story/defect.ts';
import { exchange, imposed, information, losses, wrongItem } from './story/item.ts';
import { defectiveWork, lateWork, refusedService } from './story/service.ts';
import { plainName } from './parties.ts';

/** What happened, in the order of days: the same words for the claim, the complaint and the court. */
export function factBlocks(m: Material): Block[] {
  return blocks(
    isServiceCase(m.facts) ? contract(m) : purchase(m),
    aboutDelivery(m) && delivery(m),
    (aboutDefect(m) || lossesOfDefect(m)) && defect(m),
    aboutDefect(m) && repair(m),
    refundStory(m) && refund(m),
    ...ownStory(m),
    payments(m),
    paragraph('facts.story', [ownSentence(m.facts.story)]),
  );
}

/** The block of the problem itself, where it has one of its own. */
function ownStory(m: Material): Maybe<Block>[] {
  switch (m.facts.problem) {
    case 'wrong_item':
      return [wrongItem(m), repair(m)];
    case 'not_suited':
      return m.situation === 'shop_exchange' ? [exchange(m), paragraph('facts.returned', [returned(m)])] : [];
    case 'service_late':
      return [lateWork(m)];
    case 'service_defective':
      return [defectiveWork(m)];
    case 'service_refusal':
      return [refusedService(m)];
    case 'imposed':
      return [imposed(m)];
    case 'misinformed':
      return [information(m)];
    case 'losses':
      return [isServiceCase(m.facts) && m.facts.defect ? defectiveWork(m) : null, losses(m)];
    case 'late_delivery':
    case 'refund_overdue':
    case 'defective':
    case undefined:
      return [];
  }
}

/** A refusal of a distance purchase is told alike, whichever way the buyer came to it. */
function refundStory(m: Material): boolean {
  return (
    m.facts.problem === 'refund_overdue' || (m.facts.problem === 'not_suited' && refundCause(m) === 'distance_refusal')
  );
}

/** Losses alone are asked because of a defect: it is told as the buyer described it. */
export function lossesOfDefect(m: Material): boolean {
  return m.facts.problem === 'losses' && !isServiceCase(m.facts) && Boolean(tidy(m.facts.defect?.description));
}

/** Whether the case is about an item with a defect. */
export function aboutDefect(m: Material): boolean {
  return (
    m.facts.problem === 'defective' || (m.facts.problem === 'refund_overdue' && m.facts.refund?.cause === 'defective')
  );
}

/** Whether the case is about goods not handed over in time. */
function aboutDelivery(m: Material): boolean {
  return (
    m.facts.problem === 'late_delivery' ||
    (m.facts.problem === 'refund_overdue' && m.facts.refund?.cause === 'not_delivered')
  );
}

/** Nothing has been handed over: there is nothing to show to the seller. */
export function undelivered(m: Material): boolean {
  const { problem, delivery: late, refund: money } = m.facts;
  if (m.state.delivered) return false;
  if (problem === 'late_delivery') return late?.outcome !== 'late';
  if (problem === 'not_suited') return m.situation === 'distance_refusal_before_delivery';
  return problem === 'refund_overdue' && (money?.cause === 'not_delivered' || money?.refusedWhen === 'before_delivery');
}

function purchase(m: Material): Maybe<Block> {
  const goods = m.facts.goods ?? {};
  const date = long(goods.purchaseDate);
  const order = undelivered(m);
  const gift = m.facts.goods?.gift === 'yes';
  const bought = gift
    ? 'куплен'
    : order
      ? byGender(m, 'я заказала', 'я заказал', 'мной заказан')
      : byGender(m, 'я купила', 'я купил', 'мной куплен');
  const details = [
    tidy(goods.item) ? `товар: ${tidy(goods.item)} (далее — товар)` : 'товар',
    tidy(goods.serial) && `серийный номер ${tidy(goods.serial)}`,
    tidy(goods.orderNumber) && `номер заказа ${tidy(goods.orderNumber)}`,
  ].filter(Boolean);
  const distance = goods.distance === 'yes' ? ' дистанционным способом' : '';
  const what = details.join(', ');
  const first = `${date ? `${date} ${bought}` : upperFirst(bought)} у ${m.voice.gen}${distance} ${what}.`;
  return paragraph('facts.purchase', [
    tidy(goods.item) || date ? first : null,
    gift && 'Товар подарен мне.',
    price(m),
    tidy(goods.account) && `Заказ оформлен через учётную запись ${tidy(goods.account)}.`,
    m.facts.platform === 'aggregator' &&
      tidy(m.facts.platformParty?.name) &&
      `Заказ оформлен на площадке, владелец которой — ${plainName(m.facts.platformParty)}.`,
    handedOver(m),
    ref(m, 'purchase', 'contract') && `Покупка подтверждается документами${ref(m, 'purchase', 'contract')}.`,
  ]);
}

function price(m: Material): Maybe<string> {
  const { price: full, paid, prepaid } = m.facts.goods ?? {};
  const how = paidHow(m);
  const allBefore = prepaid !== undefined && prepaid > 0;
  const whole = paid !== undefined && paid > 0 && paid === full && !allBefore;
  const parts = [
    full !== undefined &&
      full > 0 &&
      `Цена товара — ${formatRoubles(full)}${whole ? `, уплачена полностью${how}` : ''}.`,
    allBefore && `До передачи товара уплачено ${formatRoubles(prepaid)}${how}.`,
    paid !== undefined &&
      paid > 0 &&
      paid !== prepaid &&
      !whole &&
      `Всего уплачено ${formatRoubles(paid)}${allBefore ? '' : how}.`,
  ].filter(Boolean);
  return parts.length > 0 ? parts.join(' ') : null;
}

function handedOver(m: Material): Maybe<string> {
  const date = long(m.facts.goods?.deliveryDate);
  if (!date || undelivered(m) || m.facts.problem === 'late_delivery') return null;
  return known(m.facts.goods?.deliveryDate) === known(m.facts.goods?.purchaseDate)
    ? null
    : `Товар передан мне ${date}.`;
}

function delivery(m: Material): Maybe<Block> {
  const late = m.facts.delivery ?? {};
  const promised = long(late.promisedDate);
  const cancelled = late.outcome === 'cancelled_by_seller';
  return paragraph('facts.delivery', [
    late.promise === 'date' && promised && `Согласованный день передачи товара — ${promised}${ref(m, 'order')}.`,
    late.promise === 'range' && promised && `Согласованный срок передачи товара истёк ${promised}${ref(m, 'order')}.`,
    late.promise === 'none' && 'Срок передачи товара договором не определён.',
    (late.outcome === 'not_delivered' || (late.outcome === undefined && m.facts.problem === 'refund_overdue')) &&
      !m.state.delivered &&
      'До настоящего времени товар мне не передан.',
    late.outcome === 'partly' &&
      `Товар передан не полностью${late.undeliveredPrepaid !== undefined ? `: предварительная оплата непереданной части составляет ${formatRoubles(late.undeliveredPrepaid)}` : ''}. До настоящего времени остальная часть мне не передана.`,
    (late.outcome === 'late' || m.state.delivered) && lateDays(m, m.state.delivered ?? late.deliveredDate),
    cancelled &&
      `Об отмене заказа ${m.voice.nom} ${past(m, 'сообщил', 'сообщили')}${long(late.cancelDate) ? ` ${long(late.cancelDate)}` : ''}${ref(m, 'cancellation')}.`,
    !cancelled &&
      late.outcome !== 'late' &&
      ref(m, 'correspondence') &&
      `О задержке мы переписывались${ref(m, 'correspondence')}.`,
  ]);
}

function lateDays(m: Material, day: string | undefined): Maybe<string> {
  const date = long(day);
  if (!date) return 'Товар передан с нарушением срока.';
  const growth = accrual(m);
  const days =
    growth?.rule === 'zozpp-23.1' && growth.stoppedOn ? `, с просрочкой в ${counted(growth.days, DAYS)}` : '';
  return `Товар передан мне ${date}${days}.`;
}

function refund(m: Material): Maybe<Block> {
  const money = m.facts.refund ?? {};
  const refused = long(money.refusalDate);
  const told = byGender(m, 'я сообщила', 'я сообщил', 'мной сообщено');
  const before = beforeDelivery(m) ? ' до его передачи' : '';
  // Only a buyer who has already asked, or given the item back, may say that the money is still not there.
  const asked =
    money.refusalDate ||
    money.goodsReturned === 'yes' ||
    (money.earlierDemand && money.earlierDemand !== 'none') ||
    m.state.claim.served;
  return paragraph('facts.refund', [
    money.cause === 'exchange_impossible' &&
      'Товар мне не подошёл, а подходящего для обмена товара в продаже не оказалось.',
    refused && `${refused} ${told} ${m.voice.dat} об отказе от товара${before}${ref(m, 'earlier_demand')}.`,
    refundCause(m) === 'distance_refusal' &&
      money.returnInfoGiven === 'no' &&
      'Сведения о порядке и сроках возврата товара при его передаче мне в письменной форме не предоставлены.',
    returned(m),
    earlier(m),
    m.state.received === 0 && asked && 'До настоящего времени деньги мне не возвращены.',
  ]);
}

/** «Товар возвращён вам 3 ноября 2026 г.» by the answer or by the event. */
export function returned(m: Material): Maybe<string> {
  const { refund: money, exchange: shop, problem } = m.facts;
  const answer =
    problem === 'not_suited' && m.situation === 'shop_exchange'
      ? { given: shop?.goodsReturned === 'yes', date: shop?.goodsReturnDate, told: true }
      : { given: money?.goodsReturned === 'yes', date: money?.goodsReturnDate, told: refundStory(m) };
  const day = long(m.state.handedOver ?? (answer.given ? answer.date : undefined));
  if (day) return `Товар возвращён ${m.voice.dat} ${day}${ref(m, 'goods_returned')}.`;
  return answer.told && answer.given ? `Товар возвращён ${m.voice.dat}${ref(m, 'goods_returned')}.` : null;
}

function earlier(m: Material): Maybe<string> {
  const money = m.facts.refund ?? {};
  const date = long(money.earlierDemandDate);
  const proof = ref(m, 'earlier_demand', 'correspondence');
  switch (money.earlierDemand) {
    case 'written_proven':
      return date
        ? `Письменное требование о возврате денег получено ${m.voice.ins} ${date}${proof}.`
        : `Письменное требование о возврате денег ${m.voice.ins} получено${proof}.`;
    case 'written_unproven':
      return `Ранее ${m.voice.dat} направлялось письменное требование о возврате денег${proof}.`;
    case 'oral':
      return byGender(
        m,
        `Ранее я устно просила ${m.voice.gen} вернуть деньги.`,
        `Ранее я устно просил ${m.voice.gen} вернуть деньги.`,
        `Ранее просьба вернуть деньги была высказана ${m.voice.dat} устно.`,
      );
    case 'none':
    case undefined:
      return null;
  }
}

function payments(m: Material): Maybe<Block> {
  return paragraph(
    'facts.payments',
    m.state.money.map(
      (one) => `${long(one.date)} ${m.voice.nom} ${past(m, 'вернул', 'вернули')} ${formatRoubles(one.amount)}.`,
    ),
  );
}
