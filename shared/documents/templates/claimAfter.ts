import { typesetAddress } from '../../text/typeset.ts';
import type { DemandId } from '../../law/types.ts';
import { inRepair } from '../../law/situations/changedDemand.ts';
import { isServiceCase } from '../../model/problemNames.ts';
import type { Block } from '../blocks.ts';
import { cite } from './cite.ts';
import { asksMoney } from './demand.ts';
import { aboutDefect, returned, undelivered } from './facts.ts';
import { blocks, own, ownSentence, paragraph, sentence, tidy, type Maybe } from './make.ts';
import { byGender, type Material } from './material.ts';
import { postal } from './parties.ts';
import { lateSanction } from './penalty.ts';
import { sanctionOf } from './sanction.ts';
import { offeredDays, showWork } from './story/inspection.ts';

/** Where the money is to be sent. */
export function paymentBlock(m: Material): Maybe<Block> {
  const pay = m.facts.refundDetails;
  if (!pay || !(asksMoney(m) || hasMoney(m))) return null;
  switch (pay.way) {
    case 'account': {
      const parts = [
        tidy(pay.recipient) && `получатель — ${tidy(pay.recipient)}`,
        tidy(pay.account) && `счёт ${tidy(pay.account)}`,
        tidy(pay.bank) && `банк — ${tidy(pay.bank)}`,
        tidy(pay.bik) && `БИК ${tidy(pay.bik)}`,
        tidy(pay.correspondentAccount) && `корреспондентский счёт ${tidy(pay.correspondentAccount)}`,
      ].filter(Boolean);
      return parts.length > 0
        ? paragraph('payment', [`Деньги прошу перечислить по реквизитам: ${parts.join(', ')}.`])
        : null;
    }
    case 'same_means':
      // A penalty or losses alone were never paid by the buyer: they are paid out, not back.
      return paragraph('payment', [
        `Деньги прошу ${onlyExtras(m) ? 'выплатить' : 'вернуть'} тем же способом, которым была произведена оплата.`,
      ]);
    case 'cash':
      return paragraph('payment', [
        'Деньги прошу выдать наличными. О месте и времени выдачи прошу сообщить письменно.',
      ]);
    case undefined:
      return null;
  }
}

function onlyExtras(m: Material): boolean {
  const lines = m.plan.sums?.lines ?? [];
  return lines.length > 0 && !lines.some((one) => one.id === 'principal' && one.amount > 0);
}

function hasMoney(m: Material): boolean {
  return (m.plan.sums?.lines ?? []).some((one) => one.id !== 'received' && one.amount > 0);
}

/** The buyer's good faith: the item is offered for checking, was already returned, or cannot be shown and why. */
export function inspectionBlocks(m: Material): Block[] {
  if (isServiceCase(m.facts)) return blocks(showWork(m));
  if (undelivered(m) || (m.demand !== null && NOTHING_TO_SHOW.includes(m.demand))) return [];
  const offer = m.facts.inspection ?? {};
  if (returned(m)) return blocks(paragraph('inspection', [presence(m)]));
  if (inRepair(m.facts)) return blocks(paragraph('inspection', [`Товар находится у ${m.voice.gen}.`, presence(m)]));
  const impossible = ownSentence(offer.impossible);
  if (impossible) return blocks(paragraph('inspection', ['Предъявить товар для проверки невозможно.', impossible]));
  if (m.demand === 'exchange') return blocks(forExchange(m));
  if (!checked(m)) return blocks(giveBack(m));
  return blocks(
    paragraph('inspection', [
      placeAndTime(m),
      m.facts.goods?.bulky === 'yes' &&
        `Товар крупногабаритный, его доставка для проверки и возврата осуществляется силами и за счёт продавца (${cite(m, 'zozpp-18-7')}).`,
      'О дне и времени проверки прошу сообщить мне письменно заранее.',
      presence(m),
    ]),
  );
}

/** Demands about what is not there, or that leave the item with the buyer as it is. */
const NOTHING_TO_SHOW: readonly DemandId[] = [
  'late_penalty',
  'deliver',
  'deliver_missing',
  'complete',
  'loan_item',
  'tag_price',
  'losses',
];

/** Whether the quality of an item is in question: a defect, or a thing that is not the one ordered. */
function checked(m: Material): boolean {
  return aboutDefect(m) || (m.situation === 'wrong_item' && m.demand !== 'refund_prepayment');
}

