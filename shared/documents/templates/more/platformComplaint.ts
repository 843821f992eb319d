import { otherSide } from '../../../model/otherSide.ts';
import { counted, upperFirst } from '../../../text/format.ts';
import { cite, numberOf } from '../cite.ts';
import { factBlocks, undelivered } from '../facts.ts';
import { historyBlocks } from '../history.ts';
import { OF_DAYS } from '../make.ts';
import type { Material } from '../material.ts';
import { numbers, plainName, sellerLines } from '../parties.ts';
import { p, lead, points, letter, allExhibits, answerTo, type Paper } from './kit.ts';

/** Жалоба площадке: the seller's data, the card of the goods, the prepayment it received (ст. 9, 12 ЗоЗПП). */
export function platformComplaint(m: Material): Paper {
  const side = otherSide(m.facts);
  const prepaid = m.demand === 'refund_prepayment' && undelivered(m);
  const days = counted(numberOf(m, 'zozpp-12-2.2', 'refundDays'), OF_DAYS);
  const seller = [plainName(m.facts.seller), numbers(m.facts.seller)].filter(Boolean).join(', ');
  return letter(m, {
    name: 'Жалоба площадке',
    title: 'ЖАЛОБА',
    subtitle: `на действия ${side.gen}`,
    to: sellerLines(m.facts.platformParty),
    exhibits: allExhibits(m),
    receipt: true,
    body: [
      p('seller', seller && `${upperFirst(side.nom)} — ${seller}.`),
      factBlocks(m),
      historyBlocks(m),
      p(
        'ground',
        `Владелец агрегатора предоставляет потребителю сведения о себе и о ${side.prep} (${cite(m, 'zozpp-9-1.2')}) и отвечает за недостоверные сведения о товаре, услуге и ${side.prep} (${cite(m, 'zozpp-12-2.1')}).`,
      ),
      lead('ask', 'Прошу:'),
      points(
        'ask.items',
        'рассмотреть жалобу и письменно сообщить о принятом решении',
        `сообщить полное наименование, адрес, ОГРН или ОГРНИП и ИНН того, кто является ${side.ins} по заказу`,
        `передать ${side.dat} мою претензию и сообщить, когда она получена`,
        prepaid &&
          `если предварительная оплата получена вами, вернуть её в течение ${days} со дня получения этого требования (${cite(m, 'zozpp-12-2.2')})`,
      ),
      prepaid && p('refusal', 'Об отказе от исполнения договора в связи с непередачей товара вас уведомляю.'),
      answerTo(m),
    ],
  });
}
