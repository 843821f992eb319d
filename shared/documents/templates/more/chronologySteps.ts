import { upperFirst } from '../../../text/format.ts';
import type { CivilDate } from '../../../calendar/civilDate.ts';
import { ordered } from '../../../law/state/caseState.ts';
import type { CaseEvent, EventOf, Proves } from '../../../model/case.ts';
import { ADDRESSEES, eventProof, eventTitle } from '../../../model/eventNames.ts';
import { isServiceCase } from '../../../model/problemNames.ts';
import { formatRoubles } from '../../../money/kopecks.ts';
import { tidy } from '../make.ts';
import { known, type Material } from '../material.ts';
import { plainName } from '../parties.ts';
import { proofOf, shows } from './letters.ts';

/** One line of the chronology. */
export interface Step {
  /** Null: it happened, the day is not known. */
  date: CivilDate | null;
  approximate: boolean;
  what: string;
  /** Counterparty and channel. */
  whom: string;
  /** «приложение 3» */
  proof: string;
}

/** Facts and events of the case, oldest first; what has no day stands where the story has it. */
export function storyOf(m: Material): Step[] {
  const told = factSteps(m);
  let last = told.find((step) => step.date !== null)?.date ?? '';
  const placed = [...told, ...eventSteps(m)].map((step, index) => {
    if (index < told.length) last = step.date ?? last;
    return { step, at: step.date ?? last };
  });
  return placed.sort((a, b) => a.at.localeCompare(b.at)).map(({ step }) => step);
}

/** A fact with a day: absent = never happened, «unknown» = happened on a day nobody remembers. */
function factSteps(m: Material): Step[] {
  const { facts } = m;
  const { goods, delivery, refund, defect, wrongItem, exchange, service, imposed, information } = facts;
  const seller = plainName(facts.seller);
  const item = tidy(goods?.item);
  const price = goods?.price ? `, цена ${formatRoubles(goods.price)}` : '';
  const work = isServiceCase(facts);
  const step = (date: string | undefined, what: string, whom: string, ...proves: Proves[]): Step[] =>
    date && (known(date) ?? '') <= m.today
      ? [{ date: known(date), approximate: false, what, whom, proof: proofOf(m, undefined, ...proves) }]
      : [];
  const bought = work ? 'Заключён договор' : 'Куплен товар';
  return [
    ...step(
      goods?.purchaseDate,
      `${bought}${item ? `: ${item}` : ''}${price}`,
      seller,
      'purchase',
      'payment',
      'order',
      'contract',
    ),
    ...step(
      imposed?.date,
      `Добавлено к покупке${tidy(imposed?.name) && `: ${tidy(imposed?.name)}`}`,
      seller,
      'purchase',
    ),
    ...step(delivery?.promisedDate, 'Обещанный день передачи товара', seller, 'order', 'contract'),
    ...step(service?.promisedDate, 'Обещанный день окончания работы', seller, 'order', 'contract'),
    ...step(delivery?.cancelDate, 'Заказ отменён продавцом', seller, 'cancellation'),
    ...step(goods?.deliveryDate ?? delivery?.deliveredDate, 'Товар передан потребителю', seller, 'purchase', 'order'),
    ...step(service?.doneDate, 'Работа окончена', seller),
    ...step(service?.acceptedDate, 'Работа принята', seller),
    ...step(defect?.foundDate, work ? 'Обнаружен недостаток работы' : 'Обнаружен недостаток товара', '', 'defect'),
    ...step(wrongItem?.foundDate, 'Обнаружено, что передано не то, что заказано', '', 'defect'),
    ...step(information?.foundDate, 'Обнаружено, что сведения неверны', '', 'defect'),
    ...step(defect?.repairStart, 'Товар сдан в ремонт', seller, 'repair'),
    ...step(defect?.repairEnd, 'Товар возвращён из ремонта', seller, 'repair'),
    ...step(defect?.replacementDemandDate, 'Заявлено требование о замене', seller, 'earlier_demand'),
    ...step(defect?.loanDemandDate, 'Заявлено требование о подменном товаре', seller, 'earlier_demand'),
    ...step(wrongItem?.completionDemandDate, 'Заявлено требование доукомплектовать товар', seller, 'earlier_demand'),
    ...step(exchange?.askedDate, 'Заявлено об обмене товара', seller, 'earlier_demand'),
    ...step(service?.fixDemandDate, 'Заявлено требование устранить недостатки', seller, 'earlier_demand'),
    ...step(refund?.refusalDate ?? service?.refusalDate, 'Заявлено об отказе от договора', seller, 'earlier_demand'),
    ...step(refund?.earlierDemandDate, 'Заявлено требование вернуть деньги', seller, 'earlier_demand'),
    ...step(refund?.goodsReturnDate ?? exchange?.goodsReturnDate, 'Товар возвращён продавцу', seller, 'goods_returned'),
    ...step(service?.chargedDate, 'Деньги списаны после отказа от договора', seller, 'payment'),
  ];
}