/** A good item is brought to the shop as it was sold. */
function forExchange(m: Material): Maybe<Block> {
  const ready = byGender(
    m,
    'Готова предъявить товар для обмена',
    'Готов предъявить товар для обмена',
    'Товар будет предъявлен для обмена',
  );
  return paragraph('inspection', [`${ready}.`, 'О времени и месте обмена прошу сообщить мне письменно.']);
}

function placeAndTime(m: Material) {
  const offer = m.facts.inspection ?? {};
  const ready = byGender(m, 'Готова предъявить', 'Готов предъявить', 'Предлагаю проверить');
  const home = postal(m.buyer);
  const other = typesetAddress(tidy(offer.placeText));
  const place =
    offer.place === 'home'
      ? [home ? ` по моему адресу: ${home}` : ' по моему адресу']
      : offer.place === 'shop'
        ? [other ? ' в вашем магазине: ' : ' в вашем магазине', other && own(other)]
        : [other && ' по адресу: ', other && own(other)];
  const hours = tidy(offer.hours);
  return sentence(
    ready === 'Предлагаю проверить' ? 'Предлагаю проверить качество товара' : `${ready} товар для проверки качества`,
    ...place,
    (offer.place === 'home' ? home : other) && offeredDays(offer.dateFrom, offer.dateTo) && ',',
    offeredDays(offer.dateFrom, offer.dateTo),
    hours && ', ',
    hours && own(hours),
    '.',
  );
}

function presence(m: Material): Maybe<string> {
  if (!aboutDefect(m) || m.facts.inspection?.wantsPresence === false) return null;
  const ask = m.facts.inspection?.wantsPresence ? 'Хочу' : 'Прошу дать мне возможность';
  return `${ask} присутствовать при проверке качества товара, а в случае спора о причинах недостатка — при экспертизе, которая проводится за счёт продавца (${cite(m, 'zozpp-18-5')}).`;
}

/** A good item bought at a distance, or one that could not be exchanged: ready to be given back. */
function giveBack(m: Material): Maybe<Block> {
  // Only the main purchase, or a thing sold with it, can be given back; a service cannot.
  if (m.situation === 'imposed_extras' && m.facts.imposed?.kind !== 'goods') return null;
  if (m.situation === 'wrong_item') return null;
  const ready = byGender(m, 'Готова возвратить товар', 'Готов возвратить товар', 'Товар будет возвращён');
  const offer = m.facts.inspection ?? {};
  const other = tidy(offer.placeText);
  const where = sentence(
    `${ready}`,
    offeredDays(offer.dateFrom, offer.dateTo),
    other && ', место: ',
    other && own(other),
    '.',
  );
  return paragraph('inspection', [where, 'Адрес и порядок передачи товара прошу сообщить мне письменно.']);
}

/** A written answer and where to send it. */
export function replyBlock(m: Material): Maybe<Block> {
  const email = tidy(m.buyer.email);
  const home = postal(m.buyer);
  const where =
    home && email
      ? 'по почтовому адресу или на электронную почту, указанные в начале претензии'
      : home
        ? 'по почтовому адресу, указанному в начале претензии'
        : email
          ? 'на электронную почту, указанную в начале претензии'
          : '';
  return paragraph('reply', [`Прошу дать письменный ответ на претензию${where && ` ${where}`}.`]);
}

/** What follows when the demand is not met: the sanction with rate, article and cap; then the office and the court. */
export function consequenceBlock(m: Material): Maybe<Block> {
  if (!m.demand) return null;
  const rule = sanctionOf(m);
  const asked = m.facts.moral?.asked ? '' : `компенсации морального вреда (${cite(m, 'zozpp-15')}) и `;
  return paragraph('consequences', [
    rule && lateSanction(m, rule),
    `Если требование не будет исполнено в срок, я обращусь в Роспотребнадзор и в суд.`,
    `В суде буду просить также о взыскании ${asked}штрафа за несоблюдение в добровольном порядке удовлетворения требований потребителя (${cite(m, 'zozpp-13-6')}).`,
  ]);
}

/** The platform on which the order was made gets a copy when it is not the seller. */
export function platformBlock(m: Material): Maybe<Block> {
  const name = tidy(m.facts.platformParty?.name);
  if (m.facts.platform !== 'aggregator' || !name) return null;
  const prepaid = m.demand === 'refund_prepayment' && undelivered(m);
  return paragraph('platform', [
    `Копия претензии направляется владельцу площадки ${name}.`,
    prepaid &&
      `Настоящей претензией уведомляю владельца площадки об отказе от исполнения договора (${cite(m, 'zozpp-12-2.2')}).`,
  ]);
}
