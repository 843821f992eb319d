import { cite } from '../cite.ts';
import type { Material } from '../material.ts';
import { p, lead, points, letter, purchaseWords, claimWords, answerTo, type Paper } from './kit.ts';

/** Заявление об участии в проверке качества и экспертизе (п. 5 ст. 18 ЗоЗПП). */
export function checkParticipation(m: Material): Paper {
  const claim = claimWords(m);
  return letter(m, {
    name: 'Заявление об участии в проверке',
    title: 'ЗАЯВЛЕНИЕ',
    subtitle: 'об участии в проверке качества и экспертизе',
    receipt: true,
    body: [
      p('purchase', purchaseWords(m)),
      p('claim', claim && `Вам предъявлена ${claim}.`),
      p(
        'ground',
        `Согласно ${cite(m, 'zozpp-18-5')} потребитель вправе участвовать в проверке качества товара и присутствовать при экспертизе. Экспертизу в споре о причинах недостатка продавец проводит за свой счёт.`,
      ),
      lead('ask', 'Прошу:'),
      points(
        'ask.items',
        'провести проверку качества и экспертизу с моим участием',
        'заранее письменно сообщить мне день, время и место, а также кто будет проводить экспертизу',
        'выдать мне копии акта проверки и заключения эксперта',
      ),
      p('without', 'О проверке, проведённой без извещения, заявлю возражения.'),
      answerTo(m),
    ],
  });
}