/** Events in words that speak of the consumer from outside; the others are said as everywhere. */
const SAID: Partial<Record<CaseEvent['type'], string>> = {
  goods_offered: 'Предложено проверить товар',
};

function eventSteps(m: Material): Step[] {
  return ordered(m.file.events).flatMap((event): Step[] => {
    if (event.type === 'printed' || event.type === 'closed' || event.date > m.today) return [];
    return [
      {
        date: event.date,
        approximate: event.approximate === true,
        what: titleOf(m, event),
        whom: [whomOf(m, event), eventProof(event)].filter(Boolean).join(', '),
        proof: proofOf(m, event, ...shownBy(event)),
      },
    ];
  });
}

function titleOf(m: Material, event: CaseEvent): string {
  if (event.type === 'dispute_opened')
    return event.where === 'bank' ? 'Подано заявление в банк' : 'Открыт спор на площадке';
  if (event.type === 'letter_at_office' && event.letter === 'court') return 'Письмо суда поступило на почту';
  if (event.type === 'asked') return `Обращение к ${m.side.dat}`;
  if (event.type === 'buyer_answered') return `Направлен ответ на письмо ${m.side.gen}`;
  const said =
    isServiceCase(m.facts) && event.type === 'goods_offered' ? 'Предложено проверить работу' : SAID[event.type];
  return said ?? eventTitle(event, m.facts);
}

function whomOf(m: Material, event: CaseEvent): string {
  const seller = plainName(m.facts.seller) || upperFirst(m.side.nom);
  switch (event.type) {
    case 'sent':
    case 'served':
      return addresseeName(m, event.to, seller);
    case 'replied':
    case 'money_received':
    case 'demand_satisfied':
    case 'goods_delivered':
    case 'goods_offered':
    case 'goods_handed_over':
    case 'buyer_answered':
    case 'asked':
    case 'goods_checked':
    case 'mediation_agreed':
      return seller;
    case 'dispute_opened':
      return event.where === 'platform' ? plainName(m.facts.platformParty) : tidy(m.facts.papers?.dispute?.bank);
    case 'complaint_registered':
    case 'complaint_forwarded':
    case 'complaint_extended':
    case 'complaint_answered':
      return 'Роспотребнадзор';
    case 'lawsuit_filed':
    case 'lawsuit_accepted':
    case 'suit_held':
    case 'suit_returned':
    case 'judgment':
    case 'judgment_reasoned':
    case 'judgment_cancelled':
    case 'appeal_filed':
    case 'appeal_decided':
    case 'writ_issued':
      return addresseeName(m, 'court', seller);
    default:
      return '';
  }
}

/** By name without an address: the column is narrow. */
function addresseeName(m: Material, to: EventOf<'sent'>['to'], seller: string): string {
  switch (to) {
    case 'seller':
      return seller;
    case 'platform':
      return plainName(m.facts.platformParty) || 'Площадка';
    case 'office':
      return 'Роспотребнадзор';
    case 'court':
      return tidy(m.facts.court?.name) || 'Суд';
    default:
      return ADDRESSEES[to].nominative;
  }
}

function shownBy(event: CaseEvent): Proves[] {
  switch (event.type) {
    case 'sent':
      return event.paper === 'claim' ? ['claim_copy', ...shows('claim').sent] : shows(event.paper).sent;
    case 'served':
      return shows(event.paper).served;
    case 'replied':
      return ['reply'];
    case 'goods_handed_over':
      return ['goods_returned'];
    default:
      return [];
  }
}
