import { counted } from '../../../text/format.ts';
import { cite, numberOf } from '../cite.ts';
import { OF_DAYS } from '../make.ts';
import { long, type Material } from '../material.ts';
import { p, letter, purchaseWords, answerTo, type Paper } from './kit.ts';

/** Заявление о подменном товаре на время ремонта или замены (п. 2 ст. 20, ст. 21 ЗоЗПП). */
export function loanRequest(m: Material): Paper {
  const replace = m.demand === 'replace_same' || m.demand === 'replace_other';
  const days = counted(numberOf(m, 'zozpp-20-2', 'days'), OF_DAYS);
  const start = long(m.facts.defect?.repairStart);
  return letter(m, {
    name: 'Заявление о подменном товаре',
    title: 'ЗАЯВЛЕНИЕ',
    subtitle: `о предоставлении товара на время ${replace ? 'замены' : 'ремонта'}`,
    receipt: true,
    body: [
      p('purchase', purchaseWords(m), start && `${start} товар передан вам для ремонта.`),
      p(
        'ask',
        `На основании ${cite(m, 'zozpp-20-2', ...(replace ? ['zozpp-21'] : []))} требую в течение ${days} со дня получения этого заявления безвозмездно предоставить мне на время ${replace ? 'замены' : 'ремонта'} товар с такими же основными потребительскими свойствами.`,
        'Доставка такого товара осуществляется за счёт продавца.',
      ),
      p('late', `За задержку исполнения этого требования начисляется неустойка (${cite(m, 'zozpp-23-1')}).`),
      answerTo(m),
    ],
  });
}
