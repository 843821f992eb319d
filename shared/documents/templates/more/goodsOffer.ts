import { findNorm } from '../../../law/norms/lookup.ts';
import { longDate } from '../../../text/format.ts';
import { cite } from '../cite.ts';
import { enumerate, text } from '../make.ts';
import type { Material } from '../material.ts';
import { placeAndTime } from './inspectionWords.ts';
import { p, letter, me, purchaseWords, claimWords, answerTo, type Paper } from './kit.ts';

/** Заявление о готовности передать товар: repeatable, each one shows good faith (п. 7 ст. 13 ЗоЗПП). */
export function goodsOffer(m: Material): Paper {
  const claim = claimWords(m);
  const where = placeAndTime(m);
  const earlier = m.state.offered.filter((day) => day < m.today).map((day) => longDate(day));
  const ready = me(m, 'готова передать', 'готов передать', 'предлагаю принять');
  const faith = findNorm('zozpp-13-7', m.today);
  return letter(m, {
    name: 'Заявление о готовности передать товар',
    title: 'ЗАЯВЛЕНИЕ',
    subtitle: 'о готовности передать товар для проверки качества',
    receipt: true,
    body: [
      p('purchase', purchaseWords(m)),
      p('claim', claim && `Вам предъявлена ${claim}.`),
      p(
        'earlier',
        earlier.length > 0 &&
          me(
            m,
            `Ранее я предлагала товар для проверки: ${enumerate(earlier)}.`,
            `Ранее я предлагал товар для проверки: ${enumerate(earlier)}.`,
            `Ранее товар предлагался для проверки: ${enumerate(earlier)}.`,
          ),
      ),
      p(
        'offer',
        [text(`Сообщаю, что ${ready} товар для проверки качества${where.length > 0 ? ' ' : ''}`), ...where, text('.')],
        m.facts.goods?.bulky === 'yes' &&
          `Товар крупногабаритный, его доставка осуществляется силами и за счёт продавца (${cite(m, 'zozpp-18-7')}).`,
        'О дне и времени приёма товара прошу сообщить мне письменно заранее.',
      ),
      p(
        'check',
        `Прошу провести проверку качества в моём присутствии, а в случае спора о причинах недостатка — экспертизу за счёт продавца (${cite(m, 'zozpp-18-5')}).`,
        'При приёме товара прошу составить акт и выдать мне его экземпляр.',
      ),
      p(
        'faith',
        faith &&
          `Настоящее заявление подтверждает, что препятствий для проверки товара с моей стороны нет (${cite(m, 'zozpp-13-7')}).`,
      ),
      answerTo(m),
    ],
  });
}
