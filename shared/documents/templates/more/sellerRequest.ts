import { otherSide } from '../../../model/otherSide.ts';
import { isServiceCase } from '../../../model/problemNames.ts';
import { counted } from '../../../text/format.ts';
import { cite, numberOf } from '../cite.ts';
import { aboutDefect } from '../facts.ts';
import { tidy, OF_DAYS } from '../make.ts';
import { long, type Material } from '../material.ts';
import { sellerLines } from '../parties.ts';
import { p, lead, points, letter, itemName, purchaseWords, answerTo, type Paper } from './kit.ts';

/** Запрос: papers of the purchase and the data of the one who really sold (ст. 8-10 ЗоЗПП). */
export function sellerRequest(m: Material): Paper {
  const platform = m.facts.platform === 'aggregator' && tidy(m.facts.platformParty?.name) !== '';
  const side = otherSide(m.facts);
  const proof = m.facts.goods?.proof;
  const noReceipt = proof !== undefined && proof !== 'receipt';
  const days = counted(numberOf(m, 'gk-314-2', 'days'), OF_DAYS);
  return letter(m, {
    name: 'Запрос документов и сведений',
    title: 'ЗАПРОС',
    subtitle: `документов и сведений ${isServiceCase(m.facts) ? 'об' : 'о'} ${side.prep}`,
    to: platform ? sellerLines(m.facts.platformParty) : sellerLines(m.facts.seller),
    receipt: true,
    body: [
      platform ? p('purchase', orderWords(m)) : p('purchase', purchaseWords(m)),
      p(
        'ground',
        `Потребитель вправе знать, с кем заключил договор, и получить сведения об этом лице (${platform ? cite(m, 'zozpp-8', 'zozpp-9', 'zozpp-9-1.2') : cite(m, 'zozpp-8', 'zozpp-9')}).`,
      ),
      lead('ask', `Прошу в течение ${days} со дня получения запроса (${cite(m, 'gk-314-2')}):`),
      points(
        'ask.items',
        `сообщить полное наименование или фамилию, имя и отчество, адрес, ОГРН или ОГРНИП, ИНН того, кто является ${side.ins} по договору`,
        `сообщить почтовый адрес и адрес электронной почты, по которым ${side.nom} принимает претензии`,
        'выдать копию договора или условий заказа, с которыми покупатель согласился',
        noReceipt && 'выдать копию документа, который подтверждает оплату',
        aboutDefect(m) && 'выдать копии гарантийного талона и инструкции, если они составлялись',
      ),
      answerTo(m),
    ],
  });
}

function orderWords(m: Material): string {
  const order = tidy(m.facts.goods?.orderNumber);
  const date = long(m.facts.goods?.purchaseDate);
  return `На вашей площадке${date ? ` ${date}` : ''} оформлен заказ${order && ` № ${order}`}: ${itemName(m)}.`;
}
